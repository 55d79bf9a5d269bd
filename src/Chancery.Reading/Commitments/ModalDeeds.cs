using Chancery.Reading.Analysis;
using Chancery.Text;

namespace Chancery.Reading.Commitments;

/// <summary>"The party will work to …", "the two nations must …", "Russia is to grant …": an actor, a modal and a deed that is no mere event.</summary>
internal sealed class ModalDeeds(AnalysedReport report)
{
    // The verbs with which a noun of meeting makes an event; to organise or keep up one is a deed.
    private static readonly HashSet<string> Holding = new(StringComparer.Ordinal)
    {
        "hold", "have", "pay", "make", "conduct", "host", "attend", "give", "start", "begin", "resume", "restart", "stage", "chair", "do", "undertake", "take", "continue",
    };

    private readonly CueIndex cues = CueIndex.Of(report.Knowledge);
    private readonly Doers doers = new(report);
    private readonly IReadOnlySet<string> outcomes = report.Knowledge.CommitmentWords["outcomes"];
    private readonly IReadOnlySet<string> changes = report.Knowledge.CommitmentWords["changes"];
    private readonly IReadOnlySet<string> onlookers = report.Knowledge.CommitmentWords["onlookers"];
    private readonly IReadOnlySet<string> doubts = report.Knowledge.CommitmentWords["doubts"];

    public IEnumerable<Undertaking> Find(Token verb)
    {
        if (verb.Upos is not Upos.Verb || verb.Relation is Relation.Acl || verb.Relation is Relation.AclRelcl && !IsUnder(verb)) yield break;
        if (Modal(verb) is not { } found) yield break;
        var (modal, subject, rule, kind) = found;
        if (verb.HasChild(Relation.Advmod, "not") && kind is "requested" || Condition(verb) || IsGuess(verb, kind)) yield break;
        var actors = Doers.IsCutOff(subject) ? [] : doers.Sides(subject);
        if (actors.Count == 0 || actors.Any(actor => actor.Kind is ActorKind.Place or ActorKind.Other or ActorKind.Group)) yield break;
        var around = report.SayingAround(verb.Sentence, verb.Passage);
        if (around is { Class: "volitive" or "epistemic" } || around is not null && around.Speakers.Any(IsOnlooker)) yield break;
        var inQuotes = InQuotes(verb);
        var isQuoted = around is not null || inQuotes;
        // "We must act", "I would not say": an appeal to oneself asks nobody, and a polite "would" promises nothing.
        if (kind is "requested" && IsSelf(subject) || rule is "would" && inQuotes) yield break;
        if (kind is "requested" && !isQuoted || rule is "would" && !isQuoted) yield break;
        if (subject.Upos is Upos.Pron && subject.Is("it") && (!isQuoted || verb.Lemma is "take" && verb.Child(Relation.Obj) is { Lemma: "year" or "month" or "week" or "day" or "time" or "hour" or "decade" or "while" })) yield break;
        if ((kind is not "requested" || rule is "should") && IsEvent(verb) || Clause.Of(verb).IsPassive && kind is "requested") yield break;
        var speakers = around is null ? [] : around.Speakers.Select(Speaker).OfType<Actor>().ToArray();
        var isOwn = actors.Count > 1 || speakers.Length == 0 || Array.TrueForAll(speakers, IsUnplaced) || actors.All(actor => actor.Kind is not ActorKind.State and not ActorKind.Person && actor.State is null) || actors.Any(actor => speakers.Any(speaker => doers.IsSameSide(speaker, actor)));
        if (kind is not "requested" && (!isOwn || speakers.Any(speaker => IsOutsider(speaker, actors)))) yield break;
        var isJoint = actors.Count > 1;
        foreach (var deed in DeedList.From(verb))
        {
            var by = deed.IsEmpty ? [] : doers.Of(subject, deed, isJoint: true);
            if (by.Count == 0) continue;
            var strength = kind is "requested" ? kind : isJoint || rule is "is-to" ? "planned" : "pledged";
            var start = subject.Index < verb.Index ? subject.CorePhrase() : modal.Passage;
            // "will not sit back and watch": the "not" goes for both.
            if (deed.Head.Index != verb.Index && verb.HasChild(Relation.Advmod, "not")) yield break;
            yield return new(modal, deed, by, strength, start.To(deed.Passage), kind is "requested" ? 60 : 65, $"commitment.{rule}");
        }
    }

