using Chancery.Text;

namespace Chancery.Reading.Known;

/// <summary>Somebody who held a high office, by which a report's "President X" without a country is told.</summary>
/// <param name="Name">The name, without marks.</param>
/// <param name="Names">Other spellings.</param>
/// <param name="State">The state that he or she served, or null.</param>
/// <param name="Of">The organisation, where it was none of a state.</param>
/// <param name="Kinds">The kinds of office, as <see cref="Office.Kind"/>.</param>
/// <param name="From">The year of the first such office.</param>
/// <param name="Until">The year in which the last one ended, or a guess at it.</param>
public sealed record Officeholder(string Name, IReadOnlyList<string> Names, string? State, string? Of, IReadOnlyList<string> Kinds, int From, int Until);

/// <summary>Finds officeholders by what a report prints of their names.</summary>
public sealed class Officeholders
{
    /// <summary>How many years before and after the offices reports name somebody in full.</summary>
    private const int Before = 12, After = 40;

    private static readonly string[] Particles = ["al", "el", "bin", "ibn", "de", "da", "la", "von", "van", "der"];

    /// <summary>Kinds of office that reports call by one another's names.</summary>
    private static readonly Dictionary<string, string[]> Alike = new(StringComparer.Ordinal)
    {
        ["head-of-state"] = ["head-of-state", "leader"],
        ["monarch"] = ["monarch"],
        ["head-of-government"] = ["head-of-government", "leader"],
        ["deputy-head-of-state"] = ["deputy-head-of-state"],
        ["foreign-minister"] = ["foreign-minister"],
        ["minister"] = ["minister", "foreign-minister"],
        ["leader"] = ["leader", "head-of-state", "head-of-government"],
        ["party-head"] = ["leader"],
        ["organisation-head"] = ["organisation-head"],
        ["organisation"] = ["organisation-head"],
    };

    private readonly Lazy<ILookup<string, (HashSet<string> Parts, Officeholder Holder)>> byPart;

    internal Officeholders(IReadOnlyList<Entry> entries) => byPart = new(() => entries
        .Select(entry => new Officeholder(entry.Name, entry["names"], entry.Text("state"), entry.Text("of"), entry["kinds"], entry.Number("from") ?? 0, entry.Number("until") ?? 9999))
        .SelectMany(holder => holder.Names.Prepend(holder.Name).Select(name => (Parts: PartsOf(name), Holder: holder)))
        .SelectMany(name => name.Parts.Select(part => (part, name))).ToLookup(one => one.part, one => one.name, StringComparer.Ordinal));

    /// <summary>The one whom a report of a year means, or null where it may be several or none.</summary>
    /// <param name="name">The name as printed; one word of it does, where office and year fit.</param>
    /// <param name="kind">The kind of office with which the report names him or her.</param>
    /// <param name="year">The year of the report, where known.</param>
    public Officeholder? Find(string name, string kind, int? year)
    {
        var parts = PartsOf(name);
        if (parts.Count == 0) return null;
        var fit = parts.SelectMany(part => byPart.Value[part]).Where(one => Fits(one, parts, kind, year)).Select(one => one.Holder).Distinct().ToArray();
        // Of two offices in a life, the one of the report's time.
        if (fit.Length > 1 && year is { } now && Array.FindAll(fit, holder => now >= holder.From && now <= holder.Until) is { Length: > 0 } then) fit = then;
        return fit.Length > 0 && Array.TrueForAll(fit, other => other.State == fit[0].State && other.Of == fit[0].Of) ? fit[0] : null;
    }

    private static bool Fits((HashSet<string> Parts, Officeholder Holder) one, HashSet<string> parts, string kind, int? year)
    {
        if (parts.Count > 1 && one.Parts.Count > 1) return (one.Parts.IsSubsetOf(parts) || parts.IsSubsetOf(one.Parts)) && (year is not { } near || near >= one.Holder.From - Before && near <= one.Holder.Until + After);
        return parts.IsSubsetOf(one.Parts) && Alike.TryGetValue(kind, out var kinds) && kinds.Any(one.Holder.Kinds.Contains) && (year is not { } then || then >= one.Holder.From && then <= one.Holder.Until);
    }

    private static HashSet<string> PartsOf(string name) =>
        [.. Folding.Fold(name).Split([' ', '-', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 1 && !Particles.Contains(part))];
}
