namespace Chancery.Registry.Folds;

/// <summary>Things that belong together because a chain of pairs joins them; which pair came first makes no difference.</summary>
internal sealed class Components
{
    private readonly List<int> parents = [];
    private readonly List<bool> joined = [];

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

    /// <summary>The smallest member of a thing's component.</summary>
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
        var (first, second) = (Root(one), Root(other));
        if (first == second) return;
        parents[Math.Max(first, second)] = Math.Min(first, second);
        joined[one] = joined[other] = joined[first] = joined[second] = true;
    }

    /// <summary>Whether nothing is joined to a thing.</summary>
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
        return groups.Values;
    }
}
