namespace Chancery.Text.Tests.Wire;

/// <summary>A sentence as wires have them, with the arcs that matter: dependent, relation, head; the root has no head.</summary>
public sealed record WireSentence(string Text, IReadOnlyList<(string Dependent, string Relation, string? Head)> Arcs);

/// <summary>The sentences of <c>sentences.txt</c>.</summary>
public static class WireSentences
{
    public static IReadOnlyList<WireSentence> All { get; } = [.. Read()];

    private static IEnumerable<WireSentence> Read()
    {
        using var stream = typeof(WireSentences).Assembly.GetManifestResourceStream("wire.sentences.txt")!;
        using var reader = new StreamReader(stream);
        string? text = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (text is null)
            {
                text = line;
                continue;
            }
            var arcs = line.Split(';', StringSplitOptions.TrimEntries).Select(arc => arc.Split(' ')).Select(arc => arc[0] == "root" ? (arc[1], "root", (string?)null) : (arc[0], arc[1], arc[2]));
            yield return new(text, [.. arcs]);
            text = null;
        }
    }
}
