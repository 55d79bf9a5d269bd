using Chancery.Registry.Folds.Events;
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
    public static Folded Run(IEnumerable<StandingClaim> claims, IEnumerable<Decision> decisions, KnownNames names)
    {
        var standings = new Standings(claims, Decisions.InForce(decisions));
        var actors = ActorFold.Run(standings, names);
        List<TieEntry> ties = [.. TieFold.Run(standings, actors, names).Cast<TieEntry>()];
        List<EventEntry> events = [.. EventFold.Run(standings, actors, names).Cast<EventEntry>()];
        // What becomes of an undertaking is told by the events and ties of its own actors, and by what is said of them.
        var progress = new Progress(new(standings, actors, names, events, ties), actors, names);
        return new(
        [
            .. actors.Entries,
            .. RoleFold.Run(standings, actors),
            .. ties,
            .. MembershipFold.Run(standings, actors, names),
            .. events,
            .. InstrumentFold.Run(standings, actors),
            .. MechanismFold.Run(standings, actors, names),
            .. CommitmentFold.Run(standings, actors, names, progress),
            .. StatementFold.Run(standings, actors, names),
            .. FigureFold.Run(standings, actors),
            .. MilestoneFold.Run(standings, actors, names),
        ], actors.Suggestions);
    }
}

/// <summary>What claims and decisions come to.</summary>
/// <param name="Entries">Every entry, actors first.</param>
/// <param name="Suggestions">Actors that are likely one, but not surely.</param>
public sealed record Folded(IReadOnlyList<Entry> Entries, IReadOnlyList<Suggestion> Suggestions);

/// <summary>Two actors that may be one; a person is asked.</summary>
/// <param name="One">The one, whose id comes first.</param>
/// <param name="Other">The other.</param>
/// <param name="Score">How likely, in whole points; never as many as a merge needs.</param>
/// <param name="Reasons">What speaks for it and against it, in words.</param>
public sealed record Suggestion(EntryId One, EntryId Other, int Score, IReadOnlyList<string> Reasons);
