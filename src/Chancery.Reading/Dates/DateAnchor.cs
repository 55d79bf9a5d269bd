using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Dates;

/// <summary>The days that relative and shortened dates of one report are seen from.</summary>
/// <param name="Written">The day of publication, where it is known.</param>
/// <param name="Year">A day near which the report was written: it settles the year of <c>May 14</c>. The day of publication, or the latest full date printed.</param>
/// <param name="Week">A day in whose week the report was written, on it or after it: it settles <c>on Thursday</c>.</param>
internal readonly record struct DateAnchor(DateOnly? Written, DateOnly? Year, DateOnly? Week)
{
    /// <summary>No date is known.</summary>
    public static DateAnchor None => default;

    /// <summary>Everything is seen from the day of publication.</summary>
    /// <remarks>A day from before there was a press, or far ahead, is a slip of the metadata and anchors nothing.</remarks>
    public static DateAnchor Of(DateOnly published) => published.Year is > 1600 and < 2200 ? new(published, published, published) : None;

    /// <summary>The anchor of a report: its publication date, else its dateline's, else what the full dates printed in it settle.</summary>
    public static DateAnchor Of(Report report, IReadOnlyList<Sentence> sentences, Vocabulary vocabulary) =>
        (report.Published ?? report.Dateline?.Date) is { } day ? Of(day) : Printed(sentences, vocabulary);

    /// <summary>
    /// Without a publication date, the latest full date printed (as under an agency's picture) stands in for it, unless the report knows a
    /// later year: then the date is an old one. It settles the week only where it heads the report and the place named with it recurs in
    /// the report, so that picture and report are about one occasion.
    /// </summary>
    private static DateAnchor Printed(IReadOnlyList<Sentence> sentences, Vocabulary vocabulary)
    {
        DateOnly? latest = null;
        DateMention? mention = null;
        Sentence? holder = null;
        var lastYear = 0;
        foreach (var sentence in sentences)
        {
            foreach (var date in DateReader.Read(sentence, None, vocabulary))
            {
                if (!date.Explicit || date.When is not { } when || when.Latest is not { } day) continue;
                if (!date.Planned) lastYear = Math.Max(lastYear, day.Year);
                if (date.Kind is not DateKind.Day || latest >= day) continue;
                (latest, mention, holder) = (day, date, sentence);
            }
        }
        if (latest is not { } found || lastYear > found.Year) return None;
        var head = holder!.Passage.Start < HeadShare(holder.Text.Length);
        return new(null, found, head && PlaceRecurs(holder, mention!) ? found : null);
    }

    private static int HeadShare(int length) => Math.Max(600, length / 4);

    /// <summary>Whether a name after "in" and before the date stands again elsewhere in the text.</summary>
    private static bool PlaceRecurs(Sentence sentence, DateMention mention)
    {
        for (var index = mention.FirstToken - 1; index > 0 && index > mention.FirstToken - 10; index--)
        {
            var token = sentence[index];
            if (!char.IsUpper(token.Form[0]) || !sentence[index - 1].Is("in")) continue;
            var text = sentence.Text.AsSpan();
            if (text[..sentence.Passage.Start].Contains(token.Form, StringComparison.Ordinal) || text[sentence.Passage.End..].Contains(token.Form, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
