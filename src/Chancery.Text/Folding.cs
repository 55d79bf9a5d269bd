using System.Diagnostics.CodeAnalysis;

namespace Chancery.Text;

/// <summary>The folded form of a name: what is left of it when marks, letter case and kinds of spaces, hyphens and apostrophes no longer count.</summary>
/// <remarks>
/// <c>Tô Lâm</c>, <c>To Lam</c> and <c>TO LAM</c> fold alike, composed or decomposed; <c>Yoon Suk-yeol</c> folds like <c>Yoon Suk Yeol</c>.
/// Folding is for looking up and comparing, never for showing: it loses what tells Vietnamese names apart. Other names of one thing
/// (<c>Viet Nam</c>, <c>Vietnam</c>) are a matter of knowledge, not of folding. The runtime's own normalisation does nothing under invariant
/// globalization, so the letters stand in a table here.
/// </remarks>
public static class Folding
{
    private const char Keep = '.';
    private const char Several = '#';

    // The base letter of every character from U+00C0 to U+024F, then from U+1E00 to U+1EFF; '.' keeps the character, '#' needs several letters.
    private const string Latin =
        "aaaaaa#ceeeeiiiidnooooo.ouuuuy##aaaaaa#ceeeeiiiidnooooo.ouuuuy#y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii##jjkkkllllll." +
        ".llnnnnnnnnnoooooo##rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bbbb..occdddd..aeffg.h.ikkl..nnooo..pp.....ttttuu..yyzz........." +
        "....#########aaiioouuuuuuuuuu.aaaa##ggggkkoooo..j###ggh.nnaa##oo" +
        "aaaaeeeeiiiioooorrrruuuusstt..hhn...zzaaeeooooooooyy...j##acclts" +
        "z..bu.eejj..rryy";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy.s..#.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

    /// <summary>The most letters that one character can fold to.</summary>
    public const int MostLetters = 2;

    /// <summary>The folded form: lower case, without marks, single spaces for any run of spaces and hyphens, no space at either end.</summary>
    public static string Fold(string text) => Fold(text.AsSpan());

    /// <inheritdoc cref="Fold(string)"/>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var room = text.Length * MostLetters;
        var folded = room <= 512 ? stackalloc char[room] : new char[room];
        return folded[..Fold(text, folded)].ToString();
    }

    /// <summary>Looks up a folded text without making a string of it.</summary>
    /// <returns>Whether <paramref name="words"/> holds the folded form.</returns>
    public static bool TryGet<T>(Dictionary<string, T> words, ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value)
    {
        var room = text.Length * MostLetters;
        var folded = room <= 512 ? stackalloc char[room] : new char[room];
        return words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..Fold(text, folded)], out value);
    }

    /// <summary>Writes the folded form of <paramref name="text"/> to <paramref name="folded"/> and tells how long it is.</summary>
    /// <param name="text">What to fold.</param>
    /// <param name="folded">Room for <see cref="MostLetters"/> characters for each of the text's.</param>
    /// <exception cref="ArgumentException">The room is too small.</exception>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        if (folded.Length < text.Length * MostLetters)
            throw new ArgumentException($"Folding {text.Length} characters takes room for {text.Length * MostLetters}, not {folded.Length}.", nameof(folded));
        var length = 0;
        var gap = false;
        foreach (var character in text)
        {
            if (IsGap(character))
            {
                gap = length > 0;
                continue;
            }
            var first = length + (gap ? 1 : 0);
            var letters = Letters(character, folded[first..]);
            if (letters == 0) continue;
            if (gap) folded[length] = ' ';
            gap = false;
            length = first + letters;
        }
        return length;
    }

    /// <summary>Writes what one character folds to, and tells how many letters that is: none for marks and characters without width.</summary>
    public static int Letters(char character, Span<char> folded)
    {
        if (char.IsAscii(character))
        {
            folded[0] = character == '`' ? '\'' : char.ToLowerInvariant(character);
            return 1;
        }
        var letter = Base(character);
        if (letter == Several) return Pair(character).AsSpan().TryCopyTo(folded) ? MostLetters : 0;
        if (letter == '\0') return 0;
        if (letter != Keep)
        {
            folded[0] = letter;
            return 1;
        }
        var lower = char.ToLowerInvariant(character);
        if (lower != character) return Letters(lower, folded);
        folded[0] = character;
        return 1;
    }

    /// <summary>Whether a character only parts words: any space, any hyphen or dash.</summary>
    public static bool IsGap(char character) =>
        character is ' ' or '-' or '\t' or '\n' or '\r' or '\u00A0'
        || character >= '\u0085' && (char.IsWhiteSpace(character) || character is (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D');

    private static char Base(char character) => character switch
    {
        < '\u00A0' => character,
        '\u00AD' => '\0', // soft hyphen
        '\u00B4' => '\'',
        >= '\u00C0' and <= '\u024F' => Latin[character - '\u00C0'],
        >= '\u1E00' and <= '\u1EFF' => LatinAdditional[character - '\u1E00'],
        >= '\u0300' and <= '\u036F' or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF' or >= '\u20D0' and <= '\u20FF' => '\0',
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2064' or '\uFEFF' => '\0',
        >= '\u02B9' and <= '\u02BF' or '\u02C8' or >= '\u2018' and <= '\u201B' or '\u2032' or '\uFF07' => '\'',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(character - '\uFEE0')), // full-width forms
        '\u0251' => 'a',
        '\u0254' => 'o',
        '\u0259' => 'a',
        '\u025B' => 'e',
        _ => Keep,
    };

    private static string Pair(char character) => character switch
    {
        'Æ' or 'æ' or 'Ǣ' or 'ǣ' or 'Ǽ' or 'ǽ' => "ae",
        'Œ' or 'œ' => "oe",
        'ß' or 'ẞ' => "ss",
        'Þ' or 'þ' => "th",
        'Ĳ' or 'ĳ' => "ij",
        'Ǆ' or 'ǅ' or 'ǆ' or 'Ǳ' or 'ǲ' or 'ǳ' => "dz",
        'Ǉ' or 'ǈ' or 'ǉ' => "lj",
        'Ǌ' or 'ǋ' or 'ǌ' => "nj",
        'ȸ' => "db",
        _ => "qp",
    };
}
