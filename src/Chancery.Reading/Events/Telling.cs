using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Whether the words tell an event at all, and how it stands to fact.</summary>
internal static class Telling
{
    /// <summary>What an announcement makes an event; other things that somebody will do are commitments.</summary>
    private static readonly HashSet<string> Announced = new(StringComparer.Ordinal)
    {
        "visit", "meeting", "call", "conference", "speech", "interview", "signing", "adoption", "appointment", "opening", "closure", "credentials", "exercise", "celebration", "entry-into-force", "withdrawal", "expulsion", "award", "tie-change", "recall", "sanction",
    };

    /// <summary>How the event stands to fact; null where the words tell none.</summary>
    public static Modality? Of(AnalysedReport report, Trigger trigger, DateMention? date)
    {
        var type = trigger.Type;
        if (trigger.Modality is not { } modality) return null;
        // "the first trip since January 2013" tells of no trip in 2013, "has not convened since 2019" of nothing in 2019.
        if ((type.Name is "visit" && trigger.IsNoun || modality is Modality.Denied) && date is { FirstToken: > 0 } && trigger.Word.Sentence[date.FirstToken - 1].Is("since")) return null;
        if (IsHabit(report, trigger)) return null;
        if (modality is Modality.Fact && LiesAhead(report, date, trigger) && trigger.Carrier is not { Xpos: "VBD" or "VBN" }) modality = Modality.Planned;
        if (modality is Modality.Planned && !Announced.Contains(type.Name)) return null;
        if (modality is Modality.Denied && type.Name is "celebration" or "appointment" or "speech" or "interview") return null;
        if (report.SayingAround(trigger.Word.Sentence, trigger.Word.Passage) is { Class: "volitive" or "directive", Modality: Modality.Fact } && modality is not Modality.Planned && !trigger.IsNoun && trigger.Carrier is not { Xpos: "VBD", Relation: Relation.Advcl }) return null;
        // "declined to comment", "asked not to be named" refuse nothing that was offered.
        if (type.Name is "rejection" && trigger.Clause?.Complement is { Lemma: "comment" or "name" or "identify" or "say" or "elaborate" or "discuss" or "answer" or "give" or "speculate" or "confirm" or "be" or "disclose" or "specify" }) return null;
        // "called on X to stop" asks; "called on X" is a visit to X.
        if (type.Name is "meeting" && !trigger.IsNoun && trigger.Word.Lemma is "call" && !IsCourtesy(report, trigger)) return null;
        // A change of relations is told by its level: the reader of ties makes these.
        if (type.Name is "tie-change" && (trigger.IsNoun ? trigger.Word : trigger.Clause?.Object) is { } thing && (thing.Lemma is "partnership" or "upgrade" or "elevation" or "normalisation" or "normalization" || thing.Lemma is "relation" or "tie" or "relationship" or "link" && (trigger.Word.Lemma is "upgrade" or "elevate" or "lift" or "raise" or "uplift" or "forge" or "establish" or "set" || thing.Children.Any(child => child.Lemma.ToLowerInvariant() is "diplomatic")))) return null;
        return modality;
    }

    /// <summary>"maintains talks", "meets every year": a plain present without a date tells a habit, or what a document says.</summary>
    private static bool IsHabit(AnalysedReport report, Trigger trigger) =>
        trigger.Carrier is { } regular && Recurrence.Of(regular) is not null && report.DateMentionOf(regular) is null
        || trigger.Carrier is { Xpos: "VBZ" or "VBP" } verb && !report.DatesOf(verb.Sentence).Any() && verb.AnyChild(Relation.Aux, Relation.AuxPass) is null && trigger.Type.Name is not ("accusation" or "demand") && !verb.Is("beat") && !verb.Is("cut") && !verb.Is("put");

    private static bool LiesAhead(AnalysedReport report, DateMention? date, Trigger trigger) =>
        (date is { Kind: DateKind.Weekday } || report.DatesOf(trigger.Word.Sentence).Any(mention => mention.Kind is DateKind.Weekday)) && trigger.Carrier is { Xpos: "VBG" or "VBZ" } verb && trigger.Type.Name is "visit" or "meeting" && (verb.Xpos is "VBZ" || verb.AnyChild(Relation.Aux) is { Xpos: "VBZ" or "VBP" })
        || date?.When?.Earliest is { } day && (report.Report.Published ?? report.Report.Dateline?.Date) is { } written && day > written;

    /// <summary>Whether what is known of it makes an event.</summary>
    public static bool Suffices(Draft draft)
    {
        var (trigger, type) = (draft.Trigger, draft.Type.Name);
        // A gathering that is only named tells nothing without a time or a place.
        if (trigger.IsNoun && trigger.Carrier is null && type is "conference" or "protest" or "celebration" && draft.Date is null && draft.Place is null && !(type is "conference" && draft.Who.Count > 0 && draft.With.Count + draft.WhoHeads.Count == 0 && trigger.Word.Relation is Relation.Nsubj)) return false;
        // "the Treaty, which was signed in Arusha on 30 November 1999"
        if (type is "signing" or "entry-into-force" && draft.Who.Count == 0 && draft.Date is not null && (trigger.Clause?.Object ?? trigger.Clause?.Subject) is { } document && (document.Upos is Upos.Propn || char.IsUpper(document.Form[0]))) return true;
        if (draft.Who.Count + draft.With.Count == 0) return false;
        // "finance ministers are to meet in Accra": a group of people meets by itself.
        var isGroup = type is "meeting" && draft is { Who.Count: 1, With.Count: 0, WhoHeads: [{ Xpos: "NNS" }] } && (draft.Date is not null || draft.Place is not null) && draft.Report.Naming.IsHuman(draft.WhoHeads[0]);
        if (type is "meeting" or "call" && draft.Who.Count + draft.With.Count < 2 && !isGroup) return false;
        // What its arguments made of it asks for nothing that the word asked for.
        if (type == trigger.Type.Name && !trigger.Slots.Needs.All(need => need switch { "who" => draft.Who.Count > 0, "with" => draft.With.Count > 0, _ => draft.Place is not null || draft.With.Count > 0 })) return false;
        // Without a doer it is nobody's act: only what is convened or concluded can stand so.
        return draft.Who.Count > 0 || type is "conference" or "signing" or "adoption" or "entry-into-force" or "celebration"
            || type is "accusation" or "expulsion" or "assault" or "coercion" && trigger is { IsNoun: false, Clause.IsPassive: true } && draft.With.Count > 0 && (draft.Date is not null || type is "accusation" or "expulsion");
    }

    private static bool IsCourtesy(AnalysedReport report, Trigger trigger)
    {
        var host = trigger.Clause!.With("on").Cast<Token?>().FirstOrDefault();
        if (host is not { } visited || report.ActorsOf(visited) is not [{ Kind: ActorKind.Person }]) return false;
        return trigger.Word.AnyChild(Relation.Xcomp, Relation.Ccomp) is null && !trigger.Word.Sentence.Tokens.Any(token => token.Index > visited.Index && token.Is("to") && token.Relation is Relation.Mark && token.Head is { } infinitive && infinitive.IsUnder(trigger.Word));
    }
}
