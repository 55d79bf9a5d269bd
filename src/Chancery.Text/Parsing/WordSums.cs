using static Chancery.Text.Parsing.NetworkShape;

namespace Chancery.Text.Parsing;

/// <summary>What words add to the first layer: to their own sums, and to those of the word before and after. Most words of a text have come before, and are not multiplied again.</summary>
/// <remarks>Of fixed size; used by one thread at a time. The sums are those of the multiplication itself, so that what is kept makes no difference to the result.</remarks>
internal sealed class WordSums
{
    /// <summary>The sums of one word: as the word before, as the word itself, as the word after.</summary>
    public const int Length = 3 * Width;

    private const int Slots = 1 << 14;

    private readonly int[] keys = new int[Slots * Kinds];
    private readonly int[]?[] sums = new int[Slots][];

    /// <summary>The sums of the word with these feature rows, or null where they are not kept.</summary>
    public int[]? Find(ReadOnlySpan<int> rows)
    {
        var slot = Slot(rows);
        return sums[slot] is { } kept && rows.SequenceEqual(Key(slot)) ? kept : null;
    }

    /// <summary>Keeps the sums of a word in the place of another.</summary>
    public void Keep(ReadOnlySpan<int> rows, ReadOnlySpan<int> found)
    {
        var slot = Slot(rows);
        rows.CopyTo(Key(slot));
        found.CopyTo(sums[slot] ??= new int[Length]);
    }

    private Span<int> Key(int slot) => keys.AsSpan(slot * Kinds, Kinds);

    private static int Slot(ReadOnlySpan<int> rows)
    {
        unchecked
        {
            var hash = 0x811C9DC5u;
            foreach (var row in rows) hash = (hash ^ (uint)row) * 0x01000193;
            return (int)((hash ^ (hash >> 15)) & (Slots - 1));
        }
    }
}
