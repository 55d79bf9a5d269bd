using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>Questions that readers ask of a sentence's tree.</summary>
internal static class Tree
{
    /// <summary>The head first, then what is coordinated with it, in order; also where the parser chained the conjuncts.</summary>
    public static IEnumerable<Token> WithConjuncts(this Token head)
    {
        yield return head;
        foreach (var child in head.Children)
        {
            if (child.Relation != Relation.Conj) continue;
            foreach (var conjunct in child.WithConjuncts()) yield return conjunct;
        }
    }

    /// <summary>The first of the coordination that the token stands in.</summary>
    public static Token FirstConjunct(this Token token)
    {
        while (token.Relation == Relation.Conj && token.Head is { } head) token = head;
        return token;
    }

    /// <summary>The first child that stands in one of the relations.</summary>
    public static Token? AnyChild(this Token token, params ReadOnlySpan<Relation> relations)
    {
        foreach (var child in token.Children)
        {
            if (relations.Contains(child.Relation)) return child;
        }
        return null;
    }

    /// <summary>The children that stand in the relation.</summary>
    public static IEnumerable<Token> ChildrenIn(this Token token, Relation relation)
    {
        foreach (var child in token.Children)
        {
            if (child.Relation == relation) yield return child;
        }
    }

    /// <summary>Whether a child in the relation has the lemma.</summary>
    public static bool HasChild(this Token token, Relation relation, string lemma)
    {
        foreach (var child in token.Children)
        {
            if (child.Relation == relation && child.Lemma == lemma) return true;
        }
        return false;
    }

    /// <summary>The preposition of an oblique or nominal modifier, lower case, multi-word ones joined by spaces; empty where there is none.</summary>
    public static string Case(this Token token)
    {
        foreach (var child in token.Children)
        {
            if (child.Relation != Relation.Case || child.Index > token.Index) continue;
            var words = child.Form.ToString().ToLowerInvariant();
            foreach (var rest in child.ChildrenIn(Relation.Fixed)) words += " " + rest.Form.ToString().ToLowerInvariant();
            return words;
        }
        // "to Ambassador of Sweden X", "to Chinese leader X": the parser may hang the preposition on the title or on the name behind it.
        foreach (var child in token.Children)
        {
            if (child.Relation is not (Relation.NmodDesc or Relation.Appos)) continue;
            foreach (var inner in child.ChildrenIn(Relation.Case))
            {
                if (inner.Index < token.Index && inner.Index < child.Index) return inner.Form.ToString().ToLowerInvariant();
            }
        }
        return "";
    }

    /// <summary>The leftmost and the rightmost token of what hangs on the token, without the branches that <paramref name="cut"/> refuses.</summary>
    public static (int First, int Last) Span(this Token token, Func<Token, bool>? cut = null)
    {
        int first = token.Index, last = token.Index;
        Widen(token, cut, ref first, ref last);
        return (first, last);
    }

    /// <summary>The words that hang on the token, without the branches that <paramref name="cut"/> refuses and without marks at the edges.</summary>
    public static Passage Phrase(this Token token, Func<Token, bool>? cut = null)
    {
        var (first, last) = token.Span(cut);
        return token.Sentence.Between(first, last);
    }

    /// <summary>A noun with its determiners, modifiers and of-phrases: no appositions, relative clauses, participles or further conjuncts.</summary>
    public static Passage CorePhrase(this Token head)
    {
        var (first, last) = head.Span(IsLoose);
        while (first < head.Index && head.Sentence[first] is { } token && (token.Relation is Relation.Det or Relation.Case or Relation.Cc or Relation.CcPreconj or Relation.DetPredet or Relation.Fixed or Relation.Mark || token.Upos is Upos.Adp && token.Head is { } above && above.Relation is Relation.Case || token.Upos == Upos.Punct)) first++;
        return head.Sentence.Between(first, last);
    }

