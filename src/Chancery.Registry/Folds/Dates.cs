using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>Choosing among what several reports say; every tie is settled by the written form, so that no order of reports shows.</summary>
internal static class Dates
{
    /// <summary>The date that most reports support, as precisely as any of them gives it, and those that contradict it.</summary>
    /// <param name="dates">The dates of the claims; nulls are claims without one.</param>
    /// <param name="longest">Whether a range of days is better than a day of it, as for visits.</param>
    public static (When? Date, IReadOnlyList<When> Others) Best(IEnumerable<When?> dates, bool longest = false)
    {
        var given = dates.OfType<When>().Where(date => date.Iso.Length > 0).ToList();
        if (given.Count == 0) return (null, []);
        var distinct = given.Distinct().ToList();
        var best = distinct.OrderByDescending(date => given.Count(other => Agree(date, other)))
            .ThenBy(date => ToTheDay(date) ? 0 : 1).ThenBy(date => longest ? -Days(date) : Days(date))
            .ThenByDescending(date => given.Count(other => other == date)).ThenBy(date => date.Iso, StringComparer.Ordinal).First();
        return (best, [.. distinct.Where(date => !Agree(date, best)).Order()]);
    }

    /// <summary>Whether two dates can be the same time: one lies in the other, or they share a day and month where one leaves the year open.</summary>
    public static bool Agree(When one, When other)
    {
        if (one == other) return true;
        if (one.Earliest is { } first && one.Latest is { } last && other.Earliest is { } from && other.Latest is { } to) return first <= to && from <= last;
        return one.IsYearless != other.IsYearless && Tail(one).Intersect(Tail(other), StringComparer.Ordinal).Any();
    }

    /// <summary>How many days a date may mean; a date without a year as many as it prints.</summary>
    public static int Days(When date) => date.Earliest is { } first && date.Latest is { } last ? last.DayNumber - first.DayNumber + 1 : date.IsRange ? 2 : 1;

    private static bool ToTheDay(When date) => Array.TrueForAll(date.Iso.Split('/'), bound => bound.Length == 10);

    /// <summary>The text that occurs most often, then the longest, then the first by its letters.</summary>
    public static string Most(IEnumerable<string> texts) =>
        texts.GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(text => text.Count()).ThenByDescending(text => text.Key.Length).ThenBy(text => text.Key, StringComparer.Ordinal).First().Key;

    /// <summary>As <see cref="Most(IEnumerable{string})"/>, where some or all say nothing.</summary>
    public static string? MostOf(IEnumerable<string?> texts) => texts.OfType<string>().ToList() is { Count: > 0 } some ? Most(some) : null;

    private static IEnumerable<string> Tail(When date) => date.Iso.Split('/').Where(day => day.Length == 10).Select(day => day[4..]);
}
