using System.Text;

namespace Chancery.Sources.Tests;

public sealed class IntakeTests
{
    private const string Sentence = "The envoy left for home on Friday.";

    [Fact]
    public void A_folder_is_read_with_all_that_is_in_it_in_the_order_of_names()
    {
        using var taking = new Taking().With("b.txt", Sentence).With("a/z.md", Sentence).With("a/y.TXT", Sentence).With("c.json", """{"text":"x y"}""");
        taking.Take().Cast<Found.Read>().Select(found => found.Report.Key).ShouldBe(["y", "z", "b", "c"]);
    }

    [Fact]
    public void Marks_beside_samples_a_readme_and_hidden_files_are_no_reports()
    {
        using var taking = new Taking().With("a.txt", Sentence).With("a.claims.jsonl", "{}").With("a.not.jsonl", "{}").With("README.md", "# About").With(".git/x.txt", "x").With("b.png", "x");
        taking.Take().ShouldHaveSingleItem().ShouldBeOfType<Found.Read>();
        Intake.Survey([taking.Folder], TestContext.Current.CancellationToken).Ignored.ShouldBe(4);
    }

    [Fact]
    public void A_file_of_another_type_that_was_named_is_set_aside()
    {
        using var taking = new Taking().With("a.docx", "x");
        ((Found.SetAside)taking.Take(null, "a.docx").Single()).Reason.ShouldBe(Reasons.UnknownType);
        ((Found.SetAside)taking.Take(null, "none.txt").Single()).Reason.ShouldBe(Reasons.Missing);
    }

    [Fact]
    public void A_file_that_is_reached_twice_is_read_once_and_a_loop_of_links_ends()
    {
        using var taking = new Taking().With("a.txt", Sentence);
        Directory.CreateSymbolicLink(taking.Path("again"), taking.Folder);
        File.CreateSymbolicLink(taking.Path("dead.txt"), "dead.txt");
        var found = Taking.Take([taking.Folder, taking.Path("a.txt")], new());
        found.OfType<Found.Read>().Count().ShouldBe(1);
        found.OfType<Found.SetAside>().Single().Reason.ShouldBe(Reasons.Unreadable);
    }

    [Fact]
    public void The_bytes_of_what_is_found_add_up_to_the_survey()
    {
        using var taking = new Taking().With("a.txt", Sentence).With("b.jsonl", "{\"text\":\"one two\"}\n\nnot json\n{\"text\":\"three\"}\n").With("c.json", """[{"text":"x y"},{"text":"z"}]""");
        var survey = Intake.Survey([taking.Folder], TestContext.Current.CancellationToken);
        taking.Take().Sum(found => found.Bytes).ShouldBe(survey.Bytes);
    }

