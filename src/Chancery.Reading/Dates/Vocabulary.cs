using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Chancery.Reading.Known;

namespace Chancery.Reading.Dates;

/// <summary>The words of the calendar, of counting and of money as the knowledge files list them, in lower case for quick look-up.</summary>
/// <remarks>Built once for each <see cref="Knowledge"/>; immutable.</remarks>
internal sealed class Vocabulary
{
    private const int LongestCurrency = 4;
    private static readonly ConditionalWeakTable<Knowledge, Vocabulary> Built = [];

    private Vocabulary(Knowledge knowledge)
    {
        Months = Values(knowledge.Calendar.Months);
        Weekdays = Values(knowledge.Calendar.Weekdays).ToFrozenDictionary(pair => pair.Key, pair => (DayOfWeek)(pair.Value % 7), StringComparer.Ordinal);
        Cardinals = Simple(Values(knowledge.Calendar.Cardinals), largest: 90);
        Ordinals = Simple(Values(knowledge.Calendar.Ordinals), largest: 100);
        Magnitudes = knowledge.Magnitudes.SelectMany(magnitude => magnitude.Names.Prepend(magnitude.Name).Select(name => (Lower(name), Power(magnitude.Power))))
            .DistinctBy(pair => pair.Item1, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        Currencies = knowledge.Currencies.SelectMany(currency => currency.Names.Concat(currency.Signs).Select(name => (Lower(name), currency.Name)))
            .DistinctBy(pair => pair.Item1, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Item1, pair => pair.Name, StringComparer.Ordinal);
        Namesakes = knowledge.Currencies.Where(currency => currency.State is not null).SelectMany(currency => currency.Names.Select(name => (Word: Lower(name[(name.LastIndexOf(' ') + 1)..]), Currency: currency)))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal).Where(group => group.DistinctBy(pair => pair.Currency.Name).Count() > 1)
            .ToFrozenDictionary(group => group.Key, group => group.DistinctBy(pair => pair.Currency.State).ToFrozenDictionary(pair => pair.Currency.State!, pair => pair.Currency.Name, StringComparer.Ordinal), StringComparer.Ordinal);
        Signs = knowledge.Currencies.SelectMany(currency => currency.Signs.Append(currency.Name).Select(sign => (sign, currency.Name)))
            .DistinctBy(pair => pair.sign, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.sign, pair => pair.Name, StringComparer.Ordinal);
        Measures = knowledge.Measures.SelectMany(measure => measure.Names.Prepend(measure.Name).Select(name => (Lower(name), measure.Name)))
            .DistinctBy(pair => pair.Item1, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Item1, pair => pair.Name, StringComparer.Ordinal);
    }

    /// <summary>1 to 12 by name and abbreviation.</summary>
    public FrozenDictionary<string, int> Months { get; }

    /// <summary>Days of the week by name and abbreviation.</summary>
    public FrozenDictionary<string, DayOfWeek> Weekdays { get; }

    /// <summary>Single words for 0 to 19 and the tens.</summary>
    public FrozenDictionary<string, int> Cardinals { get; }

    /// <summary>Single words for first to nineteenth, the tens and hundredth.</summary>
    public FrozenDictionary<string, int> Ordinals { get; }

    /// <summary>What a number is multiplied by: million, mln, bn.</summary>
    public FrozenDictionary<string, decimal> Magnitudes { get; }

    /// <summary>ISO codes by the names and codes of currencies, several words apart by single spaces.</summary>
    public FrozenDictionary<string, string> Currencies { get; }

    /// <summary>Of words that several currencies share ("francs"), the ISO codes by state.</summary>
    public FrozenDictionary<string, FrozenDictionary<string, string>> Namesakes { get; }

    /// <summary>ISO codes by signs and codes, in their own letter case.</summary>
    public FrozenDictionary<string, string> Signs { get; }

    /// <summary>Units of measure as claims write them, by their words.</summary>
    public FrozenDictionary<string, string> Measures { get; }

    /// <summary>The vocabulary of these knowledge files.</summary>
    public static Vocabulary Of(Knowledge knowledge) => Built.GetValue(knowledge, known => new(known));

    /// <summary>The currency named from lexeme <paramref name="at"/> on, by its longest name, and the name's last lexeme; null for none.</summary>
    /// <remarks>A single word written large is a name of something else ("Won", "Marks") unless it is a code.</remarks>
    public (string Code, int Last)? CurrencyAt(Lexemes words, int at)
    {
        (string, int)? found = null;
        var phrase = "";
        for (var last = at; last < at + LongestCurrency && words[last].Kind is LexemeKind.Word; last++)
        {
            phrase = last == at ? words[at].Lower : phrase + " " + words[last].Lower;
            if (Currencies.TryGetValue(phrase, out var code) && (last > at || !words[at].Capital || phrase.Length <= 3)) found = (code, last);
        }
        return found;
    }

    private static FrozenDictionary<string, int> Values(IEnumerable<NumberWord> words) =>
        words.SelectMany(word => word.Names.Prepend(word.Name).Select(name => (Lower(name), word.Value))).DistinctBy(pair => pair.Item1, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Single words, the first for each number: "twelve" and no "dozen", which counts roughly.</summary>
    private static FrozenDictionary<string, int> Simple(FrozenDictionary<string, int> words, int largest) =>
        words.Where(pair => pair.Value <= largest && !pair.Key.Contains(' ') && !pair.Key.Contains('-') && pair.Key is not "dozen").ToFrozenDictionary(StringComparer.Ordinal);

    private static string Lower(string name) => name.ToLowerInvariant();

    private static decimal Power(int power)
    {
        var value = 1m;
        for (var step = 0; step < power; step++) value *= 10;
        return value;
    }
}
