using Chancery.Reading.Claims;

namespace Chancery.Reading.Dates;

/// <summary>Which way the words around a date look.</summary>
internal enum Lean : byte
{
    /// <summary>No word says so.</summary>
    Open,

    /// <summary>It is to come.</summary>
    Ahead,

    /// <summary>It has been.</summary>
    Back,
}

/// <summary>Arithmetic of shortened and relative dates. Weeks run from Monday to Sunday.</summary>
internal static class Calendar
{
    /// <summary>How much farther off a day to come may seem than it is: news is about what was, or about what is near.</summary>
    private const int FutureWeight = 4;

    /// <summary>The same where a verb of the past says that it has been.</summary>
    private const int PastFutureWeight = 12;

    /// <summary>The day of a month whose year is not printed, near <paramref name="anchor"/>; without an anchor the year stays open. Null where no year has such a day.</summary>
    public static When? DayOfMonth(int month, int day, DateOnly? anchor, Lean lean)
    {
        if (day < 1 || day > DateTime.DaysInMonth(2000, month)) return null;
        if (anchor is not { } from) return When.Yearless(month, day);
        DateOnly? past = null, future = null;
        for (var year = Math.Max(1, from.Year - 4); year <= from.Year + 4; year++)
        {
            if (day > DateTime.DaysInMonth(year, month)) continue;
            var date = new DateOnly(year, month, day);
            if (date <= from) past = date;
            else future ??= date;
        }
        if (past is not { } before || future is not { } after) return null;
        return When.Day(Nearer(from.DayNumber - before.DayNumber, after.DayNumber - from.DayNumber, lean, recent: 3) ? before : after);
    }

    /// <summary>The year of a month that is named without one.</summary>
    public static int YearOfMonth(int month, DateOnly anchor, Lean lean)
    {
        var back = (anchor.Month - month + 12) % 12;
        var past = anchor.AddMonths(-back).Year;
        return back == 0 || Nearer(back, 12 - back, lean, recent: 0) ? past : past + 1;
    }

    /// <summary>The last such weekday on or before the day of writing, or, looking ahead, the first on or after it.</summary>
    public static DateOnly Weekday(DayOfWeek weekday, DateOnly written, Lean lean) => lean is Lean.Ahead
        ? written.AddDays(((int)weekday - (int)written.DayOfWeek + 7) % 7)
        : written.AddDays(-(((int)written.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>The last such weekday before <paramref name="day"/>, itself out.</summary>
    public static DateOnly WeekdayBefore(DayOfWeek weekday, DateOnly day) => Weekday(weekday, day.AddDays(-1), Lean.Open);

    /// <summary>The first such weekday after <paramref name="day"/>, itself out.</summary>
    public static DateOnly WeekdayAfter(DayOfWeek weekday, DateOnly day) => Weekday(weekday, day.AddDays(1), Lean.Ahead);

    /// <summary>The Monday of the week that holds <paramref name="day"/>.</summary>
    public static DateOnly Monday(DateOnly day) => Weekday(DayOfWeek.Monday, day, Lean.Open);

    /// <summary>Monday to Sunday of the week <paramref name="weeks"/> away.</summary>
    public static When Week(DateOnly day, int weeks) => Span(Monday(day).AddDays(7 * weeks), Monday(day).AddDays(7 * weeks + 6));

    /// <summary>From a day to a day.</summary>
    public static When Span(DateOnly first, DateOnly last) => When.Range(When.Day(first), When.Day(last));

    /// <summary>The month <paramref name="months"/> away.</summary>
    public static When Month(DateOnly day, int months) => When.Month(day.AddMonths(months).Year, day.AddMonths(months).Month);

    /// <summary>From a month to a month of one year, or a single month.</summary>
    public static When Months(int year, int first, int last) => When.Range(When.Month(year, first), When.Month(year, last));

    /// <summary>Two dates with a stretch between them; null where they do not follow each other.</summary>
    public static When? Between(When? first, When? last)
    {
        if (first is not { } from || last is not { } to || from.IsRange || to.IsRange || from.IsYearless != to.IsYearless) return null;
        return string.CompareOrdinal(to.Iso, from.Iso) < 0 ? null : When.Range(from, to);
    }

    private static bool Nearer(int past, int future, Lean lean, int recent) => 
        lean is Lean.Ahead ? past <= recent : past <= future * (lean is Lean.Back ? PastFutureWeight : FutureWeight);
}
