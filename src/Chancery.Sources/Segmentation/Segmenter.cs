namespace Chancery.Sources.Segmentation;

/// <summary>Tells what each block of a report is for, from its form and its words.</summary>
/// <remarks>A pure function. What it cannot tell is body text: nothing of the report is lost for a doubt.</remarks>
internal sealed class Segmenter
{
    /// <summary>How many blocks may stand before the dateline.</summary>
    private const int BlocksBeforeDateline = 4;

    private const int LongestHeadline = 200;
    private const int MostHeadlines = 3;
    private const int LongestCaption = 600;

    /// <summary>Up to this length two lines can be alike by chance, as rows of a table are.</summary>
    private const int LongestRow = 20;
    private const int LongestSignature = 220;

    private readonly string text;
    private readonly string? title;
    private readonly IReadOnlyList<Block> blocks;
    private readonly List<Part> parts = [];
    private readonly HashSet<string> captions = new(StringComparer.Ordinal);
    private PrintedDateline? dateline;
    private Passage datelinePassage;
    private DateOnly? prefixDate;
    private DateOnly? lineDate;
    private int bodies;
    private bool linksOnly;

    private Segmenter(string text, IReadOnlyList<Block> blocks, string? title) => (this.text, this.blocks, this.title) = (text, blocks, title);

    /// <summary>The layout of <paramref name="text"/>.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="blocks">Its blocks in order.</param>
    /// <param name="title">The title that came beside the text, or null.</param>
    /// <param name="published">The publication date that came beside the text; it completes a dateline without a year.</param>
    /// <param name="fallback">The date to complete it with where neither the text nor its metadata gives one.</param>
    public static Layout Segment(string text, IReadOnlyList<Block> blocks, string? title, DateOnly? published, DateOnly? fallback)
    {
        var segmenter = new Segmenter(text, blocks, title);
        for (var index = 0; index < blocks.Count; index++) segmenter.Add(index);
        var printed = segmenter.prefixDate ?? segmenter.lineDate ?? segmenter.dateline?.Day?.Whole;
        var day = segmenter.dateline?.Day?.Complete(published ?? printed ?? fallback);
        return new(segmenter.parts, segmenter.dateline is { } read ? new Dateline(segmenter.datelinePassage, read.Place, day) : null, printed);
    }

    private void Add(int index)
    {
        var block = blocks[index];
        var passage = block.Passage;
        if (index == 0) passage = TakePrefix(passage);
        if (passage.IsEmpty) return;
        var words = passage.Of(text);
        if (block.Kind is { } kind && kind != PartKind.Body)
        {
            if (kind == PartKind.Caption) AddCaption(passage);
            else Put(kind, passage);
            return;
        }

        if (words.Length <= Furniture.LongestLine && TakeFurniture(index, block, passage, words)) return;
        if (linksOnly && IsLink(words))
        {
            Put(PartKind.Boilerplate, passage);
            return;
        }
        if (block.Kind is null && bodies == 0 && MayBeHeadline(words) && IsHeadline(index, passage, words))
        {
            Put(PartKind.Headline, passage);
            return;
        }
        AddBody(index, passage);
    }

    /// <summary>The date that a scraper puts before the first words.</summary>
    private Passage TakePrefix(Passage passage)
    {
        var match = Furniture.DatePrefix().Match(text[..Math.Min(text.Length, passage.Start + 40)], passage.Start, Math.Min(text.Length, passage.Start + 40) - passage.Start);
        if (!match.Success || DateWords.TryWhole(match.Groups["day"].Value) is not { } day) return passage;
        prefixDate = day;
        var prefixEnd = match.Groups["day"].Index + match.Groups["day"].Length;
        Put(PartKind.Boilerplate, Passage.Between(passage.Start, prefixEnd));
        return TextLine.Trim(text, prefixEnd, Math.Max(passage.End, prefixEnd));
    }

