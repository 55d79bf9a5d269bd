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
        foreach (var sentence in report.Sentences)
        {
            var taken = new HashSet<int>();
            foreach (var undertaking in finder.Find(sentence))
            {
                // One verb is one undertaking, whatever number of words lead to it.
                if (!taken.Add(undertaking.Deed.Head.Index)) continue;
                yield return new CommitmentClaim
                {
                    By = undertaking.By, With = With(report, undertaking), What = sentence.Words(undertaking.Deed.Passage), Strength = undertaking.Strength, Fields = Fields(undertaking.Deed),
                    Quote = report.Cut(undertaking.Evidence), SaidBy = SaidBy(report, undertaking), Confidence = undertaking.Confidence, Rule = undertaking.Rule,
                };
            }
        }
    }

    /// <summary>The speaker of the clause around; those who jointly agree do not say it themselves.</summary>
    private static IReadOnlyList<string> SaidBy(AnalysedReport report, Undertaking undertaking)
    {
        if (report.SayingAround(undertaking.Deed.Head.Sentence, undertaking.Deed.Head.Passage) is not { } saying) return [];
        return saying.Verb.Index == undertaking.Cue.Index && undertaking.Strength is "agreed" or "discussed" ? report.SpeakersAround(saying) : saying.Speakers;
    }

    /// <summary>Those that the deed is done with or for: "with Vietnam", "assist the country".</summary>
    private static string[] With(AnalysedReport report, Undertaking undertaking)
    {
        var head = undertaking.Deed.Head;
        var phrases = head.Upos is Upos.Verb ? Clause.Of(head) is var clause ? clause.With("with", "to", "for").Concat(clause.Object is { } thing ? [thing] : []) : [] : head.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "with" or "to" or "for");
        return [.. phrases.SelectMany(report.Naming.ActorsOf).Where(actor => actor.Kind is not (ActorKind.Place or ActorKind.Other)).Select(actor => actor.Name).Where(name => !undertaking.By.Contains(name)).Distinct()];
    }

    /// <summary>The topics: what is coordinated under "in", and the nouns that the verb takes.</summary>
    private static List<string> Fields(Deed deed)
    {
        var fields = new List<string>();
        foreach (var child in deed.Head.Children.Where(child => child.Index > deed.Head.Index && child.Index <= deed.Last && child.Relation is Relation.Obj or Relation.Obl))
        {
            if (child.Relation is Relation.Obl && child.Case() is not ("in" or "on" or "through" or "across")) continue;
            var inner = child.ChildrenIn(Relation.Nmod).FirstOrDefault(noun => noun.Case() is "in" or "on" or "of" && noun.WithConjuncts().Skip(1).Any());
            foreach (var conjunct in (inner == default ? child : inner).WithConjuncts())
            {
                if (conjunct.Upos is Upos.Noun && conjunct.Index <= deed.Last) fields.Add(deed.Head.Sentence.Words(conjunct.CorePhrase()));
            }
        }
        return fields;
    }
}
