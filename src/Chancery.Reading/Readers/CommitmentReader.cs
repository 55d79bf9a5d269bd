using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Commitments;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>What somebody is to do, or is asked to do: promises, requests, plans, hopes.</summary>
internal sealed class CommitmentReader : IClaimReader
{
    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var finder = new UndertakingFinder(report);
        var taken = new HashSet<(Sentence, int)>();
        foreach (var sentence in report.Sentences)
        {
            foreach (var undertaking in finder.Find(sentence))
            {
                // One verb is one undertaking, whatever number of words lead to it.
                if (undertaking.By.Count == 0 || !taken.Add((sentence, undertaking.Deed.Index))) continue;
                var quote = undertaking.Evidence;
                yield return new CommitmentClaim
                {
                    By = undertaking.By, With = With(report, undertaking), What = Wording.Of(undertaking.Deed), Strength = undertaking.Strength, Fields = Wording.Fields(undertaking.Deed),
                    Quote = report.Cut(quote), SaidBy = report.SayingAround(sentence, undertaking.Deed.Passage) is { } saying ? saying.Speakers : [], Confidence = undertaking.Confidence, Rule = undertaking.Rule,
                };
            }
        }
    }

    /// <summary>Those that the deed is done with or for: "with Vietnam", "assist the country".</summary>
    private static string[] With(AnalysedReport report, Undertaking undertaking)
    {
        var clause = Clause.Of(undertaking.Deed);
        return [.. clause.With("with", "to", "for").Concat(clause.Object is { } thing ? [thing] : []).SelectMany(report.Naming.ActorsOf)
            .Where(actor => actor.Kind is not (ActorKind.Place or ActorKind.Other)).Select(actor => actor.Name).Where(name => !undertaking.By.Contains(name)).Distinct()];
    }
}
