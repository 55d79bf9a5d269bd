using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;

namespace Chancery.Reading.Readers;

/// <summary>Who says, thinks or feels something on the record: one claim a reporting verb.</summary>
internal sealed class StatementReader : IClaimReader
{
    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        foreach (var saying in report.Sentences.SelectMany(report.SayingsOf))
        {
            yield return new StatementClaim
            {
                Speaker = saying.Speakers,
                Act = saying.Act,
                To = saying.To,
                About = About(report, saying),
                Modality = saying.Modality,
                SaidBy = report.SpeakersAround(saying),
                Quote = report.Cut(saying.Whole),
                Confidence = saying.Class is "neutral" or "assertive" ? 85 : 75,
                Rule = $"statement.{saying.Class}",
            };
        }
    }

    /// <summary>The actors that what is said names, those who speak left out.</summary>
    private static string[] About(AnalysedReport report, Saying saying) =>
        [.. report.Actors.MentionsOf(saying.Verb.Sentence)
            .Where(mention => saying.Content.Contains(mention.Passage) && mention.Actor is { Kind: not (ActorKind.Place or ActorKind.Other) })
            .Select(mention => mention.Actor!.Name).Where(name => !saying.Speakers.Contains(name) && !saying.To.Contains(name)).Distinct()];
}
