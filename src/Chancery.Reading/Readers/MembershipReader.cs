using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>States and bodies that belong to an organisation: "X is a member of Y", "a group made up of A and B", "Italy as a G7 member".</summary>
internal sealed class MembershipReader : IClaimReader
{
    public IEnumerable<Claim> Read(AnalysedReport report) =>
        report.Sentences.SelectMany(sentence => sentence.Tokens).SelectMany(token => Read(report, token)).DistinctBy(claim => (claim.Member, claim.Of));

    private static IEnumerable<MembershipClaim> Read(AnalysedReport report, Token token) => token.Lemma switch
    {
        "member" or "observer" => Members(report, token),
        "chair" or "co-chair" or "lead" or "co-lead" or "president" or "host" when token.Case() is "as" || token.Relation is Relation.Appos => Members(report, token),
        "country" or "nation" or "state" => IsListed(token) || OneOf(token) is not null ? Members(report, token) : [],
        "join" or "belong" => Joined(report, token),
        "accede" or "admit" or "readmit" or "suspend" => Changed(report, token),
        "accession" => Accession(report, token),
        "consist" or "make" or "comprise" or "include" or "group" or "compose" => Parts(report, token),
        "membership" => Membership(report, token),
        _ => [],
    };

    private static IEnumerable<MembershipClaim> Members(AnalysedReport report, Token member)
    {
        if (member.Lemma is "observer" && member.Xpos is "NNS" || !IsNow(report, member)) yield break;
        var bodies = Bodies(report, member).ToArray();
        if (bodies.Length == 0) yield break;
        var standing = member.Children.FirstOrDefault(child => child.Relation is Relation.Amod && child.Lemma is "permanent" or "founding" or "associate" or "full" or "non-permanent" or "founder" or "observer");
        var last = member.Phrase(child => child.Relation is Relation.Nsubj or Relation.Conj or Relation.Appos or Relation.AclRelcl or Relation.Cc or Relation.Parataxis or Relation.Cop or Relation.Punct);
        foreach (var (holder, head) in Holders(report, member))
        {
            foreach (var body in bodies)
            {
                var canHold = holder.Kind is ActorKind.State || holder.Kind is ActorKind.Organisation or ActorKind.Party && member.Lemma is "member" or "observer";
                if (!canHold || holder.Name == body) continue;
                yield return Claim(report, member, holder, body, head.CorePhrase().To(last), member.Lemma is not ("member" or "country" or "nation" or "state") ? member.Form.ToString() : standing == default ? null : $"{standing.Form} member");
            }
        }
    }

    /// <summary>Whether it is so at the time of the report: not denied, not wished for, not past, unless somebody reports it in the past.</summary>
    private static bool IsNow(AnalysedReport report, Token member)
    {
        var verb = member.Relation is Relation.Obl or Relation.Xcomp or Relation.Obj && member.Head is { Lemma: "remain" or "become" } becoming ? becoming : member;
        if (verb.HasChild(Relation.Advmod, "not") || verb.HasChild(Relation.Advmod, "never") || member.HasChild(Relation.Amod, "former") || member.HasChild(Relation.Amod, "prospective") || member.HasChild(Relation.Amod, "potential")) return false;
        if (verb != member) return Clause.Of(verb).Modality is Modality.Fact && !verb.HasChild(Relation.Mark, "to");
        if (member.Child(Relation.Cop) is not { } copula) return true;
        if (copula.Xpos is "VB" || member.Children.Any(child => child.Relation is Relation.Aux && (child.Xpos is "MD" || child.Xpos is "VBD"))) return false;
        return copula.Xpos is not "VBD" || report.SayingAround(member.Sentence, member.Passage) is not null;
    }

    /// <summary>"the four Quad countries, Australia, India and …": members that are listed behind.</summary>
    private static bool IsListed(Token countries) =>
        countries.Xpos is "NNS" && countries.Children.Any(child => child.Relation is Relation.Compound) && (countries.AnyChild(Relation.Appos) is not null || List(countries) is not null);

