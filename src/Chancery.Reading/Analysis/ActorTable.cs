using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>The actors of one report, and which mention is whose.</summary>
internal sealed class ActorTable
{
    private static readonly IReadOnlyList<Mention> None = [];

    private readonly Dictionary<Sentence, SentenceNames> bySentence;
    private readonly Dictionary<(ActorKind, string), Actor> byName = [];
    private readonly Dictionary<string, Actor> acronyms = new(StringComparer.Ordinal);
    private readonly People people;
    private readonly Knowledge knowledge;
    private readonly NameWords words;

    /// <summary>Ties the mentions of all sentences to actors.</summary>
    public ActorTable(IReadOnlyList<SentenceNames> names, Knowledge knowledge, NameWords words)
    {
        this.knowledge = knowledge;
        this.words = words;
        Names = names;
        bySentence = names.ToDictionary(found => found.Sentence);
        foreach (var found in names)
        {
            foreach (var mention in found.Map.Mentions) Tie(mention, found);
        }
        people = new(names, knowledge, words);
        people.Find(name => acronyms.GetValueOrDefault(name) ?? Named(name, ActorKind.Other));
        foreach (var found in names) TitleHolders.Tie(found, knowledge);
    }

    /// <summary>The names of each sentence, in order.</summary>
    public IReadOnlyList<SentenceNames> Names { get; }

    /// <summary>The people of the report, in the order in which they come.</summary>
    public IEnumerable<Actor> People => people.Actors;

    /// <summary>The mention that covers the token, or null.</summary>
    public Mention? MentionAt(Token token) => bySentence.TryGetValue(token.Sentence, out var found) ? found.Map[token.Index] : null;

    /// <summary>The place of a sentence in <see cref="Names"/>, or -1.</summary>
    public int IndexOf(Sentence sentence)
    {
        for (var index = 0; index < Names.Count; index++)
        {
            if (Names[index].Sentence == sentence) return index;
        }
        return -1;
    }

    /// <summary>The mentions of a sentence, in order.</summary>
    public IReadOnlyList<Mention> MentionsOf(Sentence sentence) => bySentence.TryGetValue(sentence, out var found) ? found.Map.Mentions : None;

    /// <summary>The titles of a sentence, in order.</summary>
    public IReadOnlyList<Title> TitlesOf(Sentence sentence) => bySentence.TryGetValue(sentence, out var found) ? found.Titles : [];

    /// <summary>The person whose name follows the title that the token is the head of, or null.</summary>
    public Actor? PersonTitledBy(Token token) => TitleAt(token) is { Person: { } person } title && person.Actor is { Kind: ActorKind.Person } actor && (!IsScope(title, token) || IsHeadOf(title, token)) ? actor : null;

    /// <summary>The title that covers the token, or null.</summary>
    public Title? TitleAt(Token token)
    {
        if (!bySentence.TryGetValue(token.Sentence, out var found)) return null;
        foreach (var title in found.Titles)
        {
            if (title.Covers(token.Index)) return title;
        }
        return null;
    }

    /// <summary>The actor of a state's short name, or null.</summary>
    public Actor? State(string? name) => name is null ? null : byName.GetValueOrDefault((ActorKind.State, Folding.Fold(name)));

    /// <summary>Whether it is a territory of a state, and so none of "the two countries".</summary>
    public bool IsTerritory(Actor state) => knowledge.States.Find(state.Name) is { Status: "territory" };

    /// <summary>"the two navies": the navy of one of the states, by its adjective.</summary>
    public Actor? OrganOf(Actor state, string organ)
    {
        if (knowledge.States.Find(state.Name)?.Adjectives is not [var adjective, ..]) return null;
        var actor = Named($"{adjective} {organ}", ActorKind.Body);
        actor.State = state.Name;
        return actor;
    }

    /// <summary>The person of a full name, or null.</summary>
    public Actor? Person(string name) => People.FirstOrDefault(person => person.Name == name);

    /// <summary>The state that a place, a capital or a state is or lies in, or null.</summary>
    public string? StateAt(Mention place) => place.Known?.State ?? knowledge.States.Find(place.Actor?.Name ?? place.Name)?.Name;

    /// <summary>The state that the actor of a name serves or belongs to, or null.</summary>
    public string? StateOf(string name) => Person(name)?.State ?? byName.Values.FirstOrDefault(actor => actor.Name == name)?.State;