    /// <summary>The same with every prepositional phrase: "a gathering in the city of Peshawar".</summary>
    public static Passage WidePhrase(this Token head)
    {
        var (first, last) = head.Span(child => child.Relation is not (Relation.Nmod or Relation.NmodDesc) && IsLoose(child));
        while (first < head.Index && (head.Sentence[first].Relation is Relation.Det or Relation.Case or Relation.Cc or Relation.CcPreconj or Relation.DetPredet or Relation.Fixed or Relation.Mark || head.Sentence[first].Upos is Upos.Punct)) first++;
        return head.Sentence.Between(first, last);
    }

    /// <summary>From one token to another, quotation marks, commas and stops at the edges left out unless their pair is inside.</summary>
    public static Passage Between(this Sentence sentence, int first, int last)
    {
        while (first < last && IsEdge(sentence[first])) first++;
        while (last > first && IsEdge(sentence[last])) last--;
        var passage = Passage.Between(sentence[first].Passage.Start, sentence[last].Passage.End);
        if (last + 1 < sentence.Count && IsClosing(sentence[last + 1]) && HasOpen(passage.Of(sentence.Text), sentence[last + 1].Form)) passage = passage.To(sentence[last + 1].Passage);
        if (first > 0 && IsOpening(sentence[first - 1]) && HasUnopened(passage.Of(sentence.Text), sentence[first - 1].Form)) passage = passage.To(sentence[first - 1].Passage);
        return passage;
    }

    /// <summary>The words of a passage as a field writes them: one space between words, whatever the text has (line breaks, hard spaces).</summary>
    public static string Words(this Sentence sentence, Passage passage)
    {
        var words = passage.Of(sentence.Text);
        foreach (var character in words)
        {
            if (character is not ' ' && char.IsWhiteSpace(character)) return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        return words.ToString();
    }

    /// <summary>Whether the token stands anywhere below <paramref name="ancestor"/>, or is it.</summary>
    public static bool IsUnder(this Token token, Token ancestor)
    {
        for (Token? at = token; at is { } here; at = here.Head)
        {
            if (here.Index == ancestor.Index) return true;
        }
        return false;
    }

    private static void Widen(Token token, Func<Token, bool>? cut, ref int first, ref int last)
    {
        foreach (var child in token.Children)
        {
            if (cut?.Invoke(child) == true) continue;
            first = Math.Min(first, child.Index);
            last = Math.Max(last, child.Index);
            Widen(child, cut, ref first, ref last);
        }
    }

    private static bool IsLoose(Token child) =>
        child.Relation is Relation.Appos or Relation.AclRelcl or Relation.Acl or Relation.Conj or Relation.Cc or Relation.Parataxis or Relation.Advcl or Relation.Dep or Relation.Punct or Relation.Nsubj or Relation.Cop or Relation.Aux or Relation.Discourse or Relation.Obl or Relation.NsubjOuter
        || child.Relation is Relation.Nmod && child.Case() is not ("of" or "");

    private static bool IsEdge(Token token) => token.Upos == Upos.Punct && token.Form is not (")" or "(" or "]" or "[" or "%") || token.Form is "," or "." or ";" or ":" or "—" or "–" or "-" or "--" or "\"" or "“" or "”";

    private static bool IsClosing(Token token) => token.Form is "\"" or "”" or "’" or "'" or "''" or ")";

    private static bool IsOpening(Token token) => token.Form is "\"" or "“" or "‘" or "'" or "``" or "(";

    private static bool HasOpen(ReadOnlySpan<char> words, ReadOnlySpan<char> closing) => closing switch
    {
        "\"" => words.Count('"') % 2 == 1,
        "”" => words.Count('“') > words.Count('”'),
        ")" => words.Count('(') > words.Count(')'),
        _ => false,
    };

    private static bool HasUnopened(ReadOnlySpan<char> words, ReadOnlySpan<char> opening) => opening switch
    {
        "\"" => words.Count('"') % 2 == 1,
        "“" => words.Count('”') > words.Count('“'),
        "(" => words.Count(')') > words.Count('('),
        _ => false,
    };
}
