using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Figures;

namespace Chancery.Reading.Readers;

/// <summary>Numbers that say something about the world: ranks, amounts, counts, shares and growth.</summary>
internal sealed class FigureReader : IClaimReader
{
    /// <inheritdoc/>
    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        FigureScan? before = null;
        foreach (var sentence in report.Sentences)
        {
            var scan = new FigureScan(report, sentence, before);
            foreach (var claim in scan.Read()) yield return claim;
            before = scan;
        }
    }
}