    /// <summary>The first of the list, where the tree took it for coordinated with the noun.</summary>
    private static Token? List(Token countries) =>
        countries.AnyChild(Relation.Conj) is { } first && first.Upos is Upos.Propn && countries.Next is { Form: "," or "-" or "--" or "–" or ":" } ? first : null;

    /// <summary>"Oman, one of the six states of the Council": the one that is among them.</summary>
    private static Token? OneOf(Token members) =>
        members is { Relation: Relation.Nmod, Head: { Lemma: "one" } one } && members.Case() is "of" ? one.Relation is Relation.Appos ? one.Head : one.Child(Relation.Cop) is { Xpos: not "VBD" } ? one.AnyChild(Relation.Nsubj) : null : null;

    /// <summary>The bodies that "member" belongs to: "G7 member", "the council's members", "members of the European Union and the Council of Europe".</summary>
    private static IEnumerable<string> Bodies(AnalysedReport report, Token member)
    {
        var names = report.Actors.ModifiersOf(member).Where(actor => actor.Kind is ActorKind.Organisation or ActorKind.Body).Select(actor => actor.Name).ToList();
        foreach (var child in member.Children)
        {
            var isWhole = child.Relation is Relation.NmodPoss || child.Index > member.Index && child.Relation is Relation.Nmod && child.Case() is "of" or "in" || child.Relation is Relation.Compound && child.Index < member.Index
                || member.Relation is Relation.AclRelcl && child is { Relation: Relation.Obl, Lemma: "which" } && child.Case() is "of";
            if (!isWhole) continue;
            foreach (var whole in child.WithConjuncts())
            {
                if (report.ActorsOf(whole) is [{ Kind: ActorKind.Organisation or ActorKind.Body } actor]) names.Add(actor.Name);
                // A name of its own that no list has: a short form, or an agreement that has members.
                else if (report.ActorsOf(whole).Count == 0 && char.IsUpper(whole.Form[0]) && whole.Form.Length > 1 && char.IsUpper(whole.Form[^1]) && report.Actors.MentionAt(whole) is not { Kind: Mentions.MentionKind.Demonym or Mentions.MentionKind.Person or Mentions.MentionKind.Place or Mentions.MentionKind.State }) names.Add(whole.Form.ToString());
                else if (child.Relation is Relation.Nmod && report.ActorsOf(whole).All(other => other.Kind is ActorKind.Other) && char.IsUpper(whole.Form[0]) && whole.Lemma.ToLowerInvariant() is "partnership" or "agreement" or "convention" or "treaty" or "court" or "bank" or "union") names.Add(whole.Sentence.Words(whole.Phrase(part => part.Relation is Relation.Case or Relation.Det or Relation.AclRelcl or Relation.Appos or Relation.Conj or Relation.Punct || part.Form is "(")));
            }
        }
        return names.Distinct(StringComparer.Ordinal);
    }

    /// <summary>"Hanoi joined the association", "Estonia belongs to the alliance".</summary>
    private static IEnumerable<MembershipClaim> Joined(AnalysedReport report, Token verb)
    {
        if (verb.Upos is not Upos.Verb) yield break;
        var clause = Clause.Of(verb);
        if (clause.Modality is not Modality.Fact || clause.IsPassive || clause.Subject is not { } subject) yield break;
        // "applied to join", "succeeded in joining": not yet in.
        if (verb.HasChild(Relation.Mark, "to") || verb.Xpos is "VBG" && verb.AnyChild(Relation.Aux) is null) yield break;
        var whole = verb.Lemma is "join" ? verb.Child(Relation.Obj) : clause.With("to").FirstOrDefault() is { Sentence: not null } to ? to : null;
        if (whole is not { } body || report.ActorsOf(body) is not [{ Kind: ActorKind.Organisation } organisation]) yield break;
        foreach (var member in subject.WithConjuncts().SelectMany(report.ActorsOf).Where(actor => actor.Kind is ActorKind.State))
        {
            yield return Claim(report, verb, member, organisation.Name, subject.CorePhrase().To(body.CorePhrase()), null);
        }
    }

