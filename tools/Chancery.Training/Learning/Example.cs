using Chancery.Text.Parsing;

namespace Chancery.Training.Learning;

/// <summary>A sentence as the network learns from it.</summary>
internal sealed class Example
{
    /// <summary>Rows of features, kind by kind for each token.</summary>
    public required int[] Rows { get; init; }

    /// <summary>The tag of each token among the model's tags, or -1 where only the Penn tag is known.</summary>
    public required int[] Tags { get; init; }

    /// <summary>The Penn tag of each token.</summary>
    public required int[] Penn { get; init; }

    /// <summary>Heads, -1 for the root; null where there is no tree.</summary>
    public int[]? Heads { get; init; }

    public int[]? Relations { get; init; }

    /// <summary>How much the sentence counts.</summary>
    public float Weight { get; init; } = 1;

    public int Count => Rows.Length / NetworkShape.Kinds;
}
