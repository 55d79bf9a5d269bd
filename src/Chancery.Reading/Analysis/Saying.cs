using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>A reporting verb with who speaks and what is said.</summary>
/// <param name="Verb">The verb, or the head of "according to X".</param>
/// <param name="Act">The verb's lemma with its particle, as claims write it.</param>
/// <param name="Class">The verb's class in the knowledge files.</param>
/// <param name="Speakers">Who speaks; at least one.</param>
/// <param name="To">Those addressed.</param>
/// <param name="Content">Where what is said stands, without the speaker.</param>
/// <param name="Whole">The verb with its speaker and what is said: the evidence.</param>
/// <param name="Modality">Whether it was said, will be, or was refused.</param>
internal sealed record Saying(
    Token Verb, string Act, string Class, IReadOnlyList<string> Speakers, IReadOnlyList<string> To, Passage Content, Passage Whole, Modality Modality);

/// <summary>Finds who says what in a sentence.</summary>
internal sealed class SayingFinder(Knowledge knowledge, Naming naming)
{
    /// <summary>The sayings of a sentence, in the order of their verbs.</summary>
    public IReadOnlyList<Saying> Find(Sentence sentence)
    {
        var sayings = new List<Saying>();
        Token? refused = null;
        foreach (var token in sentence.Tokens)
        {
            if (IsRefusal(token))
            {
                refused = token.Child(Relation.Xcomp);
                if (Refused(token, refused!.Value) is { } refusal) sayings.Add(refusal);
            }
            else if (token.Upos is Upos.Verb && token != refused && Entry(token) is { } entry && Read(token, entry, sayings) is { } saying) sayings.Add(saying);
            else if (token.Is("according") && According(token) is { } source) sayings.Add(source);
            if (token.Upos is Upos.Verb && token.Lemma is "cite" or "quote" && token.Xpos is "VBG" && token.Relation is Relation.Advcl && token.Child(Relation.Obj) is { } cited && Cited(token, cited) is { } citing) sayings.Add(citing);
        }
        return sayings;
    }

    /// <summary>"Declined to comment", "refused to say": the verb before an infinitive.</summary>
    private static bool IsRefusal(Token token) => token.Upos is Upos.Verb && token.Lemma is "decline" or "refuse" && token.Child(Relation.Xcomp) is { } refused && refused.HasChild(Relation.Mark, "to");

    /// <summary>What somebody would not say; null where it is no saying that was declined ("declined to be named", "refused to leave").</summary>
    private Saying? Refused(Token verb, Token refused)
    {
        var clause = Clause.Of(verb);
        if (refused.AnyChild(Relation.AuxPass) is not null || clause.Modality is not Modality.Fact || Entry(refused) is not { Class: "neutral" or "assertive" } entry || clause.Subject is not { } subject || naming.Of(subject) is not { Count: > 0 } speakers) return null;
        var (_, last) = verb.Span(child => IsTrailing(child) || child.Index > verb.Index && (IsSeparate(child) || child.Relation is Relation.Conj));
        var content = verb.Sentence.Between(verb.Index, Math.Max(last, refused.Index));
        var whole = subject.Head == verb ? content.To(subject.Phrase(IsAside)) : content;
        return new(refused, ActOf(entry), entry.Class, speakers, [], content, whole, Modality.Denied);
    }

    private ReportingVerb? Entry(Token verb)
    {
        var lemma = verb.Lemma;
        if (!knowledge.ReportingByLemma.TryGetValue(lemma, out var entries) && !(lemma.EndsWith("ize", StringComparison.Ordinal) && knowledge.ReportingByLemma.TryGetValue(lemma[..^3] + "ise", out entries))) return null;
        return entries.FirstOrDefault(entry => Follows(verb, entry.Particles));
    }

    /// <summary>Whether the particles follow the verb, at most one adverb or pronoun between.</summary>
    private bool Follows(Token verb, IReadOnlyList<string> particles)
    {
        var at = verb.Next;
        foreach (var particle in particles)
        {
            for (var skipped = 0; at is { } here && !here.Is(particle) && skipped < 2 && here.Upos is Upos.Adv or Upos.Pron; skipped++) at = here.Next;
            if (at is not { } found || !found.Is(particle)) return false;
            // "agreed on Wednesday": the preposition belongs to the day.
            if (found.Relation is Relation.Case && found.Head is { } governed && IsDay(governed)) return false;
            at = found.Next;
        }
        return true;
    }

