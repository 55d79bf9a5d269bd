using System.Globalization;
using Chancery.Reading.Claims;

namespace Chancery.Papers;

/// <summary>Dates, numbers and lists as a desk writes them.</summary>
internal static class Spoken
{
    /// <summary><c>30 Oct 2025</c>, <c>28–30 Oct 2025</c>, <c>Oct 2025</c>, <c>2025</c>, <c>4 Apr (no year given)</c>; empty for no date.</summary>
    public static string Date(When? date)
    {
        if (date is not { Iso.Length: > 0 } when) return "";
        var bounds = when.Iso.Split('/');
        if (bounds.Length == 1) return One(bounds[0]) + (when.IsYearless ? " (no year given)" : "");
        if (when.IsYearless) return $"{One(bounds[0])} – {One(bounds[1])} (no year given)";
        var (first, last) = (bounds[0], bounds[1]);
        if (first.Length == 10 && last.Length == 10 && first[..7] == last[..7]) return $"{int.Parse(first.AsSpan(8), CultureInfo.InvariantCulture)}–{One(last)}";
        if (first.Length == 10 && last.Length == 10 && first[..4] == last[..4]) return $"{One(first)[..^5]} – {One(last)}";
        return $"{One(first)} – {One(last)}";
    }

    /// <summary><c>30 Oct 2025</c>, or empty.</summary>
    public static string Date(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>For what has no date of its own, the day on which a report says it: <c>said 30 Oct 2025</c>.</summary>
    public static string Said(DateOnly? day) => day is null ? "" : $"said {Date(day)}";

    /// <summary><c>9 days</c>, <c>14 months</c>, <c>3 years</c>: how long it is from one day to a later one, in the largest unit of which there are two.</summary>
    public static string Age(DateOnly from, DateOnly to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
        var (count, unit) = months >= 24 ? (months / 12, "year") : months >= 2 ? (months, "month") : (to.DayNumber - from.DayNumber, "day");
        return count == 1 ? $"1 {unit}" : $"{count} {unit}s";
    }

    /// <summary><c>1st</c>, <c>2nd</c>, <c>15th</c>.</summary>
    public static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => $"{number}th",
        (_, 1) => $"{number}st",
        (_, 2) => $"{number}nd",
        (_, 3) => $"{number}rd",
        _ => $"{number}th",
    };

    /// <summary><c>A, B and C</c>.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    /// <summary><c>4.46 billion</c>, <c>12,000</c>; exact: what does not come out even is written in full.</summary>
    public static string Number(decimal value)
    {
        foreach (var (size, word) in new[] { (1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million") })
        {
            if (Math.Abs(value) >= size && decimal.Round(value / size, 3) == value / size) return $"{(value / size).ToString("0.###", CultureInfo.InvariantCulture)} {word}";
        }
        return value.ToString(value == decimal.Truncate(value) ? "#,0" : "#,0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>With a capital at the start.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string One(string date)
    {
        var yearless = date.StartsWith("XXXX", StringComparison.Ordinal);
        return date.Length switch
        {
            4 => date,
            7 when yearless => new DateTime(2000, int.Parse(date.AsSpan(5), CultureInfo.InvariantCulture), 1).ToString("MMM", CultureInfo.InvariantCulture),
            7 => DateTime.ParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMM yyyy", CultureInfo.InvariantCulture),
            _ when yearless => DateTime.ParseExact("2000" + date[4..], "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMM", CultureInfo.InvariantCulture),
            _ => DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        };
    }
}
