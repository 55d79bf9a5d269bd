using Chancery.Sources;

namespace Chancery.Text;

/// <summary>A word or mark of a sentence: a small value that points into it, and a node of its tree.</summary>
/// <remarks>Equal when sentence and index are. The default value points nowhere and must not be asked anything.</remarks>
public readonly record struct Token(Sentence Sentence, int Index)
{
    /// <summary>Where its characters stand in the text.</summary>
    public Passage Passage => Sentence.Data(Index).Passage;

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Form => Passage.Of(Sentence.Text);

    /// <summary>The dictionary form, lower case but for names.</summary>
    public string Lemma => Sentence.Data(Index).Lemma;

    /// <summary>The universal part of speech.</summary>
    public Upos Upos => Sentence.Data(Index).Upos;

    /// <summary>The Penn Treebank tag.</summary>
    public string Xpos => Sentence.Data(Index).Xpos;

    /// <summary>The relation to the head.</summary>
    public Relation Relation => Sentence.Data(Index).Relation;

    /// <summary>Whether this is the sentence's root.</summary>
    public bool IsRoot => Sentence.Data(Index).Head < 0;

    /// <summary>The head, or null for the root.</summary>
    public Token? Head => Sentence.Data(Index).Head is >= 0 and var head ? new Token(Sentence, head) : null;

    /// <summary>The token before, or null.</summary>
    public Token? Previous => Index > 0 ? new Token(Sentence, Index - 1) : null;

    /// <summary>The token after, or null.</summary>
    public Token? Next => Index + 1 < Sentence.Count ? new Token(Sentence, Index + 1) : null;

    /// <summary>The tokens whose head this is, in order.</summary>
    /// <remarks>Going over them with <c>foreach</c> allocates nothing.</remarks>
    public ChildList Children => new(this);

    /// <summary>Whether the characters are <paramref name="word"/>, whatever their case.</summary>
    public bool Is(string word) => Form.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first child with <paramref name="relation"/>, or null.</summary>
    public Token? Child(Relation relation)
    {
        foreach (var child in Children)
        {
            if (child.Relation == relation) return child;
        }
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Form.ToString();
}
