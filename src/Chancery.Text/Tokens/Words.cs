namespace Chancery.Text.Tokens;

/// <summary>How far a word reaches: what of dots, commas, hyphens, slashes and ampersands stands inside words and numbers.</summary>
internal static class Words
{
    /// <summary>The position after the word that begins at <paramref name="start"/>, without a full stop at its end.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int stop)
    {
        var position = start + 1;
        while (position < stop)
        {
            var c = text[position];
            if (Characters.IsWord(c))
            {
                position++;
                continue;
            }
            var last = position - 1;
            if (c == '$' && position - start <= 3 && IsCapitals(text[start..position])) return position + 1;
            if (position + 1 >= stop || !Characters.IsWord(text[position + 1])) return position;
            var joins = c switch
            {
                '.' => JoinsAtDot(text, start, position, stop),
                ',' => Characters.IsDigit(text[last]) && IsThousands(text, position + 1, stop),
                ':' => Characters.IsDigit(text[last]) && Characters.IsDigit(text[position + 1]) && position - start <= 8,
                '/' when position - start == 1 => (text[start] | 32, text[position + 1] | 32) is ('b', 'c') or ('w', 'o') || (Characters.IsDigit(text[last]) && Characters.IsDigit(text[position + 1])),
                '/' => Characters.IsDigit(text[last]) && Characters.IsDigit(text[position + 1]) && IsNumeric(text[start..position]),
                '@' => Characters.IsLetter(text[last]) && Characters.IsLetter(text[position + 1]),
                '&' => Characters.IsUpper(text[last]) && Characters.IsUpper(text[position + 1]) && position - start <= 4,
                _ when Characters.IsApostrophe(c) => c != '\u2018' && JoinsAtApostrophe(text, last, position),
                _ when Characters.IsHyphen(c) => JoinsAtHyphen(text, start, position, stop),
                _ => false,
            };
            if (!joins) return position;
            position += 2;
        }
        return position;
    }

    /// <summary>Whether the full stop at <paramref name="finish"/> belongs to the word before it.</summary>
    public static bool KeepsStop(ReadOnlySpan<char> text, int start, int finish, int end)
    {
        var word = text[start..finish];
        if (finish + 1 < end && text[finish + 1] == '.' && !(finish + 2 == end || Characters.IsSpace(text[finish + 2]))) return false;
        if (word.Length > 1 && IsDotted(word)) return true;
        var next = NextVisible(text, finish + 1, end);
        if (next < 0) return Abbreviations.IsAnywhere(word) && !(word.Length == 3 && Characters.IsLower(word[1]) && word is "Mar" or "Sat" or "Est");
        var c = text[next];
        if (Abbreviations.IsBeforeName(word)) return Characters.IsWord(c) || c is '(' or '&' || Characters.IsQuote(c);
        if (Abbreviations.IsAnywhere(word)) return true;
        if (word is "No" or "no" or "NO" or "Sec" or "sec" or "p" or "c" or "b" or "d" or "Sun" or "Sat") return Characters.IsDigit(c);
        if (Abbreviations.IsWeekday(word)) return !Characters.IsLower(c);
        // An initial before a name: "Harry S. Truman", "J.K. Rowling"; "Plan B. The" looks the same and is rarer.
        return word.Length == 1 && Characters.IsUpper(word[0]) && word[0] != 'I' && Characters.IsUpper(c);
    }

    /// <summary>How long the number is in <c>5pm</c>, <c>30km</c>; 0 where the word is not a number with a unit.</summary>
    public static int UnitAfterNumber(ReadOnlySpan<char> word)
    {
        if (!Characters.IsDigit(word[0]) || !Characters.IsLetter(word[^1]) && word[^1] != '.') return 0;
        var digits = 1;
        while (digits < word.Length && (Characters.IsDigit(word[digits]) || word[digits] is '.' or ',' or ':')) digits++;
        if (digits == word.Length || !Characters.IsDigit(word[digits - 1])) return 0;
        return word[digits..] is "am" or "pm" or "AM" or "PM" or "a.m." or "p.m." or "a.m" or "p.m" or "k" or "K" or "m" or "M" or "bn" or "km" or "kg" or "cm" or "mm" or "mph" or "ft" or "tn" or "MW" or "GW" or "kW" or "ha" or "MM" or "kb" or "b" or "Hz" or "hrs" or "sq" or "mins" or "min"
            ? digits
            : 0;
    }

