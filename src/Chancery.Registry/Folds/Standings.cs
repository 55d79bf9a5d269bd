using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Registry.Folds;

/// <summary>The claims to fold, in the order of their anchors, so that nothing that follows can depend on the order in which they came.</summary>
internal sealed class Standings
{
    private readonly Standing[] standings;
    private readonly IReadOnlyList<(int Index, Mention Mention)>? mentions;

    /// <summary>All claims that stand.</summary>
    public Standings(IEnumerable<StandingClaim> claims, IReadOnlyList<Decision> inForce) : this(
        [.. Rulings.Accepted([.. claims.DistinctBy(claim => claim.Id)], inForce).GroupBy(claim => claim.Report.Id).OrderBy(report => Standing.SourceOf(report.Key)).ThenBy(report => report.Key).SelectMany(Standing.Of)], inForce)
    {
    }

    /// <summary>Some of the claims that stand.</summary>
    /// <param name="standings">The claims in the order of the fold; those that are asked for what they say are read then.</param>
    /// <param name="inForce">The decisions in force.</param>
    /// <param name="mentions">The names in claims of which only that is known; null where the claims are to be asked.</param>
    public Standings(Standing[] standings, IReadOnlyList<Decision> inForce, IReadOnlyList<(int Index, Mention Mention)>? mentions = null)
    {
        this.standings = standings;
        this.mentions = mentions;
        Claims = new(standings);
        Rulings = new(Claims, [.. Enumerable.Range(0, standings.Length).Where(index => standings[index].IsRead)], inForce);
    }

    /// <summary>What people decided of these claims.</summary>
    public Rulings Rulings { get; }

    /// <summary>Every claim; its place in this list stands for it during the fold.</summary>
    public ClaimList Claims { get; }

    /// <summary>The claims of one kind with their places, of those that have been read.</summary>
    public IEnumerable<(int Index, T Claim)> Of<T>()
        where T : Claim
    {
        for (var index = 0; index < standings.Length; index++)
        {
            if (standings[index].IsRead && standings[index].Claim.Claim is T claim) yield return (index, claim);
        }
    }

    /// <summary>Every name of an actor, in the order of the claims and in each as it stands there.</summary>
    public IEnumerable<(int Index, Mention Mention)> Mentions(KnownNames known) =>
        mentions ?? Enumerable.Range(0, standings.Length).SelectMany(index => Mention.Of(standings[index].Claim.Claim, known).Select(mention => (index, mention)));

    /// <summary>The day on which a claim's report speaks, as far as it can be told.</summary>
    public DateOnly? Day(int claim) => standings[claim].Day;

    /// <summary>The report of a claim.</summary>
    public ReportId Report(int claim) => standings[claim].Claim.Report.Id;

    /// <summary>The report of a claim as a number, by which reports are put in order.</summary>
    public long Source(int claim) => standings[claim].Source;

    /// <summary>A claim with its place among all that are folded.</summary>
    public Standing this[int claim] => standings[claim];

    /// <summary>How many claims there are.</summary>
    public int Count => standings.Length;
}

/// <summary>Claims by their places; one that has not been read yet is read when it is asked for.</summary>
internal sealed class ClaimList(Standing[] standings)
{
    public StandingClaim this[int index] => standings[index].Claim;
}

/// <summary>A claim with its place among all claims, which is the same however many of them are at hand.</summary>
/// <param name="Source">Its report, as a number.</param>
/// <param name="Place">Its place in the report: by kind, passage and id.</param>
/// <param name="Nth">How many claims of the report stand before it on the same words and are of its kind.</param>
/// <param name="Day">The day on which the report speaks, as far as it can be told.</param>
/// <param name="Read">Reads the claim.</param>
internal sealed record Standing(long Source, int Place, int Nth, DateOnly? Day, Lazy<StandingClaim> Read)
{
    /// <summary>So many hexadecimal digits of a report's id fit a number that every database can hold.</summary>
    private const int Digits = 15;

    public bool IsRead => Read.IsValueCreated;

    public StandingClaim Claim => Read.Value;

    /// <summary>The beginning of a report's id as a number: two reports are in the same order by both.</summary>
    public static long SourceOf(ReportId report) => report.Value.Length >= Digits && long.TryParse(report.Value.AsSpan(0, Digits), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? number : long.Parse(Digest.Of(Digits, report.Value), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The claims of one report, in order.</summary>
    public static IEnumerable<Standing> Of(IEnumerable<StandingClaim> report)
    {
        var claims = report.Order(Anchors.Order).ToList();
        if (claims.Count == 0) yield break;
        var (source, day, nth) = (SourceOf(claims[0].Report.Id), DayOf(claims[0].Report, claims), 0);
        for (var place = 0; place < claims.Count; place++)
        {
            nth = place > 0 && claims[place - 1].Claim.Kind == claims[place].Claim.Kind && claims[place - 1].Claim.Quote.Passage == claims[place].Claim.Quote.Passage ? nth + 1 : 0;
            yield return new(source, place, nth, day, Known(claims[place]));
        }
    }

    /// <summary>A claim that is at hand.</summary>
    public static Lazy<StandingClaim> Known(StandingClaim claim)
    {
        var read = new Lazy<StandingClaim>(claim);
        return read;
    }

    /// <summary>
    /// The day of publication; where none is given, the last day on which the report has something happen. That is only used to
    /// place the report among others, and never shown as a date of anything.
    /// </summary>
    private static DateOnly? DayOf(ReportCard report, IEnumerable<StandingClaim> claims) => report.Published
        ?? claims.Select(claim => claim.Claim).OfType<EventClaim>()
            .Where(claim => claim is { Modality: Modality.Fact, Date.Iso.Length: 10 })
            .Max(claim => claim.Date!.Value.Latest);
}

/// <summary>The order of claims by where they stand: report, kind, passage, id.</summary>
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
