using AngleSharp.Html.Dom;
using Chancery.Reading.Claims;
using Chancery.Sources;
using CsCheck;

namespace Chancery.Papers.Tests.Pages;

public sealed class EvidenceHtmlTests
{
    private static readonly EventClaim Meeting = new() { Type = "meeting", Who = ["A"], Confidence = 70, Rule = "event.met" };

    private static string Article(IHtmlDocument page) => page.QuerySelector("article")!.TextContent;

    [Theory]
    [InlineData("</script><script>alert(1)</script></article><!-- & \" ' &amp; ]]>")]
    [InlineData("\tcolumns\there  and   there\r\nand a second line\rand a third\n\n")]
    [InlineData("\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0633\u0644\u0627\u0645 and back \u200f\u200e\ufeff")]
    [InlineData("controls \u0001\u0007\u000b\u000c\u001b[31m\u007f\u0085\u00a0\u2028 and a noncharacter \ufffe")]
    [InlineData("\n\nlines first, é in parts e\u0301, far letters \ud835\udd38")]
    public void The_text_survives_as_it_is(string text)
    {
        var sheet = new Sheet(text).With(0, text.Length, Meeting);
        Article(sheet.Seen()).ShouldBe(text);
        sheet.Seen().Scripts.Length.ShouldBe(1);
    }

    [Fact]
    public void A_nul_is_seen_in_its_place() => Article(new Sheet("one\0two").With("two", Meeting).Seen()).ShouldBe("one\uFFFDtwo");

    /// <summary>HTML cannot hold NUL; U+FFFF it can, but the parser that looks here takes it for the end.</summary>
    [Fact]
    public void Any_text_without_nul_survives_as_it_is() =>
        Gen.Select(Gen.String[Gen.Char.Where(letter => letter is not ('\0' or '\uffff') && !char.IsSurrogate(letter)), 1, 60], Gen.Int[0, 59], Gen.Int[1, 60], Gen.Int[0, 59]).Sample((text, start, length, other) =>
        {
            start = Math.Min(start, text.Length - 1);
            other = Math.Min(other, text.Length - 1);
            return Article(new Sheet(text).With(start, Math.Min(length, text.Length - start), Meeting).With(other, text.Length - other, Meeting).Seen()) == text;
        });

    [Fact]
    public void The_spans_of_a_claim_are_its_quote_and_lead_to_each_other()
    {
        var page = new Sheet("The two met in London and signed a treaty.").With("met in London", Meeting).With("London and signed a treaty", new InstrumentClaim { Name = "treaty", Type = "treaty" }).Seen();
        string.Concat(page.QuerySelectorAll("article .c1").Select(span => span.TextContent)).ShouldBe("met in London");
        page.QuerySelectorAll("article .c2").Where(span => span.QuerySelector(".c2") is null).Select(span => span.TextContent).ShouldBe(["London", "", " and signed a treaty"]);
        foreach (var link in page.QuerySelectorAll("article .ref, .claim h3 a")) page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
    }

    [Fact]
    public void Claims_without_fact_are_marked_and_told()
    {
        var page = new Sheet("They will meet.").With("will meet", Meeting with { Modality = Modality.Planned }).Seen();
        page.QuerySelector("article .c1")!.ClassList.ShouldContain("unfact");
        page.QuerySelector(".claim .modality")!.TextContent.ShouldBe("planned");
        page.QuerySelector(".claim details")!.TextContent.ShouldContain("event.met");
    }

    [Fact]
    public void What_a_report_says_of_itself_stays_text()
    {
        var page = new Sheet("x") { Card = new(new("00ff"), "<key>", new(2025, 10, 30), "<b>VNA</b>", "A </title><script>x</script> title", "javascript:alert(1)") }.Seen();
        page.Title.ShouldBe("A </title><script>x</script> title — evidence");
        page.QuerySelector("h1")!.TextContent.ShouldBe("A </title><script>x</script> title");
        page.QuerySelectorAll("header a").ShouldBeEmpty();
        page.QuerySelector(".facts")!.TextContent.ShouldContain("javascript:alert(1)");
        page.QuerySelector(".facts")!.TextContent.ShouldContain("30 Oct 2025");
    }

