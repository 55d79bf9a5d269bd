using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class PloverTests
{
    [Fact]
    public async Task Events_are_coded_one_a_line_in_the_order_of_the_reports()
    {
        using var bench = new Bench().Report("b.txt", "Latvia expelled Estonia.").Report("a.txt", "Kenya visited Ghana. Mali attacked Niger.");
        await bench.Read();
        var (code, told, error) = await bench.On("export", "plover");
        code.ShouldBe(0, error);
        var events = told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        events.Select(one => one.GetProperty("report").GetString()).ShouldBe(["a", "a", "b"]);
        events[0].EnumerateObject().Select(field => field.Name).ShouldBe(["report", "type", "mode", "context", "source", "target", "date", "quote", "start", "end", "confidence"]);
        events[1].GetProperty("source")[0].EnumerateObject().Select(field => field.Name).ShouldBe(["text", "name", "country", "sector"]);
        events[1].GetProperty("quote").GetString().ShouldBe("Mali attacked Niger");
        events[1].GetProperty("start").GetInt32().ShouldBe(21);
        (await bench.On("export", "plover")).Out.ShouldBe(told);
    }

    [Fact]
    public async Task CAMEO_is_written_when_it_is_asked_for()
    {
        using var bench = new Bench().Report("a.txt", "Mali attacked Niger.");
        await bench.Read();
        var (_, told, _) = await bench.On("export", "plover", "--cameo");
        JsonDocument.Parse(told).RootElement.GetProperty("cameo").GetString().ShouldBe("190");
    }

    [Fact]
    public async Task One_report_can_be_asked_for_and_must_be_there()
    {
        using var bench = new Bench().Report("a.txt", "Mali attacked Niger.").Report("b.txt", "Latvia expelled Estonia.");
        await bench.Read();
        (await bench.On("export", "plover", "--report", "b")).Out.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("Latvia");
        var (code, _, error) = await bench.On("export", "plover", "--report", "c");
        code.ShouldBe(1);
        error.ShouldContain("no report with the key 'c'");
    }

    [Fact]
    public async Task Reports_in_other_languages_are_passed_over_and_faults_are_named()
    {
        using var bench = new Bench().Report("a.txt", "Mali attacked Niger dans le nord.").Report("b.txt", "Latvia expelled Estonia. stumble");
        await bench.Read();
        var (code, told, error) = await bench.On("export", "plover");
        code.ShouldBe(2);
        told.ShouldBeEmpty();
        error.ShouldContain("b.txt: the coder failed on it");
    }
}
