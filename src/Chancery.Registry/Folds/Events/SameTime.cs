using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Events;

/// <summary>Whether what two reports tell can have been at one time.</summary>
internal static class SameTime
{
    /// <summary>The longest stretch, in days, that is as good as a day: the days of a visit, "this week".</summary>
    private const int Short = 8;

    /// <summary>The longest stretch, in days, that still tells when something was; a year does not.</summary>
    private const int Telling = 31;

    public static Likeness Compare(Told one, Told other)
    {
        if (Contradict(one, other) || Contradict(other, one)) return Likeness.Apart;
        return (one.Claim.Date, other.Claim.Date) switch
        {
            ({ } first, { } second) => Dated(one, other, first, second),
            (null, null) => Undated(one, other),
            _ => OneDated(one, other),
        };
    }

    /// <summary>Whether both reports give a date to the day, or nearly so.</summary>
    public static bool IsExact(Told one, Told other) => one.Claim.Date is { } first && other.Claim.Date is { } second && Dates.Days(first) <= Short && Dates.Days(second) <= Short;

    /// <summary>What was called off has not been, and what is still to come after that is another one unless the dates agree; nor is what has been still to come.</summary>
    private static bool Contradict(Told one, Told other)
    {
        if (one.IsOff && other.HasBegun) return true;
        var later = one.Day is { } day && other.Day is { } after && (day < after || day == after && one.Claim.Quote.Report == other.Claim.Quote.Report);
        return later && (one.IsOff || one.HasBegun) && !other.HasBegun && !other.IsOff && (one.Claim.Date is null || other.Claim.Date is null);
    }

    private static Likeness Dated(Told one, Told other, When first, When second)
    {
        var slack = one.Habit.Slack;
        if (one.From > other.To.AddDays(slack) || other.From > one.To.AddDays(slack)) return Likeness.Apart;
        var overlap = one.From <= other.To && other.From <= one.To;
        var longest = Math.Max(Dates.Days(first), Dates.Days(second));
        if (longest <= Short) return overlap ? Likeness.Sure : Likeness.Likely;
        if (first == second) return longest <= Telling ? Likeness.Sure : Likeness.Likely;
        return overlap && (longest <= Telling || one.Habit.YearTells) ? Likeness.Likely : Likeness.Unknown;
    }

    private static Likeness OneDated(Told one, Told other)
    {
        var undated = one.Claim.Date is null ? one : other;
        return undated.Day is not null && (one.Habit.News is not null || SameWords(one, other)) && one.From <= other.To && other.From <= one.To ? Likeness.Likely : Likeness.Unknown;
    }

    private static Likeness Undated(Told one, Told other)
    {
        if (one.Day is not { } day || other.Day is not { } later) return Likeness.Unknown;
        var apart = Math.Abs(day.DayNumber - later.DayNumber);
        if (one.Habit.News is null && !SameWords(one, other)) return Likeness.Unknown;
        // An announcement and the report of what it announced may lie further apart than two reports of what has been.
        if (one.HasBegun != other.HasBegun) return one.From <= other.To && other.From <= one.To ? Likeness.Likely : Likeness.Unknown;
        if (apart > Telling) return Likeness.Apart;
        return apart > (one.Habit.News ?? Short) ? Likeness.Unknown : apart <= 1 ? Likeness.Sure : Likeness.Likely;
    }

    private static bool SameWords(Told one, Told other) => one.Claim.Quote.Words == other.Claim.Quote.Words;
}