    /// <summary>The actors that a noun's own words name: "the Vietnamese side", "CPB members", "leader of the Conservative Party".</summary>
    public IReadOnlyList<Actor> ModifiersOf(Token head)
    {
        var owners = new List<Actor>();
        foreach (var child in head.Children)
        {
            var isBefore = child.Index < head.Index && child.Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nmod or Relation.NmodDesc or Relation.Flat or Relation.Det or Relation.Nummod;
            var isOf = child.Index > head.Index && child.Relation is Relation.Nmod && child.Case() is "of" or "for" or "from";
            if (!isBefore && !isOf) continue;
            foreach (var actor in isOf ? child.WithConjuncts().SelectMany(NamedIn) : NamedIn(child))
            {
                if (!owners.Contains(actor)) owners.Add(actor);
            }
        }
        return owners;
    }

    /// <summary>The actors that the mention at the token names, also by an adjective.</summary>
    public IEnumerable<Actor> NamedIn(Token token) => MentionAt(token)?.Actor is { } actor ? [actor] : [];

    /// <summary>The party in which the person holds an office, or null.</summary>
    public Actor? PartyOf(Actor person) => byName.Values.FirstOrDefault(actor => actor.Kind is ActorKind.Party && person.Holdings.Exists(holding => holding.Of is { } of && of.Contains(actor.Name, StringComparison.Ordinal)));

    /// <summary>Whether the person belongs to the body by office.</summary>
    public bool Serves(Actor person, Actor body) => person.Holdings.Exists(holding => holding.Of is { } of && (SameBody(of, body.Name) || Folding.Fold(of) == Folding.Fold(body.Name)));

    /// <summary>"the ministry", "Russian foreign ministry", "State Department": the body that a common noun stands for.</summary>
    public Actor? BodyBy(Token token, IReadOnlyList<Actor> owners, bool isDefinite)
    {
        if (!words.IsBody(token.Form) && !words.IsBody(token.Lemma)) return null;
        if (token.Xpos is "NNS" && token.Lemma is not ("force" or "service" or "authority" or "troop")) return null;
        // "the authorities of an unfriendly policy": only a name after "of" belongs to the body.
        var whole = token.CorePhrase();
        if (token.ChildrenIn(Relation.Nmod).Any(child => child.Index > token.Index && !char.IsUpper(child.Form[0]))) whole = Sources.Passage.Between(whole.Start, token.Passage.End);
        if (token.Lemma is "delegation" && token.Xpos is not "NNS")
        {
            // "a delegation of the party", "the CPV delegation", "the delegation": one, under its body's full name.
            var sender = Sender(token, owners);
            if (sender is not null) return Named($"delegation of the {sender.Name}", ActorKind.Body);
            if (isDefinite && owners.Count == 0) return byName.Values.LastOrDefault(actor => actor.Kind is ActorKind.Body && actor.Name.Contains("delegation", StringComparison.Ordinal));
        }
        var phrase = token.Sentence.Words(whole);
        var lemma = Folding.Fold(token.Form.ToString());
        var isBare = !phrase.Contains(' ', StringComparison.Ordinal);
        if (isBare && isDefinite)
        {
            var meant = byName.Values.Where(actor => actor.Kind is ActorKind.Body or ActorKind.Organisation or ActorKind.Party && HasWord(actor.Name, lemma)).ToArray();
            return meant.Length > 1 ? LastBefore(token, meant) ?? meant[^1] : meant is [var only] ? only : null;
        }
        if (isBare) return null;
        var known = byName.GetValueOrDefault((ActorKind.Body, Folding.Fold(phrase)));
        if (known is not null) return known;
        var state = owners.FirstOrDefault(owner => owner.Kind is ActorKind.State);
        var shorter = byName.Values.FirstOrDefault(actor => actor.Kind is ActorKind.Body && SameBody(phrase, actor.Name) && (state is null || actor.State is null || actor.State == state.Name));
        return shorter ?? (byName[(ActorKind.Body, Folding.Fold(phrase))] = new(phrase, ActorKind.Body) { State = state?.Name });
    }

    /// <summary>The one of several actors that was named last before the token, or null.</summary>
    private Actor? LastBefore(Token token, Actor[] among)
    {
        for (var at = IndexOf(token.Sentence); at >= 0; at--)
        {
            var here = Names[at].Map.Mentions;
            for (var index = here.Count - 1; index >= 0; index--)
            {
                if ((here[index].Sentence != token.Sentence || here[index].Last < token.Index) && here[index].Actor is { } actor && among.Contains(actor)) return actor;
            }
        }
        return null;
    }

