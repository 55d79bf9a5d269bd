using Chancery.Reading.Known;

namespace Chancery.Reading.Tests;

public sealed class StatesTests
{
    private static readonly Table<State> States = BuiltIn.Knowledge.States;

    [Fact]
    public void All_members_of_the_United_Nations_are_there()
    {
        States.Count(state => state.Status == "member").ShouldBe(193);
        States.Count(state => state.Status == "observer").ShouldBe(2);
    }

    [Fact]
    public void Every_member_and_observer_has_codes_a_capital_an_adjective_and_a_region()
    {
        foreach (var state in States.Where(state => state.Status is "member" or "observer"))
        {
            state.Iso2.ShouldNotBeNull(state.Name);
            state.Iso3.ShouldNotBeNull(state.Name);
            state.Capital.ShouldNotBeEmpty(state.Name);
            state.Adjectives.ShouldNotBeEmpty(state.Name);
            state.Region.ShouldNotBeNull(state.Name);
        }
    }

    [Fact]
    public void Codes_are_well_formed_and_no_two_states_share_one()
    {
        var two = States.Select(state => state.Iso2).OfType<string>().ToArray();
        var three = States.Select(state => state.Iso3).OfType<string>().ToArray();
        two.ShouldAllBe(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper));
        three.ShouldAllBe(code => code.Length == 3 && code.All(char.IsAsciiLetterUpper));
        two.ShouldBeUnique();
        three.ShouldBeUnique();
    }

    [Fact]
    public void States_that_are_no_more_say_until_when()
    {
        States.Where(state => state.Status == "historical").ShouldAllBe(state => state.Until > 1900);
        States.Where(state => state.Status == "member").ShouldAllBe(state => state.Until == null);
    }

    [Theory]
    [InlineData("Vietnam", "Viet Nam")]
    [InlineData("việt nam", "Viet Nam")]
    [InlineData("UK", "United Kingdom")]
    [InlineData("Great Britain", "United Kingdom")]
    [InlineData("Türkiye", "Turkiye")]
    [InlineData("Czech Republic", "Czechia")]
    [InlineData("Cote d’Ivoire", "Ivory Coast")]
    [InlineData("Republic of Korea", "South Korea")]
    public void A_state_is_found_by_its_other_names(string name, string state) => States.Find(name)!.Name.ShouldBe(state);
}
