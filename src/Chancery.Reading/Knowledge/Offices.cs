namespace Chancery.Reading.Known;

/// <summary>An office or title: <c>Minister of Foreign Affairs</c> under all the names it has.</summary>
public sealed record Office
{
    internal Office(Entry entry)
    {
        Name = entry.Name;
        Names = entry["names"];
        Acronyms = entry["acronyms"];
        Kind = entry.Text("kind") ?? "official";
        Rank = entry.Number("rank") ?? 99;
        Scope = entry["scope"];
    }

    /// <summary>The main name, as printed in title case or, for common nouns, in lower case.</summary>
    public string Name { get; }

    /// <summary>Other names of the same office.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Short forms in capitals: <c>PM</c>, <c>FM</c>.</summary>
    public IReadOnlyList<string> Acronyms { get; }

    /// <summary>What sort of office: <c>head-of-state</c>, <c>foreign-minister</c>, <c>envoy</c>, <c>party-head</c>, … (all in docs/knowledge.md).</summary>
    public string Kind { get; }

    /// <summary>Coarse protocol order, 1 for the first; for sorting only.</summary>
    public int Rank { get; }

    /// <summary>The prepositions that lead to what it is an office of: <c>of</c>, <c>for</c>, <c>to</c>.</summary>
    public IReadOnlyList<string> Scope { get; }
}

/// <summary>A name of an office that was found.</summary>
/// <param name="Office">The office.</param>
/// <param name="Printed">The name as the knowledge files write it.</param>
/// <param name="Plural">Whether it is the plural: <c>foreign ministers</c>.</param>
public sealed record OfficeName(Office Office, string Printed, bool Plural);

/// <summary>A word before or after an office that changes it: <c>former</c>, <c>deputy</c>, <c>-designate</c>.</summary>
/// <param name="Name">The word.</param>
/// <param name="Names">Other forms.</param>
/// <param name="After">Whether it follows the office.</param>
/// <param name="Status">The status of the holder that it means (<c>former</c>, <c>acting</c>, <c>designate</c>, <c>historical</c>), or null.</param>
/// <param name="Grade">Whether it is a part of the title, as <c>deputy</c> is, and not a remark on the holder.</param>
public sealed record OfficePrefix(string Name, IReadOnlyList<string> Names, bool After, string? Status, bool Grade);

/// <summary>What a ministry or a spokesman is for: <c>Foreign Affairs</c>, <c>Trade</c>.</summary>
/// <param name="Name">As it stands after <c>Minister of</c>.</param>
/// <param name="Names">Other forms, also as they stand before <c>Minister</c>.</param>
/// <param name="Field">The field of cooperation that it belongs to, or null.</param>
public sealed record Portfolio(string Name, IReadOnlyList<string> Names, string? Field);

/// <summary>A form of address or rank before (or, rarely, after) a person's name.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Names">Other forms.</param>
/// <param name="Kind"><c>civil</c>, <c>noble</c>, <c>military</c>, <c>religious</c>, <c>diplomatic</c>, <c>academic</c>, <c>parliamentary</c>, <c>royal</c>.</param>
/// <param name="After">Whether it follows the name.</param>
/// <param name="Gender"><c>female</c> or <c>male</c>, or null.</param>
public sealed record Honorific(string Name, IReadOnlyList<string> Names, string Kind, bool After, string? Gender);

/// <summary>A word for a person that is no office: <c>researcher</c>, <c>analyst</c>.</summary>
/// <param name="Name">The word.</param>
/// <param name="Names">Other forms.</param>
/// <param name="Scope">The prepositions that lead to what it is about or where.</param>
public sealed record Standing(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Scope);
