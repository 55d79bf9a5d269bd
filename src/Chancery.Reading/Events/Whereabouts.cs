using Chancery.Reading.Analysis;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Where an event is, and of what it is a part.</summary>
internal static class Whereabouts
{
    /// <summary>What is visited where it is no state or place: a body, a house, an office with a name.</summary>
    public static string[] Visited(AnalysedReport report, Token thing)
    {
        if (report.ActorsOf(thing) is [{ } actor]) return [actor.Name];
        return thing.Children.Any(child => child.Index < thing.Index && child.Upos is Upos.Propn) || thing.Upos is Upos.Propn ? [thing.Sentence.Words(thing.CorePhrase())] : [];
    }

    /// <summary>"a trip to Australia and Papua New Guinea": the states of one visit after another.</summary>
    public static string[] States(AnalysedReport report, Trigger trigger) =>
        [.. trigger.Heads(trigger.Slots.Place).Take(1).SelectMany(head => head.WithConjuncts()).SelectMany(report.ActorsOf).Where(actor => actor.Kind is ActorKind.State).Select(actor => actor.Name).Distinct()];

    /// <summary>Where: of a visit the host state, else the place as printed.</summary>
    public static string? Place(AnalysedReport report, Trigger trigger)
    {
        var isVisit = trigger.Type.Name is "visit";
        foreach (var head in trigger.Heads(trigger.Slots.Place.Count > 0 ? trigger.Slots.Place : ["in", "at"]).Concat(isVisit ? trigger.Heads(["in", "at"]) : []))
        {
            if (report.ActorsOf(head) is [{ } actor] && actor.Kind is ActorKind.Place or ActorKind.State) return (isVisit && report.Actors.MentionAt(head) is { } there ? report.Actors.StateAt(there) : null) ?? actor.Name;
            if (StateBehind(report, head) is { } country) return country;
            if (isVisit && report.ActorsOf(head) is [{ Kind: ActorKind.Organisation } body] && body.Name is "European Union" or "United Nations") return body.Name;
        }
        if (!trigger.IsNoun || Nearby.Place(report, trigger.Word, isVisit ? ["to", "in"] : ["in", "at"]) is not { Actor: { } near } place) return null;
        return (isVisit ? report.Actors.StateAt(place) : null) ?? near.Name;
    }

    /// <summary>"in Gabala, Azerbaijan": the state after the comma, of a place that no list has.</summary>
    private static string? StateBehind(AnalysedReport report, Token place)
    {
        if (place.Upos is not Upos.Propn || report.IsDate(place) || report.ActorsOf(place).Any(actor => actor.Kind is not ActorKind.Other) || report.Actors.MentionAt(place) is { Kind: MentionKind.Person }) return null;
        var last = report.Actors.MentionAt(place)?.Last ?? place.Index;
        return last + 2 < place.Sentence.Count && place.Sentence[last + 1].Is(",") && report.Actors.MentionAt(place.Sentence[last + 2]) is { Kind: MentionKind.State, Actor: { Kind: ActorKind.State } state } ? state.Name : null;
    }

    /// <summary>"as part of his visit", "during the summit", "on the sidelines of the conference".</summary>
    public static string? PartOf(AnalysedReport report, Trigger trigger)
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
}
