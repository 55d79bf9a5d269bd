using Chancery.Registry.Store;
using Chancery.Sources;
using Microsoft.Data.Sqlite;

namespace Chancery.Registry.Tests;

public sealed class StoreTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("chancery-").FullName, "register.db");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Fact]
    public void A_missing_register_is_named_and_not_made()
    {
        Should.Throw<RegisterException>(() => SqliteStore.OpenExisting(file, TimeProvider.System)).Message.ShouldContain($"There is no register at {file}");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public void A_file_of_something_else_is_left_as_it_is()
    {
        File.WriteAllText(file, "Dear diary, today was a long day, and much was said in the office. " + new string('x', 2000));
        var before = File.ReadAllBytes(file);
        Should.Throw<RegisterException>(() => SqliteStore.OpenOrCreate(file, TimeProvider.System)).Message.ShouldContain("is no register of Chancery");
        File.ReadAllBytes(file).ShouldBe(before);
    }

    [Fact]
    public void A_database_of_another_program_is_left_as_it_is()
    {
        Sql("CREATE TABLE recipes (name TEXT)");
        Should.Throw<RegisterException>(() => SqliteStore.OpenExisting(file, TimeProvider.System)).Message.ShouldContain("is no register of Chancery");
    }

    [Fact]
    public void A_newer_register_is_refused_with_the_step_that_is_not_known()
    {
        SqliteStore.OpenOrCreate(file, TimeProvider.System).Dispose();
        Sql("INSERT INTO migrations VALUES ('2099-01 telepathy', '')");
        Should.Throw<RegisterException>(() => SqliteStore.OpenExisting(file, TimeProvider.System)).Message.ShouldContain("'2099-01 telepathy'");
    }

    [Fact]
    public void An_older_register_is_brought_up_to_date()
    {
        using (var store = SqliteStore.OpenOrCreate(file, TimeProvider.System)) store.File(Desk.Filing(Desk.Report("one", "To Lam spoke."), []), DateTimeOffset.UnixEpoch);
        Sql("""
            DROP TABLE decisions; DROP TABLE entry_anchors; DROP TABLE actor_pins; DROP TABLE former_ids; DROP TABLE suggestions;
            DROP INDEX entry_claims_by_claim; DROP INDEX entry_actors_by_entry; DROP INDEX actor_names_by_actor; ALTER TABLE entries DROP COLUMN print;
            DELETE FROM migrations WHERE name = '2026-02 decisions'
            """);
        using var opened = SqliteStore.OpenExisting(file, TimeProvider.System);
        opened.Decisions().ShouldBeEmpty();
        opened.Reports().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("UPDATE decisions SET why = 'no'")]
    [InlineData("DELETE FROM decisions")]
    public void A_decision_is_never_changed_or_deleted(string sql)
    {
        using (var store = SqliteStore.OpenOrCreate(file, TimeProvider.System)) store.Decide(new Ruling.Unsure("what"), "anna", null, DateTimeOffset.UnixEpoch);
        Should.Throw<SqliteException>(() => Sql(sql)).Message.ShouldContain("decisions are never");
    }

    [Fact]
    public void Two_decisions_never_have_one_time()
    {
        using var store = SqliteStore.OpenOrCreate(file, TimeProvider.System);
        var (first, second) = (store.Decide(new Ruling.Unsure("a"), "anna", null, DateTimeOffset.UnixEpoch), store.Decide(new Ruling.Unsure("a"), "anna", null, DateTimeOffset.UnixEpoch));
        second.At.ShouldBeGreaterThan(first.At);
        store.Decisions().Select(decision => decision.Id).ShouldBe([first.Id, second.Id]);
    }

    [Fact]
    public void A_register_opens_again()
    {
        SqliteStore.OpenOrCreate(file, TimeProvider.System).Dispose();
        using var store = SqliteStore.OpenExisting(file, TimeProvider.System);
        store.Reports().ShouldBeEmpty();
    }

    [Fact]
    public void A_filed_report_can_be_read_again_as_it_was()
    {
        const string text = "HANOI, 2 May — Viet Nam thanked France.\n\nPhoto: VNA";
        var report = Desk.Report("b", text, "2025-05-03", "/reports/all.jsonl") with
        {
            Origin = new("/reports/all.jsonl", "b"), Title = "Thanks", Publisher = "VNA", Url = "https://example.org/b", Dateline = new(Passage.Between(0, 14), "HANOI", new(2025, 5, 2)),
            Parts = [new(PartKind.Dateline, Passage.Between(0, 14)), new(PartKind.Body, Passage.Between(15, 39)), new(PartKind.Credit, Passage.Between(41, text.Length))],
        };
        using var store = SqliteStore.OpenOrCreate(file, TimeProvider.System);
        store.File(Desk.Filing(report), default);
        store.File(Desk.Filing(Desk.Report("a", "An older one.", path: "/reports/a.txt")), default);
        store.File(Desk.Filing(Desk.Report("a", "The newer one.", path: "/reports/a.txt")), default);
        store.Stored(null).Select(stored => stored.Report.Text).ShouldBe(["The newer one.", text]);
        var again = store.Stored("b").ShouldHaveSingleItem();
        again.Language.ShouldBe("en");
        again.Report.ShouldBe(report with { Parts = again.Report.Parts, Unknown = again.Report.Unknown });
        again.Report.Parts.ShouldBe(report.Parts);
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
