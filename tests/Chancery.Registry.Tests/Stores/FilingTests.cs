using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

public abstract class FilingTests(Database database)
{
    private static readonly Sources.Report Report1 = Report("one", "To Lam visited London.", "2025-10-30");

    private static EventClaim Visit(Sources.Report report) => new EventClaim { Type = "visit", Who = ["To Lam"], Place = "United Kingdom" }.In(report, "To Lam visited London");

    [Fact]
    public void A_report_filed_twice_is_filed_once()
    {
        using var shelf = new Shelf(database);
        shelf.Put(Filing(Report1, Visit(Report1))).ShouldBe(new Filed(FilingOutcome.New, 1));
        shelf.Store.IsFiled(Report1.Id, Report1.Origin, "r1").ShouldBeTrue();
        shelf.Put(Filing(Report1, Visit(Report1))).ShouldBe(new Filed(FilingOutcome.Known));
        shelf.Store.StandingClaims().Count.ShouldBe(1);
        shelf.Store.Reports().ShouldHaveSingleItem().Claims.ShouldBe(1);
    }

    [Fact]
    public void The_same_content_in_two_places_is_one_report_with_two_origins()
    {
        using var shelf = new Shelf(database);
        shelf.Put(Filing(Report1, Visit(Report1)));
        shelf.Put(Filing(Report1 with { Origin = new("/other/copy.txt") }, Visit(Report1))).Outcome.ShouldBe(FilingOutcome.Known);
        shelf.Store.Reports().ShouldHaveSingleItem().Origins.Count.ShouldBe(2);
    }

    [Fact]
    public void A_changed_file_withdraws_the_claims_of_what_it_held_and_keeps_them()
    {
        using var shelf = new Shelf(database);
        shelf.Put(Filing(Report1, Visit(Report1)));
        var changed = Report("one", "To Lam visited London and Oxford.", "2025-10-30");
        shelf.Put(Filing(changed, Visit(changed))).ShouldBe(new Filed(FilingOutcome.NewVersion, 1, 1));
        shelf.Store.StandingClaims().ShouldHaveSingleItem().Report.Id.ShouldBe(changed.Id);

        var old = Standing(Report1, Visit(Report1)).Id;
        var time = shelf.Store.ClaimsById(old.Value, 2).ShouldHaveSingleItem().Times.ShouldHaveSingleItem();
        time.Until.ShouldBe(shelf.Now);
        time.Why.ShouldBe("another content took the place of its report");
        shelf.Store.Reports().Single(report => report.Card.Id == Report1.Id).Replaced.ShouldBeTrue();
    }

    [Fact]
    public void A_changed_file_leaves_alone_what_another_file_still_holds()
    {
        using var shelf = new Shelf(database);
        shelf.Put(Filing(Report1, Visit(Report1)));
        shelf.Put(Filing(Report1 with { Origin = new("/other/copy.txt") }, Visit(Report1)));
        var changed = Report("one", "To Lam visited London and Oxford.", "2025-10-30");
        shelf.Put(Filing(changed, Visit(changed))).Withdrawn.ShouldBe(0);
        shelf.Store.StandingClaims().Count.ShouldBe(2);
    }

    [Fact]
    public void A_file_that_is_changed_back_stands_again()
    {
        using var shelf = new Shelf(database);
        var changed = Report("one", "To Lam visited London and Oxford.", "2025-10-30");
        shelf.Put(Filing(Report1, Visit(Report1)));
        shelf.Put(Filing(changed, Visit(changed)));
        shelf.Store.IsFiled(Report1.Id, Report1.Origin, "r1").ShouldBeFalse();
        shelf.Put(new(Report1, "en", "r1", null)).Outcome.ShouldBe(FilingOutcome.NeedsReading);
        shelf.Put(Filing(Report1, Visit(Report1))).Outcome.ShouldBe(FilingOutcome.NewVersion);
        shelf.Store.StandingClaims().ShouldHaveSingleItem().Report.Id.ShouldBe(Report1.Id);
        shelf.Store.ClaimsById(Standing(Report1, Visit(Report1)).Id.Value, 1)[0].Times.Count.ShouldBe(2);
    }

    [Fact]
    public void Another_reader_withdraws_what_it_no_longer_reads_and_adds_what_it_does()
    {
        using var shelf = new Shelf(database);
        var role = new RoleClaim { Person = "To Lam", Office = "General Secretary" }.In(Report1, "To Lam");
        shelf.Put(Filing(Report1, Visit(Report1), role));
        var meeting = new EventClaim { Type = "meeting", Who = ["To Lam"] }.In(Report1, "To Lam visited");
        shelf.Put(Filing(Report1, "r2", Visit(Report1), meeting)).ShouldBe(new Filed(FilingOutcome.ReadAgain, 1, 1));
        shelf.Store.StandingClaims().Select(claim => claim.Claim.Kind).ShouldBe(["event", "event"]);
        shelf.Store.ClaimsById(Standing(Report1, role).Id.Value, 1)[0].Times[0].ShouldSatisfyAllConditions(
            time => time.Reader.ShouldBe("r1"), time => time.WithdrawnBy.ShouldBe("r2"));
    }

    [Fact]
    public void A_claim_that_the_reader_makes_twice_is_one()
    {
        using var shelf = new Shelf(database);
        shelf.Put(Filing(Report1, Visit(Report1), Visit(Report1))).Added.ShouldBe(1);
        shelf.Put(Filing(Report1, "r2", Visit(Report1), Visit(Report1))).ShouldBe(new Filed(FilingOutcome.ReadAgain));
    }

    [Fact]
    public void A_figure_of_nought_comes_back()
    {
        using var shelf = new Shelf(database);
        shelf.Put(Filing(Report1, new FigureClaim { Subject = "visits", Value = 0 }.In(Report1)));
        shelf.Store.StandingClaims().ShouldHaveSingleItem().Claim.ShouldBeOfType<FigureClaim>().Value.ShouldBe(0);
    }

    [Fact]
    public void A_claim_comes_back_with_its_words_and_report()
    {
        using var shelf = new Shelf(database);
        shelf.Put(Filing(Report1 with { Publisher = "VNA" }, Visit(Report1)));
        var claim = shelf.Store.Export("one").ShouldHaveSingleItem();
        claim.Claim.Quote.Words.ShouldBe("To Lam visited London");
        claim.Report.ShouldBe(new ReportCard(Report1.Id, "one", new(2025, 10, 30), "VNA"));
        shelf.Store.Export("two").ShouldBeEmpty();
    }
}
