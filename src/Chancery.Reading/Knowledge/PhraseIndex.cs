using Chancery.Sources;

namespace Chancery.Reading.Known;

/// <summary>How the letters of a text must be written for a name to be found there.</summary>
public enum LetterCase
{
    /// <summary>Any way: common words, such as offices.</summary>
    Any,

    /// <summary>With a capital first: names. <c>Turkey</c> and <c>TURKEY</c>, not <c>turkey</c>.</summary>
    Capital,

    /// <summary>Letter for letter but for full stops: short forms. <c>US</c> and <c>U.S.</c>, not <c>us</c>.</summary>
    Exact,
}

/// <summary>A phrase of a list that was found in a text.</summary>
/// <typeparam name="T">What the phrase stands for.</typeparam>
/// <param name="Passage">Where it stands.</param>
/// <param name="FirstPiece">Its first piece.</param>
/// <param name="PieceCount">How many pieces; at least one.</param>
/// <param name="Meanings">What it can stand for, the likeliest first; at least one.</param>
public sealed record PhraseMatch<T>(Passage Passage, int FirstPiece, int PieceCount, IReadOnlyList<T> Meanings)
{
    /// <summary>The likeliest meaning.</summary>
    public T Meaning => Meanings[0];
}

/// <summary>Finds the phrases of a list in texts, longest first, whatever their marks, hyphens and apostrophes.</summary>
/// <remarks>Immutable but for being built when it is first asked; safe to share between threads.</remarks>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseIndex<T>
{
    private readonly Lazy<Words> words;

    internal PhraseIndex(IEnumerable<(string Phrase, LetterCase Case, T Meaning)> list) => words = new(() => new Words(list));

    /// <summary>How many different phrases, folded.</summary>
    public int Count => words.Value.Count;

    /// <summary>The phrases in the text, from left to right, the longest at each place, none overlapping.</summary>
    public IReadOnlyList<PhraseMatch<T>> In(Pieces pieces)
    {
        var matches = new List<PhraseMatch<T>>();
        for (var first = 0; first < pieces.Count;)
        {
            var match = At(pieces, first);
            if (match is not null) matches.Add(match);
            first += match?.PieceCount ?? 1;
        }
        return matches;
    }

    /// <inheritdoc cref="In(Pieces)"/>
    public IReadOnlyList<PhraseMatch<T>> In(string text) => In(Pieces.Of(text));

    /// <summary>The longest phrase that starts with the piece <paramref name="first"/>, or null.</summary>
    public PhraseMatch<T>? At(Pieces pieces, int first) => At(pieces, first, int.MaxValue);

    /// <summary>The longest phrase of no more than <paramref name="most"/> pieces that starts with the piece <paramref name="first"/>, or null.</summary>
    public PhraseMatch<T>? At(Pieces pieces, int first, int most)
    {
        if (first >= pieces.Count || words.Value.MostFrom(pieces.Folded(first, 1)) is not (> 0 and var longest)) return null;
        for (var count = pieces.Reach(first, Math.Min(longest, most)); count > 0; count--)
        {
            if (words.Value.ByPieces.TryGetValue(pieces.Folded(first, count), out var candidates) && Fitting(candidates, pieces.Printed(first, count)) is { Count: > 0 } meanings)
                return new(pieces.At(first, count), first, count, meanings);
        }
        return null;
    }

    /// <summary>What the whole of <paramref name="phrase"/> stands for, however its letters are written; empty where it is not in the list.</summary>
    public IReadOnlyList<T> Of(string phrase)
    {
        var pieces = Pieces.Of(phrase);
        if (pieces.Count == 0 || !words.Value.ByPieces.TryGetValue(pieces.Folded(0, pieces.Count), out var candidates)) return [];
        var fitting = Fitting(candidates, phrase);
        return fitting.Count > 0 ? fitting : [.. candidates.Select(candidate => candidate.Meaning)];
    }

    private static IReadOnlyList<T> Fitting(List<Phrase> candidates, ReadOnlySpan<char> printed)
    {
        if (candidates.Count == 1) return candidates[0].Fits(printed) ? candidates[0].Alone : [];
        var meanings = new List<T>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (candidate.Fits(printed)) meanings.Add(candidate.Meaning);
        }
        return meanings;
    }

    /// <summary>The phrases by their folded pieces, and how many pieces the longest has that starts with a given one.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, List<Phrase>> phrases = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> mostPieces = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        private readonly bool[] starts = new bool[1 << 14];

        public Words(IEnumerable<(string Phrase, LetterCase Case, T Meaning)> list)
        {
            ByPieces = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var (text, letterCase, meaning) in list) Add(text, letterCase, meaning);
        }

        public int Count => phrases.Count;

        public Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> ByPieces { get; }

        /// <summary>How many pieces the longest phrase has that starts with this one; 0 where none does, which two letters and the length mostly tell.</summary>
        public int MostFrom(ReadOnlySpan<char> piece) => starts[Sketch(piece)] && mostPieces.TryGetValue(piece, out var most) ? most : 0;

        private static int Sketch(ReadOnlySpan<char> piece) => ((piece[0] & 31) << 9) | ((piece.Length > 1 ? piece[1] & 31 : 0) << 4) | Math.Min(piece.Length, 15);

        private void Add(string text, LetterCase letterCase, T meaning)
        {
            var pieces = Pieces.Of(text);
            if (pieces.Count == 0) return;
            var key = pieces.Folded(0, pieces.Count);
            if (!ByPieces.TryGetValue(key, out var candidates)) ByPieces.TryAdd(key, candidates = new(1));
            if (letterCase == LetterCase.Capital && char.IsLower(text[0])) letterCase = LetterCase.Any;
            candidates.Add(new(letterCase, letterCase == LetterCase.Exact ? text : "", meaning));
            var start = pieces.Folded(0, 1);
            starts[Sketch(start)] = true;
            if (MostFrom(start) < pieces.Count) mostPieces[start] = pieces.Count;
        }
    }

    private sealed record Phrase(LetterCase Case, string Exact, T Meaning)
    {
        public IReadOnlyList<T> Alone { get; } = [Meaning];

        public bool Fits(ReadOnlySpan<char> printed) => Case switch
        {
            LetterCase.Any => true,
            LetterCase.Capital => !char.IsLower(printed[0]),
            _ => SameLetters(Exact, printed),
        };

        private static bool SameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
        {
            int i = 0, j = 0;
            while (true)
            {
                while (i < a.Length && !Counts(a[i])) i++;
                while (j < b.Length && !Counts(b[j])) j++;
                if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
                if (a[i++] != b[j++]) return false;
            }
        }

        /// <summary>Full stops and hyphens do not count; spaces do, so that "A U.S. ship" holds no AU.</summary>
        private static bool Counts(char character) => char.IsLetterOrDigit(character) || char.IsWhiteSpace(character);
    }
}
