using System.Globalization;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Dates;

/// <summary>A sentence cut into <see cref="Lexeme"/>s, in order; reading beyond either end gives an empty mark.</summary>
internal sealed class Lexemes
{
    private static readonly Lexeme Nothing = new(LexemeKind.Mark, default, "", 0, Capital: false, Spaced: true);
    private readonly List<Lexeme> items;

    /// <summary>Cuts up <paramref name="sentence"/>.</summary>
    public Lexemes(Sentence sentence, Vocabulary vocabulary)
    {
        Sentence = sentence;
        Vocabulary = vocabulary;
        items = new(sentence.Count + 8); // marks come apart, and some words
        var text = sentence.Text;
        var end = sentence.Passage.End;
        for (var at = sentence.Passage.Start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is '\u200b' or '\ufeff') at++;
            else at = Take(text, at, end);
        }
    }

    /// <summary>The sentence that was cut.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words of dates and amounts.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>How many lexemes.</summary>
    public int Count => items.Count;

    /// <summary>The lexeme at <paramref name="index"/>; an empty mark where there is none.</summary>
    public Lexeme this[int index] => index >= 0 && index < items.Count ? items[index] : Nothing;

    /// <summary>The passage from one lexeme to another, both in.</summary>
    public Passage Span(int first, int last) => this[first].Passage.To(this[last].Passage);

    /// <summary>The token that holds the first character of a passage; the last token where none does.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Sentence.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentence[middle].Passage.End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int Take(string text, int start, int end)
    {
        var first = text[start];
        if (char.IsAsciiDigit(first)) return TakeNumber(text, start, end);
        if (IsLetter(first)) return TakeWord(text, start, end);
        var length = char.IsHighSurrogate(first) && start + 1 < end ? 2 : 1;
        Add(LexemeKind.Mark, text, start, start + length, 0);
        return start + length;
    }

    private int TakeWord(string text, int start, int end)
    {
        var at = start;
        while (at < end && (IsLetter(text[at]) || IsInnerStop(text, at, start, end))) at++;
        if (at < end && text[at] == '.' && at - start > 1 && text[at - 2] == '.') at++;
        Add(LexemeKind.Word, text, start, at, 0);
        return at;
    }

    /// <summary>The full stop between single letters, as in <c>U.S</c>.</summary>
    private static bool IsInnerStop(string text, int at, int start, int end) =>
        text[at] == '.' && at + 1 < end && char.IsAsciiLetter(text[at + 1]) && (at - start == 1 || at - start >= 2 && text[at - 2] == '.')
        && (at + 2 >= end || !IsLetter(text[at + 2]));

    private int TakeNumber(string text, int start, int end)
    {
        var at = SkipDigits(text, start, end);
        while (at + 3 < end && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && SkipDigits(text, at + 1, end) == at + 4) at += 4;
        if (at + 1 < end && text[at] == '.' && char.IsAsciiDigit(text[at + 1]) && !IsDotted(text, start, at, end)) at = SkipDigits(text, at + 1, end);
        if (!decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)) value = decimal.MaxValue;
        if (at + 1 < end && IsOrdinalEnding(text, at, end))
        {
            Add(LexemeKind.Ordinal, text, start, at + 2, value);
            return at + 2;
        }
        Add(LexemeKind.Number, text, start, at, value);
        return at;
    }

    /// <summary>Whether digits and full stops go on as in a date (30.10.2025) or a version, which is no decimal number.</summary>
    private static bool IsDotted(string text, int start, int at, int end)
    {
        var next = SkipDigits(text, at + 1, end);
        return (next + 1 < end && text[next] == '.' && char.IsAsciiDigit(text[next + 1])) || (start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]));
    }

    private static bool IsOrdinalEnding(string text, int at, int end)
    {
        var ending = text.AsSpan(at, 2);
        return (ending.Equals("th", StringComparison.OrdinalIgnoreCase) || ending.Equals("st", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("nd", StringComparison.OrdinalIgnoreCase) || ending.Equals("rd", StringComparison.OrdinalIgnoreCase))
            && (at + 2 >= end || !IsLetter(text[at + 2]));
    }

    private static int SkipDigits(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > 127 && (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark));

    private void Add(LexemeKind kind, string text, int start, int end, decimal value)
    {
        var capital = kind is LexemeKind.Word && char.IsUpper(text[start]);
        var lower = text.AsSpan(start, end - start).ToString().ToLowerInvariant();
        items.Add(new(kind, Passage.Between(start, end), lower, value, capital, start == 0 || char.IsWhiteSpace(text[start - 1])));
    }
}
