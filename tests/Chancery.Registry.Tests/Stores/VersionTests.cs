using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>Of the versions of one story only the last says anything.</summary>
public abstract class VersionTests(Database database)
{
    private static Filing Version(string title, string who, string day = "2025-10-30", string key = "x", string? url = null, string publisher = "VNA")
    {
        var report = Report(key, $"{who} visited London. ({title})", day, $"/reports/{title}-{day}.txt") with { Title = title, Url = url, Publisher = publisher };
        return Filing(report, new EventClaim { Type = "visit", Who = [who], Place = "United Kingdom" }.In(report, $"{who} visited London"));
    }

    private static readonly Filing First = Version("Leader visits London today", "To Lam", key: "a");
    private static readonly Filing Update = Version("UPDATE 1-Leader visits London today", "Lam", key: "b");
    private static readonly Filing Corrected = Version("CORRECTED-UPDATE 1-Leader visits London today", "Tô Lâm", key: "c");

    private IEnumerable<string> Standing(params Filing[] filings)
    {
        using var shelf = new Shelf(database);
        foreach (var filing in filings) shelf.Put(filing);
        // Reading again changes nothing.
        foreach (var filing in filings) shelf.Put(filing);
        shelf.Written();
        return [.. shelf.Store.StandingClaims().Select(claim => ((EventClaim)claim.Claim).Who[0]).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void The_last_version_stands_in_whatever_order_they_come()
    {
        foreach (var order in new Filing[][] { [First, Update, Corrected], [Corrected, Update, First], [Update, First, Corrected], [Update, Corrected, First], [First, Corrected, Update], [Corrected, First, Update] })
            Standing(order).ShouldBe(["Tô Lâm"]);
        Standing(Update, First).ShouldBe(["Lam"]);
    }

    [Fact]
    public void A_story_that_is_killed_says_nothing()
    {
        var kill = Version("KILL-Leader visits London today", "Nobody", key: "k");
        Standing(First, kill).ShouldBeEmpty();
        Standing(kill, First).ShouldBeEmpty();
    }

    [Fact]
    public void One_address_or_one_key_tells_versions_too()
    {
        Standing(Version("Leader in London", "A", key: "a", url: "https://example.org/1"), Version("Correction: Leader at London", "B", "2025-11-20", "b", "https://example.org/1")).ShouldBe(["B"]);
        Standing(Version("Leader in London", "A"), Version("UPDATE 1-Leader in Oxford", "B", "2025-10-31")).ShouldBe(["B"]);
    }

    [Fact]
    public void Reports_that_say_nothing_of_versions_stand_side_by_side()
    {
        Standing(Version("Weekly cocoa review", "A", key: "a"), Version("Weekly cocoa review", "B", "2025-11-01", "b")).ShouldBe(["A", "B"]);
        Standing(First, Version("UPDATE 1-Leader visits London today", "B", "2025-12-30", "b")).ShouldBe(["B", "To Lam"], "two months later is another story");
        Standing(First, Version("UPDATE 1-Leader visits London today", "B", key: "b", publisher: "AFP")).ShouldBe(["B", "To Lam"], "another publisher's");
    }

    [Fact]
    public void What_was_said_before_is_known_by_then_and_why_it_went_is_told()
    {
        using var shelf = new Shelf(database);
        shelf.Put(First);
        var before = shelf.Now;
        shelf.Put(Update).ShouldBe(new Filed(FilingOutcome.NewVersion, 1, 1));
        using (var then = shelf.Store.KnownBy(before)) then.StandingClaims().ShouldHaveSingleItem();
        var old = Desk.Standing(First.Report, First.Claims![0]).Id;
        shelf.Store.ClaimsById(old.Value, 1)[0].Times.ShouldHaveSingleItem().Why.ShouldBe("a later version of its report took its place");
        shelf.Store.Reports().Single(report => report.Card.Id == First.Report.Id).Replaced.ShouldBeTrue();
        shelf.Store.IsFiled(First.Report.Id, First.Report.Origin, "r1").ShouldBeTrue();
    }

    [Fact]
    public void When_the_later_version_is_forgotten_the_earlier_is_read_again()
    {
        using var shelf = new Shelf(database);
        shelf.Put(First);
        shelf.Put(Update);
        shelf.Store.Forget(Update.Report.Id, "anna", null, shelf.Now);
        shelf.Store.IsFiled(First.Report.Id, First.Report.Origin, "r1").ShouldBeFalse();
        shelf.Put(First);
        shelf.Store.StandingClaims().ShouldHaveSingleItem().Report.Id.ShouldBe(First.Report.Id);
    }
}
