namespace Chancery.Sources.Files;

internal static class MarkdownFile
{
    public static Draft Read(string path, string text) => new() { Origin = new(path), Key = JsonRecords.Stem(path), Text = text };
}
