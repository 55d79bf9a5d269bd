using Chancery.Reading.Dates;
using Chancery.Sources;

namespace Chancery.Reading.Figures;

/// <summary>Finds the plain numbers of a sentence: in digits or words, with magnitude, currency, per cent, range and approximation.</summary>
/// <remarks>It reads characters only. Ordinals, unplain numbers ("dozens", "hundreds of"), numbers inside names (G7) and hyphened modifiers (a three-day visit) are passed over.</remarks>
internal static class QuantityReader
{
    /// <summary>The quantities in order, without overlap, none touching a passage of <paramref name="taken"/>.</summary>
    public static List<Quantity> Read(Lexemes words, IReadOnlyList<Passage> taken)
    {
        var quantities = new List<Quantity>();
        for (var at = 0; at < words.Count;)
        {
            if (QuantityAt(words, at) is not { } quantity) at++;
            else
            {
                if (!Overlaps(taken, quantity.Passage)) quantities.Add(quantity);
                at = quantity.Last + 1;
            }
        }
        return quantities;
    }

    private static Quantity? QuantityAt(Lexemes words, int at)
    {
        var (sign, number) = Sign(words, at);
        if (Number(words, number) is not { } low || IsInsideName(words, at, number)) return null;
        var last = low.Last;
        var unit = sign;
        var high = RangeEnd(words, at, ref low, ref last, ref unit);
        var end = UnitAfter(words, last, ref unit);
        if (end == last && unit is null && IsModifier(words, last)) return null;
        var (approx, start) = Approximation.Before(words, at);
        approx ??= Approximation.After(words, end);
        var passage = words.Span(at, end);
        var bracketed = words[at - 1].Is("(") && unit is not (null or "percent") && (words[end + 1].Is(")") || words[end + 1].Is(","));
        return new(passage, at, end, low.Value, high, unit, approx, Math.Min(start, passage.Start), low.Spelt, bracketed);
    }

    /// <summary>A currency's mark or code before a number: <c>US$</c>, <c>€</c>, <c>USD</c>; and the number's lexeme.</summary>
    private static (string? Unit, int Number) Sign(Lexemes words, int at)
    {
        var signs = words.Vocabulary.Signs;
        var text = words.Sentence.Text;
        var word = words[at];
        if (word.Kind is not LexemeKind.Mark && !(word.Kind is LexemeKind.Word && word.Capital)) return (null, at);
        var own = word.Passage.Of(text).ToString();
        if (word.Kind is LexemeKind.Mark) return signs.TryGetValue(own, out var mark) ? (mark, words[at + 1] is { Lower: "us", Capital: true } ? at + 2 : at + 1) : (null, at);
        if (words[at + 1] is { Kind: LexemeKind.Mark, Spaced: false } next && signs.TryGetValue(own + next.Passage.Of(text).ToString(), out var unit)) return (unit, at + 2);
        if (!signs.TryGetValue(own, out unit)) return (null, at);
        var number = words[at + 1].Is(".") ? at + 2 : at + 1;
        // "COP26" is a meeting, "RM500" and "USD15bn" are amounts.
        var isAmount = words[number].Kind is LexemeKind.Number && (words[number].Spaced || words[number].Value >= 100 || words.Vocabulary.Magnitudes.ContainsKey(words[number + 1].Lower));
        return isAmount ? (unit, number) : (null, at);
    }

    private static Parsed? Number(Lexemes words, int at) => words[at].Kind switch
    {
        LexemeKind.Number => Digits(words, at),
        LexemeKind.Word => NumberWords.Read(words, at),
        _ => null,
    };

    private static Parsed? Digits(Lexemes words, int at)
    {
        var value = words[at].Value;
        if (value >= 1e18m || words[at - 1] is { Lower: ".", Spaced: false } || (words[at + 1].Is(":") && words[at + 2].Kind is LexemeKind.Number)) return null;
        var last = at;
        // 7-1/2 and 1/8: old wires write fractions.
        if (words[at + 1].IsDash && words[at + 3].Is("/") && words[at + 2].IsPlainWhole && words[at + 4] is { IsPlainWhole: true, Value: > 0 } below && words[at + 2].Value < below.Value)
            (value, last) = (value + decimal.Round(words[at + 2].Value / below.Value, 6), at + 4);
        else if (words[at + 1].Is("/")) return null;
        return NumberWords.Multiplied(words, new(value, last, Spelt: false));
    }

