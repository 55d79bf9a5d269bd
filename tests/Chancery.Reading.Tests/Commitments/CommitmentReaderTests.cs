namespace Chancery.Reading.Tests.Commitments;

public sealed class CommitmentReaderTests
{
    [Theory]
    [InlineData("Norway and several Baltic nations agreed to share the harbour.", "Norway + several Baltic nations agreed: share the harbour")]
    [InlineData("Norway needs more. Northwind Petroleum, Norway's largest firm, has said it will seek leave to drill.", "Northwind Petroleum pledged: seek leave to drill")]
    [InlineData("Minister Jan Moen of Norway said earlier that his country would never accept a base.", "Norway pledged: never accept a base")]
    [InlineData("Norway proposed to lend Chile ships.", "Norway planned: lend Chile ships")]
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
    [InlineData("The minister doubted that Norway would follow Chile's policy.", "Norway")]
    [InlineData("Norway denied reports that it intended to close the strait.", "Norway")]
    [InlineData("Dealers said Norway appears ready to yield to Chile.", "Norway")]
    [InlineData("\"We can never accept that Norway should keep the port,\" Minister Jan Moen of Chile said.", "Norway")]
    [InlineData("Minister Jan Moen of Norway dismissed speculation that he was ready to sell the bank.", "Norway")]
    [InlineData("Minister Jan Moen of Norway said Norway had not decided what it would do about the port.", "Norway")]
    [InlineData("The union said it and Oslo's telephone administration were discussing cooperation on cables.", "Norway")]
    [InlineData("This does not show Norway's readiness to give up the pact, an official said.", "Norway")]
    [InlineData("Minister Jan Moen of Chile said he was encouraged by steps of Norway to open its ports.", "Jan Moen")]
    public void Conditions_guesses_and_what_was_given_up_bind_nobody(string text, string by) => Told.Commitments(text).ShouldNotContain(told => told.StartsWith(by, StringComparison.Ordinal) && !told.Contains("lend", StringComparison.Ordinal));

    [Theory]
    [InlineData("The fleet is old. \"We will not sit back and watch it rust,\" Minister Jan Moen of Norway said.", "watch it rust")]
    [InlineData("The Bank of Norway offered the dealers loans to cover the shortage.", "cover")]
    public void A_not_goes_for_the_whole_list_and_a_purpose_is_no_offer(string text, string what) => Told.Commitments(text).ShouldNotContain(told => told.Contains($": {what}", StringComparison.Ordinal));
}
