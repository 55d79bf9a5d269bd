using Chancery.Reading.Claims;
using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>A paper as data: sections of lines, each with the quotes that it rests on; how it looks is the renderers' matter.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Subtitle">What it was made from.</param>
/// <param name="Sections">In the order in which they are read.</param>
/// <param name="Citations">Every quote that a line names, by its number from 1.</param>
public sealed record Paper(string Title, string Subtitle, IReadOnlyList<Section> Sections, IReadOnlyList<Citation> Citations);

/// <summary>A part of a paper.</summary>
/// <param name="Name">The name for programs: <c>visits_and_meetings</c>.</param>
/// <param name="Title">The heading for people.</param>
/// <param name="Lines">What it says; may be empty.</param>
/// <param name="More">What was left out and how to see it, or null.</param>
public sealed record Section(string Name, string Title, IReadOnlyList<Line> Lines, string? More = null);

/// <summary>One statement of a paper.</summary>
/// <param name="Lead">The date or other short words that come first; empty where there are none.</param>
/// <param name="Text">The statement.</param>
/// <param name="Citations">The numbers of its quotes.</param>
/// <param name="Row">The entry behind it as programs get it.</param>
public sealed record Line(string Lead, string Text, IReadOnlyList<int> Citations, Row Row);

/// <summary>A quote that a paper rests on.</summary>
/// <param name="Number">The number by which lines name it.</param>
/// <param name="Quote">The words, exactly.</param>
/// <param name="Report">The report that they stand in.</param>
/// <param name="Claim">The claim that they carry.</param>
public sealed record Citation(int Number, string Quote, ReportCard Report, ClaimId Claim);

/// <summary>Numbers the quotes of a paper: the same words of the same report have one number.</summary>
internal sealed class Citations(Register register, int most)
{
    private readonly Dictionary<(string Report, string Passage), Citation> numbered = [];

    public IReadOnlyList<Citation> All => [.. numbered.Values.OrderBy(citation => citation.Number)];

    /// <summary>The quotes of an entry: facts first, surest first, from different reports where there are several.</summary>
    public IReadOnlyList<int> Of(Entry entry) => Of(entry, most);

    /// <summary>At most so many quotes of an entry.</summary>
    public IReadOnlyList<int> Of(Entry entry, int count) => Of(register.Store.ClaimsOf([entry.Id])[entry.Id], count);

    /// <summary>The quotes of some claims of an entry.</summary>
    public IReadOnlyList<int> Of(Entry entry, IReadOnlyList<ClaimId> claims) => Of([.. register.Store.ClaimsOf([entry.Id])[entry.Id].Where(claim => claims.Contains(claim.Id))], most);

    /// <summary>The quotes of claims that are another entry's: of a signing, for what was to be signed.</summary>
    public IReadOnlyList<int> Of(IEnumerable<ClaimId> claims) => Of([.. claims.SelectMany(claim => register.Store.ClaimsById(claim.Value, 1)).Select(record => record.Claim)], most);

    private IReadOnlyList<int> Of(IReadOnlyList<StandingClaim> claims, int count)
    {
        var best = claims.OrderBy(claim => claim.Claim.Modality is Modality.Fact ? 0 : 1).ThenByDescending(claim => Told(claim.Claim)).ThenByDescending(claim => claim.Claim.Confidence)
            .ThenBy(claim => claim.Report.Published ?? DateOnly.MaxValue).ThenBy(claim => claim.Id)
            .DistinctBy(claim => claim.Report.Id).Take(count);
        return [.. best.Select(Number).Order()];
    }

    /// <summary>How much a claim tells of what a line shows: a quote with the date is worth more than one without.</summary>
    private static int Told(Claim claim) => claim switch
    {
        EventClaim happening => (happening.Date is null ? 0 : 2) + (happening.Place is null ? 0 : 1),
        TieClaim tie => (tie.Date is null ? 0 : 2) + (tie.Change is null ? 0 : 1),
        RoleClaim role => role.Of is null ? 0 : 1,
        _ => 0,
    };

    private int Number(StandingClaim claim)
    {
        var at = (claim.Report.Id.Value, claim.Claim.Quote.Passage.ToString());
        if (!numbered.TryGetValue(at, out var citation)) numbered.Add(at, citation = new(numbered.Count + 1, claim.Claim.Quote.Words, claim.Report, claim.Id));
        return citation.Number;
    }
}
