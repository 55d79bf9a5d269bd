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
        MissingSums = new int[longest * WordSums.Length];
        Missing = new int[longest];
        WordAt = new (int[], int)[longest];
        Sums = new int[longest * Gates];
        States = [.. Enumerable.Range(0, NetworkShape.Layers + 1).Select(_ => new short[longest * Width])];
        TagScores = new int[longest * tags];
        JointSums = new int[longest * EveryWord];
        HeadPlace = new int[longest];
        HeadStates = new short[longest * Width];
        HeadSums = new int[longest * Label];
        Dependents = new short[longest * Arc];
        Governors = new short[longest * Arc];
        Wanted = new short[longest * Arc];
        DistanceScores = new int[longest * Buckets];
        DistanceKinds = [.. Enumerable.Range(-longest, 2 * longest).Select(step => (byte)Bucket(0, step == 0 ? 1 : step))];
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
    public int[] MissingSums { get; }

    /// <summary>Where those words stand.</summary>
    public int[] Missing { get; }

    /// <summary>For each word, where its sums begin.</summary>
    public (int[] Sums, int At)[] WordAt { get; }

    public WordSums Words { get; } = new();

    public int[] Sums { get; }

    public short[][] States { get; }

    public int[] TagScores { get; }

    public int[] JointSums { get; }

    /// <summary>For each word that is a head, its place in <see cref="HeadStates"/> and <see cref="HeadSums"/>, counted from 1; 0 for others.</summary>
    public int[] HeadPlace { get; }

    public short[] HeadStates { get; }

    public int[] HeadSums { get; }

    public short[] Dependents { get; }

    public short[] Governors { get; }

    public short[] Wanted { get; }

    public int[] DistanceScores { get; }

    /// <summary>For each distance from a word to its head, counted from -<see cref="Longest"/>, its kind; a word as its own head counts as the word after.</summary>
    public byte[] DistanceKinds { get; }

    public int[] ArcScores { get; }

    public short[] LabelInput { get; }

    public int[] LabelScores { get; }

    /// <summary>The head of each word counted over all sentences, -1 for a root.</summary>
    public int[] Heads { get; }

    public Arborescence Tree { get; } = new();
}
