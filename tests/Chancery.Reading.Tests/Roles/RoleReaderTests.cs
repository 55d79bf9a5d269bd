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
    [InlineData("The Norwegian firm said Northwind Sawmills' president, Jan Moen, had left.", "Jan Moen: president of Northwind Sawmills")]
    [InlineData("Northwind Sawmills president Jan Moen told Norwegian bankers so.", "Jan Moen: president of Northwind Sawmills")]
    [InlineData("The Norwegian Herring Institute, NHI, President Jan Moen urged calm.", "Jan Moen: President of Norwegian Herring Institute")]
    [InlineData("NHI President Jan Moen urged calm in Norway.", "Jan Moen: President of NHI")]
    [InlineData("Jan Moen, head of the EC delegation here, spoke.", "Jan Moen: head of EC delegation")]
    [InlineData("Jan Moen, director of grain research for Hansen Trading Co. in Norway, spoke.", "Jan Moen: director of grain research of Hansen Trading Co.")]
    [InlineData("Norway's Trade and Industry Secretary Jan Moen spoke.", "Jan Moen: Trade and Industry Secretary of Norway")]
    [InlineData("Moen and Fisheries Committee Chairman Ole Dahl spoke.", "Ole Dahl: Chairman of Fisheries Committee")]
    [InlineData("Energy minister Jan Moen of Norway spoke.", "Jan Moen: Energy minister of Norway")]
    [InlineData("A senator said today President Reagan must think again.", "Reagan: President of United States")]
    [InlineData("OSLO, May 4, 1987 - Norway needs loans. \"We hope,\" Treasury Secretary Jan Moen said.", "Jan Moen: Treasury Secretary of Norway")]
    public void An_office_is_that_of_whoever_stands_beside_it(string text, string expected) => Told.Roles(text).ShouldContain(expected);

    [Theory]
    [InlineData("Jan Moen said his son Omar was free.", "son")]
    [InlineData("The Union and its Member States agreed.", "Member")]
    [InlineData("Jan Moen, the foreign policy aide of President Ole Dahl of Norway, spoke.", "Ole Dahl: foreign policy aide")]
    [InlineData("Norway's bank said that former president Jan Moen had left.", "Norway")]
    [InlineData("Jan Moen, spokesman for the owners, spoke in Norway.", "Norway")]
    [InlineData("It followed the fall of party leader Jan Moen, Western diplomats say.", "diplomat")]
    [InlineData("It has worked out a measure, the MDQ, OECD sources said.", "MDQ")]
    [InlineData("Minister Marta Vega of Norway told reporters Moen had called. Jan Moen is in Chile.", "reporter")]
    [InlineData("The firm closed its King Haddock Supermarkets division in Norway.", "King")]
    public void Kin_and_others_offices_are_none(string text, string wrong) => Told.Roles(text).ShouldNotContain(role => role.Contains(wrong, StringComparison.Ordinal));

    [Fact]
    public void A_shorter_title_of_the_same_office_is_no_second_one() =>
        Told.Roles("Deputy Foreign Minister Jan Moen of Norway met guests. Minister Moen praised them. Norwegian Fisheries Minister Ole Dahl came. Minister Dahl spoke.").ShouldNotContain("Ole Dahl: Minister");
}