    private static bool JoinsAtDot(ReadOnlySpan<char> text, int start, int dot, int stop)
    {
        var (before, after) = (text[dot - 1], text[dot + 1]);
        if (Characters.IsDigit(after)) return Characters.IsDigit(before) || (dot - start <= 2 && IsCapitals(text[start..dot]));
        if (Characters.IsDigit(before)) return Characters.IsLower(after) && Abbreviations.IsNetworkEnding(Letters(text, dot + 1, stop));
        // U.S, a.m, Ph.D: short parts on both sides.
        var part = dot;
        while (part > start && text[part - 1] != '.') part--;
        var next = Letters(text, dot + 1, stop);
        if (dot - part <= 1 && next.Length <= 2) return true;
        if (dot - part == 2 && next.Length == 1 && Characters.IsUpper(text[part]) && dot + 2 < stop && text[dot + 2] == '.') return true;
        if (dot - part <= 1 && part > start) return false;
        return Characters.IsLower(after) && Abbreviations.IsNetworkEnding(LastLabel(text, dot + 1, stop));
    }

    private static bool JoinsAtApostrophe(ReadOnlySpan<char> text, int last, int position) =>
        (Characters.IsLetter(text[last]) && Characters.IsLetter(text[position + 1])) ||
        (Characters.IsDigit(text[last]) && (text[position + 1] | 32) == 's');

    private static bool JoinsAtHyphen(ReadOnlySpan<char> text, int start, int hyphen, int stop)
    {
        var before = text[start..hyphen];
        if (Characters.IsDigit(before[^1]) && Characters.IsDigit(text[hyphen + 1])) return IsTelephone(text, start, hyphen, stop);
        // Letters that double at a prefix keep their hyphen (re-elect, co-operate); so do the prefixes that never stand alone.
        return Characters.IsLetter(text[hyphen + 1]) && Abbreviations.IsKeptPrefix(before) && !(before.Length == 1 && Characters.IsUpper(before[0]) && Characters.IsUpper(text[hyphen + 1]));
    }

    // 713-853-3989, 646-8420; but 2004-2005 and 3-2 are two numbers.
    private static bool IsTelephone(ReadOnlySpan<char> text, int start, int hyphen, int stop)
    {
        for (var i = start; i < hyphen; i++)
        {
            if (text[i] == '-') return true;
        }
        var digits = hyphen + 1;
        while (digits < stop && Characters.IsDigit(text[digits])) digits++;
        if (digits < stop && Characters.IsHyphen(text[digits]) && digits + 1 < stop && Characters.IsDigit(text[digits + 1])) return true;
        return hyphen - start is 1 or 3 && digits - hyphen - 1 == 4;
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int position, int stop)
    {
        var digits = position;
        while (digits < stop && Characters.IsDigit(text[digits])) digits++;
        return digits - position == 3 || (digits - position == 2 && digits < stop && text[digits] == ',');
    }

    private static bool IsNumeric(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Characters.IsDigit(c) && c is not ('/' or '-' or '.')) return false;
        }
        return true;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Characters.IsUpper(c)) return false;
        }
        return true;
    }

    // U.S, Ph.D: letters with a dot inside, all parts short.
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var (dots, part) = (0, 0);
        foreach (var c in word)
        {
            if (c == '.')
            {
                dots++;
                part = 0;
            }
            else if (!Characters.IsLetter(c) || ++part > 2) return false;
        }
        return dots > 0;
    }

    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> text, int position, int stop)
    {
        var end = position;
        while (end < stop && Characters.IsLetter(text[end])) end++;
        return text[position..end];
    }

    // The last part of what follows: "com" of "enron.com".
    private static ReadOnlySpan<char> LastLabel(ReadOnlySpan<char> text, int position, int stop)
    {
        var end = position;
        while (end < stop && end - position < 80 && (Characters.IsLetter(text[end]) || (text[end] == '.' && end + 1 < stop && Characters.IsLower(text[end + 1])))) end++;
        var dot = text[position..end].LastIndexOf('.');
        return text[(position + dot + 1)..end];
    }

    private static int NextVisible(ReadOnlySpan<char> text, int position, int end)
    {
        while (position < end && Characters.IsSpace(text[position])) position++;
        return position < end ? position : -1;
    }
}