    private (Token Modal, Token Subject, string Rule, string Strength)? Modal(Token verb)
    {
        var subject = Doer(verb);
        foreach (var child in verb.Children.Where(child => child.Relation is Relation.Aux && child.Index < verb.Index))
        {
            if (subject is { } doer && child.Lemma is not ("have" or "need") && cues.Modal(child) is { } cue) return (child, doer, child.Lemma is "'ll" ? "will" : child.Lemma.ToLowerInvariant(), cue.Strength);
        }
        // "Russia is to grant": a bare copula and "to".
        if (subject is { } actor && verb.HasChild(Relation.Mark, "to") && verb.AnyChild(Relation.Cop, Relation.Aux) is { Lemma: "be", Xpos: "VBZ" or "VBP" } copula && copula.Next is { Lemma: "to" }) return (copula, actor, "is-to", "planned");
        if (verb.Relation is Relation.Xcomp && verb.HasChild(Relation.Mark, "to") && verb.Head is { Upos: Upos.Verb, Xpos: "VBZ" or "VBP" or "VBD" } governor && governor.Child(Relation.Nsubj) is { } obliged)
        {
            // "the capacity we have to buy": what somebody has, and no duty.
            if (governor.Relation is Relation.AclRelcl or Relation.Acl) return null;
            // "it has to do with", "we had to act": a connection, and a past need.
            if (governor.Lemma is "have" && verb.Lemma is "do" && Clause.Of(verb).With("with").Any() || governor.Xpos is "VBD" && governor.Lemma is not "be" && InQuotes(verb)) return null;
            if (governor.Lemma is "be" && governor.Next is { Lemma: "to" }) return (governor, obliged, "is-to", "planned");
            if (governor.Lemma is "need" or "have" or "ought" && cues.Modal(governor) is { } must && !governor.HasChild(Relation.Advmod, "not")) return (governor, obliged, governor.Lemma, must.Strength);
        }
        return null;
    }

    /// <summary>The subject; of "will be sent by Norway" whoever sends, of "is ready to help and will send" whoever is ready.</summary>
    private static Token? Doer(Token verb)
    {
        if (verb.AnyChild(Relation.Nsubj, Relation.NsubjOuter) is { } own) return own;
        if (verb.HasChild(Relation.Aux, "will") && Clause.Of(verb) is { IsPassive: true } passive) return passive.Subject;
        if (verb.Relation is not Relation.Conj || verb.AnyChild(Relation.Cc) is null) return null;
        for (var (at, steps) = (verb.FirstConjunct(), 0); steps < 3; steps++)
        {
            if (Clause.Of(at) is { IsPassive: false } clause && at.AnyChild(Relation.Nsubj) is { } shared) return shared;
            if (at.Relation is not (Relation.Xcomp or Relation.Conj or Relation.Advcl) || !at.HasChild(Relation.Mark, "to") && at.Relation is not Relation.Conj || at.Head is not { } above) return null;
            at = above;
        }
        return null;
    }

    /// <summary>Whether the verb tells an event or a state, which nobody undertakes.</summary>
    public bool IsEvent(Token verb)
    {
        if (changes.Contains(verb.Lemma.ToLowerInvariant())) { if (verb.Child(Relation.Obj) is null && verb.AnyChild(Relation.Xcomp, Relation.Ccomp) is null) return true; }
        else if (outcomes.Contains(verb.Lemma.ToLowerInvariant())) return true;
        if (report.Knowledge.Events.Verb(verb.Lemma).Any(meaning => meaning.Verb.Heads.Count == 0 && (meaning.Verb.Particle is null || verb.Next is { } next && next.Is(meaning.Verb.Particle)) && meaning.Type.Name is "visit" or "meeting" or "call" or "conference" or "speech" or "appointment" or "message" or "signing" or "interview")) return true;
        // "will continue to fall": what goes on without anybody's doing.
        if (verb.Lemma is "continue" or "begin" or "start" && verb.Child(Relation.Xcomp) is { } going && going.Lemma is not "be" && outcomes.Contains(going.Lemma.ToLowerInvariant())) return true;
        // "will hold talks", "will pay a visit": events; "will hold a joint meeting once a year", "will keep up its dialogue": a plan, a promise.
        return Holding.Contains(verb.Lemma) && verb.Child(Relation.Obj) is { } thing && report.Knowledge.Events.Noun(thing.Lemma.ToLowerInvariant()).Any(meaning => meaning.Type.Name is "visit" or "meeting" or "conference" or "call" or "speech" or "interview")
            && !verb.Children.SelectMany(child => child.Children.Prepend(child)).Any(child => child.Lemma is "once" or "annual" or "regular" or "every" or "each");
    }

