using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>A verb with its arguments, passives, relatives, participles and shared subjects undone.</summary>
/// <remarks>Arguments are heads of noun phrases; coordination inside them is left to <see cref="Tree.WithConjuncts"/>.</remarks>
internal sealed class Clause
{
    private Clause(Token verb)
    {
        Verb = verb;
        // "spoke by telephone" is no passive.
        IsPassive = (verb.AnyChild(Relation.AuxPass, Relation.NsubjPass, Relation.CsubjPass) is not null || verb.AnyChild(Relation.OblAgent) is not null && verb.AnyChild(Relation.Nsubj) is null) && !IsPerfect(verb) || IsReducedPassive(verb);
        Subject = IsPassive ? AgentOf(verb) : SubjectOf(verb, depth: 0);
        Object = IsPassive ? PatientOf(verb, depth: 0) : ObjectOf(verb);
    }

    /// <summary>The predicate.</summary>
    public Token Verb { get; }

    /// <summary>Whether the verb stands in the passive.</summary>
    public bool IsPassive { get; }

    /// <summary>Who acts, also where the verb is passive, non-finite or shares another verb's subject.</summary>
    public Token? Subject { get; }

    /// <summary>Who or what is acted upon.</summary>
    public Token? Object { get; }

    /// <summary>The one addressed or given to without a preposition.</summary>
    public Token? Recipient => Verb.Child(Relation.Iobj);

    /// <summary>The particle of a phrasal verb, lower case, or empty.</summary>
    public string Particle => Verb.Child(Relation.CompoundPrt) is { } particle ? particle.Form.ToString().ToLowerInvariant() : "";

    /// <summary>The clause that the verb takes as its complement: what is said, planned, asked.</summary>
    public Token? Complement => Verb.AnyChild(Relation.Ccomp, Relation.Xcomp);

    /// <summary>Whether the clause says that it is not so.</summary>
    public bool IsNegated => Verb.HasChild(Relation.Advmod, "not") || Verb.HasChild(Relation.Advmod, "never") || Object is { } thing && thing.HasChild(Relation.Det, "no");

    /// <summary>The clause of a verb.</summary>
    public static Clause Of(Token verb) => new(verb);

    /// <summary>The obliques with their prepositions, in order.</summary>
    public IEnumerable<(string Preposition, Token Head)> Obliques
    {
        get
        {
            foreach (var child in Verb.Children)
            {
                if (child.Relation is Relation.Obl or Relation.OblUnmarked || child.Relation is Relation.OblAgent && !IsPassive) yield return (child.Case(), child);
                // "left on 21 September for New York": the parser may hang the phrase on the day.
                if (child.Relation is Relation.Obl && child.Upos is Upos.Num && child.Index > Verb.Index) foreach (var inner in child.ChildrenIn(Relation.Nmod).Where(inner => inner.Case() is not ("" or "of"))) yield return (inner.Case(), inner);
                if (child.Relation is Relation.Obj or Relation.NsubjPass && child.Index > Verb.Index - 1)
                {
                    // "held talks with X": the parser may hang the phrase on the noun.
                    foreach (var inner in child.ChildrenIn(Relation.Nmod)) yield return (inner.Case(), inner);
                }
            }
        }
    }

    /// <summary>The heads of the obliques with one of the prepositions.</summary>
    public IEnumerable<Token> With(params string[] prepositions) =>
        Obliques.Where(oblique => prepositions.Contains(oblique.Preposition, StringComparer.Ordinal)).Select(oblique => oblique.Head);

    /// <summary>How the clause stands to fact: its auxiliaries, and the verbs that it hangs on as plan, hope or request.</summary>
    public Modality Modality => ModalityOf(Verb, depth: 0);

