using System.Text.RegularExpressions;

namespace Chancery.Sources.Segmentation;

/// <summary>Finds the blocks of a text that has no form but its lines.</summary>
/// <remarks>
/// Blank lines part blocks. Inside a run of lines, a line's end is a mere wrap where the line could not have held the next word, or
/// where the sentence plainly goes on; else it parts blocks too, so that lists, tables and captions fall into their lines.
/// </remarks>
internal static partial class PlainBlocks
{
    /// <summary>No typist wraps beyond this: longer lines are whole paragraphs.</summary>
    private const int WidestWrap = 130;

    /// <summary>Nothing narrower is taken for running text.</summary>
    private const int NarrowestWrap = 40;

    /// <summary>How many characters a wrapped line may stay short of the width.</summary>
    private const int Raggedness = 4;

    /// <summary>The blocks of <paramref name="text"/>.</summary>
    public static IReadOnlyList<Block> Of(string text) => Of(text, Passage.Between(0, text.Length));

    /// <summary>The blocks of one passage of <paramref name="text"/>.</summary>
    public static IReadOnlyList<Block> Of(string text, Passage within)
    {
        var lines = TextLine.Of(text, within);
        var width = WrapWidth(lines);
        var blocks = new List<Block>();
        Passage? open = null;
        TextLine last = default;
        var (afterBlank, openAfterBlank) = (true, true);
        foreach (var line in lines)
        {
            if (line.IsBlank)
            {
                Close();
                afterBlank = true;
                continue;
            }

            if (open is { } passage && Continues(text, last, line, width)) open = passage.To(line.Passage);
            else
            {
                Close();
                (open, openAfterBlank) = (line.Passage, afterBlank);
            }
            (last, afterBlank) = (line, false);
        }
        Close();
        return blocks;

        void Close()
        {
            if (open is { } passage) blocks.Add(new(passage, null, openAfterBlank));
            open = null;
        }
    }

    /// <summary>The width that the text is wrapped to, or 0 where its lines are whole paragraphs.</summary>
    private static int WrapWidth(List<TextLine> lines)
    {
        long all = 0, inLong = 0;
        var lengths = new List<int>();
        for (var index = 0; index < lines.Count; index++)
        {
            var length = lines[index].Passage.Length;
            all += length;
            if (length > WidestWrap) inLong += length;
            else if (index + 1 < lines.Count && !lines[index].IsBlank && !lines[index + 1].IsBlank) lengths.Add(length + lines[index].Indent);
        }
        if (lengths.Count == 0 || inLong * 4 > all) return 0;
        lengths.Sort();
        var width = lengths[Math.Min(lengths.Count - 1, lengths.Count * 9 / 10)];
        return width < NarrowestWrap ? 0 : width;
    }

    private static bool Continues(string text, TextLine line, TextLine next, int width)
    {
        var left = line.Passage.Of(text);
        var right = next.Passage.Of(text);
        if (IsItem(right) || IsRow(left) || IsRow(right)) return false;
        var endsSentence = left[^1] is '.' or '!' or '?' or '"' or '”' or '’' or ')' or ']' or ':' or '|' or '…';
        if (!endsSentence && char.IsLower(right[0])) return true;
        if (width == 0) return false;
        if (next.Indent > line.Indent + 1 && !IsItem(left)) return false;
        var word = right.IndexOfAny(' ', '\t') is >= 0 and var space ? space : right.Length;
        return line.Indent + left.Length + 1 + word > width - Raggedness;
    }

    /// <summary>A line that begins as an item of a list does.</summary>
    private static bool IsItem(ReadOnlySpan<char> line) => Item().IsMatch(line);

    /// <summary>A row of a table: columns kept apart by tabs or runs of spaces, or mostly digits.</summary>
    private static bool IsRow(ReadOnlySpan<char> line)
    {
        var columns = 0;
        var digits = 0;
        for (var index = 1; index < line.Length; index++)
        {
            if (char.IsAsciiDigit(line[index])) digits++;
            if (line[index] == '\t' || (line[index] == ' ' && line[index - 1] == ' ' && index + 1 < line.Length && line[index + 1] != ' ' && !IsSentenceEnd(line, index))) columns++;
        }
        return columns >= 2 || digits * 2 > line.Length;
    }

    /// <summary>Typists put two spaces after a full stop; that makes no column.</summary>
    private static bool IsSentenceEnd(ReadOnlySpan<char> line, int space)
    {
        while (space > 0 && line[space] == ' ') space--;
        return line[space] is '.' or '!' or '?' or '"' or '”' or ',' or ';' or ':';
    }

    [GeneratedRegex(@"^(?:[•‣▪●◦·*+>–—-]\s|\(?(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
