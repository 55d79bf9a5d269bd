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
    public void What_nobody_has_said_is_no_statement(string text) => Told.Statements(Introduced + text).ShouldBeEmpty();

    [Theory]
    [InlineData("Vega told reporters that her country had not sought a break, and ruled out an apology.", "Marta Vega: rule out")]
    [InlineData("Norway recognised the harbour as the capital of the north.", "Norway: recognise")]
    public void Whoever_speaks_last_is_told(string text, string expected) => Told.Statements(Introduced + text).ShouldContain(expected);
}
