namespace Chancery.Sources;

/// <summary>A half-open stretch of one report's text, in UTF-16 positions: <see cref="Start"/> is in, <see cref="End"/> is out.</summary>
/// <remarks>Ordered by start, then by end. The default value is the empty passage at the start of the text.</remarks>
public readonly record struct Passage : IComparable<Passage>
{
    private Passage(int start, int end) => (Start, End) = (start, end);

    /// <summary>The position of the first character.</summary>
    public int Start { get; }

    /// <summary>The position after the last character.</summary>
    public int End { get; }

    /// <summary>How many UTF-16 code units the passage holds.</summary>
    public int Length => End - Start;

    /// <summary>Whether the passage holds no character.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>The passage from <paramref name="start"/> (in) to <paramref name="end"/> (out).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the end lies before the start.</exception>
    public static Passage Between(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new(start, end);
    }

    /// <summary>The passage's own characters in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The passage reaches beyond the text.</exception>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>Whether <paramref name="other"/> lies wholly inside; an empty passage at either edge does.</summary>
    public bool Contains(Passage other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the character at <paramref name="position"/> is in.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(Passage other) => Start < other.End && other.Start < End;

    /// <summary>The smallest passage that holds both.</summary>
    public Passage To(Passage other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <inheritdoc/>
    public int CompareTo(Passage other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";
}
