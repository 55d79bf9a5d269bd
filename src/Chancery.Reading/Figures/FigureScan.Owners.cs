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
            Add(names, ActorNames(conjunct));
        }
        return names;
    }

    /// <summary>Whom one word stands for, also by an adjective of its own ("British firms").</summary>
    private IEnumerable<string> ActorNames(Token token)
    {
        var actors = report.ActorsOf(token);
        return (actors.Count > 0 ? actors : [.. report.Actors.NamedIn(token)]).Select(actor => actor.Name);
    }

    /// <summary>Those whom a modifier names, where they can own a figure: no places, no names of unknown kind.</summary>
    private IEnumerable<string> OwnerNames(Token token)
    {
        var actors = report.ActorsOf(token);
        // "foreign bank debt": a common noun before another is a sort, and nobody.
        if (token.Relation is Relation.Compound or Relation.Amod && char.IsLower(token.Form[0]) && report.Actors.MentionAt(token) is null || IsInLongerName(token)) return [];
        return (actors.Count > 0 ? actors : [.. report.Actors.NamedIn(token)]).Where(actor => actor.Kind is not (ActorKind.Place or ActorKind.Other or ActorKind.Group)).Select(actor => actor.Name);
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
    private (List<string> About, List<string> To) NamedIn(Token noun, Passage? number = null)
    {
        List<string> about = [], to = [];
        foreach (var child in noun.Children)
        {
            if (number is { } amount && amount.Overlaps(child.Passage)) continue;
            if (child.Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.NmodDesc)
            {
                Add(about, OwnerNames(child));
                if (child.Relation is Relation.NmodPoss) Add(about, child.Children.SelectMany(OwnerNames));
            }
            else if (child.Relation is Relation.Nmod) Add(child.Case() is "of" or "between" or "among" or "by" ? about : to, child.Conjuncts().SelectMany(OwnerNames));
            else if (child.Relation is Relation.Acl) Add(to, child.ChildrenIn(Relation.Obl).SelectMany(oblique => Names(oblique)));
        }
        return (about, to);
    }

    private FigureClaim Owned(FigureClaim claim, Token noun, Token? verb, bool isSubject)
    {
        var (about, to) = NamedIn(noun, claim.Quote.Passage.Length > 0 && claim.Unit is not null and not "percent" ? NumberIn(noun) : null);
        if (isSubject && about.Count == 0) Add(about, OwnerNames(noun));
        if (!isSubject && verb is { } governor && !IsBilateral(noun))
        {
            List<string> subject = OnlySpeaks(governor) ? [] : SubjectNames(governor);
            subject.AddRange(about.Where(name => !subject.Contains(name)));
            about = subject;
            foreach (var oblique in governor.ChildrenIn(Relation.Obl))
            {
                if (oblique.Index != noun.Index && oblique.Case() is "to" or "from" or "in" or "with" or "for" or "on") Add(to, oblique.Conjuncts().SelectMany(OwnerNames));
            }
        }
        if (IsBilateral(noun) && about.Count < 2) about = Pair() is { Count: 2 } pair ? pair : about;
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
            if (child.Relation is Relation.Nmod && child.Case() is "of" or "in" && noun.Lemma is "target" or "goal" or "volume" or "value" or "level" && IsBilateral(child)) return true;
            if (child.Relation is not (Relation.Amod or Relation.Compound)) continue;
            if (child.Lemma.ToLowerInvariant() is "bilateral" or "two-way" or "mutual" or "trade" || (child.Is("way") && child.Previous is { Index: > 0 } dash && dash.Is("-"))) return true;
        }
        return false;
    }

    /// <summary>The two states that bilateral things lie between: "the two countries" if the words say so, else the last two named, some sentences back at most.</summary>
    private List<string> Pair()
    {
        var pair = new List<string>();
        var back = 0;
        for (var scan = this; scan is not null && back < 8; scan = scan.Before, back++)
        {
            for (var index = scan.Sentence.Count - 1; index >= 0; index--)
            {
                var token = scan.Sentence[index];
                if (token.Upos is not (Upos.Propn or Upos.Noun or Upos.Pron or Upos.Adj)) continue;
                var actors = report.ActorsOf(token);
                var states = (actors.Count > 0 ? actors : [.. report.Actors.NamedIn(token)]).Where(actor => actor.Kind is ActorKind.State).Select(actor => actor.Name).ToList();
                if (states.Count == 2) return [.. states.Order(StringComparer.Ordinal)];
                if (states.Count > 2) return [];
                Add(pair, states);
                if (pair.Count == 2) return [.. pair.Order(StringComparer.Ordinal)];
            }
        }
        return [];
    }

    /// <summary>Where a child of the noun holds digits: an amount, whose currency names nobody.</summary>
    private static Passage? NumberIn(Token noun)
    {
        foreach (var child in noun.Children)
        {
            if (child.Index > noun.Index && child.Relation is Relation.Nmod or Relation.NmodUnmarked && child.Phrase().Of(noun.Sentence.Text).IndexOfAnyInRange('0', '9') >= 0 && child.Case() is "of" or "at" or "") return child.Phrase();
        }
        return null;
    }

    private Sentence Sentence => sentence;

    /// <summary>The date for which a figure holds: one in its clause, but none that it is only compared with or that is an aim.</summary>
    private When? AsOf(Passage clause, Passage number)
    {
        DateMention? nearest = null;
        foreach (var date in dates)
        {
            if (!clause.Contains(date.Passage) || date.When is null || IsAhead(date) || date.Kind is DateKind.Weekday || IsCompared(date) || IsAim(date) || IsOfAnother(date, number)) continue;
            if (nearest is null || Distance(date.Passage, number) < Distance(nearest.Passage, number)) nearest = date;
        }
        if (nearest is not null) return nearest.When;
        return report.Report.Published is { } day && Says(clause, "currently", "now", "to date") ? When.Day(day) : null;
    }

    /// <summary>"To sign an agreement next week": a day to come is the day of a deed, and none that a figure holds for.</summary>
    private bool IsAhead(DateMention date) => report.Report.Published is { } written && date.When is { Earliest: { } first, Latest: { } last } && first > written && last.DayNumber - first.DayNumber < 60;

    /// <summary>Whether the date belongs to a noun beside the number's phrase: "the forum in London in 2023".</summary>
    private bool IsOfAnother(DateMention date, Passage number)
    {
        if (date.FirstToken <= 1 || number.Contains(date.Passage) || date.Passage.Start - number.End is >= 0 and < 6) return false;
        for (var index = date.FirstToken; index <= date.LastToken; index++)
        {
            if (sentence[index].Head is not { } head || (head.Index >= date.FirstToken && head.Index <= date.LastToken)) continue;
            return head.Upos is Upos.Noun or Upos.Propn && !number.Overlaps(head.Passage) && head.AnyChild(Relation.Cop) is null && !(head.Passage.Start > number.End && sentence.Text.AsSpan(number.End, head.Passage.Start - number.End).Contains('('));
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
        return token.Sentence[first].Is(",") || first > 0 && token.Sentence[first - 1].Is(",") || token.Case() is "according to";
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
