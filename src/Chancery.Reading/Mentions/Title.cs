using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>An office as a sentence prints it: deputies and portfolios with it, the body or state it belongs to told apart.</summary>
internal sealed record Title(Sentence Sentence, int First, int Last, string Office)
{
    /// <summary>The noun that the office hangs on: minister, ambassador.</summary>
    public required int Head { get; init; }

    /// <summary>The mention of the body or state, or null.</summary>
    public Mention? Of { get; set; }

    /// <summary>The body as printed, where no mention names it ("foreign ministry").</summary>
    public string? OfWords { get; init; }

    /// <summary>The last token of a name before "'s" that no list knows, or null: a body's or a person's.</summary>
    public int? Owner { get; init; }

    /// <summary>The receiving state of an envoy, or null.</summary>
    public Mention? To { get; init; }

    /// <summary>The claim's status word, or null.</summary>
    public string? Status { get; init; }

    /// <summary>The kind of office by the knowledge files: envoy, minister, spokesperson.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether the noun is in the plural: presidents.</summary>
    public bool IsPlural { get; init; }

    /// <summary>The person who holds it, once it is tied to one.</summary>
    public Mention? Person { get; set; }

    /// <summary>Where it stands.</summary>
    public Passage Passage => Sentence[First].Passage.To(Sentence[Last].Passage);

    /// <summary>Whether the token is in.</summary>
    public bool Covers(int index) => First <= index && index <= Last;
}
