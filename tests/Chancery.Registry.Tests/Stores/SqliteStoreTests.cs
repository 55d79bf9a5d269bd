using Chancery.Registry.Store;
using Microsoft.Data.Sqlite;

namespace Chancery.Registry.Tests;

public sealed class SqliteStoreTests : IDisposable
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

    [Fact]
    public void An_older_register_gets_its_index_when_it_is_opened()
    {
        var report = Desk.Report("one", "Tô Lâm visited Łódź in Việt Nam.");
        using (var store = SqliteStore.OpenOrCreate(file, TimeProvider.System)) store.File(Desk.Filing(report, new Reading.Claims.EventClaim { Type = "visit", Who = ["Tô Lâm"] }.In(report)), DateTimeOffset.UnixEpoch);
        Sql("DROP TABLE report_words; DROP TABLE claim_words; DELETE FROM migrations WHERE name LIKE '2026-03%'");
        using var register = new Register(SqliteStore.OpenExisting(file, TimeProvider.System), () => Desk.Names);
        register.Search(new(SearchWords.Of("vietnam lodz"), 10)).Select(hit => hit.Kind).ShouldBe(["event", "report"]);
    }

    [Fact]
    public void Who_waits_for_a_long_step_is_told_how_far_it_is_and_may_stop_it()
    {
        const int Reports = 450;
        using (var store = SqliteStore.OpenOrCreate(file, TimeProvider.System))
        {
            for (var number = 0; number < Reports; number++) store.File(Desk.Filing(Desk.Report($"{number}", $"Report {number} of Łódź.")), DateTimeOffset.UnixEpoch);
        }
        Sql("DROP TABLE report_words; DROP TABLE claim_words; DELETE FROM migrations WHERE name LIKE '2026-03%'");
        var told = new List<(long, long)>();
        using var stop = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => SqliteStore.OpenExisting(file, TimeProvider.System, new((_, _) => stop.Cancel(), stop.Token)));
        using var register = new Register(SqliteStore.OpenExisting(file, TimeProvider.System, new((done, total) => told.Add((done, total)), CancellationToken.None)), () => Desk.Names);
        told.ShouldBe([(200, Reports), (400, Reports), (450, Reports)]);
        register.Search(new(SearchWords.Of("lodz 449"), 10)).Count.ShouldBe(1);
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
