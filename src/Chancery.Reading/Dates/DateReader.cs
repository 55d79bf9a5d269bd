using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Dates;

/// <summary>Finds the date expressions of sentences and resolves them against the days of their report.</summary>
internal static class DateReader
{
    /// <summary>The dates of one sentence, in order and without overlap.</summary>
    public static IReadOnlyList<DateMention> Read(Sentence sentence, DateAnchor anchor, Vocabulary vocabulary) => new DateScan(new(sentence, vocabulary), anchor, null).Read();

    /// <summary>The dates of each sentence of a report; one like "the same day" looks back to the date before it.</summary>
    public static IReadOnlyList<IReadOnlyList<DateMention>> Read(IReadOnlyList<Lexemes> sentences, DateAnchor anchor)
    {
        var all = new List<IReadOnlyList<DateMention>>(sentences.Count);
        When? context = null;
        foreach (var sentence in sentences)
        {
            var dates = new DateScan(sentence, anchor, context).Read();
            all.Add(dates);
            for (var index = dates.Count - 1; index >= 0; index--)
            {
                if (dates[index].When is not { } when) continue;
                context = when;
                break;
            }
        }
        return all;
    }
}
