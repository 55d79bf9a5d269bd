using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static Chancery.Text.Parsing.NetworkShape;

namespace Chancery.Text.Parsing;

/// <summary>The trained network: from features of words to scores of tags, arcs and relations, all in whole numbers.</summary>
/// <remarks>
/// Layers of gated sums run over the sentence from both ends; activations are in units of 2^-13. What counts is compiled for speed at its first call
/// (<see cref="MethodImplOptions.AggressiveOptimization"/>): vectors are many times slower while the runtime still watches what is worth compiling.
/// </remarks>
internal sealed class Network
{
    // Of the instance: what is static has to be looked for by code that was compiled before it was there.
    private readonly int[] none = new int[Width];

    /// <summary>Embeddings are kept in units of 2^-6.</summary>
    public const int EmbeddingBits = 6;

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>A table for each kind of feature.</summary>
    public required sbyte[][] Embeddings { get; init; }

    /// <summary>From the features of a word to its <see cref="WordSums"/>.</summary>
    public required Matrix Entry { get; init; }

    /// <summary>What every token's first sums start from.</summary>
    public required int[] EntryBias { get; init; }

    public required Matrix[] Layers { get; init; }

    public required Matrix Tags { get; init; }

    /// <summary>What each word is as dependent and as head of arcs, and as dependent of relations.</summary>
    public required Matrix Joint { get; init; }

    /// <summary>What a head is to the relations of its dependents.</summary>
    public required Matrix LabelGovernors { get; init; }

    /// <summary>What the root looks like as a head: the arc part, then the label part in sums.</summary>
    public required short[] RootArc { get; init; }

    public required int[] RootLabel { get; init; }

    /// <summary>From the dependent's arc part to what its head should look like, its bias the weight of any head.</summary>
    public required Matrix Bilinear { get; init; }

    /// <summary>From the dependent's arc part to a score for each kind of distance.</summary>
    public required Matrix Distance { get; init; }

    /// <summary>What each kind of distance adds to the hidden label layer, in sums.</summary>
    public required int[] DistanceLabel { get; init; }

    public required Matrix Labels { get; init; }

    /// <summary>Runs the layers over sentences whose feature rows stand in <paramref name="work"/>, one after the other, up to the scores of tags.</summary>
    /// <param name="work">The workspace, with room for all tokens.</param>
    /// <param name="ends">Where each sentence ends, the last being the number of all tokens.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(Workspace work, ReadOnlySpan<int> ends)
    {
        unchecked
        {
            var count = ends[^1];
            Enter(work, ends);
            for (var layer = 0; layer < NetworkShape.Layers; layer++)
            {
                Layers[layer].Multiply(work.States[layer], count, work.Sums);
                for (var (s, start) = (0, 0); s < ends.Length; start = ends[s++]) Scan(work.Sums, work.States[layer], work.States[layer + 1], start, ends[s]);
            }
            Tags.Multiply(work.States[TagLayer], count, work.TagScores);
            Joint.Multiply(work.States[NetworkShape.Layers], count, work.JointSums);
            for (var i = 0; i < count; i++)
            {
                var sums = work.JointSums.AsSpan(i * EveryWord, 2 * Arc);
                Bend(sums[..Arc], work.Dependents.AsSpan(i * Arc));
                Bend(sums[Arc..], work.Governors.AsSpan(i * Arc));
            }
            Bilinear.Multiply(work.Dependents, count, work.Sums);
            Distance.Multiply(work.Dependents, count, work.DistanceScores);
            var limit = Vector256.Create((int)short.MaxValue);
            for (var k = 0; k < count * Arc; k += 16)
            {
                // What is wanted of a head, in units of 2^-10, fits 16 bits up to 32.
                var low = Vector256.Max(Vector256.Min(Load(work.Sums, k) >> 13, limit), -limit);
                var high = Vector256.Max(Vector256.Min(Load(work.Sums, k + 8) >> 13, limit), -limit);
                Vector256.Narrow(low, high).CopyTo(work.Wanted.AsSpan(k));
            }
        }
    }

    /// <summary>The scores of all arcs of one sentence, after <see cref="Run"/>: for each token a row of heads, the root last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ScoreArcs(Workspace work, int start, int end)
    {
        unchecked
        {
            var count = end - start;
            var governors = work.Governors.AsSpan(start * Arc, count * Arc);
            for (var i = 0; i < count; i++)
            {
                var wanted = work.Wanted.AsSpan((start + i) * Arc, Arc);
                var scores = work.ArcScores.AsSpan(i * (count + 1), count + 1);
                var distances = work.DistanceScores.AsSpan((start + i) * Buckets, Buckets);
                var kinds = work.DistanceKinds.AsSpan(work.Longest - i, count);
                Products(wanted, governors, scores);
                for (var j = 0; j < count; j++) scores[j] += distances[kinds[j]];
                scores[count] = Product(wanted, RootArc) + distances[RootBucket];
            }
        }
    }

