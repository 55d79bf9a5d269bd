using Chancery.Sources;

namespace Chancery.Papers;

/// <summary>A stretch of text that is shown as one: a paragraph with what heads it on the same line, or the spaces between two.</summary>
/// <param name="Kind">What it is for; null for spaces between blocks.</param>
/// <param name="Fragments">Its characters, in order and without a gap.</param>
public sealed record TextBlock(PartKind? Kind, IReadOnlyList<Fragment> Fragments)
{
    /// <summary>How many lines under the text its quotes need.</summary>
    public int Lanes => Fragments.Max(fragment => fragment.Claims.Count == 0 ? 0 : fragment.Claims[0].Lane + 1);
}

/// <summary>A stretch of characters that lies in one part and under the same quotes.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Words">The characters there.</param>
/// <param name="Part">What it is for; null between parts.</param>
/// <param name="Claims">Whose quotes hold it, the outermost lane first.</param>
public sealed record Fragment(Passage Passage, string Words, PartKind? Part, IReadOnlyList<MarkedClaim> Claims);

/// <summary>Cuts a text into blocks and fragments.</summary>
internal static class TextBlocks
{
    public static IReadOnlyList<TextBlock> Of(string text, IReadOnlyList<Part> parts, IReadOnlyList<MarkedClaim> claims)
    {
        var stretches = Stretches(text, parts).ToList();
        var fragments = new Fragments(text, [.. claims.OrderBy(claim => claim.Passage.Start)]);
        return [.. Lines(text, stretches).Select(line => new TextBlock(Kind(text, line), [.. line.SelectMany(fragments.In)]))];
    }

    /// <summary>Every character of the text: parts, and what lies between them, cut behind every end of a line.</summary>
    private static IEnumerable<(Passage Passage, PartKind? Kind)> Stretches(string text, IReadOnlyList<Part> parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            foreach (var line in Between(text, at, part.Passage.Start)) yield return (line, null);
            if (!part.Passage.IsEmpty) yield return (part.Passage, part.Kind);
            at = part.Passage.End;
        }
        foreach (var line in Between(text, at, text.Length)) yield return (line, null);
    }

    private static IEnumerable<Passage> Between(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!EndsLine(text, at) && at + 1 < end) continue;
            yield return Passage.Between(start, at + 1);
            start = at + 1;
        }
    }

    private static bool EndsLine(string text, int at) => text[at] == '\n' || text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n');

    /// <summary>What stands on one line stays together, a dateline with its paragraph and a sign with what it heads; so do the empty lines between two.</summary>
    private static List<List<(Passage Passage, PartKind? Kind)>> Lines(string text, List<(Passage Passage, PartKind? Kind)> stretches)
    {
        var lines = new List<List<(Passage Passage, PartKind? Kind)>>();
        var ends = true;
        foreach (var stretch in stretches)
        {
            var closes = stretch.Kind is null && EndsLine(text, stretch.Passage.End - 1);
            if (!ends || closes && lines.Count > 0 && IsEmpty(text, [stretch]) && IsEmpty(text, lines[^1])) lines[^1].Add(stretch);
            else lines.Add([stretch]);
            ends = closes;
        }
        return lines;
    }

    private static bool IsEmpty(string text, List<(Passage Passage, PartKind? Kind)> line) => line.TrueForAll(stretch => stretch.Kind is null && stretch.Passage.Of(text).IsWhiteSpace());

    /// <summary>A line is what its body is; a line of spaces is nothing; words that no part claims are read as body.</summary>
    private static PartKind? Kind(string text, List<(Passage Passage, PartKind? Kind)> line)
    {
        var kinds = line.Where(stretch => stretch.Kind is not null).Select(stretch => stretch.Kind).ToList();
        if (kinds.Count > 0) return kinds.Contains(PartKind.Body) ? PartKind.Body : kinds[0];
        return IsEmpty(text, line) ? null : PartKind.Body;
    }
}

/// <summary>Walks along a text with the claims in the order of their starts, and cuts where one begins or ends.</summary>
internal sealed class Fragments(string text, IReadOnlyList<MarkedClaim> claims)
{
    private readonly List<MarkedClaim> open = [];
    private int next;

    /// <summary>The fragments of a stretch; stretches have to come in the order of the text.</summary>
    public IEnumerable<Fragment> In((Passage Passage, PartKind? Kind) stretch)
    {
        for (var at = stretch.Passage.Start; at < stretch.Passage.End;)
        {
            open.RemoveAll(claim => claim.Passage.End <= at);
            for (; next < claims.Count && claims[next].Passage.Start <= at; next++)
            {
                if (claims[next].Passage.End > at) open.Add(claims[next]);
            }
            var end = open.Select(claim => claim.Passage.End).Append(stretch.Passage.End).Min();
            if (next < claims.Count) end = Math.Min(end, claims[next].Passage.Start);
            var passage = Passage.Between(at, end);
            yield return new(passage, passage.Of(text).ToString(), stretch.Kind, [.. open.OrderByDescending(claim => claim.Lane)]);
            at = end;
        }
    }
}
