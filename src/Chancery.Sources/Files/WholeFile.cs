namespace Chancery.Sources.Files;

/// <summary>Reads a file that is small enough to be held: text, Markdown, a page, JSON.</summary>
internal static class WholeFile
{
    public static IEnumerable<Found> Read(string path, FileForm form, byte[] bytes, IntakeOptions options)
    {
        var origin = new Origin(path);
        var text = form == FileForm.Page ? Page.Decode(bytes) : Decoding.Decode(bytes);
        if (text is null) return [new Found.SetAside(origin, null, Reasons.Encoding, "the file begins with the mark of UTF-16 but is not in it; save it as UTF-8.")];
        if (string.IsNullOrWhiteSpace(text)) return [new Found.SetAside(origin, null, Reasons.Empty, "there is nothing in it.")];
        if (Decoding.IsBinary(text)) return [new Found.SetAside(origin, null, Reasons.Binary, "this is no text: it holds NUL or control characters.")];
        return form switch
        {
            FileForm.Json => JsonRecords.OfFile(path, text, options),
            FileForm.Page => [Page.Read(path, text, options)],
            FileForm.Markdown => [MarkdownFile.Read(path, text).Finish(options, null)],
            _ => [new Draft { Origin = origin, Key = JsonRecords.Stem(path), Text = text }.Finish(options, null)],
        };
    }

    /// <summary>The form of a text that came without a name.</summary>
    public static FileForm Sniff(string start)
    {
        var first = start.AsSpan().TrimStart();
        if (JsonRecords.LooksLikeLines(start)) return FileForm.JsonLines;
        if (first is ['{', ..] || (first is ['[', .. var inner] && inner.TrimStart() is ['{', ..])) return FileForm.Json;
        if (first.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || first.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return FileForm.Page;
        return FileForm.Text;
    }
}
