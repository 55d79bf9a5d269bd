using Chancery.Reading.Analysis;
using Chancery.Reading.Dates;
using Chancery.Text;

namespace Chancery.Reading.Milestones;

/// <content>What is remembered, as claims write it: without article and titles, "the two countries" by their names.</content>
internal sealed partial class MilestoneScan
{
    /// <summary>A noun phrase.</summary>
    /// <param name="First">Its first lexeme, articles left out.</param>
    /// <param name="Last">Its last lexeme; a bracket with another name is in.</param>
    /// <param name="Name">The name as claims write it, without what stands in brackets.</param>
    private readonly record struct Phrase(int First, int Last, string Name);

    /// <summary>The noun phrase from <paramref name="at"/> on: nouns and adjectives with "of", "and", "between", and "with" after relations.</summary>
    private Phrase? NameAfter(int at)
    {
        while (words[at].Lower is "the" or "its" or "their" or "his" or "her" or "a" or "an" or "late") at++;
        var last = at - 1;
        for (var next = at; next < words.Count && next < at + 24; next++)
        {
            if (StartsDate(next)) break;
            var word = words[next];
            if (word.Kind is LexemeKind.Mark)
            {
                if ((word.IsDash && (!word.Spaced || !words[next + 1].Spaced)) || word.Lower is "'" or "’" or "&" or "/") continue;
                break;
            }
            if (word.Lower is "of" or "between" or "and" or "the" or "for" || (word.Is("with") && IsRelations(next - 1)))
            {
                if (!word.Is("the") && !Continues(next)) break;
                continue;
            }
            if (word.Kind is LexemeKind.Word && (EndsPhrase(word.Lower) || IsVerb(next))) break;
            last = next;
        }
        if (last < at) return null;
        var alias = words[last + 1].Is("(") && words[last + 2].Kind is LexemeKind.Word && !StartsDate(last + 2) ? Closing(last + 1) : 0;
        return new(at, alias > 0 ? alias : last, Text(at, last));
    }

    /// <summary>The index of the bracket that closes within a few words; 0 where none does.</summary>
    private int Closing(int open)
    {
        for (var at = open + 1; at < open + 8; at++)
        {
            if (words[at].Is(")")) return at;
        }
        return 0;
    }

    /// <summary>After "and" a verb or another anniversary starts something new.</summary>
    private bool Continues(int joint)
    {
        var next = words[joint + 1].Is("the") ? joint + 2 : joint + 1;
        if (words[next].Kind is not LexemeKind.Word || OrdinalAt(next) is not null || EndsPhrase(words[next].Lower)) return false;
        if (!words[joint].Is("and")) return true;
        if (IsVerb(next)) return false;
        // "of ties and of the party": a new of-phrase of the same head would be "and the 10th"; a clause has its own verb soon.
        for (var at = next; at < next + 4; at++)
        {
            if (IsVerb(at)) return false;
        }
        return true;
    }

    private bool IsVerb(int at)
    {
        var word = words[at];
        if (word.Kind is not LexemeKind.Word) return false;
        if (word.Lower is "is" or "was" or "are" or "were" or "has" or "have" or "had" or "will" or "said" or "would" or "can" or "could" or "should" or "may" or "met" or "held" && !word.Capital) return true;
        var upos = sentence[words.TokenAt(word.Passage.Start)].Upos;
        return upos is Upos.Aux or Upos.Verb && !word.Capital && sentence[words.TokenAt(word.Passage.Start)].Relation is not (Relation.Amod or Relation.Compound);
    }

    private bool IsRelations(int at) => words[at].Lower is "relations" or "ties" or "relationship" or "partnership" or "friendship" or "cooperation" or "treaty" or "agreement" or "links";

    private static bool EndsPhrase(string word) => word is "in" or "on" or "at" or "by" or "as" or "to" or "from" or "with" or "this" or "next" or "last" or "that" or "which" or "who" or "when" or "where" or "while" or "after" or "before"
        or "during" or "through" or "since" or "into" or "under" or "amid" or "but" or "or" or "not" or "also" or "both" or "it" or "he" or "she" or "they" or "over" or "about" or "following" or "including" or "per" or "via" or "here" or "later" or "today";

    private bool StartsDate(int at)
    {
        foreach (var date in dates)
        {
            if (date.Passage.Start <= words[at].Passage.Start && words[at].Passage.End <= date.Passage.End) return true;
        }
        return false;
    }