    /// <summary>"The plan under which Australia is to provide": a relative clause with a doer of its own.</summary>
    private static bool IsUnder(Token verb) =>
        verb.Children.Any(child => child.Relation is Relation.Obl && child.Lemma is "which" && child.Case() is "under" or "by" or "through" or "in" && verb.AnyChild(Relation.Nsubj) is { } subject && subject.Index > child.Index);

    private static bool IsSelf(Token subject) => subject.Upos is Upos.Pron && (subject.Is("we") || subject.Is("i"));

    /// <summary>Whether nothing tells for whom the speaker speaks: a man without an office, "the Foreign Office".</summary>
    private bool IsUnplaced(Actor speaker) => doers.SideOf(speaker) is null || speaker is { Kind: ActorKind.Body, State: null } && speaker.Name.Split(' ')[^1] is "Ministry" or "Office" or "Department" or "ministry" or "office" or "department";

    /// <summary>Whether the speaker is known to hold an office, and none of those of whom he speaks: a banker on what a state will do.</summary>
    private static bool IsOutsider(Actor speaker, IReadOnlyList<Actor> actors) =>
        speaker is { Kind: ActorKind.Person, State: null, Holdings.Count: > 0 } && actors.All(actor => actor.Kind is ActorKind.State)
            && speaker.Holdings.TrueForAll(holding => holding.Kind is "standing" or "business" or "media" or "academic" || holding.Kind is "head-of-state" or "organisation" or "organisation-head" && holding.Of is not null);

    /// <summary>Whether somebody only guesses what others will do.</summary>
    public bool IsOnlooker(string speaker)
    {
        var last = speaker[(speaker.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return onlookers.Contains(last) || last.EndsWith('s') && onlookers.Contains(last[..^1]);
    }

    private static bool InQuotes(Token verb)
    {
        var marks = 0;
        for (var index = 0; index < verb.Index; index++)
        {
            if (verb.Sentence[index].Form is "\"" or "``" or "''" or "“" or "”") marks++;
        }
        return marks % 2 == 1;
    }

    /// <summary>"if …, they would": nobody undertakes what hangs on an if.</summary>
    private static bool Condition(Token verb) => verb.ChildrenIn(Relation.Advcl).Any(child => child.HasChild(Relation.Mark, "if") || child.HasChild(Relation.Mark, "unless")) || Clause.IsConditional(verb) || Clause.IsUnasserted(verb);

    /// <summary>"it appears that X will", "it is possible that X would", "makes it unlikely that": what somebody thinks likely.</summary>
    private bool IsGuess(Token verb, string kind) =>
        kind is not "requested" && verb.Relation is Relation.Ccomp && verb.Head is { Lemma: "hope" or "wish" or "believe" or "expect" or "fear" or "forecast" or "estimate" or "reckon" or "feel" or "doubt" or "hear" } ||
        verb.ChildrenIn(Relation.Advmod).Any(adverb => doubts.Contains(adverb.Lemma)) ||
        verb.Relation is Relation.Ccomp or Relation.Csubj or Relation.Advcl && verb.Head is { } head && head.Lemma is "appear" or "seem" or "possible" or "likely" or "unlikely" or "probable" or "doubtful" or "suppose" or "guess" or "assume" or "predict" or "speculate" or "think" or "clear" or "obvious";

    private Actor? Speaker(string name) => report.Actors.Person(name) ?? report.Actors.Names.SelectMany(names => names.Map.Mentions).FirstOrDefault(mention => mention.Actor?.Name == name)?.Actor ?? report.Actors.State(name);
}
