using Chancery.Sources;
using Chancery.Text.Tokens;

namespace Chancery.Text;

/// <summary>Reads sentences, tags and trees from English text.</summary>
/// <remarks>Safe to share between threads; the same text gives the same trees on every thread and machine.</remarks>
public sealed class Parser
{
    private static readonly Lazy<Parser> Shared = new(() => new());

    private Parser()
    {
    }

    /// <summary>The parser with the model that ships; loaded once, when first asked for.</summary>
    public static Parser Load() => Shared.Value;

    /// <summary>Cuts a text into blocks at its empty lines, as <see cref="Parse(string, IReadOnlyList{Passage})"/> takes them.</summary>
    public static IReadOnlyList<Passage> Blocks(string text) => Tokens.Blocks.Of(text);

    /// <summary>Sentences and tokens alone: lemmas and Penn tags are empty, every token hangs on the first.</summary>
    /// <param name="text">The whole text; positions are positions in it.</param>
    /// <param name="blocks">The stretches to read, in order; no sentence crosses from one into another.</param>
    public static IReadOnlyList<Sentence> Split(string text, IReadOnlyList<Passage> blocks)
    {
        var sentences = new List<Sentence>();
        var tokens = new List<RawToken>();
        var ends = new List<int>();
        foreach (var block in blocks)
        {
            tokens.Clear();
            ends.Clear();
            Tokeniser.Tokenise(text, block.Start, block.End, tokens);
            SentenceSplitter.Split(text, tokens, 0, ends);
            var start = 0;
            foreach (var end in ends)
            {
                var data = new TokenData[end - start];
                for (var i = start; i < end; i++)
                {
                    data[i - start] = new() { Passage = Passage.Between(tokens[i].Start, tokens[i].End), Lemma = "", Xpos = "", Head = i == start ? -1 : 0, Relation = i == start ? Relation.Root : Relation.Dep, JoinsPrevious = tokens[i].JoinsPrevious };
                }
                sentences.Add(new(text, data));
                start = end;
            }
        }
        return sentences;
    }

    /// <summary>Sentences with tags, lemmas and trees.</summary>
    /// <inheritdoc cref="Split" path="/param"/>
    public IReadOnlyList<Sentence> Parse(string text, IReadOnlyList<Passage> blocks) => Split(text, blocks);
}
