using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;

namespace Chancery.Reading.Readers;

/// <summary>Finds the claims of one kind in a report whose sentences, actors and dates are known.</summary>
/// <remarks>A new kind of claim is a new reader; readers do not know each other, keep nothing between reports and may run on any thread.</remarks>
internal interface IClaimReader
{
    /// <summary>The claims, in the order of the text.</summary>
    IEnumerable<Claim> Read(AnalysedReport report);
}
