namespace Chancery.Sources.Tests.Segmentation;

public sealed class SegmenterTests
{
    private const string First = "The foreign ministers of the two countries met in Oslo on Tuesday and agreed to open consulates in both capitals before the summer, officials from the two sides said.";
    private const string Second = "They also spoke of fisheries, and of a visit that the king is to pay in the autumn, which will be the first of its kind for a decade, according to a statement by the palace.";

    [Fact]
    public void A_wire_report_with_all_its_furniture_is_taken_apart()
    {
        Parts($"Two states to open consulates\n\n{First}\nThe ministers on the steps of the palace. (Photo: NTB)\nThe ministers on the steps of the palace. (Photo: NTB)\n\n{Second}\n\nNTB\nBack to top").ShouldBe([
            (PartKind.Headline, "Two states to open consulates"),
            (PartKind.Body, First),
            (PartKind.Caption, "The ministers on the steps of the palace."),
            (PartKind.Credit, "(Photo: NTB)"),
            (PartKind.Boilerplate, "The ministers on the steps of the palace. (Photo: NTB)"),
            (PartKind.Body, Second),
            (PartKind.Credit, "NTB"),
            (PartKind.Boilerplate, "Back to top"),
        ]);
    }

    [Theory]
    [InlineData(" — VNA/VNS", "— VNA/VNS")]
    [InlineData(" VNA", "VNA")]
    [InlineData("./.", "./.")]
    [InlineData(" (Reuters)", "(Reuters)")]
    [InlineData(" REUTER", "REUTER")]
    [InlineData(" – BERNAMA", "– BERNAMA")]
    [InlineData("\n-VNA", "-VNA")]
    [InlineData("\n\nReporting by Ann Writer in Oslo; editing by Bo Reader", "Reporting by Ann Writer in Oslo; editing by Bo Reader")]
    [InlineData("\n\n© 2024 The Wire. All rights reserved.", "© 2024 The Wire. All rights reserved.")]
    [InlineData("\n\nSource: VNA", "Source: VNA")]
    public void The_sign_at_the_end_is_a_credit(string sign, string credit) =>
        Parts(First + "\n\n" + Second + sign).TakeLast(2).Select(part => part.Kind == PartKind.Credit ? part.Text : part.Text.TrimEnd('.')).ShouldBe([Second.TrimEnd('.'), credit]);

    [Theory]
    [InlineData("The president (left) and her guest in Oslo.")]
    [InlineData("The president and her guest in Oslo. Photo: NTB")]
    [InlineData("The president and her guest in Oslo — NTB Photo Bo Reader |")]
    [InlineData("The president and her guest in Oslo. (AP Photo/Ann Writer)")]
    [InlineData("The president and her guest in Oslo. Photo courtesy of the palace")]
    [InlineData("The president and her guest in Oslo ảnh 1")]
    [InlineData("The president and her guest in Oslo - hinh anh 1")]
    public void Words_under_a_picture_are_a_caption(string line)
    {
        var parts = Parts(First + "\n" + line + "\n\n" + Second);
        parts[1].Kind.ShouldBe(PartKind.Caption);
        parts[1].Text.ShouldStartWith("The president");
        parts[1].Text.ShouldNotContain("Photo");
        parts[^1].ShouldBe((PartKind.Body, Second));
    }

    [Fact]
    public void Lines_that_were_only_wrapped_stay_one_paragraph()
    {
        const string Wrapped = """
            The foreign ministers of the two countries met in Oslo on Tuesday and
            agreed to open consulates in both capitals before the summer. King Olav
            XX, who received them, said that the step was long due, according to a
            statement.
            """;
        Parts(Wrapped + "\n\n" + Wrapped.Replace("Oslo", "Bergen")).Count.ShouldBe(2);
    }

    [Fact]
    public void Lists_and_tables_fall_into_their_lines()
    {
        Parts(First + "\n\n- Cables\n- Ports\n- Rescue at sea\n\nYear    Trade   Aid\n2023     12.5   3.1\n2024     13.7   2.9").Count.ShouldBe(7);
        Parts(First + "\n" + Second).Count.ShouldBe(2);
    }

    [Fact]
    public void Links_to_other_reports_are_boilerplate_to_the_end() =>
        Parts(First + "\n\n" + Second + "\n\nRelated news\n\nStorm hits the coast\n\nKing falls ill").Skip(2).ShouldAllBe(part => part.Kind == PartKind.Boilerplate);

    [Fact]
    public void A_ministrys_letterhead_headline_and_date_stand_before_the_body()
    {
        var report = Taking.Report("a.txt", $"MINISTRY OF FOREIGN AFFAIRS\nPress Office\n\nReadout: talks on fisheries\n18 September 2025\n\n{First}\n\nThe sides agreed to\n(a) open consulates;\n(c) double the number of grants.");
        report.Published.ShouldBe(new DateOnly(2025, 9, 18));
        report.Parts.Select(part => part.Kind).ShouldBe([
            PartKind.Headline, PartKind.Headline, PartKind.Headline, PartKind.Boilerplate, PartKind.Body, PartKind.Body, PartKind.Body, PartKind.Body,
        ]);
    }

    [Fact]
    public void A_first_line_that_is_a_sentence_is_no_headline() => Parts("The king is ill.\n\n" + First)[0].Kind.ShouldBe(PartKind.Body);

    private static List<(PartKind Kind, string Text)> Parts(string text)
    {
        var report = Taking.Report("a.txt", text);
        return [.. report.Parts.Select(part => (part.Kind, part.Passage.Of(report.Text).ToString()))];
    }
}
