using System.Globalization;
using Chancery.Sources;

namespace Chancery.Registry.Store;

/// <summary>How a report's parts and dateline stand in a column, and back.</summary>
internal static class FiledParts
{
    /// <summary><c>Headline:0-12 Body:14-80</c></summary>
    public static string Written(IReadOnlyList<Part> parts) => string.Join(' ', parts.Select(part => $"{part.Kind}:{Written(part.Passage)}"));

    /// <summary><c>0-8|2025-10-30|LONDON</c>; day and place may be empty.</summary>
    public static string? Written(Dateline? dateline) =>
        dateline is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Written(dateline.Passage)}|{dateline.Date:yyyy-MM-dd}|{dateline.Place}");

    /// <summary>The parts that <see cref="Written(IReadOnlyList{Part})"/> wrote.</summary>
    public static IReadOnlyList<Part> Parts(string written) =>
        [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(part => new Part(Enum.Parse<PartKind>(part[0]), Passage(part[1])))];

    /// <summary>The dateline that <see cref="Written(Sources.Dateline?)"/> wrote.</summary>
    public static Dateline? Dateline(string? written)
    {
        if (written is null) return null;
        var fields = written.Split('|', 3);
        return new(Passage(fields[0]), fields[2] is { Length: > 0 } place ? place : null,
            fields[1].Length == 0 ? null : DateOnly.ParseExact(fields[1], "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Written(Passage passage) => string.Create(CultureInfo.InvariantCulture, $"{passage.Start}-{passage.End}");

    private static Passage Passage(string written)
    {
        var bounds = written.Split('-');
        return Sources.Passage.Between(int.Parse(bounds[0], CultureInfo.InvariantCulture), int.Parse(bounds[1], CultureInfo.InvariantCulture));
    }
}
