using Chancery.Text.Tokens;

namespace Chancery.Text.Parsing;

/// <summary>Gives dictionary forms by what the treebanks taught of words and of endings: cut so many characters, add these.</summary>
internal sealed class Lemmatiser(Dictionary<uint, ushort> entries, LemmaRule[] rules)
{
    /// <summary>The longest ending that is looked up, in characters.</summary>
    public const int LongestEnding = 7;

    private const int LongestForm = 64;

    public LemmaRule[] Rules => rules;

    /// <summary>Keys to look up for a form, the most telling first; returns how many.</summary>
    public static int Keys(ReadOnlySpan<char> form, int tag, bool first, Span<uint> keys)
    {
        unchecked
        {
            // A capital says nothing at the start of a sentence, nor where all letters are capitals.
            var capital = !first && Characters.IsUpper(form[0]) && !(form.Length > 1 && Characters.IsUpper(form[^1]));
            var hash = 0x811C9DC5u ^ ((uint)tag * 0x9E3779B1) ^ (capital ? 0x5bd1e995u : 0);
            var count = 0;
            keys[count++] = hash;
            var i = form.Length - 1;
            for (; i >= 0 && form.Length - i <= LongestEnding; i--)
            {
                hash = (hash ^ Lower(form[i])) * 0x01000193;
                keys[count++] = hash ^ (hash >> 15);
            }
            for (; i >= 0; i--) hash = (hash ^ Lower(form[i])) * 0x01000193;
            keys[count++] = (hash ^ 0xA5A5A5A5) * 0x85EBCA6B;
            keys[..count].Reverse();
            return count;
        }
    }

    /// <summary>The dictionary form of a word with a tag (its index among the model's tags).</summary>
    public string Lemma(ReadOnlySpan<char> form, int tag, bool first, StringCache cache)
    {
        Span<uint> keys = stackalloc uint[LongestEnding + 2];
        var count = Keys(form, tag, first, keys);
        for (var i = 0; i < count; i++)
        {
            if (!entries.TryGetValue(keys[i], out var index)) continue;
            var rule = rules[index];
            if (rule.Cut > form.Length || (rule.Cut == form.Length && rule.Add.Length == 0)) continue;
            var length = form.Length - rule.Cut + rule.Add.Length;
            Span<char> lemma = length <= LongestForm ? stackalloc char[LongestForm] : new char[length];
            lemma = lemma[..length];
            form[..^rule.Cut].CopyTo(lemma);
            if (rule.Lowers)
            {
                for (var k = 0; k < form.Length - rule.Cut; k++) lemma[k] = Lower(lemma[k]);
            }
            rule.Add.CopyTo(lemma[(form.Length - rule.Cut)..]);
            return cache.Get(lemma);
        }
        return cache.Get(form);
    }

    private static char Lower(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(c) ? (char)(c | 32) : c,
        '\u2019' => '\'',
        _ => char.ToLowerInvariant(c),
    };
}

/// <summary>How a form becomes its lemma: in lower case or as it stands, without its last characters, with others in their place.</summary>
internal readonly record struct LemmaRule(bool Lowers, int Cut, string Add);
