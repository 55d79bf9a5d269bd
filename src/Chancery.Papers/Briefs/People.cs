using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>People of both sides who deal with each other, with their offices: one line for each.</summary>
internal static class People
{
    /// <summary>Who was last seen so many years before the latest report is history.</summary>
    private const int Past = 3;

    /// <summary>How many people of a side.</summary>
    private const int Most = 8;

    /// <summary>How many offices of a person.</summary>
    private const int Offices = 2;

    public static Section Section(Sides sides, Citations citations, IReadOnlyList<EventEntry> events)
    {
        var roles = sides.Register.Entries<RoleEntry>(new() { Of = sides.A.Id });
        if (sides.B is { } other) roles = [.. roles.Concat(sides.Register.Entries<RoleEntry>(new() { Of = other.Id })).DistinctBy(role => role.Id)];
        var dealing = sides.B is null ? null : Dealing(sides, events);
        var latest = roles.Max(role => role.To);
        var people = roles.Where(role => latest is null || role.To >= latest.Value.AddYears(-Past)).Where(role => role.Status is not "historical" && sides.Side(role.Person) is 0 or 1)
            .Where(role => dealing is null || dealing.Contains(role.Person) || role.SentTo is { } to && sides.Side(to) is 0 or 1 && sides.Side(to) != sides.Side(role.Person))
            .GroupBy(role => role.Person).OrderBy(person => sides.Side(person.Key)).ThenByDescending(person => person.Max(role => role.To)).ThenBy(person => sides.Name(person.Key), StringComparer.Ordinal).ToList();
        var shown = people.GroupBy(person => sides.Side(person.Key)).SelectMany(side => side.Take(Most)).Select(person => Line(sides, citations, person.Key, [.. person]));
        return new("people", "People and offices", [.. shown]);
    }

    private static Line Line(Sides sides, Citations citations, EntryId person, List<RoleEntry> roles)
    {
        // The same office under a shorter name of its body says nothing more.
        var offices = roles.GroupBy(role => role.Office, StringComparer.OrdinalIgnoreCase).Select(office => office.OrderByDescending(role => role.Of is { } of ? sides.Name(of).Length : 0).ThenBy(role => role.Id).First())
            .OrderBy(role => role.Status is "former" ? 1 : 0).ThenByDescending(role => role.To).ThenBy(role => role.Id).ToList();
        offices = [.. offices.Where(role => !offices.Any(other => other != role && other.Of == role.Of && other.Office.Length > role.Office.Length && other.Office.StartsWith(role.Office, StringComparison.OrdinalIgnoreCase)))];
        var numbers = offices.Take(Offices).SelectMany(office => citations.Of(office, 1)).Distinct().Order().ToList();
        return new(sides.Name(person), string.Join("; ", offices.Take(Offices).Select(role => Office(sides, role))), numbers, sides.Row(offices[0]));
    }

    private static string Office(Sides sides, RoleEntry role)
    {
        var of = role.Of is { } body && !role.Office.Contains(sides.Name(body), StringComparison.Ordinal) ? $", {sides.Name(body)}" : "";
        var to = role.SentTo is { } host ? $" to {sides.Name(host)}" : "";
        var seen = role.To is { } last ? $" ({(role.Status is "former" ? "so called" : "seen")} {Spoken.Date(last)})" : "";
        return $"{(role.Status is null ? "" : role.Status + " ")}{role.Office}{to}{of}{seen}";
    }

    private static HashSet<EntryId> Dealing(Sides sides, IReadOnlyList<EventEntry> events) =>
    [
        .. events.SelectMany(one => one.Who.Concat(one.With)),
        .. sides.Register.Entries<StatementEntry>(sides.Query).SelectMany(one => one.Speaker),
        .. sides.Register.Entries<CommitmentEntry>(sides.Query).SelectMany(one => one.By.Concat(one.With)),
    ];
}
