using Chancery.Registry.Store;
using CsCheck;

namespace Chancery.Registry.Tests;

/// <summary>A backup is one file, of either database and for either.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chancery-");

    private string Copy => Path.Combine(folder.FullName, "copy.backup");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void What_was_backed_up_and_restored_says_the_same_of_now_and_of_then(bool fromPostgres, bool toPostgres)
    {
        var (from, to) = (fromPostgres ? Database.Postgres : Database.Sqlite, toPostgres ? Database.Postgres : Database.Sqlite);
        Gen.Select(DecisionLawTests.Sittings, LawTests.Filings).Sample((sitting, later) =>
        {
            using var shelf = new Shelf(from);
            foreach (var filing in sitting.Filings) shelf.Put(filing);
            var middle = shelf.Now;
            shelf.Written();
            foreach (var decision in DecisionLawTests.Decide(DecisionLawTests.Claims(sitting.Filings), sitting.Choices)) shelf.Decide(decision.Ruling);
            foreach (var filing in later) shelf.Put(filing);
            shelf.Written();
            var address = to.New();
            try
            {
                Backup.Write(shelf.Address, Copy, TimeProvider.System, Watch.Nobody);
                Backup.Restore(Copy, address, force: false, TimeProvider.System, Watch.Nobody);
                Said(address).ShouldBe(Said(shelf.Address));
                Said(Copy).ShouldBe(Said(shelf.Address), "the file is a register itself");
            }
            finally
            {
                foreach (var left in folder.GetFiles()) left.Delete();
                to.Drop(address);
            }

            string Said(string register)
            {
                using var now = new Register(Stores.OpenExisting(register, TimeProvider.System), () => Desk.Names);
                using var then = new Register(now.Store.KnownBy(middle), () => Desk.Names);
                return $"{Told.Everything(now)}\n=====\n{Told.Everything(then)}";
            }
        }, iter: 4, threads: 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_register_is_overwritten_only_by_force_and_then_wholly(bool toPostgres)
    {
        using var small = new Shelf(Database.Sqlite);
        small.Put(Desk.Filing(Desk.Report("small", "To Lam spoke.")));
        Backup.Write(small.Address, Copy, TimeProvider.System, Watch.Nobody);
        using var large = new Shelf(toPostgres ? Database.Postgres : Database.Sqlite);
        for (var number = 0; number < 3; number++) large.Put(Desk.Filing(Desk.Report($"{number}", $"To Lam spoke {number} times.")));
        large.Decide(new Ruling.Unsure("what"));
        Should.Throw<RegisterException>(() => Backup.Restore(Copy, large.Address, force: false, TimeProvider.System, Watch.Nobody)).Message.ShouldContain("--force");
        large.Store.Reports().Count.ShouldBe(3);
        Backup.Restore(Copy, large.Address, force: true, TimeProvider.System, Watch.Nobody);
        using var again = Stores.OpenExisting(large.Address, TimeProvider.System);
        again.Reports().ShouldHaveSingleItem().Card.Key.ShouldBe("small");
        again.Decisions().ShouldBeEmpty();
        Should.Throw<System.Data.Common.DbException>(() =>
        {
            again.Decide(new Ruling.Unsure("what"), "anna", null, DateTimeOffset.UnixEpoch);
            large.Sql("DELETE FROM decisions");
        }).Message.ShouldContain("decisions are never deleted");
    }

    [Theory]
    [InlineData("Dear diary, today was a long day, and much was said in the office.")]
    [InlineData(null)]
    public void What_is_no_register_is_never_overwritten(string? text)
    {
        using var shelf = new Shelf(Database.Sqlite);
        Backup.Write(shelf.Address, Copy, TimeProvider.System, Watch.Nobody);
        var diary = Path.Combine(folder.FullName, "diary");
        if (text is null) Database.Sqlite.Sql(diary, "CREATE TABLE recipes (name TEXT)");
        else File.WriteAllText(diary, text);
        var before = File.ReadAllBytes(diary);
        Should.Throw<RegisterException>(() => Backup.Restore(Copy, diary, force: true, TimeProvider.System, Watch.Nobody)).Message.ShouldContain("is no register of Chancery, and is left as it is");
        File.ReadAllBytes(diary).ShouldBe(before);
        folder.GetFiles("diary*").Length.ShouldBe(1);
    }

    [Fact]
    public void A_schema_that_is_no_register_is_never_overwritten()
    {
        var database = Database.Postgres;
        using var shelf = new Shelf(Database.Sqlite);
        Backup.Write(shelf.Address, Copy, TimeProvider.System, Watch.Nobody);
        var address = database.New();
        var schema = PostgresAddress.Parse(address).Schema;
        database.Sql(address, $"CREATE SCHEMA {schema}; CREATE TABLE {schema}.recipes (name TEXT)");
        Should.Throw<RegisterException>(() => Backup.Restore(Copy, address, force: true, TimeProvider.System, Watch.Nobody)).Message.ShouldContain("is no register of Chancery, and is left as it is");
        database.Drop(address);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_stopped_leaves_nothing(bool restoring)
    {
        var database = Database.Postgres;
        using var shelf = new Shelf(database);
        for (var number = 0; number < 300; number++) shelf.Put(Desk.Filing(Desk.Report($"{number}", $"To Lam spoke {number} times.")));
        if (restoring) Backup.Write(shelf.Address, Copy, TimeProvider.System, Watch.Nobody);
        using var stop = new CancellationTokenSource();
        var watch = new Watch((_, _) => { }, stop.Token);
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() =>
        {
            if (restoring) Backup.Restore(Copy, shelf.Address, force: true, TimeProvider.System, watch);
            else Backup.Write(shelf.Address, Copy, TimeProvider.System, watch);
        });
        folder.GetFiles().Length.ShouldBe(restoring ? 1 : 0);
        shelf.Store.Reports().Count.ShouldBe(300);
        Stores.Exists(shelf.Address + "_restoring").ShouldBeFalse();
    }

    [Fact]
    public void A_backup_of_another_program_or_version_is_refused_and_the_register_is_as_it_was()
    {
        using var shelf = new Shelf(Database.Postgres);
        shelf.Put(Desk.Filing(Desk.Report("one", "To Lam spoke.")));
        Backup.Write(shelf.Address, Copy, TimeProvider.System, Watch.Nobody);
        Database.Sqlite.Sql(Copy, "INSERT INTO migrations VALUES ('2099-01 telepathy', '')");
        Should.Throw<RegisterException>(() => Backup.Restore(Copy, shelf.Address, force: true, TimeProvider.System, Watch.Nobody)).Message.ShouldContain("'2099-01 telepathy'");
        File.WriteAllText(Copy, new string('x', 5000));
        Should.Throw<RegisterException>(() => Backup.Restore(Copy, shelf.Address, force: true, TimeProvider.System, Watch.Nobody)).Message.ShouldContain("is no register of Chancery");
        shelf.Store.Reports().Count.ShouldBe(1);
    }
}
