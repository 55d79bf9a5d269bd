using Chancery.Reading.Claims;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>A report as the readers of claims see it: sentences with trees, and who is meant by each phrase.</summary>
internal sealed class AnalysedReport
{
    private readonly Func<Token, IReadOnlyList<Actor>> actorsOf;

    public AnalysedReport(Report report, IReadOnlyList<Sentence> sentences, Func<Token, IReadOnlyList<Actor>> actorsOf)
    {
        Report = report;
        Sentences = sentences;
        this.actorsOf = actorsOf;
    }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>The sentences of headline, body and captions, in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Whom a noun phrase stands for, by its head: names, pronouns, offices, "the two sides"; coordination is not followed. Empty where unresolved.</summary>
    public IReadOnlyList<Actor> ActorsOf(Token head) => actorsOf(head);

    /// <summary>The words at a passage as evidence.</summary>
    public Quote Cut(Passage passage) => Quote.Cut(Report, passage);
}