    /// <summary>"X acceded to Y", "Y admitted X", "X was suspended from Y".</summary>
    private static IEnumerable<MembershipClaim> Changed(AnalysedReport report, Token verb)
    {
        if (verb.Upos is not Upos.Verb || verb.HasChild(Relation.Mark, "to")) yield break;
        var clause = Clause.Of(verb);
        if (clause.Modality is not Modality.Fact) yield break;
        var (member, body) = verb.Lemma switch
        {
            "accede" => (clause.Subject, clause.With("to").Cast<Token?>().FirstOrDefault()),
            "suspend" => (clause.Object, clause.With("from").Cast<Token?>().FirstOrDefault()),
            _ => (clause.Object, clause.With("to", "into").Cast<Token?>().FirstOrDefault() ?? clause.Subject),
        };
        if (member is not { } who || body is not { } whole || report.ActorsOf(whole) is not [{ Kind: ActorKind.Organisation } organisation]) yield break;
        foreach (var state in who.WithConjuncts().SelectMany(report.ActorsOf).Where(actor => actor.Kind is ActorKind.State))
        {
            yield return Claim(report, verb, state, organisation.Name, who.CorePhrase().To(verb.Passage).To(whole.CorePhrase()), null);
        }
    }

    /// <summary>"the accession of the United Kingdom to the CPTPP".</summary>
    private static IEnumerable<MembershipClaim> Accession(AnalysedReport report, Token noun)
    {
        var of = noun.ChildrenIn(Relation.Nmod).FirstOrDefault(child => child.Case() is "of");
        var to = noun.ChildrenIn(Relation.Nmod).FirstOrDefault(child => child.Case() is "to");
        if (to == default && of != default) to = of.ChildrenIn(Relation.Nmod).FirstOrDefault(child => child.Case() is "to");
        var owner = of != default ? of : noun.Child(Relation.NmodPoss) ?? default;
        if (owner == default || to == default || noun.Relation is Relation.Nmod || noun.Relation is Relation.Obl && noun.Case() is "for" || report.ActorsOf(owner) is not [{ Kind: ActorKind.State } member]) yield break;
        var name = report.ActorsOf(to) is [{ Kind: ActorKind.Organisation } body] ? body.Name : to.Upos is Upos.Propn && report.ActorsOf(to).Count == 0 ? to.Sentence.Words(to.CorePhrase()) : null;
        if (name is not null) yield return Claim(report, noun, member, name, noun.Passage.To(owner.CorePhrase()).To(to.CorePhrase()), null);
    }

    /// <summary>The subject of "is a member", what "member" stands beside, what it is said of by "as".</summary>
    private static IEnumerable<(Actor, Token)> Holders(AnalysedReport report, Token member)
    {
        var first = member.FirstConjunct();
        var subject = member.AnyChild(Relation.Nsubj) ?? first.AnyChild(Relation.Nsubj);
        var heads = new List<Token>();
        if (subject is { } found) heads.AddRange(found.WithConjuncts());
        if (member.Relation is Relation.Appos && member.Head is { } named) heads.AddRange(named.WithConjuncts());
        if (member.AnyChild(Relation.Appos, Relation.Parataxis, Relation.Dep) is { } list && list.Index > member.Index) heads.AddRange(list.WithConjuncts());
        if (first.Relation is Relation.Nmod or Relation.Obl && first.Case() == "as" && first.Head is { } owner) heads.Add(owner.Upos is Upos.Verb && Clause.Of(owner).Subject is { } actor ? actor : owner.Lemma is "role" or "capacity" or "position" or "status" && owner.Child(Relation.NmodPoss) is { } whose ? whose : owner);
        if (OneOf(member) is { } one) heads.Add(one);
        if (member.Lemma is not "member" && List(member) is { } listed) heads.AddRange(member.WithConjuncts().Where(conjunct => conjunct.Index >= listed.Index));
        if (first.Relation is Relation.Obl or Relation.Xcomp or Relation.Obj && first.Head is { Lemma: "remain" or "become" } verb && Clause.Of(verb).Subject is { } remaining) heads.AddRange(remaining.WithConjuncts());
        foreach (var head in heads)
        {
            foreach (var actor in report.ActorsOf(head)) yield return (actor, head);
        }
    }

