using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Remarks to the press: whoever tells reporters, speaks to an agency or at a press conference.</summary>
internal static class Interviews
{
    public static IEnumerable<EventClaim> In(AnalysedReport report, Sentence sentence)
    {
        foreach (var saying in report.SayingsOf(sentence))
        {
            if (saying.Modality is not Modality.Fact || Clause.Of(saying.Verb).IsNegated) continue;
            if (saying.To.Where(name => IsPress(report, name)).ToArray() is { Length: > 0 } press) yield return Claim(report, saying, press, Short(saying), "event.told-press");
            else if (Setting(report, saying) is var (with, passage)) yield return Claim(report, saying, with, passage, "event.press-setting");
        }
    }

    private static EventClaim Claim(AnalysedReport report, Saying saying, IReadOnlyList<string> with, Passage passage, string rule) => new()
    {
        Type = "interview", Who = saying.Speakers, With = with, Date = report.DateOf(saying.Verb), Quote = report.Cut(passage),
        SaidBy = report.SpeakersOf(saying.Verb.Sentence, saying.Verb.Passage), Confidence = 80, Rule = rule,
    };

    /// <summary>"Speaking at a press conference, X said", "X said in an interview with Y", "X told a news conference".</summary>
    private static (IReadOnlyList<string> With, Passage Passage)? Setting(AnalysedReport report, Saying saying)
    {
        var speaker = Clause.Of(saying.Verb).Subject is { } subject && subject.Sentence == saying.Verb.Sentence ? subject.CorePhrase() : saying.Verb.Passage;
        foreach (var token in saying.Verb.Sentence.Tokens)
        {
            if (token.Upos is not (Upos.Noun or Upos.Propn) || saying.Content.Contains(token.Passage) || !BelongsTo(saying.Verb, token)) continue;
            var preposition = token.Case();
            var passage = speaker.To(saying.Verb.Passage).To(token.Passage);
            if (IsPressEvent(token) && (preposition is "at" or "in" or "during" || token.Relation is Relation.Obj or Relation.Iobj && saying.Verb.Lemma is "tell")) return (["press"], passage);
            if (token.Is("interview") && preposition is "in" or "during")
            {
                var with = token.Sentence.Tokens.Where(other => other.Index > token.Index && other.Case() is "with" or "to" or "by" && other.Index - token.Index < 8).SelectMany(other => report.Naming.Of(other)).Take(1).ToArray();
                return (with, passage);
            }
            if (preposition is "to" or "with" && token.Head is { Lemma: "speak" or "talk", Xpos: "VBG" } && report.Naming.OfOne(token) is [var name] && IsPress(report, name)) return ([name], passage);
        }
        return null;
    }

    /// <summary>Whether the phrase hangs on the verb itself or on a participle beside it ("speaking at").</summary>
    private static bool BelongsTo(Token verb, Token token)
    {
        for (var at = token.Head; at is { } here; at = here.Head)
        {
            if (here == verb) return true;
            if (here.Upos is Upos.Verb && !(here.Relation is Relation.Advcl && here.Xpos is "VBG" && here.Head == verb)) return false;
        }
        return false;
    }

    private static bool IsPressEvent(Token token) =>
        (token.Lemma is "conference" or "briefing") && token.Previous is { } before && before.Lemma.ToLowerInvariant() is "press" or "news" or "media" || token.Is("briefing") && token.Previous is { Lemma: "regular" or "daily" or "weekly" } || token.Lemma is "videoconference";

    public static bool IsPress(AnalysedReport report, string name)
    {
        var last = name.Split(' ')[^1].ToLowerInvariant();
        return last is "press" or "reporters" or "reporter" or "journalists" or "correspondents" or "media" or "newsmen" or "conference" or "briefing" || report.Knowledge.Organisations.Find(name)?.Kind is "media"
            || report.Knowledge.Bodies.Find("media")!.Words.Contains(last) && name.Contains(' ', StringComparison.Ordinal) || name.EndsWith("news agency", StringComparison.OrdinalIgnoreCase);
    }

    private static Passage Short(Saying saying)
    {
        var subject = Clause.Of(saying.Verb).Subject is { } head && head.Sentence == saying.Verb.Sentence ? head.CorePhrase().To(saying.Verb.Passage) : saying.Verb.Passage;
        var addressee = saying.Verb.AnyChild(Relation.Iobj, Relation.Obj) ?? saying.Verb.Child(Relation.Obl);
        return addressee is { } to ? subject.To(to.CorePhrase()) : subject;
    }
}
