using Chancery.Registry.Folds.Events;
using Chancery.Registry.Folds.Partial;
using Chancery.Registry.Folds.Undertakings;

namespace Chancery.Registry.Folds;

/// <summary>The register as a function of its standing claims, of people's decisions and of what is known of names, and of nothing else.</summary>
public static class Fold
{
    /// <summary>A text that is another one whenever this code may fold otherwise.</summary>
    public static string Version { get; } = typeof(Fold).Module.ModuleVersionId.ToString("N")[..12];

    /// <summary>Every entry, actors first; the same for any order of claims and decisions.</summary>
    /// <param name="claims">The claims that stand; one that is there twice counts once.</param>
    /// <param name="decisions">Every decision that was taken, those that were taken back and their undoings included.</param>
    /// <param name="names">What is known of names.</param>
    /// <param name="step">Told how many of how many steps are done, while somebody waits.</param>
    public static Folded Run(IEnumerable<StandingClaim> claims, IEnumerable<Decision> decisions, KnownNames names, Action<int, int>? step = null)
    {
        var (standings, actors, entries) = Folded(claims, decisions, names, step);
        IReadOnlyList<Entry> all = [.. actors.Entries, .. entries];
        return new(all, actors.Suggestions) { Trace = new(standings, actors, new(names), all) };
    }

    /// <summary>The undertakings that later reports have moved, with their steps; else as <see cref="Run"/> has them.</summary>
    /// <remarks>
    /// What becomes of an undertaking is told by everything that its actors do. It is no part of the entries, but kept beside them:
    /// a report that moves an undertaking is no claim of it.
    /// </remarks>
    public static IEnumerable<CommitmentEntry> Moved(IEnumerable<StandingClaim> claims, IEnumerable<Decision> decisions, KnownNames names)
    {
        var (standings, actors, entries) = Folded(claims, decisions, names);
        var moves = Ledger.Moves(standings, actors, names, entries).ToLookup(move => move.Undertaken, move => move.Step);
        return entries.OfType<CommitmentEntry>().Where(entry => moves.Contains(entry.Claims[0])).Select(entry => CommitmentFold.With(entry, Progress.Steps(moves[entry.Claims[0]])));
    }

    private static (Standings Standings, ActorIndex Actors, IReadOnlyList<Entry> Entries) Folded(IEnumerable<StandingClaim> claims, IEnumerable<Decision> decisions, KnownNames names, Action<int, int>? step = null)
    {
        var standings = new Standings(claims, Decisions.InForce(decisions));
        step?.Invoke(1, Steps);
        var actors = ActorFold.Run(standings, names);
        step?.Invoke(2, Steps);
        return (standings, actors, [.. Entries(standings, actors, names, step)]);
    }

    /// <summary>Those of the folds by kind, and before them the standing claims and the actors.</summary>
    private const int Steps = 12;

    /// <summary>The entries of claims but for the actors, who are known.</summary>
    internal static IEnumerable<Entry> Entries(Standings standings, ActorIndex actors, KnownNames names, Action<int, int>? step = null)
    {
        Func<IEnumerable<Entry>>[] folds =
        [
            () => RoleFold.Run(standings, actors),
            () => TieFold.Run(standings, actors, names),
            () => MembershipFold.Run(standings, actors, names),
            () => EventFold.Run(standings, actors, names),
            () => InstrumentFold.Run(standings, actors, names),
            () => MechanismFold.Run(standings, actors, names),
            () => CommitmentFold.Run(standings, actors, names),
            () => StatementFold.Run(standings, actors, names),
            () => FigureFold.Run(standings, actors),
            () => MilestoneFold.Run(standings, actors, names),
        ];
        for (var index = 0; index < folds.Length; index++)
        {
            foreach (var entry in folds[index]()) yield return entry;
            step?.Invoke(Steps - folds.Length + index + 1, Steps);
        }
    }
}

/// <summary>What claims and decisions come to.</summary>
/// <param name="Entries">Every entry, actors first.</param>
/// <param name="Suggestions">Actors that are likely one, but not surely.</param>
public sealed record Folded(IReadOnlyList<Entry> Entries, IReadOnlyList<Suggestion> Suggestions)
{
    /// <summary>What a later fold has to know of this one to fold only what is concerned.</summary>
    internal Trace? Trace { get; init; }
}

/// <summary>Two actors that may be one; a person is asked.</summary>
/// <param name="One">The one, whose id comes first.</param>
/// <param name="Other">The other.</param>
/// <param name="Score">How likely, in whole points; never as many as a merge needs.</param>
/// <param name="Reasons">What speaks for it and against it, in words.</param>
public sealed record Suggestion(EntryId One, EntryId Other, int Score, IReadOnlyList<string> Reasons);
