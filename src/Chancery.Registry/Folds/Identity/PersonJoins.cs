namespace Chancery.Registry.Folds.Identity;

/// <summary>Pairs of names that are one person, or may be. Each pair is scored by itself; what is one follows from the pairs together.</summary>
internal sealed class PersonJoins
{
    /// <summary>Of an office with more holders than this, only names that share a part are compared.</summary>
    private const int Many = 300;

    private const int Homonym = 60;

    private readonly List<(int One, int Other, PersonMatch Match)> joined = [];
    private readonly List<(int One, int Other, PersonMatch Match)> asked = [];

    /// <summary>The pairs that are one, with why.</summary>
    public IReadOnlyList<(int One, int Other, PersonMatch Match)> Joined => joined;

    /// <summary>Compares people who hold the same office of the same body, and those whose names have the same parts.</summary>
    public void Join(IReadOnlyDictionary<int, List<Holding>> holdings, Func<int, string> name, Components same, KnownNames known)
    {
        var pairs = new SortedSet<(int, int)>();
        foreach (var block in Blocks(holdings, name, known))
        {
            var members = block.Distinct().Order().ToList();
            for (var one = 0; one < members.Count; one++)
            {
                for (var other = one + 1; other < members.Count; other++) pairs.Add((members[one], members[other]));
            }
        }
        foreach (var (one, other) in pairs)
        {
            var match = PersonMatch.Of(name(one), holdings[one], name(other), holdings[other], known);
            if (match.Score >= PersonMatch.Sure)
            {
                same.Join(one, other);
                joined.Add((one, other, match));
            }
            else if (match.Score >= PersonMatch.Likely) asked.Add((one, other, match));
        }
    }

    /// <summary>Asks about people of one full name whose offices nothing bridges.</summary>
    public void Ask(IReadOnlyList<int> people, Func<int, string> name)
    {
        for (var other = 1; other < people.Count; other++)
            asked.Add((people[0], people[other], new(Homonym, [$"“{name(people[0])}” is printed of both", "their offices are of two places, or too far apart in time"])));
    }

    /// <summary>The pairs to ask about, by the entries that they belong to, the likeliest first.</summary>
    /// <param name="entry">The entry of a node.</param>
    /// <param name="answered">Whether somebody has said that two are not the same.</param>
    public IReadOnlyList<Suggestion> Suggestions(Func<int, EntryId> entry, Func<int, int, bool> answered) =>
    [
        .. asked.Where(pair => entry(pair.One) != entry(pair.Other) && !answered(pair.One, pair.Other))
            .Select(pair => string.CompareOrdinal(entry(pair.One).Value, entry(pair.Other).Value) < 0 ? new Suggestion(entry(pair.One), entry(pair.Other), pair.Match.Score, pair.Match.Reasons)
                : new(entry(pair.Other), entry(pair.One), pair.Match.Score, pair.Match.Reasons))
            .GroupBy(suggestion => (suggestion.One, suggestion.Other)).Select(pair => pair.OrderByDescending(suggestion => suggestion.Score).ThenBy(suggestion => string.Join('|', suggestion.Reasons), StringComparer.Ordinal).First())
            .OrderByDescending(suggestion => suggestion.Score).ThenBy(suggestion => suggestion.One).ThenBy(suggestion => suggestion.Other),
    ];

    private static IEnumerable<IEnumerable<int>> Blocks(IReadOnlyDictionary<int, List<Holding>> holdings, Func<int, string> name, KnownNames known)
    {
        var holders = holdings.SelectMany(person => person.Value.Where(holding => holding.Place is not null).Select(holding => (holding.Office, holding.Place, holding.IsSingular)).Distinct().Select(office => (office, person.Key)))
            .GroupBy(one => one.office, one => one.Key);
        foreach (var office in holders.Where(office => office.Skip(1).Any()))
        {
            if (office.Key.IsSingular && office.Count() <= Many) yield return office;
            else
            {
                foreach (var part in office.SelectMany(person => known.People.Parts(name(person)).Where(part => part.Length > 2).Distinct().Select(part => (part, person))).GroupBy(one => one.part, one => one.person)) yield return part;
            }
        }
        foreach (var parts in holdings.Keys.GroupBy(person => string.Join(' ', known.People.Parts(name(person)).Order(StringComparer.Ordinal)), StringComparer.Ordinal)) yield return parts;
    }
}
