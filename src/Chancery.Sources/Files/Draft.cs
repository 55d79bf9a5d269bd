using System.Text.Json;
using Chancery.Sources.Segmentation;

namespace Chancery.Sources.Files;

/// <summary>What a file says of one report, before its parts are found.</summary>
internal sealed record Draft
{
    public required Origin Origin { get; init; }

    public required string Key { get; init; }

    public required string Text { get; init; }

    public string? Title { get; init; }

    public DateOnly? Published { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public IReadOnlyDictionary<string, JsonElement> Unknown { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>The blocks, where the form of the file tells them; else they are found in the text.</summary>
    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>The report, or why there is none.</summary>
    public Found Finish(IntakeOptions options, int? line)
    {
        if (string.IsNullOrWhiteSpace(Text)) return new Found.SetAside(Origin, line, Reasons.Empty, "there is no text in it.");
        if (Decoding.IsBinary(Text)) return new Found.SetAside(Origin, line, Reasons.Binary, "this is no text: it holds NUL or control characters.");
        if (HasLoneSurrogate(Text)) return new Found.SetAside(Origin, line, Reasons.Encoding, "half a character stands alone in the text; mend the file's encoding.");

        var layout = Segmenter.Segment(Text, Blocks ?? PlainBlocks.Of(Text), Title, Published, options.Published);
        var own = Published ?? layout.PrintedDate;
        var metadataDate = Published ?? (layout.PrintedDate is null ? options.Published : null);
        var publisher = Publisher ?? options.Publisher;
        return new Found.Read(new Report
        {
            Id = ContentHash.Of(Text, Title, publisher, metadataDate),
            Key = Key,
            Text = Text,
            Origin = Origin,
            Title = Title,
            Published = own ?? options.Published,
            Publisher = publisher,
            Url = Url,
            DeclaredLanguage = Language,
            Dateline = layout.Dateline,
            Parts = layout.Parts,
            Unknown = Unknown,
        });
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var index = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); index >= 0 && index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1])) return true;
            index++;
        }
        return false;
    }
}