    /// <summary>"a group consisting of A, B and C".</summary>
    private static IEnumerable<MembershipClaim> Parts(AnalysedReport report, Token verb)
    {
        if (verb.Upos is not Upos.Verb) yield break;
        var clause = Clause.Of(verb);
        var whole = verb.Relation is Relation.Acl ? verb.Head : clause.IsPassive ? clause.Object : clause.Subject;
        var parts = verb.Lemma switch
        {
            "consist" or "compose" => clause.With("of").FirstOrDefault(),
            "make" when verb.Sentence.Tokens.Any(token => token.Index == verb.Index + 1 && token.Is("up")) => clause.With("of").FirstOrDefault(),
            "comprise" => verb.Child(Relation.Obj) ?? default,
            _ => default,
        };
        if (whole is not { } group || parts == default) yield break;
        var name = report.ActorsOf(group) is [{ Kind: ActorKind.Organisation or ActorKind.Body } actor] ? actor.Name
            : group.Upos is Upos.Noun && group.Lemma is "group" or "bloc" or "alliance" or "grouping" or "coalition" or "quartet" or "trio" ? group.Sentence.Words(group.CorePhrase()) : null;
        if (group.AnyChild(Relation.Nsubj) is { } subject && group.Child(Relation.Cop) is not null && report.ActorsOf(subject) is [{ } called]) name = called.Name;
        if (name is null) yield break;
        foreach (var conjunct in parts.WithConjuncts())
        {
            foreach (var member in report.ActorsOf(conjunct).Where(member => member.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Party))
            {
                var passage = group.CorePhrase().To(conjunct.CorePhrase());
                yield return new MembershipClaim { Member = member.Name, Of = name, Quote = report.Cut(passage), SaidBy = report.SpeakersOf(verb.Sentence, passage), Confidence = 80, Rule = "membership.parts" };
            }
        }
    }

    /// <summary>"Ireland's membership of the coalition".</summary>
    private static IEnumerable<MembershipClaim> Membership(AnalysedReport report, Token noun)
    {
        if (noun.Child(Relation.NmodPoss) is not { } owner || report.ActorsOf(owner) is not [{ Kind: ActorKind.State } member]) yield break;
        var body = noun.ChildrenIn(Relation.Nmod).FirstOrDefault(child => child.Case() is "of" or "in");
        if (body == default) yield break;
        var modality = Clause.Of(noun).Modality;
        var name = report.ActorsOf(body) is [{ } actor] ? actor.Name : body.Sentence.Words(body.CorePhrase());
        var passage = owner.CorePhrase().To(body.CorePhrase());
        yield return new MembershipClaim { Member = member.Name, Of = name, Modality = modality, Quote = report.Cut(passage), SaidBy = report.SpeakersOf(noun.Sentence, passage), Confidence = 65, Rule = "membership.noun" };
    }

    private static MembershipClaim Claim(AnalysedReport report, Token at, Actor member, string body, Sources.Passage passage, string? standing) => new()
    {
        Member = member.Name,
        Of = body,
        As = standing,
        Quote = report.Cut(passage),
        SaidBy = report.SpeakersOf(at.Sentence, passage),
        Confidence = 80,
        Rule = "membership.member",
    };
}
