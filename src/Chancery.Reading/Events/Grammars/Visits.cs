using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Events.Grammars;

/// <summary>Visits: to states, and to bodies and houses within them.</summary>
internal sealed class Visits : IEventGrammar
{
    public bool Fill(Draft draft)
    {
        var trigger = draft.Trigger;
        if (trigger.Word.Lemma is "visit" && !trigger.IsNoun && trigger.Clause?.Object is { } visited && draft.Report.ActorsOf(visited) is not [{ Kind: ActorKind.State or ActorKind.Place or ActorKind.Person }])
            draft.With = Whereabouts.Visited(draft.Report, visited);
        if (trigger.IsNoun && Visitor(draft) is { } visitor) draft.Who = [visitor];
        return true;
    }

    /// <summary>"met X during his visit", "thanked X for her visit": whose it is the clause says.</summary>
    private static string? Visitor(Draft draft)
    {
        var noun = draft.Trigger.Word;
        if (noun.Child(Relation.NmodPoss) is not { Upos: Upos.Pron } whose) return null;
        while (noun.Relation is Relation.Nmod && noun.Head is { Upos: Upos.Noun } outer && noun.Case() is "of" && outer.Lemma is "part" or "sideline" or "margin" or "framework" or "occasion" or "course") noun = outer;
        if (noun.Relation is not Relation.Obl || noun.Head is not { Upos: Upos.Verb } verb) return null;
        var clause = Clause.Of(verb);
        var bound = noun.Case() switch
        {
            "for" when verb.Lemma is "thank" or "praise" or "commend" or "criticise" or "criticize" => clause.Object,
            "on" when verb.Lemma is "congratulate" => clause.Object,
            "during" or "as" or "on" or "at" or "in" or "after" or "following" or "before" or "throughout" => clause.IsPassive ? clause.Object : clause.Subject,
            _ => null,
        };
        if (bound is not { } head || draft.Participants.Of(head) is not [var name] || draft.Report.Actors.Person(name) is not { } person) return null;
        return whose.Lemma is "her" or "she" && person.IsWoman is false || whose.Lemma is "his" or "he" && person.IsWoman is true ? null : name;
    }

    public bool Settle(Draft draft)
    {
        if (draft.Place is null && draft.Trigger is { IsNoun: true, Carrier: null, Word.Head: { } there } && there.AnyChild(Relation.Cop) is not null && draft.Report.Actors.MentionAt(there) is { } place) draft.Place = draft.Report.Actors.StateAt(place);
        return IsTold(draft);
    }

    // A visit that is only named, with neither place nor time, is told elsewhere. Nobody visits his own country,
    // unless the words say so of somebody named, whose state was only guessed.
    private static bool IsTold(Draft draft) =>
        !(draft.Trigger is { IsNoun: true, Carrier: null } && draft.Place is null && draft.Date is null && draft.Trigger.Word.AnyChild(Relation.Amod) is null) &&
        !(draft.Place is { } place && !(draft.Trigger is { IsNoun: true, Carrier: not null } && draft.WhoHeads is [{ Upos: Upos.Propn }]) && draft.Who is [var visitor] && draft.Report.Actors.Person(visitor)?.State == place);

    public IEnumerable<EventClaim> Each(Draft draft, EventClaim claim)
    {
        var trigger = draft.Trigger;
        string[] states = trigger.IsNoun ? Whereabouts.States(draft.Report, trigger)
            : trigger.Clause?.Object is null ? Whereabouts.States(draft.Report, trigger)
            : trigger.Clause?.Object is { } first ? [.. first.WithConjuncts().SelectMany(draft.Report.ActorsOf).Where(actor => actor.Kind is ActorKind.State).Select(actor => actor.Name).Distinct()] : [];
        return states.Length > 1 ? states.Select(state => claim with { Place = state }) : [claim];
    }
}
