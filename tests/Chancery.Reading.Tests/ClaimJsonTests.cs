using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Reading.Tests;

public sealed class ClaimJsonTests
{
    private static readonly Quote Words = new(new("00"), Passage.Between(3, 9), "a word");

    [Fact]
    public void A_claim_comes_back_from_its_body_as_it_was()
    {
        Claim claim = new EventClaim
        {
            Type = "visit", Who = ["Tô Lâm"], Date = When.Day(new(2025, 10, 30)), Modality = Modality.Planned, SaidBy = ["Lê Thị Thu Hằng"], Confidence = 85, Rule = "event.visit", Quote = Words,
        };
        var again = ClaimJson.FromBody(ClaimJson.Body(claim), Words);
        ClaimJson.Line(again, "r").ShouldBe(ClaimJson.Line(claim, "r"));
        ClaimJson.Line(claim, "r").ShouldBe(
            """{"kind":"event","report":"r","start":3,"end":9,"quote":"a word","type":"visit","who":["Tô Lâm"],"date":"2025-10-30","said_by":"Lê Thị Thu Hằng","modality":"planned","confidence":0.85,"rule":"event.visit"}""");
    }

    [Theory]
    [InlineData("2025", true)]
    [InlineData("2025-10", true)]
    [InlineData("2025-10-28/2025-10-30", true)]
    [InlineData("XXXX-04-04/XXXX-04-05", true)]
    [InlineData("2025-02-30", false)]
    [InlineData("yesterday", false)]
    public void Dates_are_as_precise_as_they_are_written(string text, bool good) => When.TryParse(text, out _).ShouldBe(good);
}
