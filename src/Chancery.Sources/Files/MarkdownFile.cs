using System.Text.RegularExpressions;
using Chancery.Sources.Segmentation;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;
using TextBlock = Chancery.Sources.Segmentation.Block;

namespace Chancery.Sources.Files;

/// <summary>A report in Markdown: its text is the file as it is; the marks only tell the blocks.</summary>
/// <remarks>Front matter between <c>---</c> lines, <c>key: value</c> a line, gives the metadata and is furniture.</remarks>
internal static partial class MarkdownFile
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseYamlFrontMatter().Build();

    /// <summary>The draft of a report whose file holds <paramref name="text"/>.</summary>
    public static Draft Read(string path, string text)
    {
        var draft = new Draft { Origin = new(path), Key = JsonRecords.Stem(path), Text = text };
        var front = FrontMatter().Match(text);
        if (front.Success) draft = WithMetadata(draft, front.Groups["lines"].Value);
        var blocks = new List<TextBlock>();
        foreach (var block in Parse(text)) Add(block, text, blocks);
        blocks.RemoveAll(block => block.Passage.IsEmpty);
        blocks.Sort((a, b) => a.Passage.CompareTo(b.Passage));
        return draft with { Blocks = WithoutOverlap(blocks) };
    }

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses nesting beyond its limit; the text is then read by its lines.
            return new MarkdownDocument();
        }
    }

    private static void Add(MarkdownBlock block, string text, List<TextBlock> blocks)
    {
        switch (block)
        {
            case HeadingBlock heading:
                blocks.Add(new(Inner(heading.Inline, heading.Span, text), PartKind.Headline));
                break;
            case ParagraphBlock paragraph:
                AddParagraph(paragraph, text, blocks);
                break;
            case Table table:
                foreach (var row in table) blocks.Add(new(Of(row.Span, text), null));
                break;
            case ContainerBlock container:
                foreach (var child in container) Add(child, text, blocks);
                break;
            case LinkReferenceDefinition:
                break;
            default:
                blocks.Add(new(Of(block.Span, text), PartKind.Boilerplate));
                break;
        }
    }

    private static void AddParagraph(ParagraphBlock paragraph, string text, List<TextBlock> blocks)
    {
        var whole = Of(paragraph.Span, text);
        if (whole.IsEmpty) return;
        if (OnlyImage(paragraph.Inline) is { } image)
        {
            // What a picture shows is written between its brackets.
            var shown = Inner(image, image.Span, text);
            blocks.Add(new(shown, image.FirstChild is null ? PartKind.Boilerplate : PartKind.Caption));
            return;
        }

        // A paragraph's lines are as in plain text: wraps, or lines of their own.
        foreach (var block in PlainBlocks.Of(text, whole)) blocks.Add(block);
    }

    private static LinkInline? OnlyImage(ContainerInline? inline) =>
        inline?.FirstChild is LinkInline { IsImage: true } image && image.NextSibling is null ? image : null;

    /// <summary>From the first to the last character shown, the marks around them left out.</summary>
    private static Passage Inner(ContainerInline? inline, SourceSpan around, string text)
    {
        if (inline?.FirstChild is not { } first || inline.LastChild is not { } last) return Of(around, text);
        var passage = Of(new(first.Span.Start, last.Span.End), text);
        return Of(around, text).Contains(passage) ? passage : Of(around, text);
    }

    private static Passage Of(SourceSpan span, string text)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        return TextLine.Trim(text, start, Math.Clamp(span.End + 1, start, text.Length));
    }

    private static List<TextBlock>? WithoutOverlap(List<TextBlock> blocks)
    {
        var kept = new List<TextBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            if (kept.Count == 0 || kept[^1].Passage.End <= block.Passage.Start) kept.Add(block);
        }
        return kept.Count == 0 ? null : kept;
    }

    private static Draft WithMetadata(Draft draft, string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            var colon = line.IndexOf(':');
            if (colon <= 0) continue;
            var value = line[(colon + 1)..].Trim().Trim('"', '\'');
            if (value.Length == 0) continue;
            draft = line[..colon].Trim().ToUpperInvariant() switch
            {
                "TITLE" => draft with { Title = value },
                "PUBLISHER" or "SOURCE" => draft with { Publisher = value },
                "PUBLISHED" or "DATE" => draft with { Published = DateWords.TryWhole(value) },
                "URL" or "LINK" => draft with { Url = value },
                "LANGUAGE" or "LANG" => draft with { Language = value },
                "ID" => draft with { Key = value },
                _ => draft,
            };
        }
        return draft;
    }

    [GeneratedRegex(@"\A---[ \t]*\r?\n(?<lines>(?:(?!---)[^\n]*\n){0,200})---[ \t]*(?:\r?\n|\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FrontMatter();
}
