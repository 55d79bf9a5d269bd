using Chancery.Reading.Analysis;
using Chancery.Reading.Dates;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Place and time right after a noun, where trees often hang them elsewhere: "his visit to Doha last April".</summary>
internal static class Nearby
{
    /// <summary>The actor of the place after one of the prepositions, before any verb or comma; null where none stands there.</summary>
    public static Mention? Place(AnalysedReport report, Token noun, params string[] prepositions)
    {
        foreach (var token in Following(noun))
        {
            if (!prepositions.Contains(token.Form.ToString())) continue;
            var next = token.Next is { Upos: Upos.Det or Upos.Adj } skipped ? skipped.Index + 1 : token.Index + 1;
            if (report.Actors.MentionsOf(noun.Sentence).FirstOrDefault(mention => mention.First == next && mention.Actor is { Kind: ActorKind.Place or ActorKind.State } && mention.Kind is not MentionKind.Demonym) is { } place && !report.IsDate(noun.Sentence[next])) return place;
        }
        return null;
    }

    /// <summary>The first date after the noun, before any verb or comma.</summary>
    public static DateMention? Date(AnalysedReport report, Token noun) =>
        Following(noun).Select(token => report.DatesOf(noun.Sentence).FirstOrDefault(date => date.FirstToken == token.Index)).FirstOrDefault(date => date is not null);

    /// <summary>The visit or conference that a stretch of days or a month right after it belongs to: "met him during a visit to Laos from 18 to 20 February".</summary>
    public static Token? Owner(AnalysedReport report, Sentence sentence, DateMention date)
    {
        if (date.Kind is not (DateKind.Range or DateKind.Month or DateKind.Year)) return null;
        for (var index = date.FirstToken - 1; index > 0 && date.FirstToken - index < 12; index--)
        {
            var token = sentence[index];
            if (token.Upos is Upos.Noun && report.Knowledge.Events.Noun(token.Lemma) is [var (type, _), ..] && type.Name is "visit" or "conference") return Date(report, token) == date ? token : null;
            if (token.Upos is Upos.Verb or Upos.Aux or Upos.Punct) return null;
        }
        return null;
    }

    private static IEnumerable<Token> Following(Token noun)
    {
        for (var index = noun.Index + 1; index < noun.Sentence.Count && index < noun.Index + 16; index++)
        {
            var token = noun.Sentence[index];
            // "the Council (PLO) in Ramallah"
            if (token.Is("(")) while (index + 1 < noun.Sentence.Count && !noun.Sentence[index].Is(")")) index++;
            else if (token.Upos is Upos.Verb && !IsArranged(token) || token.Upos is Upos.Aux or Upos.Sconj or Upos.Cconj or Upos.Pron || token.Upos is Upos.Punct && !IsArrangedAfter(token) && token.Form is not ("-" or "–")) yield break;
            else yield return token;
        }
    }

    /// <summary>"the summit, scheduled in Sydney for 24 May": a participle that only leads to place and time.</summary>
    private static bool IsArranged(Token token) => token is { Xpos: "VBN" or "VBD", Lemma: "hold" or "schedule" or "plan" or "set" or "slate" } && token.AnyChild(Relation.Aux, Relation.AuxPass) is null;

    private static bool IsArrangedAfter(Token token) => token.Is(",") && token.Next is { } next && IsArranged(next);
}
