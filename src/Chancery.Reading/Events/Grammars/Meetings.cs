using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Events.Grammars;

/// <summary>Meetings and calls.</summary>
internal sealed class Meetings : IEventGrammar
{
    // Who calls the press gives an interview.
    public bool Fill(Draft draft) => !(draft.Type.Name is "call" && draft.With.Any(name => Interviews.IsPress(draft.Report, name)));

    /// <summary>"a meeting of the Council", "a NATO meeting", "a meeting of foreign ministers": a gathering, not one who meets another.</summary>
    public bool Settle(Draft draft)
    {
        // What is discussed with somebody is told of a meeting where it has a time or a place.
        if (draft.Trigger is { IsNoun: false, Word.Lemma: "discuss" }) return draft.Date is not null || draft.Place is not null;
        if (draft.Type.Name is not "meeting" || !draft.Trigger.IsNoun || draft.With.Count > 0) return true;
        if (draft.Who.Count == 1 && draft.WhoHeads is [var convened] && convened.Case() is "of" && (convened.Xpos is "NNS" || IsBody(draft, convened)))
        {
            draft.Become("conference");
            if (convened.Xpos is not "NNS") (draft.Who, draft.With) = ([], draft.Who);
        }
        else if (draft.Trigger.Word.Children.Any(child => child.Relation is Relation.Compound or Relation.NmodPoss && child.Index < draft.Trigger.Word.Index && IsBody(draft, child))) draft.Become("conference");
        return true;
    }

    private static bool IsBody(Draft draft, Token head) => draft.Report.ActorsOf(head) is [{ Kind: ActorKind.Organisation or ActorKind.Body }];

    public IEnumerable<EventClaim> Each(Draft draft, EventClaim claim)
    {
        var with = claim.With;
        var areSeveral = draft.Trigger.IsNoun && draft.Trigger.Word.Xpos is "NNS" && draft.Trigger.Word.Lemma is "meeting" or "visit" && with.Count > 1;
        var areAlike = draft.Type.Name is "meeting" && with.Count > 1 && with.All(name => name.Contains(" of ", StringComparison.Ordinal) && name.Split(' ')[0] == with[0].Split(' ')[0]);
        return areSeveral || areAlike ? with.Select(other => claim with { With = [other] }) : [claim];
    }
}
