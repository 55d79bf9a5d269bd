using Chancery.Sources;
using Chancery.Text.Tokens;

namespace Chancery.Text.Parsing;

/// <summary>Where one thread reads at a time: the model with room to work in.</summary>
internal sealed class Desk(Model model)
{
    private readonly StringCache strings = new();
    private readonly Workspace work = new(SentenceSplitter.LongestSentence + 20, model.TagColumns);
    private readonly int[] tags = new int[SentenceSplitter.LongestSentence + 20];

    public List<RawToken> Tokens { get; } = [];

    public List<int> Ends { get; } = [];

    /// <summary>Tags and tree of a sentence no longer than the splitter makes them.</summary>
    public TokenData[] Read(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens)
    {
        if (tokens.Length > work.Longest) return ReadLong(text, tokens);
        var data = new TokenData[tokens.Length];
        Read(text, tokens, data, 0);
        return data;
    }

    /// <summary>Tags and tree of a sentence of any length: what is too long is read in pieces, the later ones hang on the first.</summary>
    public TokenData[] ReadLong(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens)
    {
        var data = new TokenData[tokens.Length];
        var root = -1;
        for (var start = 0; start < tokens.Length; start += work.Longest)
        {
            var count = Math.Min(work.Longest, tokens.Length - start);
            Read(text, tokens.Slice(start, count), data.AsSpan(start, count), start);
            for (var i = start; i < start + count; i++)
            {
                if (data[i].Head >= 0) continue;
                if (root < 0) root = i;
                else data[i] = data[i] with { Head = root, Relation = Relation.Parataxis };
            }
        }
        return data;
    }

    private void Read(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, Span<TokenData> data, int offset)
    {
        var count = tokens.Length;
        var network = model.Network;
        var style = Features.StyleOf(text, tokens);
        for (var i = 0; i < count; i++)
        {
            var rows = work.Rows.AsSpan(i * NetworkShape.Kinds, NetworkShape.Kinds);
            var hash = Features.Of(text[tokens[i].Start..tokens[i].End], i == 0, style, rows);
            rows[0] = network.Vocabulary.Row(hash);
        }
        network.Run(work, count);
        for (var i = 0; i < count; i++) tags[i] = Best(work.TagScores.AsSpan(i * model.TagColumns, model.Tags.Length), -1);
        work.Tree.Solve(work.ArcScores, count + 1, count, work.Heads);
        network.ScoreLabels(work, count, work.Heads);
        for (var i = 0; i < count; i++)
        {
            var head = work.Heads[i];
            var (upos, xpos) = model.Tags[tags[i]];
            data[i] = new()
            {
                Passage = Passage.Between(tokens[i].Start, tokens[i].End),
                Lemma = model.Lemmatiser.Lemma(text[tokens[i].Start..tokens[i].End], tags[i], i == 0, strings),
                Xpos = xpos,
                Upos = upos,
                Head = head < 0 ? -1 : head + offset,
                Relation = head < 0 ? Relation.Root : (Relation)Best(work.LabelScores.AsSpan(i * NetworkShape.Labels, RelationNames.Count), (int)Relation.Root),
                JoinsPrevious = tokens[i].JoinsPrevious,
            };
        }
    }

    private static int Best(ReadOnlySpan<int> scores, int without)
    {
        var best = without == 0 ? 1 : 0;
        for (var i = best + 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best] && i != without) best = i;
        }
        return best;
    }
}
