namespace Chancery.Registry;

/// <summary>An entry before and after something.</summary>
/// <param name="Before">What the register said, or null where it said nothing.</param>
/// <param name="After">What it says, or null where it no longer says anything.</param>
public sealed record EntryChange(Entry? Before, Entry? After)
{
    /// <summary>
    /// What differs between two states of a register. Entries are the same by their ids, else where they share a claim; of several
    /// that became one, each is a change into it.
    /// </summary>
    public static IReadOnlyList<EntryChange> Between(IReadOnlyList<Entry> before, IReadOnlyList<Entry> after)
    {
        var old = before.ToDictionary(entry => entry.Id);
        var young = after.ToDictionary(entry => entry.Id);
        var holders = Holders(after.Where(entry => !old.ContainsKey(entry.Id)), after);
        var named = after.OfType<ActorEntry>().Where(actor => !old.TryGetValue(actor.Id, out var was) || ((ActorEntry)was).Names.Count < actor.Names.Count)
            .SelectMany(actor => actor.Names.Select(name => (name, actor))).ToLookup(one => one.name, one => one.actor, StringComparer.Ordinal);
        var changes = new List<EntryChange>();
        var reached = new HashSet<EntryId>();
        foreach (var entry in before)
        {
            if (!young.TryGetValue(entry.Id, out var now))
            {
                now = entry is ActorEntry actor ? Took(actor, named) : entry.Claims.Select(claim => holders.GetValueOrDefault((entry.GetType(), claim))).OfType<Entry>().FirstOrDefault();
            }
            if (now is not null) reached.Add(now.Id);
            if (now is null || Differ(entry, now)) changes.Add(new(entry, now));
        }
        changes.AddRange(after.Where(entry => !reached.Contains(entry.Id)).Select(entry => new EntryChange(null, entry)));
        return changes;
    }

    /// <summary>Who holds a claim, new entries before those that were there.</summary>
    private static Dictionary<(Type, ClaimId), Entry> Holders(IEnumerable<Entry> first, IEnumerable<Entry> all)
    {
        var holders = new Dictionary<(Type, ClaimId), Entry>();
        foreach (var entry in first.Concat(all))
        {
            foreach (var claim in entry.Claims) holders.TryAdd((entry.GetType(), claim), entry);
        }
        return holders;
    }

    /// <summary>The one actor that has taken over every name of one that is gone; none where two have.</summary>
    private static ActorEntry? Took(ActorEntry gone, ILookup<string, ActorEntry> named)
    {
        var takers = named[gone.Name].Where(actor => actor.Kind == gone.Kind && gone.Names.All(actor.Names.Contains)).Take(2).ToList();
        return takers.Count == 1 ? takers[0] : null;
    }

    private static bool Differ(Entry one, Entry other) => one.Id != other.Id || EntryJson.Write(one) != EntryJson.Write(other) || !one.Claims.SequenceEqual(other.Claims) || !one.Actors.SequenceEqual(other.Actors);
}

/// <summary>What a fold of everything came to.</summary>
/// <param name="Claims">How many claims were folded.</param>
/// <param name="Entries">How many entries came of them.</param>
/// <param name="Difference">What was stored that is not so: nothing, as long as what was folded in part was folded rightly and nobody wrote to the register by other means.</param>
/// <param name="AskedTheSame">Whether the same actors were stored as likely one.</param>
public sealed record Rebuilt(int Claims, int Entries, Difference Difference, bool AskedTheSame)
{
    /// <summary>Whether what was stored is what came.</summary>
    public bool IsSame => Difference.Changes.Count == 0 && AskedTheSame;
}

/// <summary>What differs between two states of a register.</summary>
/// <param name="Changes">Each entry that is new, gone or other.</param>
/// <param name="Before">The actors of the first state.</param>
/// <param name="After">The actors of the second state.</param>
public sealed record Difference(IReadOnlyList<EntryChange> Changes, IReadOnlyDictionary<EntryId, ActorEntry> Before, IReadOnlyDictionary<EntryId, ActorEntry> After)
{
    /// <summary>Compares two states.</summary>
    public static Difference Between(IReadOnlyList<Entry> before, IReadOnlyList<Entry> after) => new(EntryChange.Between(before, after), Actors(before), Actors(after));

    /// <summary>Compares what differs between two states.</summary>
    /// <param name="before">The entries of the first that are not in the second as they are.</param>
    /// <param name="after">The entries of the second that are not in the first as they are.</param>
    /// <param name="others">Actors who are in both.</param>
    internal static Difference Between(IReadOnlyList<Entry> before, IReadOnlyList<Entry> after, IReadOnlyDictionary<EntryId, ActorEntry> others)
    {
        var changes = EntryChange.Between(before, after);
        var (old, young) = (Actors(before), Actors(after));
        foreach (var (id, actor) in others.Where(actor => !old.ContainsKey(actor.Key) && !young.ContainsKey(actor.Key)))
        {
            old.Add(id, actor);
            young.Add(id, actor);
        }
        return new(changes, old, young);
    }

    private static Dictionary<EntryId, ActorEntry> Actors(IReadOnlyList<Entry> entries) => entries.OfType<ActorEntry>().ToDictionary(actor => actor.Id);
}
