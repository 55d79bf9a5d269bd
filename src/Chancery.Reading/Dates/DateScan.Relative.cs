using Chancery.Reading.Claims;

namespace Chancery.Reading.Dates;

/// <content>Seen from the day of writing or from the date before: <c>yesterday</c>, <c>two days ago</c>, <c>last week</c>, <c>the same day</c>.</content>
internal sealed partial class DateScan
{
    private Found? DayOfWriting(int at)
    {
        if (words[at] is { Capital: true } && at > 0 && words[at - 1].Kind is not LexemeKind.Mark) return null;
        var (step, length) = words[at].Lower switch
        {
            "today" or "tonight" => (0, 1),
            "yesterday" => (-1, 1),
            "tomorrow" => (1, 1),
            "this" when words[at + 1].Lower is "morning" or "afternoon" or "evening" => (0, 2),
            "last" when words[at + 1].Is("night") => (-1, 2),
            _ => (0, 0),
        };
        if (length == 0 || (words[at].Is("today") && at == 0 && words[1].Capital)) return null;
        if (words[at - 1].Lower is "before" or "after" && words[at - 2].Is("day")) step *= 2;
        return new(at, at + length - 1, anchor.Written is { } day ? When.Day(day.AddDays(step)) : null, DateKind.Relative);
    }

    /// <summary>Two days ago; a year later, three days earlier: a count of units from now, or from the date before.</summary>
    private Found? StepFromNow(int at)
    {
        var count = Small(at);
        if (count == 0 || Unit(words[at + 1].Lower) is not { } unit) return null;
        var way = words[at + 2].Lower;
        if (way is "ago") return new(at, at + 2, Step(NowNear(unit), unit, -count), DateKind.Relative);
        if (way is not ("later" or "earlier" or "before" or "after") || (way is "before" or "after" && words[at + 3].Kind is LexemeKind.Word)) return null;
        var back = way is "earlier" or "before";
        var from = Context?.Earliest ?? (back ? anchor.Year : null);
        return new(at, at + 2, Step(from, unit, back ? -count : count), DateKind.Context);
    }

    /// <summary>
    /// The day that "ago" counts from: a weekday named before it in the sentence where that is the day of writing or the day before (a report of
    /// Wednesday put out on Thursday), else the day of publication; months and years can be counted from any day near.
    /// </summary>
    private DateOnly? NowNear(TimeUnit unit)
    {
        if (unit is TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade) return anchor.Year;
        if (anchor.Written is not { } written) return null;
        var named = mentions.FindLast(mention => mention.Kind is DateKind.Weekday)?.When?.Earliest;
        return named is { } day && written.DayNumber - day.DayNumber == 1 ? day : written;
    }

    private enum TimeUnit : byte
    {
        Day,
        Week,
        Month,
        Year,
        Decade,
    }

    private static TimeUnit? Unit(string word) => word switch
    {
        "day" or "days" => TimeUnit.Day,
        "week" or "weeks" => TimeUnit.Week,
        "month" or "months" => TimeUnit.Month,
        "year" or "years" => TimeUnit.Year,
        "decade" or "decades" => TimeUnit.Decade,
        _ => null,
    };

    private static When? Step(DateOnly? from, TimeUnit unit, int count)
    {
        if (from is not { } day || day.Year + (unit is TimeUnit.Decade ? 10 : 1) * count is < 1 or > 9998) return null;
        return unit switch
        {
            TimeUnit.Day => When.Day(day.AddDays(count)),
            TimeUnit.Week => Calendar.Week(day, count),
            TimeUnit.Month => Calendar.Month(day, count),
            TimeUnit.Year => When.Year(day.Year + count),
            _ => When.Year(day.Year + 10 * count),
        };
    }

