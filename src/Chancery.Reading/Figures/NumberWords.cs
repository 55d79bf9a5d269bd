using Chancery.Reading.Dates;

namespace Chancery.Reading.Figures;

/// <summary>A number and where it ends.</summary>
/// <param name="Value">The number, magnitude included.</param>
/// <param name="Last">Its last lexeme.</param>
/// <param name="Spelt">Whether it starts in words.</param>
/// <param name="Factor">The magnitude that it was multiplied by; 1 for none.</param>
internal readonly record struct Parsed(decimal Value, int Last, bool Spelt, decimal Factor = 1)
{
    /// <summary>Whether a magnitude follows the number.</summary>
    public bool Multiplied => Factor > 1;
}

/// <summary>Numbers in words: <c>six million</c>, <c>twenty-five</c>, <c>one hundred and fifty</c>, <c>half a million</c>.</summary>
internal static class NumberWords
{
    /// <summary>The number that starts at <paramref name="at"/>, or null.</summary>
    public static Parsed? Read(Lexemes words, int at)
    {
        if (words[at].Is("half") && words[at + 1].Is("a") && words.Vocabulary.Magnitudes.TryGetValue(words[at + 2].Lower, out var half) && half > 1000) return new(half / 2, at + 2, Spelt: true, half / 2);
        if (words[at].Lower is "a" && words.Vocabulary.Magnitudes.TryGetValue(words[at + 1].Lower, out var one) && words[at + 1].Lower.Length > 2) return Small(words, at + 1, at) is { } big ? Multiplied(words, big) : null;
        if (!words.Vocabulary.Cardinals.ContainsKey(words[at].Lower)) return null;
        return Small(words, at, -1) is { } parsed ? Multiplied(words, parsed) : null;
    }

    /// <summary>With the magnitudes after it: <c>4.46 billion</c>, <c>15bn</c>, <c>one-billion</c>.</summary>
    public static Parsed Multiplied(Lexemes words, Parsed number)
    {
        var (value, last, spelt, factor) = number;
        for (var steps = 0; steps < 2; steps++)
        {
            var at = words[last + 1].IsDash && !words[last + 1].Spaced && !words[last + 2].Spaced ? last + 2 : last + 1;
            var word = words[at];
            if (word.Kind is not LexemeKind.Word || !words.Vocabulary.Magnitudes.TryGetValue(word.Lower, out var magnitude)) break;
            if (word.Lower.Length == 1 && word.Spaced) break;
            if (value > 1e12m || magnitude > 1e12m) break;
            (value, last, factor) = (value * magnitude, at, factor * magnitude);
        }
        return new(value, last, spelt, factor);
    }

    /// <summary>Below a million: ones, tens, hundreds and thousands; <paramref name="article"/> is the index of an "a" that stands for one, or -1.</summary>
    private static Parsed? Small(Lexemes words, int at, int article)
    {
        decimal total = 0, part = article >= 0 ? 1 : 0;
        var last = article >= 0 ? at - 1 : -1;
        var index = at;
        while (true)
        {
            var word = words[index];
            if (word.Kind is LexemeKind.Word && words.Vocabulary.Cardinals.TryGetValue(word.Lower, out var value) && Fits(part, value)) (part, last) = (part + value, index);
            else if (word.Is("hundred") && last >= 0 && part is > 0 and < 100) (part, last) = (part * 100, index);
            else if (word.Is("thousand") && last >= 0 && part > 0 && total == 0) (total, part, last) = (part * 1000, 0, index);
            else break;
            index = last + 1;
            if ((words[index].IsDash && !words[index].Spaced) || (words[index].Is("and") && part >= 100))
            {
                var next = words[index + 1];
                if (!words.Vocabulary.Cardinals.TryGetValue(next.Lower, out var following) || !Fits(part, following)) break;
                index++;
            }
        }
        if (last < 0 || (article >= 0 && last < at && !words.Vocabulary.Magnitudes.ContainsKey(words[at].Lower))) return null;
        return new(total + part, last, Spelt: true);
    }

    /// <summary>Whether a word's value can follow: ones after tens, anything below a hundred after hundreds.</summary>
    private static bool Fits(decimal part, int value) => part == 0 || (part % 100 == 0 && value < 100) || (part % 10 == 0 && part % 100 >= 20 && value is > 0 and < 10);
}
