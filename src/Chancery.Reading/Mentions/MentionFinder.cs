using Chancery.Reading.Dates;
using Chancery.Reading.Known;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds what a report names: known names, bodies, offices, and runs of capitals that may be people.</summary>
/// <remarks>Knows one report's letters only; who is who is decided later.</remarks>
internal sealed class MentionFinder(Knowledge knowledge)
{
    private readonly NameWords words = new(knowledge);

    /// <summary>The names that the finder goes by.</summary>
    public NameWords Words => words;

    /// <summary>The mentions and titles of each sentence, in order.</summary>
    public IReadOnlyList<SentenceNames> Find(Report report, IReadOnlyList<Sentence> sentences, IReadOnlyList<IReadOnlyList<DateMention>> dates)
    {
        var pieces = Pieces.Of(report.Text);
        var names = new Located<PhraseMatch<KnownName>>(knowledge.Names.In(pieces), match => match.Passage);
        var offices = new Located<PhraseMatch<OfficeName>>(knowledge.OfficeNames.In(pieces), match => match.Passage);
        var standings = new Located<PhraseMatch<Standing>>(knowledge.StandingNames.In(pieces), match => match.Passage);
        var shape = new NameShape(words);
        var titles = new Titles(shape, words, knowledge);
        var acronyms = Defined(sentences);
        var year = (report.Published ?? report.Dateline?.Date)?.Year;
        return [.. sentences.Select((sentence, index) => Find(sentence, dates[index], year, names, offices, standings, shape, titles, acronyms))];
    }

    private SentenceNames Find(
        Sentence sentence, IReadOnlyList<DateMention> dates, int? year, Located<PhraseMatch<KnownName>> names, Located<PhraseMatch<OfficeName>> offices, Located<PhraseMatch<Standing>> standings, NameShape shape, Titles titles, HashSet<string> acronyms)
    {
        var map = new MentionMap(sentence);
        // "Catherine West": after a given name, a place's name is a family's.
        bool IsFamily(int first, int last, NameKind kind) => first == last && IsJoined(first) || first == last && first > 0 && kind is NameKind.Place && words.IsGiven(sentence[first - 1]) && map[first - 1] is null && sentence[first - 1].Upos is Upos.Propn && sentence[first - 1].Relation is not Relation.Case;
        // "Valeska Paris": the tree joins the two, and no comma parts them.
        bool IsJoined(int at) => at > 0 && sentence[at] is { Relation: Relation.Flat, Upos: Upos.Propn } && sentence[at - 1] is { Upos: Upos.Propn } given && map[at - 1] is null && sentence[at].Head is { } head && head.Index == at - 1 && shape.IsCapital(given)
            && given.Form.Length > 2 && !words.IsBody(given.Form) && !words.IsPortfolio(given) && !dates.Any(date => date.FirstToken <= at - 1 && at - 1 <= date.LastToken) && given.Form.IndexOfAnyInRange('a', 'z') >= 0;
        foreach (var match in names.In(sentence.Passage))
        {
            // "US$15 billion" is money.
            if (match.Passage.End < sentence.Text.Length && sentence.Text[match.Passage.End] is '$') continue;
            if (Tokens(sentence, match.Passage) is var (first, last) && map.IsFree(first, last) && !IsFirstWordOnly(sentence, first, last, match) && !IsFamily(first, last, match.Meaning.Kind)) map.Add(Known(sentence, first, last, match, year));
        }
        BodyNames.Find(sentence, map, shape, words);
        var found = new List<Title>();
        foreach (var (passage, kind) in offices.In(sentence.Passage).Select(match => (match.Passage, match.Meaning.Office.Kind)).Concat(standings.In(sentence.Passage).Select(match => (match.Passage, "standing"))))
        {
            if (Tokens(sentence, passage) is not var (first, last)) continue;
            while (first < last && map[first] is { } inside && inside.Last < last) first = inside.Last + 1;
            // "Vice Chairman of the National Assembly": the body is not a part of the office.
            for (var index = first + 1; index < last; index++)
            {
                if (sentence[index].Form is "of" && Enumerable.Range(index + 1, last - index).Any(inside => map[inside] is { Kind: MentionKind.Organisation })) last = index - 1;
            }
            // "foreign ministry spokesman": nor is the one that stands before it.
            for (var index = last - 1; index > first && kind is "spokesperson"; index--)
            {
                if (words.IsBody(sentence[index].Form) && !sentence[index + 1].Is("of")) first = index + 1;
            }
            while (last > first && sentence[last].Upos is Upos.Adp) last--;
            // "Bui Thanh Son": a standing inside a run of capitals is a part of a name.
            if (kind is "standing" && first > 0 && char.IsUpper(sentence[first].Form[0]) && map[first - 1] is null && words.IsNamePart(sentence[first - 1]) && shape.IsCapital(sentence[first - 1])) continue;
            // "Dean Kamen", "Father" of a child: a given name before a name, and a word that only a capital makes a title.
            if (first == last && char.IsUpper(sentence[first].Form[0]) && words.IsGiven(sentence[first]) && sentence[first].Next is { Upos: Upos.Propn } family && shape.IsCapital(family) && family.Next is not { Upos: Upos.Propn } && sentence[first].Previous is not { Upos: Upos.Det }) continue;
            if (kind is "religious" && first == last && sentence[first].Is("father") && !char.IsUpper(sentence[first].Form[0])) continue;
            if (sentence[last].Upos is not (Upos.Noun or Upos.Propn or Upos.X) || found.Exists(title => title.Covers(first))) continue;
            if (map[first] is { } taken && taken.First <= first && taken.Last >= last) continue;
            // "Official Secrets Act", "National Day": capitals that go on to another noun are no standing.
            if ((kind is "standing" || kind is "official" && first == last) && char.IsUpper(sentence[last].Form[0]) && last + 1 < sentence.Count && sentence[last + 1].Upos is Upos.Noun or Upos.Propn && sentence[last].Relation is Relation.Compound or Relation.Amod && !words.IsNamePart(sentence[last + 1])) continue;
            found.Add(titles.Read(sentence, map, first, last, kind));
        }
        found.RemoveAll(title => found.Exists(other => other != title && other.First <= title.First && title.Last <= other.Last && other.Last - other.First > title.Last - title.First));
        found.Sort((a, b) => a.First.CompareTo(b.First));
        var runs = NameRuns.Runs(sentence, map, shape, acronyms, index => found.Exists(title => title.Covers(index)) || dates.Any(date => date.FirstToken <= index && index <= date.LastToken)).ToList();
        return new(sentence, map, found, runs);
    }

