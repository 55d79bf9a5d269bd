namespace Chancery.Registry.Folds.Identity;

/// <summary>Pairs of names that are one person, or may be. Each pair is scored by itself; what is one follows from the pairs together.</summary>
internal sealed class PersonJoins
{
    private const int Homonym = 60;

    private readonly List<(int One, int Other, PersonMatch Match)> joined = [];
    private readonly List<(int One, int Other, PersonMatch Match)> asked = [];

    /// <summary>The pairs that are one, with why.</summary>
    public IReadOnlyList<(int One, int Other, PersonMatch Match)> Joined => joined;

    /// <summary>Compares people who hold the same office of the same body, and those whose names have the same parts.</summary>
    public void Join(IReadOnlyDictionary<int, List<Holding>> holdings, Func<int, string> name, Components same, KnownNames known)
    {
        var pairs = new SortedSet<(int, int)>();
        foreach (var block in holdings.SelectMany(person => person.Value.SelectMany(holding => Keys(holding, known)).Distinct(StringComparer.Ordinal).Select(key => (key, person.Key))).GroupBy(one => one.key, one => one.Key, StringComparer.Ordinal))
        {
            var members = block.Order().ToList();
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

    /// <summary>
    /// What two names that may be one person have in common: an office that one person holds at a time, with its body; a part of the name and
    /// another office; or all parts of the name. A single word is nobody's name but where people have one name only.
    /// </summary>
    public static IEnumerable<string> Keys(Holding holding, KnownNames known)
    {
        if (!holding.Name.AsSpan().Trim().Contains(' '))
        {
            if (holding is { IsSingular: true, State: { } state } && known.People.HaveOneName(state)) yield return $"office {holding.Office} {holding.Place}";
            yield break;
        }
        var parts = known.People.Parts(holding.Name);
        yield return $"name {string.Join(' ', parts.Order(StringComparer.Ordinal))}";
        if (holding.Place is null) yield break;
        if (holding.IsSingular) yield return $"office {holding.Office} {holding.Place}";
        else foreach (var part in parts.Where(part => part.Length > 2).Distinct(StringComparer.Ordinal)) yield return $"part {part} {holding.Office} {holding.Place}";
    }
}
