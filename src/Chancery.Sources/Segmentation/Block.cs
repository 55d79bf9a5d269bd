namespace Chancery.Sources.Segmentation;

/// <summary>A run of text that the layout keeps together: a paragraph, a line of a list, a heading.</summary>
/// <param name="Passage">Where it stands, spaces at its ends not included; never empty.</param>
/// <param name="Kind">What the file's own form says it is, or null where only the words can tell.</param>
/// <param name="FollowsBlankLine">Whether an empty line, or a paragraph's end, stands before it.</param>
internal readonly record struct Block(Passage Passage, PartKind? Kind = null, bool FollowsBlankLine = true);

/// <summary>What the segmenter made of a text.</summary>
/// <param name="Parts">The parts in order, without overlap.</param>
/// <param name="Dateline">The dateline, or null.</param>
/// <param name="PrintedDate">A full date of publication printed in the text: in a prefix, a line of its own or the dateline.</param>
internal sealed record Layout(IReadOnlyList<Part> Parts, Dateline? Dateline, DateOnly? PrintedDate);
