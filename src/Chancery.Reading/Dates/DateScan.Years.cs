using Chancery.Reading.Claims;

namespace Chancery.Reading.Dates;

/// <content>Years, their ranges and decades: <c>in 2010</c>, <c>2024-2026</c>, <c>1986/87</c>, <c>the 1990s</c>.</content>
internal sealed partial class DateScan
{
    private Found? Decade(int at)
    {
        if (YearAt(at) is not { } year || year % 10 != 0) return null;
        var s = words[at + 1].Lower is "'" or "’" && !words[at + 1].Spaced ? at + 2 : at + 1;
        return words[s].Is("s") && !words[s].Spaced ? new(at, s, When.Range(When.Year(year), When.Year(year + 9)), DateKind.Range, Explicit: true) : null;
    }

    private Found? YearRange(int at)
    {
        if (YearAt(at) is not { } from || IsNumbered(at)) return null;
        var join = words[at + 1];
        var words3 = words[at + 2];
        if (join.IsDash || (join.Is("/") && !join.Spaced) || (join.Lower is "to" or "until" or "through" && words[at - 1].Is("from")) || (join.Is("and") && words[at - 1].Is("between")))
        {
            if (YearAt(at + 2) is { } to && to > from && !LooksLikeCount(at + 2)) return new(at, at + 2, When.Range(When.Year(from), When.Year(to)), DateKind.Range, Explicit: true);
            var shortened = from / 100 * 100 + (int)Math.Min(words3.Value, 100);
            if (words3 is { IsPlainWhole: true, Lower.Length: 2, Spaced: false } && (join.Is("/") || join.IsDash) && shortened > from && !words[at + 3].IsDash)
                return new(at, at + 2, When.Range(When.Year(from), When.Year(shortened)), DateKind.Range, Explicit: true);
        }
        return null;
    }

    private Found? SingleYear(int at)
    {
        if (YearAt(at) is not { } year || IsNumbered(at) || LooksLikeCount(at)) return null;
        var before = words[at - 1];
        var strong = before.Lower is "in" or "since" or "until" or "till" or "by" or "during" or "from" or "of" or "year" or "fiscal" or "early" or "late" or "mid" or "around" or "circa" or "through" or "before" or "after" or "fy"
            || (before.IsDash && words[at - 2].Is("mid"));
        var weak = year is >= 1600 and <= 2100 && (before.Lower is "the" or "(" or "," or "and" or "to" or "for" or "its" or "his" or "their" or "or" or ";" or "than" or "-" or "–" or "" || IsFunctionWord(before.Lower) || words.Vocabulary.Months.ContainsKey(before.Lower) || before.Lower is "autumn" or "spring" or "summer" or "winter" or "fall");
        if (!strong && !(weak && (words[at + 1].Kind is not LexemeKind.Number))) return null;
        if (before.Is(",") && !ClosesList(at)) return null;
        return new(at, at, When.Year(year), DateKind.Year, Explicit: true);
    }

    /// <summary>After a comma a number of four digits is a year only as a heading of its own ("In April, 1975," or "Hanoi, 2025").</summary>
    private bool ClosesList(int at) => words[at + 1].Kind is LexemeKind.Mark && words[at - 2].Capital;

    /// <summary>Whether a mark or word before makes it a number of another sort: an amount, a resolution's, a flight's.</summary>
    private bool IsNumbered(int at)
    {
        var before = words[at - 1];
        if (before.Kind is LexemeKind.Mark && before.Lower is "$" or "£" or "€" or "¥" or "#" or "." or "/" or "+" or "=" or "<") return true;
        if (before.IsDash && !before.Spaced && words[at - 2].Kind is LexemeKind.Word && !words[at - 2].Is("mid")) return true;
        return before.Lower is "resolution" or "resolutions" or "article" or "no" or "number" or "flight" or "agenda" or "vision" or "law" or "decree" or "section" or "chapter" or "route" or "highway"
            or "about" or "approximately" or "some" or "nearly" or "almost" or "than" or "least" or "usd" or "eur" or "gbp" or "under" or "up" or "page" or "model" or "room"
            || (before.Is("over") && words[at + 1].Kind is LexemeKind.Word);
    }

    /// <summary>Whether what follows is a unit or a counted plural, so that the number is no year.</summary>
    private bool LooksLikeCount(int at)
    {
        var next = words[at + 1];
        if (next.Is("%")) return true;
        if (next.Lower is "gmt" or "est" or "edt" or "bst" or "cet" or "utc") return true;
        if (next.Kind is not LexemeKind.Word || next.Capital) return false;
        if (!next.Spaced) return !next.Is("s");
        if (words[at - 1].Lower is "by" or "to" or "than" && next.Lower is { Length: > 3 } && next.Lower[^1] == 's') return true;
        return next.Lower is "percent" or "pct" or "million" or "billion" or "mln" or "bln" or "people" or "troops" or "soldiers" or "tonnes" or "tons" or "dlrs" or "dollars" or "euros" or "pounds"
            or "yen" or "km" or "kilometres" or "kilometers" or "miles" or "students" or "workers" or "jobs" or "barrels" or "hectares" or "acres" or "men" or "women" or "children" or "metres" or "meters"
            or "shares" or "vs" or "hours" or "points" or "companies" or "households" or "families" or "refugees" or "delegates" or "participants" or "others" or "megawatts" or "mw" or "per";
    }
}
