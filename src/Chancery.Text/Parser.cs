using System.Collections.Concurrent;
using Chancery.Sources;
using Chancery.Text.Parsing;
using Chancery.Text.Tokens;

namespace Chancery.Text;

/// <summary>Reads sentences, tags and trees from English text.</summary>
/// <remarks>Safe to share between threads; the same text gives the same trees on every thread and machine.</remarks>
public sealed class Parser
{
    private static readonly Lazy<Parser> Shared = new(LoadShipped);

    private readonly Model model;
    private readonly ConcurrentBag<Desk> desks = [];

    internal Parser(Model model) => this.model = model;

    /// <summary>The parser with the model that ships; loaded once, when first asked for.</summary>
    public static Parser Load() => Shared.Value;

    /// <summary>Cuts a plain text into blocks at its empty lines, for <see cref="Parse(string, IReadOnlyList{Passage})"/>.</summary>
    public static IReadOnlyList<Passage> Blocks(string text) => Tokens.Blocks.Of(text);

    /// <summary>Sentences and tokens alone: lemmas and Penn tags are empty, every token hangs on the first.</summary>
    /// <param name="text">The whole text; positions are positions in it.</param>
    /// <param name="blocks">The stretches to read, in order; no sentence crosses from one into another.</param>
    public static IReadOnlyList<Sentence> Split(string text, IReadOnlyList<Passage> blocks)
    {
        var (tokens, ends) = (new List<RawToken>(), new List<int>());
        Cut(text, blocks, tokens, ends);
        var sentences = new List<Sentence>(ends.Count);
        var start = 0;
        foreach (var end in ends)
        {
            var data = new TokenData[end - start];
            for (var i = 0; i < data.Length; i++) data[i] = Bare(tokens[start + i], i);
            sentences.Add(new(text, data));
            start = end;
        }
        return sentences;
    }

    /// <summary>Sentences with tags, lemmas and trees.</summary>
    /// <inheritdoc cref="Split" path="/param"/>
    public IReadOnlyList<Sentence> Parse(string text, IReadOnlyList<Passage> blocks)
    {
        var desk = desks.TryTake(out var free) ? free : new Desk(model);
        Cut(text, blocks, desk.Tokens, desk.Ends);
        var sentences = new List<Sentence>(desk.Ends.Count);
        desk.Read(text, sentences);
        desks.Add(desk);
        return sentences;
    }

    /// <summary>The same tokens with tags, lemmas and a tree of the parser's own.</summary>
    public Sentence Parse(Sentence sentence)
    {
        var tokens = new RawToken[sentence.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var data = sentence.Data(i);
            tokens[i] = new(data.Passage.Start, data.Passage.End, data.JoinsPrevious);
        }
        var desk = desks.TryTake(out var free) ? free : new Desk(model);
        var read = new Sentence(sentence.Text, desk.Read(sentence.Text, tokens));
        desks.Add(desk);
        return read;
    }

    private static TokenData Bare(RawToken token, int index) => new()
    {
        Passage = Passage.Between(token.Start, token.End),
        Lemma = "",
        Xpos = "",
        Head = index == 0 ? -1 : 0,
        Relation = index == 0 ? Relation.Root : Relation.Dep,
        JoinsPrevious = token.JoinsPrevious,
    };

    private static void Cut(string text, IReadOnlyList<Passage> blocks, List<RawToken> tokens, List<int> ends)
    {
        tokens.Clear();
        ends.Clear();
        foreach (var block in blocks)
        {
            var first = tokens.Count;
            Tokeniser.Tokenise(text, block.Start, block.End, tokens);
            SentenceSplitter.Split(text, tokens, first, ends);
        }
    }

    private static Parser LoadShipped()
    {
        using var stream = typeof(Parser).Assembly.GetManifestResourceStream("english.syntax")
            ?? throw new InvalidOperationException("This build of Chancery.Text holds no syntax model.");
        return new(Model.Read(stream));
    }
}
