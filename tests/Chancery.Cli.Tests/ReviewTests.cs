using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class ReviewTests : IDisposable
{
    // One name, offices of two states many years apart: two people, or one; a person is asked.
    private readonly Bench bench = new Bench()
        .Report("2001-01-01-one.txt", "Kim Min leads Viet Nam. Kim Min met Kemi Badenoch on 2001-01-01.")
        .Report("2025-01-01-two.txt", "Kim Min leads United Kingdom. Keir Starmer met Kim Min on 2025-01-01.");

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task What_is_doubtful_is_listed_with_reasons_quotes_and_commands()
    {
        await bench.Read();
        var (code, told, error) = await bench.On("review");
        code.ShouldBe(0, error);
        told.ShouldContain("Are Kim Min");
        told.ShouldContain("too far apart in time");
        told.ShouldContain("“Kim Min leads Viet Nam”");
        told.ShouldContain("chancery decide merge ");
        var question = JsonDocument.Parse((await bench.On("review", "--json")).Out).RootElement.EnumerateArray().ShouldHaveSingleItem();
        question.GetProperty("kind").GetString().ShouldBe("same");
        question.GetProperty("score").GetInt32().ShouldBe(60);
    }

    [Theory]
    [InlineData("s", 1, 0)]
    [InlineData("d", 2, 0)]
    [InlineData("c", 2, 0)]
    [InlineData("k", 2, 1)]
    [InlineData("xq", 2, 1)]
    public async Task One_key_answers(string keys, int people, int left)
    {
        await bench.Read();
        bench.Keys = new(keys);
        (await bench.On("review", "--by", "anna")).Code.ShouldBe(0);
        bench.Keys = null;
        JsonDocument.Parse((await bench.On("show", "actors", "--format", "json")).Out).RootElement.EnumerateArray().Count(one => one.GetProperty("kind").GetString() == "person").ShouldBe(people);
        JsonDocument.Parse((await bench.On("review", "--json")).Out).RootElement.GetArrayLength().ShouldBe(left);
        if (left == 0) (await bench.On("decisions")).Out.ShouldContain("anna");
    }

    [Fact]
    public async Task Contradictions_are_listed_with_both_quotes()
    {
        using var other = new Bench()
            .Report("2025-01-01-a.txt", "Tô Lâm met Keir Starmer on 2025-10-29. Viet Nam partners United Kingdom on 2010-09-08.")
            .Report("2025-01-01-b.txt", "Viet Nam partners United Kingdom on 2011-09-08.");
        await other.Read();
        var (code, told, error) = await other.On("check");
        code.ShouldBe(0, error);
        told.ShouldStartWith("1 contradiction:");
        told.ShouldContain("2010-09-08 or 2011-09-08");
        told.ShouldContain("“Viet Nam partners United Kingdom on 2010-09-08”");
        told.ShouldContain("“Viet Nam partners United Kingdom on 2011-09-08”");
        JsonDocument.Parse((await other.On("check", "--json")).Out).RootElement[0].GetProperty("claims").GetArrayLength().ShouldBe(2);
    }
}
