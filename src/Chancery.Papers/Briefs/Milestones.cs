using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>Anniversaries of the coming twelve months.</summary>
internal static class Milestones
{
    public static Section Section(Sides sides, Citations citations, DateOnly today)
    {
        var own = new[] { sides.A, sides.B }.OfType<ActorEntry>().SelectMany(side => sides.Register.Entries<MilestoneEntry>(new() { Of = side.Id })).DistinctBy(one => one.Id);
        var ahead = own.Select(one => (One: one, Next: Next(one, today))).Where(one => one.Next is not null)
            .OrderBy(one => one.Next!.Value.Day).ThenBy(one => one.One.Id).Take(Brief.Longest);
        return new("milestones", "Milestones ahead", [.. ahead.Select(one => new Line(one.Next!.Value.Lead, $"{Spoken.Ordinal(one.Next.Value.Count)} anniversary: {one.One.Name} ({Spoken.Date(one.One.Date)})", citations.Of(one.One), sides.Row(one.One)))]);
    }

    /// <summary>The next anniversary within a year: its day where the day is known, else its year, where that is a round one.</summary>
    private static (DateOnly Day, string Lead, int Count)? Next(MilestoneEntry one, DateOnly today)
    {
        if (one.Date is not { IsRange: false, Earliest: { } first } date) return null;
        if (date.Iso.Length == 10)
        {
            var count = today.Year - first.Year;
            if (first.AddYears(count) < today) count++;
            return count > 0 ? (first.AddYears(count), Spoken.Date(first.AddYears(count)), count) : null;
        }
        var year = today.AddMonths(12).Year;
        foreach (var coming in new[] { today.Year, year })
        {
            var count = coming - first.Year;
            if (count > 0 && count % 5 == 0) return (new DateOnly(coming, 12, 31), $"in {coming}", count);
        }
        return year > first.Year ? (new DateOnly(year, 12, 31), $"in {year}", year - first.Year) : null;
    }
}
