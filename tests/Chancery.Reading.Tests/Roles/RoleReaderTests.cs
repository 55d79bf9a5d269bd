namespace Chancery.Reading.Tests.Roles;

public sealed class RoleReaderTests
{
    [Theory]
    [InlineData("Jan Moen, the leader of the small opposition party More Fish, spoke.", "Jan Moen: leader of More Fish")]
    [InlineData("Jan Moen, the foreign policy aide of President Ole Dahl of Norway, spoke.", "Ole Dahl: President of Norway")]
    [InlineData("President Ole Dahl of Norway spoke. Jan Moen, Dahl's peace envoy, told reporters that talks went on.", "Jan Moen: peace envoy")]
    [InlineData("Jan Moen, who chairs the World Trade Organization, said the deal was close.", "Jan Moen: Chair of World Trade Organization")]
    [InlineData("President Marta Vega of Chile spoke. Norwegian Trade Minister Ole Dahl and his Chilean counterpart, Jan Moen, met.", "Jan Moen: Trade Minister of Chile")]
    [InlineData("The Minister for Fisheries of Norway, Jan Moen MP, spoke.", "Jan Moen: Minister for Fisheries of Norway")]
    [InlineData("Chile's emir, Sheikh Omar Vega, spoke to army chief General Jan Moen.", "Omar Vega: emir of Chile")]
    public void An_office_is_that_of_whoever_stands_beside_it(string text, string expected) => Told.Roles(text).ShouldContain(expected);

    [Theory]
    [InlineData("Jan Moen said his son Omar was free.", "son")]
    [InlineData("The Union and its Member States agreed.", "Member")]
    [InlineData("Jan Moen, the foreign policy aide of President Ole Dahl of Norway, spoke.", "Ole Dahl: foreign policy aide")]
    public void Kin_and_others_offices_are_none(string text, string wrong) => Told.Roles(text).ShouldNotContain(role => role.Contains(wrong, StringComparison.Ordinal));

    [Fact]
    public void A_shorter_title_of_the_same_office_is_no_second_one() =>
        Told.Roles("Deputy Foreign Minister Jan Moen of Norway met guests. Minister Moen praised them. Norwegian Fisheries Minister Ole Dahl came. Minister Dahl spoke.").ShouldNotContain("Ole Dahl: Minister");
}
