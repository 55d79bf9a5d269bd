namespace Chancery.Reading.Analysis;

/// <summary>Whom the report is speaking of at a point of the text: what pronouns and "the two sides" go back to.</summary>
internal sealed class Focus
{
    private readonly List<Actor> recent = [];
    private readonly List<(Actor, Actor)> statePairs = [];

    /// <summary>The person who was last made a subject or quoted.</summary>
    public Actor? Person { get; private set; }

    /// <summary>Who was last quoted.</summary>
    public Actor? Speaker { get; private set; }

    /// <summary>Those who were last quoted under no name: "officials", "a senior diplomat"; null where somebody else was quoted since.</summary>
    public Actor? Unnamed { get; private set; }

    /// <summary>The state, body or organisation that was last made a subject.</summary>
    public Actor? Thing { get; private set; }

    /// <summary>Those who were last named together as one subject.</summary>
    public IReadOnlyList<Actor> Group { get; private set; } = [];

    /// <summary>Those who last met, called or signed together.</summary>
    public IReadOnlyList<Actor> Meeting { get; private set; } = [];

    /// <summary>The one who last received somebody.</summary>
    public Actor? Host { get; private set; }

    /// <summary>The one who was last received, or came to see somebody.</summary>
    public Actor? Guest { get; private set; }

    /// <summary>Notes that one actor received another.</summary>
    public void Received(Actor host, Actor guest) => (Host, Guest) = (host, guest);

    /// <summary>Notes that an actor was named.</summary>
    public void Mentioned(Actor actor)
    {
        recent.Remove(actor);
        recent.Add(actor);
    }

    /// <summary>Notes that the actors were the subject of a sentence.</summary>
    public void BecameSubject(IReadOnlyList<Actor> actors)
    {
        if (actors.Count == 0) return;
        if (actors.Count > 1) Group = actors;
        else if (actors[0].Kind is ActorKind.Person) Person = actors[0];
        else if (actors[0].Kind is not ActorKind.Group) Thing = actors[0];
    }

    /// <summary>Notes that the actors were quoted.</summary>
    public void Spoke(IReadOnlyList<Actor> actors)
    {
        BecameSubject(actors);
        if (actors.Count == 1) Speaker = actors[0];
        Unnamed = null;
    }

    /// <summary>Notes that somebody without a name was quoted.</summary>
    public void SpokeUnnamed(Actor speaker) => Unnamed = speaker;

    /// <summary>Notes that the actors came together.</summary>
    public void Met(IReadOnlyList<Actor> actors)
    {
        if (actors.Count > 1) Meeting = actors;
    }

    /// <summary>Notes that two states were named together.</summary>
    public void Paired(Actor first, Actor second)
    {
        if (first != second) statePairs.Add((first, second));
    }

    /// <summary>The last actor named that fits, or null.</summary>
    public Actor? Last(Func<Actor, bool> fits) => recent.FindLast(actor => fits(actor));

    /// <summary>The actors named so far, the last one first.</summary>
    public IEnumerable<Actor> Recent => Enumerable.Reverse(recent);

    /// <summary>The two states that were named together last, or nothing.</summary>
    public IReadOnlyList<Actor> States => statePairs.Count > 0 ? [statePairs[^1].Item1, statePairs[^1].Item2] : [];

    /// <summary>The two states that were named together last, none of them one of <paramref name="without"/>; or nothing.</summary>
    public IReadOnlyList<Actor> LastPair(IReadOnlyCollection<Actor> without)
    {
        var found = statePairs.FindLastIndex(pair => !without.Contains(pair.Item1) && !without.Contains(pair.Item2));
        return found < 0 ? [] : [statePairs[found].Item1, statePairs[found].Item2];
    }

    /// <summary>The pair of states that was named together most often so far, the later on a draw, or nothing.</summary>
    public IReadOnlyList<Actor> MainStates
    {
        get
        {
            var best = statePairs.GroupBy(pair => string.CompareOrdinal(pair.Item1.Name, pair.Item2.Name) < 0 ? (pair.Item1, pair.Item2) : (pair.Item2, pair.Item1))
                .Select(group => (group.Key, Count: group.Count(), Last: statePairs.LastIndexOf(group.Last())))
                .OrderByDescending(pair => pair.Count).ThenByDescending(pair => pair.Last).FirstOrDefault();
            return best.Count > 0 ? [best.Key.Item1, best.Key.Item2] : [];
        }
    }
}
