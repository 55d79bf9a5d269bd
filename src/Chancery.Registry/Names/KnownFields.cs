using Chancery.Text;

namespace Chancery.Registry;

/// <summary>Fields of cooperation, found in texts by their keywords.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class KnownFields
{
    private readonly Dictionary<string, string> fields;
    private readonly int longest;

    /// <summary>Fields with the keywords that tell them; a keyword of two fields tells the first.</summary>
    public KnownFields(IEnumerable<(string Field, IReadOnlyList<string> Keywords)> known)
    {
        fields = known.SelectMany(field => field.Keywords.Select(word => (Key: Folding.Fold(word).Replace('-', ' '), field.Field))).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Field, StringComparer.Ordinal);
        longest = fields.Keys.Select(key => key.Count(letter => letter == ' ') + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>No field known.</summary>
    public static KnownFields None { get; } = new([]);

    /// <summary>The fields that a text tells, in the order in which it does; of keywords that lie in one another the longest counts.</summary>
    internal IReadOnlyList<string> In(string text)
    {
        if (longest == 0) return [];
        var words = Folding.Fold(text).Split([' ', ',', '.', ';', ':', '-', '"', '“', '”', '(', ')', '?', '!', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var found = new List<string>();
        for (var at = 0; at < words.Length; at++)
        {
            for (var count = Math.Min(longest, words.Length - at); count > 0; count--)
            {
                if (!fields.TryGetValue(string.Join(' ', words, at, count), out var field)) continue;
                if (!found.Contains(field)) found.Add(field);
                at += count - 1;
                break;
            }
        }
        return found;
    }
}
