using System.Runtime.Intrinsics;
using Chancery.Text.Parsing;
using static Chancery.Text.Parsing.NetworkShape;

namespace Chancery.Training.Learning;

/// <summary>What is read off the layers: tags, arcs and relations, with their losses and gradients.</summary>
internal sealed unsafe class Heads
{
    private readonly Buffer tagScores = new(), tagGradient = new(), top = new(), joint = new(), jointGradient = new(), bent = new(), wanted = new(), wantedGradient = new();
    private readonly Buffer distances = new(), distanceGradient = new(), arcs = new(), governors = new(), hidden = new(), hiddenSums = new(), hiddenGradient = new(), labels = new(), bentGradient = new();
    private readonly int[] pennOf;

    public Heads(int[] pennOf, Random random)
    {
        this.pennOf = pennOf;
        TagColumns = (pennOf.Length + 15) / 16 * 16;
        Tags = new(Width, TagColumns, random, Math.Sqrt(6.0 / (Width + TagColumns)));
        TagBias = new(1, TagColumns, random, 0);
        Joint = new(Width, NetworkShape.Joint, random, Math.Sqrt(6.0 / (Width + Label)));
        JointBias = new(1, NetworkShape.Joint, random, 0);
        RootArc = new(1, Arc, random, 0.5);
        RootLabel = new(1, Label, random, 0.5);
        Bilinear = new(Arc, Arc, random, 0.1);
        BilinearBias = new(1, Arc, random, 0);
        Distance = new(Arc, Buckets, random, 0.05);
        DistanceBias = new(1, Buckets, random, 0);
        DistanceLabel = new(Buckets, Label, random, 0.1);
        Labels = new(Label, NetworkShape.Labels, random, Math.Sqrt(6.0 / (Label + NetworkShape.Labels)));
        LabelBias = new(1, NetworkShape.Labels, random, 0);
    }

    public int TagColumns { get; }

    public Parameter Tags { get; }
    public Parameter TagBias { get; }
    public Parameter Joint { get; }
    public Parameter JointBias { get; }
    public Parameter RootArc { get; }
    public Parameter RootLabel { get; }
    public Parameter Bilinear { get; }
    public Parameter BilinearBias { get; }
    public Parameter Distance { get; }
    public Parameter DistanceBias { get; }
    public Parameter DistanceLabel { get; }
    public Parameter Labels { get; }
    public Parameter LabelBias { get; }

    public IEnumerable<Parameter> Parameters => [Tags, TagBias, Joint, JointBias, RootArc, RootLabel, Bilinear, BilinearBias, Distance, DistanceBias, DistanceLabel, Labels, LabelBias];

    /// <summary>The sums of the losses of the last batch: tags, arcs, relations; and over how many tokens of trees.</summary>
    public (double Tags, double Arcs, double Relations) Loss { get; private set; }

    /// <summary>Computes losses and all gradients, those of the trunk included.</summary>
    public void Learn(List<Example> batch, Trunk trunk)
    {
        var n = trunk.Tokens;
        Loss = default;
        var atTags = LearnTags(batch, trunk, n);
        var atTop = top.Zero((long)n * Width);
        LearnTrees(batch, trunk, n, atTop);
        trunk.Backward(atTags, atTop);
    }

    private float* LearnTags(List<Example> batch, Trunk trunk, int n)
    {
        var x = trunk.State(TagLayer);
        var scores = tagScores.Get((long)n * TagColumns);
        Trunk.Fill(scores, TagBias.Weights, n, TagColumns);
        Gemm.Multiply(n, TagColumns, Width, x, Width, 1, Tags.Weights, TagColumns, scores, TagColumns, true);
        double loss = 0;
        for (var s = 0; s < batch.Count; s++)
        {
            var example = batch[s];
            for (var i = 0; i < example.Count; i++)
            {
                var row = new Span<float>(scores + ((long)(trunk.Starts[s] + i) * TagColumns), TagColumns);
                loss += TagLoss(row, example.Tags[i], example.Penn[i], example.Weight);
            }
        }
        Loss = Loss with { Tags = loss };
        Trunk.AddRows(scores, TagBias.Gradient, n, TagColumns);
        Gemm.Multiply(Width, TagColumns, n, x, 1, Width, scores, TagColumns, Tags.Gradient, TagColumns, true);
        var dx = tagGradient.Get((long)n * Width);
        Gemm.Multiply(n, Width, TagColumns, scores, TagColumns, 1, Tags.Transposed(), Width, dx, Width, false);
        return dx;
    }

