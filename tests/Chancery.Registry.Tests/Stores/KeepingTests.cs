using Chancery.Registry.Store;
using Chancery.Sources;

namespace Chancery.Registry.Tests;

/// <summary>How a register is opened, kept and shared by several at once.</summary>
public abstract class KeepingTests(Database database)
{
    [Fact]
    public void A_missing_register_is_named_and_not_made()
    {
        var address = database.New();
        for (var attempt = 0; attempt < 2; attempt++) Should.Throw<RegisterException>(() => Stores.OpenExisting(address, TimeProvider.System)).Message.ShouldContain("There is no register at ");
        database.Drop(address);
    }

    [Fact]
    public void A_newer_register_is_refused_with_the_step_that_is_not_known()
    {
        using var shelf = new Shelf(database);
        shelf.Sql("INSERT INTO migrations VALUES ('2099-01 telepathy', '')");
        Should.Throw<RegisterException>(() => shelf.Open()).Message.ShouldContain("'2099-01 telepathy'");
    }

    [Theory]
    [InlineData("UPDATE decisions SET why = 'no'")]
    [InlineData("DELETE FROM decisions")]
    public void A_decision_is_never_changed_or_deleted(string sql)
    {
        using var shelf = new Shelf(database);
        shelf.Decide(new Ruling.Unsure("what"));
        Should.Throw<System.Data.Common.DbException>(() => shelf.Sql(sql)).Message.ShouldContain("decisions are never");
        shelf.Store.Decisions().Count.ShouldBe(1);
    }

    [Fact]
    public void Two_decisions_never_have_one_time()
    {
        using var shelf = new Shelf(database);
        var (first, second) = (shelf.Store.Decide(new Ruling.Unsure("a"), "anna", null, DateTimeOffset.UnixEpoch), shelf.Store.Decide(new Ruling.Unsure("a"), "anna", null, DateTimeOffset.UnixEpoch));
        second.At.ShouldBeGreaterThan(first.At);
        shelf.Store.Decisions().Select(decision => decision.Id).ShouldBe([first.Id, second.Id]);
    }

    [Fact]
    public void A_register_opens_again()
    {
        using var shelf = new Shelf(database);
        using var again = Stores.OpenExisting(shelf.Address, TimeProvider.System);
        again.Reports().ShouldBeEmpty();
        again.LastChange().ShouldBeNull();
        again.EntryStamp().ShouldBeNull();
    }

    [Fact]
    public void A_filed_report_can_be_read_again_as_it_was()
    {
        const string text = "HANOI, 2 May — Viet Nam thanked France.\n\nPhoto: VNA 🇻🇳";
        var report = Desk.Report("b", text, "2025-05-03", "/reports/all.jsonl") with
        {
            Origin = new("/reports/all.jsonl", "b"), Title = "Thanks", Publisher = "VNA", Url = "https://example.org/b", Dateline = new(Passage.Between(0, 14), "HANOI", new(2025, 5, 2)),
            Parts = [new(PartKind.Dateline, Passage.Between(0, 14)), new(PartKind.Body, Passage.Between(15, 39)), new(PartKind.Credit, Passage.Between(41, text.Length))],
        };
        using var shelf = new Shelf(database);
        shelf.Put(Desk.Filing(report));
        shelf.Put(Desk.Filing(Desk.Report("a", "An older one.", path: "/reports/a.txt")));
        shelf.Put(Desk.Filing(Desk.Report("a", "The newer one.", path: "/reports/a.txt")));
        shelf.Store.Stored(null).Select(stored => stored.Report.Text).ShouldBe(["The newer one.", text]);
        var again = shelf.Store.Stored("b").ShouldHaveSingleItem();
        again.Language.ShouldBe("en");
        again.Report.ShouldBe(report with { Parts = again.Report.Parts, Unknown = again.Report.Unknown });
        again.Report.Parts.ShouldBe(report.Parts);
        shelf.Store.Report(report.Id)!.Text.ShouldBe(text);
    }

    [Fact]
    public void A_register_that_several_make_at_once_is_made_once()
    {
        var address = database.New();
        Parallel.For(0, 4, new() { MaxDegreeOfParallelism = 4 }, _ => Stores.OpenOrCreate(address, TimeProvider.System).Dispose());
        using (var store = Stores.OpenExisting(address, TimeProvider.System)) store.Reports().ShouldBeEmpty();
        database.Drop(address);
    }

    [Fact]
    public async Task Several_write_in_turn_and_others_read_meanwhile()
    {
        using var shelf = new Shelf(database);
        const int Each = 20;
        await Task.WhenAll(Enumerable.Range(0, 3).Select(writer => Task.Run(() =>
        {
            using var store = Stores.OpenExisting(shelf.Address, TimeProvider.System);
            for (var number = 0; number < Each; number++)
            {
                var report = Desk.Report($"{writer}-{number}", $"Writer {writer} wrote {number}.");
                store.File(Desk.Filing(report, new Reading.Claims.EventClaim { Type = "visit", Who = ["To Lam"] }.In(report)), shelf.Now);
                store.StandingClaims().Count.ShouldBeGreaterThan(number);
            }
        })));
        shelf.Store.StandingClaims().Count.ShouldBe(3 * Each);
        shelf.Written().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_second_writer_waits_and_when_it_takes_too_long_is_told()
    {
        using var shelf = new Shelf(database);
        using var second = Stores.OpenExisting(shelf.Address, TimeProvider.System);
        using var began = new ManualResetEventSlim();
        using var done = new ManualResetEventSlim();
        var first = Task.Run(() => shelf.Store.Whole(() =>
        {
            began.Set();
            done.Wait(TestContext.Current.CancellationToken);
            return true;
        }), TestContext.Current.CancellationToken);
        began.Wait(TestContext.Current.CancellationToken);
        second.Patience = TimeSpan.FromSeconds(1);
        Should.Throw<RegisterException>(() => second.Decide(new Ruling.Unsure("a"), "anna", null, shelf.Now)).Message.ShouldContain("Somebody else has been writing");
        second.Decisions().ShouldBeEmpty("reading goes on meanwhile");

        second.Patience = TimeSpan.FromMinutes(1);
        var waits = Task.Run(() => second.Decide(new Ruling.Unsure("a"), "anna", null, shelf.Now), TestContext.Current.CancellationToken);
        done.Set();
        await first;
        (await waits).Id.ShouldBe(second.Decisions().ShouldHaveSingleItem().Id);
    }

    [Fact]
    public void What_throws_midway_leaves_nothing()
    {
        using var shelf = new Shelf(database);
        var (report, other) = (Desk.Report("one", "To Lam spoke."), Desk.Report("two", "Others spoke."));
        Should.Throw<ArgumentException>(() => shelf.Put(Desk.Filing(report, new Reading.Claims.EventClaim { Type = "visit" }.In(other))));
        shelf.Store.Reports().ShouldBeEmpty();
        shelf.Put(Desk.Filing(report)).Outcome.ShouldBe(FilingOutcome.New);
    }
}
