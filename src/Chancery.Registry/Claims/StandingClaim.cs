using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Registry;

/// <summary>A claim that stands: it was read, and neither its report nor its reader has taken it back.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Claim">What is claimed, with its words.</param>
/// <param name="Report">The report that makes it.</param>
public sealed record StandingClaim(ClaimId Id, Claim Claim, ReportCard Report);

/// <summary>What is known of a report without its text.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Key">The label for people.</param>
/// <param name="Published">The day of publication: from its metadata, else from its dateline; null where neither gives one.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Title">A title that came beside the text.</param>
/// <param name="Url">Where it was published.</param>
/// <param name="Language">The language it was found to be in, as an ISO 639-1 code.</param>
public sealed record ReportCard(ReportId Id, string Key, DateOnly? Published, string? Publisher = null, string? Title = null, string? Url = null, string Language = "en");
