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
        if (draft.Type.Name is not "meeting") return true;
        if (draft.Trigger.Clause is { } clause && clause.Obliques.Any(oblique => oblique.Preposition is "by" or "over" or "on" or "via" && oblique.Head.Lemma is "phone" or "telephone" or "videoconference" or "videolink" or "video")) draft.Become("call");
        if (!draft.Trigger.IsNoun)
        {
            // "met the challenges": what is no one is not met with.
            if (draft.Trigger.Word.Lemma is "meet" && draft.With.Count == 0 && draft.Trigger.Clause?.Object is not null) return false;
            // "the Security Council met", "EU foreign ministers met": nobody is met, many come together.
            if (draft.Trigger.Word.Lemma is "meet" && draft.With.Count == 0 && draft.Who.Count == 1 && draft.WhoHeads is [var group] && (IsBody(draft, group) || group.Xpos is "NNS" or "NNPS" && Gatherings.Conveners(draft, group).Any()))
            {
                draft.Become("conference");
                if (IsBody(draft, group)) (draft.Who, draft.With) = ([], draft.Who);
            }
            // What is discussed with somebody is told of a meeting where it has a time or a place.
            return draft.Trigger.Word.Lemma is not "discuss" || draft.Type.Name is "call" || draft.Date is not null || draft.Place is not null;
        }
        if (Mechanism(draft) is { } channel) return Meet(draft, channel);
        if (draft.Who.Count + draft.With.Count == 0) draft.Who = Next(draft);
        if (draft.With.Count > 0) return true;
        // "the League held a meeting", "members of the League held an extraordinary meeting"
        if (draft.Trigger.Carrier is { Lemma: "hold" or "convene" or "open" } && draft.Who.Count == 1 && draft.WhoHeads is [var holder] && draft.Report.ActorsOf(holder) is [{ Kind: ActorKind.Organisation or ActorKind.Body }])
        {
            draft.Become("conference");
            (draft.Who, draft.With) = ([], draft.Who);
            return true;
        }
        if (draft.Who.Count == 1 && draft.WhoHeads is [var convened] && convened.Case() is "of" && (convened.Xpos is "NNS" || IsBody(draft, convened)))
        {
            draft.Become("conference");
            if (convened.Xpos is not "NNS") (draft.Who, draft.With) = ([], draft.Who);
        }
        else if (draft.Trigger.Word.Children.Any(child => child.Relation is Relation.Compound or Relation.NmodPoss && child.Index < draft.Trigger.Word.Index && IsBody(draft, child))) draft.Become("conference");
        return true;
    }

    /// <summary>"the 11th consultation will be held in Hanoi": of a report on two states, theirs.</summary>
    private static string[] Next(Draft draft)
    {
        var noun = draft.Trigger.Word;
        var isNext = noun.Lemma is not ("talk" or "call") && draft.Trigger.Carrier is { Lemma: "hold" or "take" or "convene" } && noun.Children.Any(child => child.Index < noun.Index && (child.Lemma is "next" or "last" or "previous" || child.Relation is Relation.Amod && char.IsAsciiDigit(child.Form[0]) || child.Xpos is "JJ" && child.Form.EndsWith("th", StringComparison.Ordinal)));
        return isNext && noun.ChildrenIn(Relation.Nmod).All(child => child.Case() is not ("of" or "between" or "with")) && noun.AnyChild(Relation.Compound, Relation.NmodPoss) is null ? Channels.MainStates(draft.Report) : [];
    }

    /// <summary>"the sixth meeting of the Joint Commission", "the commission will hold its session": the channel that meets.</summary>
    public static Token? Mechanism(Draft draft) =>
        draft.Trigger.IsNoun ? draft.WhoHeads.Concat(draft.WithHeads).Append(draft.Trigger.Word).Concat(draft.Trigger.Word.Children.Where(child => child.Relation is Relation.Appos or Relation.Compound)).Cast<Token?>().FirstOrDefault(head => head is { } noun && Channels.IsStanding(noun)) : null;

    /// <summary>Of a channel those who lead its session meet, or those whose channel it is.</summary>
    public static bool Meet(Draft draft, Token channel)
    {
        string[] parties = Channels.Named(draft.Report, channel) is { Count: > 1 } named ? [.. named] : Channels.Parties(draft.Report, channel, draft.Trigger.Clause);
        if (parties.Length < 2 && Channels.IsOfBoth(channel)) parties = Channels.MainStates(draft.Report);
        if (parties.Length < 2) return true;
        var leading = draft.Trigger.Clause?.Subject is { } subject && subject != channel ? draft.Names([subject]).Where(draft.IsPerson).ToArray() : [];
        draft.Become("meeting");
        (draft.Who, draft.With) = (leading.Length > 0 ? leading : parties, draft.With.Any(draft.IsPerson) ? draft.With : []);
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
