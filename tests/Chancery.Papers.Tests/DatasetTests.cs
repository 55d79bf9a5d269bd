using System.Text.Json;
using Chancery.Reading.Claims;

namespace Chancery.Papers.Tests;

public sealed class DatasetTests
{
    [Fact]
    public void A_figure_keeps_its_numbers_plain()
    {
        using var shelf = new Shelf().With("one", "2025-10-30", ("4.46 billion", new FigureClaim { Subject = "capital", About = ["UK"], Value = 4_460_000_000.00m, Unit = "USD" }));
        var rows = shelf.Register.Entries<Registry.FigureEntry>().Select(new Rows(shelf.Register).Of).ToList();
        var (json, csv) = (new StringWriter(), new StringWriter());
        var data = new Dataset([.. rows[0].Fields.Select(field => field.Name)], rows);
        data.WriteJson(json);
        JsonDocument.Parse(json.ToString()).RootElement[0].GetProperty("value").GetRawText().ShouldBe("4460000000");
        data.WriteCsv(csv);
        csv.ToString().Split('\n')[1].ShouldContain(",capital,United Kingdom,,4460000000,USD,");
    }

    [Fact]
    public void A_table_quotes_what_holds_commas_and_lines()
    {
        var output = new StringWriter();
        new Dataset(["a", "b"], [new([("a", "x, \"y\"\nz"), ("b", (IReadOnlyList<string>)["one", "two"])])]).WriteCsv(output);
        output.ToString().ShouldBe("a,b\n\"x, \"\"y\"\"\nz\",one; two\n");
    }

    [Fact]
    public void No_rows_are_an_empty_list()
    {
        var output = new StringWriter();
        new Dataset(["id"], []).WriteJson(output);
        output.ToString().ShouldBe("[]\n");
    }

    [Fact]
    public void Why_marks_the_quote_in_its_sentence()
    {
        using var shelf = new Shelf().With("one", "2025-10-30", ("Mr. Trung met J. Barrot", new EventClaim { Type = "meeting", Who = ["Le Hoai Trung"], With = ["Jean Barrot"], Confidence = 70, Rule = "event.met" }));
        var output = new StringWriter();
        WhyText.Write(Why.Of(shelf.Register, shelf.Register.Entries<Registry.EventEntry>().ShouldHaveSingleItem()), output, rules: true);
        output.ToString().ShouldContain("  It was said: »Mr. Trung met J. Barrot«.\n");
        output.ToString().ShouldContain("one, VNA, 30 Oct 2025\n");
        output.ToString().ShouldContain(": event, confidence 70%, rule event.met\n");
    }
}
