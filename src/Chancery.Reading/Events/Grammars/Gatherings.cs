using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Events.Grammars;

/// <summary>Conferences: who attends, which body convenes, where and when.</summary>
internal sealed class Gatherings : IEventGrammar
{
    public bool Fill(Draft draft)
    {
        var trigger = draft.Trigger;
        if (draft.WhoHeads is [{ Relation: Relation.Conj } lastOne] && trigger.Carrier is { Relation: Relation.Acl } && draft.Names([lastOne.FirstConjunct()]) is { Count: > 1 } all && all.Intersect(draft.Who).Any()) draft.Who = all;
        // "co-chaired the conference with X"
        if (draft.Type.Name is "conference" && trigger.Carrier is { Lemma: "co-chair" or "hold" or "chair" }) draft.Who = [.. draft.Who.Concat(Gaps.After(draft.Participants, trigger, ["with"], 14).Where(draft.IsPerson)).Distinct()];
        if (draft.Who.Count == 0 && Attending(trigger) is { } visitor && draft.Participants.Of(visitor) is { Count: > 0 } there && there.All(draft.IsPerson)) draft.Who = there;
        return true;
    }

    public bool Settle(Draft draft)
    {
        if (draft.Type.Name is not "conference") return true;
        if (Meetings.Mechanism(draft) is { } channel)
        {
            Meetings.Meet(draft, channel);
            if (draft.Type.Name is "meeting") return true;
        }
        // Thousands of farmers who gather hold no conference.
        if (!draft.Trigger.IsNoun && draft.Trigger.Carrier is { Lemma: "gather" or "assemble" or "congregate" } && draft.WhoHeads.All(head => draft.Report.ActorsOf(head).Count == 0 && !IsOfficial(draft, head))) return false;
        if (draft.With.Count == 0 && draft.WhoHeads is [var group]) draft.With = [.. draft.With.Concat(Conveners(draft, group).Select(actor => actor.Name)).Except(draft.Who).Distinct()];
        var noun = Noun(draft.Trigger);
        if (noun is { } gathering)
        {
            Convene(draft, gathering);
            Draw(draft, gathering);
            Opened(draft, gathering);
            draft.Date ??= Nearby.Date(draft.Report, gathering);
            draft.Place ??= Nearby.Place(draft.Report, gathering, "in", "at")?.Actor!.Name;
        }
        // A body that holds its own session convenes it.
        if (draft.With.Count == 0 && draft.Trigger.Carrier is { Lemma: "hold" or "convene" or "open" or "call" } && draft.WhoHeads.Count > 0 && draft.WhoHeads.SelectMany(draft.Report.ActorsOf).ToArray() is { Length: > 0 } holders && holders.All(actor => actor.Kind is ActorKind.Organisation or ActorKind.Body or ActorKind.Party)) (draft.Who, draft.With) = ([], draft.Who);
        // "the Tokyo summit"
        if (draft.Place is null && noun is { } held) draft.Place = held.Children.Where(child => child.Relation is Relation.Compound && child.Index < held.Index).Select(draft.Report.Actors.MentionAt).FirstOrDefault(mention => mention is { Kind: MentionKind.Capital or MentionKind.Place, Actor.Kind: ActorKind.Place })?.Actor!.Name;
        if (draft.Place is { } place && draft.Report.Actors.MentionsOf(draft.Trigger.Word.Sentence).FirstOrDefault(mention => mention.Actor?.Name == place) is { Known.State: { } state }) draft.Place = state;
        // Who hosts has it at home.
        if (draft.Place is null && draft.Trigger.Carrier is { Lemma: "host" } && draft.Who is [var host] && draft.Report.Knowledge.States.Find(host) is not null) draft.Place = host;
        // "The next summit will be held in Arusha", "took part in the summit": the body is the one whose summit was told of.
        if (draft.With.Count == 0 && noun is { } named && IsBare(named) && (draft.Who.Count == 0 || draft.WhoHeads.All(head => head.Upos is not Upos.Noun || !Conveners(draft, head).Any())))
            draft.With = [.. (draft.Before.LastOrDefault(other => other.Type is "conference" && other.With.Count > 0 && other.Quote.Words.Contains(named.Form.ToString(), StringComparison.OrdinalIgnoreCase))?.With ?? []).Except(draft.Who)];
        return draft.Date is not null || draft.Place is not null || draft.With.Count > 0 || draft.Who.Count > 1;
    }

    private static Token? Noun(Trigger trigger) => trigger.IsNoun ? trigger.Word : trigger.Clause?.Object;

    /// <summary>"arrived for the summit", "told the press at the summit": who is there attends.</summary>
    private static Token? Attending(Trigger trigger)
    {
        if (!trigger.IsNoun || trigger.Carrier is not null) return null;
        var at = trigger.Word;
        if (at.Relation is not (Relation.Obl or Relation.Nmod) || at.Head is not { Upos: Upos.Verb or Upos.Adj } verb) return null;
        var isThere = at.Case() switch
        {
            "at" or "during" or "on" => true,
            "for" or "to" => verb.Lemma is "arrive" or "travel" or "fly" or "come" or "go" or "gather" or "assemble" or "meet" or "head" or "leave" or "converge" or "due" or "expect" or "be",
            _ => false,
        };
        return isThere && Clause.Of(verb) is { IsPassive: false, Subject: { } subject } && subject != trigger.Word ? subject : null;
    }

