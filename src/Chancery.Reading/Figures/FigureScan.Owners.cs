using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Figures;

/// <content>Whose figure it is, relative to whom, and for when; and the words that carry it.</content>
internal sealed partial class FigureScan
{
    private List<string> Names(Token? head)
    {
        var names = new List<string>();
        if (head is not { } token) return names;
        foreach (var conjunct in token.Conjuncts())
        {
            if (DateAtToken(conjunct.Index)) continue;
            foreach (var actor in report.ActorsOf(conjunct))
            {
                if (!names.Contains(actor.Name)) names.Add(actor.Name);
            }
        }
        return names;
    }

    private static void Add(List<string> names, IEnumerable<string> more)
    {
        foreach (var name in more)
        {
            if (!names.Contains(name)) names.Add(name);
        }
    }

    /// <summary>The verb that a noun is an argument of, over nouns that it hangs on; null in a sentence without one.</summary>
    private static Token? VerbOf(Token token)
    {
        for (Token? at = token; at is { } here; at = here.Head)
        {
            if (here.Index != token.Index && here.Upos is Upos.Verb) return here;
            if (here.AnyChild(Relation.Cop) is not null && here.Index != token.Index) return here;
        }
        return null;
    }

    private List<string> SubjectNames(Token? verb) => verb is { } governor ? Names(Clause.Of(governor).Subject) : [];

    /// <summary>Those named inside a noun phrase: <c>about</c> owners, demonyms and of-phrases, <c>to</c> those in other prepositions.</summary>
    private (List<string> About, List<string> To) NamedIn(Token noun)
    {
        List<string> about = [], to = [];
        foreach (var child in noun.Children)
        {
            if (child.Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.NmodDesc) Add(about, Names(child));
            else if (child.Relation is Relation.Nmod) Add(child.Case() is "of" or "between" or "among" or "by" ? about : to, Names(child));
            else if (child.Relation is Relation.Acl) Add(to, child.ChildrenIn(Relation.Obl).SelectMany(oblique => Names(oblique)));
        }
        return (about, to);
    }

    private FigureClaim Owned(FigureClaim claim, Token noun, Token? verb, bool isSubject)
    {
        var (about, to) = NamedIn(noun);
        if (!isSubject && verb is { } governor && !IsBilateral(noun))
        {
            var subject = SubjectNames(governor);
            subject.AddRange(about.Where(name => !subject.Contains(name)));
            about = subject;
            foreach (var oblique in governor.ChildrenIn(Relation.Obl))
            {
                if (oblique.Index != noun.Index && oblique.Case() is "to" or "from" or "in" or "with" or "for" or "on") Add(to, Names(oblique));
            }
        }
        if (IsBilateral(noun) && about.Count < 2) about = Pair([]) is { Count: 2 } pair ? pair : about;
        to.RemoveAll(about.Contains);
        if (claims.Count > 0 && to.Count == 0 && about.Count > 0 && claims[^1].About.SequenceEqual(about)) to = [.. claims[^1].To];
        return claim with { About = about, To = to };
    }

    /// <summary>Trade and the like lie between two, whether the words say "bilateral" or leave it out.</summary>
    private static bool IsBilateral(Token noun)
    {
        if (noun.Lemma.ToLowerInvariant() is "trade" or "turnover" or "commerce") return true;
        foreach (var child in noun.Children)
        {
            if (child.Relation is not (Relation.Amod or Relation.Compound)) continue;
            if (child.Lemma.ToLowerInvariant() is "bilateral" or "two-way" or "mutual" or "trade" || (child.Is("way") && child.Previous is { Index: > 0 } dash && dash.Is("-"))) return true;
        }
        return false;
    }

    /// <summary>The two states that bilateral things lie between: those of this sentence, else of one of the three before.</summary>
    private List<string> Pair(List<string> known)
    {
        var back = 0;
        for (var scan = this; scan is not null && back < 4; scan = scan.Before, back++)
        {
            var pair = new List<string>(known);
            foreach (var token in scan.Sentence.Tokens)
            {
                if (token.Upos is not (Upos.Propn or Upos.Noun or Upos.Pron or Upos.Adj)) continue;
                Add(pair, report.ActorsOf(token).Where(actor => actor.Kind is ActorKind.State).Select(actor => actor.Name));
                if (pair.Count == 2) break;
            }
            if (pair.Count == 2) return [.. pair.Order(StringComparer.Ordinal)];
        }
        return known;
    }

    private Sentence Sentence => sentence;

