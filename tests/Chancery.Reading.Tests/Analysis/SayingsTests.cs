using Chancery.Reading.Claims;

namespace Chancery.Reading.Tests.Analysis;

public sealed class SayingsTests
{
    private const string Introduced = "Minister Marta Vega of Norway arrived. ";

    [Theory]
    [InlineData("Vega declined to comment on the vote.", "comment", "Vega declined to comment on the vote")]
    [InlineData("Vega refused to say whether ships would come.", "say", "Vega refused to say whether ships would come")]
    [InlineData("Norway has not said whether ships would come.", "say", "Norway has not said whether ships would come")]
    public void What_somebody_would_not_say_is_denied_with_the_words_that_deny_it(string text, string act, string quote)
    {
        var statement = Told.Claims(Introduced + text).OfType<StatementClaim>().ShouldHaveSingleItem();
        statement.Act.ShouldBe(act);
        statement.Modality.ShouldBe(Modality.Denied);
        statement.Quote.Words.ShouldBe(quote);
    }

    [Theory]
    [InlineData("An official who declined to be named waited.")]
    [InlineData("Norway recognised Chile in May 1912.")]
    [InlineData("Foreign Minister Jan Moen of Chile called on Vega on Monday.")]
    [InlineData("The parliament of Chile will consider the treaty in May.")]
    [InlineData("Norway and Chile could agree on a method.")]
    [InlineData("Vega might turn back from declaring a republic.")]
    [InlineData("Norway rejected all bids at the weekly sale.")]
    [InlineData("Norway needs ships to assure continued supplies.")]
    [InlineData("Ships will come when asked if Norway would accept a loan.")]
    public void What_nobody_has_said_is_no_statement(string text) => Told.Statements(Introduced + text).ShouldBeEmpty();

    [Theory]
    [InlineData("Vega told reporters that her country had not sought a break, and ruled out an apology.", "Marta Vega: rule out")]
    [InlineData("Vega, asked whether ships would come, said they would.", "Marta Vega: say")]
    [InlineData("Norway recognised the harbour as the capital of the north.", "Norway: recognise")]
    public void Whoever_speaks_last_is_told(string text, string expected) => Told.Statements(Introduced + text).ShouldContain(expected);

    [Theory]
    [InlineData("Vega, asked whether ships would come, said they would.", "ask")]
    [InlineData("Chile waits until Norway promises to pay.", "promise")]
    public void Whoever_is_asked_does_not_ask_and_a_condition_is_no_word(string text, string act) => Told.Statements(Introduced + text).ShouldNotContain(told => told.EndsWith(act, StringComparison.Ordinal));

    [Theory]
    [InlineData("Norway is cold. Northwind said it would close. It added that ships would come.", "Northwind: add")]
    [InlineData("Norway is cold. The government said ships would come.", "Norway: say")]
    public void A_pronoun_goes_back_to_whoever_speaks(string text, string expected) => Told.Statements(text).ShouldContain(expected);

    [Theory]
    [InlineData("Jan Moen of Norway met the press. He did not elaborate.", "Jan Moen: elaborate")]
    [InlineData("Norway did not immediately respond to a request for comment.", "Norway: respond")]
    [InlineData("Norway accused Chile of netting its herring, a charge Chile rejected.", "Norway: accuse")]
    public void Silence_is_told_and_a_charge_stays_with_its_maker(string text, string expected) => Told.Statements(text).ShouldContain(expected);

    [Fact]
    public void What_is_promised_inside_another_word_is_no_statement() => Told.Statements("Minister Jan Moen of Norway said Norway would offer Chile its ports.").ShouldBe(["Jan Moen: say"]);
}
