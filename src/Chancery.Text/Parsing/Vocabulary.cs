namespace Chancery.Text.Parsing;

/// <summary>The words that have a row of their own, known by their hash alone; row 0 is for all others.</summary>
internal sealed class Vocabulary
{
    private readonly uint[] keys;
    private readonly int[] rows;
    private readonly int mask;

    public Vocabulary(ReadOnlySpan<uint> hashes)
    {
        var size = 1024;
        while (size < hashes.Length * 2) size *= 2;
        keys = new uint[size];
        rows = new int[size];
        mask = size - 1;
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = (int)(hashes[i] & (uint)mask);
            while (rows[slot] != 0 && keys[slot] != hashes[i]) slot = (slot + 1) & mask;
            (keys[slot], rows[slot]) = (hashes[i], i + 1);
        }
        Count = hashes.Length + 1;
    }

    /// <summary>Rows, that of unknown words included.</summary>
    public int Count { get; }

    public int Row(uint hash)
    {
        var slot = (int)(hash & (uint)mask);
        while (rows[slot] != 0)
        {
            if (keys[slot] == hash) return rows[slot];
            slot = (slot + 1) & mask;
        }
        return 0;
    }
}
