using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>Claims of another machine or of an annotator, beside those of the register's own reader.</summary>
public abstract class ImportTests(Database database)
{
    private static readonly Sources.Report Report1 = Report("one", "To Lam visited London. Later he met the King.", "2025-10-30");
    private static readonly EventClaim Visit = new EventClaim { Type = "visit", Who = ["To Lam"], Place = "United Kingdom", Confidence = 80 }.In(Report1, "To Lam visited London");
    private static readonly EventClaim Meeting = new EventClaim { Type = "meeting", Who = ["To Lam"], With = ["King"], Confidence = 90 }.In(Report1, "he met the King");

    private Shelf Filed()
    {
        var shelf = new Shelf(database);
        shelf.Put(Filing(Report1, Visit));
        return shelf;
    }

    private static IEnumerable<string> Standing(Shelf shelf) => shelf.Store.StandingClaims().Select(claim => ((EventClaim)claim.Claim).Type).Order(StringComparer.Ordinal);

    private static Filed Import(Shelf shelf, string origin, params Claim[] claims)
    {
        shelf.Now = shelf.Now.AddSeconds(1);
        return shelf.Store.Import(origin, claims, shelf.Now);
    }

    [Fact]
    public void What_is_imported_stands_beside_what_was_read_and_tells_its_origin()
    {
        using var shelf = Filed();
        Import(shelf, "anna", Visit, Meeting).ShouldBe(new Filed(FilingOutcome.Known, 2));
        Standing(shelf).ShouldBe(["meeting", "visit"]);
        shelf.Store.Reports().ShouldHaveSingleItem().Claims.ShouldBe(2);
        var ids = shelf.Store.StandingClaims().Select(claim => claim.Id).ToList();
        shelf.Store.OriginsOf(ids).Values.ShouldAllBe(origins => origins.SequenceEqual(new[] { "anna" }));
        shelf.Store.Export(null).Count().ShouldBe(2);
        shelf.Store.ClaimsIn(Report1.Id).Count.ShouldBe(2);
        shelf.Written().ShouldContain("\"meeting\"");
    }

    [Fact]
    public void Reading_again_takes_back_only_what_was_read_and_an_import_only_what_its_origin_said()
    {
        using var shelf = Filed();
        Import(shelf, "anna", Visit, Meeting);
        Import(shelf, "model", Meeting);
        shelf.Put(Filing(Report1, "r2")).ShouldBe(new Filed(FilingOutcome.ReadAgain, 0, 1));
        Standing(shelf).ShouldBe(["meeting", "visit"], "anna still says so");
        shelf.Store.IsFiled(Report1.Id, Report1.Origin, "r2").ShouldBeTrue("an import is no reading");
        Import(shelf, "anna", Meeting).ShouldBe(new Filed(FilingOutcome.Known, 0, 1));
        Standing(shelf).ShouldBe(["meeting"]);
        shelf.Store.OriginsOf([.. shelf.Store.StandingClaims().Select(claim => claim.Id)]).Values.ShouldHaveSingleItem().ShouldBe(["anna", "model"]);
        Import(shelf, "anna", Visit);
        Standing(shelf).ShouldBe(["meeting", "visit"], "the model's meeting stands");
    }

    [Fact]
    public void What_was_known_before_the_import_is_without_it()
    {
        using var shelf = Filed();
        var before = shelf.Now;
        Import(shelf, "anna", Meeting);
        using var then = shelf.Store.KnownBy(before);
        then.StandingClaims().Select(claim => ((EventClaim)claim.Claim).Type).ShouldBe(["visit"]);
    }

    [Fact]
    public void Another_content_in_its_place_takes_the_imported_claims_along()
    {
        using var shelf = Filed();
        Import(shelf, "anna", Meeting);
        var changed = Report("one", "To Lam visited London and Oxford.", "2025-10-30");
        shelf.Put(Filing(changed)).ShouldBe(new Filed(FilingOutcome.NewVersion, 0, 2));
        shelf.Store.StandingClaims().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"kind":"event","report":"one","quote":"he met the King","type":"meeting","who":["To Lam"]}""", null)]
    [InlineData("""{"kind":"event","report":"one","start":29,"end":44,"quote":"he met the King","type":"meeting","who":"To Lam","origin":["x"]}""", null)]
    [InlineData("""{"kind":"event","report":"one","start":28,"end":44,"quote":"he met the King","type":"meeting"}""", "other words from 28 to 44")]
    [InlineData("""{"kind":"event","report":"one","start":30,"end":400,"quote":"he met the King","type":"meeting"}""", "nothing from 30 to 400")]
    [InlineData("""{"kind":"event","report":"one","quote":"he met the Queen","type":"meeting"}""", "does not print")]
    [InlineData("""{"kind":"event","report":"two","quote":"he met the King","type":"meeting"}""", "holds no report 'two'")]
    [InlineData("""{"kind":"event","report":"one","quote":"he met the King"}""", "no claim")]
    [InlineData("""{"kind":"gossip","report":"one","quote":"he met the King"}""", "no claim")]
    [InlineData("""{"kind":"event","report":"one","quote":"he met the King","type":"meeting","colour":"red"}""", "'colour'")]
    [InlineData("""{"kind":"event","quote":"he met the King","type":"meeting"}""", "names no report")]
    [InlineData("[]", "no JSON object")]
    [InlineData("what?", "no JSON")]
    public void A_line_is_checked_against_its_report(string line, string? refused)
    {
        using var shelf = Filed();
        var lines = new ClaimLines(shelf.Store);
        if (refused is null) lines.Read(line).Quote.Words.ShouldBe("he met the King");
        else Should.Throw<FormatException>(() => lines.Read(line)).Message.ShouldContain(refused);
    }
}
