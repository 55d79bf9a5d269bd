using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;

namespace Chancery.Reading.Events.Grammars;

/// <summary>Embassies and consulates that open and close: to the state in which they stand.</summary>
internal sealed class Missions : IEventGrammar
{
    public bool Fill(Draft draft) => true;

    public bool Settle(Draft draft)
    {
        var thing = draft.Trigger.IsNoun ? draft.Trigger.Word : draft.Trigger.Clause?.Object;
        if (draft.With.Count > 0 || thing?.Lemma is not ("embassy" or "consulate" or "mission" or "representation" or "legation")) return true;
        if (draft.Trigger.Heads(draft.Trigger.Slots.Place).Select(draft.Report.Actors.MentionAt).FirstOrDefault(mention => mention?.Actor is { Kind: ActorKind.Place or ActorKind.State }) is { } place && draft.Report.Actors.StateAt(place) is { } host) draft.SetWith([host]);
        return true;
    }
}
