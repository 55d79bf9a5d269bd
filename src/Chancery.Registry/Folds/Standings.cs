using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Registry.Folds;

/// <summary>The claims to fold, in the order of their anchors, so that nothing that follows can depend on the order in which they came.</summary>
internal sealed class Standings
{
    private readonly Dictionary<ReportId, DateOnly?> days = [];

    public Standings(IEnumerable<StandingClaim> claims, IReadOnlyList<Decision> inForce)
    {
        Claims = [.. Rulings.Accepted([.. claims.DistinctBy(claim => claim.Id)], inForce).GroupBy(claim => claim.Report.Id).OrderBy(report => report.Key).SelectMany(report => report.OrderBy(claim => claim, Anchors.Order))];
        foreach (var report in Claims.GroupBy(claim => claim.Report.Id)) days.Add(report.Key, Day(report.First().Report, report));
        Rulings = new(Claims, inForce);
    }

    /// <summary>What people decided of these claims.</summary>
    public Rulings Rulings { get; }

    /// <summary>Every claim; its place in this list stands for it during the fold.</summary>
    public StandingClaim[] Claims { get; }

    /// <summary>The claims of one kind with their places.</summary>
    public IEnumerable<(int Index, T Claim)> Of<T>()
        where T : Claim
    {
        for (var index = 0; index < Claims.Length; index++)
        {
            if (Claims[index].Claim is T claim) yield return (index, claim);
        }
    }

    /// <summary>The day on which a claim's report speaks, as far as it can be told.</summary>
    public DateOnly? Day(int claim) => days[Claims[claim].Report.Id];

    public ReportId Report(int claim) => Claims[claim].Report.Id;

    /// <summary>
    /// The day of publication; where none is given, the last day on which the report has something happen. That is only used to
    /// place the report among others, and never shown as a date of anything.
    /// </summary>
    private static DateOnly? Day(ReportCard report, IEnumerable<StandingClaim> claims) => report.Published
        ?? claims.Select(claim => claim.Claim).OfType<EventClaim>()
            .Where(claim => claim is { Modality: Modality.Fact, Date.Iso.Length: 10 })
            .Max(claim => claim.Date!.Value.Latest);
}

/// <summary>The order of claims by where they stand: report, passage, kind, id.</summary>
internal sealed class Anchors : IComparer<StandingClaim>
{
    public static Anchors Order { get; } = new();

    public int Compare(StandingClaim? x, StandingClaim? y)
    {
        var order = x!.Report.Id.CompareTo(y!.Report.Id);
        if (order == 0) order = string.CompareOrdinal(x.Claim.Kind, y.Claim.Kind);
        if (order == 0) order = x.Claim.Quote.Passage.CompareTo(y.Claim.Quote.Passage);
        return order == 0 ? x.Id.CompareTo(y.Id) : order;
    }
}
