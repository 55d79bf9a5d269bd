using System.Buffers;

namespace Chancery.Sources.Segmentation;

/// <summary>One line of a text without its end.</summary>
/// <param name="Start">Where the line begins, its indent included.</param>
/// <param name="Passage">The line without spaces at its ends; empty for a blank line.</param>
internal readonly record struct TextLine(int Start, Passage Passage)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>How many characters stand before the first word.</summary>
    public int Indent => Passage.Start - Start;

    /// <summary>Whether the line has nothing but spaces.</summary>
    public bool IsBlank => Passage.IsEmpty;

    /// <summary>The lines of a passage of <paramref name="text"/>, whatever ends them.</summary>
    public static List<TextLine> Of(string text, Passage within)
    {
        var lines = new List<TextLine>();
        var start = within.Start;
        while (start <= within.End)
        {
            var length = text.AsSpan(start, within.End - start).IndexOfAny(LineEnds);
            var end = length < 0 ? within.End : start + length;
            lines.Add(new(start, Trim(text, start, end)));
            if (length < 0) break;
            start = end + (text[end] == '\r' && end + 1 < within.End && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    /// <summary>The passage between the bounds without spaces, zero-width ones too, at its ends.</summary>
    public static Passage Trim(string text, int start, int end)
    {
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return Passage.Between(start, end);
    }

    /// <summary>Whether the character shows nothing.</summary>
    public static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\u2060';
}
