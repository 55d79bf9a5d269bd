using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Sources.Segmentation;

/// <summary>A day as it was printed: the parts that were not printed are null.</summary>
internal readonly record struct PrintedDay(int? Year, int? Month, int? Day, DayOfWeek? Weekday)
{
    /// <summary>The day, where it was printed in full and exists.</summary>
    public DateOnly? Whole => Year is { } year ? Make(year) : null;

    /// <summary>The day as printed, its year or week taken from the nearest fit to <paramref name="published"/>; null where something is still missing.</summary>
    /// <remarks>A weekday alone is the last such day on or before publication.</remarks>
    public DateOnly? Complete(DateOnly? published)
    {
        if (Year is not null) return Whole;
        if (published is not { } anchor) return null;
        if (Month is not null && Day is not null)
        {
            return new[] { anchor.Year - 1, anchor.Year, anchor.Year + 1 }
                .Where(year => year is >= 1 and <= 9999)
                .Select(Make)
                .OfType<DateOnly>()
                .OrderBy(day => Math.Abs(day.DayNumber - anchor.DayNumber))
                .Select(day => (DateOnly?)day)
                .FirstOrDefault();
        }
        if (Month is not null || Weekday is not { } weekday) return null;
        var back = ((int)anchor.DayOfWeek - (int)weekday + 7) % 7;
        return anchor.DayNumber >= back ? anchor.AddDays(-back) : null;
    }

    private DateOnly? Make(int year) =>
        Month is { } month && Day is { } day && year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}

/// <summary>Reads the dates that head reports and fill metadata fields.</summary>
internal static partial class DateWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The number of a month's English name or its short form of three letters or more, with or without a full stop; 0 for any other word.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.Length < 3) return 0;
        for (var index = 0; index < Months.Length; index++)
        {
            if (Months[index].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return index + 1;
        }
        return 0;
    }

    /// <summary>The weekday of an English name or its short form, or null.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.Length < 3) return null;
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            if (day.ToString().AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return day;
        }
        return null;
    }

    /// <summary>A phrase that is a date and nothing else (<c>Dec. 5</c>, <c>3 May 2025</c>, <c>Thursday, October 30</c>), or null.</summary>
    public static PrintedDay? TryPhrase(ReadOnlySpan<char> phrase)
    {
        int? year = null, month = null, day = null;
        DayOfWeek? weekday = null;
        var words = phrase.ToString().Split([' ', ',', '\u00A0', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 5) return null;
        foreach (var word in words)
        {
            var digits = OrdinalDay().Match(word) is { Success: true } ordinal ? ordinal.Groups["day"].ValueSpan : word.AsSpan().TrimEnd('.');
            if (IsoDay().IsMatch(word) && year is null && month is null && day is null && TryIso(word) is { } iso) (year, month, day) = (iso.Year, iso.Month, iso.Day);
            else if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (digits.Length <= 2 && number is >= 1 and <= 31 && day is null) day = number;
                else if (digits.Length == 4 && number is >= 1700 and <= 2999 && year is null) year = number;
                else return null;
            }
            else if (month is null && Month(word) is > 0 and var named) month = named;
            else if (weekday is null && Weekday(word) is { } name) weekday = name;
            else return null;
        }
        return month is null && (day is not null || year is not null || weekday is null) ? null : new PrintedDay(year, month, day, weekday);
    }

    /// <summary>The day of a metadata field: ISO 8601 with or without a time, RFC 822, or a day in words; the day as printed, whatever its time zone. Null where it says none for sure.</summary>
    public static DateOnly? TryWhole(string value)
    {
        value = value.Trim();
        if (value.Length is 0 or > 80) return null;
        if (TryIso(value) is { } iso) return iso;
        if (LongDay().Match(value) is { Success: true } match && TryPhrase(match.ValueSpan) is { Whole: { } whole }) return whole;
        return null;
    }

    private static DateOnly? TryIso(string value)
    {
        var match = IsoDay().Match(value);
        if (!match.Success) return null;
        var (year, month, day) = (Number(match.Groups["year"]), Number(match.Groups["month"]), Number(match.Groups["day"]));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})[-/]?(?<month>[0-9]{2})[-/]?(?<day>[0-9]{2})(?=$|[T\s,])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(?:st|nd|rd|th)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OrdinalDay();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:[0-9]{1,2}(?:st|nd|rd|th)?[ \u00A0-][A-Za-z]{3,9}\.?,?[ \u00A0-][0-9]{4}|[A-Za-z]{3,9}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4})(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex LongDay();
}
