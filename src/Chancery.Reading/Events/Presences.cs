using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Visits told by where somebody is: "the minister is due in Rome", "they were already in Israel".</summary>
internal static class Presences
{
    public static IEnumerable<EventClaim> In(AnalysedReport report, Participants participants, Sentence sentence)
    {
        foreach (var (head, state) in Places(report, sentence))
        {
            if (!IsWithin(head) || Stay(head) is not { } stay) continue;
            var date = report.DateMentionOf(stay.Word) ?? (report.DatesOf(sentence) is [var only] && Nearby.Date(report, head) == only ? only : null);
            var visitors = stay.Subject.WithConjuncts().SelectMany(participants.Of).Distinct().Where(name => report.Actors.Person(name) is { State: { } home } && home != state).ToArray();
            // "an Iraqi team is due in Muscat"
            if (visitors.Length == 0 && report.Naming.IsHuman(stay.Subject) && report.Actors.ModifiersOf(stay.Subject).Any(owner => owner.Kind is ActorKind.State && owner.Name != state)) visitors = [.. participants.Of(stay.Subject)];
            // Where somebody is tells a visit only with its time, or where it is told as one.
            if (visitors.Length == 0 || date is null && stay.Modality is Modality.Fact && !stay.IsAlready && !HasPurpose(report, head)) continue;
            yield return new()
            {
                Type = "visit", Who = visitors, Place = state, Date = date?.When, Modality = stay.Modality, Quote = report.Cut(stay.Subject.CorePhrase().To(head.Passage).To(date?.Passage ?? head.Passage)),
                SaidBy = report.SpeakersOf(sentence, head.Passage), Confidence = 60, Rule = "event.presence",
            };
        }
    }

    private static IEnumerable<(Token Head, string State)> Places(AnalysedReport report, Sentence sentence)
    {
        foreach (var place in report.Actors.MentionsOf(sentence))
        {
            if (place.Actor is { Kind: ActorKind.Place or ActorKind.State } && place.Kind is not MentionKind.Demonym && report.Actors.StateAt(place) is { } state) yield return (Head(place), state);
        }
        foreach (var country in sentence.Tokens.Where(token => token.Lemma is "country" && token.HasChild(Relation.Det, "the")))
        {
            if (report.ActorsOf(country) is [{ Kind: ActorKind.State } meant]) yield return (country, meant.Name);
        }
    }

    private static Token Head(Mention mention)
    {
        var at = mention.Sentence[mention.First];
        while (at.Head is { } head && mention.Covers(head.Index)) at = head;
        return at;
    }

    private static bool IsWithin(Token place) => place.Children.Any(child => child.Relation is Relation.Case && child.Lemma is "in" or "at" && child.Index < place.Index);

    /// <summary>"is in Rome for talks": one is there for an event.</summary>
    private static bool HasPurpose(AnalysedReport report, Token place) =>
        place.Children.Any(child => child.Index > place.Index && child.Upos is Upos.Noun && child.Case() is "for" && report.Knowledge.Events.Noun(child.Lemma).Concat(report.Knowledge.Events.Noun(child.Form.ToString())).Any(meaning => meaning.Type.Name is "meeting" or "conference" or "visit"));

    private readonly record struct Staying(Token Word, Token Subject, Modality Modality, bool IsAlready);

    private static Staying? Stay(Token place)
    {
        // "were already in Israel": the place is the predicate.
        if (place.AnyChild(Relation.Cop) is { } be && place.AnyChild(Relation.Nsubj) is { } subject)
        {
            if (place.HasChild(Relation.Advmod, "not") || place.HasChild(Relation.Advmod, "never")) return null;
            var ahead = place.AnyChild(Relation.Aux) is { Lemma: "will" or "would" or "shall" } || place.HasChild(Relation.Case, "due");
            return ahead || be.Xpos is "VBD" or "VBZ" or "VBP" or "VBN" ? new(place, subject, ahead ? Modality.Planned : Modality.Fact, place.HasChild(Relation.Advmod, "already")) : null;
        }
        if (place.Relation is not (Relation.Obl or Relation.Nmod) || place.Head is not { } word || word.Lemma is not ("due" or "expect" or "stay") || word.AnyChild(Relation.Xcomp) is not null) return null;
        var clause = Clause.Of(word);
        if ((word.Lemma is "expect" ? clause.IsPassive ? clause.Object : null : clause.Subject) is not { } guest) return null;
        var modality = word.Lemma switch { "expect" => Modality.Hoped, "due" => Modality.Planned, _ => clause.Modality };
        return modality is Modality.Fact or Modality.Planned or Modality.Hoped ? new(word, guest, modality, false) : null;
    }
}
