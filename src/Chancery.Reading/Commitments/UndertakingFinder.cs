using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Commitments;

/// <summary>A deed that somebody is to do.</summary>
/// <param name="Cue">The word that makes it one.</param>
/// <param name="Deed">What is to be done.</param>
/// <param name="By">Who is to do it; at least one.</param>
/// <param name="Strength">The claim's strength word.</param>
/// <param name="Evidence">The words from the one who undertakes or asks to the end of the deed.</param>
/// <param name="Confidence">In hundredths.</param>
/// <param name="Rule">How it was found.</param>
internal sealed record Undertaking(Token Cue, Deed Deed, IReadOnlyList<string> By, string Strength, Passage Evidence, int Confidence, string Rule);

/// <summary>Finds deeds under verbs, nouns and adjectives of promise, request and hope.</summary>
internal sealed class UndertakingFinder(AnalysedReport report)
{
    private readonly CueIndex cues = CueIndex.Of(report.Knowledge);
    private readonly Doers doers = new(report);
    private readonly ModalDeeds modals = new(report);

    public IEnumerable<Undertaking> Find(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos is Upos.Verb or Upos.Noun or Upos.Adj && cues.Cue(token) is { } cue && IsMade(token, cue))
            {
                foreach (var found in Read(token, cue)) yield return found;
            }
        }
        foreach (var token in sentence.Tokens)
        {
            foreach (var found in modals.Find(token)) yield return found;
        }
    }

    /// <summary>Whether the words are said now: not denied, not themselves a deed or a hope.</summary>
    private static bool IsMade(Token word, CommitmentCue cue)
    {
        if (word.Upos is not Upos.Verb) return IsExpressed(word);
        if (word.Relation is Relation.Amod or Relation.Compound) return false;
        // "Asked whether he …": what was asked is told, and no request.
        if (word.Lemma is "ask" && word.Xpos is "VBN" && word.Relation is Relation.Advcl) return false;
        // "if it wishes to regain", "until it agrees to stop": a condition.
        if (Clause.IsConditional(word) || Clause.IsUnasserted(word)) return false;
        // "originally planned to export": what has been given up or overtaken.
        if (word.ChildrenIn(Relation.Advmod).Any(adverb => adverb.Lemma is "originally" or "initially" or "formerly")) return false;
        // "vowed never to recognise": the vow is made.
        if (word.Xpos is "VBD" or "VBZ" or "VBP" or "VBN" && word.Children.Any(child => child.Index == word.Index + 1 && child.Lemma is "never" or "not" && child.Next is { Lemma: "to" })) return true;
        var clause = Clause.Of(word);
        if (word.HasChild(Relation.Mark, "to") || word.Xpos is "VB" || clause.Modality is not Modality.Fact) return word.Xpos is not "VB" && clause.Modality is Modality.Planned && word.AnyChild(Relation.Aux) is null && cue.Strength is not "discussed";
        if (cue.Strength is "planned" && word.HasChild(Relation.Aux, "have")) return false;
        // "wanted to sell": what became of it is not told, unless somebody says so of now.
        if (cue.Name is "want" && word.Xpos is not ("VBZ" or "VBP") && word.Relation is not Relation.Ccomp) return false;
        return !word.HasChild(Relation.Advmod, "not") && !clause.IsNegated;
    }

    /// <summary>A noun or adjective stands for an act where somebody expresses it or is it.</summary>
    private static bool IsExpressed(Token word)
    {
        if (word.HasChild(Relation.Advmod, "not") || word.HasChild(Relation.Det, "no")) return false;
        // "this does not mean readiness to yield"
        if (word.Relation is Relation.Obj or Relation.Obl && word.Head is { Upos: Upos.Verb } governing && governing.HasChild(Relation.Advmod, "not")) return false;
        // "appears ready to yield": so it looks.
        if (word.Upos is Upos.Adj) return !(word.Relation is Relation.Xcomp && word.Head is { Lemma: "appear" or "seem" }) && !Clause.IsUnasserted(word) && word.Relation is not (Relation.Amod or Relation.AclRelcl or Relation.Advcl) && word.AnyChild(Relation.Aux) is null;
        // "announced plans to reopen": told now; "its plan to reopen" is known already.
        if (word.Lemma is "plan" or "intention") return word.Relation is Relation.Obj && word.Head is { Upos: Upos.Verb, Lemma: "announce" or "unveil" or "confirm" or "reveal" or "disclose" or "declare" or "express" or "outline" };
        return word.AnyChild(Relation.NmodPoss) is not null || word.Relation is Relation.Obj or Relation.Obl && word.Head is { Upos: Upos.Verb, Lemma: "express" or "reiterate" or "reaffirm" or "affirm" or "voice" or "make" or "give" or "reach" or "announce" or "stress" or "underline" or "convey" or "declare" or "show" or "confirm" or "renew" or "state" };
    }

    private IEnumerable<Undertaking> Read(Token word, CommitmentCue cue)
    {
        foreach (var (first, subject) in Complements(word, cue))
        {
            var deeds = subject is not null || first.Upos is Upos.Verb or Upos.Aux || first.Xpos is "VB" or "VBP" or "VBG" || first.HasChild(Relation.Mark, "to") ? DeedList.From(first) : [DeedList.Thing(first)];
            foreach (var deed in deeds)
            {
                if (deed.IsEmpty || deed.Head.Lemma is "say" or "tell" || cue.Strength is "planned" && modals.IsEvent(deed.Head) || cue.Name is "want" or "aim to" && IsWord(deed.Head) || cue.Name is "set to" && Clause.Of(deed.Head).IsPassive) continue;
                var by = By(word, cue, deed, subject);
                if (by.Count == 0) continue;
                var strength = cue.Strength is "agreed" or "pledged" ? by.Count > 1 && word.Upos is not Upos.Adj ? "agreed" : "pledged"
                    // "proposed to lend": his own plan, and asked of nobody.
                    : cue.Name is "propose" && word.Upos is Upos.Verb && subject is null && deed.Head.HasChild(Relation.Mark, "to") ? "planned"
                    : cue.Name is "want" && Wanted(word, deed) is not null ? "requested" : cue.Strength;
                yield return new(word, deed, by, strength, Evidence(word, deed), Confidence(word, cue, deed), $"commitment.{cue.Name}".Replace(' ', '-'));
            }
        }
    }

    /// <summary>"wanted to stress", "aims to thank": words to come, and no deed.</summary>
    private bool IsWord(Token verb) => report.Knowledge.ReportingByLemma.TryGetValue(verb.Lemma, out var entries) && entries.Any(entry => entry.Particles.Count == 0 && entry.Class is not ("directive" or "commissive"));

    private static int Confidence(Token word, CommitmentCue cue, Deed deed) =>
        deed.Head.Upos is Upos.Noun or Upos.Propn ? 60 : word.Upos is not Upos.Verb ? 70 : cue.Strength is "hoped" or "planned" ? 70 : 80;

    /// <summary>The verb or thing under the cue, with its own subject where it has one.</summary>
    private IEnumerable<(Token First, Token? Subject)> Complements(Token word, CommitmentCue cue)
    {
        if (cue.Name is not "tell" && Reported(word, cue) is { } reported)
        {
            yield return reported;
            yield break;
        }
        if (Infinitive(word, cue) is { } bare)
        {
            yield return (bare, null);
            yield break;
        }
        if (cue.Name is "tell") yield break;
        foreach (var thing in Things.Of(word, cue)) yield return (thing, null);
    }

    /// <summary>"suggested that Laos create …", "hoped the two sides will …".</summary>
    private static (Token, Token?)? Reported(Token word, CommitmentCue cue)
    {
        foreach (var child in word.Children.Where(child => child.Index > word.Index && child.Relation is Relation.Ccomp or Relation.Acl or Relation.Xcomp or Relation.Advcl && child.Upos is Upos.Verb or Upos.Adj or Upos.Noun or Upos.Aux))
        {
            if (child.HasChild(Relation.Mark, "to") || child.AnyChild(Relation.Nsubj, Relation.NsubjPass) is not { } subject || subject.Index < word.Index) continue;
            if (child.Relation is Relation.Advcl && !child.HasChild(Relation.Mark, "that")) continue;
            var modal = child.AnyChild(Relation.Aux, Relation.AuxPass, Relation.Cop);
            // "asked if it would", "suggesting that they could not": a question, an assertion.
            if (child.AnyChild(Relation.Mark) is { Lemma: "if" or "whether" } || cue.Strength is "requested" && modal is { Xpos: "MD", Lemma: not ("should" or "must" or "shall") }) continue;
            var isBare = child.Xpos is "VB" || modal is { Xpos: "VB" } || child.Xpos is "VBP" && cue.Strength is "requested" || modal is { Xpos: "MD", Lemma: not ("may" or "might") };
            if (child.Upos is not (Upos.Verb or Upos.Aux) && modal is not { Xpos: "VB" or "MD" }) continue;
            if (isBare) return (child, subject);
        }
        return cue.Strength is "requested" && word.Upos is Upos.Verb ? Subjunctive(word) : null;
    }

    /// <summary>"demanding that China respect …" where the tree took the verb for a noun: a state and a bare verb after "that".</summary>
    private static (Token, Token?)? Subjunctive(Token word)
    {
        if (word.Next is not { } that || !that.Is("that") || that.Next is not { Upos: Upos.Propn or Upos.Det } start) return null;
        for (var (at, steps) = (start.Next, 0); at is { } here && steps < 5; at = here.Next, steps++)
        {
            if (here.Upos is Upos.Verb or Upos.Noun && here.Form.Equals(here.Lemma, StringComparison.Ordinal) && char.IsLower(here.Form[0]) && here.Next is { Upos: Upos.Det or Upos.Propn or Upos.Adj or Upos.Pron }) return (here, here.Previous);
            if (here.Upos is Upos.Verb or Upos.Punct) return null;
        }
        return null;
    }

    /// <summary>"agreed to deepen", "called on the party to continue", "commitment to sticking to": by the tree, else by the words.</summary>
    private static Token? Infinitive(Token word, CommitmentCue cue)
    {
        // Only who is asked stands between the verb and the deed; the promise comes right before it.
        var isBeside = cue.By is "object" || word.Next is not { Upos: Upos.Det or Upos.Noun or Upos.Propn or Upos.Adj };
        var plain = isBeside ? InfinitiveByWords(word) : null;
        foreach (var child in word.Children.Where(child => child.Index > word.Index))
        {
            // "told reporters the meeting was to discuss it": told, and not told to.
            if (cue.Name is "tell" && child.AnyChild(Relation.Nsubj, Relation.NsubjPass) is not null) continue;
            // "offered the banks loans to cover it": what the thing is for.
            if (cue.Name is "offer" or "threaten" && child.Relation is Relation.Advcl or Relation.Acl && !isBeside) continue;
            if (child.Relation is Relation.Xcomp or Relation.Ccomp or Relation.Acl or Relation.Advcl or Relation.Csubj && child.HasChild(Relation.Mark, "to") && IsNear(word, child)) return plain is { } earlier && earlier.Index < child.Index ? plain : child;
        }
        return plain;
    }

    private static Token? InfinitiveByWords(Token word)
    {
        var to = word.Next;
        for (var steps = 0; to is { } here && !here.Is("to") && steps < 14; to = here.Next, steps++)
        {
            if (here.Xpos is "VBD" or "VBZ" or "MD" or "WDT" or "WP" || here.Upos is Upos.Punct && here.Form is not ("\"" or "“") || here.Is("that") || here.Is("for") && word.Upos is Upos.Verb || here.Is("with") || here.Upos is Upos.Verb && here.Relation is not Relation.Amod) return null;
        }
        if (to is not { } mark || mark.Next is not { } next) return null;
        while (next.Upos is Upos.Adv && next.Next is { } after) next = after;
        return next.Xpos is "VB" || mark.Index - word.Index == 1 && next.Xpos is "VBP" or "NN" or "JJ" && next.Form.Equals(next.Lemma, StringComparison.Ordinal) && char.IsLower(next.Form[0]) && next.Next is { Upos: Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn } && next.Upos is Upos.Verb || next.Xpos is "VBG" && next.Upos is Upos.Verb && mark.Index - word.Index == 1 ? Predicate(next) : null;
    }

    /// <summary>"to be raised": the participle, not its auxiliary.</summary>
    private static Token Predicate(Token verb) => verb.Lemma is "be" && verb.Relation is Relation.AuxPass or Relation.Cop or Relation.Aux && verb.Head is { } head && head.Index > verb.Index ? head : verb;

    /// <summary>No other verb or comma may stand between the cue and an infinitive that only tells a purpose.</summary>
    private static bool IsNear(Token word, Token child)
    {
        if (child.Relation is not Relation.Advcl) return true;
        for (var index = word.Index + 1; index < child.Index; index++)
        {
            if (word.Sentence[index] is { Upos: Upos.Verb, Relation: not (Relation.Amod or Relation.Xcomp) } or { Form: "," }) return false;
        }
        return true;
    }

    private IReadOnlyList<string> By(Token word, CommitmentCue cue, Deed deed, Token? subject)
    {
        var isJoint = cue.Strength is "agreed" or "pledged" or "discussed";
        // "wants Norway to join": who is wanted to.
        if (cue.Name is "want" && Wanted(word, deed) is { } wanted) return doers.Asked(wanted);
        // "Most analysts agree that Norway will have to accept it": they guess.
        if (subject is not null && cue.Strength is "agreed" or "pledged" && Holder(word) is { } guessing && report.Naming.OfOne(guessing).Any(modals.IsOnlooker)) return [];
        if (subject is { } own)
        {
            if (own.Upos is Upos.Pron && own.Is("it") && cue.Strength is "hoped" or "requested" && deed.Head.Child(Relation.Obj) is null) return [];
            if (Clause.Of(deed.Head).IsPassive)
            {
                if (Clause.Of(deed.Head).Subject is { } agent) return doers.Of(agent, deed, true);
                return Named(own) is { Count: > 0 } among ? among : Agreeing(word, cue, deed);
            }
            var direct = doers.Of(own, deed, isJoint: true);
            return direct.Count > 0 ? direct : Named(own);
        }
        if (deed.Head.Upos is Upos.Noun or Upos.Propn && cue.Strength is "requested" or "hoped") return Things.By(word, deed, doers, report);
        // "called for the government to offer": whoever the infinitive has for its own.
        if (cue.Strength is "requested" && word.Upos is Upos.Verb && deed.Head.HasChild(Relation.Mark, "for") && deed.Head.AnyChild(Relation.Nsubj) is { } named) return doers.Asked(named);
        if (word.Upos is Upos.Noun && cue.Strength is "requested" && word.Lemma is not "proposal") return Addressed(word, deed) is { } addressed ? doers.Asked(addressed) : [];
        if (cue.By is "object" && word.Upos is Upos.Verb)
        {
            var clause = Clause.Of(word);
            // "was encouraged by the steps of Norway to open its markets": pleased, and not asked.
            if (word.Lemma is "encourage" && clause is { IsPassive: true, Subject: { } cause } && !report.Naming.IsNamed(cause) && !report.Naming.IsHuman(cause)) return [];
            var asked = clause.IsPassive ? clause.Object : word.AnyChild(Relation.Obj, Relation.Iobj) ?? clause.With("on", "upon", "to", "from").FirstOrDefault();
            return asked is { Sentence: not null } head && head.Index != deed.Head.Index && head.Index < deed.Head.Index ? doers.Asked(head) : [];
        }
        // Who demands or calls for something does not do it; who proposes something may.
        if (cue.By is "open" && word.Upos is Upos.Verb && cue.Strength is "requested") return cue.Name is not ("propose" or "suggest" or "recommend") ? [] : Clause.Of(word).Subject is { } proposer ? doers.Of(proposer, deed, true) : [];
        // "It was agreed to continue": those of whom the report spoke as two.
        if (cue.Strength is "agreed" && word.AnyChild(Relation.NsubjPass, Relation.Expl) is { } it && it.Is("it")) return doers.LastPair(report.Sentences, word.Sentence);
        return Holder(word) is { } holder && !Doers.IsCutOff(holder) ? doers.Of(holder, deed, isJoint) : [];
    }

    /// <summary>"wants Norway to join": whoever stands between the two verbs.</summary>
    private static Token? Wanted(Token word, Deed deed) =>
        word.AnyChild(Relation.Obj, Relation.Iobj) is { } thing && thing.Index < deed.Head.Index ? thing : deed.Head.AnyChild(Relation.Nsubj, Relation.NsubjPass) is { } own && own.Index > word.Index ? own : null;

    /// <summary>"agreed that prisoners would be exchanged": where nobody is named as doing it, those who agree see to it.</summary>
    private IReadOnlyList<string> Agreeing(Token word, CommitmentCue cue, Deed deed)
    {
        if (cue.Strength is not "agreed" || word.Upos is not Upos.Verb || deed.Head.AnyChild(Relation.Aux) is not { Lemma: "will" or "would" or "shall" or "should" }) return [];
        if (word.AnyChild(Relation.NsubjPass, Relation.Expl) is { } it) return it.Is("it") ? doers.LastPair(report.Sentences, word.Sentence) : [];
        return Holder(word) is { } holder && !Doers.IsCutOff(holder) ? doers.Of(holder, deed, isJoint: true) : [];
    }

    /// <summary>"an invitation to the Sultan to attend", "its call on the parties to return": who is asked.</summary>
    private static Token? Addressed(Token noun, Deed deed) =>
        noun.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "on" or "upon" or "to" or "for" or "from" && child.Index < deed.Head.Index).Cast<Token?>().FirstOrDefault();

    /// <summary>"relations between both countries", "its text": those named in the phrase.</summary>
    private IReadOnlyList<string> Named(Token noun)
    {
        if (report.Naming.IsHuman(noun)) return [];
        var named = noun.Children.Where(child => child.Relation is Relation.Nmod && child.Case() is "between" or "among").SelectMany(child => report.Naming.ActorsOf(child))
            .Where(actor => actor.Kind is ActorKind.State or ActorKind.Party or ActorKind.Organisation or ActorKind.Body).Select(actor => actor.Name);
        return [.. named.Distinct()];
    }

    /// <summary>Whose promise or hope it is: the subject, the owner of the noun, the subject of what expresses it.</summary>
    private Token? Holder(Token word)
    {
        if (word.Upos is Upos.Verb && !IsAdjective(word)) return Clause.Of(word).Subject is { } subject && Clause.Of(word) is { IsPassive: false } ? subject : null;
        if (word.Child(Relation.NmodPoss) is { } owner && doers.Sides(owner).Count > 0) return owner;
        if (word.AnyChild(Relation.Nsubj, Relation.NsubjPass) is { } ready) return ready;
        if (word.Relation is Relation.Conj && word.FirstConjunct().AnyChild(Relation.Nsubj) is { } shared) return shared;
        return word.Head is { Upos: Upos.Verb } governor ? Clause.Of(governor).Subject : null;
    }

    private bool IsAdjective(Token word) => cues.Cue(word) is { Form: "phrase" };

    private static Passage Evidence(Token word, Deed deed)
    {
        var holder = word.Upos is Upos.Verb ? Clause.Of(word) is { } clause && clause.IsPassive ? clause.Object : Clause.Of(word).Subject : word.AnyChild(Relation.NmodPoss, Relation.Nsubj);
        var start = holder is { } head && head.Sentence == word.Sentence && head.Index < word.Index && word.Index - head.Index < 12 ? head.CorePhrase() : word.Passage;
        return start.To(word.Passage).To(deed.Passage);
    }
}
