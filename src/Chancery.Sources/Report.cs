using System.Text.Json;

namespace Chancery.Sources;

/// <summary>One report as it came: its text unchanged, what is known about it, and its parts as passages of the text.</summary>
/// <remarks>Two reports are the same when their <see cref="Id"/> is; key, address and origin are labels.</remarks>
public sealed record Report
{
    /// <summary>The hash of what is read: text, title, publisher and the publication date that came with it.</summary>
    public required ReportId Id { get; init; }

    /// <summary>A label for people: the file's name without its extension, or the record's <c>id</c>. Not unique.</summary>
    public required string Key { get; init; }

    /// <summary>The characters that every offset counts in; never cleaned, trimmed or normalised.</summary>
    public required string Text { get; init; }

    /// <summary>Where the report was found.</summary>
    public required Origin Origin { get; init; }

    /// <summary>A title that came as metadata, beside the text; it is never quoted.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication: from metadata, a date prefix or the dateline; never the file's own time.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published it, as the metadata says.</summary>
    public string? Publisher { get; init; }

    /// <summary>The address it was published at, as the metadata says.</summary>
    public string? Url { get; init; }

    /// <summary>The language as the metadata declares it, a BCP 47 tag such as <c>en-GB</c>; a claim of the publisher's, not checked.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>Place and date that head the body, where the report has a dateline.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>What the text consists of, in order and without overlap; spaces between parts belong to none.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>Fields of the record that have no meaning here, kept as they came.</summary>
    public IReadOnlyDictionary<string, JsonElement> Unknown { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}

/// <summary>The identity of a report: 64 lower-case hexadecimal digits of a SHA-256 over its content.</summary>
public readonly record struct ReportId(string Value) : IComparable<ReportId>
{
    /// <inheritdoc/>
    public int CompareTo(ReportId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Where a report was found: a file, and the record inside it where the file holds several.</summary>
/// <param name="Path">The file's full path, or <c>-</c> for standard input.</param>
/// <param name="Record">The record's <c>id</c>, or its line number as <c>line N</c>; null where the file is the report.</param>
public sealed record Origin(string Path, string? Record = null)
{
    /// <inheritdoc/>
    public override string ToString() => Record is null ? Path : $"{Path}#{Record}";
}

/// <summary>The place and the date that head a report's body.</summary>
/// <param name="Passage">Where the dateline stands, dash and agency included.</param>
/// <param name="Place">The city as printed, or null.</param>
/// <param name="Date">The day as far as it was printed or follows from the publication date, or null.</param>
public sealed record Dateline(Passage Passage, string? Place, DateOnly? Date);

/// <summary>A stretch of the text with one use.</summary>
public readonly record struct Part(PartKind Kind, Passage Passage);

/// <summary>What a part of a report is for.</summary>
public enum PartKind
{
    /// <summary>A paragraph of the report itself.</summary>
    Body,

    /// <summary>The title line inside the text.</summary>
    Headline,

    /// <summary>Place, date and agency before the first words of the body.</summary>
    Dateline,

    /// <summary>The words under a picture; printed twice, the second is <see cref="Boilerplate"/>.</summary>
    Caption,

    /// <summary>Who wrote, photographed or distributed it.</summary>
    Credit,

    /// <summary>Navigation, counters, repeated captions and other furniture that nobody reports.</summary>
    Boilerplate,
}
