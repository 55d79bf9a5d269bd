using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Text.Parsing;

/// <summary>A table of whole-number weights with a bias, laid out for multiplication by rows of 16-bit numbers.</summary>
/// <remarks>Sums are exact in 32 bits, so that they are the same with and without the processor's vector instructions.</remarks>
internal sealed class Matrix
{
    /// <summary>Weights are kept in units of 2^-10, activations in units of 2^-13, sums in units of 2^-23.</summary>
    public const int WeightBits = 10;

    public const int ActivationBits = 13;

    private const int Panel = 16;

    // Panels of 16 columns; in each, pairs of rows with both weights of a column side by side.
    private readonly short[] packed;
    private readonly int[] bias;

    /// <param name="weights">Row by row, <paramref name="rows"/> by <paramref name="columns"/>.</param>
    /// <param name="bias">One for each column, in units of 2^-23.</param>
    /// <param name="rows">An even number.</param>
    /// <param name="columns">A multiple of 16.</param>
    public Matrix(ReadOnlySpan<short> weights, int[] bias, int rows, int columns)
    {
        if (rows % 2 != 0 || columns % Panel != 0 || weights.Length != rows * columns || bias.Length != columns) throw new InvalidDataException($"The model holds a table of {rows} by {columns} that does not fit the network.");
        (Rows, Columns, this.bias) = (rows, columns, bias);
        packed = new short[weights.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                packed[((((column / Panel * (rows / 2)) + (row / 2)) * Panel) + (column % Panel)) * 2 + (row & 1)] = weights[(row * columns) + column];
            }
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Multiplies <paramref name="count"/> rows of input and writes as many rows of sums.</summary>
    public void Multiply(ReadOnlySpan<short> input, int count, Span<int> output)
    {
        if (input.Length < count * Rows || output.Length < count * Columns) throw new ArgumentException("The input or output is too short.", nameof(input));
        if (Avx2.IsSupported) MultiplyVectors(input, count, output);
        else MultiplyPlain(input, count, output);
    }

    /// <summary>The same without vector instructions, for processors that lack them.</summary>
    internal void MultiplyPlain(ReadOnlySpan<short> input, int count, Span<int> output)
    {
        unchecked
        {
            for (var i = 0; i < count; i++)
            {
                var x = input.Slice(i * Rows, Rows);
                for (var column = 0; column < Columns; column++)
                {
                    var sum = bias[column];
                    var w = packed.AsSpan(column / Panel * Rows * Panel);
                    var at = column % Panel * 2;
                    for (var row = 0; row < x.Length; row += 2, at += Panel * 2) sum += (x[row] * w[at]) + (x[row + 1] * w[at + 1]);
                    output[(i * Columns) + column] = sum;
                }
            }
        }
    }

    // Rows come in sixes, whose sums stay in registers; then four; then one by one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyVectors(ReadOnlySpan<short> input, int count, Span<int> output)
    {
        unchecked
        {
            ref var x = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(input));
            ref var y = ref MemoryMarshal.GetReference(output);
            nint pairs = Rows / 2;
            for (var column = 0; column < Columns; column += Panel)
            {
                ref var panel = ref packed[column * Rows];
                var b0 = Vector256.LoadUnsafe(ref bias[column]);
                var b1 = Vector256.LoadUnsafe(ref bias[column + 8]);
                var i = 0;
                for (; i + 6 <= count; i += 6) Six(ref Unsafe.Add(ref x, i * pairs), ref panel, pairs, b0, b1, ref Unsafe.Add(ref y, (i * Columns) + column));
                if (i + 4 <= count)
                {
                    Four(ref Unsafe.Add(ref x, i * pairs), ref panel, pairs, b0, b1, ref Unsafe.Add(ref y, (i * Columns) + column));
                    i += 4;
                }
                for (; i < count; i++) One(ref Unsafe.Add(ref x, i * pairs), ref panel, pairs, b0, b1, ref Unsafe.Add(ref y, (i * Columns) + column));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Six(ref int x, ref short w, nint pairs, Vector256<int> b0, Vector256<int> b1, ref int y)
    {
        unchecked
        {
            var (s00, s01, s10, s11, s20, s21) = (b0, b1, b0, b1, b0, b1);
            var (s30, s31, s40, s41, s50, s51) = (b0, b1, b0, b1, b0, b1);
            ref var z = ref Unsafe.Add(ref x, pairs * 3);
            for (var p = pairs; p > 0; p--)
            {
                var w0 = Vector256.LoadUnsafe(ref w);
                var w1 = Vector256.LoadUnsafe(ref w, 16);
                var a = Vector256.Create(x).AsInt16();
                s00 = Avx2.Add(s00, Avx2.MultiplyAddAdjacent(a, w0));
                s01 = Avx2.Add(s01, Avx2.MultiplyAddAdjacent(a, w1));
                a = Vector256.Create(Unsafe.Add(ref x, pairs)).AsInt16();
                s10 = Avx2.Add(s10, Avx2.MultiplyAddAdjacent(a, w0));
                s11 = Avx2.Add(s11, Avx2.MultiplyAddAdjacent(a, w1));
                a = Vector256.Create(Unsafe.Add(ref x, pairs * 2)).AsInt16();
                s20 = Avx2.Add(s20, Avx2.MultiplyAddAdjacent(a, w0));
                s21 = Avx2.Add(s21, Avx2.MultiplyAddAdjacent(a, w1));
                a = Vector256.Create(z).AsInt16();
                s30 = Avx2.Add(s30, Avx2.MultiplyAddAdjacent(a, w0));
                s31 = Avx2.Add(s31, Avx2.MultiplyAddAdjacent(a, w1));
                a = Vector256.Create(Unsafe.Add(ref z, pairs)).AsInt16();
                s40 = Avx2.Add(s40, Avx2.MultiplyAddAdjacent(a, w0));
                s41 = Avx2.Add(s41, Avx2.MultiplyAddAdjacent(a, w1));
                a = Vector256.Create(Unsafe.Add(ref z, pairs * 2)).AsInt16();
                s50 = Avx2.Add(s50, Avx2.MultiplyAddAdjacent(a, w0));
                s51 = Avx2.Add(s51, Avx2.MultiplyAddAdjacent(a, w1));
                w = ref Unsafe.Add(ref w, 2 * Panel);
                x = ref Unsafe.Add(ref x, 1);
                z = ref Unsafe.Add(ref z, 1);
            }
            Store(s00, s01, ref y, 0);
            Store(s10, s11, ref y, 1);
            Store(s20, s21, ref y, 2);
            Store(s30, s31, ref y, 3);
            Store(s40, s41, ref y, 4);
            Store(s50, s51, ref y, 5);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Four(ref int x, ref short w, nint pairs, Vector256<int> b0, Vector256<int> b1, ref int y)
    {
        unchecked
        {
            var (s00, s01, s10, s11) = (b0, b1, b0, b1);
            var (s20, s21, s30, s31) = (b0, b1, b0, b1);
            ref var z = ref Unsafe.Add(ref x, pairs * 2);
            for (var p = pairs; p > 0; p--)
            {
                var w0 = Vector256.LoadUnsafe(ref w);
                var w1 = Vector256.LoadUnsafe(ref w, 16);
                var a = Vector256.Create(x).AsInt16();
                s00 = Avx2.Add(s00, Avx2.MultiplyAddAdjacent(a, w0));
                s01 = Avx2.Add(s01, Avx2.MultiplyAddAdjacent(a, w1));
                a = Vector256.Create(Unsafe.Add(ref x, pairs)).AsInt16();
                s10 = Avx2.Add(s10, Avx2.MultiplyAddAdjacent(a, w0));
                s11 = Avx2.Add(s11, Avx2.MultiplyAddAdjacent(a, w1));
                a = Vector256.Create(z).AsInt16();
                s20 = Avx2.Add(s20, Avx2.MultiplyAddAdjacent(a, w0));
                s21 = Avx2.Add(s21, Avx2.MultiplyAddAdjacent(a, w1));
                a = Vector256.Create(Unsafe.Add(ref z, pairs)).AsInt16();
                s30 = Avx2.Add(s30, Avx2.MultiplyAddAdjacent(a, w0));
                s31 = Avx2.Add(s31, Avx2.MultiplyAddAdjacent(a, w1));
                w = ref Unsafe.Add(ref w, 2 * Panel);
                x = ref Unsafe.Add(ref x, 1);
                z = ref Unsafe.Add(ref z, 1);
            }
            Store(s00, s01, ref y, 0);
            Store(s10, s11, ref y, 1);
            Store(s20, s21, ref y, 2);
            Store(s30, s31, ref y, 3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void One(ref int x, ref short w, nint pairs, Vector256<int> b0, Vector256<int> b1, ref int y)
    {
        unchecked
        {
            for (var p = pairs; p > 0; p--)
            {
                var a = Vector256.Create(x).AsInt16();
                b0 = Avx2.Add(b0, Avx2.MultiplyAddAdjacent(a, Vector256.LoadUnsafe(ref w)));
                b1 = Avx2.Add(b1, Avx2.MultiplyAddAdjacent(a, Vector256.LoadUnsafe(ref w, 16)));
                w = ref Unsafe.Add(ref w, 2 * Panel);
                x = ref Unsafe.Add(ref x, 1);
            }
            Store(b0, b1, ref y, 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector256<int> low, Vector256<int> high, ref int y, nint row)
    {
        unchecked
        {
            ref var target = ref Unsafe.Add(ref y, row * Columns);
            low.StoreUnsafe(ref target);
            high.StoreUnsafe(ref target, 8);
        }
    }
}
