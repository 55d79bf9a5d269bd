using Chancery.Reading.Analysis;

namespace Chancery.Reading.Events.Grammars;

/// <summary>Protests: crowds demonstrate, a ministry that protests hands a note.</summary>
internal sealed class Protests : IEventGrammar
{
    public bool Settle(Draft draft)
    {
        var trigger = draft.Trigger;
        if (trigger.IsNoun || trigger.Word.Lemma is not "protest" || draft.Who.Count == 0 || !draft.WhoHeads.All(head => draft.Report.ActorsOf(head) is [{ Kind: ActorKind.State or ActorKind.Body }])) return true;
        draft.Become("protest-note");
        if (draft.With.Count == 0) draft.SetWith(trigger.Heads(["against"]).SelectMany(draft.Participants.OwnersOf));
        return true;
    }
}