    // Leaves the gradient in the row. Where only the Penn tag is known, any tag that goes with it is right.
    private double TagLoss(Span<float> row, int tag, int penn, float weight)
    {
        var count = pennOf.Length;
        var total = SoftMax(row[..count]);
        row[count..].Clear();
        if (tag >= 0)
        {
            var p = row[tag];
            for (var k = 0; k < count; k++) row[k] *= weight;
            row[tag] -= weight;
            return -Math.Log(Math.Max(p, 1e-9)) * weight;
        }
        if (penn < 0)
        {
            row.Clear();
            return 0;
        }
        var right = 1e-9f;
        for (var k = 0; k < count; k++)
        {
            if (pennOf[k] == penn) right += row[k];
        }
        for (var k = 0; k < count; k++) row[k] = weight * (pennOf[k] == penn ? row[k] - (row[k] / right) : row[k]);
        return -Math.Log(right) * weight;
    }

    private void LearnTrees(List<Example> batch, Trunk trunk, int n, float* atTop)
    {
        var x = trunk.State(NetworkShape.Layers);
        var z = joint.Get((long)n * NetworkShape.Joint);
        Trunk.Fill(z, JointBias.Weights, n, NetworkShape.Joint);
        Gemm.Multiply(n, NetworkShape.Joint, Width, x, Width, 1, Joint.Weights, NetworkShape.Joint, z, NetworkShape.Joint, true);
        var dz = jointGradient.Zero((long)n * NetworkShape.Joint);
        double arcLoss = 0, labelLoss = 0;
        for (var s = 0; s < batch.Count; s++)
        {
            if (batch[s].Heads is null) continue;
            var start = (long)trunk.Starts[s] * NetworkShape.Joint;
            arcLoss += LearnArcs(batch[s], z + start, dz + start);
            labelLoss += LearnRelations(batch[s], z + start, dz + start);
        }
        Loss = Loss with { Arcs = arcLoss, Relations = labelLoss };
        Trunk.AddRows(dz, JointBias.Gradient, n, NetworkShape.Joint);
        Gemm.Multiply(Width, NetworkShape.Joint, n, x, 1, Width, dz, NetworkShape.Joint, Joint.Gradient, NetworkShape.Joint, true);
        Gemm.Multiply(n, Width, NetworkShape.Joint, dz, NetworkShape.Joint, 1, Joint.Transposed(), Width, atTop, Width, true);
    }

