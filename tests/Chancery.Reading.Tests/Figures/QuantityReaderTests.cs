using System.Globalization;
using Chancery.Reading.Dates;
using Chancery.Reading.Figures;
using Chancery.Reading.Tests.Dates;

namespace Chancery.Reading.Tests.Figures;

public sealed class QuantityReaderTests
{
    private static string Quantities(string text) => string.Join("; ", QuantityReader.Read(new Lexemes(Plain.Sentence(text), Plain.Vocabulary), [])
        .Select(quantity => string.Create(CultureInfo.InvariantCulture, $"{quantity.Approx}{(quantity.Approx is null ? "" : " ")}{quantity.Value / 1.0000000m:0.####}{(quantity.High is { } high ? $"-{high:0.####}" : "")}{(quantity.Unit is { } unit ? " " + unit : "")}")));

    [Theory]
    [InlineData("The UK has 587 active projects.", "587")]
    [InlineData("capital of approximately US$4.46 billion", "about 4460000000 USD")]
    [InlineData("capital of 4.46 billion US dollars", "4460000000 USD")]
    [InlineData("trade of 30 mln dlrs", "30000000 USD")]
    [InlineData("a $15bn goal, or €250m (£210m)", "15000000000 USD; 250000000 EUR; 210000000 GBP")]
    [InlineData("aid of £3 million and 66.8 billion euros", "3000000 GBP; 66800000000 EUR")]
    [InlineData("worth USD 2.5 billion", "2500000000 USD")]
    [InlineData("100 mln Canadian dollars", "100000000 CAD")]
    [InlineData("a one-billion-dlr loan at 7-1/2 pct", "1000000000 USD; 7.5 percent")]
    [InlineData("tariffs of as much as 37.6% on cars", "under 37.6 percent")]
    [InlineData("the elimination of over 90 per cent", "over 90 percent")]
    [InlineData("Six million Poles were murdered", "6000000")]
    [InlineData("some twenty-five ships and one hundred and fifty men", "about 25; 150")]
    [InlineData("half a million people", "500000")]
    [InlineData("between 18 and 20 percent; 10 to 15 billion euros; 240,000-250,000 tonnes", "18-20 percent; 10000000000-15000000000 EUR; 240000-250000")]
    [InlineData("rose from 12 to 15 percent", "12; 15 percent")]
    [InlineData("100 or more students", "over 100")]
    [InlineData("handed over 162 cars, took HK$5 million and 100 mln Swiss francs", "162; 5000000 HKD; 100000000 CHF")]
    [InlineData("rose 15 percent to 15,873 cars", "15 percent; 15873")]
    public void Numbers_come_with_magnitude_currency_and_approximation(string text, string expected) => Quantities(text).ShouldBe(expected);

    [Theory]
    [InlineData("The G7 and COP26 met in a three-day session.")]
    [InlineData("Dozens of ships, hundreds of men, the 14th time.")]
    [InlineData("It passed Resolution 2231 under Article 41.")]
    [InlineData("He opened the Two Corridors plan at 10:30 with an F-16.")]
    public void Names_ordinals_and_unplain_numbers_are_none(string text) => Quantities(text).ShouldBe("");
}
