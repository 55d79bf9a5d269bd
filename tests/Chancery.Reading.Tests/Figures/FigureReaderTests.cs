using System.Globalization;
using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Sources;

namespace Chancery.Reading.Tests.Figures;

public sealed class FigureReaderTests
{
    private static readonly Reader Reader = Reader.Load(Knowledge.Load([]));

    private static IReadOnlyList<FigureClaim> Figures(string text) => [.. Reader.Read(new Report
    {
        Id = new("00"), Key = "r", Text = text, Origin = new("-"), Published = new(2025, 10, 30), Parts = [new(PartKind.Body, Passage.Between(0, text.Length))],
    }).OfType<FigureClaim>()];

    private static string Shown(string text) => string.Join("; ", Figures(text).Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.##} {figure.Unit}")));

    [Theory]
    [InlineData("Norway is Chile's third-largest trading partner in Europe.", "3 rank")]
    [InlineData("The country has become the 35th largest economy in the world.", "35 rank")]
    [InlineData("Norway has 62 active projects in Chile, ranking 11th out of 97 countries investing there.", "62 project; 11 rank")]
    [InlineData("The ministry trained 455 Ghanaian officers last year.", "455 officer")]
    [InlineData("The port imposed tariffs of as much as 37.6% on cars.", "37.6 percent")]
    [InlineData("Bilateral trade reached $145.07 billion, an increase of 20.9 percent.", "145070000000 USD; 20.9 percent")]
    [InlineData("Two-way trade amounted to 1.3 billion New Zealand dollars in the year to September 2023.", "1300000000 NZD")]
    [InlineData("The step brings the number of its partners to 14.", "14 partner")]
    [InlineData("Norway has provided 250 million euros in military assistance to Chile.", "250000000 EUR")]
    public void Ranks_counts_and_amounts_are_figures(string text, string expected) => Shown(text).ShouldBe(expected);

    [Theory]
    [InlineData("Norway puts this year's grain crop at 21 million tonnes.", "this year's grain crop: 21000000 tonne")]
    [InlineData("The oil production target for 2026 has been set at 62 million tonnes.", "The oil production target for 2026: 62000000 tonne")]
    [InlineData("Chile produced 5 million tonnes of copper last year.", "copper: 5000000 tonne")]
    [InlineData("The drought will bring the final crop down to around 20 million tonnes.", "the final crop: 20000000 tonne")]
    [InlineData("Norway approved the release of 30 million dollars in aid for Mali.", "aid for Mali: 30000000 USD")]
    [InlineData("The deficit of Chile reached 65 percent of GDP last year.", "The deficit of Chile: 65 percent")]
    public void A_figure_is_one_of_what_is_measured(string text, string expected) =>
        Figures(text).Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Subject}: {figure.Value:0.##} {figure.Unit}")).ShouldContain(expected);

    [Theory]
    [InlineData("Trade with Chile reached 6 million dollars last year, and 38 percent of it passed through Bergen.", "Trade with Chile: 38 percent")]
    [InlineData("The appeal for Mali is 13 percent funded.", "The appeal for Mali funded: 13 percent")]
    [InlineData("Norwegian firms have registered 4 million dollars in Chile.", "registered by Norwegian firms in Chile: 4000000 USD")]
    [InlineData("Output rose to 25 million tonnes from 23 million tonnes in 2024.", "Output: 23000000 tonne")]
    [InlineData("The debt of the banks fell 8 million marks to 55 billion marks.", "The debt of the banks: 8000000 DEM")]
    public void What_is_measured_is_named(string text, string expected) =>
        Figures(text).Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Subject}: {figure.Value:0.##} {figure.Unit}")).ShouldContain(expected);

    [Theory]
    [InlineData("The central bank of Norway forecast the deficit at 5 million dollars.", "central bank of Norway")]
    [InlineData("Norway settled a 3 million dollar foreign bank debt.", "foreign bank")]
    public void Whoever_speaks_of_a_figure_does_not_own_it(string text, string wrong) => Figures(text).SelectMany(figure => figure.About).ShouldNotContain(wrong);

    [Theory]
    [InlineData("One in three visits to the site came from Norway.")]
    [InlineData("Norway, the largest producer, was not ready.")]
    [InlineData("Net earnings per share were 3 dollars.")]
    [InlineData("The price was 20 cts a share.")]
    [InlineData("It breaks out above 450 dollars.")]
    [InlineData("The current rate of 6 percent was too high.")]
    public void What_says_of_nothing_how_much_is_no_figure(string text) => Figures(text).ShouldBeEmpty();

    [Theory]
    [InlineData("The troops stood 145 kilometres (90 miles) north of the town.")]
    [InlineData("This would entail a rise of 5 percent.")]
    public void What_measures_nothing_of_the_report_is_no_figure(string text) => Figures(text).ShouldBeEmpty();

    [Theory]
    [InlineData("The two leaders met for the 14th time during a three-day visit.")]
    [InlineData("He is one of the largest donors and thanked dozens of guests.")]
    [InlineData("The talks lasted two hours and ended on 12 May 2024.")]
    [InlineData("Hung, 65, opened the Two Corridors office.")]
    [InlineData("It was the largest attack in years.")]
    public void Durations_repetitions_known_pairs_and_names_are_none(string text) => Shown(text).ShouldBe("");

    [Fact]
    public void A_figure_knows_whose_it_is_and_for_when()
    {
        var figure = Figures("Norway was Chile's fifth largest trading partner in 2023.").ShouldHaveSingleItem();
        figure.About.ShouldBe(["Norway"]);
        figure.To.ShouldBe(["Chile"]);
        figure.AsOf!.Value.Iso.ShouldBe("2023");
        figure.Quote.Words.ShouldBe("Norway was Chile's fifth largest trading partner in 2023"[..figure.Quote.Words.Length]);
    }

    [Fact]
    public void An_aim_has_its_year()
    {
        var figure = Figures("The two countries agreed to raise two-way trade to $25 billion by 2030.").ShouldHaveSingleItem();
        figure.Target.ShouldBe(2030);
        figure.Value.ShouldBe(25_000_000_000m);
    }
}
