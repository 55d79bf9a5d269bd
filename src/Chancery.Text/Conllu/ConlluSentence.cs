namespace Chancery.Text.Conllu;

/// <summary>A sentence of a CoNLL-U file: its tree over a text of its own, and what the file says around it.</summary>
/// <param name="Comments">The comment lines, each with its number sign.</param>
/// <param name="Sentence">Words, tags and tree; its text is that of the words, with a space wherever the file has one.</param>
/// <param name="Spans">The written words that stand for several words of grammar, in order.</param>
/// <param name="SpaceAfter">For each word, whether space follows it.</param>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, Sentence Sentence, IReadOnlyList<ConlluSpan> Spans, IReadOnlyList<bool> SpaceAfter)
{
    /// <summary>Whether a document begins here.</summary>
    public bool BeginsDocument => Comments.Any(comment => comment.StartsWith("# newdoc", StringComparison.Ordinal));

    /// <summary>Whether a paragraph begins here.</summary>
    public bool BeginsParagraph => BeginsDocument || Comments.Any(comment => comment.StartsWith("# newpar", StringComparison.Ordinal));
}

/// <summary>A written word that stands for several words of grammar: <c>don't</c> for <c>do</c> and <c>n't</c>.</summary>
/// <param name="First">The index of its first word, from 0.</param>
/// <param name="Last">The index of its last word.</param>
/// <param name="Form">Its characters in the text.</param>
public readonly record struct ConlluSpan(int First, int Last, string Form);
