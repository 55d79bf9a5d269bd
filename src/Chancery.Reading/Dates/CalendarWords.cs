using System.Collections.Frozen;

namespace Chancery.Reading.Dates;

/// <summary>The words of the calendar and of counting, in lower case.</summary>
internal static class CalendarWords
{
    private static readonly string[] MonthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] DayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] OrdinalNames =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>1 to 12 by name and abbreviation.</summary>
    public static FrozenDictionary<string, int> Months { get; } = MonthNames.Select((name, index) => (name, index + 1))
        .Concat(MonthNames.Where(name => name.Length > 4).Select(name => (name[..3], Array.IndexOf(MonthNames, name) + 1)))
        .Append(("jun", 6)).Append(("jul", 7)).Append(("sept", 9)).DistinctBy(pair => pair.Item1).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Days of the week by name and abbreviation.</summary>
    public static FrozenDictionary<string, DayOfWeek> Weekdays { get; } = DayNames.Select((name, index) => (name, (DayOfWeek)index))
        .Concat([("tues", DayOfWeek.Tuesday), ("thurs", DayOfWeek.Thursday), ("weds", DayOfWeek.Wednesday)]).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>0 to 19 and the tens.</summary>
    public static FrozenDictionary<string, int> Cardinals { get; } = Ones.Select((name, index) => (name, index))
        .Concat(Tens.Select((name, index) => (name, index * 10)).Skip(2)).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>First to nineteenth and the tens.</summary>
    public static FrozenDictionary<string, int> Ordinals { get; } = OrdinalNames.Select((name, index) => (name, index)).Skip(1)
        .Concat(Tens.Select((name, index) => (name.Length > 0 ? name[..^1] + "ieth" : "", index * 10)).Skip(2))
        .Append(("hundredth", 100)).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
}
