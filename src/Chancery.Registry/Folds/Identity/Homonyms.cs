using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Identity;

/// <summary>People who share a full name: the offices in which reports show them fall into groups that nothing bridges.</summary>
internal sealed class Homonyms
{
    /// <summary>A name without an office means the one who is in so many times more reports than any other; else it is not known who.</summary>
    private const int Clearly = 3;

    private readonly Dictionary<(string Key, long Source), int> groups = [];
    private readonly Dictionary<string, int> others = new(StringComparer.Ordinal);

    public Homonyms(Standings standings, KnownNames known, Func<string, string?> fullName)
    {
        var names = standings.Of<RoleClaim>().Where(role => fullName(role.Claim.Person) is not null)
            .GroupBy(role => fullName(role.Claim.Person)!, role => Holding.Of(role.Claim, standings.Source(role.Index), standings.Day(role.Index), known), StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.Select(holding => holding.Source).Distinct().Skip(1).Any())) Separate(name.Key, [.. name]);
    }

    /// <summary>The names of one full name that are several people's.</summary>
    public IEnumerable<string> Shared => others.Keys;

    /// <summary>Which of the people of a full name a report means: 0 for the only one.</summary>
    public int Group(string key, long source) => !others.TryGetValue(key, out var other) ? 0 : groups.TryGetValue((key, source), out var group) ? group : other;

    /// <summary>Which of the people of a full name a report means that shows none of them in an office.</summary>
    public int Other(string key) => others.GetValueOrDefault(key);

    /// <summary>The reports that show one of several people of a full name in an office.</summary>
    public IEnumerable<long> Of(string key, int person) => !others.ContainsKey(key) ? [] : groups.Where(group => group.Key.Key == key && group.Value == person).Select(group => group.Key.Source).Order();

    private void Separate(string key, IReadOnlyList<Holding> told)
    {
        var distinct = told.GroupBy(holding => holding with { Source = default, Title = "", Name = "" }).Select(same => same.ToList()).ToList();
        var same = new Components(distinct.Count);
        for (var one = 0; one < distinct.Count; one++)
        {
            for (var other = one + 1; other < distinct.Count; other++)
            {
                if (distinct[one][0].Fits(distinct[other][0])) same.Join(one, other);
            }
        }
        // What one report says of a name is of one person.
        foreach (var report in distinct.SelectMany((holdings, place) => holdings.Select(holding => (holding.Source, place))).GroupBy(one => one.Source, one => one.place)) same.Join([.. report.Distinct()]);
        var people = same.Groups().Select(places => places.SelectMany(place => distinct[place].Select(holding => holding.Source)).ToHashSet()).OrderByDescending(reports => reports.Count).ThenBy(reports => reports.Min()).ToList();
        if (people.Count == 1) return;
        for (var person = 0; person < people.Count; person++)
        {
            foreach (var report in people[person]) groups[(key, report)] = person + 1;
        }
        others[key] = people[0].Count >= Clearly * people[1].Count ? 1 : 0;
    }
}
