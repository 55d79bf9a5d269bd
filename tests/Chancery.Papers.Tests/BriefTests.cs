using System.Text.Json;
using Chancery.Reading.Claims;
using static Chancery.Papers.Tests.Shelf;

namespace Chancery.Papers.Tests;

public sealed class BriefTests
{
    private static Shelf Relation() => new Shelf()
        .With("before", "2025-10-27",
            ("Tô Lâm will visit the UK from October 28 to 30", new EventClaim { Type = "visit", Subtype = "official", Who = ["Tô Lâm"], Place = "United Kingdom", Date = Date("2025-10-28/2025-10-30"), Modality = Modality.Planned }),
            ("the strategic partnership set up in 2010", new TieClaim { A = "United Kingdom", B = "Viet Nam", Level = "strategic partnership", Change = "established", Date = Date("2010") }),
            ("President Tô Lâm of Viet Nam", new RoleClaim { Person = "Tô Lâm", Office = "President", Of = "Viet Nam" }),
            ("trade of 8.4 billion dollars in 2024", new FigureClaim { Subject = "trade", About = ["United Kingdom", "Viet Nam"], Value = 8_400_000_000m, Unit = "USD", AsOf = Date("2024") }))
        .With("during", "2025-10-30",
            ("Tô Lâm is on an official visit", new EventClaim { Type = "visit", Who = ["To Lam"], Place = "United Kingdom" }),
            ("Tô Lâm met Kemi Badenoch in London", new EventClaim { Type = "meeting", Who = ["Tô Lâm"], With = ["Kemi Badenoch"], Date = Date("2025-10-30"), Place = "London" }),
            ("Kemi Badenoch, leader of the British Conservative Party", new RoleClaim { Person = "Kemi Badenoch", Office = "leader", Of = "British Conservative Party" }),
            ("upgraded to a comprehensive strategic partnership on October 29", new TieClaim { A = "United Kingdom", B = "Viet Nam", Level = "comprehensive strategic partnership", Change = "upgraded", Date = Date("2025-10-29") }),
            ("the joint declaration on their partnership", new InstrumentClaim { Name = "joint declaration on their partnership", Type = "joint declaration", Parties = ["United Kingdom", "Viet Nam"], Status = "adopted" }),
            ("the two sides agreed to expand trade", new CommitmentClaim { By = ["United Kingdom", "Viet Nam"], What = "expand trade", Strength = "agreed" }),
            ("trade of 9 billion dollars in 2024", new FigureClaim { Subject = "trade", About = ["United Kingdom", "Viet Nam"], Value = 9_000_000_000m, Unit = "USD", AsOf = Date("2024") }),
            ("the anniversary of Viet Nam - UK ties on September 11", new MilestoneClaim { Name = "establishment of Viet Nam-UK relations", Date = Date("1973-09-11"), Ordinal = 52, Year = 2025 }),
            ("Tô Lâm met Emmanuel Macron", new EventClaim { Type = "meeting", Who = ["Tô Lâm"], With = ["Emmanuel Macron"], Place = "France" }));

    private static string Text(Paper paper)
    {
        var output = new StringWriter();
        PaperText.Write(paper, output, 90);
        return output.ToString();
    }

    [Fact]
    public void An_undertaking_that_a_later_report_moved_tells_it_with_the_quote()
    {
        using var shelf = new Shelf()
            .With("first", "2024-05-02", ("the British ministers promised to visit France next year", new CommitmentClaim { By = ["UK"], What = "visit France next year", Strength = "pledged", Confidence = 80 }))
            .With("second", "2025-05-04", ("British ministers visited France", new EventClaim { Type = "visit", Who = ["UK"], Place = "France", Date = Date("2025-05-03"), Confidence = 80 }));
        var line = shelf.Brief("UK").Sections.Single(section => section.Name is "commitments").Lines.ShouldHaveSingleItem();
        line.Text.ShouldBe("United Kingdom: visit France next year; kept, 3 May 2025 (72% sure)");
        line.Citations.Count.ShouldBe(2, "its own quote, and that of the visit");
        var why = new StringWriter();
        WhyText.Write(Why.Of(shelf.Register, shelf.Register.Entries<Registry.CommitmentEntry>()[0]), why, rules: false);
        why.ToString().ShouldContain("»British ministers visited France«");
        why.ToString().ShouldContain("  makes it kept from 3 May 2025, 72% sure\n");
    }

