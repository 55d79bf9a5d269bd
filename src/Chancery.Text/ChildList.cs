using System.Collections;

namespace Chancery.Text;

/// <summary>The tokens whose head is one token, in order.</summary>
public readonly struct ChildList(Token parent) : IEnumerable<Token>, IEquatable<ChildList>
{
    private readonly Token parent = parent;

    /// <summary>Goes over the children without allocating.</summary>
    public Enumerator GetEnumerator() => new(parent.Sentence, parent.Sentence.FirstChild(parent.Index));

    IEnumerator<Token> IEnumerable<Token>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the children of one token.</summary>
    public bool Equals(ChildList other) => parent == other.parent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ChildList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => parent.GetHashCode();

    /// <summary>Whether both are the children of one token.</summary>
    public static bool operator ==(ChildList left, ChildList right) => left.Equals(right);

    /// <summary>Whether the two are the children of different tokens.</summary>
    public static bool operator !=(ChildList left, ChildList right) => !left.Equals(right);

    /// <summary>A place among the children.</summary>
    public struct Enumerator : IEnumerator<Token>
    {
        private readonly Sentence sentence;
        private readonly int first;
        private int next;

        internal Enumerator(Sentence sentence, int first)
        {
            this.sentence = sentence;
            this.first = first;
            next = first;
            Current = default;
        }

        /// <inheritdoc/>
        public Token Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (next < 0) return false;
            Current = new(sentence, next);
            next = sentence.NextSibling(next);
            return true;
        }

        /// <inheritdoc/>
        public void Reset() => next = first;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
