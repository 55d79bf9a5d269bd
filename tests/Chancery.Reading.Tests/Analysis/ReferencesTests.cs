namespace Chancery.Reading.Tests.Analysis;

public sealed class ReferencesTests
{
    [Theory]
    [InlineData("President Ole Dahl of Norway received Foreign Minister Marta Vega of Chile on Monday. The host praised the new port. The guest promised more ships.", "Ole Dahl: praise", "Marta Vega: promise")]
    [InlineData("Receiving Ambassador Marta Vega of Chile, President Ole Dahl of Norway praised the new port.", "Ole Dahl: praise")]
    [InlineData("Minister Ole Dahl of Norway told reporters that the port was ready. Ships from Chile had met Prime Minister Marta Vega. The port will grow, he stressed.", "Ole Dahl: stress")]
    [InlineData("Prime Minister Marta Vega met Norway's Deputy Prime Minister Ole Dahl in Lima. The Prime Minister praised the new port.", "Marta Vega: praise")]
    [InlineData("Minister Ole Dahl of Norway stressed that Norway is a donor, and underlined the role of the fund.", "Ole Dahl: stress", "Ole Dahl: underline")]
    [InlineData("President Ole Dahl of Norway and Prime Minister Marta Vega of Chile spoke by telephone on Monday and agreed to trade, the palace office said.", "palace office: say", "Ole Dahl + Marta Vega: agree")]
    [InlineData("President Ole Dahl of Norway spoke. \"This is a start,\" Dahl was quoted as saying.", "Ole Dahl: say")]
    [InlineData("The Lake Council will hold a session, its secretary general, Marta Vega, announced.", "Marta Vega: announce")]
    [InlineData("Minister Lê Hoài Trung of Viet Nam told reporters that ships came. Prime Minister Ole Dahl of Norway had come. Trung praised the port. It grows, he stressed.", "Lê Hoài Trung: stress")]
    [InlineData("State President Jan Moen of Norway spoke. President Marta Vega of Chile came. The State President praised the port.", "Jan Moen: praise")]
    public void Roles_and_pronouns_go_back_to_the_right_person(string text, params string[] expected)
    {
        var told = Told.Statements(text);
        foreach (var statement in expected) told.ShouldContain(statement);
    }

    [Theory]
    [InlineData("Vega called it a historic day.", "call")]
    [InlineData("Norway abstained.", "abstain")]
    public void Naming_and_voting_are_statements(string text, string act) => Told.Statements("Minister Marta Vega of Norway spoke. " + text).ShouldContain(statement => statement.EndsWith(": " + act, StringComparison.Ordinal));

    [Theory]
    [InlineData("Norway recalled its ambassador to Chile.")]
    [InlineData("Norway and Chile raised their relations to a strategic partnership in 2018.")]
    [InlineData("Norway called an election for May.")]
    public void The_same_verbs_in_other_senses_are_none(string text) => Told.Statements(text).ShouldBeEmpty();

    [Fact]
    public void Who_asks_both_countries_is_none_of_them() =>
        Told.Claims("Chile and Norway quarrelled over fish. Chile and Norway met. The United States urged both countries to settle the dispute.").OfType<Claims.CommitmentClaim>().ShouldContain(claim => claim.By.Contains("Chile") && claim.By.Contains("Norway"));
}
