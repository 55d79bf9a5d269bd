using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Reading.Events;
using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>Things that happened or are announced: a verb or noun of the event files with those who take part.</summary>
internal sealed class EventReader : IClaimReader
{
    /// <summary>Types that are done to a thing as well as to its owner: a hospital, an offer.</summary>
    private static readonly HashSet<string> ToThings = new(StringComparer.Ordinal) { "aid", "sanction", "rejection", "coercion", "assault", "investigation", "withdrawal", "accusation", "demand", "threat", "concession" };

    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var finder = new TriggerFinder(report.Knowledge.Events);
        var participants = new Participants(report);
        var found = new List<EventClaim>();
        foreach (var sentence in report.Sentences)
        {
            foreach (var trigger in finder.Find(sentence).Where(trigger => !report.IsDate(trigger.Word) && report.Actors.MentionAt(trigger.Word) is not { Actor.Kind: ActorKind.Party })) found.AddRange(Claims(report, participants, trigger));
            found.AddRange(Interviews.In(report, participants, sentence));
        }
        return Merging.Distinct(found);
    }

    private static IEnumerable<EventClaim> Claims(AnalysedReport report, Participants participants, Trigger trigger)
    {
        var type = trigger.Type;
        var date = Timing.Of(report, trigger);
        if (Telling.Of(report, trigger, date) is not { } modality) yield break;
        var whoHeads = trigger.Heads(trigger.Slots.Who);
        var withHeads = trigger.Heads(trigger.Slots.With).Where(head => !whoHeads.Contains(head)).ToArray();
        var who = Names(participants, whoHeads);
        if (whoHeads.Count > 0 && who.Count == 0 && ToThings.Contains(type.Name) && type.Name is not "assault" && trigger.Clause is { IsPassive: false }) yield break;
        string[] with = [.. Names(participants, withHeads).Where(name => !who.Contains(name))];
        // The tree may hang "by X" on another noun of a long phrase.
        if (who.Count == 0 && trigger.IsNoun && trigger.Slots.Who.Contains("by") && Gaps.NameBefore(report, trigger) is null) who = [.. Gaps.After(participants, trigger, ["by", "between"], 10)];
        if (with.Length == 0) with = [.. Gaps.After(participants, trigger, trigger.Slots.With, trigger.Type.Name is "call" && !trigger.IsNoun ? 2 : 14).Where(name => !who.Contains(name))];
        if (type.Name is "rejection" && with.Length == 0 && trigger.Clause?.Complement is { Relation: Relation.Xcomp } refused) with = [.. Gaps.Refused(participants, refused).Where(name => !who.Contains(name))];
        if (type.Name is "call" && with.Any(name => Interviews.IsPress(report, name))) yield break;
        if (type.Name is "visit" && trigger.Word.Lemma is "visit" && !trigger.IsNoun && trigger.Clause?.Object is { } visited && report.ActorsOf(visited) is not [{ Kind: ActorKind.State or ActorKind.Place or ActorKind.Person }]) with = Whereabouts.Visited(report, visited);
        if (type.Name is "conference" && whoHeads is [{ Relation: Relation.Conj } lastOne] && trigger.Carrier is { Relation: Relation.Acl } && Names(participants, [lastOne.FirstConjunct()]) is { Count: > 1 } all && all.Intersect(who).Any()) who = all;
        if (type.Name is "appointment" && trigger.Slots.Who.Contains("object")) who = [.. who.Where(name => report.Actors.People.Any(person => person.Name == name))];
        if (type.Name is "signing" && who.Count > 1 && whoHeads is [{ Lemma: "side" or "party" }] && report.ActorsOf(whoHeads[0]) is { Count: > 1 } sides && sides.All(actor => actor.Kind is ActorKind.Person)) who = [.. new Commitments.Doers(report).BehindAll(sides)];
        if (type.Name is "appointment" && trigger.Word.Lemma is "replace" or "succeed" && who.Concat(with).Any(name => !report.Actors.People.Any(person => person.Name == name))) yield break;
        if (type.Name is "aid" && with.Length == 0 && trigger.Slots.With.Contains("to")) with = [.. Gaps.To(participants, trigger).Where(name => !who.Contains(name))];
        if (with.Length == 0 && ToThings.Contains(type.Name)) with = [.. withHeads.Where(head => report.ActorsOf(head).Count == 0).SelectMany(participants.OwnersOf).Where(name => !who.Contains(name)).Distinct()];
        // "sent weapons to Mogadishu": a capital that is given to is its state.
        if (with.Length == 0 && ToThings.Contains(type.Name)) with = [.. withHeads.Select(report.Actors.MentionAt).Where(mention => mention is { Kind: MentionKind.Capital, Known: not null }).Select(mention => mention!.Known!.Name).Where(name => !who.Contains(name)).Distinct()];
        // Nothing more is told of a base or a camp than its words; a place is meant with those who live there.
        if (with.Length == 0 && ToThings.Contains(type.Name)) with = [.. withHeads.Select(head => Gaps.Struck(report, type, head)).OfType<string>().Where(name => !who.Contains(name)).Distinct()];
        // "a missile of the army has killed": whose weapon or blow it is.
        if (who.Count == 0 && type.Name is "assault" && trigger.Clause is { IsPassive: false }) who = [.. whoHeads.SelectMany(participants.OwnersOf).Where(name => !with.Contains(name)).Distinct()];
        if (type.Name is "signing" or "entry-into-force" && who.Count == 0) who = [.. Gaps.Signatories(report, trigger)];
        if (with.Length == 0 && who.Count > 0 && Gaps.Answered(report, trigger, withHeads) is { } answered && !who.Contains(answered)) with = [answered];
        if (Gaps.NameBefore(report, trigger) is { } named && !with.Contains(named) && (who.Count == 0 || who.Count == 1 && !report.Actors.People.Any(person => person.Name == who[0]))) who = [named];
        if (type.Name is "sanction" || type.Name is "aid" && trigger.IsNoun) who = [.. who.Select(name => report.Actors.People.FirstOrDefault(person => person.Name == name)?.State ?? name).Distinct()];
        if (who.Count == 0) who = [.. Gaps.Predicated(participants, trigger)];
        if (who.Count == 0) who = [.. Gaps.Setting(report, participants, trigger, with).Where(name => !with.Contains(name))];
        if (type.Name is "conference") (who, with) = Gatherings.Bodies(report, trigger, who, with);
        if (trigger.Carrier is { Xpos: "VBG" } participle) (who, with) = Gaps.Participial(participants, trigger, participle, who, with);
        if (type.Name is "demand" && trigger.Carrier is { } demanding && demanding.Next is { } that && that.Is("that") && participants.From(demanding.Sentence, that.Index + 1) is { Count: > 0 } those) with = [.. those];
        var place = Whereabouts.Place(report, trigger);
        // "a meeting of the Council", "a meeting of foreign ministers": a gathering, not one who meets another.
        if (type.Name is "meeting" && trigger.IsNoun && who.Count == 1 && with.Length == 0 && whoHeads is [var convened] && convened.Case() is "of" && (report.ActorsOf(convened) is [{ Kind: ActorKind.Organisation or ActorKind.Body }] || convened.Xpos is "NNS"))
        {
            type = report.Knowledge.Events.Types.First(other => other.Name is "conference");
            if (convened.Xpos is not "NNS") (who, with) = ([], [.. who]);
            if (date is null && place is null) yield break;
        }
        // A ministry that protests hands a note; crowds demonstrate.
        if (type.Name is "protest" && who.Count > 0 && whoHeads.All(head => report.ActorsOf(head) is [{ Kind: ActorKind.State or ActorKind.Body }]) && trigger.Word.Lemma is "protest" && !trigger.IsNoun)
        {
            type = report.Knowledge.Events.Types.First(other => other.Name is "protest-note");
            if (with.Length == 0) with = [.. trigger.Heads(["against"]).SelectMany(participants.OwnersOf).Where(name => !who.Contains(name)).Distinct()];
        }
        if (type.Name is "visit" && place is not null && who.Count == 1 && report.Actors.People.Any(person => person.Name == who[0] && person.State == place)) yield break;
        // A gathering that is only named tells nothing without a time or a place.
        if (trigger.IsNoun && trigger.Carrier is null && type.Name is "conference" or "protest" or "celebration" && date is null && place is null && !(type.Name is "conference" && with.Length > 0 && trigger.Word.Upos is Upos.Propn)) yield break;
        if (!Telling.Suffices(trigger, type, who, with, place, date)) yield break;
        // Without a doer it is nobody's act: only what is convened or concluded can stand so.
        if (who.Count == 0 && type.Name is not ("conference" or "signing" or "adoption" or "entry-into-force" or "celebration")) yield break;
        // What was signed or approved belongs to the evidence, though it takes no part.
        var done = !trigger.IsNoun && trigger.Clause?.Object is { } acted && acted.Sentence == trigger.Word.Sentence && Math.Abs(acted.Index - trigger.Word.Index) < 12 ? [acted] : Array.Empty<Token>();
        var passage = Extent.Of(trigger, whoHeads.Concat(withHeads).Concat(done), date);
        if (trigger.Type.Name is "expulsion" && who.Count == 2 && EachOthers(withHeads) is { } mutual)
        {
            foreach (var (one, other) in new[] { (who[0], who[1]), (who[1], who[0]) })
                yield return new() { Type = type.Name, Who = [one], With = [$"{other}'s {mutual}"], Date = date?.When, Modality = modality, Quote = report.Cut(passage), SaidBy = report.SpeakersOf(trigger.Word.Sentence, trigger.Word.Passage), Confidence = 70, Rule = "event.verb.mutual" };
            yield break;
        }
        var claim = new EventClaim
        {
            Type = type.Name,
            Subtype = trigger.IsNoun ? Subtype(trigger) : null,
            Who = who,
            With = with,
            Date = date?.When,
            Place = place,
            PartOf = Whereabouts.PartOf(report, trigger),
            Modality = modality,
            Quote = report.Cut(passage),
            SaidBy = report.SpeakersOf(trigger.Word.Sentence, trigger.Word.Passage),
            Confidence = trigger.IsNoun && trigger.Carrier is null ? 50 : 70,
            Rule = trigger.IsNoun ? $"event.noun.{type.Name}" : $"event.verb.{type.Name}",
        };
        if (type.Name is "visit" && !trigger.IsNoun && trigger.Clause?.Object is { } first && first.WithConjuncts().SelectMany(report.ActorsOf).Where(actor => actor.Kind is ActorKind.State).Distinct().ToArray() is { Length: > 1 } states)
        {
            foreach (var state in states) yield return claim with { Place = state.Name };
        }
        else if (type.Name is "visit" && trigger.IsNoun && Whereabouts.States(report, trigger) is { Length: > 1 } several)
        {
            foreach (var state in several) yield return claim with { Place = state };
        }
        else if (trigger.IsNoun && trigger.Word.Xpos is "NNS" && trigger.Word.Lemma is "meeting" or "visit" && with.Length > 1 || type.Name is "meeting" && with.Length > 1 && with.All(name => name.Contains(" of ", StringComparison.Ordinal) && name.Split(' ')[0] == with[0].Split(' ')[0]))
        {
            foreach (var other in with) yield return claim with { With = [other] };
        }
        else yield return claim;
    }

    /// <summary>"expelled each other's top diplomats": what each has, in the singular.</summary>
    private static string? EachOthers(IReadOnlyList<Token> heads)
    {
        foreach (var head in heads)
        {
            if (head.AnyChild(Relation.NmodPoss) is not { Lemma: "other" } other || !(other.Previous?.Is("each") ?? false)) continue;
            var words = head.Sentence.Tokens.Where(token => token.Index > other.Index && token.Index <= head.Index && !token.Form.StartsWith("'") && !token.Form.StartsWith("’"));
            return string.Join(' ', words.Select(token => token == head ? token.Lemma : token.Form.ToString()));
        }
        return null;
    }

    private static List<string> Names(Participants participants, IEnumerable<Token> heads)
    {
        var names = new List<string>();
        foreach (var name in heads.SelectMany(participants.Of).Where(name => !names.Contains(name))) names.Add(name);
        return names;
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
