using Chancery.Reading.Claims;

namespace Chancery.Reading.Dates;

/// <content>Days of the week: <c>on Thursday</c>, <c>next Monday</c>, <c>Thursday, October 30</c>, <c>Monday to Wednesday</c>.</content>
internal sealed partial class DateScan
{
    private Found? Weekday(int at)
    {
        if (WeekdayAt(at) is not { } weekday || IsTitle(at)) return null;
        if (DateAfterWeekday(at) is { } date) return date with { First = at };
        var first = words[at - 1].Lower is "last" or "next" or "this" or "coming" or "past" or "the" ? at - 1 : at;
        if (JoinsRange(at + 1) && WeekdayAt(at + 2) is { } end && IsRange(at))
        {
            var lean = LeanOf(at, at + 2);
            When? stretch = null;
            if (Day(at, end, lean) is { } to) stretch = Calendar.Span(Calendar.Weekday(weekday, to, Lean.Open), to);
            return new(at, at + 2, stretch, DateKind.Range);
        }
        if (WeekAfter(at) is var (weeks, last))
            return new(first, last, anchor.Week is { } day ? When.Day(Calendar.Monday(day).AddDays(7 * weeks + ((int)weekday + 6) % 7)) : null, DateKind.Weekday);
        return new(words[first].Is("the") ? at : first, at, Day(at, weekday, LeanOf(at, at)) is { } resolved ? When.Day(resolved) : null, DateKind.Weekday);
    }

    /// <summary>The weekday named; a short form ("Sun", "Wed.") only before a date.</summary>
    private DayOfWeek? WeekdayAt(int at) => (words[at].Capital || words[at - 1].Lower is "on" or "last" or "next") && (words[at].Lower.Length > 3 || (words[at + 1].Lower is "," or "." && (DayAt(at + 2) is not null || MonthAt(at + 2).Month > 0))) && words.Vocabulary.Weekdays.TryGetValue(words[at].Lower, out var weekday) ? weekday : null;

    private bool IsRange(int at) => words[at + 1].IsDash || words[at + 1].Is("and") || words[at - 1].Is("from") || words[at + 1].Is("through");

    /// <summary>Sunday Times, Black Friday, Bloody Sunday: names that hold a weekday.</summary>
    private bool IsTitle(int at) =>
        words[at + 1] is { Capital: true, Kind: LexemeKind.Word, Lower: "times" or "telegraph" or "mirror" or "mail" or "express" or "post" or "herald" or "people" or "club" or "agreement" }
        || (words[at - 1].Capital && words[at - 1].Lower is "black" or "bloody" or "good" or "holy" or "super" or "cyber" or "fat" or "ash" or "palm" or "easter" or "maundy" or "robinson");

    /// <summary>The date that a weekday only introduces: Thursday, October 30; Thursday (30 October).</summary>
    private Found? DateAfterWeekday(int at)
    {
        var next = words[at + 1].Is(",") ? at + 2 : at + 1;
        if (words[next].Is("the")) next++;
        return MonthThenDay(next) ?? DayThenMonth(next) ?? NumericDate(next);
    }

    /// <summary>"Last week", "of next week" after a weekday: how many weeks away, and the last lexeme.</summary>
    private (int Weeks, int Last)? WeekAfter(int at)
    {
        var next = words[at + 1].Is("of") ? at + 2 : at + 1;
        if (!words[next + 1].Is("week")) return null;
        return words[next].Lower switch { "last" => (-1, next + 1), "this" => (0, next + 1), "next" => (1, next + 1), _ => null };
    }

    private DateOnly? Day(int at, DayOfWeek weekday, Lean lean)
    {
        if (anchor.Week is not { } day) return null;
        switch (words[at - 1].Lower)
        {
            case "last" or "past": return Calendar.WeekdayBefore(weekday, day);
            case "next" or "coming": return Calendar.WeekdayAfter(weekday, day);
            case "this": return Calendar.Monday(day).AddDays(((int)weekday + 6) % 7);
        }
        // "Wednesday's visit" is the one just told of.
        if (words[at + 1].Lower is "'" or "’" && Context is { IsYearless: false, Iso.Length: 10, Earliest: { } told } && told.DayOfWeek == weekday) return told;
        // Where only a printed date is known, the report was written on it or in the days after it.
        if (anchor.Written is null) return lean is Lean.Ahead ? null : Calendar.Weekday(weekday, day, Lean.Ahead);
        return Calendar.Weekday(weekday, day, lean);
    }
}
