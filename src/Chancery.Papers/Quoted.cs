using System.Globalization;
using System.Text.Json.Nodes;
using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>A claim's words with where they stand, for lists of claims.</summary>
public static class Quoted
{
    /// <summary><c>“the words” — report-key (VNA), 30 Oct 2025 [claim 1a2b3c4d]</c>.</summary>
    public static string Line(StandingClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var report = claim.Report;
        return $"“{PaperText.Flat(claim.Claim.Quote.Words)}” — {report.Key}{(report.Publisher is null ? "" : $" ({report.Publisher})")}, {(report.Published is { } day ? Spoken.Date(day) : "undated")} [claim {claim.Id.Value[..8]}]";
    }

    /// <summary>The same for programs.</summary>
    public static JsonObject Json(StandingClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new()
        {
            ["claim"] = claim.Id.Value,
            ["kind"] = claim.Claim.Kind,
            ["quote"] = claim.Claim.Quote.Words,
            ["report"] = claim.Report.Key,
            ["published"] = claim.Report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["confidence"] = claim.Claim.Confidence,
        };
    }
}
