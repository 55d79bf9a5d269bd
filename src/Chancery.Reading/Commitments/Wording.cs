using Chancery.Reading.Analysis;
using Chancery.Text;

namespace Chancery.Reading.Commitments;

/// <summary>The report's words for what is undertaken.</summary>
internal static class Wording
{
    private const int MostWords = 20;

    /// <summary>From the verb on, further verbs of the same list left out, twenty words at most.</summary>
    public static string Of(Token deed)
    {
        var (_, last) = deed.Span(child => IsNextDeed(child, deed) || child.Index < deed.Index || child.Relation is Relation.Parataxis);
        var first = deed.Index;
        while (first > 0 && deed.Sentence[first - 1] is { Upos: Upos.Adv } adverb && adverb.Head == deed) first--;
        while (last > first && deed.Sentence[last].Upos is Upos.Punct or Upos.Cconj) last--;
        var count = 0;
        for (var index = first; index <= last; index++)
        {
            var token = deed.Sentence[index];
            if (token.Upos is not Upos.Punct && (index == first || deed.Sentence[index - 1].Passage.End < token.Passage.Start)) count++;
            if (count > MostWords)
            {
                last = index - 1;
                break;
            }
        }
        return deed.Sentence.Words(deed.Sentence.Between(first, last));
    }

    /// <summary>The topics: what is coordinated under "in", and the nouns that the verb takes.</summary>
    public static IReadOnlyList<string> Fields(Token deed)
    {
        var fields = new List<string>();
        foreach (var child in deed.Children.Where(child => child.Index > deed.Index && child.Relation is Relation.Obj or Relation.Obl))
        {
            if (child.Relation is Relation.Obl && child.Case() is not ("in" or "on" or "through" or "across")) continue;
            var inner = child.ChildrenIn(Relation.Nmod).FirstOrDefault(noun => noun.Case() is "in" or "on" or "of" && noun.WithConjuncts().Skip(1).Any());
            foreach (var conjunct in (inner == default ? child : inner).WithConjuncts())
            {
                if (conjunct.Upos is Upos.Noun) fields.Add(deed.Sentence.Words(conjunct.CorePhrase()));
            }
        }
        return fields;
    }

    /// <summary>The verbs of one list, each an undertaking of its own; two verbs that share an object are one.</summary>
    public static IEnumerable<Token> Deeds(Token first)
    {
        yield return first;
        foreach (var child in first.ChildrenIn(Relation.Conj).Where(child => IsNextDeed(child, first)))
        {
            foreach (var deed in Deeds(child)) yield return deed;
        }
    }

    private static bool IsNextDeed(Token child, Token deed) =>
        child.Relation is Relation.Conj && child.Upos is Upos.Verb or Upos.Aux && child.AnyChild(Relation.Nsubj) is null
        && deed.Children.Any(own => own.Index > deed.Index && own.Index < child.Index && own.Relation is Relation.Obj or Relation.Obl or Relation.Ccomp or Relation.Xcomp or Relation.Advcl);
}
