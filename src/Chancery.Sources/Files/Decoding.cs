using System.Text;

namespace Chancery.Sources.Files;

/// <summary>Bytes to characters: UTF-16 where a mark says so, UTF-8 where it fits without a fault, else Windows-1252, which takes every byte.</summary>
internal static class Decoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Western European text of the eight-bit age.</summary>
    public static Encoding Windows1252 { get; } = OfPage(1252);

    /// <summary>The characters of <paramref name="bytes"/> without a byte order mark, or null where they break the encoding of their own mark.</summary>
    /// <param name="bytes">A whole file, or a whole line of one.</param>
    /// <param name="fallback">What to take, where the bytes are not UTF-8, instead of Windows-1252.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, Encoding? fallback = null)
    {
        try
        {
            if (bytes is [0xFF, 0xFE, .. var little]) return new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(little);
            if (bytes is [0xFE, 0xFF, .. var big]) return new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(big);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        if (bytes is [0xEF, 0xBB, 0xBF, .. var marked]) bytes = marked;
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (fallback ?? Windows1252).GetString(bytes);
        }
    }

    /// <summary>The encoding of a name as pages declare it, or null where it is not known.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the characters are no text: a NUL among them, or one control character in fifty.</summary>
    public static bool IsBinary(ReadOnlySpan<char> text)
    {
        var controls = 0;
        foreach (var character in text)
        {
            if (character == '\0') return true;
            if (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085')) controls++;
        }
        return controls > 8 && controls > text.Length / 50 || text.StartsWith("%PDF-");
    }

    private static Encoding OfPage(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;
}
