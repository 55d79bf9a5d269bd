using Chancery.Reading.Claims;

namespace Chancery.Reading.Dates;

/// <summary>One walk over one sentence: at each lexeme the forms of dates are tried in turn, and what is found is passed over.</summary>
/// <remarks>The forms stand in the other files of this class, one family a file. Used once.</remarks>
internal sealed partial class DateScan(Lexemes words, DateAnchor anchor, When? earlier)
{
    private readonly List<DateMention> mentions = [];
    private int? sentenceYear;

    /// <summary>A date at lexemes first to last.</summary>
    private readonly record struct Found(int First, int Last, When? When, DateKind Kind, bool Explicit = false);

    /// <summary>The dates in order, without overlap.</summary>
    public IReadOnlyList<DateMention> Read()
    {
        sentenceYear = anchor.Year is null ? OnlyYear() : null;
        for (var at = 0; at < words.Count;)
        {
            if (!MayStart(at) || Next(at) is not { } found) at++;
            else at = Keep(found) + 1;
        }
        return mentions;
    }

    private bool MayStart(int at) => words[at].Kind is not LexemeKind.Mark;

    private Found? Next(int at) =>
        Weekday(at) ?? NumericDate(at) ?? MonthThenDay(at) ?? DayThenMonth(at) ?? PeriodTo(at) ?? MonthRange(at) ?? NamedMonth(at)
        ?? PartOfYear(at) ?? DayOfWriting(at) ?? StepFromNow(at) ?? Stretch(at) ?? FromContext(at) ?? Decade(at) ?? YearRange(at) ?? SingleYear(at);

    private int Keep(Found found)
    {
        var first = Qualified(found);
        var passage = words.Span(first, found.Last);
        mentions.Add(new(passage, words.TokenAt(passage.Start), words.TokenAt(passage.End - 1), found.When, found.Kind, found.Explicit, LeanOf(found.First, found.Last) is Lean.Ahead));
        return found.Last;
    }

    /// <summary>Where the date starts with "early", "late", "mid-" or "the end of" before it.</summary>
    private int Qualified(Found found)
    {
        var before = found.First - 1;
        if (found.Kind is DateKind.Day or DateKind.Weekday) return found.First;
        if (words[before].IsDash && words[before - 1].Is("mid")) return before - 1;
        if (words[before].Lower is "early" or "late" or "mid" or "later" or "earlier") return before;
        var of = words[before].Is("the") ? before - 1 : before;
        if (words[of].Is("of") && words[of - 1].Lower is "end" or "beginning" or "start" or "middle" or "rest") return words[of - 2].Is("the") ? of - 2 : of - 1;
        return found.First;
    }

    /// <summary>The one year that the sentence names with "in" or "of", for days whose year nothing else settles.</summary>
    private int? OnlyYear()
    {
        int? only = null;
        for (var at = 1; at < words.Count; at++)
        {
            if (YearAt(at) is not { } year || words[at - 1].Lower is not ("in" or "of" or "during") || LooksLikeCount(at)) continue;
            if (only is not null && only != year) return null;
            only = year;
        }
        return only;
    }

    /// <summary>The last resolved date before, in the sentence or the report.</summary>
    private When? Context => mentions.FindLast(mention => mention.When is not null)?.When ?? earlier;

    private int? YearAt(int at) => words[at] is { IsPlainWhole: true, Lower.Length: 4, Value: >= 1000 and < 2200 } year ? (int)year.Value : null;

    private int? DayAt(int at)
    {
        var lexeme = words[at];
        if (lexeme.Value is < 1 or > 31 || lexeme.Lower.Length > 4) return null;
        if (lexeme.Kind is LexemeKind.Ordinal) return (int)lexeme.Value;
        if (!lexeme.IsPlainWhole || lexeme.Lower.Length > 2) return null;
        var next = words[at + 1];
        return next is { Kind: LexemeKind.Word, Spaced: false } || next.Lower is "%" or ":" or "percent" or "pct" or "million" or "billion" ? null : (int)lexeme.Value;
    }

    /// <summary>The month named at <paramref name="at"/> and the index after it, an abbreviation's full stop included; month 0 for none.</summary>
    private (int Month, int Next) MonthAt(int at)
    {
        var lexeme = words[at];
        if (!lexeme.Capital || (!words.Vocabulary.Months.TryGetValue(lexeme.Lower, out var month) && (month = Misspelt(at)) == 0)) return (0, at);
        return (month, words[at + 1].Is(".") && lexeme.Lower.Length <= 4 && !lexeme.Is("may") && at + 2 < words.Count ? at + 2 : at + 1);
    }

    /// <summary>"On Jauary 14": a word between "on" and a day that is one letter short of a month's name.</summary>
    private int Misspelt(int at)
    {
        var word = words[at].Lower;
        if (word.Length < 5 || !words[at - 1].Is("on") || DayAt(at + 1) is null) return 0;
        foreach (var (name, month) in words.Vocabulary.Months)
        {
            if (name.Length != word.Length + 1) continue;
            var same = 0;
            while (same < word.Length && name[same] == word[same]) same++;
            if (name.AsSpan(same + 1).SequenceEqual(word.AsSpan(same))) return month;
        }
        return 0;
    }

    /// <summary>A year after a day or month: after a comma, "of" or nothing; and the index of its lexeme.</summary>
    private (int? Year, int Last) YearAfter(int at)
    {
        var next = words[at + 1].Lower is "," or "of" ? at + 2 : at + 1;
        if (YearAt(next) is { } year && !LooksLikeCount(next)) return (year, next);
        if (RelativeYear(next) is { } relative) return (relative, next + 1);
        return words[at + 1].Is("of") && words[at + 2].Is("the") && words[at + 3].Is("same") && words[at + 4].Is("year") && Context?.Earliest is { } day ? (day.Year, at + 4) : (null, at);
    }

    /// <summary>"Last year", "this year", "next year" as a number.</summary>
    private int? RelativeYear(int at) => anchor.Year is { } written && words[at + 1].Is("year") ? words[at].Lower switch
    {
        "last" => written.Year - 1,
        "this" => written.Year,
        "next" => written.Year + 1,
        _ => null,
    } : null;

    private int Small(int at) => words[at].Kind switch
    {
        LexemeKind.Number when words[at].IsPlainWhole && words[at].Value < 1000 => (int)words[at].Value,
        LexemeKind.Word when words[at].Lower is "a" or "an" => 1,
        LexemeKind.Word when words.Vocabulary.Cardinals.TryGetValue(words[at].Lower, out var number) && number > 0 => number,
        _ => 0,
    };

    private bool JoinsRange(int at) => words[at].IsDash || words[at].Lower is "to" or "through" or "until" or "till" || (words[at].Is("and") && FromBetween(at));

    /// <summary>Whether "between" opens the phrase that "and" at <paramref name="at"/> stands in.</summary>
    private bool FromBetween(int at)
    {
        for (var before = at - 1; before >= 0 && before > at - 7; before--)
        {
            if (words[before].Is("between")) return true;
        }
        return false;
    }
}
