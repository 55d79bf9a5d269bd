using Chancery.Reading.Claims;

namespace Chancery.Reading.Dates;

/// <content>Months and parts of years: <c>in March</c>, <c>January-July 2025</c>, <c>the second half of this year</c>.</content>
internal sealed partial class DateScan
{
    /// <summary>January to July, January-July 2025, between January and March.</summary>
    private Found? MonthRange(int at)
    {
        var (from, next) = MonthAt(at);
        if (from == 0 || !JoinsRange(next)) return null;
        var (to, after) = MonthAt(next + 1);
        if (to == 0 || DayAt(after) is not null) return null;
        var (year, last) = YearAfter(after - 1);
        var resolved = year ?? sentenceYear ?? (anchor.Year is { } day ? Calendar.YearOfMonth(to, day, LeanOf(at, last)) : null);
        When? when = resolved is { } end ? Calendar.Between(When.Month(from > to ? end - 1 : end, from), When.Month(end, to)) : null;
        return new(at, last, when, DateKind.Range, year is not null);
    }

    /// <summary>The year to September 2023, the 12 months ended in June.</summary>
    private Found? PeriodTo(int at)
    {
        var (length, next) = words[at].Is("year") && words[at - 1].Is("the") ? (12, at + 1) : Small(at) is > 1 and <= 24 and var count && words[at + 1].Is("months") ? (count, at + 2) : (0, at);
        if (length == 0 || words[next].Lower is not ("to" or "ended" or "ending" or "through")) return null;
        var end = words[next + 1].Lower is "in" or "on" ? next + 2 : next + 1;
        var (month, after) = MonthAt(end);
        if (month == 0 || DayAt(after) is not null) return null;
        var (year, last) = YearAfter(after - 1);
        var resolved = year ?? (anchor.Year is { } day ? Calendar.YearOfMonth(month, day, Lean.Back) : null);
        if (resolved is not { } known || known < 4) return new(at, last, null, DateKind.Range);
        var to = new DateOnly(known, month, 1);
        return new(at, last, When.Range(Calendar.Month(to, 1 - length), When.Month(to.Year, month)), DateKind.Range, year is not null);
    }

    private Found? NamedMonth(int at)
    {
        var (month, next) = MonthAt(at);
        if (month == 0 || IsPartOfName(at)) return null;
        var (year, last) = YearAfter(next - 1);
        if (year is { } printed) return new(at, last, When.Month(printed, month), DateKind.Month, YearAt(last) is not null);
        var before = words[at - 1].Lower;
        if (!AllowsBareMonth(at, next, before)) return null;
        var first = before is "last" or "next" or "this" ? at - 1 : at;
        if (anchor.Year is not { } day) return new(first, next - 1, sentenceYear is { } named ? When.Month(named, month) : When.Yearless(month), DateKind.Month);
        var nearest = Calendar.YearOfMonth(month, day, LeanOf(at, next - 1));
        var settled = before switch
        {
            "last" => month < day.Month ? day.Year : day.Year - 1,
            "next" => month > day.Month ? day.Year : day.Year + 1,
            "this" => day.Year,
            _ => nearest,
        };
        return new(first, next - 1, When.Month(settled, month), DateKind.Month);
    }

    private bool AllowsBareMonth(int at, int next, string before)
    {
        if (before is "in" or "since" or "last" or "next" or "this" or "early" or "late" or "until" or "till" || (words[at - 1].IsDash && words[at - 2].Is("mid"))) return true;
        if (words[at].Is("may") || words[at].Lower.Length < 4) return before is "of" && words[at - 2].Lower is "end" or "beginning" or "start" or "middle";
        return before is "by" or "from" or "to" or "of" or "during" or "through" or "before" or "after" or "between" or "for" or "and"
            || (words[next].Lower is "'" or "’" && words[next + 1].Is("s"))
            || (before is "the" or "a" or "its" or "their" && words[next] is { Kind: LexemeKind.Word, Capital: false });
    }

    /// <summary>Theresa May, the Long March, Mr March: a capitalised word before that is no preposition at the head of the sentence.</summary>
    private bool IsPartOfName(int at) => words[at - 1] is { Kind: LexemeKind.Word, Capital: true } before && !IsFunctionWord(before.Lower) && !words.Vocabulary.Weekdays.ContainsKey(before.Lower)
        && before.Lower is not ("last" or "next" or "early" or "late" or "this");

    /// <summary>The first quarter of 2025, the second half of this year, the first seven months, Q3 2025.</summary>
    private Found? PartOfYear(int at)
    {
        if (words[at].Lower is "q" or "h" && words[at + 1] is { IsPlainWhole: true, Spaced: false, Value: >= 1 and <= 4 } number && YearAfter(at + 1) is { Year: { } named } tail)
            return Parts(at, tail.Last, (int)number.Value, words[at].Is("q") ? 3 : 6, named, YearAt(tail.Last) is not null);
        if (YearAt(at) is { } leading && OrdinalAt(at + 1) is > 0 and var nth && words[at + 2].Lower is "quarter" or "half")
            return Parts(at, at + 2, nth, words[at + 2].Is("quarter") ? 3 : 6, leading, printed: true);
        var ordinal = OrdinalAt(at);
        if (ordinal == 0) return null;
        if (words[at + 1].Lower is "quarter" or "half")
        {
            var length = words[at + 1].Is("quarter") ? 3 : 6;
            var (year, last) = YearOfPart(at + 1);
            if (year is null && (length == 6 || words[at + 2].Is("of"))) return null;
            return ordinal * length > 12 ? null : Parts(at, last, ordinal, length, year ?? ThisYear(ordinal * length - length + 1), YearAt(last) is not null);
        }
        if (ordinal == 1 && Small(at + 1) is > 1 and <= 11 and var months && words[at + 2].Is("months"))
        {
            var (year, last) = YearOfPart(at + 2);
            if (year is null && words[at + 3].Is("of")) return null;
            return Parts(at, last, 1, months, year ?? ThisYear(months), YearAt(last) is not null);
        }
        return null;
    }

    private static Found? Parts(int first, int last, int ordinal, int length, int? year, bool printed) =>
        new(first, last, year is { } known && ordinal * length <= 12 ? Calendar.Months(known, ordinal * length - length + 1, ordinal * length) : null, DateKind.Range, printed);

    private (int? Year, int Last) YearOfPart(int at)
    {
        var (year, last) = YearAfter(at);
        if (year is not null) return (year, last);
        var of = words[at + 1].Lower is "of" or "in" ? at + 2 : at + 1;
        if (words[of].Is("the") && words[of + 1].Is("year")) return (anchor.Year?.Year, of + 1);
        if (words[of].Is("fiscal") && YearAt(of + 1) is { } fiscal) return (fiscal, of + 1);
        return (null, at);
    }

    /// <summary>The year of a part that starts or ends in <paramref name="month"/>: this one if it has come to that, else the last.</summary>
    private int? ThisYear(int month) => anchor.Year is { } day ? month <= day.Month ? day.Year : day.Year - 1 : null;

    private int OrdinalAt(int at) => words[at].Kind is LexemeKind.Ordinal && words[at].Value < 1000 ? (int)words[at].Value
        : words.Vocabulary.Ordinals.TryGetValue(words[at].Lower, out var ordinal) ? ordinal : words[at].Is("last") && words[at + 1].Is("quarter") && words[at + 2].Is("of") ? 4 : 0;
}