    /// <summary>The scores of the relations of each token to its head, after <see cref="Run"/>.</summary>
    /// <param name="work">The workspace of the run.</param>
    /// <param name="heads">The head of each token counted over all sentences, -1 for a root.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ScoreLabels(Workspace work, ReadOnlySpan<int> heads)
    {
        unchecked
        {
            GatherHeads(work, heads);
            for (var i = 0; i < heads.Length; i++)
            {
                var head = heads[i];
                var dependent = work.JointSums.AsSpan((i * EveryWord) + (2 * Arc), Label);
                var governor = head < 0 ? RootLabel.AsSpan() : work.HeadSums.AsSpan((work.HeadPlace[head] - 1) * Label, Label);
                var distance = DistanceLabel.AsSpan((head < 0 ? RootBucket : Bucket(i, head)) * Label, Label);
                var target = work.LabelInput.AsSpan(i * Label, Label);
                for (var k = 0; k < Label; k += 16)
                {
                    Vector256.Narrow(
                        Curves.Bend(Curves.Scale(Load(dependent, k) + Load(governor, k) + Load(distance, k))),
                        Curves.Bend(Curves.Scale(Load(dependent, k + 8) + Load(governor, k + 8) + Load(distance, k + 8)))).CopyTo(target[k..]);
                }
            }
            Labels.Multiply(work.LabelInput, heads.Length, work.LabelScores);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Load(ReadOnlySpan<int> span, int at) => Vector256.Create(span[at..]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Bend(ReadOnlySpan<int> sums, Span<short> target)
    {
        for (var k = 0; k < sums.Length; k += 16)
        {
            Vector256.Narrow(Curves.Bend(Curves.Scale(Load(sums, k))), Curves.Bend(Curves.Scale(Load(sums, k + 8)))).CopyTo(target[k..]);
        }
    }

    // Less than half of the words are heads: they are put together and multiplied alone.
    private void GatherHeads(Workspace work, ReadOnlySpan<int> heads)
    {
        Array.Clear(work.HeadPlace, 0, heads.Length);
        var count = 0;
        foreach (var head in heads)
        {
            if (head < 0 || work.HeadPlace[head] > 0) continue;
            work.States[NetworkShape.Layers].AsSpan(head * Width, Width).CopyTo(work.HeadStates.AsSpan(count * Width));
            work.HeadPlace[head] = ++count;
        }
        LabelGovernors.Multiply(work.HeadStates, count, work.HeadSums);
    }

    // What each word and its neighbours add up to. Words that are not kept are multiplied together, and kept when all is added, as they take the place of others.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Enter(Workspace work, ReadOnlySpan<int> ends)
    {
        unchecked
        {
            var missing = 0;
            for (var i = 0; i < ends[^1]; i++)
            {
                if (work.Words.Find(RowsOf(work, i)) is { } kept)
                {
                    work.WordAt[i] = (kept, 0);
                    continue;
                }
                Embed(RowsOf(work, i), work.Features.AsSpan(missing * Input, Input));
                work.WordAt[i] = (work.MissingSums, missing * WordSums.Length);
                work.Missing[missing++] = i;
            }
            Entry.Multiply(work.Features, missing, work.MissingSums);
            for (var (s, start) = (0, 0); s < ends.Length; start = ends[s++])
            {
                for (var i = start; i < ends[s]; i++)
                {
                    Join(i > start ? Part(work, i - 1, 0) : none, Part(work, i, 1), i + 1 < ends[s] ? Part(work, i + 1, 2) : none, work.States[0].AsSpan(i * Width, Width));
                }
            }
            for (var m = 0; m < missing; m++) work.Words.Keep(RowsOf(work, work.Missing[m]), work.MissingSums.AsSpan(m * WordSums.Length, WordSums.Length));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<int> Part(Workspace work, int index, int part)
    {
        var (sums, at) = work.WordAt[index];
        return sums.AsSpan(at + (part * Width), Width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Join(ReadOnlySpan<int> before, ReadOnlySpan<int> word, ReadOnlySpan<int> after, Span<short> target)
    {
        unchecked
        {
            for (var k = 0; k < Width; k += 16)
            {
                Vector256.Narrow(
                    Curves.Bend(Curves.Scale(Load(EntryBias, k) + Load(before, k) + Load(word, k) + Load(after, k))),
                    Curves.Bend(Curves.Scale(Load(EntryBias, k + 8) + Load(before, k + 8) + Load(word, k + 8) + Load(after, k + 8)))).CopyTo(target[k..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<int> RowsOf(Workspace work, int index) => work.Rows.AsSpan(index * Kinds, Kinds);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Embed(ReadOnlySpan<int> rows, Span<short> target)
    {
        unchecked
        {
            var at = 0;
            for (var kind = 0; kind < Kinds; kind++)
            {
                var dimension = Dimensions[kind];
                var row = Embeddings[kind].AsSpan(rows[kind] * dimension, dimension);
                for (var k = 0; k < row.Length; k += 8)
                {
                    (Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(row[k..]))).AsSByte()) << (Matrix.ActivationBits - EmbeddingBits)).CopyTo(target[(at + k)..]);
                }
                at += dimension;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scan(ReadOnlySpan<int> sums, ReadOnlySpan<short> input, Span<short> output, int start, int end)
    {
        unchecked
        {
            for (var k = 0; k < Width; k += 16)
            {
                // The first half runs forward, the second backward; 16 cells at a time over the whole sentence.
                var back = k >= Side;
                var cell = back ? (3 * Side) + (k - Side) : k;
                var (c0, c1) = (Vector256<int>.Zero, Vector256<int>.Zero);
                for (var step = 0; step < end - start; step++)
                {
                    var t = back ? end - 1 - step : start + step;
                    var u = sums.Slice((t * Gates) + cell, (2 * Side) + 16);
                    var (x0, x1) = Vector256.Widen(Vector256.Create(input[((t * Width) + k)..]));
                    c0 = Step(u, 0, c0, x0, out var y0);
                    c1 = Step(u, 8, c1, x1, out var y1);
                    Vector256.Narrow(y0, y1).CopyTo(output[((t * Width) + k)..]);
                }
            }
        }
    }

    // The cell, kept in units of 2^-15, moves towards the candidate as far as the update gate lets it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Step(ReadOnlySpan<int> u, int at, Vector256<int> cell, Vector256<int> x, out Vector256<int> y)
    {
        var candidate = Curves.Bend(Curves.Scale(Load(u, at)));
        var update = Curves.Gate(Curves.Scale(Load(u, at + Side)));
        var gate = Curves.Gate(Curves.Scale(Load(u, at + (2 * Side))));
        cell += (update * ((candidate << 2) - cell)) >> Matrix.ActivationBits;
        y = x + ((gate * ((cell >> 2) - x)) >> Matrix.ActivationBits);
        return cell;
    }

    // The product of one row with each of many; four at a time where the processor adds across its vectors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Products(ReadOnlySpan<short> wanted, ReadOnlySpan<short> rows, Span<int> products)
    {
        var (j, count) = (0, rows.Length / Arc);
        if (Avx2.IsSupported)
        {
            ref var x = ref MemoryMarshal.GetReference(wanted);
            for (; j + 4 <= count; j += 4)
            {
                ref var y = ref MemoryMarshal.GetReference(rows.Slice(j * Arc, 4 * Arc));
                var (s0, s1, s2, s3) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
                for (nuint k = 0; k < Arc; k += 16)
                {
                    var w = Vector256.LoadUnsafe(ref x, k);
                    s0 += Avx2.MultiplyAddAdjacent(w, Vector256.LoadUnsafe(ref y, k));
                    s1 += Avx2.MultiplyAddAdjacent(w, Vector256.LoadUnsafe(ref y, k + Arc));
                    s2 += Avx2.MultiplyAddAdjacent(w, Vector256.LoadUnsafe(ref y, k + (2 * Arc)));
                    s3 += Avx2.MultiplyAddAdjacent(w, Vector256.LoadUnsafe(ref y, k + (3 * Arc)));
                }
                var sums = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s0, s1), Avx2.HorizontalAdd(s2, s3));
                (sums.GetLower() + sums.GetUpper()).CopyTo(products[j..]);
            }
        }
        for (; j < count; j++) products[j] = Product(wanted, rows.Slice(j * Arc, Arc));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Product(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        var sum = Vector256<int>.Zero;
        for (var k = 0; k < Arc; k += 16)
        {
            var (x, y) = (Vector256.Create(a[k..]), Vector256.Create(b[k..]));
            if (Avx2.IsSupported) sum += Avx2.MultiplyAddAdjacent(x, y);
            else
            {
                var (x0, x1) = Vector256.Widen(x);
                var (y0, y1) = Vector256.Widen(y);
                sum += (x0 * y0) + (x1 * y1);
            }
        }
        return Vector256.Sum(sum);
    }
}
