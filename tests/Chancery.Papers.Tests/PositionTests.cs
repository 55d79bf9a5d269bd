using Chancery.Registry;

namespace Chancery.Papers.Tests;

public sealed class PositionTests
{
    private static readonly EntryId Japan = new("a"), Iran = new("b");

    private static StatementEntry Said(string id, string day, string act, string quote, params string[] fields) => new()
    {
        Id = new(id), Speaker = [Japan], About = [Iran, Japan], Act = act, Quote = quote, Fields = fields, Sources = 1, From = DateOnly.ParseExact(day, "yyyy-MM-dd"), To = DateOnly.ParseExact(day, "yyyy-MM-dd"),
    };

    [Fact]
    public void What_one_speaker_says_on_one_subject_stands_together_oldest_first()
    {
        var positions = Position.Of([Said("2", "2025-02-01", "condemn", "Japan condemned the tests", "defence"), Said("1", "2024-01-01", "regret", "Japan regretted the tests", "defence", "energy")], actor => actor == Japan ? "Japan" : "Iran");
        positions.Select(one => (one.Subject, one.Statements.Count)).ShouldBe([("Iran", 2), ("defence", 2), ("energy", 1)]);
        positions[1].Statements.Select(one => one.Act).ShouldBe(["regret", "condemn"]);
        var row = positions[1].Row(_ => "Japan").Json();
        row["wording"]!.GetValue<string>().ShouldBe("Japan condemned the tests");
        row["before"]!.GetValue<string>().ShouldBe("Japan regretted the tests");
        row["sources"]!.GetValue<int>().ShouldBe(2);
    }
}
