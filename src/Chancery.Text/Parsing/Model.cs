using System.Runtime.InteropServices;
using System.Text;
using static Chancery.Text.Parsing.NetworkShape;

namespace Chancery.Text.Parsing;

/// <summary>What training left: the network, its tags, and what is known of lemmas.</summary>
internal sealed class Model
{
    /// <summary>The first bytes of a model file; the last one counts versions of the format.</summary>
    public const uint Magic = 0x01595343;

    private Model(Network network, (Upos Upos, string Xpos)[] tags, Lemmatiser lemmatiser) => (Network, Tags, Lemmatiser) = (network, tags, lemmatiser);

    public Network Network { get; }

    /// <summary>Universal and Penn tags, as they go together.</summary>
    public (Upos Upos, string Xpos)[] Tags { get; }

    /// <summary>Columns of tag scores: the tags, and room to a multiple of 16.</summary>
    public int TagColumns => (Tags.Length + 15) / 16 * 16;

    public Lemmatiser Lemmatiser { get; }

    /// <summary>The dictionary form of a word with a tag (its index among <see cref="Tags"/>).</summary>
    public string Lemma(ReadOnlySpan<char> form, int tag, bool first, StringCache cache) =>
        Tags[tag].Upos is Upos.Verb && VerbForms.Of(form, Tags[tag].Xpos) is { } verb ? verb : Abbreviations.Lemma(form, Tags[tag].Upos) ?? Lemmatiser.Lemma(form, tag, first, cache);

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this format.</exception>
    public static Model Read(Stream stream) => Read(stream, out _);

    /// <summary>Where in a model file the rules for lemmas begin, its last part.</summary>
    public static int LemmaOffset(byte[] model)
    {
        _ = Read(new MemoryStream(model), out var offset);
        return offset;
    }

    private static Model Read(Stream stream, out int lemmaOffset)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("The syntax model is not of the format that this version reads; train it anew with tools/Chancery.Training.");
        var tags = new (Upos, string)[reader.ReadInt32()];
        for (var i = 0; i < tags.Length; i++) tags[i] = ((Upos)reader.ReadByte(), string.Intern(reader.ReadString()));
        var hashes = Array<uint>(reader);
        var vocabulary = new Vocabulary(hashes);
        var embeddings = new sbyte[Kinds][];
        for (var kind = 0; kind < Kinds; kind++) embeddings[kind] = Array<sbyte>(reader);
        var (entry, entryBias) = ReadEntry(reader);
        var layers = new Matrix[NetworkShape.Layers];
        for (var layer = 0; layer < layers.Length; layer++) layers[layer] = ReadMatrix(reader, Width, Gates);
        var tagScores = ReadMatrix(reader, Width, (tags.Length + 15) / 16 * 16);
        var (joint, governors) = ReadJoint(reader);
        var network = new Network
        {
            Vocabulary = vocabulary,
            Embeddings = embeddings,
            Entry = entry,
            EntryBias = entryBias,
            Layers = layers,
            Tags = tagScores,
            Joint = joint,
            LabelGovernors = governors,
            RootArc = Array<short>(reader),
            RootLabel = Array<int>(reader),
            Bilinear = ReadMatrix(reader, Arc, Arc),
            Distance = ReadMatrix(reader, Arc, Buckets),
            DistanceLabel = Array<int>(reader),
            Labels = ReadMatrix(reader, Label, NetworkShape.Labels),
        };
        lemmaOffset = (int)stream.Position;
        var rules = new LemmaRule[reader.ReadInt32()];
        for (var i = 0; i < rules.Length; i++) rules[i] = new(reader.ReadBoolean(), reader.ReadByte(), reader.ReadString());
        var (keys, values) = (Array<uint>(reader), Array<ushort>(reader));
        var entries = new Dictionary<uint, ushort>(keys.Length);
        for (var i = 0; i < keys.Length; i++) entries[keys[i]] = values[i];
        return new(network, tags, new(entries, rules));
    }

    // The file has the rows of the word before, of the word and of the word after below each other; the network takes them side by side.
    private static (Matrix Entry, int[] Bias) ReadEntry(BinaryReader reader)
    {
        var (weights, bias) = (Array<short>(reader), Array<int>(reader));
        if (weights.Length != Window * Width || bias.Length != Width) throw new InvalidDataException($"The model holds a first table of {weights.Length} weights that does not fit the network.");
        var beside = new short[weights.Length];
        for (var row = 0; row < Window; row++) weights.AsSpan(row * Width, Width).CopyTo(beside.AsSpan((row % Input * WordSums.Length) + (row / Input * Width)));
        return (new(beside, new int[WordSums.Length], Input, WordSums.Length), bias);
    }

    // What only heads need is a table of its own.
    private static (Matrix EveryWord, Matrix Governors) ReadJoint(BinaryReader reader)
    {
        var (weights, bias) = (Array<short>(reader), Array<int>(reader));
        if (weights.Length != Width * Joint || bias.Length != Joint) throw new InvalidDataException($"The model holds a table of {weights.Length} weights for arcs that does not fit the network.");
        var (words, heads) = (new short[Width * EveryWord], new short[Width * Label]);
        for (var row = 0; row < Width; row++)
        {
            var both = weights.AsSpan(row * Joint, Joint);
            both[..EveryWord].CopyTo(words.AsSpan(row * EveryWord));
            both[EveryWord..].CopyTo(heads.AsSpan(row * Label));
        }
        return (new(words, bias[..EveryWord], Width, EveryWord), new(heads, bias[EveryWord..], Width, Label));
    }

    private static Matrix ReadMatrix(BinaryReader reader, int rows, int columns)
    {
        var weights = Array<short>(reader);
        return new(weights, Array<int>(reader), rows, columns);
    }

    private static T[] Array<T>(BinaryReader reader)
        where T : unmanaged
    {
        var length = reader.ReadInt32();
        if (length is < 0 or > 100_000_000) throw new InvalidDataException("The syntax model is damaged; fetch it again or train it anew with tools/Chancery.Training.");
        var array = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}
