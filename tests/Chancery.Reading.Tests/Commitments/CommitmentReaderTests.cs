namespace Chancery.Reading.Tests.Commitments;

public sealed class CommitmentReaderTests
{
    [Theory]
    [InlineData("Norway and several Baltic nations agreed to share the harbour.", "Norway + several Baltic nations agreed: share the harbour")]
    [InlineData("Norway needs more. Northwind Petroleum, Norway's largest firm, has said it will seek leave to drill.", "Northwind Petroleum pledged: seek leave to drill")]
    [InlineData("Norway said it will start buying grain.", "Norway pledged: start buying grain")]
    [InlineData("Talks between Norway and Chile on Hong Kong have ended and the two countries will issue a text, a minister said.", "Chile + Norway planned: issue a text")]
    [InlineData("\"Norway is determined to \"tough it out\" in the north,\" an official said.", "Norway pledged: \"tough it out\" in the north")]
    public void Who_is_to_do_it_is_told(string text, string expected) => Told.Commitments(text).ShouldContain(expected);

    [Theory]
    [InlineData("Norway will lend nothing until Chile agrees to stop building dams.", "Chile")]
    [InlineData("The fee will stand as long as Norway hopes to keep its fleet.", "Norway")]
    [InlineData("Norway originally planned to sell power to Chile.", "Norway")]
    [InlineData("Most analysts agree that Norway will have to accept dearer fish.", "Norway")]
    [InlineData("By 1995 Norway will be relying on Chile for copper.", "Norway")]
    [InlineData("A diplomat said Norway will raise old themes.", "Norway")]
    [InlineData("Traders believe Norway will begin buying grain, a broker said.", "Norway")]
    [InlineData("The dispute between Chile and Norway over herring will not develop into a war, Minister Jan Moen of Norway said.", "Norway")]
    [InlineData("This does not show Norway's readiness to give up the pact, an official said.", "Norway")]
    [InlineData("Minister Jan Moen of Chile said he was encouraged by steps of Norway to open its ports.", "Jan Moen")]
    public void Conditions_guesses_and_what_was_given_up_bind_nobody(string text, string by) => Told.Commitments(text).ShouldNotContain(told => told.StartsWith(by, StringComparison.Ordinal) && !told.Contains("lend", StringComparison.Ordinal));
}