    private bool IsDay(Token token) => token.Upos is Upos.Num || token.Upos is Upos.Propn && (knowledge.Calendar.Weekdays.Find(token.Form.ToString()) is not null || knowledge.Calendar.Months.Find(token.Form.ToString()) is not null);

    private Saying? Read(Token verb, ReportingVerb entry, List<Saying> before)
    {
        if (verb.Relation is Relation.Amod or Relation.Compound || entry.Name is "call" && !IsNaming(verb) || IsOtherSense(verb, entry) || entry.Name is "claim" && verb.AnyChild(Relation.Ccomp, Relation.Xcomp) is null || entry.Name is "ask" && verb.Child(Relation.Xcomp) is { } asked && asked.HasChild(Relation.Advmod, "not")) return null;
        var clause = Clause.Of(verb);
        if (Bare(verb, clause) || HasOnlyThing(verb, entry) || Content(verb, entry) is not { } content) return null;
        // "Citing privacy rules, …": what somebody leans on, no word of his own.
        if (entry.Name is "cite" or "quote" && verb.Xpos is "VBG") return null;
        // "OECD states": a noun that looks like the verb.
        if (entry.Name is "state" && verb.Xpos is "VBZ" && verb.Previous is { Upos: Upos.Propn } && verb.Next is { Upos: Upos.Det or Upos.Noun or Upos.Adj or Upos.Num }) return null;
        // "if Nigeria raised it", "by drawing attention", "is forecast to": thought of, a means, and nobody's word.
        if (verb.Relation is Relation.Advcl && (Clause.IsConditional(verb) || verb.AnyChild(Relation.Mark) is { Lemma: "by" or "without" })) return null;
        // "asked if banks would accept it", "X, asked about it, said": a question says nothing, and whoever is asked does not ask.
        if (entry.Class is not ("neutral" or "assertive") && Clause.IsConditional(verb)) return null;
        if (entry.Name is "ask" && verb.Xpos is "VBN" or "VBD" && verb.AnyChild(Relation.Nsubj) is null && verb.Relation is Relation.Acl or Relation.Advcl or Relation.Amod) return null;
        // "turn back from declaring", "in favour of demanding": thought of, and not said.
        if (verb.Xpos is "VBG" && verb.AnyChild(Relation.Mark, Relation.Case) is { Lemma: "from" or "of" or "to" or "about" or "against" or "at" or "into" or "toward" or "towards" }) return null;
        // "Both sides could agree on a method", "he should say": nobody has.
        if (verb.AnyChild(Relation.Aux) is { Lemma: "could" or "may" or "might" or "should" or "ought" } && !verb.HasChild(Relation.Advmod, "not")) return null;
        // "The Duma will consider its ratification": a body's work to come.
        if (entry.Name is "consider" or "review" or "examine" && clause.Modality is Modality.Planned && verb.Child(Relation.Obj) is not null) return null;
        if (!clause.IsPassive && verb.Xpos is "VBN" or "VBD" && verb.AnyChild(Relation.Xcomp) is not null && verb.AnyChild(Relation.Aux) is { Lemma: "be" }) return null;
        // "was quoted as saying" has its speaker as the passive subject, seen from "saying"; a passive verb itself needs its agent.
        var subject = Speaker(verb, clause, entry);
        // "…, adding that": a participle of saying goes on with whoever was speaking.
        var running = verb.Xpos is "VBG" && entry.Class is "neutral" or "assertive" && verb.Previous?.Upos is Upos.Punct ? before.LastOrDefault() : null;
        if (subject is null && running is null || subject is { } speaker && IsQuotedAttitude(verb, entry, speaker, before)) return null;
        var speakers = subject is { } found && (running is null || naming.IsNamed(found)) ? naming.Of(found) : running!.Speakers;
        if (speakers.Count == 0 || entry.Name is "welcome" or "receive" && verb.Child(Relation.Obj) is { } guest && naming.IsHuman(guest)) return null;
        var whole = WithAuxiliaries(verb).To(content);
        if (subject is { } own && own.Head == verb) whole = whole.To(own.Phrase(IsAside));
        return new(verb, ActOf(entry), entry.Class, speakers, Addressees(verb, clause, entry), content, whole, ModalityOf(clause));
    }