    /// <summary>The words from one lexeme to another, "the two countries" and the like replaced by whom they stand for, in order of the alphabet.</summary>
    private string Text(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (words[at].Lower is not ("countries" or "sides" or "nations" or "states" or "parties" or "peoples")) continue;
            var start = at;
            while (start > first && words[start - 1].Lower is "the" or "two" or "three" or "both" or "our" or "their") start--;
            if (start == at || actorsOf(sentence[words.TokenAt(words[at].Passage.Start)]) is not { Count: > 1 } actors) continue;
            var names = string.Join(" and ", actors.Select(actor => actor.Name).Order(StringComparer.Ordinal));
            return (start > first ? words.Span(first, start - 1).Of(sentence.Text).ToString() + " " : "") + names + (at < last ? " " + words.Span(at + 1, last).Of(sentence.Text).ToString() : "");
        }
        return words.Span(first, last).Of(sentence.Text).ToString();
    }

    /// <summary>The name of an anniversary "of X" by its manner: founding of X, birthday of X.</summary>
    private string Named(string manner, string day, Phrase phrase)
    {
        if (day.Length > 0) return day;
        var who = PersonIn(phrase) ?? phrase.Name;
        return manner.Length == 0 ? phrase.Name : IsManner(manner) ? Noun(manner) + " of " + who : phrase.Name;
    }

    private static bool IsManner(string manner) => Noun(manner) is "founding" or "birthday" or "birth" or "death" or "independence" or "establishment" or "wedding" or "accession";

    private static string Noun(string manner) => manner.ToLowerInvariant() switch { "foundation" => "founding", "birth" => "birth", "founding" => "founding", var other => other };

    /// <summary>The person that a phrase with a title names, by the fullest name.</summary>
    private string? PersonIn(Phrase phrase)
    {
        for (var at = phrase.Last; at >= phrase.First; at--)
        {
            if (!words[at].Capital) continue;
            if (actorsOf(sentence[words.TokenAt(words[at].Passage.Start)]) is [{ Kind: ActorKind.Person } person]) return person.Name;
        }
        return null;
    }

    /// <summary>A run of capitalised words, small ones between them.</summary>
    private Phrase? NameRun(int at)
    {
        if (words[at].Is("the")) at++;
        var last = at - 1;
        for (var next = at; next < at + 12 && words[next].Kind is LexemeKind.Word; next++)
        {
            if (words[next].Capital) last = next;
            else if (words[next].Lower is not ("of" or "and" or "for" or "the")) break;
        }
        return last < at ? null : new(at, last, words.Span(at, last).Of(sentence.Text).ToString());
    }

    private bool IsBody(Phrase phrase) => words[phrase.First].Capital && actorsOf(sentence[words.TokenAt(words[phrase.Last].Passage.Start)]) is [{ Kind: ActorKind.Organisation or ActorKind.Party or ActorKind.Body }];

    private string FullName(Phrase phrase) => actorsOf(sentence[words.TokenAt(words[phrase.Last].Passage.Start)]) is [var actor, ..] ? actor.Name : phrase.Name;

    /// <summary>Whose anniversary it is, before the ordinal: "ASEAN's 57th anniversary", "on his 72nd birthday".</summary>
    private (int First, string Name)? Possessor(int at)
    {
        if (words[at - 1].Lower is "his" or "her" or "its" or "their" && (Honoured(at) ?? Described(at - 1) ?? Owner(at - 1)) is { } owner)
        {
            var first = at - 1;
            // The quote reaches back to the name where it stands just before.
            for (var back = at - 2; back >= 0 && back > at - 6; back--)
            {
                if (words[back].Kind is LexemeKind.Mark) break;
                if (words[back].Capital && owner.Contains(words[back].Passage.Of(sentence.Text).ToString(), StringComparison.OrdinalIgnoreCase)) first = back;
            }
            return (first, owner);
        }
        if (words[at - 1].Is("s") && words[at - 2].Lower is "'" or "’" && words[at - 3].Kind is LexemeKind.Word)
        {
            var token = sentence[words.TokenAt(words[at - 3].Passage.Start)];
            var first = at - 3;
            while (first > 0 && words[first - 1].Capital && words[first - 1].Kind is LexemeKind.Word && words[first].Capital) first--;
            if (words[first].Is("the") && first < at - 3) first++;
            var name = actorsOf(token) is [var actor, ..] ? actor.Name : Text(first, at - 3);
            // "the city's 750th anniversary": whose it is, is not said.
            return name.Any(char.IsUpper) ? (first, name) : null;
        }
        return null;
    }

    /// <summary>"Congratulated X on his 72nd birthday": the verb's object, not its subject.</summary>
    private string? Honoured(int ordinal)
    {
        if (words[ordinal - 2].Lower is not ("on" or "for")) return null;
        for (Token? at = sentence[words.TokenAt(words[ordinal].Passage.Start)]; at is { } here; at = here.Head)
        {
            if (here.Upos is not Upos.Verb) continue;
            return here.Child(Relation.Obj) is { } honoured && honoured.Index < words.TokenAt(words[ordinal - 1].Passage.Start) && actorsOf(honoured) is [var actor] ? actor.Name : null;
        }
        return null;
    }

    /// <summary>"the platform, which unites them and marks its tenth anniversary": what the relative clause is about.</summary>
    private string? Described(int at)
    {
        var verb = sentence[words.TokenAt(words[at].Passage.Start)].Head?.Head;
        while (verb is { Relation: Relation.Conj, Head: { } earlier }) verb = earlier;
        if (verb is not { Relation: Relation.AclRelcl, Head: { } noun } || actorsOf(noun).Count > 0) return null;
        var name = sentence.Words(noun.CorePhrase());
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        return name.Any(char.IsUpper) ? name : null;
    }

    private string? Owner(int at) => words[at].Lower is "his" or "her" or "its" or "their" && actorsOf(sentence[words.TokenAt(words[at].Passage.Start)]) is { Count: > 0 } actors
        ? string.Join(" and ", actors.Select(actor => actor.Name).Order(StringComparer.Ordinal)) : null;

    /// <summary>The body that "founded in 1949" follows: its actor, right before or with "which was" or a comma between.</summary>
    private (int First, string Name)? FounderBefore(int at)
    {
        var name = at - 1;
        while (name >= 0 && words[name].Lower is "," or "was" or "were" or "which" or "that" or "first" or "originally") name--;
        if (name < 0 || !words[name].Capital) return null;
        var first = name;
        while (first > 0 && words[first - 1].Kind is LexemeKind.Word && (words[first - 1].Capital || (words[first - 1].Lower is "of" or "for" or "and" or "the" && words[first - 2].Capital))) first--;
        if (words[first].Is("the") && first < name) first++;
        var actors = actorsOf(sentence[words.TokenAt(words[name].Passage.Start)]);
        return actors is [{ Kind: ActorKind.Organisation or ActorKind.Party or ActorKind.Body } actor] ? (first, actor.Name) : null;
    }
}
