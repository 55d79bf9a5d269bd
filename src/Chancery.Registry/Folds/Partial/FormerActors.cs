namespace Chancery.Registry.Folds.Partial;

/// <summary>Who the names that are concerned stood for when they were folded last.</summary>
internal sealed class FormerActors
{
    private readonly IFoldMemory memory;
    private readonly ConcernedNames names;
    private readonly ActorFold fold;
    private readonly Dictionary<Naming, (long Actor, EntryId Id)> namings;
    private readonly Dictionary<long, int> counts;
    private readonly HashSet<string> shifted;
    private readonly HashSet<long> kept = [];

    public FormerActors(IFoldMemory memory, ConcernedNames names, ActorFold fold)
    {
        (this.memory, this.names, this.fold) = (memory, names, fold);
        namings = names.Concerned.SelectMany(memory.Namings).ToDictionary(one => one.Naming, one => (one.Actor, one.Id));
        counts = namings.Values.CountBy(one => one.Actor).ToDictionary();
        var apart = fold.Actors.SelectMany(actor => actor).SelectMany(node => fold.Namings(node.Name)).Where(naming => IsApart(naming) && names.Concerned.Contains(naming.Key)).ToHashSet();
        apart.SymmetricExceptWith(namings.Keys.Where(IsApart));
        shifted = apart.Select(naming => naming.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The actors that are not as they were, by their numbers.</summary>
    public IReadOnlyList<long> Gone => [.. counts.Keys.Except(kept)];

    /// <summary>Full names of which several people had one.</summary>
    public IEnumerable<string> Shared => namings.Keys.Where(IsApart).Select(naming => naming.Key).Distinct(StringComparer.Ordinal);

    /// <summary>The id of the actor that had just these names.</summary>
    public EntryId? Unchanged(IReadOnlyList<NodeName> actor)
    {
        if (!names.Concerned.Contains(actor[0].Key)) return Beside(actor[0]);
        if (actor.Any(name => shifted.Contains(name.Key))) return null;
        List<Naming> now = [.. actor.SelectMany(fold.Namings)];
        if (!namings.TryGetValue(now[0], out var was) || counts[was.Actor] != now.Count || !now.TrueForAll(naming => namings.TryGetValue(naming, out var other) && other.Actor == was.Actor)) return null;
        kept.Add(was.Actor);
        return was.Id;
    }

    /// <summary>The id of the actor that has a name which is not concerned.</summary>
    public EntryId? Beside(NodeName name) => names.Concerned.Contains(name.Key) ? null : memory.Actor(fold.Namings(name).First());

    /// <summary>Whom a name stood for; null among them where it stood for nobody, or not for the same in the same reports.</summary>
    public IEnumerable<EntryId?> Of(NodeName name) =>
        fold.Namings(name).Select(naming => namings.TryGetValue(naming, out var was) ? was.Id : (EntryId?)null).Concat(shifted.Contains(name.Key) ? [null] : []);

    /// <summary>Whether a report leads a name to another actor than the other reports do.</summary>
    private static bool IsApart(Naming naming) => !naming.IsLocal && naming.Source != NodeName.All;
}
