using System.Text;
using AngleSharp.Dom;
using Chancery.Sources.Segmentation;

namespace Chancery.Sources.Files;

/// <summary>An article's text as it is stored: its blocks parted by an empty line, spaces as a browser shows them.</summary>
internal sealed record PageText(string Text, IReadOnlyList<Block> Blocks)
{
    private const string BlockParting = "\n\n";

    /// <summary>Elements that begin and end a block.</summary>
    private static readonly HashSet<string> BlockNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "form", "button", "svg", "nav", "select", "input", "textarea", "object", "video", "audio",
    };

    /// <summary>The text of <paramref name="root"/> and what is in it, or null where it shows no letter.</summary>
    /// <param name="root">The element that holds the article.</param>
    /// <param name="title">The page's title; a heading that repeats it is left to the metadata.</param>
    public static PageText? Of(IElement? root, string? title)
    {
        if (root is null) return null;
        var writer = new Writer(title);
        writer.Write(root, null);
        writer.EndBlock();
        return writer.Blocks.Count == 0 ? null : new(writer.Text.ToString(), writer.Blocks);
    }

    private sealed class Writer(string? title)
    {
        private readonly StringBuilder block = new();
        private PartKind? kind;
        private bool spacePending;

        public StringBuilder Text { get; } = new();

        public List<Block> Blocks { get; } = [];

        public void Write(INode node, PartKind? within)
        {
            foreach (var child in node.ChildNodes)
            {
                switch (child)
                {
                    case IText text:
                        Append(text.Data, within);
                        break;
                    case IElement element when Silent.Contains(element.LocalName):
                        spacePending = true;
                        break;
                    case IElement { LocalName: "br" }:
                        Break(child);
                        break;
                    case IElement element:
                        var isBlock = BlockNames.Contains(element.LocalName);
                        if (isBlock) EndBlock();
                        Write(element, KindOf(element) ?? within);
                        if (isBlock) EndBlock();
                        break;
                }
            }
        }

        public void EndBlock()
        {
            var shown = block.ToString().Trim();
            block.Clear();
            spacePending = false;
            if (shown.Length == 0 || (kind == PartKind.Headline && Blocks.Count == 0 && shown == title)) return;
            if (Text.Length > 0) Text.Append(BlockParting);
            var start = Text.Length;
            Text.Append(shown);
            var passage = TextLine.Trim(shown, 0, shown.Length);
            if (!passage.IsEmpty) Blocks.Add(new(Passage.Between(start + passage.Start, start + passage.End), kind));
        }

        private static PartKind? KindOf(IElement element) => element.LocalName switch
        {
            "figcaption" or "caption" => PartKind.Caption,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => PartKind.Headline,
            "figure" => null,
            _ when IsCaptionClass(element.ClassName) => PartKind.Caption,
            _ => null,
        };

        /// <summary>Papers that do not use figcaption name their captions by class.</summary>
        private static bool IsCaptionClass(string? classes) =>
            classes is not null && classes.Split(' ', '-', '_').Any(name =>
                name.Equals("caption", StringComparison.OrdinalIgnoreCase) || name.Equals("photocaption", StringComparison.OrdinalIgnoreCase)
                || name.Equals("imagecaption", StringComparison.OrdinalIgnoreCase) || name.Equals("imgcaption", StringComparison.OrdinalIgnoreCase));

        private void Append(string data, PartKind? within)
        {
            foreach (var character in data)
            {
                // A no-break space is the author's and stays; the others are the markup's.
                if (character is ' ' or '\t' or '\n' or '\r' or '\f')
                {
                    spacePending = true;
                    continue;
                }
                if (block.Length == 0) kind = within;
                else if (spacePending) block.Append(' ');
                spacePending = false;
                block.Append(character);
            }
        }

        /// <summary>Two line breaks end a paragraph in pages that use them so; a single one, too, where a sentence ends before it.</summary>
        private void Break(INode node)
        {
            var isSecond = node.PreviousSibling is IElement { LocalName: "br" } || (node.PreviousSibling is IText space && string.IsNullOrWhiteSpace(space.Data) && space.PreviousSibling is IElement { LocalName: "br" });
            if (isSecond || (block.Length > 0 && block[^1] is '.' or '!' or '?' or '"' or '”' or ')')) EndBlock();
            else spacePending = true;
        }
    }
}
