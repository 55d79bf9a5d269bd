using static Chancery.Text.Parsing.NetworkShape;

namespace Chancery.Text.Parsing;

/// <summary>What is read of a word: its tag (an index among the model's), its head in the sentence, -1 for the root, and its relation.</summary>
internal readonly record struct WordReading(short Tag, short Head, Relation Relation);

/// <summary>Sentences that were read before. Wires repeat themselves, and digits are alike: "Pay April 2" and "Pay April 9" are one sentence to the network.</summary>
/// <remarks>Of fixed size; used by one thread at a time. A sentence's reading follows from the feature rows of its words alone, so that what is kept makes no difference to the result.</remarks>
internal sealed class SentenceCache
{
    private const int Slots = 1 << 12;

    /// <summary>Longer sentences are not kept, in words: they hardly come again.</summary>
    private const int Longest = 48;

    private readonly byte[] lengths = new byte[Slots];
    private readonly int[] keys = new int[Slots * Longest * Kinds];
    private readonly WordReading[] readings = new WordReading[Slots * Longest];

    /// <summary>Writes the reading of the sentence with these feature rows, or gives false where it is not kept.</summary>
    public bool Find(ReadOnlySpan<int> rows, Span<WordReading> found)
    {
        if (found.Length > Longest) return false;
        var slot = Slot(rows);
        if (lengths[slot] != found.Length || !rows.SequenceEqual(Key(slot, found.Length))) return false;
        readings.AsSpan(slot * Longest, found.Length).CopyTo(found);
        return true;
    }

    /// <summary>Keeps the reading of a sentence in the place of another.</summary>
    public void Keep(ReadOnlySpan<int> rows, ReadOnlySpan<WordReading> found)
    {
        if (found.Length > Longest) return;
        var slot = Slot(rows);
        lengths[slot] = (byte)found.Length;
        rows.CopyTo(Key(slot, found.Length));
        found.CopyTo(readings.AsSpan(slot * Longest));
    }

    private Span<int> Key(int slot, int words) => keys.AsSpan(slot * Longest * Kinds, words * Kinds);

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
