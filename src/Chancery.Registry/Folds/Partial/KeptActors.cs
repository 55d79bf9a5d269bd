namespace Chancery.Registry.Folds.Partial;

/// <summary>The actors of an earlier fold, for one that folds only some anew.</summary>
/// <param name="memory">What the register keeps.</param>
/// <param name="unchanged">The id of the actor that has just these names, where nothing about it has changed.</param>
/// <param name="beside">The id of the actor that has a name with which others are only compared; null for the others.</param>
internal sealed class KeptActors(IFoldMemory memory, Func<IReadOnlyList<NodeName>, EntryId?> unchanged, Func<NodeName, EntryId?> beside)
{
    private readonly Dictionary<Naming, EntryId?> found = [];
    private readonly Dictionary<EntryId, ActorEntry?> entries = [];
    private readonly Dictionary<string, EntryId?> states = new(StringComparer.Ordinal);

    /// <summary>The id of the actor that has just these names, where nothing about it has changed.</summary>
    public EntryId? Unchanged(IReadOnlyList<NodeName> names) => unchanged(names);

    /// <summary>The id of the actor that has a name with which others are only compared.</summary>
    public EntryId? Beside(NodeName name) => beside(name);

    /// <summary>The actor that a name stands for in a report.</summary>
    public EntryId? Find(Spelling spelling, long source) =>
        spelling.Scope is Scope.Report ? Find(new(spelling.Key, source, IsLocal: true)) : Find(new(spelling.Key, source, IsLocal: false)) ?? Find(new(spelling.Key, NodeName.All, IsLocal: false));

    /// <summary>An actor by its id.</summary>
    public ActorEntry? Entry(EntryId id)
    {
        if (!entries.TryGetValue(id, out var entry)) entries.Add(id, entry = memory.Actor(id));
        return entry;
    }

    /// <summary>A state by its short English name; which states there are is the same before and after.</summary>
    public EntryId? State(string name)
    {
        if (!states.TryGetValue(name, out var state))
            states.Add(name, state = memory.ActorsNamed(name).Where(actor => actor.Kind is "state").OrderBy(actor => actor.Names[0] != name).ThenBy(actor => actor.Id).FirstOrDefault()?.Id);
        return state;
    }

    private EntryId? Find(Naming naming)
    {
        if (!found.TryGetValue(naming, out var actor)) found.Add(naming, actor = memory.Actor(naming));
        return actor;
    }
}
