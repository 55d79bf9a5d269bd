using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Takes a report from its text to its analysis: trees, actors, who says what, and when.</summary>
internal sealed class Analyst(Knowledge knowledge, Parser parser)
{
    private readonly MentionFinder mentions = new(knowledge);
    private readonly ReferenceWords references = new(knowledge);

    /// <summary>What the domain knows.</summary>
    public Knowledge Knowledge => knowledge;

    /// <summary>The analysis of body and captions, or null where they hold no sentence; <paramref name="times"/> notes what each stage takes.</summary>
    public AnalysedReport? Analyse(Report report, StageTimes? times = null)
    {
        var sentences = parser.Parse(report.Text, [.. report.Parts.Where(part => part.Kind is PartKind.Body or PartKind.Caption).Select(part => part.Passage)]);
        if (times is not null)
        {
            times.Tokens += sentences.Sum(sentence => sentence.Count);
            times.Mark("syntax");
        }
        return sentences.Count == 0 ? null : new(report, sentences, mentions, references, knowledge, times);
    }
}
