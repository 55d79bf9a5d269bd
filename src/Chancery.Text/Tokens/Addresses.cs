namespace Chancery.Text.Tokens;

/// <summary>Web and e-mail addresses, which are one token whatever marks they hold.</summary>
internal static class Addresses
{
    /// <summary>Whether an address begins at <paramref name="start"/>; <paramref name="end"/> is the position after it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, int stop, out int end)
    {
        end = start;
        var chunk = text[start..stop];
        if (chunk.Length < 6) return false;
        var found = chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ||
            chunk.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsMail(chunk);
        if (!found) return false;
        end = stop;
        while (end > start + 1 && IsTrailing(text[start..end])) end--;
        return true;
    }

    private static bool IsMail(ReadOnlySpan<char> chunk)
    {
        var at = chunk.IndexOf('@');
        if (at <= 0 || at + 3 >= chunk.Length || !Characters.IsWord(chunk[at + 1])) return false;
        for (var i = 0; i < at; i++)
        {
            if (!Characters.IsWord(chunk[i]) && chunk[i] is not ('.' or '-' or '+')) return false;
        }
        return chunk[(at + 1)..].IndexOf('.') > 0;
    }

    private static bool IsTrailing(ReadOnlySpan<char> address) => address[^1] switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '"' or '\'' or '\u201d' or '\u2019' or '>' or ']' or '}' or '*' or '\u2026' => true,
        ')' => address.IndexOf('(') < 0,
        _ => false,
    };
}