    /// <summary>Last week, this month, next year, the end of the year, over the weekend.</summary>
    private Found? Stretch(int at)
    {
        var step = words[at].Lower switch { "last" or "previous" => -1, "this" or "current" => 0, "next" or "coming" => 1, _ => 9 };
        if (step == 9) return WholeStretch(at);
        var part = words[at - 1].Lower;
        if (step != 0 && words[at - 1].Is("the") && !words[at + 1].Is("weekend") && words[at].Lower is not ("coming" or "previous")) return null;
        var week = anchor.Week ?? anchor.Written;
        When? when;
        switch (words[at + 1].Lower)
        {
            case "week":
                when = week is not { } day ? null : step != 0 ? Calendar.Week(day, step)
                    : part is "earlier" ? Calendar.Span(Calendar.Monday(day), day)
                    : part is "later" ? Calendar.Span(day, Calendar.Monday(day).AddDays(6)) : Calendar.Week(day, 0);
                break;
            case "weekend":
                when = week is { } near ? Weekend(near, step) : null;
                break;
            case "month":
                when = anchor.Year is { } month ? Calendar.Month(month, step) : null;
                break;
            case "year":
                when = anchor.Year is { } year ? When.Year(year.Year + step) : null;
                break;
            case "quarter":
                when = anchor.Year is { } quarter ? Quarter(quarter, step) : null;
                break;
            default:
                return null;
        }
        return new(at, at + 1, when, DateKind.Relative);
    }

    private Found? WholeStretch(int at)
    {
        if (words[at].Lower is not "the") return null;
        var before = words[at - 1].Lower;
        if (words[at + 1].Is("weekend") && before is "over" or "at" or "on" or "during")
            return new(at, at + 1, anchor.Week is { } week ? Weekend(week, LeanOf(at, at + 1) is Lean.Ahead ? 0 : -1) : null, DateKind.Relative);
        var part = before is "of" ? words[at - 2].Lower : before is "in" && words[at - 2].Lower is "later" or "earlier" ? "end" : "";
        if (part is not ("end" or "rest" or "remainder" or "start" or "beginning" or "half" or "middle") || words[at + 2].Lower is "of" or "-" or "of" || words[at + 2].IsDash || anchor.Year is not { } day) return null;
        return words[at + 1].Lower switch
        {
            "year" => new(at, at + 1, When.Year(day.Year), DateKind.Relative),
            "month" => new(at, at + 1, Calendar.Month(day, 0), DateKind.Relative),
            _ => null,
        };
    }

    /// <summary>Saturday and Sunday: before the day's week, or the day's own where it is one of them; of its week; of the next.</summary>
    private static When Weekend(DateOnly day, int step)
    {
        var saturday = Calendar.Monday(day).AddDays(5);
        if (step < 0 && saturday > day) saturday = saturday.AddDays(-7);
        else if (step > 0) saturday = saturday.AddDays(7);
        return Calendar.Span(saturday, saturday.AddDays(1));
    }

    private static When Quarter(DateOnly day, int step)
    {
        var first = new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1).AddMonths(3 * step);
        return Calendar.Months(first.Year, first.Month, first.Month + 2);
    }

    /// <summary>The same day, the following year, the next day: seen from the date before.</summary>
    private Found? FromContext(int at)
    {
        if (words[at].Lower is not ("the" or "that")) return null;
        var that = words[at].Is("that");
        var word = that ? at : at + 1;
        var step = words[word].Lower switch { "same" or "that" => 0, "following" or "next" or "subsequent" => 1, "previous" or "preceding" => -1, _ => 9 };
        if (step == 9 || words[word + 1].Lower is not ("day" or "week" or "month" or "year") || Unit(words[word + 1].Lower) is not { } unit) return null;
        if (words[word + 2].IsDash && !words[word + 2].Spaced) return null;
        return new(at, word + 1, Context is { IsYearless: false } when && Fits(when, unit) ? Step(when.Earliest, unit, step) : null, DateKind.Context);
    }

    /// <summary>Whether a date is precise enough to count such units from.</summary>
    private static bool Fits(When when, TimeUnit unit) => when.Iso.Split('/')[0].Length >= unit switch { TimeUnit.Year or TimeUnit.Decade => 4, TimeUnit.Month => 7, _ => 10 };
}
