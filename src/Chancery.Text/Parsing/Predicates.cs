namespace Chancery.Text.Parsing;

/// <summary>Gives a sentence its verb back where the tags took it for a participle: "Nicaragua severed relations with Quito."</summary>
/// <remarks>
/// A past form between a subject and an object looks like a participle beside a noun; without any finite verb the whole becomes one long noun phrase, and
/// "had" before it becomes a verb of its own. Only sentences that end in a full stop are touched, and only where the tree around the word has one of these shapes.
/// </remarks>
internal static class Predicates
{
    /// <summary>Forms that are a past tense and never a passive participle: irregular ones, and those of verbs that have no passive.</summary>
    private static readonly HashSet<string> OnlyPast = new(StringComparer.Ordinal)
    {
        "rose", "fell", "grew", "came", "went", "began", "took", "gave", "broke", "flew", "spoke", "wrote", "chose", "froze", "drew", "threw", "withdrew", "knew", "saw", "drove", "rode", "wore", "shook", "swore", "stole", "ate", "sang", "sank", "shrank",
        "amounted", "totalled", "totaled", "remained", "arrived", "occurred", "lasted", "happened", "emerged", "stood",
    };

    private const int LongestSentence = 60, LongestPhrase = 6;

    /// <summary>Makes the first word that has to be the verb of the sentence its root.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="lemma">The dictionary form of the past tense at a place of the sentence.</param>
    public static void Restore(ReadOnlySpan<char> text, Span<TokenData> tokens, Func<int, string> lemma)
    {
        if (tokens.Length is < 4 or > LongestSentence || !text[tokens[^1].Passage.Start..tokens[^1].Passage.End].SequenceEqual(".")) return;
        if (Perfect(tokens) is { } participle)
        {
            Complete(tokens, participle, lemma(participle));
            return;
        }
        foreach (ref readonly var token in tokens)
        {
            if (token.Xpos is "VBD" or "VBZ" or "VBP" or "MD" && token is not { Xpos: "VBD", Relation: Relation.Amod }) return;
        }
        for (var index = 1; index < tokens.Length - 1; index++)
        {
            if (!MayBePast(text, tokens, index) || Shape(tokens, index, IsOnlyPast(text, tokens[index])) is not var (subject, thing)) continue;
            Rebuild(tokens, index, subject, thing, lemma(index));
            return;
        }
    }

    private static bool MayBePast(ReadOnlySpan<char> text, ReadOnlySpan<TokenData> tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        var form = text[token.Passage.Start..token.Passage.End];
        var isParticiple = token.Relation is Relation.Amod && token.Xpos is "VBN" or "VBD" or "JJ" && form.EndsWith("ed", StringComparison.Ordinal) || token.Relation is Relation.Acl && token.Xpos is "VBN";
        return isParticiple && char.IsLower(form[0]) && !form.Contains('-') && tokens[index - 1].Upos is Upos.Propn or Upos.Noun && tokens[index - 1].Passage.End < token.Passage.Start;
    }

    private static bool IsOnlyPast(ReadOnlySpan<char> text, in TokenData token) => OnlyPast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token.Passage.Start..token.Passage.End]);

    /// <summary>The heads of what stands before and after the word, where one of them is the root and the other hangs on it; no head after it (-1) where the form alone tells.</summary>
    private static (int Subject, int Thing)? Shape(ReadOnlySpan<TokenData> tokens, int verb, bool isOnlyPast)
    {
        var subject = verb - 1;
        while (tokens[subject].Head is >= 0 and var above && above < verb) subject = above;
        if (tokens[subject].Upos is not (Upos.Propn or Upos.Noun or Upos.Pron)) return null;
        if (tokens[verb].Relation is Relation.Acl)
        {
            if (isOnlyPast && tokens[subject].Head < 0 && tokens[verb].Head == subject) return (subject, -1);
            // "Modi invited Carney": what follows is a name or has an article, and hangs on the subject or the word.
            if (tokens[subject].Head >= 0 || tokens[verb + 1].Upos is not (Upos.Propn or Upos.Det) && tokens[verb + 1].Xpos is not "NNP") return null;
            var next = verb + 1;
            while (tokens[next].Head is var head && head > verb) next = head;
            return next - verb <= LongestPhrase && tokens[next].Upos is Upos.Propn or Upos.Noun && (tokens[next].Head == subject || tokens[next].Head == verb) ? (subject, next) : null;
        }
        var thing = tokens[verb].Head;
        if (thing <= verb || thing - verb > LongestPhrase) return null;
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

    /// <summary>"Canada had accused agents": the participle right after a "had" whose object it seems to describe.</summary>
    private static int? Perfect(ReadOnlySpan<TokenData> tokens)
    {
        for (var index = 1; index + 2 < tokens.Length; index++)
        {
            ref readonly var have = ref tokens[index];
            if (have.Lemma is not "have" || have.Xpos is not ("VBD" or "VBZ" or "VBP") || have.Relation is Relation.Aux || tokens[index - 1].Upos is not (Upos.Propn or Upos.Noun or Upos.Pron)) continue;
            ref readonly var past = ref tokens[index + 1];
            if (past.Xpos is "VBN" && past.Relation is Relation.Amod && past.Head > index + 1 && tokens[past.Head].Head == index && tokens[past.Head].Relation is Relation.Obj) return index + 1;
        }
        return null;
    }

    private static void Complete(Span<TokenData> tokens, int verb, string lemma)
    {
        var (have, thing) = (verb - 1, tokens[verb].Head);
        var place = tokens[have];
        for (var index = 0; index < tokens.Length; index++)
        {
            ref var token = ref tokens[index];
            if (index == verb) token = token with { Head = place.Head, Relation = place.Relation, Upos = Upos.Verb, Lemma = lemma };
            else if (index == have) token = token with { Head = verb, Relation = Relation.Aux, Upos = Upos.Aux };
            else if (index == thing) token = token with { Head = verb };
            else if (token.Head == have) token = token with { Head = verb };
        }
    }
}