    private static Modality ModalityOf(Token verb, int depth)
    {
        if (verb.HasChild(Relation.Advmod, "not") || verb.HasChild(Relation.Advmod, "never")) return Modality.Denied;
        foreach (var aux in verb.Children)
        {
            if (aux.Relation is not (Relation.Aux or Relation.AuxPass)) continue;
            if (aux.Lemma is "will" or "shall" || aux.Is("'ll")) return Modality.Planned;
            if (aux.Lemma is "would") return Modality.Planned;
            if (aux.Lemma is "can" or "could" or "may" or "might" or "should" or "must" or "ought") return Modality.Proposed;
        }
        // "is to hold", "is due to leave".
        if (verb.HasChild(Relation.Mark, "to") && verb.AnyChild(Relation.Cop, Relation.Aux) is { Lemma: "be" } || verb.HasChild(Relation.Mark, "due")) return Modality.Planned;
        if (depth > 3 || verb.Head is not { } head) return Modality.Fact;
        if (verb.Relation is Relation.Xcomp && head.Lemma is "have" or "be" && (head.HasChild(Relation.Advmod, "yet") || verb.HasChild(Relation.Advmod, "yet"))) return Modality.Denied;
        if (verb.Relation is Relation.Conj) return verb.Xpos is not ("VBD" or "VBZ") && head.Upos == Upos.Verb ? ModalityOf(head, depth + 1) : Modality.Fact;
        if (verb.Relation is Relation.Xcomp or Relation.Ccomp or Relation.Csubj or Relation.CsubjPass && IsInfinitive(verb) || verb.Relation is Relation.Acl or Relation.Advcl && IsInfinitive(verb))
        {
            return Governed(head) ?? (IsInfinitive(verb) && verb.Relation is Relation.Advcl or Relation.Acl ? Modality.Planned : Modality.Fact);
        }
        return Modality.Fact;
    }

    private static Modality? Governed(Token head) => head.Lemma switch
    {
        "forecast" or "project" or "plan" or "schedule" or "intend" or "set" or "due" or "prepare" or "agree" or "decide" or "ready" or "be" or "slate" or "pledge" or "promise" or "vow" or "commit" or "arrange" or "going" or "go" or "announce" => Modality.Planned,
        "expect" or "hope" or "wish" or "want" or "like" or "likely" or "look" or "aim" or "seek" or "desire" or "try" or "attempt" or "willing" => Modality.Hoped,
        "ask" or "urge" or "call" or "invite" or "propose" or "suggest" or "request" or "demand" or "recommend" or "encourage" or "press" or "appeal" or "order" => Modality.Proposed,
        "refuse" or "decline" or "fail" or "deny" => Modality.Denied,
        _ => null,
    };

    private static bool IsInfinitive(Token verb) => verb.HasChild(Relation.Mark, "to") || verb.Xpos == "VB" && verb.AnyChild(Relation.Aux) is null;

    /// <summary>"if it agrees", "whether they would", "until it agrees", "as long as it hopes": thought of, and not so yet.</summary>
    public static bool IsConditional(Token verb)
    {
        if (verb.AnyChild(Relation.Mark) is not { } mark) return false;
        if (mark.Lemma is "if" or "unless" or "whether") return true;
        var isOpen = mark.Lemma is "until" or "till" or "provided" || mark.Is("as") && mark.Previous is { } before && (before.Is("long") || before.Is("soon"));
        return isOpen && (verb.AnyChild(Relation.Aux, Relation.Cop) ?? verb).Xpos is "VBZ" or "VBP" or "VB" or "MD";
    }