    /// <summary>The verb with "has not", "will" or "has yet to" before it: without them the quote would say another thing.</summary>
    private static Passage WithAuxiliaries(Token verb)
    {
        var first = verb;
        foreach (var child in verb.Children)
        {
            if (child.Index < first.Index && (child.Relation is Relation.Aux or Relation.AuxPass || child.Relation is Relation.Advmod && child.Lemma is "not" or "never")) first = child;
        }
        if (verb.Relation is Relation.Xcomp && verb.Head is { Lemma: "have" } yet && yet.Index < first.Index && first.Index - yet.Index < 5) first = yet;
        return first.Passage.To(verb.Passage);
    }

    /// <summary>"called it a historic day", "what he called a step": the object is given a name; a meeting or strike that is called is not.</summary>
    private static bool IsNaming(Token verb)
    {
        if (verb.Child(Relation.Xcomp) is not null) return true;
        if (verb.AnyChild(Relation.Obj, Relation.Iobj) is { } thing)
        {
            if (thing.Lemma is "what" or "which") return verb.Next is { } name && name.Upos is not (Upos.Punct or Upos.Adp);
            foreach (var child in verb.Children)
            {
                if (child.Index > thing.Index && child.Relation is Relation.Obj or Relation.Ccomp or Relation.Appos || child.Index > thing.Index && child.Relation is Relation.OblUnmarked && child.HasChild(Relation.Det, "a")) return true;
            }
            return thing.ChildrenIn(Relation.Appos).Any(child => child.Index > thing.Index && (child.HasChild(Relation.Det, "a") || child.HasChild(Relation.Det, "an") || child.Children.Any(mark => mark.Form is "“" or "\"" or "‘")));
        }
        return false;
    }

    /// <summary>"recalled its ambassador", "raised relations to a partnership", "recognises the state": the same verbs, where nothing is said.</summary>
    private bool IsOtherSense(Token verb, ReportingVerb entry)
    {
        // "called on the President", without what he is to do: a visit.
        if (entry.Name is "call on" && verb.AnyChild(Relation.Xcomp, Relation.Ccomp) is null && !verb.ChildrenIn(Relation.Advcl).Any(child => child.HasChild(Relation.Mark, "to")) && verb.ChildrenIn(Relation.Obl).Any(child => child.Case() is "on" or "" && naming.ActorsOf(child) is [{ Kind: ActorKind.Person }, ..] && !child.ChildrenIn(Relation.Acl).Any())) return true;
        if (verb.AnyChild(Relation.Obj, Relation.NsubjPass) is not { } thing) return false;
        return entry.Lemma switch
        {
            "recall" => naming.IsHuman(thing),
            // "assure continued supplies", "accepted eight bids": made sure, and taken.
            "assure" => !naming.IsHuman(thing) && !naming.IsNamed(thing) && thing.Upos is not Upos.Pron && verb.AnyChild(Relation.Ccomp, Relation.Parataxis) is null,
            "accept" or "reject" or "invite" => thing.Lemma is "bid" or "tender" || thing.Lemma is "offer" && thing.Children.Any(child => child.Relation is Relation.Nummod or Relation.Compound),
            // A state that is recognised is a tie.
            "recognise" or "recognize" => naming.ActorsOf(thing) is [{ Kind: ActorKind.State }, ..] && !verb.ChildrenIn(Relation.Obl).Any(child => child.Case() is "as" && child.Lemma is not ("state" or "country" or "nation" or "republic")),
            // An army that attacks a town says nothing; whoever attacks a policy does, and most who attack somebody for something.
            "attack" => verb.AnyChild(Relation.AuxPass, Relation.NsubjPass, Relation.OblAgent) is not null || !verb.ChildrenIn(Relation.Obl).Any(child => child.Case() is "for" or "over" or "as") && (naming.IsHuman(thing) || naming.IsNamed(thing) || !thing.Lemma.EndsWith("ion", StringComparison.Ordinal) && thing.Lemma is not ("plan" or "policy" or "move" or "record" or "law" or "bill" or "deal" or "pact" or "stance" or "idea" or "proposal" or "approach" or "step" or "ruling" or "budget")),
            // Issues, doubts and points are raised in words; limits, flags and children are not.
            "raise" => !RaisedInWords.Contains(thing.Lemma.ToLowerInvariant()),
            _ => false,
        };
    }

