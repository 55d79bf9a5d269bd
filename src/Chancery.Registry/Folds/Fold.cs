namespace Chancery.Registry.Folds;

/// <summary>The register as a function of its standing claims and of what is known of names, and of nothing else.</summary>
public static class Fold
{
    /// <summary>A text that is another one whenever this code may fold otherwise.</summary>
    public static string Version { get; } = typeof(Fold).Module.ModuleVersionId.ToString("N")[..12];

    /// <summary>Every entry, actors first; the same for any order of the claims.</summary>
    public static IReadOnlyList<Entry> Entries(IEnumerable<StandingClaim> claims, KnownNames names)
    {
        var standings = new Standings(claims);
        var actors = ActorFold.Run(standings, names);
        return
        [
            .. actors.Entries,
            .. RoleFold.Run(standings, actors),
            .. TieFold.Run(standings, actors, names),
            .. MembershipFold.Run(standings, actors),
            .. EventFold.Run(standings, actors, names),
            .. InstrumentFold.Run(standings, actors),
            .. MechanismFold.Run(standings, actors, names),
            .. CommitmentFold.Run(standings, actors),
            .. StatementFold.Run(standings, actors),
            .. FigureFold.Run(standings, actors),
            .. MilestoneFold.Run(standings, actors, names),
        ];
    }
}
