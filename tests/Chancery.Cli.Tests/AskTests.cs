using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class AskTests : IAsyncLifetime
{
    private readonly Bench bench = new Bench()
        .Report("one.txt", "Tô Lâm met Kemi Badenoch on 2025-10-30. Tô Lâm leads Viet Nam. Kemi Badenoch leads United Kingdom.")
        .Report("two.txt", "Tô Lâm visited United Kingdom on 2025-10-28. Viet Nam partners United Kingdom on 2010-09-08.");

    public async ValueTask InitializeAsync() => await bench.Read();

    public ValueTask DisposeAsync()
    {
        bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("viet nam")]
    [InlineData("Vietnam")]
    [InlineData("Việt Nam")]
    public async Task Names_match_without_marks_and_by_alias(string name)
    {
        var (code, told, error) = await bench.On("show", "ties", "--of", name, "--format", "json");
        code.ShouldBe(0, error);
        var tie = JsonDocument.Parse(told).RootElement.EnumerateArray().ShouldHaveSingleItem();
        tie.GetProperty("a").GetString().ShouldBe("United Kingdom");
        tie.GetProperty("b").GetString().ShouldBe("Viet Nam");
        tie.GetProperty("level").GetString().ShouldBe("strategic partnership");
        tie.GetProperty("since").GetString().ShouldBe("2010-09-08");
    }

    [Fact]
    public async Task An_unknown_name_is_answered_with_the_nearest()
    {
        var (code, _, error) = await bench.On("brief", "Viet Namm");
        code.ShouldBe(1);
        error.ShouldContain("Nobody in the register goes by 'Viet Namm'. Did you mean 'Viet Nam'");
    }

    [Fact]
    public async Task Events_are_shown_with_their_fields()
    {
        var (_, told, _) = await bench.On("show", "events", "--format", "json");
        var events = JsonDocument.Parse(told).RootElement.EnumerateArray().ToList();
        events.Count.ShouldBe(2);
        events[0].EnumerateObject().Select(field => field.Name).ShouldBe(["id", "type", "subtype", "who", "with", "date", "place", "status", "part_of", "within", "other_dates", "sources", "confirmed", "decisions"]);
        events[0].GetProperty("who")[0].GetString().ShouldBe("Tô Lâm");
        events[0].GetProperty("status").GetString().ShouldBe("held");
    }

    [Theory]
    [InlineData("2025-10-29", null, 1)]
    [InlineData(null, "2025-10-29", 1)]
    [InlineData("2025-10-01", "2025-10-31", 2)]
    [InlineData("2026-01-01", null, 0)]
    public async Task Days_limit_what_is_shown(string? from, string? to, int count)
    {
        string[] days = [.. from is null ? [] : new[] { "--from", from }, .. to is null ? [] : new[] { "--to", to }];
        var (_, told, _) = await bench.On(["show", "events", "--format", "json", .. days]);
        JsonDocument.Parse(told).RootElement.GetArrayLength().ShouldBe(count);
    }

    [Theory]
    [InlineData("actors")]
    [InlineData("roles")]
    [InlineData("ties")]
    [InlineData("memberships")]
    [InlineData("events")]
    [InlineData("instruments")]
    [InlineData("mechanisms")]
    [InlineData("commitments")]
    [InlineData("statements")]
    [InlineData("figures")]
    [InlineData("milestones")]
    [InlineData("reports")]
    public async Task Everything_is_shown_in_every_format(string kind)
    {
        var (code, json, _) = await bench.On("show", kind, "--format", "json");
        code.ShouldBe(0);
        var rows = JsonDocument.Parse(json).RootElement.GetArrayLength();
        var (_, csv, _) = await bench.On("show", kind, "--format", "csv");
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(rows + 1);
        var (_, table, _) = await bench.On("show", kind);
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(rows + 1);
    }

    [Fact]
    public async Task A_brief_has_every_line_with_its_report_and_quote()
    {
        var (code, told, error) = await bench.On("brief", "UK", "Vietnam");
        code.ShouldBe(0, error);
        told.ShouldStartWith("United Kingdom and Viet Nam\n");
        told.ShouldContain("Now: strategic partnership");
        told.ShouldContain("since 8 Sep 2010");
        told.ShouldContain("Visit by Tô Lâm to United Kingdom");
        told.ShouldContain("Meeting of Tô Lâm and Kemi Badenoch");
        told.ShouldContain("“Tô Lâm met Kemi Badenoch on 2025-10-30” — one, undated");
        told.IndexOf("Meeting of", StringComparison.Ordinal).ShouldBeLessThan(told.IndexOf("Visit by", StringComparison.Ordinal), "the newest comes first");
    }

    [Fact]
    public async Task A_brief_is_markdown_or_json_too()
    {
        (await bench.On("brief", "UK", "Vietnam", "--format", "md")).Out.ShouldStartWith("# United Kingdom and Viet Nam\n");
        var json = JsonDocument.Parse((await bench.On("brief", "UK", "--format", "json")).Out).RootElement;
        json.GetProperty("relation")[0].GetProperty("entry").GetProperty("level").GetString().ShouldBe("strategic partnership");
        json.GetProperty("quotes").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Why_shows_the_quote_in_its_sentence_for_a_part_of_an_id()
    {
        var (_, events, _) = await bench.On("show", "events", "--format", "json");
        var meeting = JsonDocument.Parse(events).RootElement.EnumerateArray().Single(one => one.GetProperty("type").GetString() == "meeting");
        var (code, told, error) = await bench.On("why", meeting.GetProperty("id").GetString()![..8]);
        code.ShouldBe(0, error);
        told.ShouldContain("»Tô Lâm met Kemi Badenoch on 2025-10-30«.");
        told.ShouldNotContain("event.met");
        (await bench.On("why", meeting.GetProperty("id").GetString()!, "--rules")).Out.ShouldContain("rule event.met");

        var claim = told.Split("claim ")[1].Split(':')[0];
        (await bench.On("why", claim)).Out.ShouldContain("learnt 2026-01-02 03:04:05 UTC by reader test-1");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("not-an-id")]
    [InlineData("ffffffffffffffff")]
    public async Task Why_tells_what_is_wrong_with_an_id(string id)
    {
        var (code, _, error) = await bench.On("why", id);
        code.ShouldBe(1);
        error.ShouldContain(id);
    }

    [Fact]
    public async Task Claims_are_exported_one_a_line_with_their_offsets()
    {
        var (_, told, _) = await bench.On("export", "claims", "--report", "two");
        var claims = told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        claims.Select(claim => claim.GetProperty("kind").GetString()).ShouldBe(["event", "tie"]);
        claims[0].GetProperty("start").GetInt32().ShouldBe(0);
        claims[0].GetProperty("quote").GetString().ShouldBe("Tô Lâm visited United Kingdom on 2025-10-28");
        (await bench.On("export", "claims", "--report", "three")).Error.ShouldContain("no report with the key 'three'");
    }

    [Theory]
    [InlineData("show", "actors")]
    [InlineData("brief", "Viet Nam")]
    [InlineData("why", "0123456789abcdef")]
    [InlineData("export", "claims")]
    public async Task A_missing_register_is_named_with_the_command_that_makes_one(string command, string argument)
    {
        var file = Path.Combine(bench.Folder, "none.db");
        var (code, _, error) = await bench.Run(command, argument, "--register", file);
        code.ShouldBe(1);
        error.ShouldContain($"There is no register at {file}; `chancery read PATH --register {file}`");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task A_query_after_a_reading_that_was_broken_off_folds_what_was_kept()
    {
        // What a killed reading leaves: claims that were filed after the last fold.
        var before = (await bench.On("show", "events", "--format", "json")).Out;
        using (var store = Registry.Store.SqliteStore.OpenExisting(bench.Register, TimeProvider.System)) store.PutEntries(new([], []), "0|older|test");
        (await bench.On("show", "events", "--format", "json")).Out.ShouldBe(before);
    }

    [Fact]
    public async Task A_rebuild_says_whether_what_was_stored_is_the_same()
    {
        var (code, told, _) = await bench.On("rebuild");
        code.ShouldBe(0);
        told.ShouldEndWith("; what was stored is the same.\n");
        using (var raw = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={bench.Register};Pooling=False"))
        {
            raw.Open();
            using var command = raw.CreateCommand();
            command.CommandText = "UPDATE entries SET body = replace(body, '\"mentions\":', '\"mentions\":1') WHERE kind = 'actor'";
            command.ExecuteNonQuery();
        }
        var (other, _, error) = await bench.On("rebuild");
        other.ShouldBe(1);
        error.ShouldContain("were not the same; the register holds what was rebuilt");
        (await bench.On("rebuild")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task The_version_is_told()
    {
        var (code, told, _) = await bench.Run("--version");
        code.ShouldBe(0);
        told.Trim().ShouldBe("0.1.0");
    }
}