    /// <summary>"what it would do", "doubted that it would", "could announce that it will", "speculation that he was ready": asked, doubted or only possible.</summary>
    public static bool IsUnasserted(Token verb)
    {
        // "denied reports that it intended to", where the tree takes "that" for a relative.
        if (verb.Relation is Relation.AclRelcl && verb.Head is { Upos: Upos.Noun, Head.Lemma: "deny" or "dismiss" or "refute" }) return true;
        for (var (at, steps) = (verb, 0); steps < 3 && at.Relation is Relation.Ccomp or Relation.Acl or Relation.Csubj or Relation.Xcomp or Relation.Conj && at.Head is { } head; at = head, steps++)
        {
            if (at.Relation is Relation.Ccomp && at.Children.Any(child => child.Index < at.Index && child.Xpos is "WP" or "WRB" or "WDT" && !child.Is("that") && child.AnyChild(Relation.Case) is null && child.Relation is Relation.Obj or Relation.Advmod or Relation.Obl or Relation.Mark)) return true;
            if (at.Relation is Relation.Conj) continue;
            if (head.Upos is Upos.Noun && head.Lemma is "speculation" or "rumour" or "rumor" or "suggestion" or "possibility" or "prospect" or "likelihood" or "chance" or "doubt" or "fear" or "belief" or "idea") return true;
            // "denied reports that it intended to"
            if (head.Upos is Upos.Noun && head.Head is { Lemma: "deny" or "dismiss" or "reject" or "refute" }) return true;
            if (head.Upos is not (Upos.Verb or Upos.Adj)) continue;
            if (head.Lemma is "doubt" or "deny" or "dismiss" or "doubtful" or "unlikely" or "untrue") return true;
            if (at.Relation is Relation.Ccomp && (head.HasChild(Relation.Advmod, "not") || head.HasChild(Relation.Advmod, "never") || head.AnyChild(Relation.Aux) is { Lemma: "could" or "may" or "might" })) return true;
        }
        return false;
    }

    /// <summary>"the declaration signed by X": a past participle on a noun, with no object of its own.</summary>
    private static bool IsReducedPassive(Token verb) =>
        verb.Relation is Relation.Acl && verb.Xpos is "VBN" or "VBD" && verb.Child(Relation.Obj) is null && verb.Head is { } noun && noun.Index < verb.Index;

    private static Token? AgentOf(Token verb)
    {
        if (verb.Child(Relation.OblAgent) is { } agent) return agent;
        foreach (var child in verb.ChildrenIn(Relation.Obl))
        {
            if (child.Case() == "by") return child;
        }
        // "received at the airport by X": the parser may hang the agent on the place.
        foreach (var place in verb.ChildrenIn(Relation.Obl))
        {
            foreach (var inner in place.ChildrenIn(Relation.Nmod))
            {
                if (place.Index > verb.Index && inner.Case() == "by" && inner.Upos is Upos.Propn) return inner;
            }
        }
        return null;
    }

    private static Token? PatientOf(Token verb, int depth)
    {
        if (verb.AnyChild(Relation.NsubjPass) is { } patient) return Antecedent(patient, verb);
        if (verb.Relation is Relation.Acl or Relation.AclRelcl && verb.Head is { } noun) return noun;
        if (depth < 4 && verb.Relation is Relation.Conj && verb.Head is { Upos: Upos.Verb } first) return PatientOf(first, depth + 1) ?? SubjectOf(first, depth + 1);
        if (depth < 4 && verb.Relation is Relation.Xcomp && verb.Head is { } governor) return SubjectOf(governor, depth + 1);
        return null;
    }

    private static Token? ObjectOf(Token verb)
    {
        if (verb.Child(Relation.Obj) is { } thing) return Antecedent(thing, verb);
        // "China imposed sanctions", read as "China-imposed sanctions".
        if (verb.Relation is Relation.Amod && verb.Child(Relation.Nsubj) is not null && verb.Head is { } followed && followed.Index > verb.Index) return followed;
        // "the plan that they signed": the object is the noun that the clause hangs on.
        if (verb.Relation is Relation.AclRelcl && verb.Child(Relation.Nsubj) is { } subject && !IsRelative(subject) && verb.AnyChild(Relation.Ccomp, Relation.Xcomp) is null && verb.Upos == Upos.Verb) return verb.Head;
        // "signed and ratified the treaty": the object hangs on the last verb.
        foreach (var next in verb.ChildrenIn(Relation.Conj))
        {
            if (next.Upos == Upos.Verb && next.Index == verb.Index + 2 && next.Child(Relation.Obj) is { } shared) return shared;
        }
        return null;
    }

