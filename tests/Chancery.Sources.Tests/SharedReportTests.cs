namespace Chancery.Sources.Tests;

/// <summary>Reports that stand beside a checkout; skipped where they are missing.</summary>
public sealed class SharedReportTests
{
    [Fact]
    public void Seventeen_thousand_wire_reports_stream_without_a_fault()
    {
        var path = Repository.Shared("corpora/reuters.jsonl");
        var found = Taking.Take([path], new());
        found.OfType<Found.SetAside>().ShouldBeEmpty();
        var reports = found.Cast<Found.Read>().Select(one => one.Report).ToList();
        reports.Count.ShouldBe(17_053);
        reports.Count(report => report.Dateline is not null).ShouldBeGreaterThan(16_900);
        found.Sum(one => one.Bytes).ShouldBe(new FileInfo(path).Length);
    }

    [Fact]
    public void The_seed_reports_have_their_parts()
    {
        var reports = Taking.Take([Repository.Shared("reports/seeds")], new()).Cast<Found.Read>().Select(found => found.Report).ToList();
        reports.Select(report => report.Dateline?.Place).ShouldBe([null, "LONDON", "HÀ NỘI"]);
        reports.Select(report => report.Published).ShouldBe([null, new DateOnly(2025, 10, 30), new DateOnly(2025, 10, 27)]);
        reports.ShouldAllBe(report => report.Parts.Count(part => part.Kind == PartKind.Credit && part.Passage.End > report.Text.Length - 20) == 1);
        reports[0].Parts.Select(part => part.Kind).Take(5).ShouldBe([PartKind.Headline, PartKind.Body, PartKind.Caption, PartKind.Credit, PartKind.Boilerplate]);
        reports.Sum(report => report.Parts.Count(part => part.Kind == PartKind.Caption)).ShouldBe(1);
    }
}
