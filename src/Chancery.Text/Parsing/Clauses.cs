using static Chancery.Text.Parsing.Arcs;

namespace Chancery.Text.Parsing;

/// <summary>Mends clauses whose arguments contradict each other: two subjects, two objects, a finite verb whose subject went to the clause before.</summary>
internal static class Clauses
{
    private static readonly HashSet<string> Giving = new(StringComparer.Ordinal) { "give", "lend", "grant", "hand", "offer", "send", "pay", "owe", "award", "deny", "allow", "promise", "sell", "supply", "cost", "teach" };

    /// <summary>"Moscow, which denies it, retaliated on Sunday": the verb after the relative clause is what the sentence says.</summary>
    public static void Resume(Span<TokenData> tokens)
    {
        for (var name = 0; name < tokens.Length; name++)
        {
            if (tokens[name] is not { Relation: Relation.Root, Upos: Upos.Propn or Upos.Noun } || HasChild(tokens, name, Relation.Cop) || HasSubject(tokens, name)) continue;
            var clause = Child(tokens, name, Relation.AclRelcl);
            if (clause < name) return;
            for (var verb = clause + 2; verb < tokens.Length; verb++)
            {
                if (tokens[verb].Head != clause || tokens[verb] is not { Upos: Upos.Verb, Xpos: "VBD" or "VBN" or "VBZ", Relation: Relation.Advcl or Relation.Conj or Relation.Parataxis } || tokens[verb - 1].Upos is not Upos.Punct || HasSubject(tokens, verb) || HasChild(tokens, verb, Relation.Mark) || HasChild(tokens, verb, Relation.Cc)) continue;
                tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root, Xpos = tokens[verb].Xpos is "VBN" ? "VBD" : tokens[verb].Xpos };
                tokens[name] = tokens[name] with { Head = verb, Relation = HasChild(tokens, verb, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj };
                for (var index = verb + 1; index < tokens.Length; index++)
                {
                    if (tokens[index].Head == name) tokens[index] = tokens[index] with { Head = verb };
                }
                return;
            }
            return;
        }
    }

    /// <summary>Each finite verb has one subject before its object, and one object.</summary>
    public static void Settle(string text, Span<TokenData> tokens)
    {
        for (var verb = 1; verb < tokens.Length; verb++)
        {
            Visiting(text, tokens, verb);
            Affairs(text, tokens, verb);
            List(tokens, verb);
            if (tokens[verb].Upos is not Upos.Verb) continue;
            // "President Kais Saied": the last part of a name is no past.
            if (tokens[verb].Relation is Relation.Flat && tokens[tokens[verb].Head].Upos is Upos.Propn && char.IsUpper(text[tokens[verb].Passage.Start]))
            {
                tokens[verb] = tokens[verb] with { Upos = Upos.Propn, Xpos = "NNP", Lemma = text[tokens[verb].Passage.Start..tokens[verb].Passage.End] };
                continue;
            }
            Tense(text, tokens, verb);
            Perfect(text, tokens, verb);
            Introduce(text, tokens, verb);
            Time(text, tokens, verb);
            Name(tokens, verb);
            Give(tokens, verb);
        }
    }

    /// <summary>"told visiting Minister X", "met visiting President Y": who visits is told or met.</summary>
    private static void Visiting(string text, Span<TokenData> tokens, int visiting)
    {
        var verb = visiting - 1;
        if (tokens[visiting] is not { Xpos: "VBG", Upos: Upos.Verb } || tokens[visiting].Head != verb || tokens[verb].Upos is not Upos.Verb || !Is(text, tokens[visiting], "visiting") || Child(tokens, visiting, Relation.Obj) is not (> 0 and var name) || tokens[name].Upos is not Upos.Propn || HasChild(tokens, verb, Relation.Obj)) return;
        for (var index = 0; index < tokens.Length; index++)
        {
            if (tokens[index].Head == visiting) tokens[index] = tokens[index] with { Head = verb };
        }
        tokens[visiting] = tokens[visiting] with { Head = name, Relation = Relation.Amod };
    }

    /// <summary>"the leaders of A, B and C": a name between the first and the last of a list is one of it.</summary>
    private static void List(Span<TokenData> tokens, int last)
    {
        if (last < 4 || tokens[last] is not { Relation: Relation.Conj, Upos: Upos.Propn } || tokens[last - 1].Upos is not Upos.Cconj || tokens[last - 3].Upos is not Upos.Punct) return;
        var (first, between) = (last - 4, last - 2);
        if (tokens[first] is not { Upos: Upos.Propn, Relation: Relation.Nmod, Head: >= 0 and var whole } || tokens[between] is not { Upos: Upos.Propn, Relation: Relation.Appos }) return;
        if (tokens[last].Head != first && !(tokens[last].Head == between && tokens[between].Head == whole)) return;
        tokens[between] = tokens[between] with { Head = first, Relation = Relation.Conj };
        tokens[last] = tokens[last] with { Head = first };
    }

    /// <summary>"the chargé d'affaires of Iran": one title.</summary>
    private static void Affairs(string text, Span<TokenData> tokens, int affairs)
    {
        var title = affairs - 1;
        if (tokens[affairs].Head != title || !(Is(text, tokens[affairs], "d'affaires") || Is(text, tokens[affairs], "d’affaires"))) return;
        tokens[affairs] = tokens[affairs] with { Relation = Relation.Flat };
        for (var index = affairs + 1; index < tokens.Length; index++)
        {
            if (tokens[index].Head == affairs) tokens[index] = tokens[index] with { Head = title };
        }
    }

