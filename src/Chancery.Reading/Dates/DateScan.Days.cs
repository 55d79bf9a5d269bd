using Chancery.Reading.Claims;

namespace Chancery.Reading.Dates;

/// <content>Days of a month: <c>October 28-30, 2025</c>, <c>30 September to 2 October</c>, <c>2025-10-30</c>.</content>
internal sealed partial class DateScan
{
    private readonly record struct MonthDay(int Month, int Day);

    private Found? MonthThenDay(int at)
    {
        var (month, next) = MonthAt(at);
        if (month == 0 || DayAt(next) is not { } day) return null;
        var first = new MonthDay(month, day);
        var (year, last) = YearAfter(next);
        if (JoinsRange(last + 1) && RangeEnd(last + 2, month, day) is { } end)
        {
            var (endYear, endLast) = YearAfter(end.Last);
            return Days(at, endLast, first, end.Day, year, endYear ?? year);
        }
        if (year is null && words[next + 1].Lower is "and" or "&" && DayAt(next + 2) == day + 1 && EndsList(next + 3))
        {
            var (endYear, endLast) = YearAfter(next + 2);
            return Days(at, endLast, first, new(month, day + 1), null, endYear);
        }
        return Days(at, last, first, first, year, year);
    }

    /// <summary>The day that closes a range: <c>30</c> of <c>October 28-30</c>, <c>November 2</c> of <c>October 28 to November 2</c>.</summary>
    private (MonthDay Day, int Last)? RangeEnd(int at, int month, int day)
    {
        var (other, next) = MonthAt(at);
        if (other > 0) return DayAt(next) is { } last ? (new(other, last), next) : null;
        return DayAt(at) is { } same && same > day && (words[at - 1].IsDash || !IsCounted(at + 1)) ? (new(month, same), at) : null;
    }

    private Found? DayThenMonth(int at)
    {
        if (DayAt(at) is not { } day) return null;
        if (MonthAfterDay(at) is { } single)
        {
            var first = new MonthDay(single.Month, day);
            var (year, last) = YearAfter(single.Last);
            if (JoinsRange(last + 1) && DayAt(last + 2) is { } endDay && MonthAfterDay(last + 2) is { } endMonth)
            {
                var (endYear, endLast) = YearAfter(endMonth.Last);
                return Days(at, endLast, first, new(endMonth.Month, endDay), year, endYear ?? year);
            }
            return Days(at, last, first, first, year, year);
        }
        if ((JoinsRange(at + 1) || words[at + 1].Lower is "and" or "&") && DayAt(at + 2) is { } to && to > day && MonthAfterDay(at + 2) is { } month)
        {
            var (year, last) = YearAfter(month.Last);
            return Days(at, last, new(month.Month, day), new(month.Month, to), year, year);
        }
        return null;
    }

    private (int Month, int Last)? MonthAfterDay(int at)
    {
        var (month, next) = MonthAt(words[at + 1].Is("of") ? at + 2 : at + 1);
        return month > 0 ? (month, next - 1) : null;
    }

    /// <summary>Whether what follows a number is the noun that it counts, so that it is no day.</summary>
    private bool IsCounted(int at) => words[at] is { Kind: LexemeKind.Word, Capital: false } word && !IsFunctionWord(word.Lower) && !word.Lower.EndsWith("ed", StringComparison.Ordinal);

    private bool EndsList(int at) => words[at].Kind is not LexemeKind.Word || words[at].Capital || !IsCounted(at);

    private Found? Days(int first, int last, MonthDay from, MonthDay to, int? fromYear, int? toYear)
    {
        toYear ??= fromYear;
        var printed = toYear is not null;
        toYear ??= sentenceYear;
        When? end, start;
        if (toYear is { } year)
        {
            var startYear = fromYear ?? (from.Month > to.Month ? year - 1 : year);
            (start, end) = (Exact(startYear, from), Exact(year, to));
        }
        else
        {
            end = Calendar.DayOfMonth(to.Month, to.Day, anchor.Year, LeanOf(first, last));
            start = from == to ? end : end is { IsYearless: false, Latest: { } day }
                ? Exact(from.Month > to.Month ? day.Year - 1 : day.Year, from)
                : Calendar.DayOfMonth(from.Month, from.Day, null, Lean.Open);
        }
        if (start is null || end is null) return null;
        if (from == to) return new(first, last, end, DateKind.Day, printed);
        var wraps = end is { IsYearless: true } && from.Month > to.Month;
        return new(first, last, wraps ? null : Calendar.Between(start, end), DateKind.Range, printed);
    }

    private static When? Exact(int year, MonthDay day) => day.Day <= DateTime.DaysInMonth(year, day.Month) ? When.Day(new(year, day.Month, day.Day)) : null;

    /// <summary>2025-10-30, and 30/10/2025 or 10/30/2025 where only one order makes a date.</summary>
    private Found? NumericDate(int at)
    {
        var (one, two, three) = (words[at], words[at + 2], words[at + 4]);
        if (!one.IsPlainWhole || !two.IsPlainWhole || !three.IsPlainWhole || words[at + 1].Spaced || two.Spaced || words[at + 3].Spaced || three.Spaced || words[at + 5] is { Kind: LexemeKind.Mark, Spaced: false, Lower: "/" or "-" }) return null;
        var mark = words[at + 1].Lower;
        if (!words[at + 3].Is(mark)) return null;
        if (mark is "-" && YearAt(at) is { } year && two.Value is >= 1 and <= 12 && three.Value is >= 1 and <= 31)
            return Exact(year, new((int)two.Value, (int)three.Value)) is { } iso ? new(at, at + 4, iso, DateKind.Day, Explicit: true) : null;
        if (mark is not ("/" or "." or "-") || YearAt(at + 4) is not { } last || one.Value is < 1 or > 31 || two.Value is < 1 or > 31) return null;
        var (dayFirst, monthFirst) = (two.Value <= 12, one.Value <= 12);
        if (!dayFirst && !monthFirst) return null;
        var when = dayFirst && monthFirst && one.Value != two.Value ? null
            : Exact(last, dayFirst ? new((int)two.Value, (int)one.Value) : new((int)one.Value, (int)two.Value));
        return new(at, at + 4, when, DateKind.Day, Explicit: true);
    }
}
