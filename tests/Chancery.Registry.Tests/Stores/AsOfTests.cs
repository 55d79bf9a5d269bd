using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

public abstract class AsOfTests(Database database) : IDisposable
{
    private static readonly Sources.Report First = Report("first", "These are the words of a first report.", "2024-02-01");
    private static readonly Sources.Report Second = Report("second", "These are the words of a second report.", "2025-10-30");

    private readonly Shelf shelf = new(database);

    public void Dispose()
    {
        shelf.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("2009-01-01", null)]
    [InlineData("2012-01-01", "strategic partnership")]
    [InlineData("2025-12-01", "comprehensive strategic partnership")]
    public void A_tie_has_the_level_of_the_day(string day, string? level)
    {
        TieClaim Tie(string name, string change, string date) => new TieClaim { A = "UK", B = "Viet Nam", Level = name, Change = change, Date = Date(date) }.In(Second);
        shelf.Put(Filing(Second, Tie("strategic partnership", "established", "2010-09-08"), Tie("comprehensive strategic partnership", "upgraded", "2025-10-29")));
        Entries<TieEntry>(day).Select(tie => tie.Level).ShouldBe(level is null ? [] : [level]);
    }

    [Theory]
    [InlineData("2024-01-31", 0)]
    [InlineData("2024-02-01", 1)]
    [InlineData("2024-06-01", 0)]
    public void An_office_is_held_from_when_it_is_seen_to_when_it_was_last(string day, int count)
    {
        var role = new RoleClaim { Person = "Kemi Badenoch", Office = "Secretary of State", Of = "UK" };
        shelf.Put(Filing(First, role.In(First)));
        shelf.Put(Filing(Second, (role with { Status = "former" }).In(Second)));
        Entries<RoleEntry>(day).Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("2025-10-31", "open")]
    [InlineData("2025-11-02", "kept")]
    public void A_commitment_has_the_status_of_the_day(string day, string? status)
    {
        shelf.Put(Filing(Second, new CommitmentClaim { By = ["UK"], What = "open a school", Strength = "agreed" }.In(Second)));
        using (var register = shelf.Open()) shelf.Decide(new Ruling.Mark(register.TargetOf(register.Entries<CommitmentEntry>().ShouldHaveSingleItem()), "kept", new(2025, 11, 1)));
        Entries<CommitmentEntry>(day).ShouldHaveSingleItem().Status.ShouldBe(status);
    }

    [Fact]
    public void A_figure_has_the_numbers_of_the_day()
    {
        FigureClaim Trade(decimal value, string year) => new FigureClaim { Subject = "trade", About = ["Viet Nam"], Value = value, AsOf = Date(year) }.In(Second);
        shelf.Put(Filing(Second, Trade(6, "2019"), Trade(8, "2024")));
        Entries<FigureEntry>("2020-01-01").ShouldHaveSingleItem().Values.Select(value => value.Value).ShouldBe([6m]);
    }

    [Fact]
    public void A_meeting_that_a_report_places_in_a_visit_is_a_part_of_it()
    {
        var visit = new EventClaim { Type = "visit", Who = ["Tô Lâm"], Place = "United Kingdom", Date = Date("2025-10-28/2025-10-30") };
        shelf.Put(Filing(Second, visit.In(Second), new EventClaim { Type = "meeting", Who = ["Tô Lâm"], With = ["Kemi Badenoch"], Date = Date("2025-10-29"), PartOf = "visit" }.In(Second)));
        using var register = shelf.Open();
        var events = register.Entries<EventEntry>();
        events.Single(one => one.Type == "meeting").Within.ShouldBe(events.Single(one => one.Type == "visit").Id);
    }

    private IReadOnlyList<T> Entries<T>(string day)
        where T : Entry
    {
        using var register = shelf.Open(DateOnly.ParseExact(day, "yyyy-MM-dd"));
        return register.Entries<T>();
    }
}
