using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Reading.Events;
using Chancery.Reading.Mentions;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>Things that happened or are announced: a verb or noun of the event files with those who take part.</summary>
internal sealed class EventReader : IClaimReader
{
    /// <summary>What an announcement makes an event; other things that somebody will do are commitments.</summary>
    private static readonly HashSet<string> Announced = new(StringComparer.Ordinal)
    {
        "visit", "meeting", "call", "conference", "speech", "interview", "signing", "adoption", "appointment", "opening", "closure", "credentials", "exercise", "celebration", "entry-into-force", "withdrawal", "expulsion", "award", "tie-change", "recall", "sanction",
    };

    /// <summary>Types that are done to a thing as well as to its owner: a hospital, an offer.</summary>
    private static readonly HashSet<string> ToThings = new(StringComparer.Ordinal) { "aid", "sanction", "rejection", "coercion", "assault", "investigation", "withdrawal", "accusation", "demand", "threat", "concession" };

    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var finder = new TriggerFinder(report.Knowledge.Events);
        var participants = new Participants(report);
        var found = new List<EventClaim>();
        foreach (var sentence in report.Sentences)
        {
            foreach (var trigger in finder.Find(sentence)) found.AddRange(Claims(report, participants, trigger));
            found.AddRange(Interviews.In(report, sentence));
        }
        return Merging.Distinct(found);
    }

    private static IEnumerable<EventClaim> Claims(AnalysedReport report, Participants participants, Trigger trigger)
    {
        var type = trigger.Type;
        if (trigger.Modality is not { } modality) yield break;
        var date = Timing.Of(report, trigger);
        if (IsHabit(trigger, date)) yield break;
        if (modality is Modality.Fact && LiesAhead(report, date) && trigger.Carrier is not { Xpos: "VBD" or "VBN" }) modality = Modality.Planned;
        if (modality is Modality.Planned && !Announced.Contains(type.Name)) yield break;
        if (report.SayingAround(trigger.Word.Sentence, trigger.Word.Passage) is { Class: "volitive" or "directive", Modality: Modality.Fact } && modality is not Modality.Planned && !trigger.IsNoun) yield break;
        // A change of relations is told by its level: the reader of ties makes these.
        if (type.Name is "tie-change" && (trigger.IsNoun ? trigger.Word : trigger.Clause?.Object) is { Lemma: "relation" or "tie" or "relationship" or "partnership" or "link" or "upgrade" or "elevation" or "normalisation" or "normalization" }) yield break;
        var whoHeads = trigger.Heads(trigger.Slots.Who);
        var withHeads = trigger.Heads(trigger.Slots.With).Where(head => !whoHeads.Contains(head)).ToArray();
        var who = Names(participants, whoHeads);
        var with = Names(participants, withHeads).Where(name => !who.Contains(name)).ToArray();
        if (with.Length == 0) with = [.. After(participants, trigger).Where(name => !who.Contains(name))];
        if (with.Length == 0 && ToThings.Contains(type.Name)) with = [.. withHeads.Where(head => report.ActorsOf(head).Count == 0).SelectMany(participants.OwnersOf).Where(name => !who.Contains(name)).Distinct()];
        if (who.Count == 0) who = [.. Setting(participants, trigger, with).Where(name => !with.Contains(name))];
        var place = Place(report, trigger);
        if (!Suffices(trigger, who, with, place)) yield break;
        var passage = Passage(trigger, whoHeads.Concat(withHeads), date);
        var claim = new EventClaim
        {
            Type = type.Name,
            Subtype = trigger.IsNoun ? Subtype(trigger) : null,
            Who = who,
            With = with,
            Date = date?.When,
            Place = place,
            PartOf = PartOf(report, trigger),
            Modality = modality,
            Quote = report.Cut(passage),
            SaidBy = report.SpeakersOf(trigger.Word.Sentence, trigger.Word.Passage),
            Confidence = trigger.IsNoun && trigger.Carrier is null ? 65 : 75,
            Rule = trigger.IsNoun ? $"event.noun.{type.Name}" : $"event.verb.{type.Name}",
        };
        if (trigger.IsNoun && trigger.Word.Xpos is "NNS" && trigger.Word.Lemma is "meeting" or "visit" && with.Length > 1)
        {
            foreach (var other in with) yield return claim with { With = [other] };
        }
        else yield return claim;
    }

    /// <summary>"maintains talks", "meets every year": a plain present without a date tells a habit, or what a document says.</summary>
    private static bool IsHabit(Trigger trigger, DateMention? date) =>
        date is null && trigger.Carrier is { Xpos: "VBZ" or "VBP" } verb && verb.AnyChild(Relation.Aux, Relation.AuxPass) is null && trigger.Type.Name is not ("accusation" or "demand");

    private static bool LiesAhead(AnalysedReport report, DateMention? date) =>
        date?.When?.Earliest is { } day && (report.Report.Published ?? report.Report.Dateline?.Date) is { } written && day > written;

    private static bool Suffices(Trigger trigger, IReadOnlyList<string> who, IReadOnlyList<string> with, string? place)
    {
        if (who.Count + with.Count == 0) return false;
        if (trigger.Type.Name is "meeting" or "call" && who.Count + with.Count < 2) return false;
        return trigger.Slots.Needs.All(need => need switch { "who" => who.Count > 0, "with" => with.Count > 0, _ => place is not null });
    }

    private static List<string> Names(Participants participants, IEnumerable<Token> heads)
    {
        var names = new List<string>();
        foreach (var name in heads.SelectMany(participants.Of).Where(name => !names.Contains(name))) names.Add(name);
        return names;
    }

    /// <summary>The list after one of the prepositions that the word governs, where the tree hangs it elsewhere: "met on Friday in Beijing with X".</summary>
    private static IReadOnlyList<string> After(Participants participants, Trigger trigger)
    {
        var sentence = trigger.Word.Sentence;
        var last = Math.Max(trigger.Word.Index, trigger.Carrier?.Index ?? 0);
        for (var index = last + 1; index < sentence.Count - 1 && index < last + 14; index++)
        {
            var token = sentence[index];
            if (token.Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Cconj or Upos.Punct && token.Form is not "," || token.Upos is Upos.Pron && token.Lemma is "who" or "which" or "that") return [];
            if (token.Upos is Upos.Adp && trigger.Slots.With.Contains(token.Lemma.ToLowerInvariant()) && token.Lemma is not ("of" or "to" or "in") && participants.From(sentence, index + 1) is { Count: > 0 } names) return names;
        }
        return [];
    }

    /// <summary>Who takes part where the noun does not say: "at a meeting with X, Y said", "during the talks, the two leaders", "Y, on a visit to Z,".</summary>
    private static IReadOnlyList<string> Setting(Participants participants, Trigger trigger, IReadOnlyList<string> with)
    {
        if (!trigger.IsNoun || trigger.Carrier is not null || trigger.Type.Name is not ("meeting" or "call" or "visit" or "speech")) return [];
        if (trigger.Word.Case() is not ("during" or "at" or "in" or "on") || trigger.Word.Head is not { } head) return [];
        if (head.Upos is not Upos.Verb) return trigger.Word.Case() is "on" && trigger.Type.Name is "visit" ? participants.Of(head) : [];
        if (Clause.Of(head).Subject is not { } subject) return [];
        var names = participants.Of(subject);
        return trigger.Type.Name is "visit" or "speech" || with.Count > 0 || names.Count > 1 ? names : [];
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

    private static Passage Passage(Trigger trigger, IEnumerable<Token> heads, DateMention? date)
    {
        var sentence = trigger.Word.Sentence;
        var passage = trigger.Word.Passage;
        if (trigger.Carrier is { } carrier) passage = passage.To(carrier.Passage);
        foreach (var head in heads.Where(head => head.Sentence == sentence))
        {
            var (first, last) = head.Span(child => child.Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Punct or Relation.Acl or Relation.Advcl || child == trigger.Word || child == trigger.Carrier);
            passage = passage.To(sentence.Between(first, last));
        }
        if (date is not null) passage = passage.To(date.Passage);
        foreach (var place in trigger.Heads(trigger.Slots.Place)) passage = passage.To(place.Passage);
        return passage;
    }
}
