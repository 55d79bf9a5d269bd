using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Text.Parsing;

/// <summary>The network's two curves in whole numbers: pieces of parabolas near to the hyperbolic tangent and the logistic curve.</summary>
/// <remarks>Values and results are in units of 2^-13.</remarks>
internal static class Curves
{
    public const int One = 1 << Matrix.ActivationBits;

    /// <summary>z - z|z|/4 between -2 and 2, flat outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Bend(Vector256<int> z)
    {
        var q = Vector256.Max(Vector256.Min(z, Vector256.Create(2 * One)), Vector256.Create(-2 * One));
        return q - ((q * Vector256.Abs(q)) >> (Matrix.ActivationBits + 2));
    }

    /// <summary>1/2 + z/4 - z|z|/32 between -4 and 4, flat outside: from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Gate(Vector256<int> z)
    {
        var q = Vector256.Max(Vector256.Min(z, Vector256.Create(4 * One)), Vector256.Create(-4 * One));
        return Vector256.Create(One / 2) + (q >> 2) - ((q * Vector256.Abs(q)) >> (Matrix.ActivationBits + 5));
    }

    /// <summary>A sum in units of 2^-23 as a value in units of 2^-13.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Scale(Vector256<int> sum) => (sum + Vector256.Create(1 << (Matrix.WeightBits - 1))) >> Matrix.WeightBits;
}
