using System.Collections.Frozen;

namespace Chancery.Text.Parsing;

/// <summary>The verbs of forms that no ending tells ("froze", "fled"), and of regular forms whose ending tells another verb ("convened" is no form of "conven").</summary>
/// <remarks>Treebanks hold too few of them for their forms to be learnt.</remarks>
internal static class VerbForms
{
    private static readonly FrozenDictionary<string, (string Verb, bool IsVerbItself)>.AlternateLookup<ReadOnlySpan<char>> Forms =
        Irregular().Concat(Regular()).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verb of a form with a tag of a verb (Penn), or null where the form is none of these.</summary>
    public static string? Of(ReadOnlySpan<char> form, string xpos) =>
        Forms.TryGetValue(form, out var found) && (!found.IsVerbItself || xpos is "VBD" or "VBN") ? found.Verb : null;

    private static IEnumerable<KeyValuePair<string, (string, bool)>> Irregular()
    {
        foreach (var line in Lines("irregular-verbs.txt"))
        {
            if (line.Split(' ') is [var form, var verb, .. var mark]) yield return new(form, (verb, mark.Length > 0));
        }
    }

    private static IEnumerable<KeyValuePair<string, (string, bool)>> Regular() =>
        from line in Lines("regular-verbs.txt")
        let parts = line.Split('/')
        from form in FormsOf(parts[0], parts[^1])
        select new KeyValuePair<string, (string, bool)>(form, (parts[0], false));

    /// <summary>Past, participle and the form in "-ing" of a regular verb; both spellings where the stem may double its last letter.</summary>
    private static IEnumerable<string> FormsOf(string verb, string doubled)
    {
        var stems = doubled == verb ? [verb] : new[] { verb, doubled };
        return stems.SelectMany<string, string>(stem => stem[^1] switch
        {
            'e' => [stem + "d", stem[..^1] + "ing"],
            'y' when !"aeiou".Contains(stem[^2]) => [stem[..^1] + "ied", stem + "ing"],
            _ => [stem + "ed", stem + "ing"],
        });
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(VerbForms).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#')) yield return line;
        }
    }
}
