namespace Chancery.Reading.Known;

/// <summary>The plural of a noun phrase, as offices and events have it.</summary>
internal static class Plurals
{
    private static readonly string[] Ends = [" of ", " for ", " to ", " in ", " at ", " on ", " from ", " with ", " and Plenipotentiary", " d'", "-in-", "-at-", "-de-"];

    /// <summary>The phrase, and its plural where it has one.</summary>
    public static IEnumerable<(string Phrase, bool Plural)> With(string phrase)
    {
        yield return (phrase, false);
        if (Of(phrase) is { } plural && plural != phrase) yield return (plural, true);
    }

    /// <summary><c>ministers of trade</c> for <c>minister of trade</c>; the phrase itself where it is plural already.</summary>
    public static string Of(string phrase)
    {
        var end = Ends.Select(word => phrase.IndexOf(word, StringComparison.Ordinal)).Where(index => index > 0).DefaultIfEmpty(phrase.Length).Min();
        return Head(phrase[..end]) + phrase[end..];
    }

    private static string Head(string words)
    {
        if (words.EndsWith('s') && !words.EndsWith("ss", StringComparison.Ordinal)) return words;
        if (words.EndsWith("man", StringComparison.Ordinal)) return words[..^2] + "en";
        if (words.EndsWith('y') && words.Length > 1 && !"aeiou".Contains(words[^2])) return words[..^1] + "ies";
        if (words.EndsWith("ss", StringComparison.Ordinal) || words.EndsWith("ch", StringComparison.Ordinal) || words.EndsWith("sh", StringComparison.Ordinal) || words.EndsWith('x')) return words + "es";
        return words + "s";
    }
}