    /// <summary>Bodies named with a conference convene it: "the summit of the Quad", "an ASEAN gathering", "a meeting of NATO foreign ministers".</summary>
    private static void Convene(Draft draft, Token gathering)
    {
        var report = draft.Report;
        var owners = gathering.Children.Where(child => child.Relation is Relation.NmodPoss).SelectMany(child => child.Children.Where(inner => inner.Relation is Relation.Compound or Relation.Nmod));
        var named = gathering.Children.Concat(owners).Where(child => child.Relation is Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Nmod && child.Case() is "of" or "").SelectMany(report.ActorsOf);
        var members = gathering.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "of" && child.Upos is Upos.Noun).SelectMany(report.Actors.ModifiersOf).Where(actor => actor.Kind is ActorKind.Organisation);
        var bodies = named.Concat(members).Concat(Before(report, gathering)).Where(actor => actor.Kind is ActorKind.Organisation or ActorKind.Body or ActorKind.Party && report.Actors.MentionAt(gathering)?.Actor != actor).Select(actor => actor.Name).Distinct().ToArray();
        // "the Pacific Islands Forum in Suva": the gathering is the body.
        if (report.Actors.MentionAt(gathering) is { Kind: MentionKind.Organisation, Actor: { Kind: ActorKind.Organisation } itself } && report.Knowledge.Organisations.Find(itself.Name) is not null) bodies = [.. bodies, itself.Name];
        draft.Who = [.. draft.Who.Where(name => !bodies.Contains(name))];
        draft.With = [.. draft.With.Concat(bodies).Distinct()];
    }

    /// <summary>"the summit", "the next forum": one that was told of, and none with a name of its own.</summary>
    private static bool IsBare(Token noun) =>
        noun.Children.Any(child => child.Relation is Relation.Det && child.Is("the") || child.Lemma is "next" or "last" or "previous")
        && !noun.Children.Any(child => child.Relation is Relation.Compound or Relation.NmodPoss || child.Relation is Relation.Amod && char.IsUpper(child.Form[0]) || child.Relation is Relation.Nmod && child.Case() is "of" or "between");

    private static bool IsOfficial(Draft draft, Token head) =>
        draft.Report.Knowledge.References.Find("person")!.Words.Contains(head.Lemma) || draft.Report.Knowledge.References.Find("members")!.Words.Contains(head.Lemma) || draft.Report.Knowledge.References.Find("state")!.Words.Contains(head.Lemma);

    /// <summary>"foreign ministers of ASEAN", "EU leaders": the organisation whose people come together.</summary>
    public static IEnumerable<Actor> Conveners(Draft draft, Token group) =>
        group.Upos is Upos.Noun && group.Xpos is "NNS" ? draft.Report.Actors.ModifiersOf(group).Where(actor => actor.Kind is ActorKind.Organisation) : [];

    /// <summary>"the Group of Seven (G7) summit": the body named right before, wherever the tree hangs it.</summary>
    private static IEnumerable<Actor> Before(AnalysedReport report, Token gathering)
    {
        var at = gathering.Index - 1;
        if (at > 2 && gathering.Sentence[at].Is(")") && gathering.Sentence[at - 2].Is("(")) at -= 3;
        return at >= 0 && report.Actors.MentionsOf(gathering.Sentence).FirstOrDefault(mention => mention.Last == at) is { Kind: MentionKind.Organisation, Actor: { } body } && report.Knowledge.Organisations.Find(body.Name) is not null ? [body] : [];
    }

    /// <summary>"the summit, which opens on Friday": the clause that tells when.</summary>
    private static void Opened(Draft draft, Token gathering)
    {
        foreach (var clause in gathering.Children.Where(child => child.Relation is Relation.AclRelcl or Relation.Acl).Concat(Following(gathering)))
        {
            if (clause.Lemma is not ("open" or "begin" or "start" or "take" or "hold" or "convene" or "schedule" or "plan" or "set" or "slate" or "due")) continue;
            draft.Date ??= draft.Report.DateMentionOf(clause);
            if (draft.Modality is Modality.Fact && (Clause.Of(clause).Modality is Modality.Planned || clause.Xpos is "VBZ" or "VBP" && clause.Lemma is "open" or "begin" or "start" or "take")) draft.Modality = Modality.Planned;
        }
    }

    /// <summary>"the summit (COP30), which will be held": the verb, wherever the tree hangs it.</summary>
    private static IEnumerable<Token> Following(Token gathering)
    {
        var at = gathering.Next;
        if (at is { } open && open.Is("(")) while (at is { } inside && !inside.Is(")")) at = inside.Next;
        if (at is { } close && close.Is(")")) at = close.Next;
        if (at is { } comma && comma.Is(",") && comma.Next is { } which && which.Is("which") && which.Head is { Upos: Upos.Verb } verb) yield return verb;
    }

    /// <summary>"the forum, organised by X, drew 140 companies": who convenes it and who comes.</summary>
    private static void Draw(Draft draft, Token gathering)
    {
        foreach (var verb in gathering.Sentence.Tokens.Where(token => token.Upos is Upos.Verb))
        {
            var clause = verb.Lemma is "draw" or "bring" or "attract" or "gather" or "unite" or "assemble" or "organise" or "organize" or "convene" or "host" ? Clause.Of(verb) : null;
            if (clause is { IsPassive: false, Object: { } guests, Subject: { } subject } && subject == gathering && verb.Lemma is not ("host" or "convene" or "organise" or "organize")) draft.Who = [.. draft.Who.Concat(draft.Names([guests])).Distinct()];
            else if (clause is { IsPassive: true, Subject: { } host } && verb.Head == gathering && verb.Relation is Relation.Acl && draft.With.Count == 0) draft.SetWith(draft.Names([host]));
        }
    }
}
