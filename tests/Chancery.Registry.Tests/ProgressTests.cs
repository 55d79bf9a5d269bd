using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>How later reports move an undertaking.</summary>
public sealed class ProgressTests
{
    private static readonly Lazy<KnownNames> Names = new(() => Knowledge.Load([]).Names());

    private static (Sources.Report, Claim) Told(string day, string words, Claim claim)
    {
        var report = Report($"{day} {words}", words, day);
        return (report, (claim with { Confidence = 80 }).In(report));
    }

    private static (Sources.Report, Claim) Agreed(string day, string words, string what, string strength, params string[] by) =>
        Told(day, words, new CommitmentClaim { What = what, Strength = strength, By = by });

    private static CommitmentEntry Commitment(params (Sources.Report Report, Claim Claim)[] told) =>
        First([.. told.Select(one => Standing(one.Report, one.Claim))]);

    /// <summary>The first undertaking, with what became of it, as a register tells it.</summary>
    private static CommitmentEntry First(IReadOnlyList<StandingClaim> claims, params Decision[] decisions)
    {
        var entry = Folds.Fold.Run(claims, decisions, Names.Value).Entries.OfType<CommitmentEntry>().OrderBy(one => one.From).First();
        return Folds.Fold.Moved(claims, decisions, Names.Value).FirstOrDefault(moved => moved.Id == entry.Id) is { } moved ? Folds.Undertakings.CommitmentFold.With(entry, moved.Progress) : entry;
    }

