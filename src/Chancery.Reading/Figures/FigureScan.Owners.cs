using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Figures;

/// <content>Whose figure it is, relative to whom, and for when; and the words that carry it.</content>
internal sealed partial class FigureScan
{
    private List<string> Names(Token? head)
    {
        var names = new List<string>();
        if (head is not { } token) return names;
        foreach (var conjunct in token.Conjuncts())
        {
            if (DateAtToken(conjunct.Index)) continue;
            Add(names, ActorNames(conjunct));
        }
        return names;
    }

    /// <summary>Whom one word stands for, also by an adjective of its own ("British firms").</summary>
    private IEnumerable<string> ActorNames(Token token)
    {
        var actors = Owners(token);
        if (actors.Count == 0 && report.ActorsOf(token).Count > 0) return [];
        // "Washington Bancorp": a firm that nobody knows is not the state whose capital it is called after.
        if (actors.Count == 0 && token is { Upos: Upos.Propn } && token.ChildrenIn(Relation.Compound).Any(IsInLongerName)) return [];
        return (actors.Count > 0 ? actors : [.. report.Actors.NamedIn(token)]).Select(actor => actor.Name);
    }

    /// <summary>Those whom a modifier names, where they can own a figure: no places, no names of unknown kind.</summary>
    private IEnumerable<string> OwnerNames(Token token)
    {
        var actors = Owners(token);
        if (actors.Count == 0 && report.ActorsOf(token).Count > 0) return [];
        // "foreign bank debt": a common noun before another is a sort, and nobody.
        if (token.Relation is Relation.Compound or Relation.Amod && char.IsLower(token.Form[0]) && report.Actors.MentionAt(token) is null || IsInLongerName(token)) return [];
        return (actors.Count > 0 ? actors : [.. report.Actors.NamedIn(token)]).Where(actor => actor.Kind is not (ActorKind.Place or ActorKind.Other or ActorKind.Group)).Select(actor => actor.Name);
    }

    private static void Add(List<string> names, IEnumerable<string> more)
    {
        foreach (var name in more)
        {
            if (!names.Contains(name)) names.Add(name);
        }
    }

    /// <summary>The verb that a noun is an argument of, over nouns that it hangs on; null in a sentence without one.</summary>
    private static Token? VerbOf(Token token)
    {
        for (Token? at = token; at is { } here; at = here.Head)
        {
            if (here.Index != token.Index && here.Upos is Upos.Verb) return here;
            if (here.AnyChild(Relation.Cop) is not null && here.Index != token.Index) return here;
        }
        return null;
    }

    private List<string> SubjectNames(Token? verb) => verb is { } governor ? Names(Clause.Of(governor).Subject) : [];

    /// <summary>Those named inside a noun phrase: <c>about</c> owners, demonyms and of-phrases, <c>to</c> those in other prepositions.</summary>
    private (List<string> About, List<string> To) NamedIn(Token noun, Passage? number = null)
    {
        List<string> about = [], to = [];
        foreach (var child in noun.Children)
        {
            if (number is { } amount && amount.Overlaps(child.Passage) || amountRead.Overlaps(child.Passage)) continue;
            if (child.Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.NmodDesc)
            {
                Add(about, OwnerNames(child));
                if (child.Relation is Relation.NmodPoss) Add(about, child.Children.SelectMany(OwnerNames));
            }
            else if (child.Relation is Relation.Nmod) Add(child.Case() is "of" or "between" or "among" or "by" ? about : to, child.Conjuncts().SelectMany(OwnerNames));
            else if (child.Relation is Relation.Acl) Add(to, child.ChildrenIn(Relation.Obl).SelectMany(oblique => Names(oblique)));
        }
        return (about, to);
    }

    private FigureClaim Owned(FigureClaim claim, Token noun, Token? verb, bool isSubject)
    {
        var (about, to) = NamedIn(noun, claim.Quote.Passage.Length > 0 && claim.Unit is not null and not "percent" ? NumberIn(noun) : null);
        if (isSubject && about.Count == 0) Add(about, OwnerNames(noun));
        if (!isSubject && verb is { } governor && !IsBilateral(noun))
        {
            // A state that puts its own crop at a height owns it, a ministry that reckons another's does not.
            List<string> subject = !OnlySpeaks(governor) || IsReckoning(governor) && about.Count == 0 && Clause.Of(governor).Subject is { } own && report.ActorsOf(own) is [{ Kind: ActorKind.State }] ? SubjectNames(governor) : [];
            // "Reagan will not accept the 19 billion tax increase": what is definite is somebody's already, and not his who deals with it.
            if (OwnStanding(noun) is Modality.Fact && IsMeasured(claim) || noun.AnyChild(Relation.NmodPoss) is not null || IsDenied(governor)) subject = [];
            // "He hopes for pacts with eight countries": a person has what is his, and not what he deals with.
            if (Clause.Of(governor).Subject is { } person && report.ActorsOf(person) is [{ Kind: ActorKind.Person }, ..] && !(governor.Lemma is "have" or "own" or "earn" or "pay" or "receive" or "command" or "lead" or "owe")) subject = [];
            subject.AddRange(about.Where(name => !subject.Contains(name)));
            about = subject;
            foreach (var oblique in governor.ChildrenIn(Relation.Obl))
            {
                if (oblique.Index != noun.Index && oblique.Case() is "to" or "from" or "in" or "with" or "for" or "on") Add(to, oblique.Conjuncts().SelectMany(OwnerNames));
            }
        }
        // "Japan's trade deficit" is Japan's.
        if (IsBilateral(noun) && about.Count < 2 && (about.Count == 0 || noun.Lemma is not ("deficit" or "surplus" or "balance" or "gap" or "imbalance"))) about = Pair() is { Count: 2 } pair ? pair : about;
        to.RemoveAll(about.Contains);
        if (claims.Count > 0 && to.Count == 0 && about.Count > 0 && claims[^1].About.SequenceEqual(about)) to = [.. claims[^1].To];
        return claim with { About = about, To = to };
    }

