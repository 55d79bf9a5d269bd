using Chancery.Sources;

namespace Chancery.Text.Parsing;

/// <summary>Gives a sentence its verb back where the tags took it for an adjective: "Nicaragua severed relations with Quito."</summary>
/// <remarks>
/// A past form between a subject and an object looks like a participle before a noun; without any finite verb the whole becomes one long noun phrase.
/// Only sentences that end in a full stop and have no finite verb at all are touched, and only where the tree around the word has that one shape.
/// </remarks>
internal static class Predicates
{
    private const int LongestSentence = 60, LongestPhrase = 6;

    /// <summary>Makes the first word that has to be the verb of the sentence its root.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="lemma">The dictionary form of the past tense at a place of the sentence.</param>
    public static void Restore(ReadOnlySpan<char> text, Span<TokenData> tokens, Func<int, string> lemma)
    {
        if (tokens.Length is < 4 or > LongestSentence || !text[tokens[^1].Passage.Start..tokens[^1].Passage.End].SequenceEqual(".")) return;
        foreach (ref readonly var token in tokens)
        {
            if (token.Xpos is "VBD" or "VBZ" or "VBP" or "MD") return;
        }
        for (var index = 1; index < tokens.Length - 1; index++)
        {
            if (!MayBePast(text, tokens, index) || Shape(tokens, index) is not var (subject, thing)) continue;
            Rebuild(tokens, index, subject, thing, lemma(index));
            return;
        }
    }

    private static bool MayBePast(ReadOnlySpan<char> text, ReadOnlySpan<TokenData> tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        var form = text[token.Passage.Start..token.Passage.End];
        return token.Relation is Relation.Amod && token.Xpos is "VBN" or "JJ" && char.IsLower(form[0]) && form.EndsWith("ed", StringComparison.Ordinal) && !form.Contains('-')
            && tokens[index - 1].Upos is Upos.Propn or Upos.Noun && tokens[index - 1].Passage.End < token.Passage.Start;
    }

    /// <summary>The heads of what stands before and after the word, where one of them is the root and the other hangs on it.</summary>
    private static (int Subject, int Thing)? Shape(ReadOnlySpan<TokenData> tokens, int verb)
    {
        var thing = tokens[verb].Head;
        if (thing <= verb || thing - verb > LongestPhrase) return null;
        var subject = verb - 1;
        while (tokens[subject].Head is >= 0 and var above && above < verb) subject = above;
        if (tokens[subject].Upos is not (Upos.Propn or Upos.Noun or Upos.Pron)) return null;
        return tokens[thing].Head < 0 && tokens[subject].Head == thing || tokens[subject].Head < 0 && tokens[thing].Head == subject ? (subject, thing) : null;
    }

    private static void Rebuild(Span<TokenData> tokens, int verb, int subject, int thing, string lemma)
    {
        for (var index = 0; index < tokens.Length; index++)
        {
            ref var token = ref tokens[index];
            if (index == verb) token = token with { Head = -1, Relation = Relation.Root, Upos = Upos.Verb, Xpos = "VBD", Lemma = lemma };
            else if (index == subject) token = token with { Head = verb, Relation = Relation.Nsubj };
            else if (index == thing) token = token with { Head = verb, Relation = Relation.Obj };
            else if (token.Head == thing && index < verb || token.Head == subject && index > verb || token.Head == thing && token.Relation is Relation.Punct && index > thing) token = token with { Head = verb };
        }
    }
}
