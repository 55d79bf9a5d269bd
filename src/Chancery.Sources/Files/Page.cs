using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Chancery.Sources.Files;

/// <summary>A page of a web site: its article as text with paragraphs, and what its metadata says.</summary>
internal static partial class Page
{
    /// <summary>A page with more elements is not a report; taking it apart would take minutes.</summary>
    private const int MostElements = 30_000;

    /// <summary>A page that opens more elements inside each other has lost its end marks; the parser takes a time that grows with the square of it.</summary>
    private const int DeepestNesting = 1_000;

    /// <summary>How far into the bytes a declaration of the encoding may stand.</summary>
    private const int DeclarationReach = 1024;

    /// <summary>An article that the library found and that is shorter is checked against the page's own marks.</summary>
    private const int ShortArticle = 300;

    /// <summary>What holds an article in pages that mark it.</summary>
    private const string ArticleMarks = "[itemprop=articleBody], article, main, [role=main], #content, .content, body";

    private const string NoArticle = "script, style, noscript, template, iframe, form, nav, header, footer, aside, button, svg, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo]";

    private static readonly string[] EndingByThemselves =
    [
        "p", "li", "br", "img", "meta", "link", "input", "hr", "td", "tr", "th", "dt", "dd", "option", "tbody", "thead", "tfoot", "source", "wbr", "area", "base",
        "col", "colgroup", "embed", "param", "track", "html", "head", "body", "optgroup", "path", "use", "circle", "rect", "g", "line", "polygon",
    ];

    /// <summary>The characters of a page: as other files, but where they are not UTF-8 the page's own declaration is believed.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        var declared = Charset().Match(head) is { Success: true } match ? Decoding.Named(match.Groups["name"].Value) : null;
        return Decoding.Decode(bytes, declared);
    }

    public static Found Read(string path, string html, IntakeOptions options)
    {
        var origin = new Origin(path);
        if (!IsBounded(html)) return new Found.SetAside(origin, null, Reasons.BadPage, "the page has too many elements, or too many inside each other; save its text as .txt.");
        try
        {
            using var document = Parse(html);
            var metadata = PageMetadata.Of(document);
            var article = Article(document, html, metadata.Title);
            if (article is null) return new Found.SetAside(origin, null, Reasons.NoArticle, "no article was found in the page; save its text as .txt.");
            return new Draft
            {
                Origin = origin,
                Key = JsonRecords.Stem(path),
                Text = article.Text,
                Blocks = article.Blocks,
                Title = metadata.Title,
                Published = metadata.Published,
                Publisher = metadata.Publisher,
                Url = metadata.Url,
                Language = metadata.Language,
            }.Finish(options, null);
        }
#pragma warning disable CA1031 // Whatever two libraries throw over a stranger's markup, the other reports are read.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new Found.SetAside(origin, null, Reasons.BadPage, $"the page could not be taken apart ({exception.GetType().Name}); save its text as .txt.");
        }
    }

    /// <summary>The article as the readability library finds it; where that finds little, what the page itself marks as its article.</summary>
    private static PageText? Article(IHtmlDocument document, string html, string? title)
    {
        PageText? found = null;
        using (var reader = new Reader("https://page.invalid/", Parse(html)) { ContinueIfNotReadable = true, CharThreshold = ShortArticle, KeepClasses = true, MaxElemsToParse = MostElements })
        {
            if (reader.GetArticle() is { Completed: true, Content: { Length: > 0 } content })
            {
                using var extracted = Parse(content);
                found = PageText.Of(extracted.Body, title);
            }
        }
        if (found is { Text.Length: >= ShortArticle }) return found;

        foreach (var element in document.QuerySelectorAll(NoArticle).Where(element => element is not IHtmlBodyElement)) element.Remove();
        foreach (var mark in ArticleMarks.Split(", "))
        {
            var marked = document.QuerySelectorAll(mark).Select(element => PageText.Of(element, title)).OfType<PageText>().MaxBy(text => text.Text.Length);
            if (marked is not null && (found is null || marked.Text.Length > 2 * found.Text.Length)) return marked;
            if (found is not null && marked is not null) return found;
        }
        return found;
    }

    private static IHtmlDocument Parse(string html)
    {
        var elements = 0;
        return new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => Count() }).ParseDocument(html);

        void Count()
        {
            if (++elements > MostElements) throw new InvalidDataException("Too many elements.");
        }
    }

    /// <summary>One quick look over the tags before anything is built of them.</summary>
    private static bool IsBounded(string html)
    {
        int elements = 0, open = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var name = html.AsSpan(tag.Index + 1, tag.Length - 1);
            if (name[0] == '/')
            {
                if (!EndsByItself(name[1..])) open = Math.Max(0, open - 1);
            }
            else if (++elements > MostElements || (!EndsByItself(name) && ++open > DeepestNesting)) return false;
        }
        return true;
    }

    /// <summary>Elements that are empty, or that the next of their kind ends.</summary>
    private static bool EndsByItself(ReadOnlySpan<char> name)
    {
        foreach (var own in EndingByThemselves)
        {
            if (name.Equals(own, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?:charset|encoding)\s{0,3}=\s{0,3}[""']?(?<name>[A-Za-z0-9_:.-]{2,30})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
