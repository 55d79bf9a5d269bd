using Chancery.Sources;

namespace Chancery.Text;

/// <summary>What a reader asks of a tree: stretches, coordination, and who does what to whom with passives and relative clauses undone.</summary>
public static class TreeReading
{
    /// <summary>The passage of a token and everything under it.</summary>
    /// <remarks>Where a tree has crossing arcs the passage may hold tokens of others.</remarks>
    public static Passage Subtree(this Token token)
    {
        var (first, last) = Edges(token, static _ => true);
        return token.Sentence[first].Passage.To(token.Sentence[last].Passage);
    }

    /// <summary>The passage of a noun with its determiners, modifiers and prepositional phrases,
    /// but without coordinated nouns, appositions, clauses, marks at its edges, or the preposition that governs it.</summary>
    public static Passage NounPhrase(this Token noun)
    {
        var (first, last) = (noun.Index, noun.Index);
        foreach (var child in noun.Children)
        {
            if (!IsPartOfPhrase(child.Relation)) continue;
            var (from, to) = Edges(child, static token => IsPartOfPhrase(token.Relation) || token.Relation is Relation.Case or Relation.Conj or Relation.Cc or Relation.Punct);
            (first, last) = (Math.Min(first, from), Math.Max(last, to));
        }
        return noun.Sentence[first].Passage.To(noun.Sentence[last].Passage);
    }

    /// <summary>The members of the coordination that a token belongs to, in order; the token alone where there is none.</summary>
    public static IReadOnlyList<Token> Conjuncts(this Token token)
    {
        var first = token;
        while (first.Relation == Relation.Conj && first.Head is { } head) first = head;
        var members = new List<Token> { first };
        Collect(first, members);
        members.Sort((a, b) => a.Index.CompareTo(b.Index));
        return members;
    }

    /// <summary>Whether a verb is passive: it has a passive auxiliary or subject, or is a past participle without "have".</summary>
    public static bool IsPassive(this Token verb)
    {
        var perfect = false;
        foreach (var child in verb.Children)
        {
            if (child.Relation is Relation.AuxPass or Relation.NsubjPass or Relation.CsubjPass) return true;
            perfect |= child.Relation == Relation.Aux && child.Lemma == "have";
        }
        if (verb.Xpos != "VBN" || perfect) return false;
        // "was signed and ratified", "has signed and ratified": the first verb's auxiliary goes for both.
        return verb.Relation != Relation.Conj || OwnSubject(verb) is not null || verb.Head is not { } head || head.IsPassive();
    }

    /// <summary>Those who do what a verb says, each member of a coordination by itself; none where the text names nobody.</summary>
    public static IReadOnlyList<Token> Doers(this Token verb)
    {
        if (verb.IsPassive())
        {
            var agent = verb.Child(Relation.OblAgent);
            return agent is { } named ? named.Conjuncts() : [];
        }
        return Subject(verb, 0) is { } subject ? subject.Conjuncts() : [];
    }

    /// <summary>Those to whom a verb does it: direct objects, or the subjects of a passive.</summary>
    public static IReadOnlyList<Token> Undergoers(this Token verb)
    {
        if (verb.IsPassive()) return Subject(verb, 0) is { } subject ? subject.Conjuncts() : [];
        if (verb.Child(Relation.Obj) is { } thing) return IsRelative(thing) && Antecedent(verb) is { } antecedent ? antecedent.Conjuncts() : thing.Conjuncts();
        // "the pact (that) they signed": the noun is what the verb of its clause lacks.
        return verb.Relation == Relation.AclRelcl && OwnSubject(verb) is { } own && !IsRelative(own) && !HasRelativeAdverb(verb) && verb.Head is { } noun ? noun.Conjuncts() : [];
    }

    private static Token? Subject(Token verb, int depth)
    {
        if (OwnSubject(verb) is { } own) return IsRelative(own) && Antecedent(verb) is { } antecedent ? antecedent : own;
        // A circle cannot be: heads lead to the root. The bound only keeps long chains short.
        if (depth > 12 || verb.Head is not { } head) return null;
        return verb.Relation switch
        {
            Relation.Conj or Relation.Advcl or Relation.Parataxis => Subject(head, depth + 1),
            // "officials visiting Peru" visit it; "a plan to visit Peru" does not.
            Relation.Acl => verb.Xpos == "VB" ? null : head,
            // "urged them to go": the object goes; "agreed to go": the subject does.
            Relation.Xcomp => head.Child(Relation.Obj) ?? head.Child(Relation.Iobj) ?? Subject(head, depth + 1),
            _ => null,
        };
    }

    private static Token? OwnSubject(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj or Relation.CsubjPass) return child;
        }
        return null;
    }

    // The noun of the relative clause that a verb heads or is coordinated in.
    private static Token? Antecedent(Token verb)
    {
        var clause = verb;
        while (clause.Relation == Relation.Conj && clause.Head is { } first) clause = first;
        return clause.Relation == Relation.AclRelcl ? clause.Head : null;
    }

    private static bool IsRelative(Token token) => token.Xpos is "WDT" or "WP";

    private static bool HasRelativeAdverb(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Xpos == "WRB" || (child.Relation.Type() == Relation.Obl && IsRelative(child))) return true;
        }
        return false;
    }

    private static bool IsPartOfPhrase(Relation relation) => relation.Type() is Relation.Det or Relation.Amod or Relation.Compound or Relation.Flat or Relation.Nummod or Relation.Nmod or Relation.Advmod or Relation.Goeswith or Relation.Fixed;

    private static void Collect(Token token, List<Token> members)
    {
        foreach (var child in token.Children)
        {
            if (child.Relation != Relation.Conj) continue;
            members.Add(child);
            Collect(child, members);
        }
    }

    private static (int First, int Last) Edges(Token token, Func<Token, bool> follows)
    {
        var (first, last) = (token.Index, token.Index);
        var open = new Stack<Token>();
        open.Push(token);
        while (open.TryPop(out var next))
        {
            (first, last) = (Math.Min(first, next.Index), Math.Max(last, next.Index));
            foreach (var child in next.Children)
            {
                if (follows(child)) open.Push(child);
            }
        }
        return (first, last);
    }
}