    private static (string?, string?) State(CommitmentEntry one) => (one.Status, one.StatusSince?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static readonly (Sources.Report, Claim) ToSign = Agreed("2024-05-02", "Japan and Viet Nam agreed to sign a customs agreement next year.", "sign a customs agreement next year", "agreed", "Japan", "Viet Nam");

    private static EventClaim Event(string type, string[] who, string[] with, string? date = null, Modality modality = Modality.Fact, string? place = null) =>
        new() { Type = type, Who = who, With = with, Date = date is null ? null : Date(date), Modality = modality, Place = place };

    [Fact]
    public void What_nothing_moves_is_open() => State(Commitment(ToSign)).ShouldBe(("open", null));

    [Fact]
    public void What_is_only_hoped_for_has_no_status() => Commitment(Agreed("2024-05-02", "Japan hopes to sign a treaty.", "sign a treaty", "hoped", "Japan")).Status.ShouldBeNull();

    [Fact]
    public void What_was_to_be_signed_and_was_is_kept_with_its_quote()
    {
        var signed = Told("2025-03-11", "Viet Nam and Japan signed the customs agreement on Monday.", Event("signing", ["Viet Nam", "Japan"], [], "2025-03-10"));
        var kept = Commitment(ToSign, signed);
        State(kept).ShouldBe(("kept", "2025-03-10"));
        var step = kept.Progress.ShouldHaveSingleItem();
        step.Confidence.ShouldBeInRange(50, 80);
        step.Claims.ShouldBe([Standing(signed.Item1, signed.Item2).Id]);
        kept.Claims.Count.ShouldBe(1, "its own claims are those that undertake");
    }

    [Fact]
    public void The_instrument_that_a_report_names_tells_what_was_signed()
    {
        var report = Report("signed", "Viet Nam and Japan signed two papers on Monday. The customs agreement was one.", "2025-03-11");
        var signing = (Event("signing", ["Viet Nam", "Japan"], [], "2025-03-10") with { Confidence = 80 }).In(report, "Viet Nam and Japan signed two papers on Monday");
        var instrument = new InstrumentClaim { Name = "customs agreement", Type = "treaty", Status = "signed", Parties = ["Viet Nam", "Japan"] }.In(report, "The customs agreement");
        State(Commitment(ToSign, (report, signing), (report, instrument))).ShouldBe(("kept", "2025-03-10"));
    }

    [Theory]
    [InlineData("Viet Nam and Japan signed a loan contract on Monday.", "2025-03-10", "another paper")]
    [InlineData("Viet Nam and Japan signed a customs agreement in 2023.", "2023", "before it was undertaken")]
    public void Another_signing_moves_nothing(string words, string date, string why) =>
        Commitment(ToSign, Told("2025-03-11", words, Event("signing", ["Viet Nam", "Japan"], [], date))).Status.ShouldBe("open", why);

    [Fact]
    public void A_signing_by_others_moves_nothing() =>
        Commitment(ToSign, Told("2025-03-11", "Viet Nam and France signed a customs agreement.", Event("signing", ["Viet Nam", "France"], [], "2025-03-10"))).Status.ShouldBe("open");

    [Fact]
    public void What_is_only_planned_moves_nothing() =>
        Commitment(ToSign, Told("2025-03-01", "Viet Nam and Japan will sign the customs agreement.", Event("signing", ["Viet Nam", "Japan"], [], "2025-03-10", Modality.Planned))).Status.ShouldBe("open");

    [Fact]
    public void A_visit_goes_from_promise_to_under_way_to_kept()
    {
        var promised = Agreed("2025-09-01", "Tô Lâm said he would pay an official visit to the United Kingdom this year.", "pay an official visit to the United Kingdom this year", "pledged", "Tô Lâm");
        var begun = Told("2025-10-28", "Tô Lâm began an official visit to the United Kingdom.", Event("visit", ["Tô Lâm"], [], "2025-10-28/2025-10-30", place: "United Kingdom"));
        var over = Told("2025-10-31", "Tô Lâm ended his visit to the United Kingdom on Thursday.", Event("visit", ["Tô Lâm"], [], "2025-10-30", place: "United Kingdom"));
        State(Commitment(promised, begun)).ShouldBe(("under way", "2025-10-28"));
        State(Commitment(promised, begun, over)).ShouldBe(("kept", "2025-10-28"));
    }

    [Fact]
    public void A_visit_that_is_called_off_lapses_and_one_that_is_put_off_stays_open()
    {
        var promised = Agreed("2023-04-01", "The President promised to visit Australia in May.", "visit Australia in May", "pledged", "United States");
        State(Commitment(promised, Told("2023-05-17", "The visit to Australia of May 24 was called off.", Event("visit", ["United States"], [], "2023-05-24", Modality.Cancelled, "Australia")))).ShouldBe(("lapsed", "2023-05-24"));
        var off = Commitment(promised, Told("2023-05-17", "The visit to Australia was put off.", Event("visit", ["United States"], [], null, Modality.Postponed, "Australia")));
        State(off).ShouldBe(("open", "2023-05-17"));
        off.Progress.ShouldHaveSingleItem();
    }

    [Fact]
    public void Money_that_was_pledged_and_delivered()
    {
        var pledged = Agreed("2024-10-01", "Qatar pledged to provide $5m to Lebanon.", "provide $5m to Lebanon", "pledged", "Qatar");
        State(Commitment(pledged, Told("2024-12-02", "Qatar has disbursed $5 million to Lebanon.", Event("aid", ["Qatar"], ["Lebanon"])))).ShouldBe(("kept", "2024-12-02"));
        State(Commitment(pledged, Told("2024-12-02", "Qatar has disbursed $2 million to Lebanon.", Event("aid", ["Qatar"], ["Lebanon"])))).ShouldBe(("under way", "2024-12-02"));
        Commitment(pledged, Told("2024-12-02", "Qatar gave aid to Jordan.", Event("aid", ["Qatar"], ["Jordan"]))).Status.ShouldBe("open");
    }

    [Theory]
    [InlineData("Japan said it had cut tariffs on imported cars.", "kept")]
    [InlineData("Japan said it had begun cutting tariffs on imported cars.", "under way")]
    [InlineData("Japan said it had failed to cut tariffs on imported cars.", "lapsed")]
    [InlineData("Japan said it would cut tariffs on imported cars.", "open")]
    [InlineData("Japan said it had not cut tariffs on imported cars.", "open")]
    [InlineData("Japan said it had cut tariffs on beef.", "open")]
    public void What_is_said_of_a_deed_that_is_no_event(string words, string status) =>
        Commitment(Agreed("1987-02-01", "Japan promised to cut tariffs on imported cars.", "cut tariffs on imported cars", "pledged", "Japan"), Told("1987-06-01", words, new StatementClaim { Speaker = ["Japan"], Act = "say" })).Status.ShouldBe(status);

    [Fact]
    public void A_tie_that_was_to_be_upgraded_and_was()
    {
        var agreed = Agreed("2024-10-24", "The two sides agreed to upgrade their relations to a Comprehensive Strategic Partnership.", "upgrade their relations to a Comprehensive Strategic Partnership", "agreed", "United Kingdom", "Viet Nam");
        var upgraded = Told("2025-10-30", "Viet Nam and the United Kingdom upgraded their relations to a Comprehensive Strategic Partnership on October 29.",
            new TieClaim { A = "United Kingdom", B = "Viet Nam", Level = "Comprehensive Strategic Partnership", Change = "upgraded", Date = Date("2025-10-29") });
        State(Commitment(agreed, upgraded)).ShouldBe(("kept", "2025-10-29"));
        Commitment(agreed, Told("2025-10-30", "Viet Nam and the United Kingdom became strategic partners.", new TieClaim { A = "United Kingdom", B = "Viet Nam", Level = "Strategic Partnership", Change = "upgraded" })).Status.ShouldBe("open");
    }

    [Fact]
    public void What_somebody_marked_prevails_and_as_of_a_day_before_the_steps_count()
    {
        var signed = Told("2025-03-11", "Viet Nam and Japan signed the customs agreement on Monday.", Event("signing", ["Viet Nam", "Japan"], [], "2025-03-10"));
        StandingClaim[] claims = [Standing(ToSign.Item1, ToSign.Item2), Standing(signed.Item1, signed.Item2)];
        var mark = Decision.Of("tester", DateTimeOffset.UnixEpoch, null, new Ruling.Mark(new("commitment", [Pin.Of(claims[0])]), "lapsed", new(2025, 6, 1)));
        var marked = First(claims, mark);
        State(marked).ShouldBe(("lapsed", "2025-06-01"));
        State((CommitmentEntry)AsOf.Of(marked, new(2025, 4, 1), Names.Value)!).ShouldBe(("kept", "2025-03-10"));
        State((CommitmentEntry)AsOf.Of(marked, new(2024, 12, 1), Names.Value)!).ShouldBe(("open", null));
        AsOf.Of(marked, new(2024, 1, 1), Names.Value).ShouldBeNull();
    }
}
