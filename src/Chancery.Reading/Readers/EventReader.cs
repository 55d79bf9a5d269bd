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
            foreach (var trigger in finder.Find(sentence).Where(trigger => !IsDate(report, trigger.Word) && report.Actors.MentionAt(trigger.Word) is not { Actor.Kind: ActorKind.Party })) found.AddRange(Claims(report, participants, trigger));
            found.AddRange(Interviews.In(report, participants, sentence));
        }
        return Merging.Distinct(found);
    }

    /// <summary>"March" is a month where it belongs to a date.</summary>
    private static bool IsDate(AnalysedReport report, Token word) => report.DatesOf(word.Sentence).Any(date => date.FirstToken <= word.Index && word.Index <= date.LastToken);

    private static IEnumerable<EventClaim> Claims(AnalysedReport report, Participants participants, Trigger trigger)
    {
        var type = trigger.Type;
        if (trigger.Modality is not { } modality) yield break;
        var date = Timing.Of(report, trigger);
        // "the first trip since January 2013" tells of no trip in 2013.
        if (type.Name is "visit" && trigger.IsNoun && date is { FirstToken: > 0 } && trigger.Word.Sentence[date.FirstToken - 1].Is("since")) yield break;
        // "invited X to come in spring": the time is that of the visit.
        if (type.Name is "invitation" && date is not null && trigger.Carrier is { } inviting && inviting.Children.Any(child => child.Relation is Relation.Xcomp or Relation.Advcl && child.Index < date.FirstToken && child.HasChild(Relation.Mark, "to"))) date = null;
        if (IsHabit(report, trigger)) yield break;
        if (modality is Modality.Fact && LiesAhead(report, date, trigger) && trigger.Carrier is not { Xpos: "VBD" or "VBN" }) modality = Modality.Planned;
        if (modality is Modality.Planned && !Announced.Contains(type.Name)) yield break;
        if (modality is Modality.Denied && type.Name is "conference" or "celebration" or "appointment" or "speech" or "interview") yield break;
        if (report.SayingAround(trigger.Word.Sentence, trigger.Word.Passage) is { Class: "volitive" or "directive", Modality: Modality.Fact } && modality is not Modality.Planned && !trigger.IsNoun) yield break;
        // "declined to comment", "asked not to be named" refuse nothing that was offered.
        if (type.Name is "rejection" && trigger.Clause?.Complement is { Lemma: "comment" or "name" or "identify" or "say" or "elaborate" or "discuss" or "answer" or "give" or "speculate" or "confirm" or "be" or "disclose" or "specify" }) yield break;
        // "called on X to stop" asks; "called on X" is a visit to X.
        if (type.Name is "meeting" && !trigger.IsNoun && trigger.Word.Lemma is "call" && !IsCourtesy(report, trigger)) yield break;
        // A change of relations is told by its level: the reader of ties makes these.
        if (type.Name is "tie-change" && (trigger.IsNoun ? trigger.Word : trigger.Clause?.Object) is { } thing && (thing.Lemma is "partnership" or "upgrade" or "elevation" or "normalisation" or "normalization" || thing.Lemma is "relation" or "tie" or "relationship" or "link" && (trigger.Word.Lemma is "upgrade" or "elevate" or "lift" or "raise" or "uplift" or "forge" or "establish" or "set" || thing.Children.Any(child => child.Lemma.ToLowerInvariant() is "diplomatic")))) yield break;
        var whoHeads = trigger.Heads(trigger.Slots.Who);
        var withHeads = trigger.Heads(trigger.Slots.With).Where(head => !whoHeads.Contains(head)).ToArray();
        var who = Names(participants, whoHeads);
        if (whoHeads.Count > 0 && who.Count == 0 && ToThings.Contains(type.Name) && type.Name is not "assault" && trigger.Clause is { IsPassive: false }) yield break;
        string[] with = [.. Names(participants, withHeads).Where(name => !who.Contains(name))];
        // The tree may hang "by X" on another noun of a long phrase.
        if (who.Count == 0 && trigger.IsNoun && trigger.Slots.Who.Contains("by") && NameBefore(report, trigger) is null) who = [.. After(participants, trigger, ["by", "between"], 10)];
        if (with.Length == 0) with = [.. After(participants, trigger, trigger.Slots.With, trigger.Type.Name is "call" && !trigger.IsNoun ? 2 : 14).Where(name => !who.Contains(name))];
        if (type.Name is "rejection" && with.Length == 0 && trigger.Clause?.Complement is { Relation: Relation.Xcomp } refused) with = [.. Refused(participants, refused).Where(name => !who.Contains(name))];
        if (type.Name is "call" && with.Any(name => Interviews.IsPress(report, name))) yield break;
        if (type.Name is "visit" && trigger.Word.Lemma is "visit" && !trigger.IsNoun && trigger.Clause?.Object is { } visited && report.ActorsOf(visited) is not [{ Kind: ActorKind.State or ActorKind.Place or ActorKind.Person }]) with = Visited(report, visited);
        if (type.Name is "conference" && whoHeads is [{ Relation: Relation.Conj } lastOne] && trigger.Carrier is { Relation: Relation.Acl } && Names(participants, [lastOne.FirstConjunct()]) is { Count: > 1 } all && all.Intersect(who).Any()) who = all;
        if (type.Name is "appointment" && trigger.Slots.Who.Contains("object")) who = [.. who.Where(name => report.Actors.People.Any(person => person.Name == name))];
        if (type.Name is "signing" && who.Count > 1 && whoHeads is [{ Lemma: "side" or "party" }] && report.ActorsOf(whoHeads[0]) is { Count: > 1 } sides && sides.All(actor => actor.Kind is ActorKind.Person)) who = [.. new Commitments.Doers(report).BehindAll(sides)];
        if (type.Name is "appointment" && trigger.Word.Lemma is "replace" or "succeed" && who.Concat(with).Any(name => !report.Actors.People.Any(person => person.Name == name))) yield break;
        if (type.Name is "aid" && with.Length == 0 && trigger.Slots.With.Contains("to")) with = [.. To(participants, trigger).Where(name => !who.Contains(name))];
        if (with.Length == 0 && ToThings.Contains(type.Name)) with = [.. withHeads.Where(head => report.ActorsOf(head).Count == 0).SelectMany(participants.OwnersOf).Where(name => !who.Contains(name)).Distinct()];
        // "sent weapons to Mogadishu": a capital that is given to is its state.
        if (with.Length == 0 && ToThings.Contains(type.Name)) with = [.. withHeads.Select(report.Actors.MentionAt).Where(mention => mention is { Kind: MentionKind.Capital, Known: not null }).Select(mention => mention!.Known!.Name).Where(name => !who.Contains(name)).Distinct()];
        // Nothing more is told of a base or a camp than its words; a place is meant with those who live there.
        if (with.Length == 0 && ToThings.Contains(type.Name)) with = [.. withHeads.Select(head => Struck(report, type, head)).OfType<string>().Where(name => !who.Contains(name)).Distinct()];
        // "a missile of the army has killed": whose weapon or blow it is.
        if (who.Count == 0 && type.Name is "assault" && trigger.Clause is { IsPassive: false }) who = [.. whoHeads.SelectMany(participants.OwnersOf).Where(name => !with.Contains(name)).Distinct()];
        if (type.Name is "signing" or "entry-into-force" && who.Count == 0) who = [.. Signatories(report, trigger)];
        if (with.Length == 0 && who.Count > 0 && Answered(report, trigger, withHeads) is { } answered && !who.Contains(answered)) with = [answered];
        if (NameBefore(report, trigger) is { } named && !with.Contains(named) && (who.Count == 0 || who.Count == 1 && !report.Actors.People.Any(person => person.Name == who[0]))) who = [named];
        if (type.Name is "sanction" || type.Name is "aid" && trigger.IsNoun) who = [.. who.Select(name => report.Actors.People.FirstOrDefault(person => person.Name == name)?.State ?? name).Distinct()];
        if (who.Count == 0) who = [.. Predicated(participants, trigger)];
        if (who.Count == 0) who = [.. Setting(report, participants, trigger, with).Where(name => !with.Contains(name))];
        if (type.Name is "conference") (who, with) = Bodies(report, trigger, who, with);
        if (trigger.Carrier is { Xpos: "VBG" } participle) (who, with) = Participial(participants, trigger, participle, who, with);
        if (type.Name is "demand" && trigger.Carrier is { } demanding && demanding.Next is { } that && that.Is("that") && participants.From(demanding.Sentence, that.Index + 1) is { Count: > 0 } those) with = [.. those];
        var place = Place(report, trigger);
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
        if (!Suffices(trigger, type, who, with, place, date)) yield break;
        // Without a doer it is nobody's act: only what is convened or concluded can stand so.
        if (who.Count == 0 && type.Name is not ("conference" or "signing" or "adoption" or "entry-into-force" or "celebration")) yield break;
        // What was signed or approved belongs to the evidence, though it takes no part.
        var done = !trigger.IsNoun && trigger.Clause?.Object is { } acted && acted.Sentence == trigger.Word.Sentence && Math.Abs(acted.Index - trigger.Word.Index) < 12 ? [acted] : Array.Empty<Token>();
        var passage = Passage(trigger, whoHeads.Concat(withHeads).Concat(done), date);
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
            PartOf = PartOf(report, trigger),
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
        else if (type.Name is "visit" && trigger.IsNoun && States(report, trigger) is { Length: > 1 } several)
        {
            foreach (var state in several) yield return claim with { Place = state };
        }
        else if (trigger.IsNoun && trigger.Word.Xpos is "NNS" && trigger.Word.Lemma is "meeting" or "visit" && with.Length > 1 || type.Name is "meeting" && with.Length > 1 && with.All(name => name.Contains(" of ", StringComparison.Ordinal) && name.Split(' ')[0] == with[0].Split(' ')[0]))
        {
            foreach (var other in with) yield return claim with { With = [other] };
        }
        else yield return claim;
    }

    /// <summary>"maintains talks", "meets every year": a plain present without a date tells a habit, or what a document says.</summary>
    private static bool IsHabit(AnalysedReport report, Trigger trigger) =>
        trigger.Carrier is { } regular && Recurrence.Of(regular) is not null && report.DateMentionOf(regular) is null
        || trigger.Carrier is { Xpos: "VBZ" or "VBP" } verb && !report.DatesOf(verb.Sentence).Any() && verb.AnyChild(Relation.Aux, Relation.AuxPass) is null && trigger.Type.Name is not ("accusation" or "demand") && !verb.Is("beat") && !verb.Is("cut") && !verb.Is("put");

    private static bool LiesAhead(AnalysedReport report, DateMention? date, Trigger trigger) =>
        (date is { Kind: DateKind.Weekday } || report.DatesOf(trigger.Word.Sentence).Any(mention => mention.Kind is DateKind.Weekday)) && trigger.Carrier is { Xpos: "VBG" or "VBZ" } verb && trigger.Type.Name is "visit" or "meeting" && (verb.Xpos is "VBZ" || verb.AnyChild(Relation.Aux) is { Xpos: "VBZ" or "VBP" })
        || date?.When?.Earliest is { } day && (report.Report.Published ?? report.Report.Dateline?.Date) is { } written && day > written;

    /// <summary>"A concordat between them was signed": those whom the document names.</summary>
    private static IEnumerable<string> Signatories(AnalysedReport report, Trigger trigger)
    {
        if ((trigger.Clause?.IsPassive ?? false ? trigger.Clause.Object : trigger.Type.Name is "entry-into-force" ? trigger.Clause?.Subject : null) is not { } document) return [];
        var named = report.Actors.ModifiersOf(document).Where(actor => actor.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Party).ToArray();
        return (named.Length > 1 ? named : document.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "between" or "with").SelectMany(child => child.WithConjuncts()).SelectMany(report.ActorsOf)).Select(actor => actor.Name).Distinct();
    }

    /// <summary>What is struck or seized where it is nobody's by its words: a place by its name, a thing by its phrase.</summary>
    private static string? Struck(AnalysedReport report, EventType type, Token head)
    {
        if (report.Actors.MentionAt(head) is { Kind: MentionKind.Place } place) return place.Name;
        if (type.Name is not ("assault" or "coercion") || head.Upos is not Upos.Noun) return null;
        var words = head.Sentence.Words(head.CorePhrase());
        return words.Contains(' ', StringComparison.Ordinal) ? words : null;
    }

    private static bool Suffices(Trigger trigger, EventType type, IReadOnlyList<string> who, IReadOnlyList<string> with, string? place, DateMention? date)
    {
        // "the Treaty, which was signed in Arusha on 30 November 1999"
        if (trigger.Type.Name is "signing" or "entry-into-force" && who.Count == 0 && date is not null && (trigger.Clause?.Object ?? trigger.Clause?.Subject) is { } document && (document.Upos is Upos.Propn || char.IsUpper(document.Form[0]))) return true;
        if (who.Count + with.Count == 0) return false;
        if (type.Name is "meeting" or "call" && who.Count + with.Count < 2) return false;
        return trigger.Slots.Needs.All(need => need switch { "who" => who.Count > 0, "with" => with.Count > 0, _ => place is not null || with.Count > 0 });
    }

    private static bool IsCourtesy(AnalysedReport report, Trigger trigger)
    {
        var host = trigger.Clause!.With("on").Cast<Token?>().FirstOrDefault();
        if (host is not { } visited || report.ActorsOf(visited) is not [{ Kind: ActorKind.Person }]) return false;
        return trigger.Word.AnyChild(Relation.Xcomp, Relation.Ccomp) is null && !trigger.Word.Sentence.Tokens.Any(token => token.Index > visited.Index && token.Is("to") && token.Relation is Relation.Mark && token.Head is { } infinitive && infinitive.IsUnder(trigger.Word));
    }

    /// <summary>"rejected this", "declined the offer": the one who has just spoken or acted meets the refusal.</summary>
    private static string? Answered(AnalysedReport report, Trigger trigger, IReadOnlyList<Token> things)
    {
        if (trigger.Type.Name is not ("rejection" or "threat") || trigger.Clause is not { } clause) return null;
        var isBack = things.Count == 0 || things.All(thing => thing.Upos is Upos.Pron or Upos.Det || thing.HasChild(Relation.Det, "the") && report.ActorsOf(thing).Count == 0);
        if (!isBack || clause.Subject is not { } subject) return null;
        var doers = subject.WithConjuncts().SelectMany(report.ActorsOf).ToArray();
        var own = doers.Select(actor => actor.State ?? actor.Name).ToHashSet(StringComparer.Ordinal);
        return report.SpeakersBefore(trigger.Word).FirstOrDefault(name => !own.Contains(name) && !doers.Any(doer => doer.Name == name) && !(report.Actors.StateOf(name) is { } state && own.Contains(state)));
    }

    /// <summary>"refused to talk to X": whom the refusal meets.</summary>
    private static IReadOnlyList<string> Refused(Participants participants, Token verb)
    {
        var clause = Clause.Of(verb);
        return [.. new[] { clause.Object }.OfType<Token>().Concat(clause.With("to", "with")).SelectMany(participants.Of).Distinct()];
    }

    /// <summary>What is visited where it is no state or place: a body, a house, an office with a name.</summary>
    private static string[] Visited(AnalysedReport report, Token thing)
    {
        if (report.ActorsOf(thing) is [{ } actor]) return [actor.Name];
        return thing.Children.Any(child => child.Index < thing.Index && child.Upos is Upos.Propn) || thing.Upos is Upos.Propn ? [thing.Sentence.Words(thing.CorePhrase())] : [];
    }

    /// <summary>"a trip to Australia and Papua New Guinea": the states of one visit after another.</summary>
    private static string[] States(AnalysedReport report, Trigger trigger) =>
        [.. trigger.Heads(trigger.Slots.Place).Take(1).SelectMany(head => head.WithConjuncts()).SelectMany(report.ActorsOf).Where(actor => actor.Kind is ActorKind.State).Select(actor => actor.Name).Distinct()];

    /// <summary>Of a conference, bodies named with it convene it: "the summit of the Quad", "an ASEAN gathering".</summary>
    private static (List<string> Who, string[] With) Bodies(AnalysedReport report, Trigger trigger, List<string> who, string[] with)
    {
        var noun = trigger.IsNoun ? trigger.Word : trigger.Clause?.Object;
        if (noun is not { } gathering) return (who, with);
        var owners = gathering.Children.Where(child => child.Relation is Relation.NmodPoss).SelectMany(child => child.Children.Where(inner => inner.Relation is Relation.Compound or Relation.Nmod));
        var bodies = gathering.Children.Concat(owners).Where(child => child.Relation is Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Nmod && child.Case() is "of" or "").SelectMany(report.ActorsOf)
            .Where(actor => actor.Kind is ActorKind.Organisation or ActorKind.Body or ActorKind.Party && report.Actors.MentionAt(gathering)?.Actor != actor).Select(actor => actor.Name).Distinct().ToArray();
        return ([.. who.Where(name => !bodies.Contains(name))], [.. with.Concat(bodies).Distinct()]);
    }

    /// <summary>
    /// "summoned the ambassador, accusing him": the one whom the main clause acts upon. "delivered a note to the embassy demanding": who delivers it demands,
    /// wherever the tree hangs the participle.
    /// </summary>
    private static (List<string> Who, string[] With) Participial(Participants participants, Trigger trigger, Token participle, List<string> who, string[] with)
    {
        if (participle.Head is not { } head || trigger.Type.Name is not ("accusation" or "demand" or "threat" or "rejection")) return (who, with);
        var main = head.Upos is Upos.Verb ? head : head.Relation is Relation.Obl or Relation.Obj or Relation.Nmod ? head.Head is { Upos: Upos.Verb } verb ? verb : head.Head?.Head : null;
        if (main is not { Upos: Upos.Verb } first) return (who, with);
        var clause = Clause.Of(first);
        if (head.Upos is not Upos.Verb && clause.Subject is { } subject && participants.Of(subject) is { Count: > 0 } doers) who = [.. doers];
        if (trigger.Clause?.Object is { Upos: Upos.Pron } && clause.Object is { } thing && participants.Of(thing) is { Count: > 0 } acted) with = [.. acted.Where(name => !who.Contains(name))];
        return (who, with);
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

    /// <summary>Whose name stands right before the verb or the date beside it, where the tree has lost the subject.</summary>
    private static string? NameBefore(AnalysedReport report, Trigger trigger)
    {
        if (trigger.Carrier is not { } verb || trigger.Clause is not { IsPassive: false } || !trigger.Slots.Who.Contains("subject") || verb.Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN")) return null;
        var at = verb.Previous;
        while (at is { } before && (before.Upos is Upos.Adv or Upos.Aux || IsDate(report, before) || before.Upos is Upos.Adp && before.Next is { } next && IsDate(report, next))) at = before.Previous;
        if (at is not { } last || report.Actors.MentionAt(last) is not { Actor: { } actor } mention || mention.Last != last.Index) return null;
        // A state or body only where the sentence starts with it; inside, it may belong to anything.
        return actor.Kind is ActorKind.Person || Enumerable.Range(0, mention.First).All(before => verb.Sentence[before].Upos is Upos.Adp || IsDate(report, verb.Sentence[before])) && mention.Kind is MentionKind.State or MentionKind.Organisation ? actor.Name : null;
    }

    /// <summary>"X was one of the first to sign": who is said to be the first did so.</summary>
    private static IReadOnlyList<string> Predicated(Participants participants, Trigger trigger)
    {
        if (trigger.Carrier is not { Relation: Relation.Acl or Relation.AclRelcl } verb) return [];
        for (var at = verb.Head; at is { } here; at = here.Head)
        {
            if (here.AnyChild(Relation.Cop) is not null && here.AnyChild(Relation.Nsubj) is { } subject) return participants.Of(subject);
            if (here.Relation is not Relation.Nmod) break;
        }
        return [];
    }

    private static List<string> Names(Participants participants, IEnumerable<Token> heads)
    {
        var names = new List<string>();
        foreach (var name in heads.SelectMany(participants.Of).Where(name => !names.Contains(name))) names.Add(name);
        return names;
    }

    /// <summary>The list after one of the prepositions that the word governs, where the tree hangs it elsewhere: "met on Friday in Beijing with X".</summary>
    private static IReadOnlyList<string> After(Participants participants, Trigger trigger, IReadOnlyList<string> prepositions, int reach)
    {
        var sentence = trigger.Word.Sentence;
        var last = Math.Max(trigger.Word.Index, trigger.Carrier?.Index ?? 0);
        for (var index = last + 1; index < sentence.Count - 1 && index < last + reach; index++)
        {
            var token = sentence[index];
            if (token.Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Cconj or Upos.Punct && token.Form is not "," || token.Upos is Upos.Pron && token.Lemma is "who" or "which" or "that") return [];
            if (token.Upos is Upos.Adp && prepositions.Contains(token.Lemma.ToLowerInvariant()) && token.Lemma is not ("of" or "to" or "in") && participants.From(sentence, index + 1) is { Count: > 0 } names) return names;
        }
        return [];
    }

    /// <summary>"a grant of 14 million euros to X": the tree may hang the receiver on the money.</summary>
    private static IReadOnlyList<string> To(Participants participants, Trigger trigger)
    {
        for (var index = trigger.Word.Index + 1; index < Math.Min(trigger.Word.Sentence.Count - 1, trigger.Word.Index + 14); index++)
        {
            var token = trigger.Word.Sentence[index];
            if (token.Upos is Upos.Verb or Upos.Punct) return [];
            if (token.Is("to") && token.Upos is Upos.Adp) return participants.From(trigger.Word.Sentence, index + 1);
        }
        return [];
    }

    /// <summary>Who takes part where the noun does not say: "at a meeting with X, Y said", "during the talks, the two leaders", "Y, on a visit to Z,".</summary>
    private static IReadOnlyList<string> Setting(AnalysedReport report, Participants participants, Trigger trigger, IReadOnlyList<string> with)
    {
        if (!trigger.IsNoun || trigger.Carrier is not null || trigger.Type.Name is not ("meeting" or "call" or "visit" or "speech")) return [];
        if (trigger.Word.Case() is not ("during" or "at" or "in" or "on" or "into" or "after" or "following") || trigger.Word.Head is not { } head) return [];
        // "made progress in talks with X"
        if (head is { Upos: Upos.Noun, Relation: Relation.Obj, Head: { Upos: Upos.Verb } governing }) head = governing;
        // "Rex Tillerson, on a visit to Brussels": the name before the comma.
        if (trigger.Word.Case() is "on" && trigger.Word.Child(Relation.Case) is { Index: > 1 } on && on.Previous is { } comma && comma.Is(",") && comma.Previous is { } close && report.Actors.MentionAt(close) is { Kind: MentionKind.Person, Actor: { } beside }) return [beside.Name];
        if (head.Upos is not Upos.Verb) return trigger.Word.Case() is "on" && trigger.Type.Name is "visit" ? participants.Of(head) : [];
        if (Clause.Of(head).Subject is not { } subject) return [];
        var names = participants.Of(subject);
        return trigger.Type.Name is "visit" or "speech" || with.Count > 0 || names.Count > 1 ? names : [];
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

    /// <summary>Where: of a visit the host state, else the place as printed.</summary>
    private static string? Place(AnalysedReport report, Trigger trigger)
    {
        var isVisit = trigger.Type.Name is "visit";
        foreach (var head in trigger.Heads(trigger.Slots.Place.Count > 0 ? trigger.Slots.Place : ["in", "at"]).Concat(isVisit ? trigger.Heads(["in", "at"]) : []))
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
