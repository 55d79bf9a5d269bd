using System.Text.Json;
using AngleSharp.Html.Dom;
using Chancery.Sources.Segmentation;

namespace Chancery.Sources.Files;

/// <summary>What a page says of its article outside the article: linked data first, then its meta elements, then its marks.</summary>
internal sealed record PageMetadata(string? Title, DateOnly? Published, string? Publisher, string? Url, string? Language)
{
    private static readonly string[] ArticleTypes = ["Article", "BlogPosting", "Report", "WebPage"];

    private static readonly string[] DateNames =
        ["article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "date", "parsely-pub-date", "sailthru.date"];

    public static PageMetadata Of(IHtmlDocument document)
    {
        var data = LinkedData(document);
        var meta = Metas(document);
        return new(
            Title: Clean(Text(data, "headline")) ?? First(meta, "og:title", "twitter:title", "dc.title", "title") ?? Clean(document.QuerySelector("h1")?.TextContent) ?? Clean(document.Title),
            Published: Day(Text(data, "datePublished")) ?? DateNames.Select(name => Day(meta.GetValueOrDefault(name))).FirstOrDefault(day => day is not null) ?? MarkedDay(document),
            Publisher: Clean(Name(data, "publisher")) ?? First(meta, "og:site_name", "publisher", "dc.publisher", "article:publisher_name", "application-name"),
            Url: Clean(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? First(meta, "og:url") ?? Clean(Text(data, "url")),
            Language: Clean(Text(data, "inLanguage")) ?? Clean(document.DocumentElement?.GetAttribute("lang")) ?? First(meta, "og:locale", "content-language", "dc.language"));
    }

    private static Dictionary<string, string> Metas(IHtmlDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.QuerySelectorAll("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (name is not null && meta.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content)) metas.TryAdd(name, content);
        }
        return metas;
    }

    /// <summary>The first object of the page's linked data that is an article.</summary>
    private static JsonElement? LinkedData(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (FindArticle(json.RootElement, 0) is { } article) return article.Clone();
            }
            catch (JsonException)
            {
                // Broken linked data is common, and the page says the same elsewhere.
            }
        }
        return null;
    }

    private static JsonElement? FindArticle(JsonElement element, int depth)
    {
        if (depth > 4) return null;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (FindArticle(item, depth + 1) is { } article) return article;
            }
            return null;
        }
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (IsArticle(element) && element.TryGetProperty("datePublished", out _)) return element;
        if (element.TryGetProperty("@graph", out var graph) && FindArticle(graph, depth + 1) is { } inGraph) return inGraph;
        return element.TryGetProperty("mainEntity", out var main) ? FindArticle(main, depth + 1) : null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return false;
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type];
        return types.Any(one => one.ValueKind == JsonValueKind.String && ArticleTypes.Any(name => one.GetString()!.EndsWith(name, StringComparison.OrdinalIgnoreCase)));
    }

    private static string? Text(JsonElement? data, string field)
    {
        if (data is not { } element || !element.TryGetProperty(field, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static string? Name(JsonElement? data, string field)
    {
        if (Text(data, field) is { } text) return text;
        if (data is not { } element || !element.TryGetProperty(field, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        return value.ValueKind == JsonValueKind.Object ? Text(value, "name") : null;
    }

    private static DateOnly? MarkedDay(IHtmlDocument document)
    {
        foreach (var time in document.QuerySelectorAll("time[itemprop=datePublished], time[pubdate], [itemprop=datePublished], article time, main time, time"))
        {
            if (Day(time.GetAttribute("datetime") ?? time.GetAttribute("content")) is { } printed) return printed;
            if (Day(time.TextContent) is { } shown) return shown;
        }
        return null;
    }

    private static DateOnly? Day(string? value) => value is null ? null : DateWords.TryWhole(value);

    private static string? First(Dictionary<string, string> meta, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Clean(meta.GetValueOrDefault(name)) is { } value) return value;
        }
        return null;
    }

    private static string? Clean(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
