using Chancery.Reading.Claims;
using Chancery.Registry;
using Chancery.Sources;

namespace Chancery.Papers;

/// <summary>A report with every claim that rests on it, for people who check a reading: the text in blocks, the claims numbered along it.</summary>
/// <param name="Title">The headline; where there is none, the report's key.</param>
/// <param name="Report">The report as the register holds it.</param>
/// <param name="Blocks">The whole text, cut where a block, a part or a quote begins or ends; put together it is the report's text.</param>
/// <param name="Claims">The claims by number, from 1, in the order in which their quotes end.</param>
/// <param name="Kinds">The kinds that occur, in the order of the claim format, each with its count.</param>
public sealed record EvidencePage(string Title, FiledReport Report, IReadOnlyList<TextBlock> Blocks, IReadOnlyList<MarkedClaim> Claims, IReadOnlyList<KindCount> Kinds)
{
    /// <summary>The page of a report that the register holds, with the claims that stand now.</summary>
    /// <exception cref="ArgumentException">The register holds no such report.</exception>
    public static EvidencePage Of(IRegisterStore store, ReportId report) =>
        Of(store.Report(report) ?? throw new ArgumentException($"The register holds no report {report}.", nameof(report)), store.ClaimsIn(report));

    /// <summary>The page of a report with some claims of it, in any order.</summary>
    public static EvidencePage Of(FiledReport report, IReadOnlyList<StandingClaim> claims)
    {
        var ordered = claims.OrderBy(claim => claim.Claim.Quote.Passage.End).ThenByDescending(claim => claim.Claim.Quote.Passage.Start)
            .ThenBy(claim => claim.Claim.Kind, StringComparer.Ordinal).ThenBy(claim => claim.Id).ToList();
        var lanes = Lanes.Of([.. ordered.Select(claim => claim.Claim.Quote.Passage)]);
        var marked = ordered.Select((claim, index) => new MarkedClaim(index + 1, lanes[index], claim)).ToList();
        var kinds = ClaimKind.All.Select(kind => new KindCount(kind, marked.Count(claim => claim.Kind == kind))).Where(kind => kind.Count > 0);
        return new(Headline(report), report, TextBlocks.Of(report.Text, report.Parts, marked), marked, [.. kinds]);
    }

    private static string Headline(FiledReport report)
    {
        if (report.Card.Title is { } title && !string.IsNullOrWhiteSpace(title)) return PaperText.Flat(title);
        var line = report.Parts.Where(part => part.Kind is PartKind.Headline).Select(part => PaperText.Flat(part.Passage.Of(report.Text).ToString())).FirstOrDefault("");
        return line.Length > 0 ? line : report.Card.Key;
    }
}

/// <summary>A claim as a page shows it.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Lane">Which of the lines under the text is its own, from 0, the nearest; claims whose quotes touch have different ones.</param>
/// <param name="Standing">The claim with its id.</param>
public sealed record MarkedClaim(int Number, int Lane, StandingClaim Standing)
{
    /// <summary>What is claimed, with its words.</summary>
    public Claim Claim => Standing.Claim;

    /// <summary>Where its words stand.</summary>
    public Passage Passage => Claim.Quote.Passage;

    /// <summary>Its kind.</summary>
    public ClaimKind Kind => ClaimKind.Of(Claim);

    /// <summary>Letter and number, unique on the page: <c>E7</c>.</summary>
    public string Label => $"{Kind.Letter}{Number}";
}

/// <summary>How many claims of a kind a page has.</summary>
public sealed record KindCount(ClaimKind Kind, int Count);
