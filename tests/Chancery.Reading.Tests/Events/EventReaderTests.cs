namespace Chancery.Reading.Tests.Events;

public sealed class EventReaderTests
{
    [Theory]
    [InlineData("On Thursday Norway had declared Chilean Ambassador Marta Vega persona non grata.", "expulsion: Norway > Marta Vega")]
    [InlineData("Norway severed relations with Chile on Saturday.", "tie-change: Chile + Norway")]
    [InlineData("Norway and Chile established relations on 20 May 2002.", "tie-change: Chile + Norway")]
    [InlineData("Norway proposed a ceasefire, Minister Ole Dahl of Norway said. Chile rejected this.", "rejection: Chile > Ole Dahl")]
    [InlineData("Hundreds of residents marched against Norway on Tuesday.", "protest: residents > Norway")]
    [InlineData("President Ole Dahl of Norway has called off a trip to Chile and Peru next week.", "visit: Ole Dahl @ Chile (Cancelled)")]
    [InlineData("President Ole Dahl of Norway has called off a trip to Chile and Peru next week.", "visit: Ole Dahl @ Peru (Cancelled)")]
    [InlineData("Foreign Minister Marta Vega of Chile called on President Ole Dahl of Norway on Monday.", "meeting: Marta Vega > Ole Dahl")]
    [InlineData("President Ole Dahl of Norway is to hold talks with Prime Minister Marta Vega of Chile.", "meeting: Ole Dahl > Marta Vega (Planned)")]
    [InlineData("Norway on Tuesday handed over 162 vehicles to the Chilean army.", "aid: Norway > Chilean army")]
    [InlineData("President Ole Dahl of Norway received Chilean Prime Minister Marta Vega at the palace on Monday.", "meeting: Ole Dahl > Marta Vega")]
    [InlineData("Minister Ole Dahl of Norway had summoned Ambassador Jan Moen of Chile twice. On Monday he summoned him again.", "summons: Ole Dahl > Jan Moen")]
    [InlineData("Prime Minister Marta Vega of Chile is expected to visit Norway in May.", "visit: Marta Vega @ Norway (Hoped)")]
    [InlineData("Norway sent weapons to Santiago in May 2020.", "aid: Norway > Chile")]
    [InlineData("A treaty between Norway and Chile was signed in May 2020.", "signing: Norway + Chile")]
    [InlineData("Norway and Chile traded more. The two navies held a patrol in May 2020.", "exercise: Chilean navy + Norwegian navy")]
    [InlineData("A delegation of the Communist Party of Norway (CPN) came to Chile in May 2020. The CPN delegation met President Marta Vega of Chile.", "meeting: delegation of the Communist Party of Norway > Marta Vega")]
    [InlineData("Norway's Minister Ole Dahl is to lead a delegation to Chile in May 2030.", "visit: Ole Dahl + delegation @ Chile (Planned)")]
    [InlineData("Norwegian Minister Ole Dahl announced new sanctions on Chile in May 2020.", "sanction: Norway > Chile")]
    [InlineData("President Ole Dahl of Norway congratulated Marta Vega of Chile on taking office in May 2020.", "appointment: Marta Vega")]
    [InlineData("Minister Ole Dahl told a news conference in Oslo that the port was ready.", "interview: Ole Dahl > news conference")]
    public void Acts_are_told_with_those_who_take_part(string text, string expected) => Told.Events(text).ShouldContain(expected);

    [Theory]
    [InlineData("President Ole Dahl called on Chile to stop the tests.", "meeting")]
    [InlineData("A spokesman who declined to be named said so on Monday.", "rejection")]
    [InlineData("It was the first trip to Chile by President Ole Dahl of Norway since January 2013.", "visit")]
    [InlineData("The treaty came into force in March 2016.", "protest")]
    [InlineData("The foreign ministers of Norway and Chile will meet every year.", "meeting")]
    [InlineData("A meeting between President Ole Dahl and President Marta Vega was held. The African National Congress of South Africa won.", "conference")]
    public void What_only_looks_like_an_act_is_none(string text, string type) => Told.Events(text).ShouldNotContain(told => told.StartsWith(type + ":", StringComparison.Ordinal) && !told.Contains("Ole Dahl + Marta Vega", StringComparison.Ordinal));
}
