namespace Chancery.Registry.Folds;

/// <summary>Things that belong together because a chain of pairs joins them; which pair came first makes no difference.</summary>
/// <remarks>
/// People may have decided that two things are the same, or are not. Say so before anything is joined: what holds a component together
/// is only remembered where something may have to be cut.
/// </remarks>
internal sealed class Components
{
    private readonly List<int> parents = [];
    private readonly List<bool> joined = [];
    private readonly List<(int One, int Other)> bound = [];
    private readonly List<(int One, int Other)> apart = [];
    private readonly List<IReadOnlyList<int>> links = [];

    public Components() { }

    public Components(int count)
    {
        for (var thing = 0; thing < count; thing++) Add();
    }

    public int Count => parents.Count;

    public int Add()
    {
        parents.Add(parents.Count);
        joined.Add(false);
        return parents.Count - 1;
    }

    /// <summary>The smallest member of a thing's component, before anything is cut.</summary>
    public int Root(int thing)
    {
        while (parents[thing] != thing)
        {
            parents[thing] = parents[parents[thing]];
            thing = parents[thing];
        }
        return thing;
    }

    public void Join(int one, int other)
    {
        if (apart.Count > 0 && one != other) links.Add([one, other]);
        Mark(one, other);
        Unite(one, other);
    }

    /// <summary>Joins all of these to each other.</summary>
    public void Join(IReadOnlyList<int> things)
    {
        if (apart.Count > 0 && things.Count > 1) links.Add(things);
        for (var thing = 1; thing < things.Count; thing++)
        {
            Mark(things[0], things[thing]);
            Unite(things[0], things[thing]);
        }
    }

    /// <summary>Somebody decided that two things are the same.</summary>
    public void Bind(int one, int other)
    {
        if (one == other) return;
        bound.Add((one, other));
        Unite(one, other);
    }

    /// <summary>Somebody decided that two things are not the same.</summary>
    public void Part(int one, int other)
    {
        if (one != other) apart.Add((one, other));
    }

    /// <summary>Whether nothing is joined to a thing but what people decided.</summary>
    public bool IsAlone(int thing) => !joined[thing];

    /// <summary>The components, each in ascending order, by their smallest member.</summary>
    public IEnumerable<List<int>> Groups()
    {
        var groups = new SortedDictionary<int, List<int>>();
        for (var thing = 0; thing < parents.Count; thing++)
        {
            var root = Root(thing);
            if (!groups.TryGetValue(root, out var group)) groups.Add(root, group = []);
            group.Add(thing);
        }
        if (apart.Count == 0) return groups.Values;

        var torn = apart.Where(pair => Root(pair.One) == Root(pair.Other)).ToLookup(pair => Root(pair.One));
        var held = links.ToLookup(link => Root(link[0]));
        var tied = bound.ToLookup(pair => Root(pair.One));
        return groups.SelectMany(group => torn.Contains(group.Key) ? Cut.Apart(group.Value, [.. held[group.Key]], [.. tied[group.Key]], [.. torn[group.Key]]) : [group.Value]).OrderBy(group => group[0]);
    }

    private void Unite(int one, int other)
    {
        var (first, second) = (Root(one), Root(other));
        if (first == second) return;
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }

    private void Mark(int one, int other)
    {
        if (one != other) joined[one] = joined[other] = true;
    }
}
