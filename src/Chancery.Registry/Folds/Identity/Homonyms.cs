using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Registry.Folds.Identity;

/// <summary>People who share a full name: the offices in which reports show them fall into groups that nothing bridges.</summary>
internal sealed class Homonyms
{
    /// <summary>A name without an office means the one who is in so many times more reports than any other; else it is not known who.</summary>
    private const int Clearly = 3;

    private readonly Dictionary<string, IReadOnlyList<PersonContext>> contexts;
    private readonly Dictionary<(string Key, ReportId Report), int> groups = [];
    private readonly Dictionary<string, int> others = new(StringComparer.Ordinal);

    public Homonyms(Standings standings, KnownNames known, Func<string, string?> fullName)
    {
        contexts = standings.Of<RoleClaim>().Where(role => fullName(role.Claim.Person) is not null)
            .GroupBy(role => fullName(role.Claim.Person)!, role => PersonContext.Of(role.Claim, standings.Report(role.Index), standings.Day(role.Index), known), StringComparer.Ordinal)
            .ToDictionary(name => name.Key, name => (IReadOnlyList<PersonContext>)[.. name], StringComparer.Ordinal);
        foreach (var (key, told) in contexts.Where(name => name.Value.Select(context => context.Report).Distinct().Skip(1).Any())) Separate(key, told);
    }

    /// <summary>The names of one full name that are several people's.</summary>
    public IEnumerable<string> Shared => others.Keys;

    /// <summary>Which of the people of a full name a report means: 0 for the only one.</summary>
    public int Group(string key, ReportId report) => groups.TryGetValue((key, report), out var group) ? group : others.GetValueOrDefault(key);

    /// <summary>The offices in which a report shows somebody of a full name.</summary>
    public IReadOnlyList<PersonContext> Contexts(string key, int group) =>
        !contexts.TryGetValue(key, out var told) ? [] : others.ContainsKey(key) ? [.. told.Where(context => Group(key, context.Report) == group)] : told;

    private void Separate(string key, IReadOnlyList<PersonContext> told)
    {
        var distinct = told.GroupBy(context => context with { Report = default, Title = "" }).Select(same => same.ToList()).ToList();
        var same = new Components(distinct.Count);
        for (var one = 0; one < distinct.Count; one++)
        {
            for (var other = one + 1; other < distinct.Count; other++)
            {
                if (distinct[one][0].Fits(distinct[other][0])) same.Join(one, other);
            }
        }
        // What one report says of a name is of one person.
        foreach (var report in distinct.SelectMany((contexts, place) => contexts.Select(context => (context.Report, place))).GroupBy(one => one.Report, one => one.place)) same.Join([.. report.Distinct()]);
        var people = same.Groups().Select(places => places.SelectMany(place => distinct[place].Select(context => context.Report)).ToHashSet()).OrderByDescending(reports => reports.Count).ThenBy(reports => reports.Min()).ToList();
        if (people.Count == 1) return;
        for (var person = 0; person < people.Count; person++)
        {
            foreach (var report in people[person]) groups[(key, report)] = person + 1;
        }
        others[key] = people[0].Count >= Clearly * people[1].Count ? 1 : 0;
    }
}
