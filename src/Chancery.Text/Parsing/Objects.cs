using static Chancery.Text.Parsing.Arcs;

namespace Chancery.Text.Parsing;

/// <summary>Gives a verb its object back where a counting phrase looked like a preposition: "killed at least 20 troops".</summary>
internal static class Objects
{
    /// <summary>Turns an oblique without a preposition of its own, whose number stands after "at least" or "at most", into the object of a verb that has none.</summary>
    public static void Settle(string text, Span<TokenData> tokens)
    {
        for (var at = 0; at + 2 < tokens.Length; at++)
        {
            if (!Is(text, tokens[at], "at") || !Is(text, tokens[at + 1], "least") && !Is(text, tokens[at + 1], "most") || tokens[at + 2].Upos is not Upos.Num) continue;
            var noun = tokens[at + 2].Head;
            if (noun <= at + 1 || tokens[noun] is not { Upos: Upos.Noun or Upos.Propn, Relation: Relation.Obl or Relation.OblUnmarked } thing || thing.Head < 0 || thing.Head > at || tokens[thing.Head].Upos is not Upos.Verb) continue;
            if (HasChild(tokens, noun, Relation.Case) || HasChild(tokens, thing.Head, Relation.Obj) || HasChild(tokens, thing.Head, Relation.Ccomp) || HasChild(tokens, thing.Head, Relation.NsubjPass)) continue;
            tokens[noun] = thing with { Relation = Relation.Obj };
        }
    }
}