    /// <summary>The party, parliament or organisation that sends a delegation: "of the party", "of five members of the parliament".</summary>
    private Actor? Sender(Token delegation, IReadOnlyList<Actor> owners)
    {
        static bool Sends(Actor actor) => actor.Kind is ActorKind.Party or ActorKind.Organisation or ActorKind.Body;
        if (owners.FirstOrDefault(Sends) is { } owner) return owner;
        return delegation.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "of" or "from").SelectMany(child => child.ChildrenIn(Relation.Nmod)).Where(child => child.Case() is "of" or "from").SelectMany(NamedIn).FirstOrDefault(Sends);
    }

    /// <summary>Whether the noun is one that bodies are named by.</summary>
    public bool IsBody(Token token) => words.IsBody(token.Form) || words.IsBody(token.Lemma);

    /// <summary>Whether the noun is one that companies are named by.</summary>
    public bool IsFirm(Token token) => knowledge.Bodies.Find("company")!.Words.Contains(token.Lemma.ToLowerInvariant());

    /// <summary>The last state named that lies in the region that the token names: "the Southeast Asian country".</summary>
    public Actor? StateIn(Token region, IEnumerable<Actor> recent)
    {
        if (MentionAt(region)?.Known is not { Kind: NameKind.Place } place) return null;
        return recent.Where(actor => actor.Kind is ActorKind.State && knowledge.States.Find(actor.Name)?.Region is { } within && Folding.Fold(within).Contains(Folding.Fold(place.Name), StringComparison.Ordinal)).FirstOrDefault();
    }

    /// <summary>The body under a name that no list knows, made when it is first asked for.</summary>
    public Actor Named(string name, ActorKind kind) =>
        byName.TryGetValue((kind, Folding.Fold(name)), out var actor) ? actor : byName[(kind, Folding.Fold(name))] = new(name, kind);

    /// <summary>Somebody whom the report quotes under no name, by the words it has for him or them; of no use but to say who goes on speaking.</summary>
    public static Actor Unnamed(string words, bool isOne) => new(words, isOne ? ActorKind.Person : ActorKind.Group);

    /// <summary>A name with the short forms that the report defines written out: "Lao NA".</summary>
    public string? Expand(string? name) => name is null || name.Length == 0 || !name.Contains(' ', StringComparison.Ordinal) ? name : string.Join(' ', name.Split(' ').Select(word => word.Length > 1 && acronyms.TryGetValue(word, out var actor) && !name.Contains(actor.Name, StringComparison.Ordinal) ? actor.Name : word));

    /// <summary>Teaches a short form that the report defines: "(CPV)".</summary>
    public void Learn(string acronym, Actor actor)
    {
        if (!acronyms.TryAdd(acronym, actor)) return;
        foreach (var mention in Names.SelectMany(names => names.Map.Mentions).Where(mention => mention.Name == acronym && mention.Kind is MentionKind.Organisation or MentionKind.Name)) mention.Actor = actor;
    }

    /// <summary>Whether the folded name has the folded word.</summary>
    private static bool HasWord(string name, string word)
    {
        var room = name.Length * Folding.MostLetters;
        var folded = room <= 512 ? stackalloc char[room] : new char[room];
        ReadOnlySpan<char> whole = folded[..Folding.Fold(name, folded)];
        foreach (var part in whole.Split(' '))
        {
            if (whole[part].SequenceEqual(word)) return true;
        }
        return false;
    }

    private void Tie(Mention mention, SentenceNames found)
    {
        mention.Actor = mention.Kind switch
        {
            MentionKind.State or MentionKind.Demonym or MentionKind.Capital => State(mention, found),
            MentionKind.Place => Named(mention.Name, ActorKind.Place),
            MentionKind.Organisation => Organisation(mention),
            _ => null,
        };
    }

    private Actor State(Mention mention, SentenceNames found)
    {
        if (mention.Kind is MentionKind.Capital && IsPlaceHere(found.Sentence, mention)) return Named(mention.Passage.Of(found.Sentence.Text).ToString(), ActorKind.Place);
        var actor = Named(mention.Name, ActorKind.State);
        actor.State = mention.Name;
        return actor;
    }

    /// <summary>A capital after "in" or "to" is a city; as the subject of a verb it is the government.</summary>
    private static bool IsPlaceHere(Sentence sentence, Mention mention)
    {
        var before = mention.First > 0 ? sentence[mention.First - 1] : default;
        if (before != default && before.Form is "in" or "at" or "near" or "from" or "to" or "outside" or "for" or "visited" or "left" or "around" or "through" or "visiting" or "toured") return before.Form is not ("to" or "for" or "from") || sentence[mention.Last].Relation is Relation.Obl;
        // "the Paris Agreement", "the Oslo Accords": a city in a longer name speaks for nobody.
        if (sentence[mention.Last] is { Relation: Relation.Compound or Relation.Amod, Head: { Upos: Upos.Propn or Upos.Noun } named } && named.Index > mention.Last && char.IsUpper(named.Form[0])) return true;
        var head = sentence[mention.Last];
        for (var index = mention.First; index <= mention.Last; index++)
        {
            if (sentence[index].Relation is Relation.Nsubj or Relation.NmodPoss or Relation.Obj or Relation.Iobj or Relation.NsubjPass or Relation.OblAgent) return false;
            if (sentence[index].Head is not { } above || above.Index < mention.First || above.Index > mention.Last) head = sentence[index];
        }
        return head.Relation is Relation.Obl or Relation.Nmod && head.Case() is "in" or "at" or "near" || head.Relation is Relation.Appos or Relation.NmodUnmarked or Relation.Root;
    }

    private Actor Organisation(Mention mention)
    {
        var printed = mention.Name;
        if (acronyms.TryGetValue(printed, out var defined)) return defined;
        var known = mention.Known;
        // The European Union and the United Nations are named like states, by their full name.
        var name = known is { Form: NameForm.Acronym } && known.Name is "European Union" or "United Nations" ? known!.Name : printed;
        var kind = known?.Kind is NameKind.Party || IsParty(name) ? ActorKind.Party : IsOrgan(name) ? ActorKind.Body : ActorKind.Organisation;
        var actor = byName.TryGetValue((kind, Folding.Fold(name)), out var same) ? same
            : known is null ? Longer(name, kind) ?? Named(name, kind)
            : byName.TryGetValue((kind, "known " + Folding.Fold(known.Name)), out var alias) ? alias
            : Named(name, kind);
        if (known is not null)
        {
            byName.TryAdd((kind, "known " + Folding.Fold(known.Name)), actor);
            actor.State ??= known.State;
            if (name.Length > actor.Name.Length && known.Form is not NameForm.Acronym) actor.Name = name;
        }
        // "Conservative Party of the UK", "British Parliament": the state that stands in the name or its place.
        actor.State ??= knowledge.Names.In(mention.Sentence.Words(mention.Passage)).LastOrDefault(match => match.Meaning.State is not null)?.Meaning.State;
        return actor;
    }

    /// <summary>A name that was printed more fully before: "the Central Committee".</summary>
    private Actor? Longer(string name, ActorKind kind)
    {
        var key = " " + Folding.Fold(name);
        return byName.Where(entry => entry.Key.Item1 == kind && entry.Key.Item2.EndsWith(key, StringComparison.Ordinal)).Select(entry => entry.Value).FirstOrDefault();
    }

    private static bool IsParty(string name) => name.Split(' ').Any(word => word is "Party" or "party");

    private bool IsOrgan(string name) => name.Split(' ') is [.., var last] && knowledge.Bodies.Find("organ")!.Words.Contains(last.ToLowerInvariant());

    private static bool SameBody(string a, string b)
    {
        HashSet<string> x = [.. Folding.Fold(a).Split(' ')], y = [.. Folding.Fold(b).Split(' ')];
        var (small, large) = x.Count <= y.Count ? (x, y) : (y, x);
        return small.Count >= 2 && small.IsSubsetOf(large);
    }

    /// <summary>Where the tree makes another word than the office the head of the whole title ("Czech" in "Czech Prime Minister Babis told"), it still means the person.</summary>
    private static bool IsHeadOf(Title title, Token token) => token.Head is not { } head || !title.Covers(head.Index) && token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblAgent;

    private static bool IsScope(Title title, Token token) => title.Of is { } of && of.Covers(token.Index) || title.To is { } to && to.Covers(token.Index);
}
