using Chancery.Text.Parsing;
using static Chancery.Text.Parsing.NetworkShape;

namespace Chancery.Training.Learning;

/// <summary>Teaches the layers by guessing hidden words of plain text from the words around them, before there is any tree.</summary>
internal sealed unsafe class Guessing
{
    private const double Share = 0.15;

    private readonly Random random;
    private readonly int columns;
    private readonly Parameter output, bias;
    private readonly Buffer gathered = new(), scores = new(), back = new(), top = new(), atTags = new();
    private readonly List<int> places = [];
    private readonly List<int> targets = [];

    /// <param name="columns">How many words can be guessed, a multiple of 16: those of <see cref="Example.Tags"/>.</param>
    /// <param name="random">The run's source of chance.</param>
    public Guessing(int columns, Random random)
    {
        this.random = random;
        this.columns = columns;
        output = new(Width, columns, random, 0.05);
        bias = new(1, columns, random, 0);
    }

    public IEnumerable<Parameter> Parameters => [output, bias];

    /// <summary>The sum of the losses of a batch, and over how many words.</summary>
    public (double Loss, int Words) Learn(List<Example> batch, Trunk trunk, double drop, int[] frequencies)
    {
        places.Clear();
        targets.Clear();
        var hidden = new List<Example>(batch.Count);
        var start = 0;
        foreach (var example in batch)
        {
            var rows = (int[])example.Rows.Clone();
            for (var i = 0; i < example.Count; i++)
            {
                if (example.Tags[i] < 0 || random.NextDouble() >= Share) continue;
                places.Add(start + i);
                targets.Add(example.Tags[i]);
                if (random.NextDouble() < 0.9) Array.Clear(rows, i * Kinds, Kinds);
            }
            hidden.Add(new() { Rows = rows, Tags = example.Tags, Penn = example.Penn });
            start += example.Count;
        }
        if (places.Count == 0) return default;
        trunk.Forward(hidden, random, drop, 0, frequencies);
        var n = trunk.Tokens;
        var x = trunk.State(NetworkShape.Layers);
        var m = places.Count;
        var g = gathered.Get((long)m * Width);
        for (var i = 0; i < m; i++) new ReadOnlySpan<float>(x + ((long)places[i] * Width), Width).CopyTo(new(g + ((long)i * Width), Width));
        var s = scores.Get((long)m * columns);
        Trunk.Fill(s, bias.Weights, m, columns);
        Gemm.Multiply(m, columns, Width, g, Width, 1, output.Weights, columns, s, columns, true);
        double loss = 0;
        for (var i = 0; i < m; i++)
        {
            var row = new Span<float>(s + ((long)i * columns), columns);
            Heads.SoftMax(row);
            loss -= Math.Log(Math.Max(row[targets[i]], 1e-9));
            row[targets[i]] -= 1;
        }
        Trunk.AddRows(s, bias.Gradient, m, columns);
        Gemm.Multiply(Width, columns, m, g, 1, Width, s, columns, output.Gradient, columns, true);
        var d = back.Get((long)m * Width);
        Gemm.Multiply(m, Width, columns, s, columns, 1, output.Transposed(), Width, d, Width, false);
        var dx = top.Zero((long)n * Width);
        for (var i = 0; i < m; i++) new ReadOnlySpan<float>(d + ((long)i * Width), Width).CopyTo(new(dx + ((long)places[i] * Width), Width));
        trunk.Backward(atTags.Zero((long)n * Width), dx);
        return (loss, m);
    }
}
