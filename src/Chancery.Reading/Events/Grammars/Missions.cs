using Chancery.Reading.Analysis;

namespace Chancery.Reading.Events.Grammars;

/// <summary>Embassies and consulates that open and close: to the state in which they stand.</summary>
internal sealed class Missions : IEventGrammar
{
    public bool Fill(Draft draft) => true;

    public bool Settle(Draft draft)
    {
        var thing = draft.Trigger.IsNoun ? draft.Trigger.Word : draft.Trigger.Clause?.Object;
        if (draft.With.Count > 0 || thing?.Lemma is not ("embassy" or "consulate" or "mission" or "representation" or "legation")) return true;
        draft.SetWith(draft.Trigger.Heads(draft.Trigger.Slots.Place).SelectMany(head => head.WithConjuncts()).Select(draft.Report.Actors.MentionAt).Where(mention => mention?.Actor is { Kind: ActorKind.Place or ActorKind.State }).Select(mention => draft.Report.Actors.StateAt(mention!)).OfType<string>());
        return true;
    }
}
