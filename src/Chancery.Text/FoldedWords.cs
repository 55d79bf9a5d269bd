namespace Chancery.Text;

/// <summary>The words of a text as searching compares them: folded, letters and digits only.</summary>
/// <remarks>
/// Spaces, hyphens, apostrophes and punctuation part words; the full stops of an acronym do not (<c>U.S.</c> is <c>us</c>). What stands here is also what a
/// register's index holds: whoever changes it has to build the index anew in a step of its own.
/// </remarks>
public static class FoldedWords
{
    /// <summary>The words of a text, in order, each with where it stands in it.</summary>
    public static IReadOnlyList<FoldedWord> In(ReadOnlySpan<char> text)
    {
        var words = new List<FoldedWord>();
        Span<char> letters = stackalloc char[Folding.MostLetters];
        var word = new System.Text.StringBuilder();
        var (start, end, stops) = (0, 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (!Folding.IsGap(text[at]))
            {
                var count = Folding.Letters(text[at], letters);
                if (count == 0) continue; // a mark belongs to the letter before it
                if (char.IsLetterOrDigit(letters[0]))
                {
                    if (word.Length == 0) (start, stops) = (at, 0);
                    word.Append(letters[..count]);
                    end = at + 1;
                    continue;
                }
                if (text[at] == '.' && word.Length == stops + 1 && char.IsLetter(word[^1]) && IsInitial(text, at + 1))
                {
                    stops++;
                    continue;
                }
            }
            Finish();
        }
        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0) words.Add(new(word.ToString(), start, end));
            word.Clear();
        }
    }

    /// <summary>The words of a text, parted by single spaces.</summary>
    public static string Joined(ReadOnlySpan<char> text) => string.Join(' ', In(text).Select(word => word.Word));

    /// <summary>Whether one letter stands alone there.</summary>
    private static bool IsInitial(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsLetter(text[at]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
}

/// <summary>A folded word.</summary>
/// <param name="Word">Its letters and digits, folded.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, not included.</param>
public readonly record struct FoldedWord(string Word, int Start, int End);
