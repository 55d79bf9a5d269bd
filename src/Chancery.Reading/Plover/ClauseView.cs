using Chancery.Reading.Analysis;
using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>The arguments of a verb, adjective or noun by the names that patterns use for their places.</summary>
internal sealed class ClauseView
{
    private readonly Token word;
    private readonly Token? carrier;
    private readonly Clause? clause;
    private (string Preposition, Token Head)[]? obliques;

    /// <summary>The view from a word.</summary>
    /// <param name="word">The verb, adjective or noun.</param>
    /// <param name="carrier">The verb that carries a noun, the verb itself, or null.</param>
    public ClauseView(Token word, Token? carrier)
    {
        this.word = word;
        this.carrier = carrier;
        clause = carrier is { } verb ? Clause.Of(verb) : null;
    }

    /// <summary>Who acts by the grammar, or null.</summary>
    public Token? Subject => IsStray(word) ? Top(word.Previous!.Value) : Active ?? (clause is { } verbal ? verbal.Subject : word.AnyChild(Relation.Nsubj));

    /// <summary>The last word of the pattern that follows the verb; the tree may take it for the preposition of the object ("handed over the bodies").</summary>
    public string? Particle { get; set; }

    /// <summary>"The king pardoned fifty activists", where the tree has a participle before a noun and no verb.</summary>
    public static bool IsStray(Token verb) =>
        verb.Relation is Relation.Amod && (verb.Xpos is "VBN" or "VBD" || verb.Upos is Upos.Adj && verb.Form.EndsWith("ed")) && verb.Head is { } noun && noun.Index > verb.Index && verb.Previous is { Upos: Upos.Noun or Upos.Propn } && verb.Sentence.Root.Upos is Upos.Noun or Upos.Propn;

    private static Token Top(Token token)
    {
        while (token.Head is { } head && head.Index < token.Index && token.Relation is Relation.Flat or Relation.Compound) token = head;
        return token;
    }

    /// <summary>Whether the verb stands in the passive.</summary>
    public bool IsPassive => clause is { IsPassive: true } && Active is null;

    /// <summary>The subject of a verb that only a "by" makes look passive: "spoke by phone", "resigned after protests by farmers".</summary>
    private Token? Active => clause is { IsPassive: true } && carrier is { } verb && verb.AnyChild(Relation.AuxPass, Relation.NsubjPass) is null && verb.Relation is not (Relation.Acl or Relation.AclRelcl) ? verb.Child(Relation.Nsubj) : null;

    private bool IsNoun => carrier is not { } verb || verb != word;

    /// <summary>The heads that stand in a place: <c>subj</c>, <c>obj</c>, <c>iobj</c>, <c>poss</c>, <c>mod</c>, or a preposition.</summary>
    public IEnumerable<Token> Heads(string slot)
    {
        switch (slot)
        {
            case "subj":
                return Subject is { } subject ? [subject] : [];
            case "obj":
                if (IsStray(word)) return [word.Head!.Value];
                if (Active is not null) return carrier!.Value.Child(Relation.Obj) is { } acted ? [acted] : [];
                if (clause?.Object is { } thing) return thing.Index != word.Index ? [thing] : [];
                // "called President X on Friday": the tree may take a name for what somebody is called.
                if (!IsNoun && word.Child(Relation.Xcomp) is { Upos: Upos.Propn } name) return [name];
                return Particle is { } particle && !IsNoun ? Obliques.Where(oblique => oblique.Preposition == particle).Select(oblique => oblique.Head) : [];
            case "iobj":
                return clause?.Recipient is { } recipient ? [recipient] : [];
            case "poss":
                return IsNoun && word.Child(Relation.NmodPoss) is { } owner ? [owner] : [];
            case "mod":
                return IsNoun ? word.Children.Where(child => child.Index < word.Index && child.Relation is Relation.Compound or Relation.Amod or Relation.NmodDesc or Relation.Nmod) : [];
            default:
                return Obliques.Where(oblique => oblique.Preposition == slot || slot is "of" && oblique.Preposition is "out of").Select(oblique => oblique.Head);
        }
    }

    /// <summary>The obliques of the clause and what hangs on a noun by a preposition, in order.</summary>
    public IReadOnlyList<(string Preposition, Token Head)> Obliques => obliques ??= [.. FindObliques().DistinctBy(oblique => oblique.Head.Index).OrderBy(oblique => oblique.Head.Index)];

    private IEnumerable<(string Preposition, Token Head)> FindObliques()
    {
        if (IsNoun)
        {
            foreach (var child in word.Children)
            {
                if (child.Relation is Relation.Nmod or Relation.Obl or Relation.OblAgent) yield return (child.Case(), child);
            }
            // "a series of attacks on X": what hangs on the noun of quantity belongs to the attacks.
            if (word.Relation is Relation.Nmod && word.Head is { } quantity && Quantity.Contains(quantity.Lemma))
            {
                foreach (var child in quantity.ChildrenIn(Relation.Nmod).Where(child => child != word)) yield return (child.Case(), child);
            }
        }
        if (clause is null) yield break;
        foreach (var oblique in clause.Obliques.Where(oblique => oblique.Head != word)) yield return oblique;
        if (clause.Object is not { } thing || thing == word || thing.Sentence != word.Sentence) yield break;
        foreach (var conjunct in thing.WithConjuncts())
        {
            foreach (var child in conjunct.ChildrenIn(Relation.Nmod)) yield return (child.Case(), child);
        }
    }

    /// <summary>Nouns that only count or bundle what follows "of".</summary>
    public static readonly HashSet<string> Quantity = new(StringComparer.Ordinal)
    {
        "series", "number", "round", "set", "wave", "string", "package", "range", "kind", "type", "form", "batch", "spate", "barrage", "lot", "plenty", "part", "total", "bout", "campaign", "sort", "variety", "raft", "host", "spree", "hundreds", "dozens", "thousands", "hundred", "dozen", "thousand", "score", "scores", "couple", "million", "millions", "billion", "billions", "majority", "rest", "list", "piece", "act", "flurry", "amount", "sum", "pair", "truckload", "shipment", "tonne", "ton", "worth", "group", "salvo", "volley", "percent", "%", "half", "third", "quarter", "remainder", "share", "portion", "most", "some", "all", "many", "several", "one",
    };
}
