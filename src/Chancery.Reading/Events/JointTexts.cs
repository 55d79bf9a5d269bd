using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Texts that several give together, told by what they say in them: "in a joint statement, A and B condemned", "in its communique the Council urged".</summary>
internal static class JointTexts
{
    public static IEnumerable<EventClaim> In(AnalysedReport report, Participants participants, Sentence sentence)
    {
        foreach (var text in sentence.Tokens.Where(token => token.Upos is Upos.Noun && token.Relation is Relation.Obl && token.Case() is "in" && IsJoint(token)))
        {
            if (text.Head is not { Upos: Upos.Verb } verb || Clause.Of(verb) is not { IsPassive: false, Subject: { } subject, Modality: Modality.Fact } || subject == text) continue;
            var who = Speakers(participants, text, subject).Concat(text.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "with").SelectMany(participants.Of)).Distinct().ToArray();
            // "two agencies", "its co-chairs": whose text it is must be said.
            if (!who.Any(name => name.Any(char.IsUpper)) || subject.Upos is Upos.Pron && who.Length < 2) continue;
            yield return new()
            {
                Type = "adoption", Who = who, Date = report.DateOf(verb), Quote = report.Cut(text.CorePhrase().To(subject.CorePhrase()).To(verb.Passage)), Modality = Modality.Fact,
                SaidBy = report.SpeakersOf(sentence, text.Passage).Except(who).ToArray(), Confidence = 65, Rule = "event.joint-text",
            };
        }
    }

    /// <summary>"In a joint statement, A, B and C": the tree may hang the first of the list on the statement.</summary>
    private static IReadOnlyList<string> Speakers(Participants participants, Token text, Token subject)
    {
        var told = participants.Of(subject);
        var listed = text.Next is { } comma && comma.Is(",") && comma.Index < subject.Index ? participants.From(text.Sentence, comma.Index + 1) : [];
        return listed.Count > told.Count && told.All(listed.Contains) ? listed : told;
    }

    /// <summary>A communiqué is always a text that was agreed; a statement or declaration where it is called joint.</summary>
    private static bool IsJoint(Token noun) => noun.Lemma switch
    {
        "communique" or "communiqué" => true,
        "statement" or "declaration" or "text" or "letter" => noun.Children.Any(child => child.Index < noun.Index && child.Form.ToString().ToLowerInvariant() is "joint" or "common"),
        _ => false,
    };
}