    private bool TakeFurniture(int index, Block block, Passage passage, ReadOnlySpan<char> words)
    {
        if (Furniture.Junk().IsMatch(words))
        {
            linksOnly |= bodies > 0 && Furniture.OpensLinks().IsMatch(words);
            Put(PartKind.Boilerplate, passage);
            return true;
        }
        if (bodies < BlocksBeforeDateline && dateline is null && Furniture.DateLine().IsMatch(words))
        {
            lineDate ??= DateWords.TryWhole(words.ToString());
            Put(PartKind.Boilerplate, passage);
            return true;
        }
        if (dateline is null && bodies < BlocksBeforeDateline && DatelineReader.ReadLine(text, passage) is { } read)
        {
            TakeDateline(read, passage);
            return true;
        }
        if (captions.Contains(words.ToString()) || IsSecondCopy(index, words))
        {
            Put(PartKind.Boilerplate, passage);
            return true;
        }
        if (IsCaption(index, words))
        {
            AddCaption(passage);
            return true;
        }
        if (PictureWords.CreditLine().IsMatch(words) || Furniture.CreditLine().IsMatch(words) || (bodies > 0 && Furniture.Initials().IsMatch(words) && OnlyFurnitureFollows(index)))
        {
            Put(PartKind.Credit, passage);
            return true;
        }
        return false;
    }

    private bool IsSecondCopy(int index, ReadOnlySpan<char> words) =>
        index > 0 && words.Length > 2 * LongestRow && blocks[index - 1].Passage.Of(text).SequenceEqual(words);

    private bool IsCaption(int index, ReadOnlySpan<char> words)
    {
        if (words.Length > LongestCaption) return false;
        if (PictureWords.CreditLine().IsMatch(words)) return false;
        if (PictureWords.Credit().IsMatch(words, Math.Max(0, words.Length - PictureWords.LongestCredit)) || PictureWords.Number().IsMatch(words) || PictureWords.Opening().IsMatch(words)) return true;
        if (PictureWords.Standing().IsMatch(words) && IsOneSentence(words)) return true;
        var next = Next(index);
        if (next.IsEmpty) return false;
        var isRepeated = !blocks[index + 1].FollowsBlankLine && IsOneSentence(words) && words.Length > LongestRow && next.Of(text).SequenceEqual(words);
        var isFollowedByCredit = !blocks[index + 1].FollowsBlankLine && IsOneSentence(words) && words.Length > LongestRow && PictureWords.CreditLine().IsMatch(next.Of(text));
        return isRepeated || isFollowedByCredit;
    }

    /// <summary>The caption's words, and its credit as a part of its own.</summary>
    private void AddCaption(Passage passage)
    {
        var words = passage.Of(text).ToString();
        if (!captions.Add(words))
        {
            Put(PartKind.Boilerplate, passage);
            return;
        }

        var credit = PictureWords.Credit().Match(words, Math.Max(0, words.Length - PictureWords.LongestCredit));
        var number = PictureWords.Number().Match(words);
        var cut = credit.Success ? credit.Index : number.Success ? number.Index : words.Length;
        if (cut < words.Length && words[cut] is '.' or '!' or '?') cut++;
        var shown = TextLine.Trim(text, passage.Start, passage.Start + cut);
        if (!shown.IsEmpty) Put(PartKind.Caption, shown);
        var rest = TextLine.Trim(text, passage.Start + cut, passage.End);
        if (!rest.IsEmpty) Put(PartKind.Credit, rest);
    }

    /// <summary>A letterhead, the headline and one below it may follow each other; captions and datelines come after them.</summary>
    private bool MayBeHeadline(ReadOnlySpan<char> words)
    {
        var before = parts.Count(part => part.Kind == PartKind.Headline);
        return parts.All(part => part.Kind is PartKind.Boilerplate or PartKind.Credit or PartKind.Headline)
            && (before == 0 || (before < MostHeadlines && words.Length <= LongestHeadline / 2));
    }

