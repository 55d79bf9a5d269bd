using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

public sealed class EntryFoldTests
{
    private static readonly Sources.Report Old = Report("old", "These are the words of the old report.", "2025-05-14");
    private static readonly Sources.Report New = Report("new", "These are the words of the new report.", "2025-10-30");

    private static TieClaim Tie(Sources.Report report, string level, string? change = null, string? date = null) =>
        new TieClaim { A = "UK", B = "Vietnam", Level = level, Change = change, Date = date is null ? null : Date(date) }.In(report);

    [Fact]
    public void Who_waits_for_a_whole_fold_is_told_how_far_it_is()
    {
        var told = new List<(int Done, int Total)>();
        Folds.Fold.Run([], [], Names, (done, total) => told.Add((done, total)));
        told.Select(one => one.Done).ShouldBe(Enumerable.Range(1, told.Count));
        told.ShouldAllBe(one => one.Total == told.Count);
    }

    [Fact]
    public void A_tie_has_its_level_of_today_and_every_step_to_it()
    {
        var tie = Fold((Old, Tie(Old, "strategic partnership", "established", "2010")), (New, Tie(New, "Comprehensive Strategic Partner", "upgraded", "2025-10-29")), (New, Tie(New, "comprehensive strategic partnership"))).Only<TieEntry>();
        tie.Level.ShouldBe("comprehensive strategic partnership");
        tie.Since!.Value.Iso.ShouldBe("2025-10-29");
        tie.History.Where(step => step.Change is not null).Select(step => (step.Level, step.Change, step.Date!.Value.Iso)).ShouldBe([("strategic partnership", "established", "2010"), ("comprehensive strategic partnership", "upgraded", "2025-10-29")]);
    }

    [Fact]
    public void A_change_without_a_date_stands_but_has_no_since()
    {
        var tie = Fold((Old, Tie(Old, "strategic partnership", "established", "2010")), (New, Tie(New, "comprehensive strategic partnership", "upgraded"))).Only<TieEntry>();
        tie.Level.ShouldBe("comprehensive strategic partnership");
        tie.Since.ShouldBeNull();
    }

    [Fact]
    public void A_later_mention_of_a_lower_level_takes_nothing_back()
    {
        var tie = Fold((Old, Tie(Old, "comprehensive strategic partnership", "upgraded", "2025-05-01")), (New, Tie(New, "strategic partnership"))).Only<TieEntry>();
        tie.Level.ShouldBe("comprehensive strategic partnership");
    }

    [Fact]
    public void What_is_only_hoped_for_is_no_level_of_today()
    {
        var tie = Fold((Old, Tie(Old, "strategic partnership", "established", "2010")), (New, Tie(New, "comprehensive strategic partnership", "upgraded") with { Modality = Modality.Hoped })).Only<TieEntry>();
        tie.Level.ShouldBe("strategic partnership");
        tie.History.Count.ShouldBe(2);
    }

    [Fact]
    public void A_more_precise_date_of_the_same_change_wins()
    {
        var tie = Fold((Old, Tie(Old, "strategic partnership", "established", "2010")), (New, Tie(New, "strategic partnership", "established", "2010-09-08"))).Only<TieEntry>();
        tie.Since!.Value.Iso.ShouldBe("2010-09-08");
        tie.History.ShouldHaveSingleItem().Claims.Count.ShouldBe(2);
    }

    [Fact]
    public void Dates_of_one_change_that_do_not_agree_are_one_step_with_both()
    {
        var third = Report("third", "These are the words of a third report.", "2025-11-01");
        var step = Fold((Old, Tie(Old, "strategic partnership", "established", "2010")), (New, Tie(New, "strategic partnership", "established", "2011")), (third, Tie(third, "strategic partnership", "established", "2010-09-08")))
            .Only<TieEntry>().History.ShouldHaveSingleItem();
        step.Date!.Value.Iso.ShouldBe("2010-09-08");
        step.OtherDates.ShouldHaveSingleItem().Iso.ShouldBe("2011");
    }

    [Fact]
    public void Relations_that_were_severed_can_be_established_again()
    {
        var tie = Fold((Old, Tie(Old, "diplomatic relations", "established", "1961")), (New, Tie(New, "diplomatic relations", "severed", "1967-06-10")), (New, Tie(New, "diplomatic relations", "established", "1991"))).Only<TieEntry>();
        tie.History.Select(one => (one.Change, one.Date!.Value.Iso)).ShouldBe([("established", "1961"), ("severed", "1967-06-10"), ("established", "1991")]);
        tie.Since!.Value.Iso.ShouldBe("1991");
    }

    [Fact]
    public void A_session_is_no_mechanism_of_its_own()
    {
        var dialogue = new MechanismClaim { Name = "Viet Nam - UK Strategic Dialogue", Parties = ["UK", "Viet Nam"] };
        Fold((Old, dialogue.In(Old)), (New, (dialogue with { Name = "11th Strategic Dialogue", Frequency = "annual" }).In(New))).Only<MechanismEntry>().Frequency.ShouldBe("annual");
    }

