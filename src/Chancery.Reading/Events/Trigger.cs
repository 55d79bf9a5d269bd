using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>A verb or noun that tells an event, with where its arguments stand.</summary>
/// <param name="Word">The verb or noun.</param>
/// <param name="Type">The type that it tells.</param>
/// <param name="Slots">Where the knowledge files say that the arguments stand.</param>
/// <param name="Carrier">The verb that carries a noun ("held" talks), or the verb itself; null for a noun alone.</param>
internal sealed record Trigger(Token Word, EventType Type, EventSlots Slots, Token? Carrier)
{
    /// <summary>The clause of the verb or carrier, or null.</summary>
    public Clause? Clause { get; } = Carrier is { } verb ? Clause.Of(verb) : null;

    /// <summary>Whether the event is told by a noun.</summary>
    public bool IsNoun => Carrier is not { } verb || verb != Word;

    /// <summary>The heads of the arguments in the slots, in the order of the text, each once.</summary>
    public IReadOnlyList<Token> Heads(IReadOnlyList<string> slots) =>
        [.. slots.SelectMany(Heads).DistinctBy(head => head.Index).OrderBy(head => head.Index)];

    private IEnumerable<Token> Heads(string slot)
    {
        switch (slot)
        {
            case "subject":
                if (Clause is { } clause) return clause.Subject is { } subject ? [subject] : [];
                // "is on a visit"
                if (Word.Case() is "on" or "in" && Word.AnyChild(Relation.Cop) is not null && Word.AnyChild(Relation.Nsubj) is { } there) return [there];
                return Nominal("by");
            case "object" when Clause is { Object: { } followed } && !IsNoun && followed.Index > Word.Index && Word.Head == followed:
                return [followed];
            case "object":
                return Clause?.Object is { } thing && thing.Index != Word.Index ? [thing] : IsNoun ? Nominal("of") : [];
            case "clause":
                return Clause?.Complement is { Relation: Relation.Ccomp } told && Analysis.Clause.Of(told).Subject is { } doer ? [doer] : [];
            case "indirect":
                return Clause?.Recipient is { } recipient ? [recipient] : [];
            case "possessive":
                return IsNoun && Word.Child(Relation.NmodPoss) is { } owner ? [owner] : [];
            case "modifier":
                return IsNoun ? Word.Children.Where(child => child.Index < Word.Index && child.Relation is Relation.Compound or Relation.Amod or Relation.NmodDesc or Relation.Nmod) : [];
            default:
                return Nominal(slot).Concat(Clause?.With(slot) ?? []).Concat(Clause?.Object is { } governed && !IsNoun ? governed.ChildrenIn(Relation.Nmod).Where(child => child.Case() == slot) : []);
        }
    }

    private IEnumerable<Token> Nominal(string preposition) => IsNoun ? Word.Children.Where(child => child.Relation is Relation.Nmod or Relation.OblAgent or Relation.Obl && child.Case() == preposition) : [];

    /// <summary>How the event stands to fact; null where it is only thought of (if, whether, a purpose, a wish) and no event.</summary>
    public Modality? Modality
    {
        get
        {
            if (CalledOff() is { } undone) return undone;
            if (Carrier is not { } verb) return NounModality();
            if (IsHypothetical(verb)) return null;
            if (IsFirstTo(verb)) return Clause!.IsNegated ? Claims.Modality.Denied : Claims.Modality.Fact;
            if (IsMention(verb)) return null;
            if (Clause!.IsNegated) return Claims.Modality.Denied;
            return Clause.Modality switch
            {
                Claims.Modality.Planned when IsMerePurpose(verb) => null,
                // "is expected to come"; what somebody hopes for himself is no event.
                Claims.Modality.Hoped when IsExpected(verb) => Claims.Modality.Hoped,
                // "refused to talk" tells of the refusal.
                Claims.Modality.Denied or Claims.Modality.Hoped or Claims.Modality.Proposed => null,
                var modality => modality,
            };
        }
    }

