using System.Globalization;
using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>Anniversaries of the coming twelve months.</summary>
internal static class Milestones
{
    private const int Round = 5;

    public static Section Section(Sides sides, Citations citations, DateOnly today)
    {
        var own = new[] { sides.A, sides.B }.OfType<ActorEntry>().SelectMany(side => sides.Register.Entries<MilestoneEntry>(new() { Of = side.Id })).DistinctBy(one => one.Id);
        var ahead = own.Select(one => (One: one, Next: Next(one, today))).Where(one => one.Next is not null)
            .OrderBy(one => one.Next!.Value.Day).ThenBy(one => one.One.Id).Take(Brief.Longest);
        return new("milestones", "Milestones ahead", [.. ahead.Select(one => new Line(one.Next!.Value.Lead, $"{Spoken.Ordinal(one.Next.Value.Count)} anniversary: {one.One.Name} ({Spoken.Date(one.One.Date)})", citations.Of(one.One), sides.Row(one.One)))]);
    }

    /// <summary>The next anniversary: its day or month where that is known; of a year only a round one, as nobody keeps another without a day.</summary>
    public static (DateOnly Day, string Lead, int Count)? Next(MilestoneEntry one, DateOnly today)
    {
        if (one.Date is not { IsRange: false, Earliest: { } first } date) return null;
        if (date.Iso.Length == 10)
        {
            var count = today.Year - first.Year;
            if (first.AddYears(count) < today) count++;
            return count > 0 ? (first.AddYears(count), Spoken.Date(first.AddYears(count)), count) : null;
        }
        var month = date.Iso.Length == 7;
        foreach (var year in new[] { today.Year, today.Year + 1 })
        {
            var count = year - first.Year;
            var day = month ? new DateOnly(year, first.Month, DateTime.DaysInMonth(year, first.Month)) : new DateOnly(year, 12, 31);
            if (count > 0 && day >= today && (month || count % Round == 0)) return (day, month ? day.ToString("MMM yyyy", CultureInfo.InvariantCulture) : $"in {year}", count);
        }
        return null;
    }
}