    /// <summary>The upper end: 18-20, 18 to 20, between 18 and 20; the two may share magnitude, currency or per cent.</summary>
    private static decimal? RangeEnd(Lexemes words, int at, ref Parsed low, ref int last, ref string? unit)
    {
        var join = last + 1;
        var joins = words[join].IsDash ? !words[join].Spaced == !words[join + 1].Spaced : words[join].Is("to") ? words[at - 1].Lower is not ("from" or "by") : words[join].Is("and") && words[at - 1].Is("between");
        if (!joins)
        {
            // "10 percent to 15 percent", "$2 to $3"
            var own = unit;
            var after = UnitAfter(words, last, ref own);
            if (after == last || own is null || !words[after + 1].Is("to") || words[at - 1].Lower is "from" or "by") return null;
            join = after + 1;
            // "fell 800 million marks to 55 billion marks": a way and a height.
            if (Number(words, Sign(words, join + 1).Number) is { } far && far.Value > 5 * low.Value) return null;
            if ((Sign(words, at).Unit is null) != (Sign(words, join + 1).Unit is null) && own is "percent") return null;
        }
        var (sign, number) = Sign(words, join + 1);
        if (Number(words, number) is not { } top || (join > last + 1 && (sign ?? UnitAfter(words, Number(words, number)!.Value.Last)) is var other && other != (unit ?? UnitAfter(words, last))) || (sign is not null && unit is not null && sign != unit)) return null;
        if (words[join].Is("to") && unit is null && sign is null && !low.Multiplied && UnitAfter(words, top.Last) is null && (words[top.Last + 1].Lower is "in" or "against")) return null;
        if (words[join].Is("to") && (sign is not null) != (unit is not null)) return null;
        var value = low.Value;
        if (!low.Multiplied && top.Multiplied && value * top.Factor <= top.Value) value *= top.Factor;
        if (top.Value <= value || (words[join].IsDash && top.Value > 1000 * Math.Max(1, value))) return null;
        low = low with { Value = value };
        last = top.Last;
        unit ??= sign;
        return top.Value;
    }

    /// <summary>The last lexeme of a unit after the number: %, per cent, a currency by name; <paramref name="unit"/> is set where one is found.</summary>
    private static int UnitAfter(Lexemes words, int last, ref string? unit)
    {
        var at = last + 1;
        if (words[at].IsDash && !words[at].Spaced && !words[at + 1].Spaced) at++;
        var word = words[at].Lower;
        if (word is "%" or "percent" or "pct" || (word is "per" && words[at + 1].Is("cent")))
        {
            var end = word is "per" ? at + 1 : at;
            unit = words[end + 1].Lower is "point" or "points" ? "percentage point" : "percent";
            return unit is "percent" ? end : end + 1;
        }
        if (words.Vocabulary.CurrencyAt(words, at) is var (code, lastOfName))
        {
            unit ??= code;
            return lastOfName;
        }
        return last;
    }

    private static string? UnitAfter(Lexemes words, int last)
    {
        string? unit = null;
        return UnitAfter(words, last, ref unit) == last ? null : unit;
    }

    /// <summary>G7, COP26, F-16, Resolution 2231, No. 10, phone numbers: digits that name something.</summary>
    private static bool IsInsideName(Lexemes words, int at, int number)
    {
        var before = words[at - 1];
        if (number == at && words[at].Kind is LexemeKind.Number)
        {
            if (before is { Kind: LexemeKind.Word } && !words[at].Spaced) return true;
            if (before.IsDash && !before.Spaced && !words[at].Spaced && words[at - 2].Kind is not LexemeKind.Mark) return true;
            if (before.Lower is "#" or "/" or "+" || (before.Is(":") && words[at - 2].Kind is LexemeKind.Number) || (before.Is(".") && words[at - 2].Lower is "no" or "nos" or "art")) return true;
            if (before.Lower is "no" or "number" or "resolution" or "article" or "articles" or "group" or "page" or "flight" or "room" or "version" or "chapter" or "section" or "vision" or "agenda" or "route" or "channel" or "goal" or "directive" or "decree" or "phase" or "day") return true;
            if (words[at + 1] is { Kind: LexemeKind.Word, Spaced: false } glued && !words.Vocabulary.Magnitudes.ContainsKey(glued.Lower) && !words.Vocabulary.Currencies.ContainsKey(glued.Lower)) return true;
        }
        // "Two Corridors, One Belt", "Group of Seven": written large inside a sentence.
        return words[at] is { Kind: LexemeKind.Word, Capital: true } && number == at && (at > 0 && (before.Lower is not ("" or "\"" or "“" or ":" or "—" or "–" or "-") || (before.Lower is "\"" or "“" && words[at + 1].Capital)) || words[at + 1].Capital && words[at + 1].Kind is LexemeKind.Word && !words.Vocabulary.Magnitudes.ContainsKey(words[at + 1].Lower) && words[at + 1].Lower.EndsWith('s') is false);
    }

    /// <summary>A three-day visit, a four-nation group: the number only builds an adjective.</summary>
    private static bool IsModifier(Lexemes words, int last) => words[last + 1].IsDash && !words[last + 1].Spaced && words[last + 2] is { Kind: LexemeKind.Word, Spaced: false };

    private static bool Overlaps(IReadOnlyList<Passage> taken, Passage passage)
    {
        foreach (var other in taken)
        {
            if (other.Overlaps(passage)) return true;
        }
        return false;
    }
}
