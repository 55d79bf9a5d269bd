using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class DecideTests : IAsyncLifetime
{
    private readonly Bench bench = new Bench()
        .Report("one.txt", "Tô Lâm met Kemi Badenoch on 2025-10-30. Tô Lâm leads Viet Nam. Kemi Badenoch leads United Kingdom.")
        .Report("two.txt", "Tô Lâm visited United Kingdom on 2025-10-28. Lam To met Kemi Badenoch on 2025-10-30. Viet Nam partners United Kingdom on 2010-09-08. The sides agreed to open a school.");

    public async ValueTask InitializeAsync() => await bench.Read();

    public ValueTask DisposeAsync()
    {
        bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_dry_run_shows_and_changes_nothing()
    {
        var before = await Show("actors");
        var told = await Told("decide", "rename", "Tô Lâm", "To Lam of Hung Yen", "--dry-run");
        told.ShouldStartWith("Would change 1 entry:\n");
        told.ShouldContain("name: Tô Lâm → To Lam of Hung Yen");
        (await Show("actors")).ShouldBe(before);
        (await Told("decisions")).ShouldBe("No decisions.\n");
    }

    [Fact]
    public async Task What_is_decided_is_signed_listed_shown_and_undone()
    {
        var before = await Show("actors");
        (await Told("decide", "rename", "Tô Lâm", "Lâm", "--by", "anna", "--why", "as he signs")).ShouldContain("Changed 1 entry:");
        (await Show("actors")).ShouldContain("\"name\":\"Lâm\"");
        var decision = JsonDocument.Parse(await Told("decisions", "--json")).RootElement[0];
        decision.GetProperty("by").GetString().ShouldBe("anna");
        decision.GetProperty("why").GetString().ShouldBe("as he signs");
        decision.GetProperty("state").GetString().ShouldBe("in force");
        (await Told("why", await Id("actors", "Lâm"))).ShouldContain("as he signs");

        var id = decision.GetProperty("id").GetString()!;
        (await Told("undo", id, "--dry-run")).ShouldContain("Would change 1 entry");
        (await Told("undo", id)).ShouldContain("name: Lâm → Tô Lâm");
        (await Show("actors")).ShouldBe(before);
        (await bench.On("undo", id)).Error.ShouldContain("taken back already");
        JsonDocument.Parse(await Told("decisions", "--json")).RootElement.EnumerateArray().Select(one => one.GetProperty("state").GetString()).ShouldBe(["undone", "in force"]);
    }

    [Fact]
    public async Task An_id_that_was_merged_away_leads_to_where_it_went()
    {
        string[] ids = [await Id("actors", "Tô Lâm"), await Id("actors", "Lam To")];
        (await Told("decide", "merge", ids[0], ids[1])).ShouldContain("is now part of");
        var gone = (await Show("actors")).Contains(ids[0], StringComparison.Ordinal) ? ids[1] : ids[0];
        var stays = ids.Single(id => id != gone);
        (await Told("why", gone)).ShouldStartWith($"The entry {gone} is part of {stays} now.");
        var (code, told, error) = await bench.On("show", gone);
        code.ShouldBe(0, error);
        told.ShouldContain($"actor {stays}");
        error.ShouldContain($"The entry {gone} is part of {stays} now.");
    }

    [Fact]
    public async Task Meetings_of_one_person_are_one_when_the_names_are()
    {
        await Told("decide", "merge", await Id("actors", "Tô Lâm"), await Id("actors", "Lam To"));
        JsonDocument.Parse(await Show("events")).RootElement.EnumerateArray().Count(one => one.GetProperty("type").GetString() == "meeting").ShouldBe(1);
        await Told("decide", "split", await Id("actors", "Tô Lâm"), "--name", "Lam To");
        JsonDocument.Parse(await Show("events")).RootElement.EnumerateArray().Count(one => one.GetProperty("type").GetString() == "meeting").ShouldBe(2);
    }

    [Fact]
    public async Task A_decision_outlives_a_reading_by_another_reader()
    {
        await Told("decide", "merge", await Id("actors", "Tô Lâm"), await Id("actors", "Lam To"));
        bench.ReaderVersion = "test-2";
        bench.Ignored = "Lam To";
        await bench.Read();
        (await Show("actors")).ShouldNotContain("Lam To");
        (bench.ReaderVersion, bench.Ignored) = ("test-3", "\0");
        await bench.Read();
        JsonDocument.Parse(await Show("actors")).RootElement.EnumerateArray().Count(one => one.GetProperty("kind").GetString() == "person").ShouldBe(2);
    }

    [Fact]
    public async Task A_rejected_claim_counts_for_nothing()
    {
        var claim = (await Told("why", await Id("ties", "strategic partnership"))).Split("claim ")[1].Split(':')[0];
        (await Told("decide", "reject", claim)).ShouldContain("gone    tie");
        (await Show("ties")).Trim().ShouldBe("[]");
        (await Told("export", "claims")).ShouldNotContain("\"tie\"");
    }

    [Fact]
    public async Task A_claim_is_added_by_its_words()
    {
        (await Told("decide", "claim", "--report", "two", "--quote", "agreed to  open a school", "--kind", "commitment", "--field", "by=Viet Nam", "--field", "by=UK", "--field", "what=open a school", "--field", "strength=agreed"))
            .ShouldContain("new     commitment");
        var commitment = JsonDocument.Parse(await Show("commitments")).RootElement.EnumerateArray().ShouldHaveSingleItem();
        commitment.GetProperty("by").EnumerateArray().Select(name => name.GetString()).ShouldBe(["United Kingdom", "Viet Nam"]);
        (await Told("export", "claims")).ShouldContain("\"quote\":\"agreed to open a school\"");
        (await Told("decide", "mark", commitment.GetProperty("id").GetString()!, "kept", "--on", "2026-01-01")).ShouldContain("status: open → kept");

        bench.ReaderVersion = "test-2";
        await bench.Read();
        JsonDocument.Parse(await Show("commitments")).RootElement[0].GetProperty("status").GetString().ShouldBe("kept");
    }

    [Theory]
    [InlineData("no such words", "commitment", "what=x", "does not print")]
    [InlineData("Viet Nam", "tie", "a=x", "This is no tie")]
    [InlineData("open a school", "commitment", "colour=red", "This is no commitment")]
    [InlineData("open a school", "milestone", "colour=red", "This is no milestone")]
    public async Task A_claim_that_cannot_be_is_refused(string quote, string kind, string field, string why)
    {
        var (code, _, error) = await bench.On("decide", "claim", "--report", "two", "--quote", quote, "--kind", kind, "--field", field);
        code.ShouldBe(1);
        error.ShouldContain(why);
    }

    [Theory]
    [InlineData("Nobody in the register", "decide", "rename", "Nobody", "Somebody")]
    [InlineData("has no field 'colour'", "decide", "correct", "Tô Lâm", "colour", "red")]
    [InlineData("one entry already", "decide", "merge", "Vietnam", "Việt Nam")]
    [InlineData("no commitment but a actor", "decide", "mark", "Vietnam", "kept")]
    [InlineData("no decision", "undo", "abcdef")]
    public async Task A_mistake_is_told_and_changes_nothing(string why, params string[] arguments)
    {
        var (code, _, error) = await bench.On(arguments);
        code.ShouldBe(1);
        error.ShouldContain(why);
        (await Told("decisions")).ShouldBe("No decisions.\n");
    }

    [Fact]
    public async Task An_event_is_linked_to_a_larger_one_and_unlinked()
    {
        var events = JsonDocument.Parse(await Show("events")).RootElement.EnumerateArray().ToList();
        string Of(string type) => events.First(one => one.GetProperty("type").GetString() == type).GetProperty("id").GetString()!;
        (await Told("decide", "link", Of("meeting"), Of("visit"))).ShouldContain($"within: (nothing) → {Of("visit")}");
        (await Told("decide", "unlink", Of("meeting"))).ShouldContain("→ (nothing)");
    }

    private async Task<string> Told(params string[] arguments)
    {
        var (code, told, error) = await bench.On(arguments);
        code.ShouldBe(0, error);
        return told;
    }

    private Task<string> Show(string kind) => Told("show", kind, "--format", "json");

    /// <summary>The id of the entry one of whose fields is this text.</summary>
    private async Task<string> Id(string kind, string text) => JsonDocument.Parse(await Show(kind)).RootElement.EnumerateArray()
        .First(one => one.EnumerateObject().Any(field => field.Value.ValueKind is JsonValueKind.String && field.Value.GetString() == text)).GetProperty("id").GetString()!;
}
