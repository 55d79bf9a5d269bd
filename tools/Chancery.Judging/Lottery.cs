namespace Chancery.Judging;

/// <summary>Draws claims by the hash of a seed and of where they stand, so that neither the order of the file nor an id decides.</summary>
/// <param name="seed">Any text.</param>
/// <param name="cap">How many of one kind are drawn at most, so that the rare kinds are seen too.</param>
internal sealed class Lottery(string seed, int cap)
{
    /// <summary>The first claims of the draw on public actors; fewer where there are no more.</summary>
    public IEnumerable<DrawnClaim> Draw(IEnumerable<DrawnClaim> claims, PublicActors actors, int number)
    {
        var drawn = new Dictionary<string, int>(StringComparer.Ordinal);
        return claims.GroupBy(claim => claim.Report).SelectMany(report => OnPublicActors([.. report], actors))
            .OrderBy(claim => claim.Lot(seed), StringComparer.Ordinal).ThenBy(claim => claim.Fields, StringComparer.Ordinal)
            .Where(claim => (drawn[claim.Kind] = drawn.GetValueOrDefault(claim.Kind) + 1) <= cap).Take(number);
    }

    private static IEnumerable<DrawnClaim> OnPublicActors(IReadOnlyList<DrawnClaim> report, PublicActors actors)
    {
        var holders = actors.Holders(report).ToHashSet(StringComparer.Ordinal);
        return report.Where(claim => actors.Names(claim, holders));
    }
}
