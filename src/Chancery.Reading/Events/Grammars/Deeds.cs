using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Events.Grammars;

/// <summary>What is done to a thing as well as to its owner: a hospital is struck, a grant is given, an offer refused.</summary>
internal sealed class Deeds : IEventGrammar
{
    public bool Fill(Draft draft)
    {
        var (report, trigger, type) = (draft.Report, draft.Trigger, draft.Type.Name);
        if (draft.WhoHeads.Count > 0 && draft.Who.Count == 0 && type is not "assault" && trigger.Clause is { IsPassive: false }) return false;
        if (type is "aid" && draft.With.Count == 0 && trigger.Slots.With.Contains("to")) draft.SetWith(To(draft.Participants, trigger));
        if (draft.With.Count == 0) draft.SetWith(draft.WithHeads.Where(head => report.ActorsOf(head).Count == 0).SelectMany(draft.Participants.OwnersOf));
        if (draft.With.Count == 0) draft.SetWith(Things(trigger).SelectMany(draft.Participants.OwnersOf));
        // "sent weapons to Mogadishu": a capital that is given to is its state.
        if (draft.With.Count == 0) draft.SetWith(draft.WithHeads.Select(report.Actors.MentionAt).Where(mention => mention is { Kind: MentionKind.Capital, Known: not null }).Select(mention => mention!.Known!.Name));
        // Nothing more is told of a base or a camp than its words; a place is meant with those who live there.
        if (draft.With.Count == 0) draft.SetWith(draft.WithHeads.Select(head => Struck(report, draft.Type, head)).OfType<string>());
        // "a missile of the army has killed": whose weapon or blow it is.
        if (draft.Who.Count == 0 && type is "assault" && trigger.Clause is { IsPassive: false }) draft.Who = [.. draft.WhoHeads.SelectMany(draft.Participants.OwnersOf).Where(name => !draft.With.Contains(name)).Distinct()];
        if (draft.Who.Count == 0 && type is "assault" && trigger.Clause is { IsPassive: true } passive) draft.Who = [.. passive.With("in", "during").SelectMany(blow => Strikers(draft, blow)).Where(name => !draft.With.Contains(name)).Distinct()];
        return true;
    }

    /// <summary>"imposed tariffs of 25% on American steel": what the preposition leads to, where the tree hangs it on another noun.</summary>
    private static IEnumerable<Token> Things(Trigger trigger)
    {
        var last = trigger.Clause?.Object?.Index ?? trigger.Word.Index;
        return trigger.Word.Sentence.Tokens.Where(token => token.Index > last && token.Index < last + 8 && token.Upos is Upos.Noun or Upos.Propn && token.Relation is Relation.Nmod or Relation.Obl && trigger.Slots.With.Contains(token.Case())).Take(1);
    }

    /// <summary>"killed in clashes with rebels", "wounded in an Israeli air strike": whose blow it was.</summary>
    private static IEnumerable<string> Strikers(Draft draft, Token blow)
    {
        var events = draft.Report.Knowledge.Events;
        var word = blow.Lemma.ToLowerInvariant();
        if (!events.Noun(word).Concat(events.Noun(blow.Previous is { } before ? $"{before.Form} {word}".ToLowerInvariant() : word)).Any(meaning => meaning.Type.Name is "assault")) return [];
        var owners = draft.Participants.OwnersOf(blow);
        return owners.Count > 0 ? owners : blow.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "with" or "by").SelectMany(draft.Participants.Of);
    }

    public bool Settle(Draft draft)
    {
        // A state sanctions and gives, whoever announces it.
        if (draft.Type.Name is "sanction" || draft.Type.Name is "aid" && draft.Trigger.IsNoun) draft.Who = [.. draft.Who.Select(name => draft.Report.Actors.Person(name)?.State ?? name).Distinct()];
        return true;
    }

    /// <summary>What is struck or seized where it is nobody's by its words: a place by its name, a thing by its phrase.</summary>
    private static string? Struck(AnalysedReport report, EventType type, Token head)
    {
        if (report.Actors.MentionAt(head) is { Kind: MentionKind.Place } place) return place.Name;
        if (type.Name is not ("assault" or "coercion") || head.Upos is not Upos.Noun) return null;
        // "a convoy of 15 trucks" is a convoy.
        var (first, last) = head.Span(child => child.Index > head.Index && !(child.Relation is Relation.Nmod && child.Case() is "of" && child.AnyChild(Relation.Nummod) is null) || child.Relation is Relation.Det or Relation.Case);
        // "hit a ship in the Red Sea": a thing alone says nothing without its place.
        if (first == last && head.ChildrenIn(Relation.Nmod).Cast<Token?>().FirstOrDefault(child => child!.Value.Case() is "in" or "at" or "near" or "off" && report.Actors.MentionAt(child.Value) is not null) is { } where) last = where.Span(child => child.Index > where.Index).Last;
        var words = head.Sentence.Words(head.Sentence.Between(first, last));
        return words.Contains(' ', StringComparison.Ordinal) ? words : null;
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
}
