using static Chancery.Text.Parsing.Arcs;

namespace Chancery.Text.Parsing;

/// <summary>Gives a clause its subject back where the tree hung it on the verb of saying after it: "X and Y met on Monday, the office said."</summary>
internal static class Subjects
{
    /// <summary>Moves the first of two subjects of a verb to the clause between them that has none.</summary>
    public static void Settle(Span<TokenData> tokens)
    {
        for (var index = 0; index < tokens.Length; index++)
        {
            ref readonly var subject = ref tokens[index];
            if (subject.Relation is not (Relation.Nsubj or Relation.NsubjPass) || subject.Head <= index) continue;
            var verb = subject.Head;
            // "the two countries' leaders met": whose leaders, and no second subject.
            if (index + 2 < verb && tokens[index + 1] is { Xpos: "POS" } mark && mark.Head == index && OtherSubject(tokens, verb, index) is { } owned && owned - index < 5)
            {
                tokens[index] = subject with { Head = owned, Relation = Relation.NmodPoss };
                continue;
            }
            // "Mr Dahl said", "He Weidong said": two names side by side are one.
            if (subject.Upos is Upos.Propn && index + 1 < verb && tokens[index + 1] is { Upos: Upos.Propn, Relation: Relation.Nsubj } name && name.Head == verb)
            {
                if (subject.Passage.Length <= 3) tokens[index] = subject with { Head = index + 1, Relation = Relation.NmodDesc };
                else tokens[index + 1] = name with { Head = index, Relation = Relation.Flat };
                continue;
            }
            if (OtherSubject(tokens, verb, index) is not { } other || Clause(tokens, verb, index, other) is not { } clause) continue;
            tokens[index] = subject with { Head = clause, Relation = HasChild(tokens, clause, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj };
        }
    }

    /// <summary>"The troops are leaving, diplomatic sources said": the phrase between the comma and a last verb without a subject is its subject, whatever it was joined to.</summary>
    public static void Attach(Span<TokenData> tokens)
    {
        for (var verb = 2; verb < tokens.Length; verb++)
        {
            if (tokens[verb] is not { Relation: Relation.Root, Upos: Upos.Verb, Xpos: "VBD" or "VBZ" } || tokens[verb - 1] is not { Upos: Upos.Noun or Upos.Propn, Relation: Relation.Conj or Relation.Appos or Relation.Dep } || HasSubject(tokens, verb)) continue;
            var head = verb - 1;
            if (!IsUnderClauseOf(tokens, head, verb)) continue;
            var first = head;
            while (first > 0 && IsUnder(tokens, first - 1, head)) first--;
            // The comma hangs on what it parts.
            if (tokens[first].Upos is Upos.Punct) first++;
            if (first > 1 && tokens[first - 1].Upos is Upos.Punct) tokens[head] = tokens[head] with { Head = verb, Relation = Relation.Nsubj };
        }
    }

    /// <summary>"At the invitation of X, the President of Y, Z, paid a visit": who stands between the fronted phrase and the verb is its subject, and nobody beside X.</summary>
    public static void Front(Span<TokenData> tokens)
    {
        for (var verb = 4; verb < tokens.Length; verb++)
        {
            if (tokens[verb] is not { Upos: Upos.Verb, Relation: Relation.Root or Relation.Conj or Relation.Ccomp } || HasSubject(tokens, verb) || !(tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" || HasChild(tokens, verb, Relation.Aux) || HasChild(tokens, verb, Relation.AuxPass))) continue;
            var front = Child(tokens, verb, Relation.Obl);
            if (front < 0 || front > verb || !HasChild(tokens, front, Relation.Case)) continue;
            for (var subject = front + 2; subject < verb; subject++)
            {
                if (tokens[subject] is not { Relation: Relation.Appos or Relation.Conj, Upos: Upos.Propn or Upos.Noun or Upos.Pron } || tokens[subject].Head >= subject || !IsUnder(tokens, subject, front)) continue;
                var first = subject;
                while (first > 0 && IsUnder(tokens, first - 1, subject)) first--;
                if (tokens[first].Upos is Upos.Punct) first++;
                if (first < 3 || tokens[first - 1].Upos is not Upos.Punct || !Reaches(tokens, subject, verb)) continue;
                tokens[subject] = tokens[subject] with { Head = verb, Relation = HasChild(tokens, verb, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj };
                break;
            }
        }
    }

    /// <summary>Whether nothing but a phrase's own words, marks and the verb's helpers stand between its head and the verb.</summary>
    private static bool Reaches(ReadOnlySpan<TokenData> tokens, int head, int verb)
    {
        for (var index = head + 1; index < verb; index++)
        {
            if (!IsUnder(tokens, index, head) && tokens[index].Upos is not Upos.Punct && !(tokens[index].Head == verb && tokens[index].Relation is Relation.Advmod or Relation.Aux or Relation.AuxPass or Relation.OblUnmarked or Relation.Obl)
                && !(tokens[index].Head >= 0 && tokens[tokens[index].Head].Head == verb && tokens[tokens[index].Head].Relation is Relation.Obl or Relation.OblUnmarked && tokens[index].Head > head)) return false;
        }
        return true;
    }

    private static bool IsUnderClauseOf(ReadOnlySpan<TokenData> tokens, int token, int verb)
    {
        for (int at = token, steps = 0; at >= 0 && steps < tokens.Length; at = tokens[at].Head, steps++)
        {
            if (tokens[at].Relation is Relation.Ccomp && tokens[at].Head == verb) return at < token;
        }
        return false;
    }

    private static bool IsUnder(ReadOnlySpan<TokenData> tokens, int token, int head)
    {
        for (int at = token, steps = 0; at >= 0 && steps < tokens.Length; at = tokens[at].Head, steps++)
        {
            if (at == head) return true;
        }
        return false;
    }

    /// <summary>"She stressed that A is a donor, and underlined": the tense tells that the second verb goes with the first, not with what was said.</summary>
    public static void Coordinate(Span<TokenData> tokens)
    {
        for (var index = 0; index < tokens.Length; index++)
        {
            ref readonly var verb = ref tokens[index];
            // "is scheduled to hold talks and deliver a speech": a bare infinitive goes with the infinitive.
            if (verb is { Relation: Relation.Conj, Xpos: "VB", Head: >= 0 and var finite } && tokens[finite].Xpos is "VBN" or "VBD" or "VBZ" or "VBP" && Infinitive(tokens, finite, index) is { } first)
            {
                tokens[index] = verb with { Head = first };
                continue;
            }
            if (verb is not { Relation: Relation.Conj, Xpos: "VBD", Head: >= 0 and var said } || tokens[said] is not { Relation: Relation.Ccomp, Head: >= 0 and var outer } || tokens[outer].Xpos is not "VBD" || outer > said) continue;
            if (IsPresent(tokens, said) && !HasSubject(tokens, index)) tokens[index] = verb with { Head = outer };
        }
    }

    private static int? Infinitive(ReadOnlySpan<TokenData> tokens, int governor, int before)
    {
        for (var index = governor + 1; index < before; index++)
        {
            if (tokens[index].Head == governor && tokens[index] is { Relation: Relation.Xcomp, Xpos: "VB" }) return index;
        }
        return null;
    }

    private static bool IsPresent(ReadOnlySpan<TokenData> tokens, int predicate)
    {
        if (tokens[predicate].Xpos is "VBZ" or "VBP") return true;
        foreach (ref readonly var token in tokens)
        {
            if (token.Head == predicate && token.Relation is Relation.Cop or Relation.Aux or Relation.AuxPass && token.Xpos is "VBZ" or "VBP") return true;
        }
        return false;
    }

    private static int? OtherSubject(ReadOnlySpan<TokenData> tokens, int verb, int first)
    {
        for (var index = verb - 1; index > first; index--)
        {
            if (tokens[index].Head == verb && tokens[index].Relation is Relation.Nsubj) return index;
        }
        return null;
    }

    private static int? Clause(ReadOnlySpan<TokenData> tokens, int verb, int first, int last)
    {
        for (var index = first + 1; index < last; index++)
        {
            if (tokens[index].Head != verb || tokens[index].Relation is not Relation.Ccomp || tokens[index].Upos is not (Upos.Verb or Upos.Adj or Upos.Noun)) continue;
            return HasSubject(tokens, index) ? null : index;
        }
        return null;
    }
}
