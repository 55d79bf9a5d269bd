using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class TimesTests : IDisposable
{
    private readonly Bench bench = new Bench().Report("one.txt", "Viet Nam partners United Kingdom on 2010-09-08. Tô Lâm met Kemi Badenoch on 2025-10-30.");

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task What_was_known_by_a_day_is_what_the_register_said_then()
    {
        await bench.Read();
        var yesterday = await Told("show", "events", "--format", "json");
        var brief = await Told("brief", "Viet Nam");
        bench.Now = bench.Now.AddDays(1);
        bench.Report("one.txt", "Viet Nam partners United Kingdom on 2010-09-08. Tô Lâm met Keir Starmer on 2025-10-29.");
        await bench.Read();
        await Told("decide", "rename", "Viet Nam", "Nam");
        (await Told("show", "events", "--format", "json")).ShouldNotBe(yesterday);
        (await Told("show", "events", "--format", "json", "--known-by", "2026-01-02")).ShouldBe(yesterday);
        (await Told("brief", "Viet Nam", "--known-by", "2026-01-02")).ShouldBe(brief);
        (await Told("export", "claims", "--known-by", "2026-01-02")).ShouldContain("Kemi Badenoch");
        (await Told("show", "events", "--format", "json", "--known-by", "2025-12-31")).Trim().ShouldBe("[]");
    }

    [Fact]
    public async Task Changes_tell_what_was_learnt_and_what_is_no_longer_said()
    {
        await bench.Read();
        bench.Now = bench.Now.AddDays(1);
        bench.Report("one.txt", "Viet Nam partners United Kingdom on 2010-09-09. Tô Lâm met Keir Starmer on 2025-10-29.");
        await bench.Read();
        var told = await Told("changes", "--since", "2026-01-02");
        told.ShouldContain("actor");
        told.ShouldContain("Keir Starmer");
        told.ShouldContain("no longer says");
        told.ShouldContain("Kemi Badenoch");
        var changes = JsonDocument.Parse(await Told("changes", "--since", "2026-01-02", "--json")).RootElement.GetProperty("changes");
        changes.EnumerateArray().Select(change => change.GetProperty("what").GetString()).ShouldContain("gone");
        (await Told("changes", "--since", "2026-01-03")).ShouldStartWith("Nothing has changed");
    }

    [Theory]
    [InlineData("2009-12-31", 0)]
    [InlineData("2010-09-08", 1)]
    public async Task A_tie_stands_from_its_day_on(string day, int ties)
    {
        await bench.Read();
        JsonDocument.Parse(await Told("show", "ties", "--as-of", day, "--format", "json")).RootElement.GetArrayLength().ShouldBe(ties);
    }

    [Theory]
    [InlineData("2025-10-29", 0)]
    [InlineData("2025-10-30", 1)]
    public async Task What_has_not_happened_by_a_day_is_not_there(string day, int events)
    {
        await bench.Read();
        JsonDocument.Parse(await Told("show", "events", "--as-of", day, "--format", "json")).RootElement.GetArrayLength().ShouldBe(events);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused()
    {
        await bench.Read();
        (await bench.On("show", "events", "--known-by", "yesterday")).Error.ShouldContain("'yesterday' is no date for --known-by");
    }

    private async Task<string> Told(params string[] arguments)
    {
        var (code, told, error) = await bench.On(arguments);
        code.ShouldBe(0, error);
        return told;
    }
}
