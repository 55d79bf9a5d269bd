using System.Globalization;
using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>A report in a list of pages.</summary>
/// <param name="Address">Its page's address, seen from the list.</param>
/// <param name="Title">The headline.</param>
/// <param name="Report">Who, what, when.</param>
/// <param name="Kinds">How many claims it has, by kind.</param>
public sealed record ListedPage(string Address, string Title, ReportCard Report, IReadOnlyList<KindCount> Kinds)
{
    /// <summary>The entry of a page that was written to an address.</summary>
    public static ListedPage Of(EvidencePage page, string address) => new(address, page.Title, page.Report.Card, page.Kinds);
}

/// <summary>A list of evidence pages as one HTML file.</summary>
public static class PageListHtml
{
    /// <summary>Writes the list, in the order given.</summary>
    public static void Write(IReadOnlyList<ListedPage> pages, TextWriter output)
    {
        var document = Markup.Page("Reports and what was read from them");
        var body = document.Body!;
        body.Add("header").Add("h1").Say("Reports and what was read from them");
        var list = body.Add("main", ("class", "list")).Add("ol", ("class", "reports"));
        foreach (var page in pages)
        {
            var item = list.Add("li");
            item.Add("h2").Add("a", ("href", page.Address), ("dir", "auto")).Say(page.Title);
            var about = string.Join(" · ", new[] { page.Report.Publisher ?? "", page.Report.Published is { } day ? Spoken.Date(day) : "undated", page.Title == page.Report.Key ? "" : page.Report.Key }.Where(words => words.Length > 0));
            item.Add("p", ("class", "about"), ("dir", "auto")).Say(about);
            var counts = item.Add("p", ("class", "counts"));
            if (page.Kinds.Count == 0) counts.Say("no claims");
            foreach (var (kind, count) in page.Kinds)
            {
                var one = counts.Add("span", ("class", $"kind k-{kind.Name}"));
                one.Add("b", ("class", "chip"), ("aria-hidden", "true")).Say($"{kind.Letter}");
                one.Add("span").Say($"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? kind.Name : kind.Plural)}");
            }
        }
        document.WriteTo(output);
    }
}
