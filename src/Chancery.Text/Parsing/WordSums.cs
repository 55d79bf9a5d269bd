using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static Chancery.Text.Parsing.NetworkShape;

namespace Chancery.Text.Parsing;

/// <summary>What words add to the first layer: to their own sums, and to those of the word before and after. Most words of a text have come before, and are not multiplied again.</summary>
/// <remarks>Of fixed size; used by one thread at a time. The sums are those of the multiplication itself, so that what is kept makes no difference to the result.</remarks>
internal sealed class WordSums
{
    /// <summary>The sums of one word: as the word before, as the word itself, as the word after.</summary>
    public const int Length = 3 * Width;

    private const int Slots = 1 << 12;

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

    /// <summary>Adds what the word at <paramref name="index"/> gives to the sums of its sentence, which goes from <paramref name="start"/> to <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<int> word, Span<int> sums, int index, int start, int end)
    {
        if (index + 1 < end) Add(word[..Width], sums.Slice((index + 1) * Width, Width));
        Add(word.Slice(Width, Width), sums.Slice(index * Width, Width));
        if (index > start) Add(word.Slice(2 * Width, Width), sums.Slice((index - 1) * Width, Width));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ReadOnlySpan<int> part, Span<int> sums)
    {
        for (var k = 0; k < Width; k += 8) (Vector256.Create(sums[k..]) + Vector256.Create(part[k..])).CopyTo(sums[k..]);
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
