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

    private readonly Lemmas lemmas = new(model);
    private readonly SentenceCache known = new();
    private readonly WordReading[] readings = new WordReading[Room];
    private readonly Workspace work = new(Room, model.TagColumns);
    private readonly int[] ends = new int[Room];
    private readonly int[] newStarts = new int[Room];
    private readonly int[] newEnds = new int[Room];
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
        Subjects.Front(data);
        Subjects.Coordinate(data);
        Objects.Settle(text, data);
        Clauses.Resume(data);
        Clauses.Settle(text, data);
        Predicates.Restore(text, data, index => lemmas.Get(text.AsSpan()[data[index].Passage.Start..data[index].Passage.End], past, false));
    }

    // Leaves what is read of each word in the readings. Only sentences that are not known go through the network.
    private void Run(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, ReadOnlySpan<int> sentences)
    {
        var (count, end) = (0, 0);
        for (var (s, start) = (0, 0); s < sentences.Length; start = sentences[s++])
        {
            var words = tokens[start..sentences[s]];
            Describe(text, words, RowsOf(end, words.Length));
            if (known.Find(RowsOf(end, words.Length), readings.AsSpan(start, words.Length))) continue;
            newStarts[count] = start;
            newEnds[count++] = end += words.Length;
        }
        if (count > 0) Run(newEnds.AsSpan(0, count));
    }

    private void Describe(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> words, Span<int> rows)
    {
        var style = Features.StyleOf(text, words);
        for (var i = 0; i < words.Length; i++)
        {
            var own = rows.Slice(i * NetworkShape.Kinds, NetworkShape.Kinds);
            own[0] = model.Network.Vocabulary.Row(Features.Of(Abbreviations.Meant(text[words[i].Start..words[i].End], i > 0 ? text[words[i - 1].Start..words[i - 1].End] : default), i == 0, style, own));
        }
    }

    private void Run(ReadOnlySpan<int> sentences)
    {
        var network = model.Network;
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
        for (var (s, start) = (0, 0); s < sentences.Length; start = sentences[s++])
        {
            var found = readings.AsSpan(newStarts[s], sentences[s] - start);
            for (var i = 0; i < found.Length; i++) found[i] = Settle(start + i, start);
            known.Keep(RowsOf(start, found.Length), found);
        }
    }

    private WordReading Settle(int index, int start)
    {
        var head = work.Heads[index];
        var tag = Best(work.TagScores.AsSpan(index * model.TagColumns, model.Tags.Length), -1);
        return head < 0
            ? new((short)tag, -1, Relation.Root)
            : new((short)tag, (short)(head - start), (Relation)Best(work.LabelScores.AsSpan(index * NetworkShape.Labels, RelationNames.Count), (int)Relation.Root));
    }

    private Span<int> RowsOf(int start, int count) => work.Rows.AsSpan(start * NetworkShape.Kinds, count * NetworkShape.Kinds);

    private void Fill(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, int from, int to, Span<TokenData> data, int offset)
    {
        for (var i = from; i < to; i++)
        {
            var (tag, head, relation) = readings[i];
            var token = tokens[i];
            var (upos, xpos) = model.Tags[tag];
            data[i - from] = new()
            {
                Passage = Passage.Between(token.Start, token.End),
                Lemma = lemmas.Get(text[token.Start..token.End], tag, i == from),
                Xpos = xpos,
                Upos = upos,
                Head = head < 0 ? -1 : head + offset,
                Relation = relation,
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
