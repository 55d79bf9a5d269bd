using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>Events that are parts of larger ones: a meeting of a visit. A report has to say so, or a person.</summary>
internal static class Nesting
{
    /// <summary>Where events of a type stand in which an actor takes part.</summary>
    public static Block Whole(string type, EntryId actor) => Block.Of(BlockKind.Event, type, actor.Value);

    /// <summary>Where events stand that say that they are a part of one of a type, and in which an actor takes part.</summary>
    public static Block Part(string type, EntryId actor) => Block.Of(BlockKind.Part, type, actor.Value);

    public static IEnumerable<Entry> Of(Standings standings, IReadOnlyList<EventEntry> events)
    {
        var byType = events.Where(one => one.From is not null).ToLookup(one => one.Type, StringComparer.Ordinal);
        var decided = Decided(standings, events);
        return events.Select(one => one with { Within = decided.TryGetValue(one.Id, out var whole) ? whole : Larger(one, byType) });
    }

    /// <summary>The one larger event of the type that the reports name, at that time and with somebody in common; nothing where there are two.</summary>
    private static EntryId? Larger(EventEntry one, ILookup<string, EventEntry> byType)
    {
        if (one.PartOf is not { } type || one.Date?.Earliest is not { } first || one.Date?.Latest is not { } last) return null;
        var larger = byType[type].Where(whole => whole.Id != one.Id && whole.Date is not null && whole.From <= last && first <= whole.To && whole.Actors.Intersect(one.Actors).Any()).Take(2).ToList();
        return larger.Count == 1 ? larger[0].Id : null;
    }

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
