using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Milestones;

/// <summary>An anniversary or a founding date as one sentence puts it.</summary>
/// <param name="Passage">The words that say so.</param>
/// <param name="Name">What is remembered.</param>
/// <param name="Date">The date of the first event, where it is printed.</param>
/// <param name="Ordinal">15 for the 15th anniversary.</param>
/// <param name="Year">The year in which it is kept.</param>
/// <param name="Rule">The form that it was read from.</param>
/// <param name="Confidence">In hundredths.</param>
internal sealed record Milestone(Passage Passage, string Name, When? Date, int? Ordinal, int? Year, string Rule, int Confidence);

/// <summary>One walk over one sentence for anniversaries, birthdays and founding dates.</summary>
internal sealed partial class MilestoneScan(Lexemes words, IReadOnlyList<DateMention> dates, int? writtenYear, Func<Token, IReadOnlyList<Actor>> actorsOf)
{
    private readonly Sentence sentence = words.Sentence;

    /// <summary>The milestones in order.</summary>
    public IEnumerable<Milestone> Read()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if ((Anniversary(at) ?? Jubilee(at) ?? YearsOf(at) ?? Founding(at)) is not { } milestone) continue;
            yield return milestone;
            while (at + 1 < words.Count && words[at + 1].Passage.Start < milestone.Passage.End) at++;
        }
    }

    /// <summary>The 95th founding anniversary of X; X's 72nd birthday; the 80th National Day.</summary>
    private Milestone? Anniversary(int at)
    {
        if (OrdinalAt(at) is not { } ordinal) return null;
        var noun = ordinal.Last + 1;
        while (noun < ordinal.Last + 5 && words[noun].Kind is LexemeKind.Word && !IsAnniversary(noun) && !IsDay(noun)) noun++;
        if (!IsAnniversary(noun) && (!IsDay(noun) || noun == ordinal.Last + 1)) return null;
        var isDay = IsDay(noun);
        var last = isDay && IsAnniversary(noun + 1) ? noun + 1 : noun;
        var manner = noun > ordinal.Last + 1 ? words.Span(ordinal.Last + 1, isDay ? noun : noun - 1).Of(sentence.Text).ToString() : "";
        var kind = words[noun].Lower.StartsWith("birthday", StringComparison.Ordinal) ? "birthday" : manner;
        var first = words[at - 1].Is("the") ? at - 1 : at;
        if (words[last + 1].Is("of") && NameAfter(last + 2) is { } named)
            return Kept(first, named.Last, Named(kind, isDay ? manner : "", named), ordinal.Value, isDay ? "milestone.day" : kind is "birthday" ? "milestone.birthday" : "milestone.anniversary", 90);
        if (Possessor(at) is { } owner)
        {
            var name = isDay ? manner : kind.Length > 0 ? Noun(kind) + " of " + owner.Name : owner.Name;
            return Kept(owner.First, last, name, ordinal.Value, kind is "birthday" ? "milestone.birthday" : "milestone.possessor", 80);
        }
        return isDay ? Kept(first, last, manner, ordinal.Value, "milestone.day", 70) : null;
    }

    /// <summary>The golden jubilee of X; the bicentenary of X.</summary>
    private Milestone? Jubilee(int at)
    {
        var isJubilee = words[at + 1].Is("jubilee");
        int ordinal = words[at].Lower switch
        {
            "silver" when isJubilee => 25, "golden" when isJubilee => 50, "diamond" when isJubilee => 60, "platinum" when isJubilee => 70,
            "centenary" or "centennial" => 100, "sesquicentenary" or "sesquicentennial" => 150, "bicentenary" or "bicentennial" => 200, "tercentenary" or "tricentennial" => 300, _ => 0,
        };
        var of = isJubilee ? at + 2 : at + 1;
        if (ordinal == 0 || !words[of].Is("of") || NameAfter(of + 1) is not { } named) return null;
        return Kept(words[at - 1].Is("the") ? at - 1 : at, named.Last, named.Name, ordinal, "milestone.jubilee", 75);
    }

    /// <summary>To mark 50 years of diplomatic relations; 30 years since the founding of X.</summary>
    private Milestone? YearsOf(int at)
    {
        if (!IsKeeping(at)) return null;
        var number = words[at + 1].Is("the") ? at + 2 : at + 1;
        var count = words[number] is { IsPlainWhole: true, Value: > 0 and < 1000 } digits ? (int)digits.Value : words.Vocabulary.Cardinals.GetValueOrDefault(words[number].Lower);
        if (count == 0 || !words[number + 1].Is("years") || !(words[number + 2].Lower is "of" or "since") || NameAfter(number + 3) is not { } named) return null;
        return Kept(at, named.Last, named.Name, count, "milestone.years", 80);
    }

    private bool IsKeeping(int at) => words[at].Lower is "mark" or "marks" or "marked" or "marking" or "celebrate" or "celebrates" or "celebrated" or "celebrating" or "commemorate" or "commemorates" or "commemorated" or "commemorating" or "observe" or "observes" or "observed" or "observing";

    /// <summary>Since the Doi Moi (Renewal) in 1986; since the establishment of diplomatic relations in 1973; founded in 1949.</summary>
    private Milestone? Founding(int at)
    {
        if (IsFoundingNoun(at) && words[at + 1].Is("of") && NameAfter(at + 2) is { } founded && IsLasting(founded) && DateAt(founded.Last + 1, bracket: true) is { } date)
            return Founded(words[at - 1].Is("the") ? at - 1 : at, date, words[at].Lower + " of " + founded.Name, "milestone.founding", 75);
        if (IsFoundingNoun(at) && Owner(at - 1) is { } whose && DateAt(at + 1, bracket: true) is { } since)
            return Founded(at - 1, since, words[at].Lower + " of " + whose, "milestone.founding", 75);
        if (words[at].Is("since") && words[at + 1].Is("the") && words[at + 2].Capital && NameAfter(at + 2) is { } turn && IsName(turn) && DateAt(turn.Last + 1, bracket: false) is { Date.Explicit: true } when)
            return Founded(at + 1, when, turn.Name, "milestone.since", 70);
        if (at == 0 && IsFounded(0) is var (_, opening) && DateAt(opening + 1, bracket: false) is { } early && words[early.Last + 1].Is(",") && NameRun(early.Last + 2) is { } begun && IsBody(begun))
            return new(words.Span(0, begun.Last), "founding of " + FullName(begun), early.Date.When, null, null, "milestone.founded", 75);
        if (words[at].Is("founded") && DateAt(at + 1, bracket: false) is { } year && FounderBefore(at) is { } body)
            return Founded(body.First, year, "founding of " + body.Name, "milestone.founded", 70);
        return null;
    }

    /// <summary>Whether every noun of it is written large, so that it is the name of an epoch or an event.</summary>
    private bool IsName(Phrase phrase)
    {
        for (var at = phrase.First; at <= phrase.Last && !words[at].Is("("); at++)
        {
            if (words[at] is { Kind: LexemeKind.Word, Capital: false, Lower: not ("of" or "and" or "the" or "s") }) return false;
        }
        return true;
    }

    /// <summary>Whether what was founded is named, or is relations.</summary>
    private bool IsLasting(Phrase phrase)
    {
        for (var at = phrase.First; at <= phrase.Last; at++)
        {
            if (words[at].Capital || IsRelations(at)) return true;
        }
        return false;
    }

    private Milestone Founded(int first, (DateMention Date, int Last) date, string name, string rule, int confidence) =>
        new(words.Span(first, date.Last), name, date.Date.When, null, null, rule, confidence);

    /// <summary>With what stands after the name: its first date in brackets, or the year in which it is kept.</summary>
    private Milestone Kept(int first, int last, string name, int ordinal, string rule, int confidence)
    {
        When? date = null;
        int? year = null;
        if (words[last + 1].Is("(") && DateIn(last + 2) is { } printed && words[printed.Last + 1].Is(")") && printed.Date.When is { } when)
        {
            var ends = when.Iso.Split('/');
            if (ends.Length == 2 && ends[0].Length == 4 && When.TryParse(ends[0], out var from)) (date, year) = (from, int.Parse(ends[1].AsSpan(0, 4)));
            else if (!when.IsRange && !when.IsYearless) (date, year) = (when, when.Earliest!.Value.Year + ordinal);
            last = printed.Last + 1;
        }
        else if (words[last + 1].Is(",") && IsFounded(last + 2) is var (_, founding) && DateAt(founding + 1, bracket: false) is { Date.When: { IsRange: false, IsYearless: false } begun } start)
        {
            (date, year, last) = (begun, begun.Earliest!.Value.Year + ordinal, start.Last);
        }
        else if (DateAt(last + 1, bracket: false) is { } kept && kept.Date.When is { IsYearless: false } on && kept.Date.Kind is not DateKind.Weekday)
        {
            year = on.Earliest!.Value.Year;
            last = kept.Last;
        }
        return new(words.Span(first, last), name, date, ordinal, year ?? NearYear() ?? writtenYear, rule, confidence);
    }

    /// <summary>The one year that the sentence names outside brackets, where it names only one.</summary>
    private int? NearYear()
    {
        int? only = null;
        foreach (var date in dates)
        {
            if (date.Kind is not (DateKind.Year or DateKind.Relative) || date.When is not { IsYearless: false, IsRange: false } when || date.Passage.Start > 0 && sentence.Text[date.Passage.Start - 1] == '(') continue;
            if (only is not null && only != when.Earliest!.Value.Year) return null;
            only = when.Earliest!.Value.Year;
        }
        return only;
    }

    private (DateMention Date, int Last)? DateIn(int at)
    {
        foreach (var date in dates)
        {
            if (date.Passage.Start != words[at].Passage.Start) continue;
            var last = at;
            while (last + 1 < words.Count && words[last + 1].Passage.End <= date.Passage.End) last++;
            return (date, last);
        }
        return null;
    }

    /// <summary>A date right after, with "in", "on" or "back in" before it, or in brackets.</summary>
    private (DateMention Date, int Last)? DateAt(int at, bool bracket)
    {
        if (bracket && words[at].Is("(") && DateIn(at + 1) is { } inside && words[inside.Last + 1].Is(")")) return (inside.Date, inside.Last + 1);
        if (words[at].Is("back")) at++;
        if (words[at].Lower is "in" or "on") return DateIn(at + 1) ?? (words[at + 1].Is("the") ? DateIn(at + 2) : null);
        return DateIn(at) is { Date.Kind: DateKind.Relative or DateKind.Day } direct ? direct : null;
    }

    private (int Value, int Last)? OrdinalAt(int at)
    {
        if (words[at].Kind is LexemeKind.Ordinal && words[at].Value is > 0 and < 10000) return ((int)words[at].Value, at);
        if (words.Vocabulary.Ordinals.TryGetValue(words[at].Lower, out var single)) return (single, at);
        if (words[at + 1].IsDash && words.Vocabulary.Cardinals.TryGetValue(words[at].Lower, out var tens) && tens >= 20 && words.Vocabulary.Ordinals.TryGetValue(words[at + 2].Lower, out var ones) && ones < 10) return (tens + ones, at + 2);
        // "the 50-year anniversary"
        if (words[at].IsPlainWhole && words[at + 1].IsDash && words[at + 2].Is("year") && IsAnniversary(at + 3)) return ((int)Math.Min(words[at].Value, 9999), at + 2);
        return null;
    }

    private bool IsAnniversary(int at) => words[at].Lower is "anniversary" or "anniversaries" or "birthday" or "birthdays";

    /// <summary>National Day, Independence Day: a capitalised "Day" after a capitalised word.</summary>
    private bool IsDay(int at) => words[at] is { Lower: "day", Capital: true } && words[at - 1] is { Capital: true, Kind: LexemeKind.Word };

    /// <summary>Founded, set up, established; and the last lexeme of it.</summary>
    private (bool Yes, int Last)? IsFounded(int at)
    {
        if (words[at].Is("first")) at++;
        if (words[at].Is("set") && words[at + 1].Is("up")) return (true, at + 1);
        return words[at].Lower is "founded" or "established" or "formed" or "created" or "signed" or "launched" or "forged" ? (true, at) : null;
    }

    private bool IsFoundingNoun(int at) => words[at].Lower is "establishment" or "founding" or "foundation" or "formation" or "creation" or "inception" or "independence" or "reunification" or "unification" or "normalisation" or "normalization";
}
