namespace Chancery.Text.Tokens;

/// <summary>Cuts a passage into words and marks as the English treebanks of Universal Dependencies have them.</summary>
/// <remarks>One pass from left to right; every character that is not space falls into exactly one token.</remarks>
internal static class Tokeniser
{
    /// <summary>The longest stretch without space that is looked at as a whole; longer ones are cut.</summary>
    private const int LongestChunk = 1000;

    /// <summary>Adds the tokens of <c>text[start..end]</c>.</summary>
    public static void Tokenise(ReadOnlySpan<char> text, int start, int end, List<RawToken> tokens)
    {
        var position = start;
        while (position < end)
        {
            if (Characters.IsSpace(text[position]))
            {
                position++;
                continue;
            }
            var stop = position + 1;
            while (stop < end && stop - position < LongestChunk && !Characters.IsSpace(text[stop])) stop++;
            if (stop < end && char.IsLowSurrogate(text[stop])) stop++;
            Chunk(text, position, stop, end, tokens);
            position = stop;
        }
    }

    private static void Chunk(ReadOnlySpan<char> text, int start, int stop, int end, List<RawToken> tokens)
    {
        var position = start;
        while (position < stop)
        {
            var c = text[position];
            if (Characters.IsWord(c) || StartsNumber(text, position, stop))
            {
                position = Addresses.TryRead(text, position, stop, out var address)
                    ? Add(tokens, position, address)
                    : Word(text, position, stop, end, tokens);
            }
            else if (Characters.IsApostrophe(c))
            {
                position = Add(tokens, position, Apostrophe(text, start, position, stop));
            }
            else
            {
                position = Add(tokens, position, Mark(text, position, stop));
            }
        }
    }

    private static int Add(List<RawToken> tokens, int start, int end, bool joins = false)
    {
        tokens.Add(new(start, end, joins));
        return end;
    }

    // ".5" and "+84" begin a number.
    private static bool StartsNumber(ReadOnlySpan<char> text, int position, int stop) =>
        position + 1 < stop && Characters.IsDigit(text[position + 1]) &&
        (text[position] == '.' || (text[position] == '+' && (position == 0 || !Characters.IsDigit(text[position - 1]))));

    private static int Word(ReadOnlySpan<char> text, int start, int stop, int end, List<RawToken> tokens)
    {
        var finish = Words.End(text, start, stop);
        if (finish < stop && text[finish] == '.' && Words.KeepsStop(text, start, finish, end)) finish++;
        var word = text[start..finish];
        var unit = Words.UnitAfterNumber(word);
        if (unit > 0)
        {
            Add(tokens, start, start + unit);
            return Add(tokens, start + unit, finish);
        }
        var first = Contractions.LastPart(word);
        if (first > 0)
        {
            // At most two cuts: "would|n't|'ve".
            var earlier = Contractions.LastPart(word[..first]);
            if (earlier > 0)
            {
                Add(tokens, start, start + earlier);
                Add(tokens, start + earlier, start + first, true);
            }
            else Add(tokens, start, start + first);
            return Add(tokens, start + first, finish, true);
        }
        Add(tokens, start, finish);
        // The bare apostrophe of a plural possessor joins its word: parents|'.
        if (finish < stop && text[finish] is '\'' or '\u2019' && (word[^1] | 32) == 's' && (finish + 1 == stop || !Characters.IsWord(text[finish + 1])) && !OpensBefore(text, start, tokens))
        {
            return Add(tokens, finish, finish + 1, true);
        }
        return finish;
    }

    // Whether a single quote was opened within the last tokens and is still open.
    private static bool OpensBefore(ReadOnlySpan<char> text, int start, List<RawToken> tokens)
    {
        for (var index = tokens.Count - 2; index >= 0 && index >= tokens.Count - 12; index--)
        {
            var token = tokens[index];
            if (token.Length == 1 && text[token.Start] is '\'' or '\u2018' && !token.JoinsPrevious && token.Start < start && (token.Start == 0 || Characters.IsSpace(text[token.Start - 1]))) return true;
        }
        return false;
    }

    private static int Apostrophe(ReadOnlySpan<char> text, int chunk, int position, int stop)
    {
        if (position + 1 < stop && text[position + 1] == text[position]) return position + 2;
        // An apostrophe that came through a program with its backslash still ends a word: Vietnam\'s.
        if (position > chunk && text[position - 1] == '\\' && position + 2 <= stop && text[position + 1] == 's' && (position + 2 == stop || !Characters.IsWord(text[position + 2]))) return position + 2;
        if (position != chunk || position + 1 == stop) return position + 1;
        if (Characters.IsDigit(text[position + 1]))
        {
            // '90s, '05
            var digits = position + 1;
            while (digits < stop && Characters.IsDigit(text[digits])) digits++;
            if (digits - position == 3 && (digits == stop || text[digits] == 's' || !Characters.IsWord(text[digits]))) return digits < stop && text[digits] == 's' ? digits + 1 : digits;
            return position + 1;
        }
        var word = position + 1;
        while (word < stop && Characters.IsLetter(text[word])) word++;
        return word - position - 1 is 1 or 2 or 3 or 5 && text[(position + 1)..word] is "em" or "til" or "cause" or "s" or "n" or "bout" ? word : position + 1;
    }

    private static int Mark(ReadOnlySpan<char> text, int position, int stop)
    {
        var c = text[position];
        if (c is ':' or ';' or '=' or '(' or '<')
        {
            var face = Face(text, position, stop);
            if (face > position) return face;
        }
        var next = position + 1;
        if (char.IsHighSurrogate(c) && next < stop && char.IsLowSurrogate(text[next]))
        {
            next++;
            while (next < stop && text[next] is '\u200d' or '\ufe0f') next++;
            return next;
        }
        switch (c)
        {
            case '.' or '!' or '?' or '\u2026':
                // Of dots and of exclamations a run is one mark.
                while (next < stop && (text[next] == c || text[next] is '!' or '?' || (c == '\u2026' && text[next] == '.'))) next++;
                return next;
            case '-' or '*' or '=' or '_' or '$' or '~' or '#' or '+' or '<' or '>':
                while (next < stop && text[next] == c) next++;
                return next;
            default:
                return next;
        }
    }

    // The faces that people draw with marks.
    private static int Face(ReadOnlySpan<char> text, int position, int stop)
    {
        var next = position + 1;
        if (next >= stop) return position;
        var c = text[position];
        if (c == '(' && text[next] == ':' && next + 1 == stop) return next + 1;
        if (c == '<' && text[next] == '3' && next + 1 == stop) return next + 1;
        if (c is not (':' or ';' or '=')) return position;
        if (text[next] == '-' && next + 1 < stop) next++;
        if (!(text[next] is ')' or '(' or 'D' or 'P' or ']' or '|')) return position;
        var after = next + 1;
        if (text[next] is 'D' or 'P' && after < stop && Characters.IsWord(text[after])) return position;
        return after;
    }
}