    [Fact]
    public void An_office_is_one_in_all_reports_and_its_status_the_latest()
    {
        var then = new RoleClaim { Person = "Kemi Badenoch", Office = "Secretary of State", Of = "United Kingdom" };
        var role = Fold((Old, then.In(Old)), (New, (then with { Status = "former", Of = null }).In(New))).Only<RoleEntry>();
        role.Status.ShouldBe("former");
        role.Of.ShouldNotBeNull();
        role.From.ShouldBe(new DateOnly(2025, 5, 14));
        role.To.ShouldBe(new DateOnly(2025, 10, 30));
    }

    [Fact]
    public void Figures_that_disagree_stand_side_by_side()
    {
        var trade = new FigureClaim { Subject = "trade", About = ["Viet Nam", "UK"], Value = 9_000_000_000m, Unit = "USD", AsOf = Date("2024") };
        var figure = Fold((Old, trade.In(Old)), (New, (trade with { Value = 8_400_000_000m }).In(New))).Only<FigureEntry>();
        figure.Values.Select(value => value.Value).ShouldBe([9_000_000_000m, 8_400_000_000m], ignoreOrder: true);
        figure.Disputed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("about", 9_000, null, 9_020, false)]
    [InlineData("over", 12_000, null, 12_400, false)]
    [InlineData("over", 12_000, null, 11_000, true)]
    [InlineData(null, 587, null, 588, true)]
    public void A_rounded_figure_agrees_with_what_it_rounds(string? approx, int value, string? otherApprox, int other, bool disputed)
    {
        var one = new FigureClaim { Subject = "students", About = ["Viet Nam"], Value = value, Approx = approx, AsOf = Date("2025") };
        Fold((Old, one.In(Old)), (New, (one with { Value = other, Approx = otherApprox }).In(New))).Only<FigureEntry>().Disputed.ShouldBe(disputed);
    }

    [Fact]
    public void A_promise_that_two_reports_word_alike_is_one()
    {
        var promise = new CommitmentClaim { By = ["UK", "Viet Nam"], What = "expand cooperation in science, technology, education and training", Strength = "planned" };
        var commitment = Fold((Old, promise.In(Old)), (New, (promise with { What = "expand cooperation in science, technology, education and training further", Strength = "agreed" }).In(New))).Only<CommitmentEntry>();
        commitment.Strength.ShouldBe("agreed");
    }

    [Fact]
    public void An_instrument_is_one_though_a_report_leaves_its_parties_out_but_a_common_title_is_not()
    {
        var named = new InstrumentClaim { Name = "Newton Fund", Type = "programme", Parties = ["UK", "Viet Nam"], Status = "mentioned" };
        Fold((Old, named.In(Old)), (New, (named with { Parties = [], Status = "in force" }).In(New))).Only<InstrumentEntry>().Status.ShouldBe("in force");
        var one = new InstrumentClaim { Name = "UK–Viet Nam Free Trade Agreement", Type = "trade agreement", Parties = ["UK", "Viet Nam"] };
        Fold((Old, one.In(Old)), (New, (one with { Name = "Viet Nam-UK Free Trade Agreement" }).In(New))).OfType<InstrumentEntry>().ShouldHaveSingleItem().Names.Count.ShouldBe(2);
        Fold((Old, one.In(Old)), (New, (one with { Name = "France-UK Free Trade Agreement", Parties = ["UK", "France"] }).In(New))).OfType<InstrumentEntry>().Count().ShouldBe(2);
        var common = new InstrumentClaim { Name = "free trade agreement", Type = "trade agreement", Parties = ["UK", "Viet Nam"] };
        Fold((Old, common.In(Old)), (New, (common with { Parties = ["UK", "France"] }).In(New))).OfType<InstrumentEntry>().Count().ShouldBe(2);
    }

    [Fact]
    public void A_milestone_is_one_whichever_anniversary_is_counted()
    {
        var day = new MilestoneClaim { Name = "founding of the Communist Party of Viet Nam", Date = Date("1930-02-03"), Ordinal = 95, Year = 2025 };
        var milestone = Fold((Old, day.In(Old)), (Old, new StatementClaim { Speaker = ["Viet Nam"], Act = "say" }.In(Old)), (New, new MilestoneClaim { Name = "Communist Party of Vietnam", Ordinal = 96, Year = 2026 }.In(New))).OfType<MilestoneEntry>().ToList();
        milestone.ShouldHaveSingleItem().Ordinal.ShouldBe(96);
        milestone[0].Date!.Value.Iso.ShouldBe("1930-02-03");
    }

    [Fact]
    public void The_same_words_in_two_outlets_are_one_statement()
    {
        var one = Report("vna", "He said so.", "2025-10-30");
        var other = Report("vns", "He said so. And more.", "2025-10-31");
        var said = new StatementClaim { Speaker = ["To Lam"], Act = "say" };
        Fold((one, said.In(one, "He said so")), (other, said.In(other, "He said so"))).Only<StatementEntry>().Claims.Count.ShouldBe(2);
    }
}
