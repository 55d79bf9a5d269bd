using System.Runtime.CompilerServices;

namespace Chancery.Text.Parsing;

/// <summary>The sizes of the network; the training tool and the reader of the model hold to the same ones.</summary>
internal static class NetworkShape
{
    /// <summary>How many numbers each kind of feature contributes, in the order of <see cref="Features"/>.</summary>
    public static readonly int[] Dimensions = [80, 16, 32, 24, 16, 24];

    /// <summary>How many rows the tables of the kinds have; that of words has as many as the vocabulary.</summary>
    public static readonly int[] Rows = [0, 1024, 4096, 8192, 4096, 2048];

    public const int Kinds = 6;

    /// <summary>All features of a token.</summary>
    public const int Input = 192;

    /// <summary>A token with its two neighbours.</summary>
    public const int Window = 3 * Input;

    /// <summary>What a layer gives for each token: half from the left, half from the right.</summary>
    public const int Width = 192;

    public const int Side = Width / 2;

    /// <summary>Candidate, update gate and output gate, for both directions.</summary>
    public const int Gates = 6 * Side;

    public const int Layers = 3;

    /// <summary>The tags are read off after this many layers, the tree after all.</summary>
    public const int TagLayer = 2;

    public const int Arc = 96;

    public const int Label = 128;

    /// <summary>Arc as dependent, arc as head, label as dependent, label as head, side by side.</summary>
    public const int Joint = EveryWord + Label;

    /// <summary>The part of <see cref="Joint"/> that every word needs; the rest is for heads alone.</summary>
    public const int EveryWord = (2 * Arc) + Label;

    /// <summary>Kinds of distance between a token and its head, see <see cref="Bucket"/>.</summary>
    public const int Buckets = 32;

    /// <summary>The kind of distance to the root.</summary>
    public const int RootBucket = 24;

    /// <summary>Relations, with room to a multiple of 16.</summary>
    public const int Labels = 64;

    /// <summary>The kind of distance from a dependent to its head.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bucket(int dependent, int head)
    {
        var distance = head > dependent ? head - dependent : dependent - head;
        var size = distance switch
        {
            <= 5 => distance - 1,
            <= 7 => 5,
            <= 9 => 6,
            <= 12 => 7,
            <= 16 => 8,
            <= 22 => 9,
            <= 32 => 10,
            _ => 11,
        };
        return head > dependent ? size + 12 : size;
    }
}
