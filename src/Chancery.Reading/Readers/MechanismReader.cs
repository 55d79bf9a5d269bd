using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>Standing channels: a dialogue, a joint committee, a regular exchange of delegations.</summary>
internal sealed class MechanismReader : IClaimReader
{
    private static readonly string[] Channels = ["dialogue", "mechanism", "committee", "consultation", "exchange", "commission", "forum", "delegation", "channel", "contact", "working group", "council"];

    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        foreach (var sentence in report.Sentences)
        {
            MechanismClaim? last = null;
            foreach (var verb in sentence.Tokens.Where(token => token.Upos is Upos.Verb))
            {
                if (Read(report, verb) is { } claim && (last is null || !last.Quote.Passage.Overlaps(claim.Quote.Passage))) yield return last = claim;
            }
        }
    }

    private static MechanismClaim? Read(AnalysedReport report, Token verb)
    {
        var clause = Clause.Of(verb);
        if (clause.Subject is not { } subject || verb.Lemma is not ("maintain" or "exchange" or "hold" or "have" or "operate" or "keep" or "conduct" or "run" or "co-chair" or "establish" or "convene")) return null;
        if (clause.Modality is Modality.Hoped or Modality.Proposed or Modality.Denied) return null;
        var channel = verb.Child(Relation.Obj)?.WithConjuncts().FirstOrDefault(thing => Channels.Contains(thing.Lemma.ToLowerInvariant())) ?? default;
        if (channel == default) return null;
        var frequency = Frequency(verb) ?? Frequency(channel);
        if (frequency is null) return null;
        var parties = subject.WithConjuncts().Concat(clause.With("with", "between").SelectMany(head => head.WithConjuncts())).Concat(channel.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "between" or "with").SelectMany(child => child.WithConjuncts()))
            .SelectMany(report.ActorsOf).Select(actor => actor.Kind is ActorKind.Person ? report.Actors.State(actor.State) : actor).OfType<Actor>().Where(actor => actor.Kind is not ActorKind.Place).Select(actor => actor.Name).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (parties.Length < 2) return null;
        var passage = subject.Phrase(child => child.Relation is Relation.AclRelcl).To(verb.Phrase(child => child.Relation is Relation.Advcl or Relation.Conj or Relation.Parataxis or Relation.Punct));
        return new() { Parties = parties, Fields = [verb.Sentence.Words(channel.CorePhrase())], Frequency = frequency, Modality = clause.Modality, Quote = report.Cut(passage), SaidBy = report.SpeakersOf(verb.Sentence, verb.Passage), Confidence = 65, Rule = "mechanism.regular" };
    }

    private static string? Frequency(Token head)
    {
        foreach (var child in head.Children.SelectMany(child => child.Children.Prepend(child)))
        {
            switch (child.Lemma.ToLowerInvariant())
            {
                case "regular" or "regularly" or "frequent" or "frequently": return "regular";
                case "annual" or "annually" or "yearly": return "annual";
                case "biennial" or "biennially": return "biennial";
                case "monthly": return "monthly";
                case "quarterly": return "quarterly";
                case "weekly": return "weekly";
                case "standing" or "permanent": return "standing";
            }
        }
        return null;
    }
}
