using Chancery.Reading.Known;

namespace Chancery.Reading.Tests;

public sealed class NamesInTextTests
{
    private static readonly PhraseIndex<KnownName> Names = BuiltIn.Knowledge.Names;

    [Theory]
    [InlineData("The U.K. and Viet Nam-China ties.", "U.K.|Viet Nam|China")]
    [InlineData("A U.S. ship and the A.U. mission of the AU.", "U.S.|A.U.|AU")]
    [InlineData("Hanoi said the US would tell us.", "Hanoi|US")]
    [InlineData("They ate turkey in Turkey in march.", "Turkey")]
    [InlineData("VIỆT NAM and Việt Nam", "VIỆT NAM|Việt Nam")]
    [InlineData("the United Nations Security Council met", "United Nations Security Council")]
    [InlineData("from the South. Korea said", "Korea")]
    [InlineData("the United\nStates of America", "United\nStates of America")]
    [InlineData("Côte d’Ivoire and St. Lucia", "Côte d’Ivoire|St. Lucia")]
    [InlineData("who met the WHO chief", "WHO")]
    public void Names_are_found_longest_first(string text, string found) =>
        string.Join('|', Names.In(text).Select(match => match.Passage.Of(text).ToString())).ShouldBe(found);

    [Theory]
    [InlineData("British", NameForm.Adjective)]
    [InlineData("Britons", NameForm.People)]
    [InlineData("Britain", NameForm.Alias)]
    [InlineData("UK", NameForm.Acronym)]
    [InlineData("London", NameForm.Capital)]
    [InlineData("Downing Street", NameForm.Seat)]
    [InlineData("United Kingdom", NameForm.Name)]
    public void Every_form_of_a_name_leads_to_the_state(string name, NameForm form)
    {
        var meaning = Names.In(name).ShouldHaveSingleItem().Meaning;
        meaning.Kind.ShouldBe(NameKind.State);
        meaning.Name.ShouldBe("United Kingdom");
        meaning.Form.ShouldBe(form);
    }

    [Fact]
    public void A_plural_of_an_adjective_is_a_word_for_the_people() => Names.Of("Americans")[0].ShouldSatisfyAllConditions(
        meaning => meaning.Form.ShouldBe(NameForm.People), meaning => meaning.Name.ShouldBe("United States"));

    [Fact]
    public void A_capital_keeps_its_own_name() => Names.Of("Hanoi")[0].ShouldSatisfyAllConditions(
        meaning => meaning.Place.ShouldBe("Ha Noi"), meaning => meaning.State.ShouldBe("Viet Nam"));

    [Fact]
    public void A_name_of_several_has_the_likeliest_meaning_first()
    {
        var meanings = Names.Of("Congo");
        meanings.Count.ShouldBe(2);
        meanings[0].Name.ShouldBe("Democratic Republic of the Congo");
    }
}
