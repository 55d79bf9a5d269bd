using System.Runtime.InteropServices;
using System.Text;
using Chancery.Text;
using Chancery.Text.Parsing;

namespace Chancery.Training.Learning;

/// <summary>Rounds a trained network to whole numbers and writes it as a model file.</summary>
internal static class Exporter
{
    private const int SumBits = Matrix.WeightBits + Matrix.ActivationBits;

    public static byte[] Export((Upos Upos, string Xpos)[] tags, uint[] words, Trunk trunk, Heads heads, (LemmaRule[] Rules, uint[] Keys, ushort[] Values) lemmas)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Model.Magic);
        writer.Write(tags.Length);
        foreach (var (upos, xpos) in tags)
        {
            writer.Write((byte)upos);
            writer.Write(xpos);
        }
        Write<uint>(writer, words);
        foreach (var table in trunk.Embeddings) Write<sbyte>(writer, [.. table.W.Select(w => (sbyte)Math.Clamp(Math.Round(w * (1 << Network.EmbeddingBits)), -127, 127))]);
        Write(writer, trunk.Entry, trunk.EntryBias);
        for (var layer = 0; layer < NetworkShape.Layers; layer++) Write(writer, trunk.Layers[layer], trunk.LayerBias[layer]);
        Write(writer, heads.Tags, heads.TagBias);
        Write(writer, heads.Joint, heads.JointBias);
        Write<short>(writer, [.. heads.RootArc.W.Select(w => (short)Round(w, Matrix.ActivationBits, short.MaxValue))]);
        Write<int>(writer, [.. heads.RootLabel.W.Select(w => Round(w, SumBits, int.MaxValue))]);
        Write(writer, heads.Bilinear, heads.BilinearBias);
        Write(writer, heads.Distance, heads.DistanceBias);
        Write<int>(writer, [.. heads.DistanceLabel.W.Select(w => Round(w, SumBits, int.MaxValue))]);
        Write(writer, heads.Labels, heads.LabelBias);
        WriteLemmas(writer, lemmas);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>A model file with other rules for lemmas: they do not depend on the network, only on its tags.</summary>
    public static byte[] WithLemmas(byte[] model, (LemmaRule[] Rules, uint[] Keys, ushort[] Values) lemmas)
    {
        var stream = new MemoryStream();
        stream.Write(model, 0, Model.LemmaOffset(model));
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        WriteLemmas(writer, lemmas);
        writer.Flush();
        return stream.ToArray();
    }

    private static void WriteLemmas(BinaryWriter writer, (LemmaRule[] Rules, uint[] Keys, ushort[] Values) lemmas)
    {
        writer.Write(lemmas.Rules.Length);
        foreach (var rule in lemmas.Rules)
        {
            writer.Write(rule.Lowers);
            writer.Write((byte)rule.Cut);
            writer.Write(rule.Add);
        }
        Write<uint>(writer, lemmas.Keys);
        Write<ushort>(writer, lemmas.Values);
    }

    private static void Write(BinaryWriter writer, Parameter weights, Parameter bias)
    {
        Write<short>(writer, [.. weights.W.Select(w => (short)Round(w, Matrix.WeightBits, short.MaxValue))]);
        Write<int>(writer, [.. bias.W.Select(w => Round(w, SumBits, int.MaxValue / 2))]);
    }

    private static int Round(float value, int bits, double limit) => (int)Math.Clamp(Math.Round(value * Math.Pow(2, bits)), -limit, limit);

    private static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
