using System.Globalization;
using AngleSharp.Dom;
using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Papers;

/// <summary>An evidence page as one HTML file that needs nothing beside it and asks nothing of any network.</summary>
/// <remarks>
/// Without script it can be read, filtered by kind and walked by its links; script adds the way from any place in the text to its claims.
/// The text of its <c>article</c> is the report's text, character for character; a NUL, which HTML cannot hold, is shown as U+FFFD.
/// </remarks>
public static class EvidenceHtml
{
    /// <summary>Writes the page.</summary>
    public static void Write(EvidencePage page, TextWriter output) => Write(page, output, null);

    /// <summary>Writes the page, with a link back to the list that it belongs to.</summary>
    /// <param name="page">What to write.</param>
    /// <param name="output">Where to.</param>
    /// <param name="index">The list's address, seen from the page.</param>
    public static void Write(EvidencePage page, TextWriter output, string? index)
    {
        var document = Markup.Page($"{page.Title} — evidence");
        WithoutScript(document.Head!, page);
        var body = document.Body!;
        body.Add("a", ("class", "skip"), ("href", "#claims")).Say("Skip to the claims");
        Masthead(body, page, index);
        var main = body.Add("main");
        if (page.Kinds.Count > 0) Legend(main, page);
        var desk = main.Add("div", ("class", "desk"));
        Text(desk, page);
        ClaimCards.Add(desk, page.Claims);
        body.Add("footer").Say($"Report {page.Report.Card.Id}. The quotes are cut from the text as it came; nothing on this page was fetched from elsewhere.");
        document.WriteTo(output);
    }

    /// <summary>Where no script runs, the claim or quote that a link leads to lights up by style alone.</summary>
    private static void WithoutScript(IElement head, EvidencePage page)
    {
        var rules = page.Claims.Select(claim => $"body:has(#claim-{claim.Number}:target,#quote-{claim.Number}:target) .c{claim.Number}{{background:var(--lit)}}");
        head.Add("noscript").Add("style").Say(string.Join('\n', rules));
    }

    private static void Masthead(IElement body, EvidencePage page, string? index)
    {
        var card = page.Report.Card;
        var header = body.Add("header");
        if (index is not null) header.Add("a", ("class", "back"), ("href", index)).Say("All reports");
        header.Add("h1", ("dir", "auto")).Say(page.Title);
        var facts = header.Add("dl", ("class", "facts"));
        Fact(facts, "Publisher", card.Publisher);
        Fact(facts, "Published", card.Published is { } day ? Spoken.Date(day) : "undated");
        Fact(facts, "Dateline", Dateline(page.Report.Dateline));
        if (page.Title != card.Key) Fact(facts, "Report", card.Key);
        if (card.Language is not ("en" or "und")) Fact(facts, "Language", $"{card.Language}, which is not read yet");
        Source(facts, card.Url);
    }

    private static void Fact(IElement facts, string label, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return;
        var fact = facts.Add("div");
        fact.Add("dt").Say(label);
        fact.Add("dd", ("dir", "auto")).Say(words);
    }

    private static string Dateline(Dateline? dateline) =>
        dateline is null ? "" : string.Join(", ", new[] { dateline.Place ?? "", Spoken.Date(dateline.Date) }.Where(words => words.Length > 0));

    /// <summary>Only an address of the web becomes a link.</summary>
    private static void Source(IElement facts, string? url)
    {
        if (string.IsNullOrWhiteSpace(url)) return;
        var web = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        if (!web)
        {
            Fact(facts, "Source", url);
            return;
        }
        var fact = facts.Add("div");
        fact.Add("dt").Say("Source");
        fact.Add("dd").Add("a", ("href", address!.AbsoluteUri), ("rel", "noreferrer")).Say(address.Host);
    }

