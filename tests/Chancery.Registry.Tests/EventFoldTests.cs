using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

public sealed class EventFoldTests
{
    private static readonly Sources.Report Before = Report("before", "Before the visit these words were written.", "2025-10-27");
    private static readonly Sources.Report During = Report("during", "During the visit these words were written.", "2025-10-30");
    private static readonly Sources.Report After = Report("after", "After the visit these words were written.", "2025-11-02");
    private static readonly Sources.Report NextYear = Report("next", "A year later these words were written.", "2026-10-30");

    private static EventClaim Visit(Sources.Report report, string? date = null, Modality modality = Modality.Fact, string place = "United Kingdom", string who = "Tô Lâm") =>
        new EventClaim { Type = "visit", Who = [who], Place = place, Date = date is null ? null : Date(date), Modality = modality }.In(report);

    private static EventClaim Meeting(Sources.Report report, string date, string with = "Kemi Badenoch") => new EventClaim { Type = "meeting", Who = ["Tô Lâm"], With = [with], Date = Date(date) }.In(report);

    [Fact]
    public void One_visit_before_during_and_after_it_is_one_and_was_held()
    {
        var visit = Fold((Before, Visit(Before, "2025-10-28/2025-10-30", Modality.Planned, who: "To Lam")), (During, Visit(During)), (After, Visit(After, "2025-10"))).Only<EventEntry>();
        visit.Status.ShouldBe("held");
        visit.Date!.Value.Iso.ShouldBe("2025-10-28/2025-10-30");
        visit.Claims.Count.ShouldBe(3);
    }

    [Fact]
    public void A_visit_that_is_only_announced_is_planned() => Fold(Before, Visit(Before, "2025-10-28/2025-10-30", Modality.Planned)).Only<EventEntry>().Status.ShouldBe("planned");

    [Fact]
    public void A_report_from_before_the_day_cannot_tell_that_it_was_held() => Fold(Before, Visit(Before, "2025-10-28/2025-10-30")).Only<EventEntry>().Status.ShouldBe("planned");

    [Theory]
    [InlineData("2025-10-28", "under way")]
    [InlineData("2025-10-29", "under way")]
    [InlineData("2025-10-30", "held")]
    public void A_visit_is_under_way_until_a_report_of_its_last_day(string day, string status)
    {
        var report = Report("report", "Some words were written.", day);
        Fold((Before, Visit(Before, "2025-10-28/2025-10-30", Modality.Planned)), (report, Visit(report))).Only<EventEntry>().Status.ShouldBe(status);
    }

    [Fact]
    public void A_guest_who_meets_his_hosts_on_a_day_of_the_visit_does_so_as_a_part_of_it()
    {
        var host = new RoleClaim { Person = "Kemi Badenoch", Office = "Leader", Of = "United Kingdom" }.In(During);
        var entries = Fold((Before, Visit(Before, "2025-10-28/2025-10-30", Modality.Planned)), (During, Visit(During)), (During, Meeting(During, "2025-10-30")), (During, host), (After, Meeting(After, "2025-11-01")));
        var visit = entries.OfType<EventEntry>().Single(one => one.Type is "visit").Id;
        entries.OfType<EventEntry>().Where(one => one.Type is "meeting").OrderBy(one => one.From).Select(one => one.Within).ShouldBe([visit, null]);
    }

    [Fact]
    public void A_meeting_without_a_date_is_a_part_of_the_visit_that_its_own_report_tells()
    {
        var meeting = new EventClaim { Type = "meeting", Who = ["Tô Lâm"], With = ["Kemi Badenoch"], PartOf = "visit" }.In(During);
        var entries = Fold((During, Visit(During)), (During, meeting), (NextYear, Visit(NextYear)));
        entries.OfType<EventEntry>().Single(one => one.Type is "meeting").Within.ShouldBe(entries.OfType<EventEntry>().Single(one => one.Type is "visit" && one.From?.Year == 2025).Id);
    }

    [Fact]
    public void An_undated_meeting_between_two_dated_ones_goes_with_neither()
    {
        var third = Report("third", "Between the two some words were written.", "2025-10-31");
        var undated = new EventClaim { Type = "meeting", Who = ["Tô Lâm"], With = ["Kemi Badenoch"] }.In(third);
        Fold((During, Meeting(During, "2025-10-29")), (After, Meeting(After, "2025-10-31")), (third, undated)).OfType<EventEntry>().Count().ShouldBe(3);
        Fold((During, Meeting(During, "2025-10-29")), (third, undated)).OfType<EventEntry>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_visit_that_is_called_off_keeps_its_announcement()
    {
        var visit = Fold((Before, Visit(Before, "2025-10-28", Modality.Planned)), (During, Visit(During, "2025-10-28", Modality.Cancelled))).Only<EventEntry>();
        visit.Status.ShouldBe("cancelled");
        visit.Claims.Count.ShouldBe(2);
    }

    [Fact]
    public void The_same_people_a_year_later_are_another_visit() => Fold((During, Visit(During)), (NextYear, Visit(NextYear))).OfType<EventEntry>().Count().ShouldBe(2);

    [Fact]
    public void Another_host_is_another_visit() => Fold((During, Visit(During, "2025-10-30")), (After, Visit(After, "2025-10-31", place: "France"))).OfType<EventEntry>().Count().ShouldBe(2);

    [Fact]
    public void Another_visitor_is_another_visit() => Fold((During, Visit(During, "2025-10-30")), (After, Visit(After, "2025-10-30", who: "Emmanuel Macron"))).OfType<EventEntry>().Count().ShouldBe(2);

    [Fact]
    public void The_same_meeting_on_the_same_day_joins_whoever_is_named_first()
    {
        var other = new EventClaim { Type = "meeting", Who = ["Kemi Badenoch"], With = ["To Lam"], Date = Date("2025-10-30"), Place = "London" }.In(After);
        Fold((During, Meeting(During, "2025-10-30")), (After, other)).Only<EventEntry>().Place.ShouldBe("London");
    }

    [Fact]
    public void Meetings_with_different_people_on_one_day_stay_apart() =>
        Fold((During, Meeting(During, "2025-10-30")), (After, Meeting(After, "2025-10-30", "Keir Starmer"))).OfType<EventEntry>().Count().ShouldBe(2);

    [Fact]
    public void The_host_state_takes_part_in_a_visit()
    {
        var entries = Fold(During, Visit(During, place: "London"));
        entries.Only<EventEntry>().PlaceState.ShouldBe(entries.Actor("United Kingdom").Id);
        entries.Only<EventEntry>().Actors.ShouldContain(entries.Actor("United Kingdom").Id);
    }

    [Fact]
    public void Dates_that_do_not_agree_stand_side_by_side()
    {
        var one = new EventClaim { Type = "signing", Who = ["Viet Nam", "France"], Date = Date("2025-10-29") };
        var visit = Fold((During, one.In(During)), (After, one.In(After)), (NextYear, (one with { Date = Date("2025-10-30") }).In(NextYear))).Only<EventEntry>();
        visit.Date!.Value.Iso.ShouldBe("2025-10-29");
        visit.OtherDates.Single().Iso.ShouldBe("2025-10-30");
    }
}
