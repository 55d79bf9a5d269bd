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

    [Theory]
    [InlineData("OSLO, May 3 2024 (News) -- Norway and Chile will trade more. President Ana Rojas wrote to President Emmanuel Macron.", "Emmanuel Macron: President of France")]
    [InlineData("GENEVA, May 3 1987 (News) -- President Reagan wrote to Chile and Norway.", "Reagan: President of United States")]
    [InlineData("GENEVA, May 3 2023 (News) -- Secretary-General António Guterres thanked Chile.", "António Guterres: Secretary-General of United Nations")]
    [InlineData("TOKYO, May 3 1987 (News) -- Michael Amory, Under Secretary of State for Political Affairs, met Japan's envoy.", "Michael Amory: Under Secretary of State for Political Affairs of United States")]
    [InlineData("OTTAWA, May 3 1987 (News) -- Newfoundland premier Brian Peck met Canada's envoy.", "Brian Peck: premier of Newfoundland")]
    [InlineData("PARIS, May 3 1987 (News) -- A veteran conservative politician, and conservative minister Ana Rojas, met France's envoy.", "Ana Rojas: minister of France")]
    [InlineData("LIMA, May 3 2023 (News) -- Economy Minister Jorge Salas met Peruvian ambassador to Oslo Rosa Vidal.", "Jorge Salas: Economy Minister of Peru")]
    public void A_country_that_the_report_leaves_out_is_known_or_told_by_its_capital(string text, string expected) => Told.Roles(text).ShouldContain(expected);

    [Theory]
    [InlineData("Chile traded with Norway. President Jan Moen came.", "Jan Moen")]
    [InlineData("LIMA, May 3 2023 (News) -- Peru will trade with Fiji. High Commissioner Jan Moen agreed.", "Jan Moen")]
    [InlineData("GENEVA, May 3 1930 (News) -- Chile traded with Norway. President Bush agreed.", "Bush")]
    public void A_country_that_nothing_tells_stays_open(string text, string person) => Told.Claims(text).OfType<Claims.RoleClaim>().Single(role => role.Person == person).Of.ShouldBeNull();

    [Theory]
    [InlineData("Jordan's prime minister spoke. Prime Minister Zaid al-Rifa'i visited Chile in May 2020.", "Zaid al-Rifa'i: Prime Minister of Jordan")]
    [InlineData("Assistant Secretary of State Elliott Abrams of the United States spoke.", "Elliott Abrams: Assistant Secretary of State of United States")]
    [InlineData("He may serve under Foreign Minister Marta Vega of Chile.", "Marta Vega: Foreign Minister of Chile")]
    [InlineData("Oil Minister Marta Vega of Chile spoke.", "Marta Vega: Oil Minister of Chile")]
    public void Titles_and_names_are_whole(string text, string expected) => Told.Roles(text).ShouldContain(expected);

    [Fact]
    public void A_name_inside_a_name_is_no_standing() => Told.Roles("Deputy Prime Minister of Viet Nam Bui Thanh Son arrived.").ShouldContain("Bui Thanh Son: Deputy Prime Minister of Viet Nam");

    [Fact]
    public void A_headline_in_capitals_names_nobody_new() =>
        Told.Roles("PRIME MINISTER VEGA HOLDS TALKS WITH DAHL\n\nPrime Minister Marta Vega of Chile met the Norwegian envoy.").ShouldNotContain(role => role.Contains("HOLDS", StringComparison.Ordinal));
}
