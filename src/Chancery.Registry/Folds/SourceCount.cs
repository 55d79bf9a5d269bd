namespace Chancery.Registry.Folds;

/// <summary>How many sources stand behind an entry: reports that print the same words within days are copies of one wire, and count as one.</summary>
internal static class SourceCount
{
    /// <summary>How many days copies of one wire may lie apart.</summary>
    private const int Apart = 5;

    /// <summary>Words so short are said alike by many.</summary>
    private const int Telling = 12;

    /// <param name="standings">All claims.</param>
    /// <param name="claims">The places of the entry's claims.</param>
    public static int Of(Standings standings, IReadOnlyList<int> claims)
    {
        if (claims.Count == 1) return 1;
        var reports = claims.Select(standings.Report).Distinct().ToList();
        if (reports.Count == 1) return 1;
        var places = reports.Select((report, place) => (report, place)).ToDictionary(one => one.report, one => one.place);
        var same = new Components(reports.Count);
        foreach (var copies in claims.Select(claim => (Key: NameKey.Of(standings.Claims[claim].Claim.Quote.Words), Claim: claim)).Where(one => one.Key.Length >= Telling).GroupBy(one => one.Key, one => one.Claim))
        {
            var dated = copies.Where(claim => standings.Day(claim) is not null).OrderBy(claim => standings.Day(claim)).ThenBy(claim => claim).ToList();
            for (var at = 1; at < dated.Count; at++)
            {
                if (standings.Day(dated[at])!.Value.DayNumber - standings.Day(dated[at - 1])!.Value.DayNumber <= Apart) same.Join(places[standings.Report(dated[at])], places[standings.Report(dated[at - 1])]);
            }
        }
        return same.Groups().Count();
    }
}
