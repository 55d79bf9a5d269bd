using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Remarks to the press: whoever tells reporters, speaks to an agency or at a press conference.</summary>
internal static class Interviews
{
    public static IEnumerable<EventClaim> In(AnalysedReport report, Participants participants, Sentence sentence)
    {
        var told = new HashSet<int>();
        foreach (var verb in sentence.Tokens.Where(token => token.Upos is Upos.Verb && token.Is("told")))
        {
            if (Audience(report, participants, verb) is not { } audience || Teller(report, participants, verb) is not { Count: > 0 } tellers) continue;
            told.Add(verb.Index);
            yield return new()
            {
                Type = "interview", Who = tellers, With = [audience.Name], Date = report.DateOf(verb), Quote = report.Cut((verb.Previous ?? verb).Passage.To(verb.Passage).To(audience.Passage)),
                SaidBy = report.SpeakersOf(sentence, verb.Passage), Confidence = 80, Rule = "event.told-press",
            };
        }
        foreach (var speaking in sentence.Tokens.Where(token => token.Upos is Upos.Verb && token.Xpos is "VBG" or "VBD" && token.Lemma is "speak" or "talk"))
        {
            if (speaking.Next is not { } preposition || preposition.Form is not ("to" or "with") || Audience(report, participants, preposition) is not { } audience || Speaker(report, participants, speaking) is not { Count: > 0 } speakers) continue;
            told.UnionWith(sentence.Tokens.Where(token => token == speaking.Head).Select(token => token.Index));
            yield return new()
            {
                Type = "interview", Who = speakers, With = [audience.Name], Date = report.DateOf(speaking), Quote = report.Cut(speaking.Passage.To(audience.Passage)),
                SaidBy = report.SpeakersOf(sentence, speaking.Passage), Confidence = 80, Rule = "event.speaking-to-press",
            };
        }
        foreach (var saying in report.SayingsOf(sentence))
        {
            if (told.Contains(saying.Verb.Index)) continue;
            if (saying.Modality is not Modality.Fact || Clause.Of(saying.Verb).IsNegated) continue;
            if (saying.To.Where(name => IsPress(report, name)).ToArray() is { Length: > 0 } press) yield return Claim(report, saying, press, Short(saying), "event.told-press");
            else if (Setting(report, saying) is var (with, passage)) yield return Claim(report, saying, with, passage, "event.press-setting");
        }
    }

    /// <summary>The press, right after "told".</summary>
    private static (string Name, Passage Passage)? Audience(AnalysedReport report, Participants participants, Token verb)
    {
        for (var index = verb.Index + 1; index < verb.Sentence.Count && index < verb.Index + 9; index++)
        {
            var token = verb.Sentence[index];
            if (IsPressEvent(token)) return (verb.Sentence.Words(token.CorePhrase()), token.Passage);
            if (report.Actors.MentionAt(token) is { Actor: { } actor } mention && IsPress(report, actor.Name)) return (actor.Name, mention.Passage);
            if (token.Upos is Upos.Noun && token.Lemma is "reporter" or "journalist" or "press" or "correspondent" or "newspaper" or "broadcaster")
                return (participants.From(verb.Sentence, verb.Index + 1) is [var name] ? name : verb.Sentence.Words(token.CorePhrase()), token.Passage);
            if (token.Upos is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Part or Upos.Adv)) break;
        }
        return participants.From(verb.Sentence, verb.Index + 1) is [var audience, ..] && IsPress(report, audience) ? (audience, (verb.Next ?? verb).Passage) : null;
    }

    private static IReadOnlyList<string> Teller(AnalysedReport report, Participants participants, Token verb)
    {
        if (verb.Previous is { } before && report.Actors.MentionAt(before) is { Kind: Mentions.MentionKind.Person, Actor: { } person }) return [person.Name];
        return Clause.Of(verb) is { IsPassive: false, Subject: { } subject } ? participants.Of(subject) : [];
    }

    /// <summary>Who speaks: the subject of the clause that the participle belongs to, else the name after the comma.</summary>
    private static IReadOnlyList<string> Speaker(AnalysedReport report, Participants participants, Token speaking)
    {
        var after = report.Actors.MentionsOf(speaking.Sentence).FirstOrDefault(mention => mention.First > speaking.Index && mention.Kind is Mentions.MentionKind.Person && mention.Actor is { Kind: ActorKind.Person });
        if (speaking.Index == 0 && after is { Actor: { } person }) return [person.Name];
        return Clause.Of(speaking).Subject is { } subject ? participants.Of(subject) : [];
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
            if (token.Upos is not (Upos.Noun or Upos.Propn) || saying.Content.Contains(token.Passage) && !IsLeading(saying.Verb, token) || !BelongsTo(saying.Verb, token)) continue;
            var preposition = token.Case();
            var passage = speaker.To(saying.Verb.Passage).To(token.Passage);
            if (IsPressEvent(token) && preposition is "at" or "in" or "during") return (["press"], passage);
            if (token.Lemma is "question" or "request" or "query" && preposition is "to" && Asking(report, token) is { } outlet) return ([outlet], passage);
            if (token.Is("interview") && preposition is "in" or "during")
            {
                var with = token.Sentence.Tokens.Where(other => other.Index > token.Index && other.Case() is "with" or "to" or "by" && other.Index - token.Index < 8).SelectMany(other => report.Naming.Of(other)).Take(1).ToArray();
                return (with, passage);
            }
            if (preposition is "to" or "with" && token.Head is { Lemma: "speak" or "talk", Xpos: "VBG" } && report.Naming.OfOne(token) is [var name] && IsPress(report, name)) return ([name], passage);
        }
        return null;
    }

    /// <summary>"replying to a Reuters question", "in response to a request from TASS": the outlet.</summary>
    private static string? Asking(AnalysedReport report, Token question) =>
        question.Children.Where(child => child.Relation is Relation.Compound or Relation.NmodPoss or Relation.Amod || child.Case() is "from" or "by").SelectMany(report.ActorsOf).Select(actor => actor.Name).FirstOrDefault(name => IsPress(report, name));

    /// <summary>Whether the phrase hangs on a participle before the subject: "Speaking to the press, X said".</summary>
    private static bool IsLeading(Token verb, Token token) => token.Head is { Xpos: "VBG" } participle && participle.Head == verb && verb.AnyChild(Relation.Nsubj) is { } subject && token.Index < subject.Index;

    /// <summary>Whether the phrase hangs on the verb itself or on a participle beside it ("speaking at").</summary>
    private static bool BelongsTo(Token verb, Token token)
    {
        for (var at = token.Head; at is { } here; at = here.Head)
        {
            if (here == verb) return true;
            if (here.Upos is Upos.Verb && !(here.Xpos is "VBG" && here.Head == verb)) return false;
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
