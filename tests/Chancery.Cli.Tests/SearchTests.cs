using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class SearchTests : IAsyncLifetime
{
    private readonly Bench bench = new Bench()
        .Report("one.txt", "Tô Lâm met Kemi Badenoch on 2025-10-30. It rained in Đà Nẵng.")
        .Report("two.txt", "Tô Lâm visited United Kingdom on 2025-10-28.");

    public async ValueTask InitializeAsync() => await bench.Read();

    public ValueTask DisposeAsync()
    {
        bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Actors_entries_and_reports_are_shown_with_their_quotes()
    {
        var (code, told, error) = await bench.On("search", "to", "lam");
        code.ShouldBe(0, error);
        told.ShouldStartWith("Actors\n");
        told.ShouldContain("\nEntries\n");
        told.ShouldContain("»Tô Lâm met Kemi Badenoch on 2025-10-30«.");
        told.ShouldContain("\nReports\n");
        (await bench.On("search", "da nang")).Out.ShouldContain("It rained in »Đà Nẵng«.");
    }

    [Fact]
    public async Task Programs_get_json_of_the_kind_and_number_they_ask_for()
    {
        var (code, told, _) = await bench.On("search", "LAM", "--kind", "event", "--limit", "1", "--json");
        code.ShouldBe(0);
        var hit = JsonDocument.Parse(told).RootElement.EnumerateArray().ShouldHaveSingleItem();
        hit.EnumerateObject().Select(field => field.Name).ShouldBe(["kind", "id", "title", "score", "stands", "quote", "before", "after", "claim", "report", "published"]);
        hit.GetProperty("kind").GetString().ShouldBe("event");
    }

    [Fact]
    public async Task Nothing_found_and_nothing_to_find_are_said()
    {
        (await bench.On("search", "Atlantis")).ShouldBe((0, "Nothing in the register has 'Atlantis'.\n", ""));
        var (code, _, error) = await bench.On("search", "?!");
        code.ShouldBe(1);
        error.ShouldContain("no letter and no digit");
    }

    [Fact]
    public async Task What_was_not_yet_known_is_not_found()
    {
        bench.Now = bench.Now.AddDays(10);
        bench.Report("three.txt", "Tô Lâm met Friedrich Merz on 2025-11-11.");
        await bench.Read();
        (await bench.On("search", "Merz")).Out.ShouldContain("three");
        (await bench.On("search", "Merz", "--known-by", "2026-01-05")).Out.ShouldContain("Nothing");
    }
}
