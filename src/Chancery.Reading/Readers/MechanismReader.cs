using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>Standing channels: a dialogue, a joint committee, a regular exchange of delegations.</summary>
internal sealed class MechanismReader : IClaimReader
{
    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "dialogue", "mechanism", "committee", "consultation", "exchange", "commission", "forum", "delegation", "channel", "contact", "group", "council", "meeting", "workshop", "talk", "summit", "hotline", "seminar", "visit", "patrol", "conference", "cabinet",
    };

    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in report.Sentences)
        {
            foreach (var noun in sentence.Tokens.Where(token => token.Upos is Upos.Noun or Upos.Propn && Nouns.Contains(token.Lemma.ToLowerInvariant())))
            {
                if (Read(report, noun) is { } claim && seen.Add($"{string.Join('|', claim.Parties)}:{noun.Lemma.ToLowerInvariant()}")) yield return claim;
            }
            foreach (var verb in sentence.Tokens.Where(token => token.Upos is Upos.Verb && token.Lemma is "meet" or "consult" or "confer"))
            {
                if (Meeting(report, verb) is { } claim && seen.Add($"{string.Join('|', claim.Parties)}:meet")) yield return claim;
            }
        }
    }

    /// <summary>"The two ministers will meet every year."</summary>
    private static MechanismClaim? Meeting(AnalysedReport report, Token verb)
    {
        var clause = Clause.Of(verb);
        if (Recurrence.Of(verb) is not { } frequency || clause.Modality is Modality.Denied || clause.Subject is not { } subject) return null;
        var parties = subject.WithConjuncts().SelectMany(report.ActorsOf).Concat(clause.With("with").SelectMany(head => head.WithConjuncts()).SelectMany(report.ActorsOf))
            .Select(actor => actor.Kind is ActorKind.Person ? actor.State : actor.Name).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        if (parties.Length < 2) return null;
        var passage = subject.CorePhrase().To(verb.Phrase(child => child.Relation is Relation.Advcl or Relation.Conj or Relation.Parataxis or Relation.Punct or Relation.Ccomp));
        return new()
        {
            Parties = parties, Frequency = frequency, Modality = clause.Modality is Modality.Proposed or Modality.Hoped or Modality.Planned ? clause.Modality : Modality.Fact,
            Quote = report.Cut(passage), SaidBy = report.SpeakersOf(verb.Sentence, verb.Passage), Confidence = 65, Rule = "mechanism.meeting",
        };
    }

    private static MechanismClaim? Read(AnalysedReport report, Token noun)
    {
        var verb = noun.FirstConjunct().Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl && noun.FirstConjunct().Head is { Upos: Upos.Verb } head ? head : (Token?)null;
        var frequency = Recurrence.Of(noun) ?? (verb is { } timed && noun.Relation is not Relation.Obl ? Recurrence.Of(timed) : null);
        var named = Channels.Named(report, noun);
        var isNamed = named.Count > 1 && char.IsUpper(noun.Form[0]) && noun.Lemma.ToLowerInvariant() is not ("meeting" or "talk" or "visit" or "summit" or "conference" or "delegation");
        if (frequency is null && !isNamed && !Channels.IsStanding(noun)) return null;
        // "chair of the Joint Committee": a committee of one body, that has members.
        if (noun is { Relation: Relation.Nmod, Head: { } office } && noun.Case() is "of" && char.IsUpper(office.Form[0]) && office.Lemma.ToLowerInvariant() is not ("meeting" or "session" or "round")) return null;
        var clause = verb is { } governor ? Clause.Of(governor) : null;
        var modality = clause?.Modality ?? Modality.Fact;
        if (modality is Modality.Denied) return null;
        var parties = isNamed ? [.. named.Order(StringComparer.Ordinal)] : Channels.Parties(report, noun, clause);
        // "the annual meeting of the Bank": an organisation's own.
        if (noun.Lemma.ToLowerInvariant() is "meeting" or "conference" or "summit" && IsOwn(report, noun)) return null;
        if (parties.Length < 2 && (clause?.Subject is { } pair && pair.Children.Any(child => child.Lemma is "two" or "both") || frequency is null && Channels.IsOfBoth(noun)) && Channels.MainStates(report) is var main && Array.TrueForAll(parties, party => report.Knowledge.States.Find(party) is null || main.Contains(party)) && named.TrueForAll(main.Contains)) parties = main;
        if (parties.Length < 2) return null;
        var passage = noun.Phrase(child => child.Relation is Relation.AclRelcl or Relation.Advcl or Relation.Conj or Relation.Parataxis or Relation.Case or Relation.Cc or Relation.Acl or Relation.Appos);
        if (verb is { } near && frequency is not null && Recurrence.Of(noun) is null) passage = passage.To(near.Phrase(child => child.Relation is Relation.Advcl or Relation.Conj or Relation.Parataxis or Relation.Punct or Relation.Nsubj or Relation.Ccomp or Relation.Mark or Relation.Aux));
        return new()
        {
            Parties = parties, Fields = [noun.Sentence.Words(noun.CorePhrase())], Frequency = frequency, Modality = modality is Modality.Proposed or Modality.Hoped or Modality.Planned ? modality : Modality.Fact,
            Quote = report.Cut(passage), SaidBy = report.SpeakersOf(noun.Sentence, noun.Passage), Confidence = frequency is null ? 55 : 65, Rule = frequency is null ? "mechanism.standing" : "mechanism.regular",
        };
    }

    /// <summary>Whether an organisation or some body stands as the owner of the meeting.</summary>
    private static bool IsOwn(AnalysedReport report, Token noun) =>
        noun.Children.Where(child => child.Relation is Relation.NmodPoss || child.Relation is Relation.Nmod && child.Case() is "of" || child.Relation is Relation.Compound or Relation.Amod && child.Index < noun.Index)
            .SelectMany(child => child.WithConjuncts()).SelectMany(child => child.Relation is Relation.Compound or Relation.Amod ? report.Actors.NamedIn(child) : report.ActorsOf(child)) is var owners
        && owners.Any(owner => owner.Kind is ActorKind.Organisation or ActorKind.Body) && !owners.Any(owner => owner.Kind is ActorKind.State or ActorKind.Party);
}
