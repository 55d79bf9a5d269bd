using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>What was agreed, pledged or asked for, the firmest first and of these the latest.</summary>
internal static class Undertakings
{
    private static readonly string[] Firmest = ["agreed", "pledged", "planned", "requested", "discussed", "hoped"];

    public static Section Section(Sides sides, Citations citations)
    {
        var all = sides.Register.Entries<CommitmentEntry>(sides.Query).Where(one => Concerns(sides, one))
            .OrderBy(one => Array.IndexOf(Firmest, one.Strength) is >= 0 and var rank ? rank : Firmest.Length).ThenByDescending(one => one.To ?? DateOnly.MinValue).ThenBy(one => one.Id).ToList();
        var shown = all.Take(Brief.Longest).Select(one => new Line(one.Strength, Text(sides, one), citations.Of(one), sides.Row(one)));
        return new("commitments", "Undertaken and asked for", [.. shown], sides.More(all.Count, "commitments"));
    }

    private static string Text(Sides sides, CommitmentEntry one)
    {
        var by = one.By.Count == 0 ? "" : sides.B is not null && Both(sides, one.By) ? "Both sides: " : sides.Names(one.By) + ": ";
        var with = one.With.Where(actor => !one.What.Contains(sides.Name(actor), StringComparison.Ordinal)).ToList();
        return by + one.What + (with.Count == 0 ? "" : $" (with {sides.Names(with)})");
    }

    private static bool Both(Sides sides, IReadOnlyList<EntryId> by) => by.Count == 2 && by.Contains(sides.A.Id) && by.Contains(sides.B!.Id);

    private static bool Concerns(Sides sides, CommitmentEntry one)
    {
        if (sides.B is null) return true;
        var present = one.By.Concat(one.With).Select(sides.Side).ToHashSet();
        return present.Contains(0) && present.Contains(1);
    }
}
