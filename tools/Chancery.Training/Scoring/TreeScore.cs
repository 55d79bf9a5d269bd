using System.Globalization;
using Chancery.Text;
using Chancery.Text.Conllu;

namespace Chancery.Training.Scoring;

/// <summary>One row of a score: how many of the gold, how many given, how many of them right.</summary>
public readonly record struct Rate(int Gold, int Given, int Right)
{
    /// <summary>The harmonic mean of precision and recall, in percent.</summary>
    public double F1 => Gold + Given == 0 ? 0 : 200.0 * Right / (Gold + Given);

    public override string ToString() => F1.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>The scores of the CoNLL 2018 shared task: system and gold are aligned over their characters without space.</summary>
/// <remarks>As in the task, heads are compared through aligned words, and subtypes of relations do not count.
/// <see cref="LasFull"/> counts them.</remarks>
public sealed record TreeScore(Rate Words, Rate Sentences, Rate Upos, Rate Xpos, Rate Lemmas, Rate Uas, Rate Las, Rate LasFull)
{
    public static TreeScore Of(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<ConlluSentence> given)
    {
        var (g, s) = (new Side(gold), new Side(given));
        if (g.Characters != s.Characters) throw new InvalidDataException($"Gold and system do not hold the same characters: they part at '{Around(g.Characters, s.Characters)}'.");
        var pairs = Align(g, s);
        var goldOf = new Dictionary<Word, Word>(pairs.Count);
        foreach (var (a, b) in pairs) goldOf[b] = a;
        Rate Count(Func<Word, Word, bool> right) => new(g.Words.Count, s.Words.Count, pairs.Count(pair => right(pair.Gold, pair.Given)));
        bool SameHead(Word a, Word b) => b.Head is null ? a.Head is null : goldOf.TryGetValue(b.Head, out var head) && head == a.Head;
        var sentences = s.Sentences.ToHashSet();
        return new(
            Count((_, _) => true),
            new(g.Sentences.Count, s.Sentences.Count, g.Sentences.Count(sentences.Contains)),
            Count((a, b) => a.Token.Upos == b.Token.Upos),
            Count((a, b) => a.Token.Xpos == b.Token.Xpos),
            Count((a, b) => a.Token.Lemma == b.Token.Lemma),
            Count(SameHead),
            Count((a, b) => SameHead(a, b) && a.Token.Relation.Type() == b.Token.Relation.Type()),
            Count((a, b) => SameHead(a, b) && a.Token.Relation == b.Token.Relation));
    }

    public override string ToString() => $"words {Words}  sentences {Sentences}  UPOS {Upos}  XPOS {Xpos}  lemmas {Lemmas}  UAS {Uas}  LAS {Las}  (with subtypes {LasFull})";

    private static string Around(string a, string b)
    {
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        return string.Concat(a.AsSpan(Math.Max(0, i - 10), Math.Min(30, a.Length - Math.Max(0, i - 10))), " | ", b.AsSpan(Math.Max(0, i - 10), Math.Min(30, b.Length - Math.Max(0, i - 10))));
    }

    private static List<(Word Gold, Word Given)> Align(Side gold, Side given)
    {
        var pairs = new List<(Word, Word)>();
        var (g, s) = (0, 0);
        var (gw, sw) = (gold.Words, given.Words);
        while (g < gw.Count && s < sw.Count)
        {
            if (gw[g].Several || sw[s].Several)
            {
                var (gStart, sStart, end) = (g, s, gw[g].Several ? gw[g].End : sw[s].End);
                var again = true;
                while (again)
                {
                    again = false;
                    while (g < gw.Count && gw[g].Start < end)
                    {
                        if (gw[g].Several && gw[g].End > end) (end, again) = (gw[g].End, true);
                        g++;
                    }
                    while (s < sw.Count && sw[s].Start < end)
                    {
                        if (sw[s].Several && sw[s].End > end) (end, again) = (sw[s].End, true);
                        s++;
                    }
                }
                pairs.AddRange(Common(gw, gStart, g, sw, sStart, s));
            }
            else if (gw[g].Start == sw[s].Start && gw[g].End == sw[s].End) pairs.Add((gw[g++], sw[s++]));
            else if (gw[g].Start <= sw[s].Start) g++;
            else s++;
        }
        return pairs;
    }

    // The longest common run of forms within a region that holds written words of several words.
    private static IEnumerable<(Word, Word)> Common(List<Word> gold, int gStart, int gEnd, List<Word> given, int sStart, int sEnd)
    {
        var (n, m) = (gEnd - gStart, sEnd - sStart);
        var table = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                table[i, j] = Same(gold[gStart + i], given[sStart + j]) ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }
        for (var (i, j) = (0, 0); i < n && j < m;)
        {
            if (Same(gold[gStart + i], given[sStart + j])) yield return (gold[gStart + i++], given[sStart + j++]);
            else if (table[i + 1, j] >= table[i, j + 1]) i++;
            else j++;
        }
    }

    private static bool Same(Word a, Word b) => a.Token.Form.Equals(b.Token.Form, StringComparison.OrdinalIgnoreCase);

    private sealed class Word(Token token, int start, int end, bool several)
    {
        public Token Token => token;
        public int Start => start;
        public int End => end;
        public bool Several => several;
        public Word? Head { get; set; }
    }

    private sealed class Side
    {
        public Side(IReadOnlyList<ConlluSentence> sentences)
        {
            var characters = new System.Text.StringBuilder();
            foreach (var read in sentences)
            {
                var (first, begin, span) = (Words.Count, characters.Length, 0);
                for (var i = 0; i < read.Sentence.Count; i++)
                {
                    var token = read.Sentence[i];
                    while (span < read.Spans.Count && read.Spans[span].Last < i) span++;
                    if (span < read.Spans.Count && read.Spans[span].First <= i)
                    {
                        if (read.Spans[span].First == i) Append(characters, read.Spans[span].Form);
                        var form = read.Spans[span].Form.Count(c => !char.IsWhiteSpace(c));
                        Words.Add(new(token, characters.Length - form, characters.Length, true));
                    }
                    else
                    {
                        var start = characters.Length;
                        Append(characters, token.Form);
                        Words.Add(new(token, start, characters.Length, false));
                    }
                }
                for (var i = 0; i < read.Sentence.Count; i++) Words[first + i].Head = read.Sentence[i].Head is { } head ? Words[first + head.Index] : null;
                Sentences.Add((begin, characters.Length));
            }
            Characters = characters.ToString();
        }

        public List<Word> Words { get; } = [];

        public List<(int, int)> Sentences { get; } = [];

        public string Characters { get; }

        private static void Append(System.Text.StringBuilder characters, ReadOnlySpan<char> form)
        {
            foreach (var c in form)
            {
                if (!Text.Tokens.Characters.IsSpace(c)) characters.Append(c);
            }
        }
    }
}