    private static bool IsDenied(Token verb) => verb.HasChild(Relation.Advmod, "not") || verb.HasChild(Relation.Advmod, "never");

    /// <summary>Who is quoted for a figure: those who say it, and none who only welcome, reject or demand around it.</summary>
    private IReadOnlyList<string> Sayers(Passage quote) => report.SayingAround(sentence, quote) is { Class: "neutral" or "assertive" or "epistemic" } saying && saying.Speakers.All(name => name.Length < 80 && !name.Contains(',', StringComparison.Ordinal)) && !IsGuessedState(saying) ? saying.Speakers : [];

    /// <summary>"It said", "the research firm said": where such words stand for a state, some body is more likely meant.</summary>
    private bool IsGuessedState(Saying saying) => Clause.Of(saying.Verb).Subject is { } speaker && report.ActorsOf(speaker) is [{ Kind: ActorKind.State } state] && report.Actors.MentionAt(speaker) is null && (speaker.Lemma.ToLowerInvariant() is not ("government" or "side" or "country") || !IsNear(state, speaker));

    /// <summary>Whether a state or body that a pronoun stands for is named beside it: in the same sentence before it, or alone in the sentence before.</summary>
    private bool IsNear(Actor actor, Token token)
    {
        // "The firm said it will launch an issue": the firm's.
        for (var at = token.Head; at is { } above; at = above.Head)
        {
            if (above.AnyChild(Relation.Nsubj, Relation.NsubjPass) is { Upos: Upos.Noun or Upos.Propn or Upos.Num } subject && subject.Index < token.Index && !subject.Passage.Contains(token.Passage) && !token.IsUnder(subject)
                && report.ActorsOf(subject) is var meant && !meant.Contains(actor) && !meant.Any(other => other.Kind is ActorKind.Person) && !report.Naming.IsHuman(subject) && actor.Kind is ActorKind.State && OnlySpeaks(above)) return false;
        }
        foreach (var mention in report.Actors.MentionsOf(sentence))
        {
            if (mention.Passage.Start < token.Passage.Start && mention.Actor == actor && !IsInLongerName(sentence[mention.Last])) return true;
        }
        foreach (var word in sentence.Tokens)
        {
            if (word.Index < token.Index && word.Upos is Upos.Noun && report.ActorsOf(word).Contains(actor)) return true;
        }
        // The subject of the sentence before goes on.
        if (Before?.Sentence.Tokens.FirstOrDefault(word => word.IsRoot) is { Sentence: not null } root && Clause.Of(root).Subject is { } was && (report.ActorsOf(was).Contains(actor) || was.Children.Any(child => child.Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound && (report.ActorsOf(child).Contains(actor) || report.Actors.NamedIn(child).Contains(actor)) && !IsInLongerName(child)))) return true;
        return Before is { } before && report.Actors.MentionsOf(before.Sentence).Where(mention => mention.Actor is { Kind: ActorKind.State or ActorKind.Organisation }).Select(mention => mention.Actor).Distinct().ToList() is [var only] && only == actor;
    }

    /// <summary>Those whom a token stands for, where they can be trusted with a figure: no pronoun for what is named far away, no "American" for a firm.</summary>
    private IReadOnlyList<Actor> Owners(Token token)
    {
        var actors = report.ActorsOf(token);
        if (token.Upos is Upos.Pron && actors is [{ Kind: not ActorKind.Person } one] && !IsNear(one, token)) return [];
        if (report.Actors.MentionAt(token) is { Kind: Mentions.MentionKind.Demonym } && token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && token.Xpos is "NNP" or "JJ") return [];
        return actors;
    }