    [Fact]
    public void An_address_of_the_web_is_a_link() =>
        new Sheet("x") { Card = new(new("00ff"), "key", null, Url: "https://example.org/a?b=1&c=\"2\"") }.Seen().QuerySelector("header a")!.GetAttribute("href").ShouldBe("https://example.org/a?b=1&c=%222%22");

    [Fact]
    public void A_report_without_claims_says_so()
    {
        var page = new Sheet("Bonjour.") { Card = new(new("00ff"), "key", null, Language: "fr") }.Seen();
        page.QuerySelector(".status")!.TextContent.ShouldBe("Nothing was read from this report.");
        page.QuerySelector(".facts")!.TextContent.ShouldContain("fr, which is not read yet");
        page.QuerySelector(".legend").ShouldBeNull();
        page.QuerySelector("article")!.GetAttribute("lang").ShouldBe("fr");
    }

    [Fact]
    public void Nothing_is_fetched_and_no_other_script_may_run()
    {
        var sheet = new Sheet("They met.").With("met", Meeting);
        sheet.Seen().QuerySelectorAll("[src], link, img, iframe, object, embed").ShouldBeEmpty();
        sheet.Seen().QuerySelector("meta[http-equiv]")!.GetAttribute("content")!.ShouldStartWith("default-src 'none'");
        sheet.Html().ShouldNotContain("@import");
        sheet.Html().ShouldNotContain("url(");
    }

    [Fact]
    public void The_same_report_gives_the_same_page() => new Sheet("They met.").With("met", Meeting).Html().ShouldBe(new Sheet("They met.").With("met", Meeting).Html());

    [Fact]
    public void A_list_of_pages_links_each_with_its_counts()
    {
        var output = new StringWriter();
        var page = new Sheet("They met.") { Card = new(new("00ff"), "key", null, "VNA", "<Title>") }.With("met", Meeting).Page();
        PageListHtml.Write([ListedPage.Of(page, "a%20b.html")], output);
        var list = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(output.ToString());
        list.QuerySelector("h2 a")!.GetAttribute("href").ShouldBe("a%20b.html");
        list.QuerySelector("h2 a")!.TextContent.ShouldBe("<Title>");
        list.QuerySelector(".about")!.TextContent.ShouldBe("VNA · undated · key");
        list.QuerySelector(".counts")!.TextContent.ShouldBe("E1 event");
    }

    [Fact]
    public void A_filed_report_comes_back_with_its_parts_and_dateline()
    {
        using var shelf = new Shelf();
        const string text = "Talks\n\nA|B, May 1 — They met.";
        var report = new Report
        {
            Id = new("00ff"),
            Key = "key",
            Text = text,
            Origin = new("/key.txt"),
            Parts = [new(PartKind.Headline, Passage.Between(0, 5)), new(PartKind.Dateline, Passage.Between(7, 19)), new(PartKind.Body, Passage.Between(20, text.Length))],
            Dateline = new(Passage.Between(7, 19), "A|B", new(2025, 5, 1)),
        };
        var meeting = Meeting with { Quote = Quote.Cut(report, Passage.Between(20, 28)) };
        shelf.Register.Store.File(new(report, "en", "test", [meeting]), DateTimeOffset.UnixEpoch);

        var page = EvidencePage.Of(shelf.Register.Store, report.Id);
        page.Report.Text.ShouldBe(text);
        page.Report.Parts.ShouldBe(report.Parts);
        page.Report.Dateline.ShouldBe(report.Dateline);
        page.Claims.ShouldHaveSingleItem().Claim.Quote.Words.ShouldBe("They met");
        Should.Throw<ArgumentException>(() => EvidencePage.Of(shelf.Register.Store, new ReportId("none")));
    }
}
