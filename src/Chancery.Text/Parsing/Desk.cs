using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Chancery.Sources;
using Chancery.Text.Tokens;

namespace Chancery.Text.Parsing;

/// <summary>Where one thread reads at a time: the model with room to work in.</summary>
internal sealed class Desk(Model model)
{
    /// <summary>As many tokens are read at a time, in one sentence or several.</summary>
    private const int Room = 256;

    private readonly StringCache strings = new();
    private readonly Workspace work = new(Room, model.TagColumns);
    private readonly int[] ends = new int[Room];
    private readonly int past = Array.FindIndex(model.Tags, tag => tag is (Upos.Verb, "VBD"));

    public List<RawToken> Tokens { get; } = [];

    public List<int> Ends { get; } = [];

    /// <summary>Tags and trees of the sentences that end at <see cref="Ends"/> among <see cref="Tokens"/>.</summary>
    public void Read(string text, List<Sentence> sentences)
    {
        var tokens = CollectionsMarshal.AsSpan(Tokens);
        var (start, next) = (0, 0);
        while (next < Ends.Count)
        {
            var count = 0;
            while (next < Ends.Count && Ends[next] - start <= Room) ends[count++] = Ends[next++] - start;
            if (count == 0) throw new InvalidOperationException($"A sentence of {Ends[next] - start} tokens is longer than the splitter makes them.");
            Run(text, tokens.Slice(start, ends[count - 1]), ends.AsSpan(0, count));
            for (var (s, from) = (0, 0); s < count; from = ends[s++])
            {
                var data = new TokenData[ends[s] - from];
                Fill(text, tokens[start..], from, ends[s], data, 0);
                Restore(text, data);
                sentences.Add(new(text, data));
            }
            start += ends[count - 1];
        }
    }

    /// <summary>Tags and tree of a sentence of any length: what is too long is read in pieces, the later ones hang on the first.</summary>
    public TokenData[] Read(string text, ReadOnlySpan<RawToken> tokens)
    {
        var data = new TokenData[tokens.Length];
        var root = -1;
        for (var start = 0; start < tokens.Length; start += Room)
        {
            var count = Math.Min(Room, tokens.Length - start);
            ends[0] = count;
            Run(text, tokens.Slice(start, count), ends.AsSpan(0, 1));
            Fill(text, tokens.Slice(start, count), 0, count, data.AsSpan(start, count), start);
            for (var i = start; i < start + count; i++)
            {
                if (data[i].Head >= 0) continue;
                if (root < 0) root = i;
                else data[i] = data[i] with { Head = root, Relation = Relation.Parataxis };
            }
        }
        Restore(text, data);
        return data;
    }

    private void Restore(string text, TokenData[] data)
    {
        Subjects.Settle(data);
        Subjects.Attach(data);
        Subjects.Coordinate(data);
        Objects.Settle(text, data);
        Clauses.Resume(data);
        Clauses.Settle(text, data);
        Predicates.Restore(text, data, index => model.Lemma(text.AsSpan()[data[index].Passage.Start..data[index].Passage.End], past, false, strings));
    }

    // Leaves heads counted over all sentences, and the scores of tags and relations, in the workspace.
    private void Run(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, ReadOnlySpan<int> sentences)
    {
        var network = model.Network;
        for (var (s, start) = (0, 0); s < sentences.Length; start = sentences[s++])
        {
            var style = Features.StyleOf(text, tokens[start..sentences[s]]);
            for (var i = start; i < sentences[s]; i++)
            {
                var rows = work.Rows.AsSpan(i * NetworkShape.Kinds, NetworkShape.Kinds);
                rows[0] = network.Vocabulary.Row(Features.Of(text[tokens[i].Start..tokens[i].End], i == start, style, rows));
            }
        }
        network.Run(work, sentences);
        for (var (s, start) = (0, 0); s < sentences.Length; start = sentences[s++])
        {
            var count = sentences[s] - start;
            var heads = work.Heads.AsSpan(start, count);
            network.ScoreArcs(work, start, sentences[s]);
            work.Tree.Solve(work.ArcScores, count + 1, count, heads);
            foreach (ref var head in heads)
            {
                if (head >= 0) head += start;
            }
        }
        network.ScoreLabels(work, work.Heads.AsSpan(0, sentences[^1]));
    }

    private void Fill(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int from, int to, Span<TokenData> data, int offset)
    {
        for (var i = from; i < to; i++)
        {
            var head = work.Heads[i];
            var token = tokens[i];
            var tag = Best(work.TagScores.AsSpan(i * model.TagColumns, model.Tags.Length), -1);
            var (upos, xpos) = model.Tags[tag];
            data[i - from] = new()
            {
                Passage = Passage.Between(token.Start, token.End),
                Lemma = model.Lemma(text[token.Start..token.End], tag, i == from, strings),
                Xpos = xpos,
                Upos = upos,
                Head = head < 0 ? -1 : head - from + offset,
                Relation = head < 0 ? Relation.Root : (Relation)Best(work.LabelScores.AsSpan(i * NetworkShape.Labels, RelationNames.Count), (int)Relation.Root),
                JoinsPrevious = token.JoinsPrevious,
            };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
