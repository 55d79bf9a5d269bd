using Chancery.Reading.Claims;

namespace Chancery.Reading.Events;

/// <summary>One claim for each event of a report, where several words tell the same one.</summary>
internal static class Merging
{
    public static IReadOnlyList<EventClaim> Distinct(IReadOnlyList<EventClaim> claims)
    {
        var kept = new List<EventClaim>();
        foreach (var claim in claims)
        {
            var index = kept.FindIndex(other => IsSame(other, claim));
            if (index < 0) kept.Add(claim);
            else kept[index] = Fuller(kept[index], claim);
        }
        return kept;
    }

    private static bool IsSame(EventClaim a, EventClaim b)
    {
        if (a.Type != b.Type || (a.Modality is Modality.Fact) != (b.Modality is Modality.Fact) && a.Modality is not Modality.Planned && b.Modality is not Modality.Planned) return false;
        if (a.Date is { } x && b.Date is { } y && x != y && !x.Iso.StartsWith(y.Iso, StringComparison.Ordinal) && !y.Iso.StartsWith(x.Iso, StringComparison.Ordinal)) return false;
        // The next summit is not the one that was held.
        if (a.Type is "conference" && (a.Modality is Modality.Planned) != (b.Modality is Modality.Planned) && (a.Date is null || b.Date is null)) return false;
        if (a.Place is { } here && b.Place is { } there && here != there) return false;
        HashSet<string> all = [.. a.Who, .. a.With], others = [.. b.Who, .. b.With];
        // A school or a memorial visited is another visit than that to the state.
        if (a.Type is "visit") return a.Who.Intersect(b.Who).Any() && a.With.Count == b.With.Count && a.With.All(b.With.Contains);
        // Two who met each other, and the two who met somebody else.
        if (a.Type is "meeting" && (IsTogether(a, b) || IsTogether(b, a))) return false;
        var (small, large) = all.Count <= others.Count ? (all, others) : (others, all);
        return small.IsSubsetOf(large) && (small.Count == large.Count || small.Count > 1 || a.Type is not ("meeting" or "call"));
    }

    private static bool IsTogether(EventClaim two, EventClaim others) => two.With.Count == 0 && two.Who.Count > 1 && others.With.Count > 0 && others.Who.Count == two.Who.Count && others.Who.All(two.Who.Contains) && !others.With.Any(two.Who.Contains);

    private static EventClaim Fuller(EventClaim a, EventClaim b)
    {
        var (full, other) = Weight(b) > Weight(a) ? (b, a) : (a, b);
        // Whoever is told of one after another attends the same.
        if (full.Type is "conference" && full.With.Count > 0) full = full with { Who = [.. full.Who.Concat(other.Who.Except(full.With)).Distinct()] };
        return full with { Date = full.Date ?? other.Date, Place = full.Place ?? other.Place, Subtype = full.Subtype ?? other.Subtype, PartOf = full.PartOf ?? other.PartOf };
    }

    private static int Weight(EventClaim claim) =>
        2 * (claim.Who.Count + claim.With.Count) + (claim.Date is null ? 0 : 2) + (claim.Place is null ? 0 : 1) + (claim.Rule.StartsWith("event.verb", StringComparison.Ordinal) ? 1 : 0);
}
