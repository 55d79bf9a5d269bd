using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Reading.Claims;

/// <summary>A date as precise as a report makes it: a day, a month, a year, a day or month without its year, or a range of these.</summary>
/// <remarks>
/// Written as ISO 8601: <c>2025-10-30</c>, <c>2025-10</c>, <c>2025</c>, <c>XXXX-04-04</c>, <c>XXXX-05</c>, <c>2025-10-28/2025-10-30</c>.
/// Equality and order are those of the written form. A range may also stand for "some time within".
/// </remarks>
public readonly partial record struct When : IComparable<When>
{
    private readonly string? iso;

    private When(string iso) => this.iso = iso;

    /// <summary>The ISO 8601 form; empty for the default value, which is no date.</summary>
    public string Iso => iso ?? "";

    /// <summary>Whether this is two dates with a stretch between them.</summary>
    public bool IsRange => Iso.Contains('/');

    /// <summary>Whether the year was left open by the report.</summary>
    public bool IsYearless => Iso.StartsWith("XXXX", StringComparison.Ordinal);

    /// <summary>One day.</summary>
    public static When Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>One month of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Month or year is out of the calendar.</exception>
    public static When Month(int year, int month)
    {
        _ = new DateOnly(year, month, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));
    }

    /// <summary>One year, 1 to 9999.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of the calendar.</exception>
    public static When Year(int year)
    {
        _ = new DateOnly(year, 1, 1);
        return new(year.ToString("0000", CultureInfo.InvariantCulture));
    }

    /// <summary>A day of a month whose year the report leaves open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a day.</exception>
    public static When Yearless(int month, int day)
    {
        _ = new DateOnly(2000, month, day);
        return new(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"));
    }

    /// <summary>A month whose year the report leaves open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static When Yearless(int month)
    {
        _ = new DateOnly(2000, month, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"));
    }

    /// <summary>From <paramref name="first"/> to <paramref name="last"/>, both in; the same date twice is that date.</summary>
    /// <exception cref="ArgumentException">A bound is itself a range or no date, or the last lies before the first.</exception>
    public static When Range(When first, When last)
    {
        if (first.IsRange || last.IsRange || first.Iso.Length == 0 || last.Iso.Length == 0 || string.CompareOrdinal(last.Iso, first.Iso) < 0 && !last.IsYearless)
            throw new ArgumentException($"No range from '{first}' to '{last}'.", nameof(last));
        return first == last ? first : new($"{first.Iso}/{last.Iso}");
    }

    /// <summary>Reads the ISO form; false where it is none of those above.</summary>
    public static bool TryParse(string? text, out When when)
    {
        when = default;
        if (text is null || !Form().IsMatch(text)) return false;
        foreach (var date in text.Split('/'))
        {
            var full = date.Replace("XXXX", "2000", StringComparison.Ordinal) + date.Length switch { 4 => "-01-01", 7 => "-01", _ => "" };
            if (!DateOnly.TryParseExact(full, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return false;
        }
        when = new(text);
        return true;
    }

    /// <summary>The first day that it can mean, or null where the year is open or there is no date.</summary>
    public DateOnly? Earliest => Iso.Length == 0 || IsYearless ? null : Bound(Iso.Split('/')[0], first: true);

    /// <summary>The last day that it can mean, or null where the year is open or there is no date.</summary>
    public DateOnly? Latest => Iso.Length == 0 || IsYearless ? null : Bound(Iso.Split('/')[^1], first: false);

    /// <inheritdoc/>
    public int CompareTo(When other) => string.CompareOrdinal(Iso, other.Iso);

    /// <inheritdoc/>
    public override string ToString() => Iso;

    private static DateOnly? Bound(string date, bool first)
    {
        if (date.StartsWith("XXXX", StringComparison.Ordinal)) return null;
        var year = int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var month = date.Length >= 7 ? int.Parse(date.AsSpan(5, 2), CultureInfo.InvariantCulture) : first ? 1 : 12;
        var day = date.Length >= 10 ? int.Parse(date.AsSpan(8, 2), CultureInfo.InvariantCulture) : first ? 1 : DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, day);
    }

    [GeneratedRegex(@"^(\d{4}(-\d\d){0,2}|XXXX(-\d\d){1,2})(/(\d{4}(-\d\d){0,2}|XXXX(-\d\d){1,2}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
