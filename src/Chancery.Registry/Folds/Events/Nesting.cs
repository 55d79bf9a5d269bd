using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Events;

/// <summary>Events that are parts of larger ones: a meeting of a visit.</summary>
/// <remarks>
/// A report has to say so, or a person; or it follows: who is a guest in a state meets there, on a day of the visit, as a part of it.
/// The larger event has to be the only one that fits, and to have somebody in common with the part.
/// </remarks>
internal static class Nesting
{
    /// <summary>What a guest does on a visit.</summary>
    private static readonly string[] OfVisits = ["meeting", "signing", "adoption", "speech", "interview", "award", "conference", "tie-change", "invitation", "celebration"];

    /// <summary>Where events of a type stand in which an actor takes part.</summary>
    public static Block Whole(string type, EntryId actor) => Block.Of(BlockKind.Event, type, actor.Value);

    /// <summary>Where events stand that say that they are a part of one of a type, and in which an actor takes part.</summary>
    public static Block Part(string type, EntryId actor) => Block.Of(BlockKind.Part, type, actor.Value);

    /// <summary>Where the events stand of which one may be a part.</summary>
    public static IEnumerable<Block> Wholes(Told part) => part.Claim.PartOf is { } type ? part.Everybody.Select(actor => Always(Whole(type, actor)))
        : OfVisits.Contains(part.Claim.Type) ? part.Everybody.Select(actor => Whole("visit", actor) with { Low = part.From.DayNumber, High = part.To.DayNumber }) : [];

    /// <summary>Where the events stand that may be parts of one of a type with these actors, which lasts from one day to another where it has days.</summary>
    public static IEnumerable<Block> Parts(string type, IReadOnlyList<EntryId> actors, DateOnly? from, DateOnly? to)
    {
        foreach (var actor in actors)
        {
            yield return Always(Part(type, actor));
            if (type is not "visit" || from is not { } first || to is not { } last) continue;
            foreach (var part in OfVisits) yield return Whole(part, actor) with { Low = first.DayNumber, High = last.DayNumber };
        }
    }

    private static Block Always(Block block) => block with { Low = int.MinValue, High = int.MaxValue };

    public static IEnumerable<Entry> Of(Standings standings, IReadOnlyList<EventEntry> events, ActorIndex actors)
    {
        var wholes = events.Where(one => one.Status is not ("cancelled" or "postponed" or "denied")).SelectMany(one => one.Actors.Select(actor => (Key: (one.Type, actor), one))).ToLookup(one => one.Key, one => one.one);
        var decided = Decided(standings, events);
        var reports = new ReportsOf(standings);
        return events.Select(one => one with { Within = decided.TryGetValue(one.Id, out var whole) ? whole : Larger(one) });

        EntryId? Larger(EventEntry one)
        {
            if (one.PartOf is { } type) return Only(Near(one, type).Where(whole => Told(one, whole, reports)));
            return OfVisits.Contains(one.Type) ? Only(Near(one, "visit").Where(visit => Follows(one, visit, actors))) : null;
        }

        IEnumerable<EventEntry> Near(EventEntry one, string type) => one.Actors.SelectMany(actor => wholes[(type, actor)]).DistinctBy(whole => whole.Id).Where(whole => whole.Id != one.Id);
    }

    private static EntryId? Only(IEnumerable<EventEntry> wholes) => wholes.Take(2).ToList() is [var one] ? one.Id : null;

    /// <summary>A report names the type of the larger event: one at that time, or where the part has no date, one that the same report tells.</summary>
    private static bool Told(EventEntry one, EventEntry whole, ReportsOf reports) =>
        one.Date?.Earliest is { } first && one.Date?.Latest is { } last ? whole.Date is not null && whole.From <= last && first <= whole.To : reports[one].Overlaps(reports[whole]);

    /// <summary>A guest acts on a day of the visit, in the state of the host or with somebody of it.</summary>
    private static bool Follows(EventEntry one, EventEntry visit, ActorIndex actors)
    {
        if (one.Status is not "held" || visit.PlaceState is not { } host || visit.Date is not { Earliest: { } first, Latest: { } last } || last.DayNumber - first.DayNumber > Longest) return false;
        if (one.Date is not { Earliest: { } from, Latest: { } to } || from < first || last < to) return false;
        if (!visit.Who.Any(guest => guest != host && actors[guest].Kind is not "state" && (one.Who.Contains(guest) || one.With.Contains(guest)))) return false;
        return one.PlaceState == host || one.PlaceState is null && one.Who.Concat(one.With).Any(actor => actors.State(actor) == host);
    }

    /// <summary>The longest visit, in days beyond the first, of which every day counts; what is only dated to a month tells nothing.</summary>
    private const int Longest = 13;

    private static Dictionary<EntryId, EntryId?> Decided(Standings standings, IReadOnlyList<EventEntry> events)
    {
        var decided = new Dictionary<EntryId, EntryId?>();
        var links = standings.Rulings.All.Select(decision => decision.Ruling).Where(ruling => ruling is Ruling.Link or Ruling.Unlink).ToList();
        if (links.Count == 0) return decided;
        var entries = events.SelectMany(one => one.Claims.Select(claim => (claim, one.Id))).ToDictionary(one => one.claim, one => one.Id);
        foreach (var ruling in links)
        {
            if (ruling is Ruling.Unlink unlink && Entry(unlink.Part) is { } alone) decided[alone] = null;
            if (ruling is Ruling.Link link && Entry(link.Part) is { } part && Entry(link.Whole) is { } whole && !IsWithin(whole, part)) decided[part] = whole;
        }
        return decided;

        EntryId? Entry(Target target) => Rulings.First(target, standings.Rulings.Place) is { } place && entries.TryGetValue(standings.Claims[place].Id, out var entry) ? entry : null;

        // Two decisions may not make an event a part of itself.
        bool IsWithin(EntryId? inner, EntryId outer)
        {
            while (inner is { } one && one != outer) inner = decided.GetValueOrDefault(one);
            return inner == outer;
        }
    }
}

/// <summary>The reports on which an event rests.</summary>
internal sealed class ReportsOf(Standings standings)
{
    private readonly Lazy<Dictionary<ClaimId, Sources.ReportId>> reports = new(() => standings.Of<EventClaim>().ToDictionary(one => standings.Claims[one.Index].Id, one => standings.Report(one.Index)));

    public HashSet<Sources.ReportId> this[EventEntry one] => [.. one.Claims.Select(claim => reports.Value[claim])];
}
