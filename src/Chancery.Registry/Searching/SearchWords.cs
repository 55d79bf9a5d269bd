using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Registry;

/// <summary>The words that are looked for, each with the forms in which it may stand in a text.</summary>
/// <remarks>
/// A form is one or more folded words in a row. Where names part is no matter: <c>Vietnam</c> finds <c>Việt Nam</c> and the other way round, <c>cooperation</c> finds
/// <c>co-operation</c>. Words between double quotes have to stand next to each other. Immutable.
/// </remarks>
public sealed class SearchWords
{
    /// <summary>The most words that one search can have.</summary>
    public const int Most = 24;

    /// <summary>Shorter words are not looked for in two parts, or <c>am</c> would find <c>a m</c>.</summary>
    private const int ShortestParted = 4;

    /// <summary>Longer ones are no words of people, and would be looked for in as many parts as they have letters.</summary>
    private const int LongestParted = 40;

    /// <summary>How many words a stretch of text has within which words count as close.</summary>
    private const int Close = 40;

    private SearchWords(string key, IReadOnlyList<IReadOnlyList<string[]>> words, IReadOnlyList<string[]> together, int letters) => (Key, Words, Together, Letters) = (key, words, together, letters);

    /// <summary>Of each word the forms, one of which has to stand somewhere.</summary>
    internal IReadOnlyList<IReadOnlyList<string[]>> Words { get; }

    /// <summary>The forms of all words in a row.</summary>
    internal IReadOnlyList<string[]> Together { get; }

    /// <summary>How many letters all words have.</summary>
    internal int Letters { get; }

    /// <summary>All words as the key of a name.</summary>
    internal string Key { get; }

    /// <summary>Reads what somebody typed; words between double quotes belong together.</summary>
    /// <exception cref="FormatException">There is no word in it, or there are too many.</exception>
    public static SearchWords Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        List<string[]> said = [.. typed.Split('"').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(part => FoldedWords.In(part).Select(word => word.Word).ToArray()).Where(words => words.Length > 0)];
        List<string> all = [.. said.SelectMany(words => words)];
        if (all.Count == 0) throw new FormatException($"'{typed}' has no letter and no digit to look for.");
        if (all.Count > Most) throw new FormatException($"These are {all.Count} words; {Most} can be looked for at once.");
        List<IReadOnlyList<string[]>> words = [];
        for (var at = 0; at < said.Count; at++)
        {
            List<string[]> forms = [said[at], .. Parted(said[at])];
            if (said[at].Length == 1 && at > 0 && said[at - 1].Length == 1) forms.Add([said[at - 1][0] + said[at][0]]);
            if (said[at].Length == 1 && at + 1 < said.Count && said[at + 1].Length == 1) forms.Add([said[at][0] + said[at + 1][0]]);
            words.Add(forms);
        }
        string[] row = [.. all];
        return new(NameKey.Of(typed.Replace("\"", "", StringComparison.Ordinal)), words, [row, .. Parted(row)], all.Sum(word => word.Length));
    }

    /// <summary>Whether a text has all the words.</summary>
    internal bool AreIn(IReadOnlyList<FoldedWord> text) => Words.All(forms => forms.Any(form => At(text, form, 0) >= 0));

    /// <summary>Whether a text has all the words in a row.</summary>
    internal bool StandTogetherIn(IReadOnlyList<FoldedWord> text) => Together.Any(form => At(text, form, 0) >= 0);

    /// <summary>The stretch of a text where most of the words stand closest, the first such; null where none stands in it.</summary>
    public Passage? PlaceIn(string text)
    {
        var words = FoldedWords.In(text);
        List<(int At, int After, int Word)> places = [.. Words.SelectMany((forms, word) => forms.SelectMany(form => Places(words, form).Select(at => (at, at + form.Length, word)))).Order()];
        (int Count, int Length, Passage Place)? best = null;
        for (var first = 0; first < places.Count; first++)
        {
            var seen = new HashSet<int>();
            for (var next = first; next < places.Count && places[next].After - places[first].At <= Close; next++)
            {
                if (!seen.Add(places[next].Word)) continue;
                var length = places[next].After - places[first].At;
                if (best is { } found && (found.Count, -found.Length).CompareTo((seen.Count, -length)) >= 0) continue;
                best = (seen.Count, length, Passage.Between(words[places[first].At].Start, words[places[next].After - 1].End));
            }
        }
        return best?.Place;
    }

    /// <summary>A row of words with two of them in one, or one of them in two.</summary>
    private static IEnumerable<string[]> Parted(string[] row)
    {
        for (var at = 0; at < row.Length; at++)
        {
            if (at + 1 < row.Length) yield return [.. row[..at], row[at] + row[at + 1], .. row[(at + 2)..]];
            for (var cut = 1; row[at].Length is >= ShortestParted and <= LongestParted && cut < row[at].Length; cut++) yield return [.. row[..at], row[at][..cut], row[at][cut..], .. row[(at + 1)..]];
        }
    }

    private static IEnumerable<int> Places(IReadOnlyList<FoldedWord> text, string[] form)
    {
        for (var at = At(text, form, 0); at >= 0; at = At(text, form, at + 1)) yield return at;
    }

    private static int At(IReadOnlyList<FoldedWord> text, string[] form, int from)
    {
        for (var at = from; at + form.Length <= text.Count; at++)
        {
            var same = 0;
            while (same < form.Length && text[at + same].Word == form[same]) same++;
            if (same == form.Length) return at;
        }
        return -1;
    }
}
