namespace Chancery.Registry.Folds;

/// <summary>
/// Cuts a component in which two things are that people know apart. Each thing goes with the one of them that is fewest links away;
/// what is as far from two belongs to neither. So nothing depends on the order in which links or decisions came.
/// </summary>
internal static class Cut
{
    private const int Nobody = -1;

    /// <param name="members">The things of the component, ascending.</param>
    /// <param name="links">What joins them; the members of one link are joined each to each.</param>
    /// <param name="bound">What is decided to be the same; it is never cut.</param>
    /// <param name="apart">What is decided not to be the same.</param>
    public static IEnumerable<List<int>> Apart(List<int> members, IReadOnlyList<IReadOnlyList<int>> links, IReadOnlyList<(int One, int Other)> bound, IReadOnlyList<(int One, int Other)> apart)
    {
        // Units are what is bound together; their places are those of their smallest members.
        var places = members.Select((thing, place) => (thing, place)).ToDictionary(one => one.thing, one => one.place);
        var units = new Components(members.Count);
        foreach (var (one, other) in bound) units.Join(places[one], places[other]);
        var hostile = new HashSet<(int, int)>();
        foreach (var (one, other) in apart)
        {
            var (first, second) = (units.Root(places[one]), units.Root(places[other]));
            if (first == second) continue; // a later decision bound them after all
            hostile.Add((first, second));
            hostile.Add((second, first));
        }
        var joins = links.Select(link => link.Select(thing => units.Root(places[thing])).Distinct().Order().ToArray()).Where(link => link.Length > 1).ToList();
        var owners = Owners(members.Count, joins, hostile.Select(pair => pair.Item1).ToHashSet());

        // The lands of two owners are one again where they touch and nobody in the whole of such lands is hostile to another of it.
        var lands = new Components(members.Count);
        for (var unit = 0; unit < members.Count; unit++)
        {
            if (owners[units.Root(unit)] is >= 0 and var owner) lands.Join(owner, units.Root(unit));
            lands.Join(unit, units.Root(unit));
        }
        foreach (var link in joins)
        {
            for (var one = 0; one < link.Length; one++)
            {
                for (var other = one + 1; other < link.Length; other++)
                {
                    if (owners[link[one]] == Nobody && owners[link[other]] == Nobody) lands.Join(link[one], link[other]);
                }
            }
        }
        var peace = new Components(members.Count);
        foreach (var link in joins)
        {
            var neighbours = link.Select(unit => owners[unit]).Where(owner => owner != Nobody).Distinct().ToList();
            foreach (var one in neighbours)
            {
                foreach (var other in neighbours.Where(other => other > one && !hostile.Contains((one, other)))) peace.Join(one, other);
            }
        }
        var broken = hostile.Where(pair => peace.Root(pair.Item1) == peace.Root(pair.Item2)).Select(pair => peace.Root(pair.Item1)).ToHashSet();
        foreach (var owner in hostile.Select(pair => pair.Item1).Where(owner => !broken.Contains(peace.Root(owner)))) lands.Join(owner, peace.Root(owner));
        return lands.Groups().Select(group => group.Select(place => members[place]).ToList());
    }

    /// <summary>To whom each unit is nearest, counted in links; nobody where two are as near, or the way leads through such.</summary>
    private static int[] Owners(int count, List<int[]> joins, HashSet<int> known)
    {
        var owners = Enumerable.Repeat(Nobody, count).ToArray();
        var reached = new bool[count];
        var used = new bool[joins.Count];
        var joinsOf = joins.SelectMany((link, index) => link.Select(unit => (unit, index))).ToLookup(one => one.unit, one => one.index);
        var edge = known.Order().ToList();
        foreach (var owner in edge) (owners[owner], reached[owner]) = (owner, true);
        while (edge.Count > 0)
        {
            var found = new SortedDictionary<int, HashSet<int>>();
            foreach (var index in edge.SelectMany(unit => joinsOf[unit]).Distinct().Where(index => !used[index]).ToList())
            {
                used[index] = true;
                var claimants = joins[index].Where(unit => reached[unit]).Select(unit => owners[unit]).ToList();
                foreach (var unit in joins[index].Where(unit => !reached[unit]))
                {
                    if (!found.TryGetValue(unit, out var wanting)) found.Add(unit, wanting = []);
                    wanting.UnionWith(claimants);
                }
            }
            foreach (var (unit, wanting) in found) (owners[unit], reached[unit]) = (wanting.Count == 1 ? wanting.Single() : Nobody, true);
            edge = [.. found.Keys];
        }
        return owners;
    }
}