    [Fact]
    public void A_brief_tells_the_relation_and_every_line_of_it_has_its_quote()
    {
        using var shelf = Relation();
        var paper = shelf.Brief("UK", "Vietnam");
        Text(paper).Split("\nQuotes\n")[0].ShouldBe(
            """
            United Kingdom and Viet Nam
            ===========================
            12 quotes from 2 reports, 27 Oct 2025 to 30 Oct 2025

            Relation
            --------
              since 29 Oct 2025  Now: comprehensive strategic partnership (upgraded) — during, 30 Oct
                                 2025 [1]
              2010               Strategic partnership established — before, 27 Oct 2025 [2]

            Visits and meetings
            -------------------
              28–30 Oct 2025  Official visit by Tô Lâm to United Kingdom — during, 30 Oct 2025 [3];
                              before, 27 Oct 2025 [4]
              30 Oct 2025     Meeting of Tô Lâm and Kemi Badenoch in London — during, 30 Oct 2025 [5]

            Instruments
            -----------
              adopted  Joint declaration on their partnership — during, 30 Oct 2025 [6]

            Undertaken and asked for
            ------------------------
              agreed  Both sides: expand trade; open for 11 days — during, 30 Oct 2025 [7]

            Figures
            -------
              2024  Trade: 9 billion USD – or 8.4 billion USD (reports differ) — before, 27 Oct 2025
                    [8]; during, 30 Oct 2025 [9]

            Milestones ahead
            ----------------
              11 Sep 2026  53rd anniversary: establishment of Viet Nam-UK relations (11 Sep 1973) —
                           during, 30 Oct 2025 [10]

            People and offices
            ------------------
              Kemi Badenoch  leader, British Conservative Party (seen 30 Oct 2025) — during, 30 Oct
                             2025 [11]
              Tô Lâm         President, Viet Nam (seen 27 Oct 2025) — before, 27 Oct 2025 [12]

            """, options: StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Every_line_of_a_brief_rests_on_a_quote_that_is_listed()
    {
        using var shelf = Relation();
        var paper = shelf.Brief("UK");
        paper.Sections.SelectMany(section => section.Lines).ShouldAllBe(line => line.Citations.Count > 0);
        paper.Sections.SelectMany(section => section.Lines).SelectMany(line => line.Citations).Distinct().Order().ShouldBe(paper.Citations.Select(citation => citation.Number));
    }

    [Fact]
    public void A_brief_on_two_leaves_out_what_one_of_them_did_with_others()
    {
        using var shelf = Relation();
        Text(shelf.Brief("UK", "Vietnam")).ShouldNotContain("Macron");
        Text(shelf.Brief("Vietnam")).ShouldContain("Macron");
    }

    [Fact]
    public void Json_has_the_sections_by_name_and_the_entries_fields()
    {
        using var shelf = Relation();
        var output = new StringWriter();
        PaperJson.Write(shelf.Brief("UK", "Vietnam"), output);
        var json = JsonDocument.Parse(output.ToString()).RootElement;
        json.GetProperty("relation")[0].GetProperty("entry").GetProperty("since").GetString().ShouldBe("2025-10-29");
        json.GetProperty("visits_and_meetings")[0].GetProperty("entry").GetProperty("status").GetString().ShouldBe("held");
        json.GetProperty("quotes")[0].GetProperty("report").GetString().ShouldBe("during");
    }

    [Fact]
    public void Markdown_keeps_what_looks_like_a_mark_as_it_is()
    {
        using var shelf = new Shelf().With("star_key", null, ("Viet Nam said *so*", new StatementClaim { Speaker = ["Viet Nam"], Act = "say" }), ("a *bold* plan", new CommitmentClaim { By = ["Viet Nam"], What = "a *bold* plan", Strength = "planned" }));
        var output = new StringWriter();
        PaperMarkdown.Write(shelf.Brief("Viet Nam"), output);
        output.ToString().ShouldContain(@"a \*bold\* plan");
        output.ToString().ShouldContain(@"star\_key, undated");
    }

    [Theory]
    [InlineData("2025-10-30", "30 Oct 2025")]
    [InlineData("2025-10-28/2025-10-30", "28–30 Oct 2025")]
    [InlineData("2025-09-28/2025-10-03", "28 Sep – 3 Oct 2025")]
    [InlineData("2025-10", "Oct 2025")]
    [InlineData("2025", "2025")]
    [InlineData("XXXX-04-04", "4 Apr (no year given)")]
    [InlineData("XXXX-05", "May (no year given)")]
    public void Dates_are_written_as_a_desk_writes_them(string iso, string text) => Spoken.Date(Date(iso)).ShouldBe(text);

    [Theory]
    [InlineData(4_460_000_000, "4.46 billion")]
    [InlineData(12_000, "12,000")]
    [InlineData(1_234_567_891, "1,234,567,891")]
    [InlineData(587, "587")]
    public void Numbers_are_short_only_where_that_is_exact(long value, string text) => Spoken.Number(value).ShouldBe(text);

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(12, "12th")]
    [InlineData(22, "22nd")]
    [InlineData(103, "103rd")]
    [InlineData(111, "111th")]
    public void Ordinals_end_as_they_are_spoken(int number, string text) => Spoken.Ordinal(number).ShouldBe(text);
}
