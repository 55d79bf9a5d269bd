using Chancery.Registry;

namespace Chancery.Cli;

/// <summary>The actors and ties that the register did not have before.</summary>
internal sealed record Learnt(IReadOnlyList<ActorEntry> Actors, IReadOnlyList<(string A, string B, TieEntry Tie)> Ties)
{
    /// <summary>What the register holds as it was last folded.</summary>
    public static HashSet<string> Known(Register register) => register.Store.EntryStamp() is null ? [] :
    [
        .. register.Store.Entries(new() { Kind = typeof(ActorEntry) }).Cast<ActorEntry>().Select(actor => actor.Name),
        .. register.Store.Entries(new() { Kind = typeof(TieEntry) }).Cast<TieEntry>().Select(tie => Key(register, tie)),
    ];

    public static Learnt Since(Register register, HashSet<string> before)
    {
        register.KnowActors();
        return new(
            [.. register.Entries<ActorEntry>().Where(actor => !before.Contains(actor.Name)).OrderByDescending(actor => actor.Mentions).ThenBy(actor => actor.Name, StringComparer.Ordinal)],
            [.. register.Entries<TieEntry>().Where(tie => !before.Contains(Key(register, tie))).Select(tie => (register.Actor(tie.A).Name, register.Actor(tie.B).Name, tie))
                .OrderBy(tie => tie.Item1, StringComparer.Ordinal).ThenBy(tie => tie.Item2, StringComparer.Ordinal)]);
    }

    /// <summary>A tie with its level: a pair that has been upgraded is learnt anew.</summary>
    private static string Key(Register register, TieEntry tie)
    {
        var actors = register.Store.Actors([tie.A, tie.B]);
        return $"{actors[tie.A].Name}\n{actors[tie.B].Name}\n{tie.Level}\n{tie.Since}";
    }
}
