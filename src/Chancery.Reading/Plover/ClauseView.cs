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
    public Token? Subject => clause is { } verbal ? verbal.Subject : word.AnyChild(Relation.Nsubj);

    /// <summary>Whether the verb stands in the passive.</summary>
    public bool IsPassive => clause?.IsPassive ?? false;

    private bool IsNoun => carrier is not { } verb || verb != word;

    /// <summary>The heads that stand in a place: <c>subj</c>, <c>obj</c>, <c>iobj</c>, <c>poss</c>, <c>mod</c>, or a preposition.</summary>
    public IEnumerable<Token> Heads(string slot)
    {
        switch (slot)
        {
            case "subj":
                return Subject is { } subject ? [subject] : [];
            case "obj":
                if (clause?.Object is { } thing) return thing.Index != word.Index ? [thing] : [];
                // "called President X on Friday": the tree may take a name for what somebody is called.
                return !IsNoun && word.Child(Relation.Xcomp) is { Upos: Upos.Propn } name ? [name] : [];
            case "iobj":
                return clause?.Recipient is { } recipient ? [recipient] : [];
            case "poss":
                return IsNoun && word.Child(Relation.NmodPoss) is { } owner ? [owner] : [];
            case "mod":
                return IsNoun ? word.Children.Where(child => child.Index < word.Index && child.Relation is Relation.Compound or Relation.Amod or Relation.NmodDesc or Relation.Nmod) : [];
            default:
                return Obliques.Where(oblique => oblique.Preposition == slot).Select(oblique => oblique.Head);
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
        "series", "number", "round", "set", "wave", "string", "package", "range", "kind", "type", "form", "batch", "spate", "barrage", "lot", "plenty", "part", "total", "bout", "campaign", "sort", "variety", "raft", "host", "spree", "hundreds", "dozens", "thousands", "hundred", "dozen", "thousand", "score", "scores", "couple", "million", "millions", "billion", "billions", "majority", "rest", "list", "piece", "act", "flurry", "amount", "sum", "pair", "truckload", "shipment", "tonne", "ton", "worth", "group", "salvo", "volley",
    };
}
