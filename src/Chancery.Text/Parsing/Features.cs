using Chancery.Text.Tokens;

namespace Chancery.Text.Parsing;

/// <summary>What the network sees of a word's characters: the word itself, its endings, its beginning and its shape, each as the row of a table.</summary>
internal static class Features
{
    private const int LongestFolded = 48;

    /// <summary>How a sentence is written: as usual, in capitals, without any, or with Each Word capital.</summary>
    public enum Style : byte
    {
        Usual,
        Capitals,
        Small,
        Title,
    }

    /// <summary>The hash under which the vocabulary knows a word: folded, with every digit alike.</summary>
    public static uint WordHash(ReadOnlySpan<char> form)
    {
        Span<char> folded = stackalloc char[LongestFolded];
        return Hash(folded[..Fold(form, folded)], 0x811C9DC5);
    }

    /// <summary>Writes the row of each kind but the word's into <paramref name="rows"/>, and gives the word's hash.</summary>
    public static uint Of(ReadOnlySpan<char> form, bool first, Style style, Span<int> rows)
    {
        unchecked
        {
            Span<char> buffer = stackalloc char[LongestFolded];
            var folded = buffer[..Fold(form, buffer)];
            var n = folded.Length;
            rows[1] = Row(Hash(folded[Math.Max(0, n - 2)..], 0x9E3779B1), 1);
            rows[2] = Row(Hash(folded[Math.Max(0, n - 3)..], 0x85EBCA6B), 2);
            rows[3] = Row(Hash(folded[Math.Max(0, n - 4)..], 0xC2B2AE35), 3);
            rows[4] = Row(Hash(folded[..Math.Min(3, n)], 0x27D4EB2F), 4);
            rows[5] = Row((ShapeHash(form) * 31) + ((uint)style * 7919) + (first ? 104729u : 0u), 5);
            return Hash(folded, 0x811C9DC5);
        }
    }

    /// <summary>How a sentence is written, by its words of letters.</summary>
    public static Style StyleOf(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens)
    {
        var (words, capitals, titles) = (0, 0, 0);
        foreach (var token in tokens)
        {
            if (token.Length < 2 || !Characters.IsLetter(text[token.Start])) continue;
            words++;
            if (!Characters.IsUpper(text[token.Start])) continue;
            if (Characters.IsUpper(text[token.End - 1])) capitals++;
            else titles++;
        }
        if (words < 3) return Style.Usual;
        if (capitals * 10 >= words * 7) return Style.Capitals;
        if (capitals + titles == 0) return Style.Small;
        return words >= 4 && (capitals + titles) * 10 >= words * 7 ? Style.Title : Style.Usual;
    }

    private static int Row(uint hash, int kind) => (int)(Mix(hash) % (uint)(NetworkShape.Rows[kind] - 1)) + 1;

    private static int Fold(ReadOnlySpan<char> form, Span<char> folded)
    {
        var n = 0;
        // Of a very long form the end says more than the middle.
        for (var i = form.Length > LongestFolded ? form.Length - LongestFolded : 0; i < form.Length; i++)
        {
            var c = Characters.Fold(form[i]);
            if (c == '\0') continue;
            folded[n++] = Characters.IsDigit(c) ? '0' : c;
        }
        return n;
    }

    private static uint ShapeHash(ReadOnlySpan<char> form)
    {
        unchecked
        {
            var hash = 0x811C9DC5u;
            var (previous, repeats) = ('\0', 0);
            for (var i = 0; i < form.Length && i < LongestFolded; i++)
            {
                var c = form[i];
                if (Characters.IsMark(c)) continue;
                var shape = Characters.IsUpper(c) ? 'X' : Characters.IsLetter(c) ? 'x' : Characters.IsDigit(c) ? 'd' : Characters.Fold(c);
                repeats = shape == previous ? repeats + 1 : 0;
                previous = shape;
                if (repeats < 3 || (shape == 'd' && repeats < 4)) hash = (hash ^ shape) * 0x01000193;
            }
            return hash;
        }
    }

    private static uint Hash(ReadOnlySpan<char> folded, uint seed)
    {
        unchecked
        {
            var hash = seed;
            foreach (var c in folded) hash = (hash ^ c) * 0x01000193;
            return Mix(hash + (uint)folded.Length);
        }
    }

    private static uint Mix(uint hash)
    {
        unchecked
        {
            hash ^= hash >> 16;
            hash *= 0x85EBCA6B;
            hash ^= hash >> 13;
            hash *= 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }
}
