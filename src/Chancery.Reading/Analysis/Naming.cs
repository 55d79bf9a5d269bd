using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>Gives noun phrases the names that claims write.</summary>
internal sealed class Naming(Func<Token, IReadOnlyList<Actor>> actorsOf, ActorTable actors, ReferenceWords words)
{
    /// <summary>The actors of a coordination, by name; people named by what they are ("nine other scientists") by their words. Empty for things.</summary>
    public IReadOnlyList<string> Of(Token head)
    {
        var names = new List<string>();
        foreach (var conjunct in head.WithConjuncts())
        {
            foreach (var name in OfOne(conjunct).Where(name => !names.Contains(name))) names.Add(name);
        }
        return names;
    }

    /// <summary>The same without what is coordinated.</summary>
    public IReadOnlyList<string> OfOne(Token head)
    {
        var found = actorsOf(head);
        if (found.Count > 0) return [.. found.Select(actor => actor.Name)];
        if (head.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj) || !IsHuman(head)) return [];
        return [head.Sentence.Words(head.WidePhrase())];
    }

    /// <summary>The actors of a coordination that are resolved.</summary>
    public IReadOnlyList<Actor> ActorsOf(Token head)
    {
        var all = new List<Actor>();
        foreach (var actor in head.WithConjuncts().SelectMany(actorsOf))
        {
            if (!all.Contains(actor)) all.Add(actor);
        }
        return all;
    }

    /// <summary>The person whose name ends at a token and stands between commas, after a role: "its secretary general, Luis Almagro,".</summary>
    public Token? PersonBetweenCommas(Token last)
    {
        if (actors.MentionAt(last) is not { Kind: Mentions.MentionKind.Person, First: > 1 } mention || mention.Last != last.Index || !last.Sentence[mention.First - 1].Is(",")) return null;
        return words.IsPerson(last.Sentence[mention.First - 2].Lemma.ToLowerInvariant()) ? last.Sentence[mention.First] : null;
    }

    /// <summary>Whether the phrase stands for actors of the report.</summary>
    public bool IsNamed(Token head) => actorsOf(head).Count > 0;

    /// <summary>Whether the noun names people or a body: officials, Britons, a ministry.</summary>
    public bool IsHuman(Token head) =>
        words.IsHuman(head.Lemma.ToLowerInvariant()) || words.IsPerson(head.Lemma.ToLowerInvariant()) || actors.MentionAt(head) is { Kind: Mentions.MentionKind.Demonym } && head.Upos is Upos.Noun or Upos.Propn || actors.TitleAt(head) is not null || actors.IsBody(head);
}
