using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;

namespace Chancery.Papers;

/// <summary>Building HTML as a tree, so that nothing that a report says can become markup.</summary>
internal static class Markup
{
    private static readonly string Style = Asset("page.css");

    private static readonly string Script = Asset("page.js");

    /// <summary>Nothing is loaded, and no script runs but the page's own.</summary>
    private static readonly string Policy =
        $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>An empty page that holds its style and script and may fetch nothing from anywhere.</summary>
    public static IDocument Page(string title)
    {
        var page = new HtmlParser().ParseDocument("<!DOCTYPE html><html lang=en><head><meta charset=utf-8></head><body></body></html>");
        var head = page.Head!;
        head.Add("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        head.Add("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        head.Add("meta", ("name", "color-scheme"), ("content", "light dark"));
        head.Add("meta", ("name", "referrer"), ("content", "no-referrer"));
        head.Add("title").Say(title);
        head.Add("style").Say(Style);
        page.Body!.Add("script").Say(Script);
        return page;
    }

    /// <summary>Adds an element, before the page's script where it is the body that grows.</summary>
    public static IElement Add(this IElement parent, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = parent.Owner!.CreateElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null) element.SetAttribute(attribute, value);
        }
        if (parent is { LocalName: "body", LastElementChild: { LocalName: "script" } script }) script.InsertBefore(element);
        else parent.AppendChild(element);
        return element;
    }

    /// <summary>Adds text, exactly.</summary>
    public static IElement Say(this IElement parent, string text)
    {
        parent.AppendChild(parent.Owner!.CreateTextNode(text));
        return parent;
    }

    /// <summary>Writes the page, with a line feed at its end.</summary>
    public static void WriteTo(this IDocument page, TextWriter output)
    {
        page.ToHtml(output, Exact.Form);
        output.Write('\n');
    }

    private static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(Markup).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>HTML in which carriage returns survive, which a parser reads as line feeds, and NUL is seen, which it drops.</summary>
    private sealed class Exact : HtmlMarkupFormatter
    {
        public static Exact Form { get; } = new();

        public override string Text(ICharacterData text) => Kept(base.Text(text));

        protected override string Attribute(IAttr attribute) => Kept(base.Attribute(attribute));

        private static string Kept(string html) => html.Replace("\r", "&#13;", StringComparison.Ordinal).Replace('\0', '\uFFFD');
    }
}
