using System.Globalization;
using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Sources;

namespace Chancery.Reading.Tests.Figures;

/// <summary>Whose a figure is, of what, for when and how sure: rather nothing than a guess.</summary>
public sealed class SoundFigureTests
{
    private static readonly Reader Reader = Reader.Load(Knowledge.Load([]));

    private static IReadOnlyList<FigureClaim> Figures(string text, Dateline? dateline = null) => [.. Reader.Read(new Report
    {
        Id = new("00"), Key = "r", Text = text, Origin = new("-"), Published = new(2025, 10, 30), Dateline = dateline, Parts = [new(PartKind.Body, Passage.Between(0, text.Length))],
    }).OfType<FigureClaim>()];

    private static string Shown(FigureClaim figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.##} {figure.Unit}");

    [Theory]
    [InlineData("Norwegian exports fell 5 percent in March after a 3 percent rise in February.", "3 percent", "2025-02")]
    [InlineData("The economy of Chile grew 4 percent this year after 2 percent growth in 2023.", "2 percent", "2023")]
    [InlineData("Norway sold 30 million barrels in 2024, up from 25 million the year before.", "25000000 barrel", "2023")]
    [InlineData("Chile told of its 2024 deficit of 7 million dollars.", "7000000 USD", "2024")]
    public void An_earlier_number_has_its_own_time(string text, string shown, string date) =>
        Figures(text).Where(figure => Shown(figure) == shown).ShouldHaveSingleItem().AsOf?.Iso.ShouldBe(date);

    [Fact]
    public void A_change_told_twice_is_a_change_twice() =>
        Figures("Norwegian exports rose 4 million dollars, or 2 percent, in March.").Select(figure => $"{Shown(figure)} {figure.Change}").ShouldBe(["4000000 USD rise", "2 percent rise"]);

    [Theory]
    [InlineData("The debt of Chile fell to 40 million dollars from 55 million dollars.", "55000000 USD")]
    [InlineData("Reserves rose to 30.13 million dollars from 30.08 million dollars (revised from 30.06).", "30.06 USD")]
    public void An_earlier_number_without_its_time_is_none(string text, string shown) => Figures(text).Select(Shown).ShouldNotContain(shown);

    [Theory]
    [InlineData("Norway will pay off its 12 million dollar debt.", Modality.Fact)]
    [InlineData("The central bank predicted its inflation rate at 6 percent.", Modality.Planned)]
    [InlineData("Wheat exports are projected at 14 million tonnes.", Modality.Planned)]
    [InlineData("Chile is seeking a 2 million dollar loan.", Modality.Hoped)]
    [InlineData("Chile is reported to be carrying 3 million tonnes of stocks.", Modality.Fact)]
    [InlineData("Chile cancelled 30,000 tonnes of wheat.", Modality.Cancelled)]
    [InlineData("The ministry expects output of 5 million tonnes.", Modality.Hoped)]
    [InlineData("Chile suspended the import of 50,000 tonnes of maize.", Modality.Cancelled)]
    [InlineData("Chile is not going to export 7,000 tonnes of copper.", Modality.Denied)]
    [InlineData("Oil revenues are forecast to rise 4 percent.", Modality.Planned)]
    public void Forecasts_plans_and_facts_are_told_apart(string text, Modality modality) => Figures(text).ShouldHaveSingleItem().Modality.ShouldBe(modality);

    [Theory]
    [InlineData("If Chile takes 30 million dollars in loans, the talks will go on.")]
    [InlineData("Prices fall by a point for every percent by which the harvest exceeds 15 million tonnes.")]
    public void What_is_only_supposed_is_no_figure(string text) => Figures(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Chile received just 11 billion in loans.")]
    [InlineData("It needs 700 or 800 million.")]
    [InlineData("The machines run on 50 hertz systems.")]
    [InlineData("The 2026 budget projects a surplus.")]
    [InlineData("The goal of 25 percent was out of reach.")]
    [InlineData("The plan could need 700 or 800 million dollars.")]
    [InlineData("The shortfall could reach 2 million dollars.")]
    [InlineData("Its costs were cut by 10 million dollars.")]
    [InlineData("The ministry told of further cuts, now at one.")]
    public void What_stands_for_no_thing_is_no_figure(string text) => Figures(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Gold and foreign assets of Chile rose to 6 million dollars in March.", "Gold and foreign assets of Chile")]
    [InlineData("Norwegian firms run 58 projects with a capital of 4 million dollars.", "projects")]
    [InlineData("In March 60 percent of the crop was harvested.", "the crop harvested")]
    [InlineData("The bridge is expected to cost 200 million dollars.", "cost of the bridge")]
    [InlineData("Output of rice was 700 million baskets.", "Output of rice")]
    [InlineData("Japan pledged 5 million dollars to Mali.", "pledged by Japan to Mali")]
    [InlineData("The quake killed 300 villagers.", "villagers killed")]
    public void A_subject_stands_alone(string text, string subject) => Figures(text).Select(figure => figure.Subject).ShouldContain(subject);

    [Theory]
    [InlineData("The agency projected Chile's wheat imports at 7 million tonnes.", "Chile")]
    [InlineData("Norway's parliament will not accept the 19 million dollar tax increase.", "")]
    [InlineData("The minister hopes to sign treaties with eight countries.", "")]
    [InlineData("A firm in Chile said it will launch a 6 million dollar issue.", "")]
    [InlineData("Mali Holdings bought 100,000 Canadian dollars of shares.", "Mali Holdings")]
    public void Only_whose_it_is_owns_a_figure(string text, string owners) => Figures(text).SelectMany(figure => figure.About).Distinct().ShouldBe(owners.Length == 0 ? [] : [owners]);

    [Theory]
    [InlineData("Swiss exports rose to 3 million francs in March.", "CHF")]
    [InlineData("Belgian public debt rose to 5 million francs in March.", "BEF")]
    [InlineData("Egyptian exports rose to 5 million pounds in March.", "EGP")]
    [InlineData("French exports rose to 5 million francs in March.", "FRF")]
    [InlineData("Canadian exports rose to 5 million dollars in March.", "USD")]
    public void A_shared_name_of_money_is_that_of_the_owner(string text, string unit) => Figures(text).ShouldHaveSingleItem().Unit.ShouldBe(unit);

    [Fact]
    public void Whoever_holds_a_rank_is_named_or_there_is_none()
    {
        Figures("A paper of the firm is Chile's second-largest daily, the ministry said.").SelectMany(figure => figure.About).ShouldNotContain("Chile");
        Figures("The economy of Asia's largest nation was well managed.").ShouldBeEmpty();
        Figures("Norway and Chile, the largest producer and consumer respectively, met.").ShouldBeEmpty();
    }
}
