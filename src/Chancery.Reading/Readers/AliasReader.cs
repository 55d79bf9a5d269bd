using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;

namespace Chancery.Reading.Readers;

/// <summary>Other names that the report gives.</summary>
internal sealed class AliasReader : IClaimReader
{
    public IEnumerable<Claim> Read(AnalysedReport report) => report.Aliases.Select(alias => new AliasClaim
    {
        Name = alias.Name,
        Alias = alias.Alias,
        Quote = report.Cut(alias.Passage),
        SaidBy = report.SpeakersOf(alias.Sentence, alias.Passage),
        Confidence = alias.Rule is "alias.acronym" ? 95 : 75,
        Rule = alias.Rule,
    });
}