    private static Token? SubjectOf(Token verb, int depth)
    {
        if (depth > 5) return null;
        if (verb.AnyChild(Relation.Nsubj, Relation.NsubjOuter) is { } subject) return Antecedent(Nearest(subject, verb), verb);
        if (verb.AnyChild(Relation.NsubjPass) is { } patient && (depth > 0 || IsPerfect(verb))) return Antecedent(patient, verb);
        if (verb.Head is not { } head) return null;
        // "congratulated him on taking office", "accused them of leaving": the one acted upon does it.
        if (verb is { Xpos: "VBG", Relation: Relation.Advcl or Relation.Acl or Relation.Xcomp } && verb.AnyChild(Relation.Mark, Relation.Case) is { Lemma: "on" or "for" or "of" or "from" } && head.Upos is Upos.Verb && head.AnyChild(Relation.Obj, Relation.Iobj) is { } acted && acted.Index < verb.Index) return acted;
        return verb.Relation switch
        {
            Relation.Conj when head.Upos is Upos.Verb or Upos.Adj or Upos.Aux || head.AnyChild(Relation.Nsubj) is not null => SubjectOf(head, depth + 1),
            Relation.Xcomp => Controller(head, depth),
            Relation.Acl when verb.Xpos is "VBG" => head,
            Relation.Acl when IsInfinitive(verb) && head is { Upos: Upos.Noun, Head: { Upos: Upos.Verb } governor } => Invited(head, governor, depth),
            Relation.AclRelcl => head,
            Relation.Advcl or Relation.Parataxis when verb.AnyChild(Relation.Mark) is null || IsInfinitive(verb) || verb.Xpos == "VBG" => head.Upos is Upos.Verb or Upos.Adj or Upos.Noun ? SubjectOf(head, depth + 1) : null,
            _ => null,
        };
    }

    /// <summary>"accepted an invitation to pay a visit", "announced his intention to run": who is to do what such a noun says.</summary>
    private static Token? Invited(Token noun, Token governor, int depth)
    {
        if (noun.Child(Relation.NmodPoss) is { } owner && noun.Lemma is not "invitation") return owner;
        return noun.Lemma switch
        {
            "invitation" when governor.Lemma is "accept" or "receive" or "get" or "take" => SubjectOf(governor, depth + 1),
            "plan" or "intention" or "decision" or "wish" or "readiness" or "promise" when governor.Lemma is "announce" or "confirm" or "express" or "have" or "make" or "voice" or "reaffirm" => SubjectOf(governor, depth + 1),
            _ => null,
        };
    }

    /// <summary>Who is to do what hangs on <paramref name="governor"/>: its object where it asks somebody, else its subject.</summary>
    private static Token? Controller(Token governor, int depth)
    {
        if (governor.Lemma is not "promise" && governor.AnyChild(Relation.Obj, Relation.Iobj) is { } asked && governor.Upos == Upos.Verb) return asked;
        if (governor.AnyChild(Relation.NsubjPass) is { } patient) return Antecedent(patient, governor);
        return SubjectOf(governor, depth + 1);
    }

    /// <summary>"Firms have registered $5 billion", whose subject the tree takes for a passive one: with "have" and an object, and no form of "be".</summary>
    private static bool IsPerfect(Token verb) =>
        verb.AnyChild(Relation.AuxPass, Relation.OblAgent) is null && verb.HasChild(Relation.Aux, "have") && verb.Child(Relation.Obj) is { } thing && thing.Index > verb.Index && !verb.Children.Any(child => child.Relation is Relation.Aux && child.Lemma is "be");

    /// <summary>"The Organization had forecast that trade would shrink": of two subjects before a verb the one beside it.</summary>
    private static Token Nearest(Token subject, Token verb)
    {
        if (IsRelative(subject) || subject.Index > verb.Index) return subject;
        foreach (var other in verb.ChildrenIn(Relation.Nsubj))
        {
            if (other.Index > subject.Index && other.Index < verb.Index && other.Upos is Upos.Noun or Upos.Propn) subject = other;
        }
        return subject;
    }

    private static Token Antecedent(Token argument, Token verb)
    {
        if (!IsRelative(argument)) return argument;
        for (Token? at = verb; at is { } here; at = here.Head)
        {
            if (here.Relation is Relation.AclRelcl && here.Head is { } noun) return noun;
            if (here.Relation is not (Relation.Conj or Relation.Xcomp)) break;
        }
        return argument;
    }

    private static bool IsRelative(Token token) => token.Upos is Upos.Pron or Upos.Det && token.Lemma is "who" or "which" or "that" or "whom";
}
