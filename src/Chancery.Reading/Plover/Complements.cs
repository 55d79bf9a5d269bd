using Chancery.Reading.Analysis;
using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>The clauses that a verb, adjective or noun governs.</summary>
internal static class Complements
{
    /// <summary>The head of the clause of a kind: <c>to</c> (an infinitive), <c>that</c> (finite), <c>ing</c> (a gerund, also after a preposition), <c>any</c>; or null.</summary>
    public static Token? Of(Token word, string kind)
    {
        foreach (var child in word.Children)
        {
            if (child.Index < word.Index || child.Relation is not (Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl or Relation.Csubj or Relation.Obl or Relation.Nmod)) continue;
            if (child.Relation is Relation.Obl or Relation.Nmod && child.Xpos is not "VBG" || child.Upos is Upos.Propn) continue;
            var actual = KindOf(child);
            if (actual == kind || kind is "any" && actual is not "purpose" || actual is not ("to" or "that" or "purpose") && kind == "ing") return child;
        }
        return null;
    }

    private static string KindOf(Token clause)
    {
        if (clause.HasChild(Relation.Mark, "to")) return "to";
        if (clause.Xpos is "VBG" && clause.AnyChild(Relation.Aux) is null) return clause.AnyChild(Relation.Mark, Relation.Case) is { } mark ? mark.Lemma : "ing";
        if (clause.Relation is Relation.Advcl or Relation.Acl) return "purpose";
        return clause.Xpos is "VB" && clause.AnyChild(Relation.Aux, Relation.Nsubj) is null ? "to" : "that";
    }
}
