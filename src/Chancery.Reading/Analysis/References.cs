using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>Decides whom each noun phrase of a report stands for, sentence by sentence, as a reader goes through it.</summary>
/// <remarks>
/// Order of resolution: the name itself; a title with its name; a pronoun; "the two sides"; an office held by one person of the report;
/// a nationality with a role; the running speaker; else nothing. What is not resolved stays so.
/// </remarks>
internal sealed class References
{
    private static readonly IReadOnlyList<Actor> Nobody = [];

    private readonly ActorTable actors;
    private readonly ReferenceWords words;
    private readonly Focus focus = new();
    private readonly Dictionary<(Sentence, int), IReadOnlyList<Actor>> resolved = [];

    private References(ActorTable actors, ReferenceWords words)
    {
        this.actors = actors;
        this.words = words;
    }

    /// <summary>Goes through the sentences in order.</summary>
    public static References Resolve(IReadOnlyList<Sentence> sentences, ActorTable actors, ReferenceWords words)
    {
        var references = new References(actors, words);
        foreach (var sentence in sentences) references.Read(sentence);
        return references;
    }

    /// <summary>Whom the phrase with this head stands for.</summary>
    public IReadOnlyList<Actor> ActorsOf(Token head) => resolved.GetValueOrDefault((head.Sentence, head.Index), Nobody);

    private void Read(Sentence sentence)
    {
        var statesHere = new List<Actor>();
        foreach (var token in sentence.Tokens)
        {
            var found = Resolve(token);
            if (found.Count == 0)
            {
                NoteUnnamed(token);
                continue;
            }
            resolved[(sentence, token.Index)] = found;
            foreach (var actor in found.Where(actor => actors.MentionAt(token)?.Actor == actor)) focus.Mentioned(actor);
            if (token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent && token.Head is { Relation: not (Relation.AclRelcl or Relation.Acl) }) NoteSubject(token, found);
            foreach (var state in found.Where(actor => actor.Kind is ActorKind.State && !IsPair(token) && !actors.IsTerritory(actor)))
            {
                foreach (var other in statesHere) focus.Paired(other, state);
                if (!statesHere.Contains(state)) statesHere.Add(state);
            }
        }
        NoteMeetings(sentence);
    }

    private void NoteSubject(Token token, IReadOnlyList<Actor> found)
    {
        var all = new List<Actor>(found);
        foreach (var conjunct in token.WithConjuncts().Skip(1)) all.AddRange(Resolve(conjunct).Where(actor => !all.Contains(actor)));
        if (token.Head is not { } verb) return;
        if (words.IsSaying(verb.Lemma) && verb.Relation is not (Relation.Ccomp or Relation.Advcl)) focus.Spoke(all);
        else if (verb.IsRoot || focus.Person is null && focus.Thing is null) focus.BecameSubject(all);
    }

    /// <summary>"Diplomatic sources said", "a senior official told": who says more after that is still they.</summary>
    private void NoteUnnamed(Token token)
    {
        if (token.Upos is not Upos.Noun || !IsUnderRoot(token) || !words.IsPerson(token.Lemma.ToLowerInvariant()) && !words.IsHuman(token.Lemma.ToLowerInvariant())) return;
        focus.SpokeUnnamed(ActorTable.Unnamed(token.Sentence.Words(token.WidePhrase()), isOne: token.Xpos is not ("NNS" or "NNPS")));
    }

    /// <summary>Whether the token is the subject of what a sentence says first or last: of a verb of saying that no clause stands above.</summary>
    private bool IsUnderRoot(Token token) => token.Relation is Relation.Nsubj && token.Head is { } verb && IsSpeech(verb);

    private bool IsSpeech(Token verb) => words.IsSaying(verb.Lemma) && verb.Relation is Relation.Root or Relation.Parataxis or Relation.Conj;

