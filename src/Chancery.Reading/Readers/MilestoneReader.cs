using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Milestones;

namespace Chancery.Reading.Readers;

/// <summary>Anniversaries and founding dates.</summary>
internal sealed class MilestoneReader : IClaimReader
{
    /// <inheritdoc/>
    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var written = report.Anchor.Year?.Year;
        foreach (var sentence in report.Sentences)
        {
            foreach (var milestone in new MilestoneScan(report.LexemesOf(sentence), report.DatesOf(sentence), written, report.ActorsOf).Read())
            {
                // The first year follows from the ordinal and the year it is kept in; what has no date at all is no milestone.
                if ((milestone.Date ?? Reckoned(milestone.Ordinal, milestone.Year)) is not { } date) continue;
                yield return new MilestoneClaim
                {
                    Name = milestone.Name, Date = date, Ordinal = milestone.Ordinal, Year = milestone.Year, Rule = milestone.Rule, Confidence = milestone.Confidence,
                    Quote = report.Cut(milestone.Passage), SaidBy = report.SpeakersOf(sentence, milestone.Passage),
                };
            }
        }
    }

    private static When? Reckoned(int? ordinal, int? year) => ordinal is { } count && year is { } kept && kept - count > 0 ? When.Year(kept - count) : null;
}