    private static readonly HashSet<string> RaisedInWords = new(StringComparer.Ordinal)
    {
        "issue", "question", "concern", "matter", "point", "objection", "topic", "problem", "case", "doubt", "alarm", "subject", "complaint", "possibility", "idea", "prospect", "fear", "eyebrow", "voice", "situation", "claim", "demand", "need", "importance", "dispute", "allegation", "charge", "it", "this", "that", "which", "what",
    };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "on", "upon", "for", "of", "out", "up", "down", "off", "to", "against", "with", "at", "in", "over", "into", "about", "back", "forward", "highly" };

    /// <summary>The act as claims write it: one spelling (emphasise), the verb with its particle and no noun ("express gratitude" is express).</summary>
    private static string ActOf(ReportingVerb entry)
    {
        var verb = entry.Lemma.EndsWith("ize", StringComparison.Ordinal) ? entry.Lemma[..^3] + "ise" : entry.Lemma;
        return entry.Particles.All(Particles.Contains) || verb is "make" or "take" ? string.Join(' ', entry.Particles.Prepend(verb)) : verb;
    }

    /// <summary>"committed a crime", "knew him", "undertook an act": a verb of saying that takes a clause has another sense with a noun.</summary>
    private static bool HasOnlyThing(Token verb, ReportingVerb entry)
    {
        if (entry.Complements.Contains("object") || entry.Complements.Contains("none") || verb.Child(Relation.Obj) is not { Upos: Upos.Noun or Upos.Propn } thing || thing.Index < verb.Index || thing.Lemma is "nothing" || entry.Addressee.Contains("object")) return false;
        if (verb.AnyChild(Relation.Ccomp, Relation.Xcomp, Relation.Parataxis) is not null || verb.Relation is Relation.Parataxis || verb.Next is { Form: "“" or "\"" or "‘" or ":" }) return false;
        return !thing.Children.Any(child => child.Relation is Relation.Acl or Relation.AclRelcl or Relation.Ccomp) && !thing.Phrase().Of(verb.Sentence.Text).ContainsAny("“\"‘");
    }

    /// <summary>A purpose ("met to discuss"), a bare noun use and an attribute are no statements.</summary>
    private static bool Bare(Token verb, Clause clause)
    {
        if (!verb.HasChild(Relation.Mark, "to")) return verb.Xpos is "VBN" && verb.Relation is Relation.Acl && clause.Subject is null;
        // "went on to suggest", "was quick to stress" say what they say; "helped to explain" does not.
        if (verb.Relation is Relation.Xcomp && clause.Modality is Modality.Fact) return verb.Head is { Lemma: "help" or "enable" or "allow" or "have" or "need" or "force" or "serve" or "fail" };
        return verb.Relation is Relation.Advcl or Relation.Acl or Relation.Csubj or Relation.AclRelcl || clause.Modality is Modality.Fact or Modality.Proposed or Modality.Hoped;
    }

    /// <summary>The subject; for a plain verb of saying whose subject the tree lost, the pronoun or name right beside it.</summary>
    private Token? Speaker(Token verb, Clause clause, ReportingVerb entry)
    {
        // "which Chad said cost lives": of two subjects the one that speaks.
        if (verb.ChildrenIn(Relation.Nsubj).Where(subject => subject.Index < verb.Index).ToArray() is [{ Lemma: "which" or "who" or "that" }, var speaking]) return speaking;
        // "Norway accused Chile of poaching, a charge Chile denied": the tree may give the name right before the verb to the later one.
        if (verb is { Relation: Relation.Advcl, Xpos: "VBN" or "VBD", Head: { } later } && verb.Child(Relation.Obj) is { } blamed && blamed.Index > verb.Index && later.Index > blamed.Index
            && later.ChildrenIn(Relation.Nsubj).ToArray() is [var earlier, _, ..] && earlier.Span().Last == verb.Index - 1) return earlier;
        // "he said troops were leaving but added that": whoever said the one adds the other.
        // "said A had been paid but declined to say": a refusal to speak is the speaker's own.
        if (entry.Name is "add" or "decline" && verb.Relation is Relation.Conj && verb.AnyChild(Relation.Nsubj) is null && Teller(verb.FirstConjunct()) is { } outer) return Clause.Of(outer).Subject;
        // "told reporters that her country had not sought a break, and ruled out an apology": another tense, after a comma, goes back to who speaks.
        if (verb is { Relation: Relation.Conj, Xpos: "VBD" or "VBN" } && verb.AnyChild(Relation.Nsubj) is null && verb.Child(Relation.Cc) is { Previous: { } comma } && comma.Is(",")
            && verb.FirstConjunct() is var told && told.AnyChild(Relation.Aux) is { Lemma: "have" or "will" or "would" } && Teller(told) is { } teller) return Clause.Of(teller).Subject;
        // "…, its secretary general, X, announced": the name between commas.
        if (verb.Previous is { } close && close.Is(",") && close.Previous is { } last && naming.PersonBetweenCommas(last) is { } apposed) return apposed;
        if (entry.Class is not ("neutral" or "assertive") && entry.Name is not "ask" || verb.AnyChild(Relation.Nsubj) is not null || clause.IsPassive || verb.Xpos is not ("VBD" or "VBZ" or "VBP")) return clause.Subject;
        // "…, said the deputy minister": the tree may take the speaker for an object.
        if (verb.Previous is { } mark && mark.Form is "," or "”" or "\"" or "’" or "'" && verb.AnyChild(Relation.Iobj, Relation.Obj, Relation.Xcomp) is { } inverted && inverted.Index > verb.Index && (naming.IsHuman(inverted) || naming.IsNamed(inverted))) return inverted;
        if (verb.Relation is Relation.Conj) return clause.Subject;
        if (verb.Previous is { } previous && (previous.Upos is Upos.Pron && previous.Lemma is "he" or "she" or "it" or "they" || previous.Upos is Upos.Propn && naming.Of(previous).Count > 0 || previous.Upos is Upos.Noun && naming.IsHuman(previous) && IsAfterComma(previous))) return previous;
        if (verb.Next is { } next && next.Upos is Upos.Propn or Upos.Pron && naming.OfOne(next).Count > 0) return next;
        return clause.Subject;
    }

    /// <summary>The verb of saying that a clause is told by; the tree may hang the clause on the one who is told.</summary>
    private Token? Teller(Token told)
    {
        var teller = told.Relation is Relation.Ccomp ? told.Head : told.Relation is Relation.Acl && told.HasChild(Relation.Mark, "that") && told.Head is { Relation: Relation.Iobj or Relation.Obj } listener ? listener.Head : null;
        return teller is { Upos: Upos.Verb } verb && Entry(verb) is { Class: "neutral" or "assertive" } ? verb : null;
    }

    /// <summary>"…, diplomatic sources said": whether the phrase that ends at the noun begins after a comma or a closing quotation mark.</summary>
    private static bool IsAfterComma(Token noun)
    {
        var first = noun.Span().First;
        return first > 0 && noun.Sentence[first - 1].Form is "," or "”" or "\"" or "’" || first == 0;
    }

    /// <summary>Inside what somebody else says, only speech acts of another speaker count: "Mali condemns", "he said that Hun told them".</summary>
    private bool IsQuotedAttitude(Token verb, ReportingVerb entry, Token subject, List<Saying> before)
    {
        var around = before.LastOrDefault(saying => saying.Content.Contains(verb.Passage) && saying.Verb.Index != verb.Index) ?? null;
        if (entry.Name is "add" or "decline" && around is not null && !around.Content.Contains(subject.Passage)) return false;
        if (entry.Class is "volitive" && verb.Relation is Relation.AclRelcl) return true;
        var isUnder = around is not null || IsUnderSpeech(verb);
        if (!isUnder || verb.Xpos is "VBG" && entry.Class is "neutral" or "assertive") return false;
        if (entry.Class is "volitive" or "evaluative+" or "epistemic") return true;
        if (entry.Class is "commissive" or "assertive" && verb.Xpos is "VBP" or "VBZ" or "VBG") return true;
        // "said Norway would offer its ports": what is promised, and not another's word.
        if (entry.Class is "commissive" && verb.Xpos is "VB" && !verb.HasChild(Relation.Advmod, "not") && !verb.HasChild(Relation.Advmod, "never") && verb.AnyChild(Relation.Aux) is { Lemma: "will" or "would" or "shall" }) return true;
        return around is not null && naming.Of(subject).Any(around.Speakers.Contains);
    }

    private bool IsUnderSpeech(Token verb)
    {
        for (Token? at = verb; at is { } here; at = here.Head)
        {
            if (here.Relation is Relation.Ccomp && here.Head is { Upos: Upos.Verb } head && head.Index != verb.Index && Entry(head) is { Class: "neutral" or "assertive" }) return true;
            if (here.ChildrenIn(Relation.Parataxis).Any(child => child.Index != verb.Index && !verb.IsUnder(child) && child.Upos is Upos.Verb && child.Index > verb.Index && Entry(child) is { Class: "neutral" or "assertive" } && child.Child(Relation.Nsubj) is not null)) return true;
        }
        return false;
    }

    /// <summary>What is said: from the clause or object of the verb to the end of its clause, or the sentence that the verb is an aside of; null where nothing is said.</summary>
    private static Passage? Content(Token verb, ReportingVerb entry)
    {
        Passage? content = null;
        var hasObject = false;
        foreach (var child in verb.Children)
        {
            var counts = child.Relation switch
            {
                Relation.Ccomp or Relation.Xcomp or Relation.NsubjPass => true,
                Relation.Obj => true,
                Relation.Obl or Relation.OblUnmarked => child.Index > verb.Index && (entry.Particles.Count > 0 || content is not null || entry.Complements.Contains("none") || IsOf(child)),
                Relation.Parataxis => child.Index > verb.Index && !FollowsSemicolon(child),
                Relation.Advcl => child.Index > verb.Index && (content is not null || entry.Particles.Count > 0) && !IsSeparate(child),
                _ => false,
            };
            if (!counts) continue;
            hasObject |= child.Relation is not Relation.OblUnmarked;
            var span = child.Phrase(IsTrailing);
            content = content is { } so ? so.To(span) : span;
        }
        if (IsAfterthought(verb, hasObject) && verb.Head is { } main && main.Index < verb.Index)
        {
            var (first, last) = main.Span(child => child.Index == verb.Index || IsTrailing(child) || child.Index > verb.Index && IsSeparate(child));
            if (first < verb.Index) content = content is { } more ? more.To(verb.Sentence.Between(first, Math.Min(last, verb.Index - 1))) : verb.Sentence.Between(first, last);
            hasObject = true;
        }
        // "…," X was quoted as saying.
        if (!hasObject && verb is { Xpos: "VBG", Head: { Lemma: "quote" } quoted } && (quoted.AnyChild(Relation.NsubjPass)?.Span().First ?? 0) is > 2 and var start) return verb.Sentence.Between(0, start - 1);
        if (!hasObject || content is not { } said) return ThatClause(verb, entry) ?? (entry.Complements is ["none"] || IsSilence(verb, entry) ? verb.Passage : null);
        var (_, end) = verb.Span(child => IsTrailing(child) || child.Index > verb.Index && (IsSeparate(child) || child.Relation is Relation.Conj));
        return end > verb.Index ? said.To(verb.Sentence.Between(verb.Index + 1, end)) : said;
    }

    /// <summary>"did not respond to a request for comment", "has not commented", "did not elaborate": nothing was said, and that is told.</summary>
    private static bool IsSilence(Token verb, ReportingVerb entry) =>
        entry.Name is "respond" or "reply" or "answer" or "comment" or "elaborate" && verb.HasChild(Relation.Advmod, "not") && verb.AnyChild(Relation.Aux) is { Lemma: "do" or "have" };

    private static bool FollowsSemicolon(Token child)
    {
        var first = child.Span().First;
        return child.Sentence[first].Is(";") || first > 0 && child.Sentence[first - 1].Is(";");
    }

    /// <summary>"said in a statement that …", "told the minister that …": a clause that the tree hung on a noun after the verb.</summary>
    private static Passage? ThatClause(Token verb, ReportingVerb entry)
    {
        if (!entry.Complements.Contains("that")) return null;
        var (_, end) = verb.Span(child => IsTrailing(child) || child.Relation is Relation.Conj);
        for (var index = verb.Index + 1; index < Math.Min(end, verb.Index + 14); index++)
        {
            var token = verb.Sentence[index];
            if (token.Is("that") && index + 1 < end && token.Upos is Upos.Sconj or Upos.Pron && token.Relation is not Relation.Det) return verb.Sentence.Between(index + 1, end);
            if (token.Form is "“" or "\"" && end - index > 3) return verb.Sentence.Between(index, end);
        }
        return null;
    }

    /// <summary>"…, he noted": the verb hangs beside what is said; a tree may coordinate the two.</summary>
    private static bool IsAfterthought(Token verb, bool hasObject)
    {
        if (verb.Relation is Relation.Parataxis) return true;
        if (verb.Relation is not Relation.Conj || hasObject && verb.AnyChild(Relation.Ccomp) is not null || verb.Children.Any(child => child.Relation is Relation.Cc)) return false;
        var first = verb.Child(Relation.Nsubj)?.Span().First ?? verb.Index;
        // The comma before the subject may hang on it.
        if (first < verb.Index && verb.Sentence[first].Upos is Upos.Punct) first++;
        return first > 0 && verb.Sentence[first - 1].Form is "," or "”" or "\"" or "’";
    }

    /// <summary>A participle or clause after a comma, which says something of its own.</summary>
    private static bool IsSeparate(Token child) => child.Relation is not (Relation.Advcl or Relation.Acl) ? false : child.Xpos is "VBG" or "VBN" && child.Previous is { } before && before.Form is "," || child.AnyChild(Relation.Mark) is { Lemma: "as" or "while" or "after" or "when" or "before" or "since" or "although" or "though" };

    private static bool IsOf(Token oblique) => oblique.Case() is "about" or "of" or "on" or "over" or "against" or "for" or "from" or "as";

    /// <summary>What hangs on loosely: further verbs, participles after a comma.</summary>
    private static bool IsTrailing(Token child) =>
        child.Relation is Relation.Parataxis && child.Upos is Upos.Verb or Upos.Aux
        || child.Relation is Relation.Punct;

    private static bool IsAside(Token child) => child.Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Punct;

    private IReadOnlyList<string> Addressees(Token verb, Clause clause, ReportingVerb entry)
    {
        var to = new List<string>();
        foreach (var slot in entry.Addressee)
        {
            var heads = slot switch
            {
                "object" => clause.Recipient is { } recipient ? [recipient] : verb.Child(Relation.Obj) is { } thing && (verb.AnyChild(Relation.Ccomp, Relation.Xcomp, Relation.Parataxis) is not null || verb.Relation is Relation.Parataxis || entry.Complements is ["object"]) ? [thing] : Array.Empty<Token>(),
                _ => clause.With(slot),
            };
            foreach (var head in heads)
            {
                foreach (var name in naming.Of(head).Where(name => !to.Contains(name))) to.Add(name);
            }
        }
        return to;
    }

    private static Modality ModalityOf(Clause clause) => clause.Modality switch
    {
        Modality.Denied => Modality.Denied,
        Modality.Planned => clause.Verb.Relation is Relation.Xcomp && clause.Verb.Head is { Lemma: "agree" or "decide" or "go" or "pledge" or "vow" or "promise" } ? Modality.Fact : Modality.Planned,
        _ => Modality.Fact,
    };

    /// <summary>"Citing X, …": X says what the sentence says.</summary>
    private Saying? Cited(Token verb, Token cited)
    {
        var speakers = naming.Of(cited);
        if (speakers.Count == 0 || verb.Head is not { } main) return null;
        var content = main.Phrase(child => child.Index == verb.Index || IsTrailing(child));
        return new(verb, "say", "neutral", speakers, [], content, verb.Passage.To(cited.CorePhrase()).To(content), Modality.Fact);
    }

    private Saying? According(Token according)
    {
        var source = according.Relation is Relation.Case ? according.Head : according.Children.FirstOrDefault(child => child.Relation is Relation.Obl) is { } oblique && oblique != default ? oblique : null;
        if (source is not { } head) return null;
        // "according to AFP, the United States and Britain have": what follows the comma is the clause's.
        var speakers = head.AnyChild(Relation.Conj) is { } joined && head.Index < joined.Index && Enumerable.Range(head.Index + 1, joined.Index - head.Index - 1).Any(at => head.Sentence[at].Is(",")) ? naming.OfOne(head) : naming.Of(head);
        if (speakers.Count == 0) return null;
        var sentence = according.Sentence;
        var first = sentence[0].Upos is Upos.Cconj && sentence.Count > 1 ? 1 : 0;
        var whole = sentence.Between(first, sentence.Count - 1);
        return new(head, "say", "neutral", speakers, [], whole, whole, Modality.Fact);
    }
}
