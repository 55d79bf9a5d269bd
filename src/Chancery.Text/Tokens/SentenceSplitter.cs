using System.Collections.Frozen;

namespace Chancery.Text.Tokens;

/// <summary>Cuts the tokens of a block into sentences.</summary>
/// <remarks>A full stop with its closing marks ends a sentence; after an abbreviation only a word does that opens sentences.</remarks>
internal static class SentenceSplitter
{
    /// <summary>A sentence is never longer: what goes on is cut, at a mark where there is one.</summary>
    public const int LongestSentence = 180;

    private static readonly FrozenSet<string> Openers = new[]
    {
        "The", "He", "She", "It", "They", "We", "I", "You", "In", "On", "At", "But", "And", "This", "That", "These", "Those", "There", "His", "Her", "Its", "Their", "Our", "A", "An",
        "As", "If", "When", "While", "After", "Before", "However", "For", "With", "According", "Both", "Some", "Many", "Most", "No", "Not", "Earlier", "Last", "Also", "Since", "So", "Then", "What", "Who", "Why", "How",
        "During", "Under", "Although", "Though", "Meanwhile", "Speaking", "From", "To", "By", "Yet", "Another", "Other", "Here", "Please", "Thanks", "Let", "My", "Your"
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenerWords = Openers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the index after the last token of each sentence of <c>tokens[first..]</c>, all of one block.</summary>
    public static void Split(ReadOnlySpan<char> text, List<RawToken> tokens, int first, List<int> ends)
    {
        var start = first;
        for (var i = first; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && !IsEnd(text, tokens, start, i)) continue;
            Cut(text, tokens, start, i + 1, ends);
            start = i + 1;
        }
    }

    // Ends the sentence at end, and before that wherever it grows too long: at the last mark that lets it breathe.
    private static void Cut(ReadOnlySpan<char> text, List<RawToken> tokens, int start, int end, List<int> ends)
    {
        while (end - start > LongestSentence)
        {
            var cut = start + LongestSentence;
            while (cut > start + (LongestSentence / 2) && !(text[tokens[cut - 1].Start] is ';' or ':' or ',' or ')' or '-' or '\n' || tokens[cut].JoinsPrevious)) cut--;
            if (cut == start + (LongestSentence / 2)) cut = start + LongestSentence;
            while (cut < end && tokens[cut].JoinsPrevious) cut++;
            ends.Add(cut);
            start = cut;
        }
        if (end > start) ends.Add(end);
    }

    private static bool IsEnd(ReadOnlySpan<char> text, List<RawToken> tokens, int start, int index)
    {
        var next = tokens[index + 1];
        if (next.JoinsPrevious || IsCloser(text, tokens, index + 1)) return false;
        if (IsReference(text, tokens, index + 3)) return false;
        var last = index;
        while (last >= start + 3 && IsReference(text, tokens, last)) last -= 3;
        while (last > start && last > index - 8 && IsCloser(text, tokens, last)) last--;
        var token = tokens[last];
        var c = text[token.End - 1];
        if (c is not ('.' or '!' or '?' or '\u2026')) return false;
        var n = text[next.Start];
        if (n is ',' or ';' or ':' or ')' or ']' or '.' or '?' or '!' or '/' or '%') return false;
        var word = text[token.Start..(token.End - 1)];
        var spaced = next.Start > tokens[index].End;
        if (c == '.' && token.Length > 1 && Characters.IsWord(text[token.Start]))
        {
            if (last < index) return !Characters.IsLower(n);
            return word.Length > 1 && !Abbreviations.IsBeforeName(word) && OpenerWords.Contains(text[next.Start..next.End]);
        }
        // A dash after the stop opens what goes on ("No. - he said"), a single mark in brackets belongs to what is around it.
        if (Characters.IsDash(n) && next.Length == 1) return false;
        if (!Characters.IsLower(n)) return spaced || last < index || Characters.IsUpper(n) || Characters.IsQuote(n);
        return spaced && last == index && token.Length == 1 && !IsListNumber(text, tokens, start, last);
    }

    // "1. get" is an item, its number no sentence.
    private static bool IsListNumber(ReadOnlySpan<char> text, List<RawToken> tokens, int start, int last) =>
        last == start + 1 && Characters.IsDigit(text[tokens[start].Start]);

    // "[17]" after a full stop belongs to the sentence before it.
    private static bool IsReference(ReadOnlySpan<char> text, List<RawToken> tokens, int last) =>
        last >= 2 && last < tokens.Count && text[tokens[last].Start] == ']' && text[tokens[last - 2].Start] == '[' && Characters.IsDigit(text[tokens[last - 1].Start]);

    private static bool IsCloser(ReadOnlySpan<char> text, List<RawToken> tokens, int index)
    {
        var token = tokens[index];
        if (token.Start == 0 || Characters.IsSpace(text[token.Start - 1])) return false;
        var c = text[token.Start];
        if (c is ')' or ']' or '\u201d' or '\u2019' or '\u00bb') return true;
        // A straight quote closes where nothing but space or another mark follows.
        return c is '"' or '\'' && (token.End == text.Length || !Characters.IsWord(text[token.End]));
    }
}
