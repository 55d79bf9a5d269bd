namespace Chancery.Sources.Tests.Files;

public sealed class MarkdownFileTests
{
    [Fact]
    public void The_marks_tell_the_parts_and_the_text_stays_the_file()
    {
        const string File = """
            ---
            title: Talks in Oslo
            date: 2025-03-05
            publisher: "The Desk"
            ---
            # Talks in Oslo

            OSLO — The minister met her
            counterpart on Tuesday. They agreed
            to go on.

            ![The minister and her host](a.jpg)

            - Talks on cables in May.
            - Talks on ports in July.
            """;
        var report = Taking.Report("talks.md", File);
        report.Text.ShouldBe(File);
        (report.Title, report.Published, report.Publisher, report.Dateline?.Place).ShouldBe(("Talks in Oslo", new DateOnly(2025, 3, 5), "The Desk", "OSLO"));
        report.Parts.Select(part => (part.Kind, Text: part.Passage.Of(report.Text).ToString().ReplaceLineEndings("|"))).Skip(1).ShouldBe([
            (PartKind.Headline, "Talks in Oslo"),
            (PartKind.Dateline, "OSLO —"),
            (PartKind.Body, "The minister met her|counterpart on Tuesday. They agreed|to go on."),
            (PartKind.Caption, "The minister and her host"),
            (PartKind.Body, "Talks on cables in May."),
            (PartKind.Body, "Talks on ports in July."),
        ]);
    }

    [Fact]
    public void Nesting_without_end_stops_nothing() => Taking.Report("a.md", new string('>', 20_000) + " a\n" + new string('[', 20_000)).Parts.ShouldNotBeEmpty();
}
