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