    /// <summary>The short forms that stand in brackets somewhere: "National Assembly (NA)"; they are no part of the name beside them.</summary>
    private static HashSet<string> Defined(IReadOnlyList<Sentence> sentences)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in sentences.SelectMany(sentence => sentence.Tokens))
        {
            if (token.Form.Length is < 2 or > 7 || token.Form.IndexOfAnyInRange('a', 'z') >= 0 || !char.IsUpper(token.Form[0]) || token.Previous is not { } open || !open.Is("(") || token.Next is not { } close || !close.Is(")")) continue;
            found.Add(token.Form.ToString());
        }
        return found;
    }

    /// <summary>A short form that opens a sentence in capitals may be a plain word there ("Turkey" is none, "May" is).</summary>
    private static bool IsFirstWordOnly(Sentence sentence, int first, int last, PhraseMatch<KnownName> match) =>
        first == last && match.Meaning.Form is NameForm.Acronym && sentence[first].Form.Length < 3 && sentence[first].Upos is Upos.Pron;

    private Mention Known(Sentence sentence, int first, int last, PhraseMatch<KnownName> match, int? year)
    {
        var name = match.Meaning;
        if (name is { Form: NameForm.Capital, Place: { } city } && knowledge.FormerStateOf(city, year) is { } former) name = name with { Name = former.Name, State = former.Name, Entry = former };
        var kind = name.Form switch
        {
            NameForm.Adjective or NameForm.People when name.Kind is NameKind.State => MentionKind.Demonym,
            NameForm.Capital or NameForm.Seat => MentionKind.Capital,
            _ => name.Kind switch
            {
                NameKind.State => MentionKind.State,
                NameKind.Place => MentionKind.Place,
                _ => MentionKind.Organisation,
            },
        };
        return new(sentence, first, last, kind, kind is MentionKind.State or MentionKind.Demonym or MentionKind.Capital ? name.Name : BodyNames.NameOf(sentence, first, last)) { Known = name };
    }

    private static (int First, int Last)? Tokens(Sentence sentence, Passage passage)
    {
        int first = -1, last = -1;
        for (var index = 0; index < sentence.Count; index++)
        {
            var token = sentence[index].Passage;
            if (token.End <= passage.Start) continue;
            if (token.Start >= passage.End) break;
            if (first < 0) first = index;
            last = index;
        }
        // A match that is a part of a token only ("us" in "U.S.-led") is none, unless the rest is a mark.
        return first >= 0 && sentence[first].Passage.Start <= passage.Start && passage.Start - sentence[first].Passage.Start < 2 ? (first, last) : null;
    }
}

/// <summary>What the letters of a sentence name.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Map">The mentions by token.</param>
/// <param name="Titles">The offices, in order.</param>
/// <param name="Runs">Runs of capitals that are neither, in order.</param>
internal sealed record SentenceNames(Sentence Sentence, MentionMap Map, List<Title> Titles, List<(int First, int Last)> Runs);

/// <summary>Things with passages, in the text's order, found by the passage that holds them.</summary>
internal sealed class Located<T>(IReadOnlyList<T> items, Func<T, Passage> passageOf)
{
    public IEnumerable<T> In(Passage outer)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (passageOf(items[middle]).Start < outer.Start) low = middle + 1;
            else high = middle;
        }
        for (; low < items.Count && passageOf(items[low]).Start < outer.End; low++)
        {
            if (passageOf(items[low]).End <= outer.End) yield return items[low];
        }
    }
}
