using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Mentions;
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
        return true;
    }

    // Nobody visits his own country.
    public bool Settle(Draft draft) =>
        !(draft.Place is { } place && draft.Who is [var visitor] && draft.Report.Actors.People.Any(person => person.Name == visitor && person.State == place));

    public IEnumerable<EventClaim> Each(Draft draft, EventClaim claim)
    {
        var trigger = draft.Trigger;
        string[] states = trigger.IsNoun ? Whereabouts.States(draft.Report, trigger)
            : trigger.Clause?.Object is { } first ? [.. first.WithConjuncts().SelectMany(draft.Report.ActorsOf).Where(actor => actor.Kind is ActorKind.State).Select(actor => actor.Name).Distinct()] : [];
        return states.Length > 1 ? states.Select(state => claim with { Place = state }) : [claim];
    }
}