    /// <summary>The date for which a figure holds: one in its clause, but none that it is only compared with or that is an aim.</summary>
    private When? AsOf(Passage clause, Passage number)
    {
        DateMention? nearest = null;
        foreach (var date in dates)
        {
            if (!clause.Contains(date.Passage) || date.When is null || date.Kind is DateKind.Weekday || IsCompared(date) || IsAim(date) || IsOfAnother(date, number)) continue;
            if (nearest is null || Distance(date.Passage, number) < Distance(nearest.Passage, number)) nearest = date;
        }
        if (nearest is not null) return nearest.When;
        return report.Report.Published is { } day && Says(clause, "currently", "now", "to date") ? When.Day(day) : null;
    }

    /// <summary>Whether the date belongs to a noun beside the number's phrase: "the forum in London in 2023".</summary>
    private bool IsOfAnother(DateMention date, Passage number)
    {
        if (date.FirstToken <= 1 || number.Contains(date.Passage) || date.Passage.Start - number.End is >= 0 and < 6) return false;
        for (var index = date.FirstToken; index <= date.LastToken; index++)
        {
            if (sentence[index].Head is not { } head || (head.Index >= date.FirstToken && head.Index <= date.LastToken)) continue;
            return head.Upos is Upos.Noun or Upos.Propn && !number.Overlaps(head.Passage) && head.AnyChild(Relation.Cop) is null;
        }
        return false;
    }

    private int? Target(Passage clause)
    {
        foreach (var date in dates)
        {
            if (clause.Contains(date.Passage) && IsAim(date) && date.When is { IsYearless: false } when) return when.Latest!.Value.Year;
        }
        return null;
    }

    private bool IsAim(DateMention date) => date.FirstToken > 0 && sentence[date.FirstToken - 1].Is("by") && (date.Planned || date.When?.Latest is not { } day || report.Report.Published is not { } written || day > written);

    private bool IsCompared(DateMention date)
    {
        for (var index = date.FirstToken - 1; index >= 0 && index > date.FirstToken - 6; index--)
        {
            var token = sentence[index];
            if (token.Is("compared") || token.Is("against") || token.Is("versus") || token.Is("than") || token.Is("period") || token.Is("since") || token.Is("from") && date.Kind is not DateKind.Range) return true;
        }
        return false;
    }

    private bool Says(Passage clause, params ReadOnlySpan<string> phrases)
    {
        var text = clause.Of(sentence.Text);
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static int Distance(Passage one, Passage other) => one.CompareTo(other) < 0 ? other.Start - one.End : one.Start - other.End;

    /// <summary>The clause of a verb: itself and what hangs on it, without clauses beside or below it.</summary>
    private static Passage ClausePassage(Token verb)
    {
        var (first, last) = verb.Span(child => child.Relation is Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl or Relation.Advcl or Relation.Appos or Relation.Mark or Relation.Cc
            || (child.Relation is Relation.Conj && child.Upos is Upos.Verb or Upos.Aux));
        return verb.Sentence.Between(first, last);
    }

    /// <summary>The quote of a number that is an argument of a verb: from the subject to the end of the number's phrase.</summary>
    private Passage ClauseQuote(Token verb, Passage phrase)
    {
        var passage = verb.Passage.To(phrase);
        foreach (var child in verb.Children)
        {
            if (child.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Aux or Relation.AuxPass && child.Index < verb.Index) passage = passage.To(child.Phrase(IsAside));
        }
        // A subject that the verb only shares reaches too far back when other verbs stand between.
        if (verb.AnyChild(Relation.Nsubj, Relation.NsubjPass) is null && verb.Relation is Relation.Conj or Relation.Xcomp && Clause.Of(verb).Subject is { } shared && shared.Index < verb.Index && verb.Index - shared.Index < 12)
            passage = passage.To(shared.Phrase(IsAside));
        return passage;
    }

    private static bool IsAside(Token child) => child.Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Punct or Relation.Advcl or Relation.Conj && child.Upos is Upos.Verb;

    private static bool FollowsComma(Token token)
    {
        var first = token.Span().First;
        return first > 0 && token.Sentence[first - 1].Is(",") || token.Case() is "according to";
    }

    /// <summary>A noun with what hangs on it tightly: modifiers, prepositions, participles; nothing after a comma.</summary>
    private static Passage TightPhrase(Token noun)
    {
        var (first, last) = noun.Span(child => child.Relation is Relation.AclRelcl or Relation.Appos or Relation.Parataxis or Relation.Advcl or Relation.Punct or Relation.Dep or Relation.Case or Relation.Mark or Relation.Nsubj or Relation.Cop
            || (child.Relation is Relation.Conj or Relation.Cc && child.Head!.Value.Index == noun.Index)
            || (child.Index > noun.Index && FollowsComma(child)));
        return noun.Sentence.Between(first, last);
    }
}
