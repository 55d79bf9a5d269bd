using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Events;
using Chancery.Reading.Events.Grammars;

namespace Chancery.Reading.Readers;

/// <summary>Things that happened or are announced: a verb or noun of the event files with those who take part.</summary>
internal sealed class EventReader : IClaimReader
{
    /// <summary>The families of event types with a grammar of their own.</summary>
    private static readonly Dictionary<string, IEventGrammar[]> Grammars = new(StringComparer.Ordinal)
    {
        ["visit"] = [new Visits(), new Meetings()],
        ["meeting"] = [new Meetings(), new Gatherings()],
        ["call"] = [new Meetings()],
        ["conference"] = [new Gatherings()],
        ["appointment"] = [new Appointments()],
        ["signing"] = [new Documents()],
        ["entry-into-force"] = [new Documents()],
        ["opening"] = [new Missions()],
        ["closure"] = [new Missions()],
        ["expulsion"] = [new Expulsions()],
        ["protest"] = [new Protests()],
        ["aid"] = [new Deeds()],
        ["sanction"] = [new Deeds()],
        ["coercion"] = [new Deeds()],
        ["assault"] = [new Deeds()],
        ["investigation"] = [new Deeds()],
        ["withdrawal"] = [new Deeds()],
        ["concession"] = [new Deeds()],
        ["rejection"] = [new Answers(), new Deeds()],
        ["accusation"] = [new Answers(), new Deeds()],
        ["demand"] = [new Answers(), new Deeds()],
        ["threat"] = [new Answers(), new Deeds()],
    };

    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var finder = new TriggerFinder(report);
        var participants = new Participants(report);
        var found = new List<EventClaim>();
        foreach (var sentence in report.Sentences)
        {
            foreach (var trigger in finder.Find(sentence).Where(trigger => !report.IsDate(trigger.Word) && !(report.Actors.MentionAt(trigger.Word) is { Actor.Kind: ActorKind.Party } && !(trigger.Word.Previous?.Is("Party") ?? false)))) found.AddRange(Claims(new(report, participants, trigger, found)));
            found.AddRange(Presences.In(report, participants, sentence));
            found.AddRange(Interviews.In(report, participants, sentence));
            found.AddRange(JointTexts.In(report, participants, sentence));
        }
        return Merging.Distinct(found);
    }

    private static IEnumerable<EventClaim> Claims(Draft draft)
    {
        var (report, trigger) = (draft.Report, draft.Trigger);
        if (Telling.Of(report, trigger, draft.Date) is not { } modality) return [];
        draft.Modality = modality;
        var grammars = Grammars.GetValueOrDefault(trigger.Type.Name, []);
        Gaps.Beside(draft);
        if (!grammars.All(grammar => grammar.Fill(draft))) return [];
        Gaps.Around(draft);
        draft.Place = Whereabouts.Place(report, trigger);
        if (!grammars.All(grammar => grammar.Settle(draft)) || !Telling.Suffices(draft)) return [];
        return grammars.Aggregate<IEventGrammar, IEnumerable<EventClaim>>([Claim(draft)], (claims, grammar) => claims.SelectMany(claim => grammar.Each(draft, claim)));
    }

    private static EventClaim Claim(Draft draft)
    {
        var (report, trigger) = (draft.Report, draft.Trigger);
        return new()
        {
            Type = draft.Type.Name,
            Subtype = trigger.IsNoun ? Subtype(trigger) : null,
            Who = draft.Who,
            With = draft.With,
            Date = draft.When,
            Place = draft.Place,
            PartOf = Whereabouts.PartOf(report, trigger),
            Modality = draft.Modality,
            Quote = report.Cut(Extent.Of(draft)),
            SaidBy = report.SpeakersOf(trigger.Word.Sentence, trigger.Word.Passage),
            Confidence = trigger.IsNoun && trigger.Carrier is null ? 50 : 70,
            Rule = trigger.IsNoun ? $"event.noun.{draft.Type.Name}" : $"event.verb.{draft.Type.Name}",
        };
    }

    private static string? Subtype(Trigger trigger)
    {
        foreach (var child in trigger.Word.Children)
        {
            if (child.Index >= trigger.Word.Index) continue;
            // "working" has the verb's lemma.
            foreach (var word in new[] { child.Lemma.ToLowerInvariant(), child.Form.ToString().ToLowerInvariant() })
            {
                if (trigger.Type.Subtypes.Contains(word)) return word;
            }
        }
        return null;
    }
}
