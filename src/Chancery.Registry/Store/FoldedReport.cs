using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Registry.Store;

/// <summary>The words of a report that are searched: folded by this program, so that every database holds the same.</summary>
internal static class FoldedReport
{
    /// <summary>The words of its title and headline.</summary>
    public static string Title(string? title, string text, IEnumerable<Part> parts) =>
        string.Join(' ', parts.Where(part => part.Kind is PartKind.Headline).Select(part => FoldedWords.Joined(part.Passage.Of(text))).Prepend(FoldedWords.Joined(title ?? "")));

    /// <summary>Its words but for what a page has around it.</summary>
    public static string Body(string text, IEnumerable<Part> parts) =>
        string.Join(' ', parts.Where(part => part.Kind is not PartKind.Boilerplate).Select(part => FoldedWords.Joined(part.Passage.Of(text))));
}