    /// <summary>A first line that is no sentence, with the report below it.</summary>
    private bool IsHeadline(int index, Passage passage, ReadOnlySpan<char> words)
    {
        if (title is not null && Alike(words, title)) return true;
        if (words.Length > LongestHeadline || words.IndexOfAny('\n', '\r') >= 0 || words.Contains('\t')) return false;
        if (words[^1] is '.' or ',' or ';' or ':' && !words.EndsWith("...")) return false;
        if (!words.ContainsAny(' ', '\u00A0') || DatelineReader.Read(text, passage.Start, passage.End) is not null) return false;
        var letters = 0;
        foreach (var character in words)
        {
            if (char.IsLetter(character)) letters++;
        }
        if (letters * 2 < words.Length) return false;

        // The report below it: a longer block, or one that is a sentence.
        for (var below = index + 1; below < blocks.Count && below <= index + 4; below++)
        {
            var other = blocks[below].Passage.Of(text);
            if (other.Length > words.Length && (other[^1] is '.' or '"' or '”' or ')' || other.Length > LongestHeadline)) return true;
        }
        return false;
    }

    private void AddBody(int index, Passage passage)
    {
        if (dateline is null && bodies < BlocksBeforeDateline && DatelineReader.Read(text, passage.Start, passage.End) is { } read)
        {
            TakeDateline(read, TextLine.Trim(text, passage.Start, read.End));
            passage = TextLine.Trim(text, read.End, passage.End);
        }

        bodies++;
        if (SignatureOf(index, passage) is { IsEmpty: false } signature)
        {
            Put(PartKind.Body, TextLine.Trim(text, passage.Start, signature.Start));
            Put(PartKind.Credit, signature);
        }
        else Put(PartKind.Body, passage);
    }

    private void TakeDateline(PrintedDateline read, Passage passage)
    {
        (dateline, datelinePassage) = (read, passage);
        Put(PartKind.Dateline, passage);
    }

    /// <summary>The agency's sign after the last sentence, where nothing but furniture follows.</summary>
    private Passage SignatureOf(int index, Passage passage)
    {
        var tail = Math.Min(passage.Length, LongestSignature);
        var match = Furniture.Signature().Match(text[..passage.End], passage.End - tail, tail);
        if (!match.Success || match.Groups["sign"].Index <= passage.Start) return default;
        if (!OnlyFurnitureFollows(index)) return default;
        return TextLine.Trim(text, match.Groups["sign"].Index, passage.End);
    }

    private bool OnlyFurnitureFollows(int index)
    {
        for (var below = index + 1; below < blocks.Count; below++)
        {
            var words = blocks[below].Passage.Of(text);
            if (words.Length > Furniture.LongestLine) return false;
            if (!Furniture.Junk().IsMatch(words) && !Furniture.CreditLine().IsMatch(words) && !IsLink(words)) return false;
        }
        return true;
    }

    private Passage Next(int index) => index + 1 < blocks.Count ? blocks[index + 1].Passage : default;

    private void Put(PartKind kind, Passage passage)
    {
        if (!passage.IsEmpty) parts.Add(new(kind, passage));
    }

    /// <summary>The title of another report: short, and no sentence.</summary>
    private static bool IsLink(ReadOnlySpan<char> words) => words.Length <= LongestHeadline && words[^1] is not ('.' or '"' or '”');

    private static bool IsOneSentence(ReadOnlySpan<char> words)
    {
        if (words.Length > LongestCaption / 2) return false;
        for (var index = 2; index + 2 < words.Length; index++)
        {
            if (words[index] is '.' or '!' or '?' && words[index + 1] == ' ' && char.IsUpper(words[index + 2]) && char.IsLower(words[index - 1]) && char.IsLower(words[index - 2])) return false;
        }
        return true;
    }

    /// <summary>Whether two lines have the same letters, whatever else.</summary>
    private static bool Alike(ReadOnlySpan<char> words, string title)
    {
        if (Math.Abs(words.Length - title.Length) > 12) return false;
        return Letters(words.ToString()).SequenceEqual(Letters(title));

        static IEnumerable<char> Letters(string words) => words.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
    }
}
