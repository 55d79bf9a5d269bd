using System.Collections.Frozen;

namespace Chancery.Text.Parsing;

/// <summary>The verbs of pasts and participles that no ending tells: "froze", "fled", "lent".</summary>
/// <remarks>Treebanks hold too few of them for their forms to be learnt.</remarks>
internal static class IrregularVerbs
{
    private static readonly FrozenDictionary<string, (string Verb, bool IsVerbItself)>.AlternateLookup<ReadOnlySpan<char>> Forms = Read().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verb of a form with a tag of a verb (Penn), or null where the form is none of these.</summary>
    public static string? Of(ReadOnlySpan<char> form, string xpos) =>
        Forms.TryGetValue(form, out var found) && (!found.IsVerbItself || xpos is "VBD" or "VBN") ? found.Verb : null;

    private static IEnumerable<KeyValuePair<string, (string, bool)>> Read()
    {
        using var stream = typeof(IrregularVerbs).Assembly.GetManifestResourceStream("irregular-verbs.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split(' ') is not [var form, var verb, .. var mark]) continue;
            yield return new(form, (verb, mark.Length > 0));
        }
    }
}