    [Fact]
    public void A_record_with_a_character_of_no_text_is_set_aside()
    {
        using var taking = new Taking().With("r.jsonl", "{\"text\":\"A\\u0000B.\"}\n{\"text\":\"C.\",\"title\":\"\\u0000\"}\n{\"text\":\"D.\"}\n");
        var found = taking.Take();
        found.OfType<Found.SetAside>().Select(one => (one.Line, one.Reason)).ShouldBe([(1, Reasons.Encoding), (2, Reasons.Encoding)]);
        found.OfType<Found.Read>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_json_line_that_is_bad_is_set_aside_with_its_line_and_the_rest_is_read()
    {
        using var taking = new Taking().With("r.jsonl", "{\"id\":\"one\",\"text\":\"First.\"}\n{broken\n\n{\"id\":\"two\"}\n{\"id\":\"three\",\"text\":\"Third.\",\"desk\":7}");
        var found = taking.Take();
        found.OfType<Found.SetAside>().Select(one => (one.Line, one.Reason)).ShouldBe([(2, Reasons.BadJson), (4, Reasons.NoText)]);
        var reports = found.OfType<Found.Read>().Select(one => one.Report).ToList();
        reports.Select(report => report.Key).ShouldBe(["one", "three"]);
        reports[1].Unknown["desk"].GetInt32().ShouldBe(7);
        reports[1].Origin.Record.ShouldBe("three");
    }

    [Fact]
    public void The_size_limit_holds_for_a_file_and_in_json_lines_for_each_record()
    {
        var options = new IntakeOptions { SizeLimit = 60 };
        using var taking = new Taking().With("a.txt", new string('a', 61)).With("b.jsonl", $"{{\"text\":\"{new string('b', 70)}\"}}\n{{\"text\":\"c\"}}\n{{\"text\":\"d\"}}\n{{\"text\":\"e\"}}\n{{\"text\":\"f\"}}\n");
        var found = taking.Take(options);
        found.OfType<Found.SetAside>().Select(one => (one.Line, one.Reason)).ShouldBe([(null, Reasons.TooLarge), (1, Reasons.TooLarge)]);
        found.OfType<Found.Read>().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("The envoy left.", "stdin")]
    [InlineData("{\"id\":\"k\",\"text\":\"The envoy left.\"}", "k")]
    [InlineData("[{\"id\":\"k\",\"text\":\"The envoy left.\"}]", "k")]
    [InlineData("{\"id\":\"k\",\"text\":\"The envoy left.\"}\n{\"id\":\"l\",\"text\":\"The envoy stayed.\"}\n", "k,l")]
    [InlineData("{\n \"id\":\"k\",\n \"text\":\"The envoy left.\"}", "k")]
    [InlineData("<!DOCTYPE html><title>t</title><p>The envoy left.</p>", "stdin")]
    public void Standard_input_is_known_by_its_first_characters(string input, string keys)
    {
        var options = new IntakeOptions { StandardInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)) };
        var reports = Taking.Take(["-"], options).Cast<Found.Read>().Select(found => found.Report).ToList();
        string.Join(',', reports.Select(report => report.Key)).ShouldBe(keys);
        reports[0].Text.ShouldBe("The envoy left.");
        reports[0].Origin.Path.ShouldBe("-");
    }

    [Fact]
    public void The_same_content_is_one_report_wherever_it_lies()
    {
        using var taking = new Taking().With("a/x.txt", Sentence).With("b/y.txt", Sentence).With("c.txt", Sentence + " ");
        var ids = taking.Take().Cast<Found.Read>().Select(found => found.Report.Id).ToList();
        ids[0].ShouldBe(ids[1]);
        ids[2].ShouldNotBe(ids[0]);
    }

    [Fact]
    public void No_field_can_pass_for_another_in_the_identity()
    {
        using var taking = new Taking().With("r.jsonl", """
            {"text":"ab","title":"c"}
            {"text":"abc"}
            {"text":"ab","publisher":"c"}
            {"text":"ab","title":"c","url":"https://example.org/1"}
            """);
        var ids = taking.Take().Cast<Found.Read>().Select(found => found.Report.Id).ToList();
        ids.Take(3).Distinct().Count().ShouldBe(3);
        ids[3].ShouldBe(ids[0]);
    }

    [Fact]
    public void Defaults_fill_what_a_report_does_not_say()
    {
        var options = new IntakeOptions { Published = new(2025, 1, 2), Publisher = "The Desk" };
        var silent = Taking.Report("a.txt", "OSLO, Dec. 30 (NTB) -- " + Sentence, options);
        (silent.Published, silent.Publisher, silent.Dateline!.Date).ShouldBe((new DateOnly(2025, 1, 2), "The Desk", new DateOnly(2024, 12, 30)));
        var speaking = Taking.Report("a.json", $$"""{"text":"{{Sentence}}","published":"2024-03-04T10:00:00Z","publisher":"Wire"}""", options);
        (speaking.Published, speaking.Publisher).ShouldBe((new DateOnly(2024, 3, 4), "Wire"));
    }

    [Fact]
    public void A_publication_date_that_cannot_be_read_is_kept_and_not_guessed()
    {
        var report = Taking.Report("a.json", $$"""{"text":"{{Sentence}}","published":"03/04/2025"}""");
        report.Published.ShouldBeNull();
        report.Unknown["published"].GetString().ShouldBe("03/04/2025");
    }

    [Fact]
    public void Every_reason_stands_in_the_handbook()
    {
        var handbook = File.ReadAllText(Repository.File("docs/sources.md"));
        foreach (var reason in Reasons.All) handbook.ShouldContain($"`{reason}`");
    }
}
