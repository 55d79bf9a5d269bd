using Chancery.Sources;

namespace Chancery.Text;

/// <summary>A sentence of a text: its tokens in order, each with its tags and its place in a dependency tree.</summary>
/// <remarks>Everything is a passage of the text, which is never changed. Immutable, safe to share between threads.</remarks>
public sealed class Sentence
{
    private readonly TokenData[] tokens;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;

    /// <summary>A sentence over <paramref name="text"/>; the array is the sentence's own from here on.</summary>
    public Sentence(string text, TokenData[] tokens)
    {
        if (tokens.Length == 0) throw new ArgumentException("A sentence holds at least one token.", nameof(tokens));
        Text = text;
        this.tokens = tokens;
        Passage = Passage.Between(tokens[0].Passage.Start, tokens[^1].Passage.End);
        firstChild = new int[tokens.Length];
        nextSibling = new int[tokens.Length];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        RootIndex = 0;
        for (var index = tokens.Length - 1; index >= 0; index--)
        {
            var head = tokens[index].Head;
            if (head < 0) RootIndex = index;
            else
            {
                nextSibling[index] = firstChild[head];
                firstChild[head] = index;
            }
        }
    }

    /// <summary>The whole text that the sentence is a part of.</summary>
    public string Text { get; }

    /// <summary>From the first character of the first token to the last of the last.</summary>
    public Passage Passage { get; }

    /// <summary>How many tokens; at least one.</summary>
    public int Count => tokens.Length;

    /// <summary>The token at <paramref name="index"/>, from 0.</summary>
    public Token this[int index] => index >= 0 && index < tokens.Length ? new(this, index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The head of the whole sentence.</summary>
    public Token Root => new(this, RootIndex);

    /// <summary>The tokens in order.</summary>
    public IEnumerable<Token> Tokens
    {
        get
        {
            for (var index = 0; index < tokens.Length; index++) yield return new(this, index);
        }
    }

    internal int RootIndex { get; }

    internal ref readonly TokenData Data(int index) => ref tokens[index];

    internal int FirstChild(int index) => firstChild[index];

    internal int NextSibling(int index) => nextSibling[index];

    /// <inheritdoc/>
    public override string ToString() => Passage.Of(Text).ToString();
}

/// <summary>What is known of one token.</summary>
public readonly record struct TokenData
{
    /// <summary>Where its characters stand.</summary>
    public required Passage Passage { get; init; }

    /// <summary>The dictionary form; empty until the token is tagged.</summary>
    public string Lemma { get; init; }

    /// <summary>The Penn Treebank tag; empty until the token is tagged.</summary>
    public string Xpos { get; init; }

    /// <summary>The universal part of speech.</summary>
    public Upos Upos { get; init; }

    /// <summary>The relation to the head.</summary>
    public Relation Relation { get; init; }

    /// <summary>The head's index in the sentence, or -1 for the root.</summary>
    public int Head { get; init; }

    /// <summary>Whether the token is a later word of a contraction (<c>n't</c>, <c>'s</c>), written without space after the one before.</summary>
    public bool JoinsPrevious { get; init; }
}
