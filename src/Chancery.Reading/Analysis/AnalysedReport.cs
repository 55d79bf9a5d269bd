using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>A report as the readers of claims see it: sentences with trees, who is meant by each phrase, who says what, and when.</summary>
internal sealed class AnalysedReport
{
    private readonly References references;
    private readonly Dictionary<Sentence, IReadOnlyList<Saying>> sayings;
    private readonly Dictionary<Sentence, (int Place, Lexemes Lexemes, IReadOnlyList<DateMention> Dates)> read = [];

    public AnalysedReport(Report report, IReadOnlyList<Sentence> sentences, MentionFinder mentions, ReferenceWords referenceWords, Knowledge knowledge, StageTimes? times = null)
    {
        var vocabulary = Vocabulary.Of(knowledge);
        Anchor = DateAnchor.Of(report, sentences, vocabulary);
        var lexemes = sentences.Select(sentence => new Lexemes(sentence, vocabulary)).ToArray();
        var found = DateReader.Read(lexemes, Anchor);
        for (var index = 0; index < sentences.Count; index++) read[sentences[index]] = (index, lexemes[index], found[index]);
        times?.Mark("dates");
        Report = report;
        Sentences = sentences;
        Knowledge = knowledge;
        var names = mentions.Find(report, sentences, found);
        times?.Mark("mentions");
        Actors = new(names, knowledge, mentions.Words);
        Aliases = AliasFinder.Find(sentences, Actors);
        var year = (report.Published ?? report.Dateline?.Date)?.Year;
        Home = HomeOf(report, knowledge, year);
        HomeStates.Settle(Actors, mentions.Words, referenceWords, knowledge, Home, year);
        times?.Mark("actors");
        references = References.Resolve(sentences, Actors, referenceWords);
        Naming = new(references.ActorsOf, Actors, referenceWords);
        times?.Mark("references");
        var finder = new SayingFinder(knowledge, Naming);
        sayings = sentences.ToDictionary(sentence => sentence, finder.Find);
        times?.Mark("sayings");
    }

    /// <summary>The state whose capital the report was filed in, at its time; null where it was none.</summary>
    private static string? HomeOf(Report report, Knowledge knowledge, int? year) => report.Dateline?.Place is not { } place ? null
        : knowledge.FormerStateOf(place, year)?.Name ?? knowledge.Names.In(place).FirstOrDefault(match => match.Meaning.Form is NameForm.Capital)?.Meaning.Name;

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>The state whose capital the report was filed in; null where it was none.</summary>
    public string? Home { get; }

    /// <summary>What the domain knows.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The sentences of body and captions, in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The actors by mention and title.</summary>
    public ActorTable Actors { get; }

    /// <summary>Names of noun phrases as claims write them.</summary>
    public Naming Naming { get; }

    /// <summary>Names that the report gives in two forms.</summary>
    public IReadOnlyList<AliasFinding> Aliases { get; }

    /// <summary>Whom a noun phrase stands for, by its head: names, pronouns, offices, "the two sides"; coordination is not followed. Empty where unresolved.</summary>
    public IReadOnlyList<Actor> ActorsOf(Token head) => references.ActorsOf(head);

    /// <summary>Who says what in the sentence.</summary>
    public IReadOnlyList<Saying> SayingsOf(Sentence sentence) => sayings[sentence];

    /// <summary>The days that the report's dates are seen from.</summary>
    public DateAnchor Anchor { get; }

    /// <summary>The dates of the sentence.</summary>
    public IReadOnlyList<DateMention> DatesOf(Sentence sentence) => read[sentence].Dates;

    /// <summary>Whether a token belongs to a date: "March" is a month there, and a crowd elsewhere.</summary>
    public bool IsDate(Token word) => DatesOf(word.Sentence).Any(date => date.FirstToken <= word.Index && word.Index <= date.LastToken);

    /// <summary>The sentence in the pieces that dates and amounts are written in.</summary>
    public Lexemes LexemesOf(Sentence sentence) => read[sentence].Lexemes;

    /// <summary>Who says so inside the report: the speakers of the innermost saying that holds the passage; empty where the report itself does.</summary>
    public IReadOnlyList<string> SpeakersOf(Sentence sentence, Passage passage) => SayingAround(sentence, passage)?.Speakers ?? [];

    /// <summary>Who reports that a saying was said: the speakers of the saying around it.</summary>
    public IReadOnlyList<string> SpeakersAround(Saying saying) =>
        sayings[saying.Verb.Sentence].Where(other => other != saying && other.Content.Contains(saying.Verb.Passage) && other.Verb.Index != saying.Verb.Index && !saying.Content.Contains(other.Verb.Passage))
            .MinBy(other => other.Content.Length)?.Speakers ?? [];

    /// <summary>The innermost saying whose content holds the passage, or null.</summary>
    public Saying? SayingAround(Sentence sentence, Passage passage) =>
        sayings[sentence].Where(saying => saying.Content.Contains(passage) && saying.Content.Length > 0 && !(passage.Contains(saying.Verb.Passage) && passage != saying.Content)).MinBy(saying => saying.Content.Length);

    /// <summary>Who has been quoted before a token, the last one first: in its sentence, then in the two before.</summary>
    public IEnumerable<string> SpeakersBefore(Token token)
    {
        var at = read[token.Sentence].Place;
        for (var index = at; index >= Math.Max(0, at - 2); index--)
        {
            foreach (var saying in sayings[Sentences[index]].Where(saying => index < at || saying.Verb.Index < token.Index).Reverse())
            {
                foreach (var speaker in saying.Speakers) yield return speaker;
            }
        }
    }

    /// <summary>The date that goes with a verb or noun: one that hangs on it or on what governs it, else the only one of its clause.</summary>
    public When? DateOf(Token token) => DateMentionOf(token)?.When;

    /// <inheritdoc cref="DateOf"/>
    public DateMention? DateMentionOf(Token token)
    {
        var mentions = DatesOf(token.Sentence);
        if (mentions.Count == 0) return null;
        for (Token? at = token; at is { } here; at = here.Head)
        {
            var hanging = mentions.FirstOrDefault(mention => Governor(token.Sentence, mention) == here);
            if (hanging is not null) return hanging;
            if (here.Relation is Relation.Ccomp or Relation.AclRelcl or Relation.Advcl or Relation.Parataxis or Relation.Root || here.Upos is Upos.Verb && here.Index != token.Index) break;
        }
        return null;
    }

    /// <summary>The words at a passage as evidence.</summary>
    public Quote Cut(Passage passage) => Quote.Cut(Report, passage);

    /// <summary>The token outside the date that the date hangs on.</summary>
    private static Token? Governor(Sentence sentence, DateMention mention)
    {
        for (var index = mention.FirstToken; index <= mention.LastToken; index++)
        {
            if (sentence[index].Head is { } head && (head.Index < mention.FirstToken || head.Index > mention.LastToken)) return head;
        }
        return null;
    }
}