    private double LearnArcs(Example example, float* z, float* dz)
    {
        var n = example.Count;
        var padded = (n + 1 + 15) / 16 * 16;
        // Dependents and governors, bent; the root is the last governor.
        var d = bent.Get((long)n * Arc);
        var h = governors.Zero((long)padded * Arc * 2);
        var across = h + ((long)padded * Arc);
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < Arc; k += 8)
            {
                Trunk.Bend(Vector256.Load(z + ((long)i * NetworkShape.Joint) + k)).Store(d + ((long)i * Arc) + k);
                Trunk.Bend(Vector256.Load(z + ((long)i * NetworkShape.Joint) + Arc + k)).Store(h + ((long)i * Arc) + k);
            }
        }
        new ReadOnlySpan<float>(RootArc.Weights, Arc).CopyTo(new(h + ((long)n * Arc), Arc));
        for (var j = 0; j <= n; j++)
        {
            for (var k = 0; k < Arc; k++) across[((long)k * padded) + j] = h[((long)j * Arc) + k];
        }
        var q = wanted.Get((long)n * Arc);
        Trunk.Fill(q, BilinearBias.Weights, n, Arc);
        Gemm.Multiply(n, Arc, Arc, d, Arc, 1, Bilinear.Weights, Arc, q, Arc, true);
        var r = distances.Get((long)n * Buckets);
        Trunk.Fill(r, DistanceBias.Weights, n, Buckets);
        Gemm.Multiply(n, Buckets, Arc, d, Arc, 1, Distance.Weights, Buckets, r, Buckets, true);
        var scores = arcs.Get((long)n * padded);
        Gemm.Multiply(n, padded, Arc, q, Arc, 1, across, padded, scores, padded, false);
        var dr = distanceGradient.Zero((long)n * Buckets);
        double loss = 0;
        for (var i = 0; i < n; i++)
        {
            var row = new Span<float>(scores + ((long)i * padded), padded);
            for (var j = 0; j <= n; j++) row[j] += j == i ? -1e9f : r[(i * Buckets) + (j == n ? 24 : Bucket(i, j))];
            SoftMax(row[..(n + 1)]);
            row[(n + 1)..].Clear();
            var gold = example.Heads![i] < 0 ? n : example.Heads[i];
            loss -= Math.Log(Math.Max(row[gold], 1e-9)) * example.Weight;
            row[gold] -= 1;
            for (var j = 0; j <= n; j++)
            {
                row[j] *= example.Weight;
                if (j != i) dr[(i * Buckets) + (j == n ? 24 : Bucket(i, j))] += row[j];
            }
        }
        var dq = wantedGradient.Get((long)n * Arc);
        Gemm.Multiply(n, Arc, n + 1, scores, padded, 1, h, Arc, dq, Arc, false);
        var dh = bentGradient.Get((long)(n + 1) * Arc);
        Gemm.Multiply(n + 1, Arc, n, scores, 1, padded, q, Arc, dh, Arc, false);
        Trunk.AddRows(dq, BilinearBias.Gradient, n, Arc);
        Gemm.Multiply(Arc, Arc, n, d, 1, Arc, dq, Arc, Bilinear.Gradient, Arc, true);
        Trunk.AddRows(dr, DistanceBias.Gradient, n, Buckets);
        Gemm.Multiply(Arc, Buckets, n, d, 1, Arc, dr, Buckets, Distance.Gradient, Buckets, true);
        Trunk.AddRows(dh + ((long)n * Arc), RootArc.Gradient, 1, Arc);
        // q is no longer needed: its room takes the gradient of the dependents.
        Gemm.Multiply(n, Arc, Arc, dq, Arc, 1, Bilinear.Transposed(), Arc, q, Arc, false);
        Gemm.Multiply(n, Arc, Buckets, dr, Buckets, 1, Distance.Transposed(), Arc, q, Arc, true);
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < Arc; k += 8)
            {
                var at = ((long)i * NetworkShape.Joint) + k;
                (Vector256.Load(q + ((long)i * Arc) + k) * Trunk.BendSlope(Vector256.Load(z + at))).Store(dz + at);
                (Vector256.Load(dh + ((long)i * Arc) + k) * Trunk.BendSlope(Vector256.Load(z + at + Arc))).Store(dz + at + Arc);
            }
        }
        return loss;
    }

    private double LearnRelations(Example example, float* z, float* dz)
    {
        var n = example.Count;
        var sums = hiddenSums.Get((long)n * Label);
        var x = hidden.Get((long)n * Label);
        for (var i = 0; i < n; i++)
        {
            var head = example.Heads![i];
            var dependent = z + ((long)i * NetworkShape.Joint) + (2 * Arc);
            var governor = head < 0 ? RootLabel.Weights : z + ((long)head * NetworkShape.Joint) + (2 * Arc) + Label;
            var distance = DistanceLabel.Weights + ((head < 0 ? 24 : Bucket(i, head)) * Label);
            for (var k = 0; k < Label; k += 8)
            {
                var sum = Vector256.Load(dependent + k) + Vector256.Load(governor + k) + Vector256.Load(distance + k);
                sum.Store(sums + ((long)i * Label) + k);
                Trunk.Bend(sum).Store(x + ((long)i * Label) + k);
            }
        }
        var scores = labels.Get((long)n * NetworkShape.Labels);
        Trunk.Fill(scores, LabelBias.Weights, n, NetworkShape.Labels);
        Gemm.Multiply(n, NetworkShape.Labels, Label, x, Label, 1, Labels.Weights, NetworkShape.Labels, scores, NetworkShape.Labels, true);
        double loss = 0;
        for (var i = 0; i < n; i++)
        {
            var row = new Span<float>(scores + ((long)i * NetworkShape.Labels), NetworkShape.Labels);
            SoftMax(row);
            var gold = example.Relations![i];
            loss -= Math.Log(Math.Max(row[gold], 1e-9)) * example.Weight;
            row[gold] -= 1;
            if (example.Weight != 1)
            {
                foreach (ref var g in row) g *= example.Weight;
            }
        }
        Trunk.AddRows(scores, LabelBias.Gradient, n, NetworkShape.Labels);
        Gemm.Multiply(Label, NetworkShape.Labels, n, x, 1, Label, scores, NetworkShape.Labels, Labels.Gradient, NetworkShape.Labels, true);
        var dx = hiddenGradient.Get((long)n * Label);
        Gemm.Multiply(n, Label, NetworkShape.Labels, scores, NetworkShape.Labels, 1, Labels.Transposed(), Label, dx, Label, false);
        for (var i = 0; i < n; i++)
        {
            var head = example.Heads![i];
            var dependent = dz + ((long)i * NetworkShape.Joint) + (2 * Arc);
            var governor = head < 0 ? RootLabel.Gradient : dz + ((long)head * NetworkShape.Joint) + (2 * Arc) + Label;
            var distance = DistanceLabel.Gradient + ((head < 0 ? 24 : Bucket(i, head)) * Label);
            for (var k = 0; k < Label; k += 8)
            {
                var g = Vector256.Load(dx + ((long)i * Label) + k) * Trunk.BendSlope(Vector256.Load(sums + ((long)i * Label) + k));
                (Vector256.Load(dependent + k) + g).Store(dependent + k);
                (Vector256.Load(governor + k) + g).Store(governor + k);
                (Vector256.Load(distance + k) + g).Store(distance + k);
            }
        }
        return loss;
    }

    public static float SoftMax(Span<float> row)
    {
        var max = float.MinValue;
        foreach (var value in row) max = Math.Max(max, value);
        var total = 0f;
        foreach (ref var value in row)
        {
            value = MathF.Exp(value - max);
            total += value;
        }
        foreach (ref var value in row) value /= total;
        return total;
    }
}
