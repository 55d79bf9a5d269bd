using Shouldly;
using Xunit;

namespace Chancery.Reading.Tests.Analysis;

public sealed class PeopleTests
{
    [Theory]
    [InlineData("Norway's foreign minister, the Right Honourable Olav Brekke, came to Lima. Mr Brekke visited Chile in May 2020.", "visit: Olav Brekke @ Chile")]
    [InlineData("The Speaker, Una Darcy TD, opened the sitting. Ms Darcy visited Chile in May 2020.", "visit: Una Darcy @ Chile")]
    [InlineData("Catherine West, Minister for Trade of Canada, spoke first. Minister West visited Chile in May 2020.", "visit: Catherine West @ Chile")]
    [InlineData("Vice Premier He Weidong of China spoke. He Weidong visited Chile in May 2020.", "visit: He Weidong @ Chile")]
    public void Later_mentions_are_the_same_person(string text, string expected) => Told.Events(text).ShouldContain(expected);

    [Theory]
    [InlineData("Prime Minister Marta Vega of Chile told her Norwegian counterpart, Ole Dahl, that talks would resume.", "Ole Dahl: Prime Minister of Norway")]
    [InlineData("Vice President of the Lao National Assembly (NA) Sommad Pholsena met President of the Lao NA Xaysomphone Vongsa.", "Xaysomphone Vongsa: President of Lao National Assembly")]
    [InlineData("Iran's foreign ministry spokesman, Farid Nouri, rejected the claim.", "Farid Nouri: spokesman of Iran's foreign ministry")]
    [InlineData("The President of the Sejm, Adam Nowak, came on Monday.", "Adam Nowak: President of Sejm")]
    public void Offices_are_told_from_the_bodies_they_belong_to(string text, string expected) => Told.Roles(text).ShouldContain(expected);

    [Theory]
    [InlineData("LIMA, May 3 (News) -- President Ana Rojas told reporters that Peru and China would trade more. China, Chinese firms and China's envoy agreed.", "Ana Rojas: President of Peru")]
    [InlineData("Norway has grown close to Chile. Its foreign minister, Olav Brekke, said so.", "Olav Brekke: foreign minister of Norway")]
    [InlineData("President Marta Vega of Chile spoke.", "Marta Vega: President of Chile")]
    [InlineData("Chile and Norway traded more. Foreign Minister Jan Moen and Foreign Minister Rosa Vidal of Chile met.", "Jan Moen: Foreign Minister of Norway")]
    public void A_country_is_told_by_what_stands_around_the_name(string text, string expected) => Told.Roles(text).ShouldContain(expected);

    [Fact]
    public void A_name_inside_a_name_is_no_standing() => Told.Roles("Deputy Prime Minister of Viet Nam Bui Thanh Son arrived.").ShouldContain("Bui Thanh Son: Deputy Prime Minister of Viet Nam");

    [Fact]
    public void A_headline_in_capitals_names_nobody_new() =>
        Told.Roles("PRIME MINISTER VEGA HOLDS TALKS WITH DAHL\n\nPrime Minister Marta Vega of Chile met the Norwegian envoy.").ShouldNotContain(role => role.Contains("HOLDS", StringComparison.Ordinal));
}
