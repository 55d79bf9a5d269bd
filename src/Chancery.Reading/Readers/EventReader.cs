using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Events;
using Chancery.Reading.Mentions;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>Things that happened or are announced: a verb or noun of the event files with those who take part.</summary>
internal sealed class EventReader : IClaimReader
{
    private static readonly HashSet<string> Onesided = new(StringComparer.Ordinal) { "assault", "sanction", "expulsion", "accusation", "coercion", "conference", "celebration", "protest", "entry-into-force" };

    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var finder = new TriggerFinder(report.Knowledge.Events);
        var found = new List<EventClaim>();
        foreach (var sentence in report.Sentences)
        {
            foreach (var trigger in finder.Find(sentence)) found.AddRange(Claims(report, trigger));
            found.AddRange(Interviews(report, sentence));
        }
        return Merging.Distinct(found);
    }

    private static IEnumerable<EventClaim> Claims(AnalysedReport report, Trigger trigger)
    {
        if (trigger.Modality is not { } modality || modality is Modality.Hoped or Modality.Proposed) yield break;
        if (report.SayingAround(trigger.Word.Sentence, trigger.Word.Passage) is { Class: "volitive" or "directive", Modality: Modality.Fact } && modality is not Modality.Planned && !trigger.IsNoun) yield break;
        var whoHeads = trigger.Heads(trigger.Slots.Who);
        var withHeads = trigger.Heads(trigger.Slots.With).Where(head => !whoHeads.Contains(head)).ToArray();
        var who = Names(report, whoHeads);
        var with = Names(report, withHeads).Where(name => !who.Contains(name)).ToArray();
        if (who.Count == 0 && !(with.Length > 0 && (Onesided.Contains(trigger.Type.Name) || trigger.Type.Mutual))) yield break;
        if (trigger.Type.Mutual && who.Count + with.Length < 2 && trigger.Type.Name is "meeting" or "call" or "tie-change") yield break;
        var passage = Passage(report, trigger, whoHeads.Concat(withHeads));
        var claim = new EventClaim
        {
            Type = trigger.Type.Name,
            Subtype = trigger.IsNoun ? Subtype(trigger) : null,
            Who = who,
            With = with,
            Date = report.DateOf(trigger.Word) ?? (trigger.Carrier is { } carrier ? report.DateOf(carrier) : null),
            Place = Place(report, trigger),
            PartOf = PartOf(report, trigger),
            Modality = modality,
            Quote = report.Cut(passage),
            SaidBy = report.SpeakersOf(trigger.Word.Sentence, trigger.Word.Passage),
            Confidence = trigger.IsNoun && trigger.Carrier is null ? 65 : 75,
            Rule = trigger.IsNoun ? $"event.noun.{trigger.Type.Name}" : $"event.verb.{trigger.Type.Name}",
        };
        if (trigger.IsNoun && trigger.Word.Xpos is "NNS" && trigger.Word.Lemma is "meeting" or "visit" && with.Length > 1)
        {
            foreach (var other in with) yield return claim with { With = [other] };
        }
        else yield return claim;
    }

    /// <summary>Remarks to the press: whoever tells reporters, a newspaper, an agency.</summary>
    private static IEnumerable<EventClaim> Interviews(AnalysedReport report, Sentence sentence)
    {
        foreach (var saying in report.SayingsOf(sentence))
        {
            var press = saying.To.Where(name => IsPress(report, name)).ToArray();
            if (press.Length == 0 || saying.Modality is not Modality.Fact) continue;
            yield return new EventClaim
            {
                Type = "interview", Who = saying.Speakers, With = press, Date = report.DateOf(saying.Verb),
                Quote = report.Cut(Short(saying)), SaidBy = report.SpeakersOf(sentence, saying.Verb.Passage), Confidence = 80, Rule = "event.told-press",
            };
        }
    }

    private static Passage Short(Saying saying)
    {
        var subject = Clause.Of(saying.Verb).Subject is { } head && head.Sentence == saying.Verb.Sentence ? head.CorePhrase().To(saying.Verb.Passage) : saying.Verb.Passage;
        var addressee = saying.Verb.AnyChild(Relation.Iobj, Relation.Obj) ?? saying.Verb.Child(Relation.Obl);
        return addressee is { } to ? subject.To(to.CorePhrase()) : subject;
    }

    private static bool IsPress(AnalysedReport report, string name)
    {
        var last = name.Split(' ')[^1].ToLowerInvariant();
        return last is "press" or "reporters" or "reporter" or "journalists" or "correspondents" or "media" or "newsmen" || report.Knowledge.Organisations.Find(name)?.Kind is "media"
            || report.Knowledge.Bodies.Find("media")!.Words.Contains(last) && name.Contains(' ', StringComparison.Ordinal) || name.EndsWith("news agency", StringComparison.OrdinalIgnoreCase);
    }

    private static IReadOnlyList<string> Names(AnalysedReport report, IEnumerable<Token> heads)
    {
        var names = new List<string>();
        foreach (var head in heads)
        {
            if (report.ActorsOf(head) is [{ Kind: ActorKind.Place }]) continue;
            foreach (var name in report.Naming.Of(head).Where(name => !names.Contains(name))) names.Add(name);
        }
        return names;
    }

    private static string? Subtype(Trigger trigger)
    {
        foreach (var child in trigger.Word.Children)
        {
            if (child.Index < trigger.Word.Index && trigger.Type.Subtypes.Contains(child.Lemma.ToLowerInvariant())) return child.Lemma.ToLowerInvariant();
        }
        return null;
    }

    /// <summary>Where: of a visit the host state, else the place as printed.</summary>
    private static string? Place(AnalysedReport report, Trigger trigger)
    {
        var isVisit = trigger.Type.Name is "visit";
        foreach (var head in trigger.Heads(trigger.Slots.Place.Count > 0 ? trigger.Slots.Place : ["in", "at"]))
        {
            if (report.ActorsOf(head) is [{ } actor] && actor.Kind is ActorKind.Place or ActorKind.State)
            {
                var state = report.Actors.MentionAt(head)?.Known?.State ?? report.Knowledge.States.Find(actor.Name)?.Name;
                return isVisit && state is not null ? state : actor.Name;
            }
            if (isVisit && report.ActorsOf(head) is [{ Kind: ActorKind.Organisation } body] && body.Name is "European Union" or "United Nations") return body.Name;
        }
        return null;
    }

    /// <summary>"as part of his visit", "during the summit", "on the sidelines of the conference".</summary>
    private static string? PartOf(AnalysedReport report, Trigger trigger)
    {
        foreach (var token in trigger.Word.Sentence.Tokens)
        {
            if (token == trigger.Word || token.Upos is not Upos.Noun || report.Knowledge.Events.Noun(token.Lemma) is not [var (type, _), ..]) continue;
            if (token.Relation is not (Relation.Obl or Relation.Nmod)) continue;
            var preposition = token.Case();
            var isPart = preposition is "during" or "at" || preposition is "of" && token.Head is { } outer && outer.Lemma is "part" or "sideline" or "margin" or "fringe" or "framework";
            var governor = preposition is "of" ? token.Head?.Head : token.Head;
            if (isPart && (governor == trigger.Word || governor == trigger.Carrier) && type.Name is "visit" or "conference" or "meeting" && type.Name != trigger.Type.Name) return type.Name;
        }
        return null;
    }

    private static Passage Passage(AnalysedReport report, Trigger trigger, IEnumerable<Token> heads)
    {
        var sentence = trigger.Word.Sentence;
        var passage = trigger.Word.Passage;
        if (trigger.Carrier is { } carrier) passage = passage.To(carrier.Passage);
        foreach (var head in heads.Where(head => head.Sentence == sentence))
        {
            var (first, last) = head.Span(child => child.Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Punct or Relation.Acl or Relation.Advcl);
            passage = passage.To(sentence.Between(first, last));
        }
        if ((report.DateMentionOf(trigger.Word) ?? (trigger.Carrier is { } verb ? report.DateMentionOf(verb) : null)) is { } date) passage = passage.To(date.Passage);
        foreach (var place in trigger.Heads(trigger.Slots.Place)) passage = passage.To(place.Passage);
        return passage;
    }
}
