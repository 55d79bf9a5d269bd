using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Who takes part where the words of the event do not say so themselves: the sentence, the setting or what was said before does.</summary>
internal static class Gaps
{
    /// <summary>"A concordat between them was signed": those whom the document names.</summary>
    public static IEnumerable<string> Signatories(AnalysedReport report, Trigger trigger)
    {
        if ((trigger.Clause?.IsPassive ?? false ? trigger.Clause.Object : trigger.Type.Name is "entry-into-force" ? trigger.Clause?.Subject : null) is not { } document) return [];
        var named = report.Actors.ModifiersOf(document).Where(actor => actor.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Party).ToArray();
        return (named.Length > 1 ? named : document.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "between" or "with").SelectMany(child => child.WithConjuncts()).SelectMany(report.ActorsOf)).Select(actor => actor.Name).Distinct();
    }

    /// <summary>What is struck or seized where it is nobody's by its words: a place by its name, a thing by its phrase.</summary>
    public static string? Struck(AnalysedReport report, EventType type, Token head)
    {
        if (report.Actors.MentionAt(head) is { Kind: MentionKind.Place } place) return place.Name;
        if (type.Name is not ("assault" or "coercion") || head.Upos is not Upos.Noun) return null;
        var words = head.Sentence.Words(head.CorePhrase());
        return words.Contains(' ', StringComparison.Ordinal) ? words : null;
    }

    /// <summary>"rejected this", "declined the offer": the one who has just spoken or acted meets the refusal.</summary>
    public static string? Answered(AnalysedReport report, Trigger trigger, IReadOnlyList<Token> things)
    {
        if (trigger.Type.Name is not ("rejection" or "threat") || trigger.Clause is not { } clause) return null;
        var isBack = things.Count == 0 || things.All(thing => thing.Upos is Upos.Pron or Upos.Det || thing.HasChild(Relation.Det, "the") && report.ActorsOf(thing).Count == 0);
        if (!isBack || clause.Subject is not { } subject) return null;
        var doers = subject.WithConjuncts().SelectMany(report.ActorsOf).ToArray();
        var own = doers.Select(actor => actor.State ?? actor.Name).ToHashSet(StringComparer.Ordinal);
        return report.SpeakersBefore(trigger.Word).FirstOrDefault(name => !own.Contains(name) && !doers.Any(doer => doer.Name == name) && !(report.Actors.StateOf(name) is { } state && own.Contains(state)));
    }

    /// <summary>"refused to talk to X": whom the refusal meets.</summary>
    public static IReadOnlyList<string> Refused(Participants participants, Token verb)
    {
        var clause = Clause.Of(verb);
        return [.. new[] { clause.Object }.OfType<Token>().Concat(clause.With("to", "with")).SelectMany(participants.Of).Distinct()];
    }

    /// <summary>
    /// "summoned the ambassador, accusing him": the one whom the main clause acts upon. "delivered a note to the embassy demanding": who delivers it demands,
    /// wherever the tree hangs the participle.
    /// </summary>
    public static (List<string> Who, string[] With) Participial(Participants participants, Trigger trigger, Token participle, List<string> who, string[] with)
    {
        if (participle.Head is not { } head || trigger.Type.Name is not ("accusation" or "demand" or "threat" or "rejection")) return (who, with);
        var main = head.Upos is Upos.Verb ? head : head.Relation is Relation.Obl or Relation.Obj or Relation.Nmod ? head.Head is { Upos: Upos.Verb } verb ? verb : head.Head?.Head : null;
        if (main is not { Upos: Upos.Verb } first) return (who, with);
        var clause = Clause.Of(first);
        if (head.Upos is not Upos.Verb && clause.Subject is { } subject && participants.Of(subject) is { Count: > 0 } doers) who = [.. doers];
        if (trigger.Clause?.Object is { Upos: Upos.Pron } && clause.Object is { } thing && participants.Of(thing) is { Count: > 0 } acted) with = [.. acted.Where(name => !who.Contains(name))];
        return (who, with);
    }

    /// <summary>Whose name stands right before the verb or the date beside it, where the tree has lost the subject.</summary>
    public static string? NameBefore(AnalysedReport report, Trigger trigger)
    {
        if (trigger.Carrier is not { } verb || trigger.Clause is not { IsPassive: false } || !trigger.Slots.Who.Contains("subject") || verb.Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN")) return null;
        var at = verb.Previous;
        while (at is { } before && (before.Upos is Upos.Adv or Upos.Aux || report.IsDate(before) || before.Upos is Upos.Adp && before.Next is { } next && report.IsDate(next))) at = before.Previous;
        if (at is not { } last || report.Actors.MentionAt(last) is not { Actor: { } actor } mention || mention.Last != last.Index) return null;
        // A state or body only where the sentence starts with it; inside, it may belong to anything.
        return actor.Kind is ActorKind.Person || Enumerable.Range(0, mention.First).All(before => verb.Sentence[before].Upos is Upos.Adp || report.IsDate(verb.Sentence[before])) && mention.Kind is MentionKind.State or MentionKind.Organisation ? actor.Name : null;
    }

    /// <summary>"X was one of the first to sign": who is said to be the first did so.</summary>
    public static IReadOnlyList<string> Predicated(Participants participants, Trigger trigger)
    {
        if (trigger.Carrier is not { Relation: Relation.Acl or Relation.AclRelcl } verb) return [];
        for (var at = verb.Head; at is { } here; at = here.Head)
        {
            if (here.AnyChild(Relation.Cop) is not null && here.AnyChild(Relation.Nsubj) is { } subject) return participants.Of(subject);
            if (here.Relation is not Relation.Nmod) break;
        }
        return [];
    }

    /// <summary>The list after one of the prepositions that the word governs, where the tree hangs it elsewhere: "met on Friday in Beijing with X".</summary>
    public static IReadOnlyList<string> After(Participants participants, Trigger trigger, IReadOnlyList<string> prepositions, int reach)
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
    public static IReadOnlyList<string> To(Participants participants, Trigger trigger)
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
    public static IReadOnlyList<string> Setting(AnalysedReport report, Participants participants, Trigger trigger, IReadOnlyList<string> with)
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
}
