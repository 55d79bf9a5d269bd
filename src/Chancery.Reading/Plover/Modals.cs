using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>Events that a modal verb tells, whatever the verb after it: "X said Y must leave" asks, "X will not come" refuses.</summary>
internal static class Modals
{
    private static readonly PloverPattern Duty = Pattern("duty", new("REQUEST", "change", "100"), 9);

    private static readonly PloverPattern Denial = Pattern("denial", new("REJECT", null, "120"), 7);

    /// <summary>The events of a sentence; a verb that fits a pattern of its own refuses by that.</summary>
    public static IEnumerable<Composed> In(AnalysedReport report, ActorPhrases phrases, Sentence sentence, IReadOnlyDictionary<int, Finding> findings)
    {
        foreach (var verb in sentence.Tokens)
        {
            if (verb.Upos is not (Upos.Verb or Upos.Adj or Upos.Noun)) continue;
            if (Obliges(verb) && Speaker(report, verb) is { } speaker && Clause.Of(verb) is var clause && (clause.IsPassive ? clause.Object ?? clause.Subject : clause.Subject) is { } doer && doer != speaker && phrases.IsActor(doer))
            {
                var duty = new Finding(verb, Duty, verb, new(verb, verb));
                yield return new(Duty.Rule.Code, duty, duty, null, false, 0) { By = speaker, To = doer };
            }
            else if (verb.Upos is Upos.Verb && !findings.ContainsKey(verb.Index) && Refuses(verb) && !findings.Values.Any(finding => finding.Carrier == verb))
            {
                var denial = new Finding(verb, Denial, verb, new(verb, verb));
                yield return new(Denial.Rule.Code, denial, denial, null, false, 0);
            }
        }
    }

    private static bool Obliges(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Relation is Relation.Aux or Relation.AuxPass && child.Lemma is "must" or "should" or "ought") return true;
        }
        return verb.Relation is Relation.Xcomp && verb.Head is { Lemma: "have" or "need", Upos: Upos.Verb } need && need.Xpos is "VBZ" or "VBP" && verb.HasChild(Relation.Mark, "to");
    }

    /// <summary>Who says that it must be: the subject of the reporting verb above, or of one beside the clause.</summary>
    private static Token? Speaker(AnalysedReport report, Token verb)
    {
        for (Token? at = verb; at is { } here; at = here.Head)
        {
            foreach (var child in here.Children)
            {
                if (child.Relation is Relation.Parataxis && report.Knowledge.ReportingByLemma.ContainsKey(child.Lemma) && child.AnyChild(Relation.Nsubj) is { } beside) return beside;
            }
            if (here.Relation is Relation.Ccomp && here.Head is { Upos: Upos.Verb } above && report.Knowledge.ReportingByLemma.ContainsKey(above.Lemma)) return Clause.Of(above).Subject;
            if (here.Relation is not (Relation.Ccomp or Relation.Xcomp or Relation.Conj)) return null;
        }
        return null;
    }

    private static bool Refuses(Token verb)
    {
        var (negated, future) = (false, false);
        foreach (var child in verb.Children)
        {
            negated |= child.Relation is Relation.Advmod && child.Lemma is "not" or "never";
            future |= child.Relation is Relation.Aux && (child.Lemma is "will" or "would" or "shall" || child.Is("wo") || child.Is("'ll"));
        }
        return negated && future && verb.AnyChild(Relation.Nsubj) is not null;
    }

    private static PloverPattern Pattern(string name, EventCode code, int weight) => new([], [], [], new(name, code, null, [], [], [], false, false, weight), weight);
}
