using Chancery.Reading.Analysis;
using Chancery.Text;

namespace Chancery.Reading.Commitments;

/// <summary>Decides for whom somebody undertakes something: leaders for their states or parties, envoys for themselves.</summary>
internal sealed class Doers(AnalysedReport report)
{
    // What a person does in person, whatever the office.
    private static readonly HashSet<string> InPerson = new(StringComparer.Ordinal)
    {
        "visit", "accompany", "join", "attend", "travel", "come", "go", "meet", "mediate", "address", "speak", "look", "convey", "return", "fly", "step", "resign", "run", "talk", "tell", "inform", "arrive", "stay", "remain", "receive", "spare", "discuss", "pay", "do", "make", "be", "have", "stand", "seek", "retire", "serve", "act",
    };

    // Those whose word binds a state or party.
    private static readonly HashSet<string> Statesmen = new(StringComparer.Ordinal)
    {
        "president", "minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "leader", "secretary", "taoiseach", "prince", "chairman", "chairwoman", "chair", "chief", "head",
    };

    // Words for people that say too little to be entered by themselves.
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal) { "counterpart", "guest", "host", "member", "side", "people", "person", "other", "man", "woman", "family", "friend", "group", "power", "economy", "partner", "public", "ally", "participant", "colleague" };

    private readonly IReadOnlySet<string> addressees = report.Knowledge.CommitmentWords["addressees"];

    /// <summary>Who is to do the deed of which the noun phrase is the subject.</summary>
    public IReadOnlyList<string> Of(Token head, Deed deed, bool isJoint)
    {
        var actors = Sides(head);
        if (actors.Count == 0) return Group(head);
        if (actors.Any(actor => actor.Kind is ActorKind.Place or ActorKind.Other)) return [];
        if (actors.Count > 1 && isJoint && PartiesIn(deed) is { Count: 2 } parties && actors.All(actor => actor.Kind is ActorKind.Person or ActorKind.State)) return Names(parties);
        if (actors.Count == 2 && isJoint && head.Lemma is "side" && actors.All(actor => actor.Kind is ActorKind.State) && Hosted(actors) is { Count: 2 } bodies) return bodies;
        if (actors.Count > 1 && actors.All(actor => actor.Kind is ActorKind.Person)) return isJoint ? BehindAll(actors) : Names(actors);
        return [.. actors.Select(actor => Behind(actor, deed)).Concat(isJoint ? Unnamed(head) : []).Distinct()];
    }

    /// <summary>"Norway and several Baltic nations": those in the list whom only their kind names.</summary>
    private IEnumerable<string> Unnamed(Token head) => head.WithConjuncts().Skip(1)
        .Where(conjunct => conjunct is { Upos: Upos.Noun, Xpos: "NNS" } && report.ActorsOf(conjunct).Count == 0 && (addressees.Contains(conjunct.Lemma.ToLowerInvariant()) || report.Naming.IsHuman(conjunct)) && conjunct.AnyChild(Relation.Amod, Relation.Compound) is not null)
        .Select(conjunct => conjunct.Sentence.Words(conjunct.CorePhrase()));

    /// <summary>"…, the U.S. And Norway agreed", "the dispute between Chile and Norway will": the last of a list that the tree, or the text's full stop, has cut off.</summary>
    public static bool IsCutOff(Token subject)
    {
        if (subject.Relation is Relation.Conj) return false;
        var first = subject.Index;
        while (first > 0 && subject.Sentence[first - 1] is { Upos: Upos.Det or Upos.Propn or Upos.Adj }) first--;
        if (first == 0 || !subject.Sentence[first - 1].Is("and")) return false;
        if (first > 1) return subject.Sentence[first - 2].Upos is Upos.Propn or Upos.Noun && subject.AnyChild(Relation.Cc) is not null;
        var before = subject.Sentence.Text.AsSpan(0, subject.Sentence.Passage.Start).TrimEnd();
        return before.Length > 1 && before[^1] is '.' && char.IsUpper(before[^2]);
    }

    /// <summary>Those who are asked, by their own names; a capital that is called on is the state.</summary>
    public IReadOnlyList<string> Asked(Token head)
    {
        var names = new List<string>();
        foreach (var conjunct in head.WithConjuncts())
        {
            if (report.Actors.MentionAt(conjunct) is { Kind: Mentions.MentionKind.Capital } capital) names.Add(capital.Name);
            else names.AddRange(Sides(conjunct) is { Count: > 0 } actors ? actors.Where(actor => actor.Kind is not (ActorKind.Place or ActorKind.Other)).Select(actor => actor.Name) : Group(conjunct) is { Count: > 0 } group ? group : Common(conjunct));
            if (head.Upos is Upos.Pron) break;
        }
        return [.. names.Distinct()];
    }

    /// <summary>"all parties", "member states", "the international community": those who are asked without a name.</summary>
    private string[] Common(Token head) =>
        head.Lemma is "party" or "side" && head.Child(Relation.Det) is { Lemma: "all" } all ? [head.Sentence.Words(all.Passage.To(head.Passage))] :
        head.Upos is Upos.Noun && addressees.Contains(head.Lemma.ToLowerInvariant()) && (head.Xpos is "NNS" || head.Lemma is not "government") && head.AnyChild(Relation.NmodPoss, Relation.Nummod) is null
            && head.AnyChild(Relation.Amod, Relation.Compound) is { } kind && kind.Index < head.Index ? [head.Sentence.Words(head.CorePhrase())] : [];

    /// <summary>People told by what they are, where the words say which: "foreign scientists".</summary>
    private IReadOnlyList<string> Group(Token head)
    {
        if (head.Upos is Upos.Pron || head.AnyChild(Relation.NmodPoss) is not null || Vague.Contains(head.Lemma.ToLowerInvariant()) || !report.Naming.IsHuman(head)) return [];
        return head.Children.Any(child => child.Relation is Relation.Amod or Relation.Compound or Relation.Nmod) && head.AnyChild(Relation.Nummod) is null ? report.Naming.OfOne(head) : [];
    }

    /// <summary>"cooperation between the two Parties": the parties that the words speak of.</summary>
    private IReadOnlyList<Actor> PartiesIn(Deed deed)
    {
        foreach (var token in deed.Head.Sentence.Tokens)
        {
            if (token.Lemma.ToLowerInvariant() is not "party" || token.Xpos is not ("NNS" or "NNPS") || !token.Children.Any(child => child.Lemma is "two" or "both")) continue;
            if (report.ActorsOf(token) is { Count: > 1 } named && named.All(actor => actor.Kind is ActorKind.Party)) return named;
            if (char.IsUpper(token.Form[0])) return [.. report.Actors.Names.SelectMany(names => names.Map.Mentions).Select(mention => mention.Actor).OfType<Actor>().Where(actor => actor.Kind is ActorKind.Party).Distinct()];
        }
        return [];
    }

    /// <summary>The actors of a phrase; "each side", "both" and "we" are whoever they stand for.</summary>
    public IReadOnlyList<Actor> Sides(Token head)
    {
        if (head.Upos is Upos.Pron or Upos.Det && (head.Is("we") || head.Is("us") || head.Is("our") || head.Is("i"))) return FirstPerson(head);
        return report.Naming.ActorsOf(head);
    }

    /// <summary>The actor for whom a person speaks: the state of those who hold its offices, the party of those who lead one, else nobody else.</summary>
    public Actor? SideOf(Actor person)
    {
        if (person.Kind is not ActorKind.Person) return person;
        return report.Actors.State(person.State) ?? Body(person);
    }

    /// <summary>Whether the two are on one side: the same, or one of the other's state or body.</summary>
    public bool IsSameSide(Actor a, Actor b) =>
        a == b || SideOf(a) is { } side && (side == b || side == SideOf(b)) || a.State is { } home && (home == b.Name || home == b.State) || a.Kind is ActorKind.Person && report.Actors.Serves(a, b);

    private Actor? Body(Actor person)
    {
        foreach (var holding in Enumerable.Reverse(person.Holdings))
        {
            if (holding.Of is not { } of) continue;
            if (report.Actors.PartyOf(person) is { } party) return party;
            foreach (var mention in report.Actors.Names.SelectMany(names => names.Map.Mentions))
            {
                if (mention.Actor is { Kind: ActorKind.Party or ActorKind.Organisation or ActorKind.Body or ActorKind.State } actor && (actor.Name == of || actor.Kind is ActorKind.Party && of.Contains(actor.Name, StringComparison.Ordinal))) return actor;
            }
        }
        return null;
    }

    private string Behind(Actor actor, Deed deed)
    {
        if (deed.Head.Child(Relation.Obj) is { Upos: Upos.Pron } self && self.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase)) return actor.Name;
        if (actor.Kind is not ActorKind.Person || InPerson.Contains(deed.Head.Lemma) || actor.Holdings.Count == 0) return actor.Name;
        return actor.Holdings.Exists(IsStatesman) ? SideOf(actor)?.Name ?? actor.Name : actor.Name;
    }

    /// <summary>What those who agree stand for: their states, or the parties or parliaments that they lead where not all serve a state.</summary>
    public IReadOnlyList<string> BehindAll(IReadOnlyList<Actor> people)
    {
        var bodies = people.Select(Body).OfType<Actor>().Distinct().ToArray();
        var states = people.Select(person => report.Actors.State(person.State) ?? report.Actors.State(Body(person)?.State)).OfType<Actor>().Distinct().ToArray();
        if (bodies.Length == people.Count && (bodies.All(body => body.Kind is ActorKind.Party) && people.Any(person => person.Holdings.TrueForAll(holding => !IsOffice(holding))) || people.All(person => person.Holdings.Exists(holding => holding.Kind.StartsWith("parliament", StringComparison.Ordinal))))) return Names(bodies);
        if (states.Length == 1 && people.Count == 2 && OtherState(states[0]) is { } other) return Names([states[0], other]);
        return states.Length > 1 ? Names(states) : Names(people);
    }

    /// <summary>"The two sides" of a meeting of parties or parliaments: these, where those of whom the report speaks most serve them and not their states.</summary>
    private IReadOnlyList<string> Hosted(IReadOnlyList<Actor> states)
    {
        var leading = report.Actors.Names.SelectMany(names => names.Map.Mentions).Select(mention => mention.Actor).OfType<Actor>().Where(actor => actor.Kind is ActorKind.Person && actor.Holdings.Count > 0)
            .GroupBy(actor => actor).OrderByDescending(group => group.Count()).Select(group => group.Key).DistinctBy(person => person.State).Take(2).ToArray();
        if (leading.Length < 2) return [];
        var behind = BehindAll(leading);
        return behind.Any(name => states.Any(state => state.Name == name) || leading.Any(person => person.Name == name)) ? [] : behind;
    }

    /// <summary>For whom those stand of whom the report last spoke together, before a sentence: "the two Presidents", "they".</summary>
    public IReadOnlyList<string> LastPair(IReadOnlyList<Sentence> sentences, Sentence before)
    {
        var pair = sentences.Where(sentence => sentence.Passage.Start < before.Passage.Start).Reverse().SelectMany(sentence => sentence.Tokens)
            .Where(token => token.Xpos is "NNS" or "PRP").Select(token => report.ActorsOf(token)).FirstOrDefault(actors => actors.Count > 1);
        return pair is null ? [] : pair.All(actor => actor.Kind is ActorKind.Person) ? BehindAll(pair) : Names(pair);
    }

    /// <summary>In a report on two states, the one named most beside the one that is known.</summary>
    private Actor? OtherState(Actor known) =>
        report.Actors.Names.SelectMany(names => names.Map.Mentions).Select(mention => mention.Actor).OfType<Actor>().Where(actor => actor.Kind is ActorKind.State && actor != known)
            .GroupBy(actor => actor).Where(group => group.Count() > 2).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    private static bool IsStatesman(Holding holding) => holding.Status is null or "acting" && holding.To is null && holding.Office.ToLowerInvariant().Split(' ').Any(Statesmen.Contains);

    private static bool IsOffice(Holding holding) => holding.Office.Contains("Minister", StringComparison.OrdinalIgnoreCase) || holding.Office.Contains("President", StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<Actor> FirstPerson(Token pronoun)
    {
        if (report.SayingAround(pronoun.Sentence, pronoun.Passage) is not { Speakers: [var name] }) return [];
        var speaker = report.Actors.Person(name);
        if (speaker is null) return [];
        if (pronoun.Is("i")) return [speaker];
        return SideOf(speaker) is { } side ? [side] : [speaker];
    }

    private static IReadOnlyList<string> Names(IEnumerable<Actor> actors) => [.. actors.Select(actor => actor.Name).Distinct()];
}
