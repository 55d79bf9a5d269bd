using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>What was agreed, pledged or asked for: what is open first, the firmest of it first and of these the oldest; then what was kept or has lapsed, the latest first.</summary>
internal static class Undertakings
{
    private static readonly string[] Firmest = ["agreed", "pledged", "planned", "requested", "discussed", "hoped"];

    public static Section Section(Sides sides, Citations citations, DateOnly today)
    {
        var all = sides.Register.Entries<CommitmentEntry>(sides.Query).Where(one => Concerns(sides, one))
            .OrderBy(one => IsClosed(one) ? 1 : 0).ThenBy(one => IsClosed(one) ? 0 : Array.IndexOf(Firmest, one.Strength) is >= 0 and var rank ? rank : Firmest.Length)
            .ThenBy(one => IsClosed(one) ? -(one.StatusSince?.DayNumber ?? 0) : one.From?.DayNumber ?? int.MaxValue).ThenBy(one => one.Id).ToList();
        var shown = all.Take(Brief.Longest).Select(one => new Line(one.Strength, Text(sides, one) + Standing(one, today), [.. citations.Of(one).Concat(citations.Of(one.Progress.SelectMany(step => step.Claims))).Distinct()], sides.Row(one)));
        return new("commitments", "Undertaken and asked for", [.. shown], sides.More(all.Count, "commitments"));
    }

    private static bool IsClosed(CommitmentEntry one) => one.Status is "kept" or "lapsed";

    /// <summary><c>; open for 14 months</c>, <c>; kept, 29 Oct 2025 (76% sure)</c>, <c>; lapsed, as marked</c>.</summary>
    private static string Standing(CommitmentEntry one, DateOnly today)
    {
        if (one.Status is null) return "";
        var since = one.StatusSince is { } day ? $", {Spoken.Date(day)}" : "";
        if (one.Marked) return $"; {one.Status}{since}, as marked";
        if (one.Progress.Count > 0) return $"; {(one.Status is "open" ? "put off" : one.Status)}{since} ({one.Progress[^1].Confidence}% sure)";
        return one.From is { } first && first <= today ? $"; open for {Spoken.Age(first, today)}" : "";
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
