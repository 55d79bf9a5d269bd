using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly Bench bench = new Bench()
        .Report("one.txt", "Tô Lâm met Kemi Badenoch on 2025-10-30. Tô Lâm leads Viet Nam.")
        .Report("two.txt", "Tô Lâm visited United Kingdom on 2025-10-28. He then saw the queen.");

    public async ValueTask InitializeAsync() => await bench.Read();

    public ValueTask DisposeAsync()
    {
        bench.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(int Code, string Out, string Error)> Import(params string[] lines)
    {
        var file = Path.Combine(bench.Folder, "claims.jsonl");
        await File.WriteAllLinesAsync(file, lines);
        return await bench.On("import", "claims", file, "--origin", "anna");
    }

    [Fact]
    public async Task What_checks_is_taken_in_and_what_does_not_is_refused_with_its_line()
    {
        var (code, told, error) = await Import(
            """{"kind":"event","report":"two","quote":"He then saw the queen","type":"meeting","who":"Tô Lâm"}""",
            "",
            """{"kind":"event","report":"two","quote":"He then saw the king","type":"meeting","who":"Tô Lâm"}""");
        code.ShouldBe(2, error);
        error.ShouldContain("claims.jsonl:3: refused, as the report does not print “He then saw the king”.");
        told.ShouldContain("From anna: 1 claim on 1 of the reports; 1 new, 0 of its earlier ones withdrawn, 1 refused.");
        var meeting = JsonDocument.Parse((await bench.On("show", "events", "--format", "json")).Out).RootElement.EnumerateArray().Single(one => one.GetProperty("type").GetString() is "meeting" && one.GetProperty("date").ValueKind is JsonValueKind.Null);
        (await bench.On("why", meeting.GetProperty("id").GetString()!)).Out.ShouldContain("  imported from anna\n");
        (await bench.On("export", "claims")).Out.ShouldContain("\"origin\":[\"anna\"]");

        bench.ReaderVersion = "test-2";
        await bench.Read();
        (await bench.On("export", "claims")).Out.ShouldContain("He then saw the queen");
    }

    [Fact]
    public async Task An_export_can_be_imported()
    {
        var exported = (await bench.On("export", "claims")).Out;
        var (code, told, error) = await Import(exported.Split('\n'));
        code.ShouldBe(0, error);
        told.ShouldContain(" 0 refused");
        (await Import(exported.Split('\n'))).Out.ShouldContain(" 0 new, 0 of its earlier ones withdrawn");
    }

    [Fact]
    public async Task A_file_of_nothing_that_checks_is_an_error()
    {
        (await Import("what?")).Code.ShouldBe(1);
        (await Import()).Code.ShouldBe(1);
        (await bench.On("import", "claims", Path.Combine(bench.Folder, "none.jsonl"), "--origin", "anna")).Error.ShouldContain("There is no file");
        (await bench.On("import", "claims", Path.Combine(bench.Folder, "none.jsonl"), "--origin", " ")).Code.ShouldNotBe(0);
    }

    [Fact]
    public async Task A_report_is_forgotten_only_when_that_is_meant()
    {
        (await bench.On("forget", "two")).Out.ShouldContain("Would remove two");
        JsonDocument.Parse((await bench.On("show", "reports", "--format", "json")).Out).RootElement.GetArrayLength().ShouldBe(2);
        (await bench.On("forget", "two", "--yes", "--why", "a licence ended")).Out.ShouldContain("is forgotten");
        await bench.Read();
        JsonDocument.Parse((await bench.On("show", "reports", "--format", "json")).Out).RootElement.GetArrayLength().ShouldBe(1);
        (await bench.On("show", "events", "--format", "json")).Out.ShouldNotContain("visit");
        (await bench.On("forget")).Out.ShouldContain("by tester: a licence ended");
        (await bench.On("forget", "two")).Error.ShouldContain("holds no report 'two'");
    }
}