    /// <summary>
    /// "offered to mediate", "praised its role in facilitating", "agreed to sign": the act is wished, praised or undertaken, and not told.
    /// </summary>
    private static bool IsMention(Token verb)
    {
        if (verb.Xpos is "VBG" && verb.AnyChild(Relation.Mark, Relation.Case) is { } mark && mark.Lemma is "of" or "for" or "in" or "about" or "against" or "from" or "without" or "to") return true;
        if (verb is { Xpos: "VBG", Relation: Relation.Xcomp or Relation.Ccomp, Head: { Upos: Upos.Verb } weighing } && weighing.Lemma is "consider" or "discuss" or "oppose" or "avoid" or "suggest" or "propose" or "recommend" or "mean" or "involve" or "support" or "favour" or "deny") return true;
        if (!verb.HasChild(Relation.Mark, "to") || verb.Head is not { } head) return false;
        if (verb.Relation is Relation.Conj && head.HasChild(Relation.Mark, "to")) return IsMention(head);
        if (verb.Relation is not (Relation.Xcomp or Relation.Ccomp) || head.Upos is not (Upos.Verb or Upos.Adj)) return false;
        return head.Lemma is "agree" or "pledge" or "promise" or "vow" or "commit" or "ready" or "willing" or "announce" || !Carrying.Contains(head.Lemma);
    }

    /// <summary>Verbs under which an infinitive is done or planned.</summary>
    private static readonly HashSet<string> Carrying = new(StringComparer.Ordinal)
    {
        "plan", "schedule", "intend", "set", "due", "prepare", "decide", "slate", "arrange", "go", "be", "begin", "start", "continue", "manage", "come", "have", "move", "proceed", "use", "first", "last", "refuse", "expect", "accept", "travel", "appoint", "elect", "choose",
    };

    /// <summary>"the first country to sign": it did.</summary>
    private static bool IsFirstTo(Token verb)
    {
        if (!verb.HasChild(Relation.Mark, "to") || verb.Head is not { } above) return false;
        // "became the first country to sign"
        if ((verb.Relation is Relation.Acl or Relation.AclRelcl ? above : verb.Relation is Relation.Xcomp && above.Lemma is "become" ? above.Children.FirstOrDefault(child => child.Relation is Relation.Xcomp or Relation.Obj && child != verb) : default) is not { Sentence: not null } noun) return false;
        return noun.Children.Any(child => child.Index < noun.Index && child.Lemma is "first" or "only" or "last" or "latest" or "second" or "third");
    }

    private static bool IsExpected(Token verb)
    {
        for (var (at, steps) = (verb, 0); at.Head is { } head && steps < 3; at = head, steps++)
        {
            if (head.Lemma is "expect" && Clause.Of(head).IsPassive || head.Lemma is "likely") return true;
        }
        return false;
    }

    private static readonly HashSet<string> Motion = new(StringComparer.Ordinal) { "visit", "arrive", "travel", "come", "go", "fly", "return", "head", "leave", "gather", "be", "schedule", "set", "plan", "due", "visit", "trip", "agree", "decide" };

    /// <summary>"went on to suggest", "the right to return": an infinitive that no plan stands behind; one goes somewhere to meet or to sign, though.</summary>
    private bool IsMerePurpose(Token verb)
    {
        if (verb is { Relation: Relation.Acl, Head: { Lemma: "invitation", Head: { Lemma: "accept" } } }) return false;
        foreach (var child in verb.Children)
        {
            if (child.Relation is Relation.Aux or Relation.AuxPass && child.Lemma is "will" or "shall" or "would" or "'ll") return false;
        }
        return verb.Relation is Relation.Advcl or Relation.Acl && verb.Head is { } head && !Motion.Contains(head.Lemma);
    }

    /// <summary>"cancelled the visit", "the summit was put off".</summary>
    private Modality? CalledOff()
    {
        for (var at = IsNoun ? Word : Word.Head; at is { } here; at = here.Head)
        {
            var verb = here.Upos is Upos.Verb ? here : here.Head;
            if (verb is { Upos: Upos.Verb } found && (here.Relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj && found.Lemma is "go" or "take" || here == found))
            {
                var lemma = found.Lemma + (Clause.Of(found).Particle is { Length: > 0 } particle ? " " + particle : "");
                if (lemma is "cancel" or "call off" or "scrap" or "abandon" or "axe") return Claims.Modality.Cancelled;
                if (found.Lemma is "go" or "take" && found.Next is { } next && (next.Is("ahead") || next.Is("place")) && Clause.Of(found).IsNegated) return Claims.Modality.Cancelled;
                if (lemma is "postpone" or "put off" or "delay" or "defer") return Claims.Modality.Postponed;
            }
            if (!IsNoun || here.Upos is Upos.Verb) break;
        }
        // "a summit … scheduled in Jerusalem has been cancelled", where the tree has lost what is cancelled.
        foreach (var lost in IsNoun ? Word.Sentence.Tokens : [])
        {
            if (lost.Index < Word.Index || lost.Upos is not Upos.Verb || lost.AnyChild(Relation.Aux, Relation.AuxPass) is null) continue;
            if (lost.AnyChild(Relation.AuxPass) is null || lost.AnyChild(Relation.Nsubj, Relation.NsubjPass) is not null) break;
            return lost.Lemma switch { "cancel" or "scrap" => Claims.Modality.Cancelled, "postpone" => Claims.Modality.Postponed, _ => null };
        }
        return null;
    }