    private void NoteMeetings(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            // "told visiting Minister X": he is the guest.
            if (token is { Relation: Relation.Amod, Head: { Relation: Relation.Obj or Relation.Iobj, Head: { Upos: Upos.Verb } receiving } } && token.Is("visiting")) NoteHouse(receiving);
            if (token.Upos is not (Upos.Verb or Upos.Noun) || !words.IsMeeting(token.Lemma)) continue;
            var together = new List<Actor>();
            if (token.Upos == Upos.Verb)
            {
                var clause = Clause.Of(token);
                // "co-chaired the dialogue": whose it is the noun says.
                if (clause.Object is { } session && (words.IsMeeting(session.Lemma.ToLowerInvariant()) || Channels.IsStanding(session))) continue;
                // What is signed meets nobody.
                foreach (var head in new[] { clause.Subject, words.IsSigning(token.Lemma) ? null : clause.Object }.OfType<Token>().Concat(clause.With("with", "between"))) AddAll(head, together);
                // "met here Thursday with X": the tree may hang the phrase on the day.
                if (together.Count == 1) foreach (var head in sentence.Tokens.Where(other => other.Index > token.Index && other.Index < token.Index + 12 && other.Case() is "with").Take(1)) AddAll(head, together);
            }
            else
            {
                foreach (var child in token.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "with" or "between" or "of")) AddAll(child, together);
                if (token.Head is { Upos: Upos.Verb } verb && token.Relation == Relation.Obj && Clause.Of(verb) is var light)
                {
                    foreach (var head in new[] { light.Subject }.OfType<Token>().Concat(light.With("with"))) AddAll(head, together);
                }
            }
            focus.Met(together);
            if (token.Upos is Upos.Verb) NoteHouse(token);
        }
    }

    /// <summary>Who is the host and who the guest where one receives the other.</summary>
    private void NoteHouse(Token verb)
    {
        var clause = Clause.Of(verb);
        Actor? Only(Token? head) => head is { } phrase && phrase.WithConjuncts().SelectMany(ActorsOf).Where(actor => actor.Kind is not ActorKind.Place).Distinct().ToArray() is [var actor] ? actor : null;
        var (subject, thing) = (Only(clause.Subject), Only(clause.Object));
        var isVisiting = clause.Object is { } guest && guest.Children.Any(child => child.Relation is Relation.Amod && child.Is("visiting"));
        if ((verb.Lemma is "receive" or "welcome" or "host" or "greet" || isVisiting) && subject is not null && thing is not null) focus.Received(subject, thing);
        else if (verb.Lemma is "call" or "visit" && subject is not null && (Only(clause.With("on").Cast<Token?>().FirstOrDefault()) ?? thing) is { } visited) focus.Received(visited, subject);
    }

    private void AddAll(Token head, List<Actor> together)
    {
        foreach (var conjunct in head.WithConjuncts())
        {
            // "the two countries" says nothing new of who meets.
            if (IsPair(conjunct)) continue;
            foreach (var actor in ActorsOf(conjunct).Where(actor => actor.Kind is not ActorKind.Place && !together.Contains(actor))) together.Add(actor);
        }
    }

    private IReadOnlyList<Actor> Resolve(Token token)
    {
        if (actors.PersonTitledBy(token) is { } person) return [person];
        if (actors.MentionAt(token) is { Actor: { } named } mention && mention.Kind is not MentionKind.Demonym) return [named];
        if (OfficeOf(token) is { } office) return [office];
        if (NamedBeside(token) is { } beside) return [beside];
        return token.Upos switch
        {
            Upos.Pron or Upos.Det => Pronoun(token),
            Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num => Noun(token),
            _ => Nobody,
        };
    }

    /// <summary>"his office", "its foreign ministry": the body under its owner's name.</summary>
    private Actor? OfficeOf(Token token)
    {
        if (token.Upos is not (Upos.Noun or Upos.Propn) || !actors.IsBody(token) || token.Child(Relation.NmodPoss) is not { Upos: Upos.Pron } owner || Resolve(owner) is not [{ } holder]) return null;
        if (token.Lemma is "party" && actors.PartyOf(holder) is { } party) return party;
        var rest = token.Sentence.Words(token.Sentence[owner.Index + 1].Passage.To(token.Passage));
        return actors.Named($"{holder.Name}'s {rest}", ActorKind.Body);
    }

    /// <summary>"the ambassador, Do Minh Hung": the name stands beside the role.</summary>
    private Actor? NamedBeside(Token token)
    {
        if (token.Upos is not (Upos.Noun or Upos.Propn)) return null;
        foreach (var child in token.Children)
        {
            // "told reporters a third Marine, X, …": one man is not the several before him.
            if (token.Xpos is "NNS" && child.Relation is Relation.Appos && child.AnyChild(Relation.Conj) is null) continue;
            if (child.Relation is Relation.Appos or Relation.Flat or Relation.Compound or Relation.NmodDesc && actors.MentionAt(child) is { Kind: MentionKind.Person, Actor: { } person }
                && (child.Relation is not Relation.Compound || words.IsPerson(token.Lemma) && child.Index > token.Index)) return person;
        }
        // "the team's coach, Alireza Mehraban, said": the name between commas, whatever the tree makes of it.
        if (token.Xpos is not "NN" || !words.IsPerson(token.Lemma.ToLowerInvariant()) && !words.IsHuman(token.Lemma.ToLowerInvariant()) || token.HasChild(Relation.Det, "a") || token.HasChild(Relation.Det, "an")) return null;
        var (_, last) = token.Span(child => child.Relation is Relation.Appos or Relation.Conj or Relation.Cc or Relation.AclRelcl or Relation.Acl or Relation.Punct or Relation.Parataxis);
        if (last - token.Index > 12 || last + 2 >= token.Sentence.Count || !token.Sentence[last + 1].Is(",")) return null;
        return actors.MentionAt(token.Sentence[last + 2]) is { Kind: MentionKind.Person, Actor: { Kind: ActorKind.Person } beside } mention && mention.First == last + 2
            && mention.Last + 1 < token.Sentence.Count && token.Sentence[mention.Last + 1].Form is "," or "." && !actors.TitlesOf(token.Sentence).Any(title => title.First == last + 2) ? beside : null;
    }

    private IReadOnlyList<Actor> Pronoun(Token token)
    {
        switch (token.Form.ToString().ToLowerInvariant())
        {
            case "he" or "him" or "his" or "himself": return One(PersonNear(token, woman: false));
            case "she" or "her" or "hers" or "herself": return One(PersonNear(token, woman: true));
            case "they" or "them" or "their" or "theirs" or "themselves" or "both": return GroupNear(token);
            case "it" or "its" or "itself": return One(ThingNear(token));
            case "who" or "which" or "that" or "whose" or "whom": return RelativeOf(token);
            case "former" or "latter": return FormerOrLatter(token);
            default: return Nobody;
        }
    }

    private IReadOnlyList<Actor> RelativeOf(Token token)
    {
        for (Token? at = token; at is { } here; at = here.Head)
        {
            if (here.Relation is Relation.AclRelcl && here.Head is { } noun) return noun.Index < token.Index ? ActorsOf(noun) : Nobody;
        }
        return Nobody;
    }

    private Actor? PersonNear(Token pronoun, bool woman)
    {
        // "he summoned him": nobody acts upon himself but by that word.
        var doers = pronoun.Relation is Relation.Obj or Relation.Iobj or Relation.Obl && pronoun.Form.Length == 3 && pronoun.Head is { } acting && Clause.Of(acting).Subject is { } doing && doing != pronoun ? ActorsOf(doing) : Nobody;
        bool Fits(Actor? actor) => actor is { Kind: ActorKind.Person } && actor.IsWoman != !woman && !doers.Contains(actor);
        // "Minister X and his counterpart": the one whom the phrase is joined to.
        if (pronoun is { Relation: Relation.NmodPoss, Head: { Relation: Relation.Conj } joined } && joined.FirstConjunct() is { Upos: not Upos.Verb } first && first.Index < pronoun.Index && ActorsOf(first) is [{ } mate] && Fits(mate)) return mate;
        // "A senior official said … He added": nobody with a name.
        if (focus.Unnamed is { Kind: ActorKind.Person } unnamed && pronoun.Relation is Relation.Nsubj && pronoun.Head is { } adding && IsSpeech(adding) && SubjectBefore(pronoun, actor => Fits(actor)) is null) return unnamed;
        // "…, he stressed": whoever has been speaking goes on.
        var running = pronoun.Relation is Relation.Nsubj && pronoun.Head is { } said && words.IsSaying(said.Lemma) && said.Relation is Relation.Root or Relation.Parataxis && Fits(focus.Speaker) ? focus.Speaker : null;
        var candidate = running ?? SubjectBefore(pronoun, actor => Fits(actor)) ?? (Fits(focus.Person) ? focus.Person : null) ?? focus.Last(actor => Fits(actor)) ?? AnyBefore(pronoun, Fits);
        // "she", of two who could be meant: the one whose name tells a woman.
        if (woman && candidate is { IsWoman: null } && running is null && focus.Last(actor => Fits(actor) && actor.IsWoman is true) is { } told) candidate = told;
        if (candidate is not null && candidate.IsWoman is null) candidate.IsWoman = woman;
        return candidate;
    }

    /// <summary>The subject of the clauses that the pronoun stands in, from the inside out, where it comes first.</summary>
    private Actor? SubjectBefore(Token pronoun, Func<Actor, bool> fits)
    {
        var isSubject = pronoun.Relation is Relation.Nsubj or Relation.NsubjPass;
        for (Token? at = pronoun.Head; at is { } here; at = here.Head)
        {
            if (isSubject && here == pronoun.Head) continue;
            if (here.AnyChild(Relation.Nsubj, Relation.NsubjPass) is { } subject && subject.Index != pronoun.Index && !pronoun.IsUnder(subject))
            {
                var actor = ActorsOf(subject).FirstOrDefault(candidate => fits(candidate)) ?? (subject.Index > pronoun.Index && subject.Upos is not Upos.Pron ? Resolve(subject).FirstOrDefault(candidate => fits(candidate)) : null);
                if (actor is not null) return actor;
            }
        }
        return null;
    }

    private Actor? AnyBefore(Token pronoun, Func<Actor?, bool> fits) =>
        actors.MentionsOf(pronoun.Sentence).LastOrDefault(mention => mention.Last < pronoun.Index && fits(mention.Actor))?.Actor;

    private IReadOnlyList<Actor> GroupNear(Token pronoun)
    {
        if (focus.Unnamed is { Kind: ActorKind.Group } unnamed && pronoun.Relation is Relation.Nsubj && pronoun.Head is { } saying && IsSpeech(saying)) return [unnamed];
        for (Token? at = pronoun.Head; at is { } here; at = here.Head)
        {
            if (here.AnyChild(Relation.Nsubj, Relation.NsubjPass) is { } subject && subject.Index < pronoun.Index && !pronoun.IsUnder(subject))
            {
                var all = subject.WithConjuncts().SelectMany(ActorsOf).Distinct().ToArray();
                if (all.Length > 1 || all is [{ Kind: not ActorKind.Person }]) return all;
            }
        }
        return focus.Group;
    }

    private Actor? ThingNear(Token pronoun)
    {
        static bool Fits(Actor actor) => actor.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Party or ActorKind.Body;
        if (IsOfBody(pronoun, out var named)) return named;
        return SubjectBefore(pronoun, Fits) ?? OwnerBefore(pronoun, Fits) ?? focus.Thing ?? focus.Last(Fits);
    }

    /// <summary>"Northwind said it would", "the company said its": the one that speaks, also where its kind or name is not known.</summary>
    private bool IsOfBody(Token pronoun, out Actor? speaking)
    {
        speaking = null;
        for (Token? at = pronoun.Head; at is { } here; at = here.Head)
        {
            if (here.AnyChild(Relation.Nsubj) is not { } subject || subject.Index == pronoun.Index || subject.Index > pronoun.Index || pronoun.IsUnder(subject)) continue;
            if (!words.IsSaying(here.Lemma) || subject.Upos is not (Upos.Noun or Upos.Propn) || subject.Xpos is "NNS" or "NNPS") return false;
            if (ActorsOf(subject) is [var actor])
            {
                speaking = actor.Kind is ActorKind.Other ? actor : null;
                return speaking is not null;
            }
            if (ActorsOf(subject).Count > 0 || !actors.IsFirm(subject)) return false;
            speaking = focus.Thing is { Kind: not ActorKind.State } firm ? firm : null;
            return true;
        }
        return false;
    }

    /// <summary>"China's debt is high but its service is low", "a third of Argentina's banks hold its debt": whoever owns the subject that comes before.</summary>
    private Actor? OwnerBefore(Token pronoun, Func<Actor, bool> fits)
    {
        if (pronoun.Relation is not Relation.NmodPoss) return null;
        for (Token? at = pronoun.Head; at is { } here; at = here.Head)
        {
            if (here.AnyChild(Relation.Nsubj, Relation.NsubjPass) is not { } subject || subject.Index > pronoun.Index || pronoun.IsUnder(subject)) continue;
            var owners = actors.MentionsOf(pronoun.Sentence).Where(mention => mention.Actor is { } actor && fits(actor) && mention.Last < pronoun.Index && pronoun.Sentence[mention.Last].IsUnder(subject)).Select(mention => mention.Actor!).Distinct().ToArray();
            if (owners is [var owner]) return owner;
        }
        return null;
    }

    private IReadOnlyList<Actor> FormerOrLatter(Token token)
    {
        var here = actors.MentionsOf(token.Sentence).Where(mention => mention.Last < token.Index && mention.Kind is MentionKind.State or MentionKind.Demonym or MentionKind.Organisation && mention.Actor is not null)
            .Select(mention => mention.Actor!).Distinct().ToArray();
        if (here.Length < 2) return Nobody;
        return [token.Is("former") ? here[^2] : here[^1]];
    }

    private IReadOnlyList<Actor> Noun(Token token)
    {
        if (token.Lemma is "latter" or "former" && token.HasChild(Relation.Det, "the") && token.Upos is not Upos.Verb) return FormerOrLatter(token);
        var lemma = token.Lemma.ToLowerInvariant();
        var isPlural = token.Xpos is "NNS" or "NNPS";
        if (isPlural && IsPair(token)) return Pair(token, lemma);
        if (isPlural && lemma is "leader" or "side" or "minister" or "president" && token.HasChild(Relation.Det, "the") && !token.Children.Any(child => child.Relation is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.Nummod or Relation.AclRelcl)
            && (lemma is "leader" && focus.Group.Count > 2 ? focus.Group : lemma is "side" || focus.Meeting.Count > 2 ? focus.Meeting : Persons()) is { Count: > 1 } both) return both;
        if (isPlural && words.IsPerson(lemma) && lemma is not "leader" && token.HasChild(Relation.Det, "the") && Officers(token, lemma) is { Count: > 1 } officers) return officers;
        if (isPlural && words.IsPerson(lemma) && actors.ModifiersOf(token).Where(owner => owner.Kind is ActorKind.State).ToArray() is { Length: > 1 } represented) return represented;
        var owners = actors.ModifiersOf(token);
        if (words.IsMembers(lemma) && isPlural && Members(token, owners) is { Count: > 0 } members) return members;
        // "the regional government" is not the state's.
        if (words.IsStateOf(lemma) && token.Children.Any(child => child.Relation is Relation.Amod or Relation.Compound && child.Lemma.ToLowerInvariant() is "regional" or "local" or "provincial" or "municipal" or "city" or "county" or "district" or "autonomous")) return Nobody;
        // "Peking's telephone administration" runs telephones, and no state.
        if (lemma is "administration" && token.Children.Any(child => child.Relation is Relation.Compound && child.Upos is Upos.Noun && char.IsLower(child.Form[0]))) return Nobody;
        if (words.IsStateOf(lemma) && owners.FirstOrDefault(owner => owner.Kind is ActorKind.State) is { } ruled && !isPlural) return [ruled];
        if (words.IsStateOf(lemma) && lemma is not "side" && IsDefinite(token) && !isPlural && owners.Count == 0) return One(SpeakersState(token) ?? StateNear(token));
        if (words.IsState(lemma) && !isPlural && IsDefinite(token)) return One(owners.FirstOrDefault(owner => owner.Kind is ActorKind.State) ?? StateNear(token));
        if (words.IsPeople(lemma) && owners.FirstOrDefault(owner => owner.Kind is ActorKind.State) is { } nation && lemma == "people") return [nation];
        if (words.IsPerson(lemma) && !isPlural && (IsDefinite(token) || owners.Count > 0)) return One(PersonBy(token, lemma, owners));
        if (actors.BodyBy(token, owners, IsDefinite(token)) is { } body) return [body];
        return Nobody;
    }

    /// <summary>"The Prime Ministers agreed": those who hold the office and met last.</summary>
    private IReadOnlyList<Actor> Officers(Token token, string lemma)
    {
        if (actors.ModifiersOf(token).Count > 0 || token.ChildrenIn(Relation.Nmod).Any()) return Nobody;
        var phrase = token.Sentence.Words(token.CorePhrase()).ToLowerInvariant();
        var others = phrase.Split(' ').Where(word => word is not ("the" or "two" or "both" or "three") && !token.Is(word)).ToArray();
        bool Holds(Actor actor) => actor.Kind is ActorKind.Person && actor.Holdings.Exists(holding => holding.Status is null && words.Answers(phrase, lemma, holding.Office) && Array.TrueForAll(others, word => holding.Office.Contains(word, StringComparison.OrdinalIgnoreCase)));
        var met = focus.Meeting.Where(Holds).ToArray();
        // "The Speakers": the President of one parliament and the Speaker of the other.
        if (met.Length == 1 && focus.Meeting is { Count: 2 } both && both.All(actor => actor.Kind is ActorKind.Person && actor.Holdings.Exists(holding => met[0].Holdings.Exists(own => own.Kind == holding.Kind)))) return both;
        return met.Length > 1 ? met : focus.Recent.Where(Holds).Take(2).Reverse().ToArray();
    }

    private static bool IsDefinite(Token token) =>
        token.HasChild(Relation.Det, "the") || token.HasChild(Relation.Det, "this") || token.HasChild(Relation.Det, "that") || token.AnyChild(Relation.NmodPoss) is not null;

    private static bool IsPair(Token token) =>
        token.Children.Any(child => child.Index < token.Index && (child.Lemma is "two" or "both" || child.Is("2")));

    private IReadOnlyList<Actor> Pair(Token token, string lemma)
    {
        if (token.Form is "Parties" or "parties" && PairOf(ActorKind.Party) is { Count: 2 } parties) return parties;
        if (words.IsPairOfOrgans(lemma) && States() is { Count: 2 } owners && owners.Select(owner => actors.OrganOf(owner, lemma)).OfType<Actor>().ToArray() is { Length: 2 } organs) return organs;
        if (words.IsPairOfStates(lemma)) return Others(token, States() ?? Nobody);
        if (words.IsPairOfPersons(lemma)) return Persons() ?? Nobody;
        if (words.IsPair(lemma)) return focus.Meeting.Count > 1 ? focus.Meeting : States(alsoServed: false) ?? Nobody;
        return words.IsPerson(lemma) ? Officers(token, lemma) : Nobody;
    }

    /// <summary>"the United States urged both countries": whoever asks is none of the two.</summary>
    private IReadOnlyList<Actor> Others(Token token, IReadOnlyList<Actor> pair)
    {
        if (token.Head is not { Upos: Upos.Verb } verb || verb.AnyChild(Relation.Nsubj) is not { } subject || subject == token) return pair;
        var asking = subject.WithConjuncts().SelectMany(ActorsOf).ToArray();
        if (!pair.Any(asking.Contains)) return pair;
        return focus.MainStates is { Count: 2 } main && !main.Any(asking.Contains) ? main : focus.LastPair(asking) is { Count: 2 } last ? last : Nobody;
    }

    private IReadOnlyList<Actor>? States(bool alsoServed = true)
    {
        var met = focus.Meeting.Select(actor => actor.Kind is ActorKind.State ? actor : actors.State(actor.State)).OfType<Actor>().Distinct().ToArray();
        if (met.Length == 2) return met;
        if (focus.States.Count == 2) return focus.MainStates is { Count: 2 } main && focus.States.All(state => !main.Contains(state)) ? focus.States : focus.MainStates;
        var named = focus.Recent.Where(actor => actor.Kind is ActorKind.State).Take(2).ToArray();
        if (named.Length == 2 || !alsoServed) return named.Length == 2 ? named : null;
        // A state may only be there in those who serve it: "the General Secretary in London"; one other, or it stays open.
        var served = named.Concat(focus.Recent.Where(actor => actor.Kind is ActorKind.Person).Select(actor => actors.State(actor.State)).OfType<Actor>()).Distinct().ToArray();
        return served.Length == 2 ? served : null;
    }

    private IReadOnlyList<Actor>? Persons()
    {
        var met = focus.Meeting.Where(actor => actor.Kind is ActorKind.Person).ToArray();
        if (met.Length == 2) return met;
        bool Leads(Actor actor) => actor.Kind is ActorKind.Person && actor.Holdings.Exists(holding => holding.Kind is not ("spokesperson" or "standing" or "official" or "envoy"));
        var named = focus.Recent.Where(Leads).Take(2).Reverse().ToArray();
        if (named.Length < 2) named = focus.Recent.Where(actor => actor.Kind is ActorKind.Person && actor.Holdings.Count > 0).Take(2).Reverse().ToArray();
        if (named.Length < 2) named = focus.Recent.Where(actor => actor.Kind is ActorKind.Person).Take(2).Reverse().ToArray();
        return named.Length == 2 ? named : null;
    }

    private IReadOnlyList<Actor> PairOf(ActorKind kind)
    {
        var named = focus.Recent.Where(actor => actor.Kind == kind).Take(2).Reverse().ToArray();
        return named.Length == 2 ? named : Nobody;
    }

    /// <summary>"representatives of A and B", "CPB members": the bodies themselves, unless the people have a standing of their own.</summary>
    private List<Actor> Members(Token token, IReadOnlyList<Actor> owners)
    {
        if (token.Lemma.ToLowerInvariant() is not ("representative" or "member" or "correspondent" or "reporter" or "delegate" or "journalist")) return [];
        var bodies = owners.Where(owner => owner.Kind is ActorKind.Organisation or ActorKind.Party or ActorKind.Body).ToList();
        foreach (var child in token.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "of" or "from"))
        {
            foreach (var conjunct in child.WithConjuncts())
            {
                foreach (var body in actors.NamedIn(conjunct).Where(actor => actor.Kind is ActorKind.Organisation or ActorKind.Party or ActorKind.Body && !bodies.Contains(actor))) bodies.Add(body);
            }
        }
        return bodies;
    }

    /// <summary>"the minister said that the government would": the speaker's own.</summary>
    private Actor? SpeakersState(Token token)
    {
        if (token.AnyChild(Relation.NmodPoss) is not null) return null;
        for (var at = token.Head; at is { } here; at = here.Head)
        {
            if (here.Upos is Upos.Verb && words.IsSaying(here.Lemma) && here.AnyChild(Relation.Nsubj) is { } subject && !token.IsUnder(subject) && subject != token && ActorsOf(subject) is [{ Kind: ActorKind.Person, State: { } state }]) return actors.State(state);
        }
        return null;
    }

    private Actor? StateNear(Token token)
    {
        if (token.Child(Relation.NmodPoss) is { } owner && ActorsOf(owner) is [var person]) return actors.State(person.Kind is ActorKind.State ? person.Name : person.State);
        var region = token.Children.FirstOrDefault(child => child.Relation is Relation.Amod or Relation.Compound && char.IsUpper(child.Form[0]));
        if (region != default && actors.StateIn(region, focus.Recent) is { } inRegion) return inRegion;
        var here = actors.MentionsOf(token.Sentence).LastOrDefault(mention => mention.Last < token.Index && mention.Actor?.Kind is ActorKind.State && mention.Kind is MentionKind.State or MentionKind.Demonym or MentionKind.Capital)?.Actor;
        return here ?? (words.IsStateOf(token.Lemma.ToLowerInvariant()) && focus.Thing is { Kind: ActorKind.State } spoken ? spoken : null) ?? focus.Last(actor => actor.Kind is ActorKind.State);
    }

    private Actor? PersonBy(Token token, string lemma, IReadOnlyList<Actor> owners)
    {
        // "an official" is somebody else; "guest" and "host" depend on the house.
        if (token.HasChild(Relation.Det, "a") || token.HasChild(Relation.Det, "an")) return null;
        if (lemma is "counterpart") return Counterpart(token, owners);
        if (lemma is "guest" or "visitor") return focus.Guest;
        if (lemma is "host") return focus.Host;
        var states = owners.Where(owner => owner.Kind is ActorKind.State).Select(owner => owner.Name).ToArray();
        var bodies = owners.Where(owner => owner.Kind is not (ActorKind.State or ActorKind.Person or ActorKind.Place)).ToArray();
        var phrase = token.Sentence.Words(token.CorePhrase()).ToLowerInvariant();
        bool Serves(Actor person) => (states.Length == 0 || states.Contains(person.State)) && (bodies.Length == 0 || bodies.Any(body => actors.Serves(person, body)));
        var kind = actors.TitleAt(token)?.Kind;
        bool Holds(Actor person) => Serves(person) && person.Holdings.Any(holding => holding.Status is null or "acting" && (words.Answers(phrase, lemma, holding.Office) || kind == holding.Kind && kind is "head-of-government" or "head-of-state" or "foreign-minister"));
        var people = focus.Recent.Where(actor => actor.Kind is ActorKind.Person).ToArray();
        var holders = people.Where(Holds).ToArray();
        // "China's ambassador" before the name comes: the only one of the report.
        if (holders.Length == 0 && states.Length + bodies.Length > 0 && actors.People.Where(Holds).Distinct().ToArray() is [{ } only]) return only;
        // "The State President", of several presidents: the one whose title has all these words.
        var asked = phrase.Split(' ').Where(word => word is not ("the" or "this" or "his" or "her" or "its" or "their") && (word == lemma || word.Length > 0 && char.IsLetter(word[0]))).ToArray();
        if (holders.Length > 1 && asked.Length > 1 && holders.Where(person => person.Holdings.Exists(holding => Array.TrueForAll(asked, word => holding.Office.Contains(word, StringComparison.OrdinalIgnoreCase)))).ToArray() is [var titled]) return titled;
        if (holders.Length > 0) return focus.Speaker is { } speaker && holders.Contains(speaker) ? speaker : holders[0];
        if (!words.IsGeneric(lemma)) return null;
        if (states.Length + bodies.Length > 0) return people.FirstOrDefault(person => Serves(person) && person.Holdings.Count > 0);
        return token.HasChild(Relation.Det, "the") && !token.Children.Any(child => child.Relation is Relation.Amod or Relation.Compound or Relation.Nmod)
            ? focus.Speaker is { Kind: ActorKind.Person } running ? running : focus.Person
            : null;
    }

    /// <summary>"his counterpart": whoever meets him, or holds the same office for another state.</summary>
    private Actor? Counterpart(Token token, IReadOnlyList<Actor> owners)
    {
        if (token.Child(Relation.NmodPoss) is not { } owner || Resolve(owner) is not [{ Kind: ActorKind.Person } one]) return null;
        var state = owners.FirstOrDefault(actor => actor.Kind is ActorKind.State)?.Name;
        bool Fits(Actor other) => other.Kind is ActorKind.Person && other != one && (state is null || other.State == state);
        return focus.Meeting.Contains(one) && focus.Meeting.Where(Fits).ToArray() is [var met] ? met
            : focus.Recent.FirstOrDefault(other => Fits(other) && other.State != one.State && other.Holdings.Exists(holding => one.Holdings.Exists(own => own.Kind == holding.Kind)));
    }

    private static IReadOnlyList<Actor> One(Actor? actor) => actor is null ? Nobody : [actor];
}
