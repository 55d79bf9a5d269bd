using System.Globalization;

namespace Chancery.Reading.Tests.Marks;

public sealed class MarkTests
{
    public static TheoryData<string> Folders => [.. MarkedFolder.Names];

    [Theory, MemberData(nameof(Folders))]
    public async Task Every_mark_is_a_claim_about_words_of_its_report(string folder)
    {
        var marked = await MarkedFolder.Load(folder, TestContext.Current.CancellationToken);
        var faults = from report in marked.Reports
                     from mark in report.Claims.Concat(report.Forbidden)
                     from fault in MarkRules.Faults(mark, report.Report)
                     select $"{report.Report.Key}: {fault}";
        faults.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Folders))]
    public async Task Every_report_has_claims_and_claims_that_it_does_not_make(string folder)
    {
        var marked = await MarkedFolder.Load(folder, TestContext.Current.CancellationToken);
        marked.Reports.Count.ShouldBeGreaterThanOrEqualTo(folder is "further" or "later" ? 8 : 13);
        marked.Reports.Where(report => report.Claims.Count < 15 || report.Forbidden.Count < 3).Select(report => report.Report.Key).ShouldBeEmpty();
        marked.Reports.SelectMany(report => report.Forbidden).Where(mark => !mark.Has("why")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Folders))]
    public async Task No_claim_is_marked_twice(string folder)
    {
        var marked = await MarkedFolder.Load(folder, TestContext.Current.CancellationToken);
        var twice = marked.Reports.SelectMany(report => report.Claims).GroupBy(mark => mark.ToString()).Where(group => group.Count() > 1).Select(group => group.Key);
        twice.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Folders))]
    public async Task A_person_holds_an_office_once_a_report(string folder)
    {
        var marked = await MarkedFolder.Load(folder, TestContext.Current.CancellationToken);
        var twice = from report in marked.Reports
                    from role in report.Claims.Where(mark => mark.Kind is "role").GroupBy(mark => (mark.Text("person"), mark.Text("office"), mark.Text("of")))
                    where role.Count() > 1
                    select $"{report.Report.Key}: {role.Key}";
        twice.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Folders))]
    public async Task A_tie_that_changes_is_an_event_as_well(string folder)
    {
        var marked = await MarkedFolder.Load(folder, TestContext.Current.CancellationToken);
        var alone = from report in marked.Reports
                    let events = report.Claims.Where(mark => mark.Text("type") is "tie-change").Select(mark => mark.Quote).ToHashSet(StringComparer.Ordinal)
                    from tie in report.Claims.Where(mark => mark.Kind is "tie" && mark.Has("change"))
                    where !events.Contains(tie.Quote)
                    select tie.ToString();
        alone.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Folders))]
    public async Task What_a_report_must_not_yield_is_not_marked_as_its_claim(string folder)
    {
        var marked = await MarkedFolder.Load(folder, TestContext.Current.CancellationToken);
        marked.Reports.SelectMany(report => Scorer.Yielded(report.Forbidden, report.Claims, report.Claims)).Select(mark => mark.ToString()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Folders))]
    public async Task Marks_score_full_against_themselves(string folder)
    {
        var marked = await MarkedFolder.Load(folder, TestContext.Current.CancellationToken);
        var scorer = new Scorer();
        foreach (var report in marked.Reports) scorer.Add(report.Claims, report.Claims);
        scorer.Overall.F1.ShouldBe(1, string.Create(CultureInfo.InvariantCulture, $"{scorer.Overall}"));
        scorer.Overall.FieldShare.ShouldBe(1);
    }
}