    private Modality? NounModality()
    {
        foreach (var child in Word.Children)
        {
            if (child.Index > Word.Index) continue;
            if (child.Lemma is "upcoming" or "forthcoming" or "planned" or "plan" or "scheduled" or "schedule" or "coming" or "next" or "propose" or "proposed" or "future" or "possible" or "potential")
                return child.Lemma is "possible" or "potential" or "future" ? null : child.Lemma is "propose" or "proposed" ? Claims.Modality.Proposed : Claims.Modality.Planned;
            if (child.Relation is Relation.Det && child.Lemma is "no" or "any") return null;
        }
        // "during the visit", "as part of her visit": the setting of something else is there.
        if (Word.Case() is "during" or "after" or "following" or "since" or "throughout" || Word.Case() is "of" && Word.Head is { Lemma: "part" or "sideline" or "margin" or "fringe" }) return Claims.Modality.Fact;
        // "In a telephone conversation with X, Y asked": so it begins.
        if (Word.Case() is "in" or "at" && Word is { Relation: Relation.Obl, Head: { Upos: Upos.Verb } setting } && setting.AnyChild(Relation.Nsubj) is { } speaking && Word.Index < speaking.Index) return Claims.Modality.Fact;
        // "his programme includes a meeting": so it is planned.
        if (Word is { Relation: Relation.Obj, Head: { Lemma: "include" or "feature" or "comprise" } listing } && listing.AnyChild(Relation.Nsubj) is { Lemma: "programme" or "program" or "agenda" or "schedule" or "itinerary" }) return Claims.Modality.Planned;
        for (var at = Word.Head; at is { } here; at = here.Head)
        {
            if (here.Upos is not (Upos.Verb or Upos.Noun or Upos.Adj)) continue;
            var isSubject = here.Upos is Upos.Verb && here.AnyChild(Relation.Nsubj) is { } acting && Word.IsUnder(acting);
            if (!isSubject && here.Lemma is "call" or "hope" or "propose" or "proposal" or "invite" or "invitation" or "urge" or "possibility" or "plan" or "request" or "want" or "seek" or "ask" or "suggest" or "offer" or "prospect" or "refuse" or "rule" or "ready" or "willing" or "need" or "agree" or "discuss" or "consider" or "oppose" or "reject" or "expect" or "aim" or "importance" or "effort" or "avoid" or "prevent" or "negotiate" or "possibility") return null;
            if (here.Lemma is "schedule" or "prepare" or "preparation" or "ahead" or "due") return Claims.Modality.Planned;
            if (here.Upos is Upos.Verb)
            {
                if (IsHypothetical(here)) return null;
                if (here.AnyChild(Relation.NsubjPass, Relation.Nsubj) is { } denied && (Word == denied || Word.IsUnder(denied)) && Clause.Of(here).IsNegated) return Claims.Modality.Denied;
                return Clause.Of(here).Modality is Claims.Modality.Planned && here.AnyChild(Relation.Nsubj, Relation.NsubjPass) is { } subject && Word.IsUnder(subject) && here.Lemma is "take" or "be" or "begin" or "last" or "start" or "hold" ? Claims.Modality.Planned : Claims.Modality.Fact;
            }
        }
        return Claims.Modality.Fact;
    }

    private static bool IsHypothetical(Token verb)
    {
        for (Token? at = verb; at is { } here; at = here.Head)
        {
            if (here.Relation is Relation.Advcl && here.AnyChild(Relation.Mark) is { } mark && mark.Lemma is "if" or "unless" or "whether") return true;
            if (here.Relation is not (Relation.Advcl or Relation.Conj or Relation.Xcomp or Relation.Ccomp)) return false;
        }
        return false;
    }
}