    /// <summary>Trade and the like lie between two, whether the words say "bilateral" or leave it out.</summary>
    private static bool IsBilateral(Token noun)
    {
        if (noun.Lemma.ToLowerInvariant() is "trade" or "commerce") return true;
        foreach (var child in noun.Children)
        {
            if (child.Relation is Relation.Nmod && child.Case() is "of" or "in" && noun.Lemma is "target" or "goal" or "volume" or "value" or "level" && IsBilateral(child)) return true;
            if (child.Relation is not (Relation.Amod or Relation.Compound)) continue;
            if (child.Lemma.ToLowerInvariant() is "bilateral" or "two-way" or "mutual" or "trade" || (child.Is("way") && child.Previous is { Index: > 0 } dash && dash.Is("-"))) return true;
        }
        return false;
    }

    /// <summary>The two states that bilateral things lie between: "the two countries" if the words say so, else the last two named, some sentences back at most.</summary>
    private List<string> Pair()
    {
        var pair = new List<string>();
        var back = 0;
        // Without such a word, trade lies between those that its own sentence names.
        var reach = Says(sentence.Passage, "bilateral", "two-way", "mutual", "between", "two countries", "two sides", "both countries", "two nations", "turnover", "each other") ? 8 : 1;
        for (var scan = this; scan is not null && back < reach; scan = scan.Before, back++)
        {
            for (var index = scan.Sentence.Count - 1; index >= 0; index--)
            {
                var token = scan.Sentence[index];
                if (token.Upos is not (Upos.Propn or Upos.Noun or Upos.Pron or Upos.Adj)) continue;
                var actors = report.ActorsOf(token);
                var states = (actors.Count > 0 ? actors : [.. report.Actors.NamedIn(token)]).Where(actor => actor.Kind is ActorKind.State).Select(actor => actor.Name).ToList();
                if (states.Count == 2) return [.. states.Order(StringComparer.Ordinal)];
                if (states.Count > 2) return [];
                Add(pair, states);
                if (pair.Count == 2) return [.. pair.Order(StringComparer.Ordinal)];
            }
        }
        return [];
    }

    /// <summary>Where a child of the noun holds digits: an amount, whose currency names nobody.</summary>
    private static Passage? NumberIn(Token noun)
    {
        foreach (var child in noun.Children)
        {
            if (child.Index > noun.Index && child.Relation is Relation.Nmod or Relation.NmodUnmarked && child.Phrase().Of(noun.Sentence.Text).IndexOfAnyInRange('0', '9') >= 0 && child.Case() is "of" or "at" or "") return child.Phrase();
        }
        return null;
    }

    private Sentence Sentence => sentence;

    /// <summary>The clause of a verb: itself and what hangs on it, without clauses beside or below it.</summary>
    private static Passage ClausePassage(Token verb)
    {
        var (first, last) = verb.Span(child => child.Relation is Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl or Relation.Advcl or Relation.Appos or Relation.Mark or Relation.Cc
            || (child.Relation is Relation.Conj && child.Upos is Upos.Verb or Upos.Aux));
        return verb.Sentence.Between(first, last);
    }

    /// <summary>The quote of a number that is an argument of a verb: from the subject to the end of the number's phrase.</summary>
    private Passage ClauseQuote(Token verb, Passage phrase)
    {
        var passage = verb.Passage.To(phrase);
        foreach (var child in verb.Children)
        {
            if (child.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Aux or Relation.AuxPass && child.Index < verb.Index) passage = passage.To(child.Phrase(IsAside));
        }
        // A subject that the verb only shares reaches too far back when other verbs stand between.
        if (verb.AnyChild(Relation.Nsubj, Relation.NsubjPass) is null && verb.Relation is Relation.Conj or Relation.Xcomp && Clause.Of(verb).Subject is { } shared && shared.Index < verb.Index && verb.Index - shared.Index < 12)
            passage = passage.To(shared.Phrase(IsAside));
        return passage;
    }

    private static bool IsAside(Token child) => child.Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Punct or Relation.Advcl or Relation.Conj && child.Upos is Upos.Verb;

    private static bool FollowsComma(Token token)
    {
        var first = token.Span().First;
        return token.Sentence[first].Is(",") || first > 0 && token.Sentence[first - 1].Is(",") || token.Case() is "according to";
    }

    /// <summary>A noun with what hangs on it tightly: modifiers, prepositions, participles; nothing after a comma.</summary>
    private static Passage TightPhrase(Token noun)
    {
        var (first, last) = noun.Span(child => child.Relation is Relation.AclRelcl or Relation.Appos or Relation.Parataxis or Relation.Advcl or Relation.Punct or Relation.Dep or Relation.Case or Relation.Mark or Relation.Nsubj or Relation.Cop
            || (child.Relation is Relation.Conj or Relation.Cc && child.Head!.Value.Index == noun.Index)
            || (child.Index > noun.Index && FollowsComma(child)));
        return noun.Sentence.Between(first, last);
    }
}
