using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Training.Learning;

/// <summary>Products of matrices of 32-bit numbers, the whole cost of training.</summary>
internal static unsafe class Gemm
{
    private const int Depth = 256;

    /// <summary>C = A·B, or C += A·B. A is m by k with any strides, B is k by n row by row, n a multiple of 16.</summary>
    public static void Multiply(int m, int n, int k, float* a, int rowStride, int columnStride, float* b, int bStride, float* c, int cStride, bool add)
    {
        if (n % 16 != 0) throw new ArgumentException("Columns come in sixteens.", nameof(n));
        for (var from = 0; from < k; from += Depth)
        {
            var depth = Math.Min(Depth, k - from);
            var accumulate = add || from > 0;
            for (var j = 0; j < n; j += 16)
            {
                var i = 0;
                for (; i + 4 <= m; i += 4) Four(depth, a + ((long)i * rowStride) + ((long)from * columnStride), rowStride, columnStride, b + ((long)from * bStride) + j, bStride, c + ((long)i * cStride) + j, cStride, accumulate);
                for (; i < m; i++) One(depth, a + ((long)i * rowStride) + ((long)from * columnStride), columnStride, b + ((long)from * bStride) + j, bStride, c + ((long)i * cStride) + j, accumulate);
            }
        }
    }

    private static void Four(int depth, float* a, int rowStride, int columnStride, float* b, int bStride, float* c, int cStride, bool accumulate)
    {
        float* a1 = a + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride;
        float* c1 = c + cStride, c2 = c1 + cStride, c3 = c2 + cStride;
        Vector256<float> s00, s01, s10, s11, s20, s21, s30, s31;
        if (accumulate)
        {
            (s00, s01, s10, s11) = (Vector256.Load(c), Vector256.Load(c + 8), Vector256.Load(c1), Vector256.Load(c1 + 8));
            (s20, s21, s30, s31) = (Vector256.Load(c2), Vector256.Load(c2 + 8), Vector256.Load(c3), Vector256.Load(c3 + 8));
        }
        else
        {
            s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = Vector256<float>.Zero;
        }
        for (var p = 0; p < depth; p++, b += bStride, a += columnStride, a1 += columnStride, a2 += columnStride, a3 += columnStride)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + 8);
            var x = Avx.BroadcastScalarToVector256(a);
            s00 = Fma.MultiplyAdd(x, b0, s00);
            s01 = Fma.MultiplyAdd(x, b1, s01);
            x = Avx.BroadcastScalarToVector256(a1);
            s10 = Fma.MultiplyAdd(x, b0, s10);
            s11 = Fma.MultiplyAdd(x, b1, s11);
            x = Avx.BroadcastScalarToVector256(a2);
            s20 = Fma.MultiplyAdd(x, b0, s20);
            s21 = Fma.MultiplyAdd(x, b1, s21);
            x = Avx.BroadcastScalarToVector256(a3);
            s30 = Fma.MultiplyAdd(x, b0, s30);
            s31 = Fma.MultiplyAdd(x, b1, s31);
        }
        s00.Store(c);
        s01.Store(c + 8);
        s10.Store(c1);
        s11.Store(c1 + 8);
        s20.Store(c2);
        s21.Store(c2 + 8);
        s30.Store(c3);
        s31.Store(c3 + 8);
    }

    private static void One(int depth, float* a, int columnStride, float* b, int bStride, float* c, bool accumulate)
    {
        var s0 = accumulate ? Vector256.Load(c) : Vector256<float>.Zero;
        var s1 = accumulate ? Vector256.Load(c + 8) : Vector256<float>.Zero;
        for (var p = 0; p < depth; p++, b += bStride, a += columnStride)
        {
            var x = Avx.BroadcastScalarToVector256(a);
            s0 = Fma.MultiplyAdd(x, Vector256.Load(b), s0);
            s1 = Fma.MultiplyAdd(x, Vector256.Load(b + 8), s1);
        }
        s0.Store(c);
        s1.Store(c + 8);
    }
}
