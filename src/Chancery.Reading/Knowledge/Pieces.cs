using System.Runtime.CompilerServices;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Known;

/// <summary>
/// A stretch of text cut into runs of letters and digits, each folded, so that any number of word lists can be looked up in it:
/// <c>U.K.'s</c> is <c>u</c>, <c>k</c>, <c>s</c>; <c>Việt Nam–UK</c> is <c>viet</c>, <c>nam</c>, <c>uk</c>.
/// </summary>
/// <remarks>Independent of how sentences are cut into tokens. Immutable, safe to share between threads.</remarks>
public sealed class Pieces
{
    private readonly string text;
    private readonly char[] folded;
    private readonly Piece[] pieces;

    private Pieces(string text, char[] folded, Piece[] pieces) => (this.text, this.folded, this.pieces) = (text, folded, pieces);

    /// <summary>How many pieces.</summary>
    public int Count => pieces.Length;

    /// <summary>Cuts the whole of <paramref name="text"/>.</summary>
    public static Pieces Of(string text) => Of(text, Sources.Passage.Between(0, text.Length));

    /// <summary>Cuts a passage of <paramref name="text"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // ten thousand names pass here at start-up, before anything is compiled well
    public static Pieces Of(string text, Passage passage)
    {
        var letters = new char[passage.Length * (Folding.MostLetters + 1)];
        var cut = new List<Piece>(passage.Length / 5 + 1);
        var length = 0;
        var position = passage.Start;
        while (position < passage.End)
        {
            var start = position;
            var foldedStart = length == 0 ? 0 : length + 1;
            var end = foldedStart;
            while (position < passage.End && IsPart(text[position])) end += Folding.Letters(text[position++], letters.AsSpan(end));
            if (end == foldedStart)
            {
                if (position == start) position++;
                continue;
            }
            if (length > 0) letters[length] = ' ';
            length = end;
            var joined = cut.Count > 0 && Joins(text.AsSpan(cut[^1].End, start - cut[^1].End), cut[^1].End - cut[^1].Start);
            cut.Add(new(start, position, foldedStart, end, joined));
        }
        return new(text, letters, [.. cut]);
    }

    /// <summary>The first piece that starts at or after <paramref name="position"/> in the text; <see cref="Count"/> where none does.</summary>
    public int From(int position)
    {
        int low = 0, high = pieces.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Where a run of pieces stands in the text; the last full stop of <c>U.S.</c> belongs to it.</summary>
    public Passage At(int first, int count)
    {
        var (start, end) = (pieces[first].Start, pieces[first + count - 1].End);
        var dotted = count > 1 && pieces[first + count - 1].Start == end - 1 && text[end - 2] == '.' && end < text.Length && text[end] == '.';
        return Sources.Passage.Between(start, dotted ? end + 1 : end);
    }

    /// <summary>The folded letters of a run of pieces, a space between each two.</summary>
    internal ReadOnlySpan<char> Folded(int first, int count) => folded.AsSpan(pieces[first].FoldedStart..pieces[first + count - 1].FoldedEnd);

    /// <summary>The characters of a run of pieces with what stands between them.</summary>
    internal ReadOnlySpan<char> Printed(int first, int count) => text.AsSpan(pieces[first].Start..pieces[first + count - 1].End);

    /// <summary>How many pieces from <paramref name="first"/> on can belong to one name, no more than <paramref name="most"/>.</summary>
    internal int Reach(int first, int most)
    {
        var count = 1;
        while (count < most && first + count < pieces.Length && pieces[first + count].Joined) count++;
        return count;
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character >= '\u0300' && !Folding.IsGap(character) && IsMark(character);

    private static bool IsMark(char character)
    {
        Span<char> letters = stackalloc char[Folding.MostLetters];
        return Folding.Letters(character, letters) == 0;
    }

    /// <summary>
    /// Whether what stands between two pieces can stand inside a name: a space, a line break, a hyphen, an apostrophe, an ampersand, a slash;
    /// a full stop only after something short, as in <c>U.K.</c> and <c>St. Petersburg</c>.
    /// </summary>
    private static bool Joins(ReadOnlySpan<char> between, int lengthBefore)
    {
        var lines = 0;
        foreach (var character in between)
        {
            if (character == '\n' && ++lines > 1) return false;
            if (character == '.' && lengthBefore <= 3) continue;
            if (!Folding.IsGap(character) && character is not ('\'' or '\u2019' or '\u2018' or '&' or '/')) return false;
        }
        return between.Length <= 4 || between.IsWhiteSpace();
    }

    private readonly record struct Piece(int Start, int End, int FoldedStart, int FoldedEnd, bool Joined);
}
