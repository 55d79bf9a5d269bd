namespace Chancery.Registry;

/// <summary>The kinds of entry by name, as stores and commands write them.</summary>
public static class EntryKinds
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(ActorEntry)] = "actor",
        [typeof(RoleEntry)] = "role",
        [typeof(TieEntry)] = "tie",
        [typeof(MembershipEntry)] = "membership",
        [typeof(EventEntry)] = "event",
        [typeof(InstrumentEntry)] = "instrument",
        [typeof(MechanismEntry)] = "mechanism",
        [typeof(CommitmentEntry)] = "commitment",
        [typeof(StatementEntry)] = "statement",
        [typeof(FigureEntry)] = "figure",
        [typeof(MilestoneEntry)] = "milestone",
    };

    /// <summary>The name of an entry's kind: <c>actor</c>, <c>event</c>, …</summary>
    public static string Name(Entry entry) => Names[entry.GetType()];

    /// <summary>The name of a kind of entry.</summary>
    /// <exception cref="KeyNotFoundException">The type is no kind of entry.</exception>
    public static string Name(Type kind) => Names[kind];
}
