using System.Globalization;

namespace Chancery.Text.Tokens;

/// <summary>Classes of characters as the tokeniser and the features see them.</summary>
internal static class Characters
{
    // Base letters of U+00C0..U+017F and U+1EA0..U+1EF9, so that a name has one form with or without its marks.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiijjjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string Vietnamese =
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

    private static readonly char[] Folded = FoldTable();

    /// <summary>White space, and the invisible characters that text picks up on its way: these are in no token.</summary>
    public static bool IsSpace(char c) =>
        c <= ' ' || c == '\u007f' || (c >= '\u0080' && (char.IsWhiteSpace(c) || c is '\u200b' or '\u200e' or '\u200f' or '\u2060' or '\ufeff' or '\u00ad' || char.IsControl(c)));

    /// <summary>Letters, digits and the marks that stand on them.</summary>
    public static bool IsWord(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) || c == '_' : char.IsLetterOrDigit(c) || IsMark(c);

    public static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || IsMark(c);

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    public static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '`' or '\u2018' or '\u02bc' or '\u00b4';

    public static bool IsQuote(char c) => c is '"' or '\u201c' or '\u201d' or '\u201e' or '\u00ab' or '\u00bb' || IsApostrophe(c);

    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsUpper(char c) => c < 128 ? char.IsAsciiLetterUpper(c) : char.IsUpper(c);

    public static bool IsLower(char c) => c < 128 ? char.IsAsciiLetterLower(c) : char.IsLower(c);

    /// <summary>Lower case, without marks; a mark on its own folds to '\0' and is left out.</summary>
    public static char Fold(char c) => Folded[c];

    private static char[] FoldTable()
    {
        var table = new char[65536];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = IsMark(c) ? '\0' : char.ToLowerInvariant(c);
        }
        for (var i = 0; i < Latin.Length; i++)
        {
            if (Latin[i] != '*') table[0xC0 + i] = Latin[i];
        }
        for (var i = 0; i < Vietnamese.Length; i++) table[0x1EA0 + i] = Vietnamese[i];
        (table[0x1A0], table[0x1A1], table[0x1AF], table[0x1B0]) = ('o', 'o', 'u', 'u');
        (table[0x2019], table[0x2018], table['`'], table[0x02BC], table[0xB4]) = ('\'', '\'', '\'', '\'', '\'');
        (table[0x201C], table[0x201D], table[0x201E], table[0xAB], table[0xBB]) = ('"', '"', '"', '"', '"');
        (table[0x2010], table[0x2011], table[0x2012]) = ('-', '-', '-');
        return table;
    }
}