    private static void Legend(IElement main, EvidencePage page)
    {
        var legend = main.Add("form", ("class", "legend"), ("aria-label", "Kinds of claims to show"), ("autocomplete", "off"));
        foreach (var (kind, count) in page.Kinds)
        {
            var label = legend.Add("label", ("class", $"kind k-{kind.Name}"));
            label.Add("input", ("type", "checkbox"), ("id", $"show-{kind.Name}"), ("checked", ""));
            label.Add("b", ("class", "chip"), ("aria-hidden", "true")).Say($"{kind.Letter}");
            label.Add("span").Say(Spoken.Sentence(count == 1 ? kind.Name : kind.Plural));
            label.Add("span", ("class", "count")).Say(count.ToString(CultureInfo.InvariantCulture));
        }
        var key = legend.Add("p", ("class", "key"));
        key.Add("span", ("class", "sample fact")).Say("as a fact");
        key.Add("span", ("class", "sample")).Say("planned, hoped for, denied …");
    }

    private static void Text(IElement desk, EvidencePage page)
    {
        var section = desk.Add("section", ("class", "report"), ("aria-labelledby", "report"));
        section.Add("h2", ("id", "report")).Say("The report");
        var article = section.Add("article", ("lang", page.Report.Card.Language is "und" ? null : page.Report.Card.Language));
        foreach (var block in page.Blocks) Block(article, block);
    }

    private static void Block(IElement article, TextBlock block)
    {
        var name = block.Kind?.ToString().ToLowerInvariant();
        var element = name is null ? article.Add("span", ("class", "gap"))
            : article.Add("p", ("class", HasForm(block) ? $"{name} formed" : name), ("dir", "auto"), ("style", block.Lanes > 1 ? $"--lanes:{block.Lanes}" : null));
        foreach (var fragment in block.Fragments)
        {
            var at = fragment.Part is PartKind.Dateline && block.Kind is PartKind.Body ? element.Add("span", ("class", "dateline")) : element;
            Nested(at, fragment.Claims, fragment.Passage.Start).Say(fragment.Words);
            var ends = fragment.Claims.Where(claim => claim.Passage.End == fragment.Passage.End).OrderBy(claim => claim.Number).ToList();
            if (ends.Count > 0) References(Nested(at, [.. fragment.Claims.Where(claim => claim.Passage.End > fragment.Passage.End)], fragment.Passage.End), ends);
        }
    }

    /// <summary>Whether lines, tabs and runs of spaces carry a form that has to be kept.</summary>
    private static bool HasForm(TextBlock block)
    {
        var words = string.Concat(block.Fragments.Select(fragment => fragment.Words));
        return words.AsSpan().Trim().ContainsAny('\n', '\r', '\t') || words.Trim().Contains("  ", StringComparison.Ordinal);
    }

    /// <summary>A span inside a span for each claim, the outermost lane outside; the innermost is given back.</summary>
    private static IElement Nested(IElement at, IReadOnlyList<MarkedClaim> claims, int position)
    {
        foreach (var claim in claims)
        {
            at = at.Add("span",
                ("class", $"m k-{claim.Kind.Name} c{claim.Number}{(claim.Claim.Modality is Modality.Fact ? "" : " unfact")}"),
                ("id", claim.Passage.Start == position ? $"quote-{claim.Number}" : null),
                ("style", claim.Lane > 0 ? $"--l:{claim.Lane}" : null));
        }
        return at;
    }

    /// <summary>Links to claims whose quotes end here; their letters come from the style, so that the text stays the report's.</summary>
    private static void References(IElement at, IReadOnlyList<MarkedClaim> claims)
    {
        foreach (var claim in claims)
        {
            at.Add("a", ("class", $"ref k-{claim.Kind.Name}"), ("href", $"#claim-{claim.Number}"), ("data-label", claim.Label),
                ("aria-label", $"{claim.Label}, {claim.Kind.Name}: {PaperText.Flat(ClaimWords.Title(claim.Claim))}"));
        }
    }
}
