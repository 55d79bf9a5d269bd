using Chancery.Reading.Analysis;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Who takes part where the words of the event do not say so themselves: the sentence, the setting or what was said before does.</summary>
internal static class Gaps
{
    /// <summary>What stands near the word, though the tree hangs it elsewhere.</summary>
    public static void Beside(Draft draft)
    {
        var (participants, trigger) = (draft.Participants, draft.Trigger);
        if (draft.Who.Count == 0 && trigger.IsNoun && trigger.Slots.Who.Contains("by") && NameBefore(draft.Report, trigger) is null) draft.Who = After(participants, trigger, ["by", "between"], 10);
        if (draft.With.Count == 0) draft.SetWith(After(participants, trigger, trigger.Slots.With, trigger.Type.Name is "call" && !trigger.IsNoun ? 2 : 14));
    }

    /// <summary>Who acts where the sentence says it, and not the clause.</summary>
    public static void Around(Draft draft)
    {
        var (report, participants, trigger) = (draft.Report, draft.Participants, draft.Trigger);
        if (NameBefore(report, trigger) is { } named && !draft.With.Contains(named) && (draft.Who.Count == 0 || draft.Who is [var only] && !draft.IsPerson(only))) draft.Who = [named];
        // "At the invitation of X, Y paid a visit"
        if (trigger is { Type.Name: "invitation", IsNoun: true, Carrier: null } && draft.With.Count == 0 && trigger.Word is { Relation: Relation.Obl or Relation.Nmod, Head: { } coming } && trigger.Word.Case() is "at" or "on" && (coming.Upos is Upos.Verb ? coming : coming.Head) is { Upos: Upos.Verb } visiting && Clause.Of(visiting).Subject is { } guest) draft.SetWith(participants.Of(guest));
        if (draft.Who.Count == 0) draft.Who = Predicated(participants, trigger);
        if (draft.Who.Count == 0) draft.Who = [.. Setting(report, participants, trigger, draft.With).Where(name => !draft.With.Contains(name))];
    }

    /// <summary>Whose name stands right before the verb or the date beside it, where the tree has lost the subject.</summary>
    private static string? NameBefore(AnalysedReport report, Trigger trigger)
    {
        if (trigger.Carrier is not { } verb || trigger.Clause is not { IsPassive: false } || !trigger.Slots.Who.Contains("subject") || verb.Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN")) return null;
        var at = verb.Previous;
        while (at is { } before && (before.Upos is Upos.Adv or Upos.Aux || report.IsDate(before) || before.Upos is Upos.Adp && before.Next is { } next && report.IsDate(next))) at = before.Previous;
        if (at is not { } last || report.Actors.MentionAt(last) is not { Actor: { } actor } mention || mention.Last != last.Index) return null;
        // A state or body only where the sentence starts with it; inside, it may belong to anything.
        return actor.Kind is ActorKind.Person || Enumerable.Range(0, mention.First).All(before => verb.Sentence[before].Upos is Upos.Adp || report.IsDate(verb.Sentence[before])) && mention.Kind is MentionKind.State or MentionKind.Organisation ? actor.Name : null;
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

    /// <summary>Who takes part where the noun does not say: "at a meeting with X, Y said", "during the talks, the two leaders", "Y, on a visit to Z,".</summary>
    private static IReadOnlyList<string> Setting(AnalysedReport report, Participants participants, Trigger trigger, IReadOnlyList<string> with)
    {
        if (!trigger.IsNoun || trigger.Carrier is not null || trigger.Type.Name is not ("meeting" or "call" or "visit" or "speech")) return [];
        // "the minister's programme includes a meeting with X"
        if (trigger.Word is { Relation: Relation.Obj, Head: { Upos: Upos.Verb } listing } && trigger.Modality is Claims.Modality.Planned && Clause.Of(listing).Subject is { } programme) return [.. participants.Of(programme.Child(Relation.NmodPoss) ?? programme).Take(4)];
        var at = trigger.Type.Name is "meeting" ? TriggerFinder.Measured(trigger.Word) : trigger.Word;
        if (at.Case() is not ("during" or "at" or "in" or "on" or "into" or "after" or "following") || at.Head is not { } head) return [];
        // "made progress in talks with X"
        if (head is { Upos: Upos.Noun, Relation: Relation.Obj, Head: { Upos: Upos.Verb } governing }) head = governing;
        // "Rex Tillerson, on a visit to Brussels": the name before the comma.
        if (trigger.Word.Case() is "on" && trigger.Word.Child(Relation.Case) is { Index: > 1 } on && on.Previous is { } comma && comma.Is(",") && comma.Previous is { } close && report.Actors.MentionAt(close) is { Kind: MentionKind.Person, Actor: { } beside }) return [beside.Name];
        // "the minister is in Rome on a visit"
        if (head.AnyChild(Relation.Cop) is not null && head.AnyChild(Relation.Nsubj) is { } there) return trigger.Type.Name is "visit" ? participants.Of(there) : [];
        if (head.Upos is not Upos.Verb) return trigger.Word.Case() is "on" && trigger.Type.Name is "visit" ? [.. participants.Of(head).Where(name => report.Actors.Person(name) is not null)] : [];
        if (Clause.Of(head).Subject is not { } subject) return [];
        var names = participants.Of(subject);
        return trigger.Type.Name is "visit" or "speech" || with.Count > 0 || names.Count > 1 ? names : [];
    }
}
