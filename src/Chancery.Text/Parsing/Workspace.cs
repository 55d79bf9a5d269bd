using static Chancery.Text.Parsing.NetworkShape;

namespace Chancery.Text.Parsing;

/// <summary>The room that one run over some sentences needs; taken from a pool, used by one thread at a time.</summary>
internal sealed class Workspace
{
    public Workspace(int longest, int tags)
    {
        Longest = longest;
        Rows = new int[longest * Kinds];
        Features = new short[longest * Input];
        WordSums = new int[longest * Parsing.WordSums.Length];
        Missing = new (int, int, int)[longest];
        Sums = new int[longest * Gates];
        States = [.. Enumerable.Range(0, NetworkShape.Layers + 1).Select(_ => new short[longest * Width])];
        TagScores = new int[longest * tags];
        JointSums = new int[longest * NetworkShape.Joint];
        Dependents = new short[longest * Arc];
        Governors = new short[longest * Arc];
        Wanted = new short[longest * Arc];
        DistanceScores = new int[longest * Buckets];
        ArcScores = new int[longest * (longest + 1)];
        LabelInput = new short[longest * Label];
        LabelScores = new int[longest * NetworkShape.Labels];
        Heads = new int[longest];
    }

    public int Longest { get; }

    public int[] Rows { get; }

    /// <summary>The features of the words that are not in <see cref="Words"/>.</summary>
    public short[] Features { get; }

    /// <summary>What those words add to the first layer.</summary>
    public int[] WordSums { get; }

    /// <summary>Where those words stand, and the sentences that they stand in.</summary>
    public (int Index, int Start, int End)[] Missing { get; }

    public WordSums Words { get; } = new();

    public int[] Sums { get; }

    public short[][] States { get; }

    public int[] TagScores { get; }

    public int[] JointSums { get; }

    public short[] Dependents { get; }

    public short[] Governors { get; }

    public short[] Wanted { get; }

    public int[] DistanceScores { get; }

    public int[] ArcScores { get; }

    public short[] LabelInput { get; }

    public int[] LabelScores { get; }

    public int[] Heads { get; }

    public Arborescence Tree { get; } = new();
}
