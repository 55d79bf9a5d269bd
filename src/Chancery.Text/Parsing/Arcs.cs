namespace Chancery.Text.Parsing;

/// <summary>Looks along the arcs of a tree that is still being mended.</summary>
internal static class Arcs
{
    /// <summary>The index of the first child of the relation, or -1.</summary>
    public static int Child(ReadOnlySpan<TokenData> tokens, int head, Relation relation) => NextChild(tokens, head, relation, -1);

    /// <summary>The index of the first child of the relation after a token, or -1.</summary>
    public static int NextChild(ReadOnlySpan<TokenData> tokens, int head, Relation relation, int after)
    {
        for (var index = after + 1; index < tokens.Length; index++)
        {
            if (tokens[index].Head == head && tokens[index].Relation == relation) return index;
        }
        return -1;
    }

    public static bool HasChild(ReadOnlySpan<TokenData> tokens, int head, Relation relation) => Child(tokens, head, relation) >= 0;

    public static bool HasSubject(ReadOnlySpan<TokenData> tokens, int verb) => HasChild(tokens, verb, Relation.Nsubj) || HasChild(tokens, verb, Relation.NsubjPass);

    /// <summary>Whether the token's form is the word, whatever its case.</summary>
    public static bool Is(string text, in TokenData token, string word) => text.AsSpan(token.Passage.Start, token.Passage.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}
