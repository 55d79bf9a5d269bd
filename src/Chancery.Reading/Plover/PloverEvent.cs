using Chancery.Reading.Claims;

namespace Chancery.Reading.Plover;

/// <summary>Somebody does something to somebody, in PLOVER's terms, with the words that say so.</summary>
public sealed record PloverEvent
{
    /// <summary>One of PLOVER's sixteen types: <c>AGREE</c>, <c>ASSAULT</c>, ….</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER's mode, or null where the words do not tell one.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER's context by the words of the sentence, or null.</summary>
    public string? Context { get; init; }

    /// <summary>The CAMEO code, where the words tell one.</summary>
    public string? Cameo { get; init; }

    /// <summary>Who acts; empty where nobody is named.</summary>
    public required IReadOnlyList<PloverActor> Source { get; init; }

    /// <summary>Who is acted upon; empty where nobody is named.</summary>
    public required IReadOnlyList<PloverActor> Target { get; init; }

    /// <summary>When, where the sentence dates it.</summary>
    public When? Date { get; init; }

    /// <summary>The words of the report that tell it.</summary>
    public required Quote Quote { get; init; }

    /// <summary>How sure the coder is, in hundredths, 0 to 100.</summary>
    public required int Confidence { get; init; }
}

/// <summary>Somebody in an event.</summary>
/// <param name="Text">The words of the sentence.</param>
/// <param name="Name">Who it is, under the fullest name of the report; null where nobody is named.</param>
/// <param name="Country">The state that the actor is or belongs to, as ISO 3166-1 alpha-3, or null.</param>
/// <param name="Sector">What the actor is by PLOVER's three letters (<c>GOV</c>, <c>MIL</c>, <c>CVL</c>, …), or null.</param>
public sealed record PloverActor(string Text, string? Name, string? Country, string? Sector);