    /// <summary>"has today announced": the day between the auxiliary and its participle is not had.</summary>
    private static void Perfect(string text, Span<TokenData> tokens, int have)
    {
        if (tokens[have].Lemma is not "have" || have + 2 >= tokens.Length) return;
        var (day, done) = (have + 1, have + 2);
        if (tokens[day].Head != have || tokens[done].Head != have || tokens[done] is not { Xpos: "VBN" or "VBD", Upos: Upos.Verb, Relation: Relation.Xcomp or Relation.Ccomp or Relation.Acl }) return;
        if (!(Is(text, tokens[day], "today") || Is(text, tokens[day], "yesterday") || Is(text, tokens[day], "now") || Is(text, tokens[day], "again"))) return;
        for (var index = 0; index < tokens.Length; index++)
        {
            if (index == day) tokens[index] = tokens[index] with { Head = done, Relation = Relation.OblUnmarked };
            else if (index != done && tokens[index].Head == have) tokens[index] = tokens[index] with { Head = done };
        }
        tokens[done] = tokens[done] with { Head = tokens[have].Head, Relation = tokens[have].Relation };
        tokens[have] = tokens[have] with { Head = done, Relation = Relation.Aux, Upos = Upos.Aux };
    }

    /// <summary>"froze", "fled": a form that is only a past is no present.</summary>
    private static void Tense(string text, Span<TokenData> tokens, int verb)
    {
        if (tokens[verb].Xpos is not ("VBZ" or "VBP" or "VB")) return;
        var form = text.AsSpan(tokens[verb].Passage.Start, tokens[verb].Passage.Length);
        if (VerbForms.Of(form, tokens[verb].Xpos) is { } lemma && !form.Equals(lemma, StringComparison.OrdinalIgnoreCase)) tokens[verb] = tokens[verb] with { Xpos = HasChild(tokens, verb, Relation.Aux) ? "VBN" : "VBD" };
    }

    /// <summary>"closed the border after a court in X sentenced Y": a preposition that is also a conjunction, and the subject of what follows.</summary>
    private static void Introduce(string text, Span<TokenData> tokens, int verb)
    {
        if (tokens[verb] is not { Xpos: "VBD" or "VBZ", Relation: Relation.Advcl or Relation.AclRelcl or Relation.Acl, Head: >= 0 and var outer } || outer > verb || HasChild(tokens, verb, Relation.Mark) || HasSubject(tokens, verb)) return;
        for (var noun = verb - 1; noun > outer; noun--)
        {
            if (tokens[noun].Head != outer || tokens[noun] is not { Relation: Relation.Obl, Upos: Upos.Noun or Upos.Propn or Upos.Pron }) continue;
            var preposition = Child(tokens, noun, Relation.Case);
            if (preposition < 0 || preposition > noun || !(Is(text, tokens[preposition], "after") || Is(text, tokens[preposition], "before") || Is(text, tokens[preposition], "since") || Is(text, tokens[preposition], "until") || Is(text, tokens[preposition], "as"))) return;
            for (var index = preposition; index < verb; index++)
            {
                if (tokens[index].Upos is Upos.Punct or Upos.Cconj) return;
            }
            var isPassive = HasChild(tokens, verb, Relation.AuxPass);
            tokens[noun] = tokens[noun] with { Head = verb, Relation = isPassive ? Relation.NsubjPass : Relation.Nsubj };
            tokens[preposition] = tokens[preposition] with { Head = verb, Relation = Relation.Mark, Upos = Upos.Sconj };
            return;
        }
    }

    /// <summary>"hours after the government seized it": the hours are its time, and not a second subject.</summary>
    private static void Time(string text, Span<TokenData> tokens, int verb)
    {
        var subject = Child(tokens, verb, Relation.Nsubj);
        if (subject < 0 || subject + 1 >= verb || tokens[subject + 1] is not { Upos: Upos.Sconj or Upos.Adp } || NextChild(tokens, verb, Relation.Nsubj, subject) is not (>= 0 and var second) || second > verb) return;
        if (!(Is(text, tokens[subject + 1], "after") || Is(text, tokens[subject + 1], "before"))) return;
        tokens[subject] = tokens[subject] with { Relation = Relation.OblUnmarked };
    }

    /// <summary>"received the Assistant Secretary of State, X": a name after a comma is no subject of a verb that has its object.</summary>
    private static void Name(Span<TokenData> tokens, int verb)
    {
        var thing = Child(tokens, verb, Relation.Obj);
        if (thing <= verb) return;
        var subject = NextChild(tokens, verb, Relation.Nsubj, thing);
        if (subject < 0 || tokens[subject].Upos is not (Upos.Propn or Upos.Noun) || tokens[subject - 1].Upos is not Upos.Punct || HasChild(tokens, verb, Relation.Ccomp)) return;
        tokens[subject] = tokens[subject] with { Head = thing, Relation = Relation.Appos };
    }

    /// <summary>"gave the consul 72 hours", "met his counterpart X": of two objects the first receives, or is the title of a name.</summary>
    private static void Give(Span<TokenData> tokens, int verb)
    {
        var first = Child(tokens, verb, Relation.Obj);
        if (first <= verb) return;
        var second = NextChild(tokens, verb, Relation.Obj, first);
        if (second < 0 || HasChild(tokens, verb, Relation.Iobj)) return;
        for (var index = first + 1; index < second; index++)
        {
            if (tokens[index].Upos is Upos.Punct or Upos.Cconj) return;
        }
        if (second == first + 1 && tokens[second].Upos is Upos.Propn && tokens[first].Upos is Upos.Noun) tokens[first] = tokens[first] with { Head = second, Relation = Relation.NmodDesc };
        else if (Giving.Contains(tokens[verb].Lemma)) tokens[first] = tokens[first] with { Relation = Relation.Iobj };
    }
}
