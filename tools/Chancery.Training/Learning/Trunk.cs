using System.Runtime.Intrinsics;
using Chancery.Text.Parsing;
using static Chancery.Text.Parsing.NetworkShape;

namespace Chancery.Training.Learning;

/// <summary>The layers that all heads share: embeddings, the window and the gated sums, forward and back.</summary>
internal sealed unsafe class Trunk
{
    private readonly Buffer window = new(), entry = new(), gradient = new(), sumsGradient = new(), windowGradient = new();
    private readonly Buffer[] states = [.. Enumerable.Range(0, NetworkShape.Layers + 1).Select(_ => new Buffer())];
    private readonly Buffer[] dropped = [.. Enumerable.Range(0, NetworkShape.Layers + 1).Select(_ => new Buffer())];
    private readonly Buffer[] masks = [.. Enumerable.Range(0, NetworkShape.Layers + 1).Select(_ => new Buffer())];
    private readonly Buffer[] sums = [.. Enumerable.Range(0, NetworkShape.Layers).Select(_ => new Buffer())];
    private readonly Buffer[] cells = [.. Enumerable.Range(0, NetworkShape.Layers).Select(_ => new Buffer())];
    private readonly Buffer windowMask = new();
    private int[] rows = [];

    public Trunk(int words, Random random)
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            Embeddings[kind] = new(kind == 0 ? words : Rows[kind], Dimensions[kind], random, 0.3, sparse: true);
        }
        // Unknown words and rows that training never sees add nothing.
        for (var kind = 1; kind < Kinds; kind++) Array.Clear(Embeddings[kind].W, 0, Dimensions[kind]);
        Entry = new(NetworkShape.Window, Width, random, Math.Sqrt(6.0 / (NetworkShape.Window + Width)));
        EntryBias = new(1, Width, random, 0);
        for (var layer = 0; layer < NetworkShape.Layers; layer++)
        {
            Layers[layer] = new(Width, Gates, random, Math.Sqrt(6.0 / (Width + Side)));
            LayerBias[layer] = new(1, Gates, random, 0);
        }
    }

    public Parameter[] Embeddings { get; } = new Parameter[Kinds];

    public Parameter Entry { get; }

    public Parameter EntryBias { get; }

    public Parameter[] Layers { get; } = new Parameter[NetworkShape.Layers];

    public Parameter[] LayerBias { get; } = new Parameter[NetworkShape.Layers];

    public IEnumerable<Parameter> Parameters => [.. Embeddings, Entry, EntryBias, .. Layers, .. LayerBias];

    /// <summary>Where each sentence of the batch begins, and the number of all tokens at the end.</summary>
    public int[] Starts { get; private set; } = [];

    public int Tokens => Starts[^1];

    /// <summary>The state after a layer, with dropout, as heads and the next layer see it.</summary>
    public float* State(int layer) => dropped[layer].Get(0);

    public void Forward(List<Example> batch, Random random, double drop, double wordDrop, int[] frequencies)
    {
        Starts = new int[batch.Count + 1];
        for (var s = 0; s < batch.Count; s++) Starts[s + 1] = Starts[s] + batch[s].Count;
        var n = Tokens;
        if (rows.Length < n * Kinds) rows = new int[n * Kinds * 2];
        var w = window.Zero((long)n * NetworkShape.Window);
        for (var s = 0; s < batch.Count; s++) Embed(batch[s], Starts[s], w, random, wordDrop, frequencies);
        Drop(w, w, windowMask.Get((long)n * NetworkShape.Window), n, NetworkShape.Window, random, drop * 0.5, perToken: true);
        var z = entry.Get((long)n * Width);
        Fill(z, EntryBias.Weights, n, Width);
        Gemm.Multiply(n, Width, NetworkShape.Window, w, NetworkShape.Window, 1, Entry.Weights, Width, z, Width, true);
        var x = states[0].Get((long)n * Width);
        for (var i = 0L; i < (long)n * Width; i += 8) Bend(Vector256.Load(z + i)).Store(x + i);
        for (var layer = 0; layer <= NetworkShape.Layers; layer++)
        {
            x = states[layer].Get(0);
            var d = dropped[layer].Get((long)n * Width);
            Drop(x, d, masks[layer].Get((long)n * Width), n, Width, random, drop, perToken: false);
            if (layer == NetworkShape.Layers) break;
            var u = sums[layer].Get((long)n * Gates);
            Fill(u, LayerBias[layer].Weights, n, Gates);
            Gemm.Multiply(n, Gates, Width, d, Width, 1, Layers[layer].Weights, Gates, u, Gates, true);
            var c = cells[layer].Get((long)n * Width);
            var y = states[layer + 1].Get((long)n * Width);
            for (var s = 0; s < batch.Count; s++) Scan(u, x, c, y, Starts[s], Starts[s + 1]);
        }
    }

    /// <summary>Takes the gradients at the tag layer and at the top, and adds those of all weights below.</summary>
    public void Backward(float* tagGradient, float* topGradient)
    {
        var n = Tokens;
        var dy = gradient.Get((long)n * Width);
        Masked(topGradient, masks[NetworkShape.Layers].Get(0), dy, n * Width);
        for (var layer = NetworkShape.Layers - 1; layer >= 0; layer--)
        {
            var du = sumsGradient.Get((long)n * Gates);
            var x = states[layer].Get(0);
            // dy becomes the gradient of the layer's input through the highway.
            for (var s = 0; s + 1 < Starts.Length; s++) ScanBack(sums[layer].Get(0), x, cells[layer].Get(0), dy, du, Starts[s], Starts[s + 1]);
            AddRows(du, LayerBias[layer].Gradient, n, Gates);
            var d = dropped[layer].Get(0);
            Gemm.Multiply(Width, Gates, n, d, 1, Width, du, Gates, Layers[layer].Gradient, Gates, true);
            var dx = windowGradient.Get((long)n * NetworkShape.Window);
            Gemm.Multiply(n, Width, Gates, du, Gates, 1, Layers[layer].Transposed(), Width, dx, Width, false);
            if (layer == TagLayer)
            {
                for (var i = 0; i < n * Width; i++) dx[i] += tagGradient[i];
            }
            var mask = masks[layer].Get(0);
            for (var i = 0; i < n * Width; i++) dy[i] += dx[i] * mask[i];
        }
        var z = entry.Get(0);
        for (var i = 0L; i < (long)n * Width; i += 8) (Vector256.Load(dy + i) * BendSlope(Vector256.Load(z + i))).Store(dy + i);
        AddRows(dy, EntryBias.Gradient, n, Width);
        var w = window.Get(0);
        Gemm.Multiply(NetworkShape.Window, Width, n, w, 1, NetworkShape.Window, dy, Width, Entry.Gradient, Width, true);
        var dw = windowGradient.Get((long)n * NetworkShape.Window);
        Gemm.Multiply(n, NetworkShape.Window, Width, dy, Width, 1, Entry.Transposed(), NetworkShape.Window, dw, NetworkShape.Window, false);
        Masked(dw, windowMask.Get(0), dw, n * NetworkShape.Window);
        for (var s = 0; s + 1 < Starts.Length; s++) EmbedBack(dw, Starts[s], Starts[s + 1]);
    }

    public static Vector256<float> Bend(Vector256<float> z)
    {
        var q = Vector256.Max(Vector256.Min(z, Vector256.Create(2f)), Vector256.Create(-2f));
        return q - (q * Vector256.Abs(q) * 0.25f);
    }

    /// <summary>The slope of <see cref="Bend"/>; a little is left where it is flat, so that no cell is lost for good.</summary>
    public static Vector256<float> BendSlope(Vector256<float> z) => Vector256.Max(Vector256<float>.One - (Vector256.Abs(z) * 0.5f), Vector256.Create(0.02f));

    private static Vector256<float> Gate(Vector256<float> z) => Vector256.Create(0.5f) + (Bend(z * 0.5f) * 0.5f);

    private static Vector256<float> GateSlope(Vector256<float> z) => BendSlope(z * 0.5f) * 0.25f;

    private static void Scan(float* u, float* x, float* c, float* y, int from, int to)
    {
        for (var k = 0; k < Width; k += 8)
        {
            var back = k >= Side;
            var cell = back ? (3 * Side) + (k - Side) : k;
            var state = Vector256<float>.Zero;
            for (var step = 0; step < to - from; step++)
            {
                var t = back ? to - 1 - step : from + step;
                var ut = u + ((long)t * Gates) + cell;
                var at = ((long)t * Width) + k;
                state += Gate(Vector256.Load(ut + Side)) * (Bend(Vector256.Load(ut)) - state);
                state.Store(c + at);
                var input = Vector256.Load(x + at);
                (input + (Gate(Vector256.Load(ut + (2 * Side))) * (state - input))).Store(y + at);
            }
        }
    }

    private static void ScanBack(float* u, float* x, float* c, float* dy, float* du, int from, int to)
    {
        for (var k = 0; k < Width; k += 8)
        {
            var back = k >= Side;
            var cell = back ? (3 * Side) + (k - Side) : k;
            var carry = Vector256<float>.Zero;
            for (var step = to - from - 1; step >= 0; step--)
            {
                var t = back ? to - 1 - step : from + step;
                var ut = u + ((long)t * Gates) + cell;
                var dut = du + ((long)t * Gates) + cell;
                var at = ((long)t * Width) + k;
                var (z0, z1, z2) = (Vector256.Load(ut), Vector256.Load(ut + Side), Vector256.Load(ut + (2 * Side)));
                var (update, gate) = (Gate(z1), Gate(z2));
                var (input, state, grad) = (Vector256.Load(x + at), Vector256.Load(c + at), Vector256.Load(dy + at));
                var previous = step == 0 ? Vector256<float>.Zero : Vector256.Load(c + at + (back ? Width : -Width));
                (grad * (state - input) * GateSlope(z2)).Store(dut + (2 * Side));
                (grad * (Vector256<float>.One - gate)).Store(dy + at);
                var dState = (grad * gate) + carry;
                (dState * (Bend(z0) - previous) * GateSlope(z1)).Store(dut + Side);
                (dState * update * BendSlope(z0)).Store(dut);
                carry = dState * (Vector256<float>.One - update);
            }
        }
    }

    private void Embed(Example example, int start, float* w, Random random, double wordDrop, int[] frequencies)
    {
        for (var i = 0; i < example.Count; i++)
        {
            var at = 0;
            for (var kind = 0; kind < Kinds; kind++)
            {
                var row = example.Rows[(i * Kinds) + kind];
                // A rare word is often taken as unknown, so that what is unknown is learnt about.
                if (kind == 0 && row != 0 && random.NextDouble() < wordDrop / (wordDrop + frequencies[row])) row = 0;
                if (kind != 0 && wordDrop > 0 && random.NextDouble() < 0.02) row = 0;
                rows[((start + i) * Kinds) + kind] = row;
                var size = Dimensions[kind];
                var source = new ReadOnlySpan<float>(Embeddings[kind].Weights + ((long)row * size), size);
                for (var offset = -1; offset <= 1; offset++)
                {
                    // A token stands in the middle of its own window, on the right of the one before, on the left of the one after.
                    var target = i - offset;
                    if (target < 0 || target >= example.Count) continue;
                    source.CopyTo(new(w + ((long)(start + target) * NetworkShape.Window) + ((offset + 1) * Input) + at, size));
                }
                at += size;
            }
        }
    }

    private void EmbedBack(float* dw, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var at = 0;
            for (var kind = 0; kind < Kinds; kind++)
            {
                var size = Dimensions[kind];
                var row = rows[(i * Kinds) + kind];
                if (kind == 0 || row != 0)
                {
                    var target = Embeddings[kind].RowGradient(row);
                    for (var offset = -1; offset <= 1; offset++)
                    {
                        var place = i - offset;
                        if (place < from || place >= to) continue;
                        var source = dw + ((long)place * NetworkShape.Window) + ((offset + 1) * Input) + at;
                        for (var k = 0; k < size; k += 8) (Vector256.Load(target + k) + Vector256.Load(source + k)).Store(target + k);
                    }
                }
                at += size;
            }
        }
    }

    // One mask for a whole sentence, or a new one for each token.
    private void Drop(float* x, float* target, float* mask, int n, int width, Random random, double drop, bool perToken)
    {
        if (drop <= 0)
        {
            new Span<float>(mask, n * width).Fill(1);
            if (x != target) new ReadOnlySpan<float>(x, n * width).CopyTo(new(target, n * width));
            return;
        }
        var scale = (float)(1 / (1 - drop));
        var limit = (uint)(drop * uint.MaxValue);
        var seed = (uint)random.Next() | 1u;
        var next = 0;
        for (var i = 0; i < n; i++)
        {
            var row = mask + ((long)i * width);
            if (perToken || i == Starts[next])
            {
                if (!perToken) next++;
                for (var k = 0; k < width; k++)
                {
                    seed ^= seed << 13;
                    seed ^= seed >> 17;
                    seed ^= seed << 5;
                    row[k] = seed < limit ? 0 : scale;
                }
            }
            else new ReadOnlySpan<float>(row - width, width).CopyTo(new(row, width));
            for (var k = 0; k < width; k += 8) (Vector256.Load(x + ((long)i * width) + k) * Vector256.Load(row + k)).Store(target + ((long)i * width) + k);
        }
    }

    private static void Masked(float* source, float* mask, float* target, int count)
    {
        for (var i = 0; i < count; i += 8) (Vector256.Load(source + i) * Vector256.Load(mask + i)).Store(target + i);
    }

    public static void Fill(float* target, float* row, int n, int width)
    {
        for (var i = 0; i < n; i++) new ReadOnlySpan<float>(row, width).CopyTo(new(target + ((long)i * width), width));
    }

    public static void AddRows(float* source, float* target, int n, int width)
    {
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < width; k += 8) (Vector256.Load(target + k) + Vector256.Load(source + ((long)i * width) + k)).Store(target + k);
        }
    }
}
