using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

public sealed class CheckTests
{
    private static readonly Sources.Report Early = Report("early", "These are the words of an early report.", "2025-01-10");
    private static readonly Sources.Report Middle = Report("middle", "These are the words of a report between.", "2025-03-10");
    private static readonly Sources.Report Late = Report("late", "These are the words of a late report.", "2025-06-10");

    private static readonly Sources.Report Later = Report("later", "These are the words of the last report.", "2025-06-12");

    private static readonly KnownNames Known = new(
        [
            new("Viet Nam", "state", [], Places: ["Hanoi"]), new("France", "state", [], Places: ["Paris"]), new("United Kingdom", "state", ["UK"]),
        ],
        [new("diplomatic relations", 1, []), new("strategic partnership", 3, []), new("comprehensive strategic partnership", 4, [])], "test")
    {
        Offices = [new("Foreign Minister", "foreign-minister", 10, []), new("Ambassador", "mission", 15, [])],
    };

    [Fact]
    public void Two_people_in_one_office_of_whom_one_is_seen_in_it_while_the_other_is() =>
        Found((Early, Holds("Anna Berg")), (Middle, Holds("Bo Dahl")), (Late, Holds("Anna Berg"))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Rule.ShouldBe("two-holders"), one => one.Says.ShouldContain("Anna Berg (2025-01-10 to 2025-06-10) and Bo Dahl (2025-03-10)"), one => one.Claims.Count.ShouldBe(3));

    [Fact]
    public void A_successor_is_no_contradiction() => Found((Early, Holds("Anna Berg")), (Late, Holds("Bo Dahl"))).ShouldBeEmpty();

    [Fact]
    public void An_office_that_several_hold_is_none() =>
        Found((Early, Holds("Anna Berg", "Ambassador")), (Middle, Holds("Bo Dahl", "Ambassador")), (Late, Holds("Anna Berg", "Ambassador"))).ShouldBeEmpty();

    [Fact]
    public void A_level_that_no_step_leads_to() =>
        Found((Early, Tie("strategic partnership", "established")), (Late, Tie("comprehensive strategic partnership"))).ShouldHaveSingleItem().Says.ShouldContain("no step to it");

    [Fact]
    public void A_level_that_a_step_explains_is_no_contradiction() =>
        Found((Early, Tie("comprehensive strategic partnership", "upgraded")), (Late, Tie("strategic partnership")), (Late, Tie("comprehensive strategic partnership"))).ShouldBeEmpty();

    [Theory]
    [InlineData("1930-02-03", 95, 2025, 0)]
    [InlineData("1931", 95, 2025, 1)]
    public void Anniversaries_add_up(string date, int ordinal, int year, int found) =>
        Found((Early, new MilestoneClaim { Name = "founding of the party", Date = Date(date), Ordinal = ordinal, Year = year })).Count.ShouldBe(found);

    [Fact]
    public void Numbers_for_one_time_that_differ() =>
        Found((Early, Trade(9_000_000_000m)), (Late, Trade(7_500_000_000m))).ShouldHaveSingleItem().Says.ShouldContain("7,500,000,000 (2024) or 9,000,000,000 (2024) USD");

    [Theory]
    [InlineData("2025-05-02", "Paris", 1)]
    [InlineData("2025-05-03", "Paris", 0)]
    [InlineData("2025-05-02", "Hanoi", 0)]
    public void One_person_in_two_places_on_one_day(string day, string place, int found) =>
        Found((Early, Holds("Anna Berg")), (Late, Meets("Hanoi", "2025-05-02", "France")), (Later, Meets(place, day, "United Kingdom"))).Count.ShouldBe(found);

    [Fact]
    public void A_meeting_elsewhere_in_the_middle_of_a_visit() =>
        Found((Early, Holds("Anna Berg")), (Late, new EventClaim { Type = "visit", Who = ["Anna Berg"], Place = "France", Date = Date("2025-05-01/2025-05-03") }), (Later, Meets("Hanoi", "2025-05-02", "Viet Nam"))).ShouldHaveSingleItem().Rule.ShouldBe("two-places");

    [Theory]
    [InlineData(1, "2025-06-10", 1)]
    [InlineData(2, "2025-06-10", 0)]
    [InlineData(1, "2024", 0)]
    public void A_number_of_ties_that_is_smaller_than_that_of_the_ties_by_then(int value, string asOf, int found) =>
        Found((Early, Tie("strategic partnership", "established") with { B = "Viet Nam" }), (Middle, new TieClaim { A = "France", B = "Viet Nam", Level = "strategic partnership", Change = "established", Date = Date("2025-03-01") }),
            (Late, new FigureClaim { Subject = "the number of Viet Nam's strategic partners", Value = value, AsOf = Date(asOf) })).Where(one => one.Rule is "ties").Count().ShouldBe(found);

    private static RoleClaim Holds(string person, string office = "Foreign Minister") => new() { Person = person, Office = office, Of = "United Kingdom" };

    private static TieClaim Tie(string level, string? change = null) => new() { A = "UK", B = "Viet Nam", Level = level, Change = change, Date = change is null ? null : Date("2010") };

    private static FigureClaim Trade(decimal value) => new() { Subject = "trade", About = ["France"], Value = value, Unit = "USD", AsOf = Date("2024") };

    private static EventClaim Meets(string place, string day, string with) => new() { Type = "meeting", Who = ["Anna Berg"], With = [with], Place = place, Date = Date(day) };

    private static IReadOnlyList<Contradiction> Found(params (Sources.Report Report, Claim Claim)[] told)
    {
        var claims = told.Select((one, index) => Standing(one.Report, one.Claim with { Quote = Quote.Cut(one.Report, Sources.Passage.Between(index, 20)) })).ToList();
        return Check.Run(Folds.Fold.Run(claims, [], Known).Entries, [.. claims.Where(claim => claim.Claim is MilestoneClaim)], Known);
    }
}
