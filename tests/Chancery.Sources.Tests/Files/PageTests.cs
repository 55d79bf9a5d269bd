namespace Chancery.Sources.Tests.Files;

public sealed class PageTests
{
    private const string Article = """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Minister in Oslo | Daily Wire</title>
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Minister in Oslo","datePublished":"2025-03-04T23:30:00-05:00","publisher":{"@type":"Organization","name":"Daily Wire"}}]}</script>
        <link rel="canonical" href="https://example.org/oslo"></head>
        <body><nav><ul><li><a href="/">Front page</a></li><li><a href="/w">World</a></li></ul></nav>
        <main><article><h1>Minister in Oslo</h1>
        <figure><img src="a.jpg"><figcaption>The minister greets her host on the quay.</figcaption></figure>
        <p>OSLO, March 4 (Daily Wire) – The foreign minister of Denmark held talks with her Norwegian
           counterpart on Tuesday, and the two of them agreed to meet again in the autumn, officials said.</p>
        <p>They discussed <a href="x">fisheries</a>, energy and the security of the North&nbsp;Sea, according to a statement.<br><br>A joint
           working group will report in June, with proposals on cables and ports that both governments will weigh.</p>
        <h2>Next steps</h2><p>The Danish delegation travels on to Stockholm on Wednesday, where it is to meet the Swedish prime minister.</p>
        </article><aside><h3>Related</h3><a href="b">Storm hits the coast</a></aside></main><footer>© 2025 Daily Wire</footer></body></html>
        """;

    [Fact]
    public void The_article_is_the_text_and_the_rest_of_the_page_is_not()
    {
        var report = Taking.Report("oslo.html", Article);
        report.Text.ShouldNotContain("Front page");
        report.Text.ShouldNotContain("Storm");
        report.Text.ShouldContain("her Norwegian counterpart on Tuesday");
        report.Parts.Where(part => part.Kind == PartKind.Body).Count().ShouldBe(4);
        report.Parts.Single(part => part.Kind == PartKind.Caption).Passage.Of(report.Text).ToString().ShouldBe("The minister greets her host on the quay.");
        report.Parts.Single(part => part.Kind == PartKind.Headline).Passage.Of(report.Text).ToString().ShouldBe("Next steps");
        (report.Dateline!.Place, report.Dateline.Date).ShouldBe(("OSLO", new DateOnly(2025, 3, 4)));
    }

    [Fact]
    public void The_metadata_comes_from_the_page()
    {
        var report = Taking.Report("oslo.html", Article);
        (report.Key, report.Title, report.Published, report.Publisher, report.Url, report.DeclaredLanguage)
            .ShouldBe(("oslo", "Minister in Oslo", new DateOnly(2025, 3, 4), "Daily Wire", "https://example.org/oslo", "en-GB"));
    }

    [Fact]
    public void A_short_page_without_marks_is_read_all_the_same()
    {
        var report = Taking.Report("a.htm", "<html><head><title>Readout</title></head><body><nav>Home</nav><div><p>Brussels, 3 May 2025</p><p>The two ministers met today.</p></div></body></html>");
        report.Text.ShouldBe("Brussels, 3 May 2025\n\nThe two ministers met today.");
        (report.Dateline!.Place, report.Published).ShouldBe(("Brussels", new DateOnly(2025, 5, 3)));
    }

    [Fact]
    public void A_page_without_words_is_set_aside() => Taking.SetAside("a.html", "<html><body><nav>Home</nav><img src=x></body></html>").Reason.ShouldBe(Reasons.NoArticle);

    [Fact]
    public void A_page_that_never_ends_its_elements_is_set_aside_at_once() =>
        Taking.SetAside("a.html", string.Concat(Enumerable.Repeat("<div>", 200_000)) + "The envoy left.").Reason.ShouldBe(Reasons.BadPage);
}
