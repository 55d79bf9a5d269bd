using System.Text;
using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

public abstract class ForgetTests(Database database)
{
    private const string Secret = "Zorblatt";
    private static readonly Sources.Report Report1 = Report("one", $"Minister {Secret} visited London.", "2025-10-30");
    private static readonly Sources.Report Report2 = Report("two", "To Lam visited London.", "2025-10-30");

    private static EventClaim Visit(Sources.Report report, string who) => new EventClaim { Type = "visit", Who = [who], Place = "United Kingdom" }.In(report, $"{who} visited London");

    [Fact]
    public void A_report_that_is_forgotten_is_gone_with_what_rested_on_it_alone()
    {
        using var shelf = new Shelf(database);
        shelf.Put(Filing(Report1, Visit(Report1, Secret)));
        shelf.Put(Filing(Report2, Visit(Report2, "To Lam")));
        shelf.Written().ShouldContain(Secret);
        using (var register = shelf.Open()) register.Forget(Report1.Id, "anna", "he asked for it", shelf.Now);

        var written = shelf.Written();
        written.ShouldNotContain(Secret);
        written.ShouldContain("To Lam");
        shelf.Store.Text(Report1.Id).ShouldBeNull();
        shelf.Store.Reports().ShouldHaveSingleItem().Card.Id.ShouldBe(Report2.Id);
        using (var register = shelf.Open())
        {
            register.Search(new(SearchWords.Of(Secret), 10, null, true)).ShouldBeEmpty();
            register.Search(new(SearchWords.Of("visited"), 10, null, true)).ShouldNotBeEmpty();
        }
        shelf.Store.Forgotten().ShouldHaveSingleItem().ShouldBe(new(Report1.Id, shelf.Now, "anna", "he asked for it"));
    }

    [Fact]
    public void It_is_not_filed_again()
    {
        using var shelf = new Shelf(database);
        shelf.Put(Filing(Report1, Visit(Report1, Secret)));
        shelf.Store.Forget(Report1.Id, "anna", null, shelf.Now);
        shelf.Store.IsFiled(Report1.Id, Report1.Origin, "r9").ShouldBeTrue();
        shelf.Put(Filing(Report1, Visit(Report1, Secret))).ShouldBe(new Filed(FilingOutcome.Known));
        shelf.Store.Reports().ShouldBeEmpty();
        Should.Throw<RegisterException>(() => shelf.Store.Forget(Report1.Id, "anna", null, shelf.Now)).Message.ShouldContain("holds no report");
    }

    [Fact]
    public void What_others_still_say_stays()
    {
        using var shelf = new Shelf(database);
        var same = Report("copy", "To Lam visited London. So it was told.", "2025-10-31");
        shelf.Put(Filing(same, Visit(same, "To Lam")));
        shelf.Put(Filing(Report2, Visit(Report2, "To Lam")));
        shelf.Written();
        using var register = shelf.Open();
        register.Forget(Report2.Id, "anna", null, shelf.Now);
        register.Entries<EventEntry>().ShouldHaveSingleItem();
        register.Store.StandingClaims().ShouldHaveSingleItem().Report.Id.ShouldBe(same.Id);
    }

    [Fact]
    public void The_words_are_nowhere_in_the_file()
    {
        Assert.SkipUnless(database == Database.Sqlite, "The files of a server are its own.");
        using var shelf = new Shelf(database);
        shelf.Put(Filing(Report1, Visit(Report1, Secret)));
        shelf.Put(Filing(Report2, Visit(Report2, "To Lam")));
        shelf.Written();
        using (var register = shelf.Open()) register.Forget(Report1.Id, "anna", null, shelf.Now);
        shelf.Store.Dispose();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(shelf.Address)!))
        {
            var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(file));
            bytes.Contains(Secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(file);
        }
    }
}
