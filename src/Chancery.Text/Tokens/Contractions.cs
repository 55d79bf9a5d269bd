using System.Collections.Frozen;

namespace Chancery.Text.Tokens;

/// <summary>Where a written word falls into several words of grammar: <c>do|n't</c>, <c>Hung|'s</c>, <c>can|not</c>.</summary>
internal static class Contractions
{
    // Words run together without an apostrophe, with the length of their first part.
    private static readonly FrozenDictionary<string, int> Joined = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["cannot"] = 3, ["gonna"] = 3, ["wanna"] = 3, ["gotta"] = 3, ["dont"] = 2, ["didnt"] = 3, ["doesnt"] = 4, ["couldnt"] = 5, ["wouldnt"] = 5,
        ["shouldnt"] = 6, ["isnt"] = 2, ["arent"] = 3, ["arnt"] = 2, ["aint"] = 2, ["wasnt"] = 3, ["werent"] = 4, ["havent"] = 4, ["hasnt"] = 3, ["hadnt"] = 3,
        ["cant"] = 2, ["wont"] = 2, ["ive"] = 1, ["im"] = 1, ["youre"] = 3, ["theyre"] = 4, ["thats"] = 4, ["whats"] = 4, ["hes"] = 2, ["itll"] = 2, ["youll"] = 3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> JoinedWords = Joined.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the part before the last word of grammar in <paramref name="word"/>, or 0 where it is one word.</summary>
    public static int LastPart(ReadOnlySpan<char> word)
    {
        var n = word.Length;
        if (n < 2) return 0;
        if (n <= 8 && word[n - 1] is not ('\'' or '\u2019') && JoinedWords.TryGetValue(word, out var first))
        {
            // "IM" and "CANT" are names as often as not.
            return n < 4 && Characters.IsUpper(word[1]) ? 0 : first;
        }
        if (n >= 4 && (word[n - 1] | 32) == 't' && Characters.IsApostrophe(word[n - 2]) && (word[n - 3] | 32) == 'n') return n - 3;
        if (n >= 3 && Characters.IsApostrophe(word[n - 2]) && (word[n - 1] | 32) is 's' or 'd' or 'm') return IsDecade(word[..(n - 2)]) ? 0 : n - 2;
        if (n >= 4 && Characters.IsApostrophe(word[n - 3]) && IsAny(word[^2], word[^1])) return n - 3;
        return 0;
    }

    private static bool IsAny(char a, char b) => ((char)(a | 32), (char)(b | 32)) is ('r', 'e') or ('v', 'e') or ('l', 'l');

    private static bool IsDecade(ReadOnlySpan<char> word) => word.Length is 2 or 4 && word[^1] == '0' && Characters.IsDigit(word[0]);
}
