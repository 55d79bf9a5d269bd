using FuzzySharp;

namespace Chancery.Reading.Known;

/// <summary>The known word that somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest of <paramref name="known"/>, or null where none is near: more than a third of the letters differ.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var near = known.Select(candidate => (candidate, edits: Levenshtein.EditDistance(word, candidate)))
            .OrderBy(pair => pair.edits).ThenBy(pair => pair.candidate, StringComparer.Ordinal).FirstOrDefault();
        return near.candidate is not null && near.edits * 3 <= Math.Max(word.Length, 3) ? near.candidate : null;
    }

    /// <summary>A question to end a message with, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) => To(word, known) is { } near ? $" Did you mean '{near}'?" : "";
}
