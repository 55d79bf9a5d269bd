namespace Chancery.Reading.Known;

/// <summary>A word with a whole number to it: a month (1 to 12), a weekday (1 for Monday to 7), a numeral.</summary>
/// <param name="Name">The word, in the usual letter case.</param>
/// <param name="Names">Abbreviations and other spellings.</param>
/// <param name="Value">The number.</param>
public sealed record NumberWord(string Name, IReadOnlyList<string> Names, int Value);

/// <summary>Months, weekdays, numerals in words, seasons.</summary>
public sealed class Calendar
{
    internal Calendar(Stock stock)
    {
        Months = Words(stock[Shapes.Months]);
        Weekdays = Words(stock[Shapes.Weekdays]);
        Ordinals = Words(stock[Shapes.Numbers].Where(entry => entry.Text("kind") == "ordinal"));
        Cardinals = Words(stock[Shapes.Numbers].Where(entry => entry.Text("kind") == "cardinal"));
        Seasons = new(stock[Shapes.Seasons].Select(entry => new Season(entry.Name, entry["names"])), season => [season.Name, .. season.Names]);
    }

    /// <summary>The months with their abbreviations, without full stops.</summary>
    public Table<NumberWord> Months { get; }

    /// <summary>The weekdays with their abbreviations, without full stops.</summary>
    public Table<NumberWord> Weekdays { get; }

    /// <summary><c>first</c> to <c>hundredth</c>.</summary>
    public Table<NumberWord> Ordinals { get; }

    /// <summary><c>zero</c> to <c>hundred</c>, with <c>dozen</c> and the like; larger ones are magnitudes.</summary>
    public Table<NumberWord> Cardinals { get; }

    /// <summary>The seasons and their like.</summary>
    public Table<Season> Seasons { get; }

    private static Table<NumberWord> Words(IEnumerable<Entry> entries) =>
        new(entries.Select(entry => new NumberWord(entry.Name, entry["names"], entry.Number("value") ?? 0)), word => [word.Name, .. word.Names]);
}

/// <summary>A season, or another named part of a year.</summary>
public sealed record Season(string Name, IReadOnlyList<string> Names);
