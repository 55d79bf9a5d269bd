using Chancery.Sources;

namespace Chancery.Reading.Figures;

/// <summary>A number as a sentence writes it, with its magnitude, currency and approximation.</summary>
/// <param name="Passage">From the currency or the first digit or word to the last unit; words of approximation are out.</param>
/// <param name="First">The first lexeme.</param>
/// <param name="Last">The last lexeme.</param>
/// <param name="Value">The number, or the lower end of a range.</param>
/// <param name="High">The upper end of a range.</param>
/// <param name="Unit">A currency's ISO code or <c>percent</c>; null for a bare number, whose unit is what it counts.</param>
/// <param name="Approx"><c>about</c>, <c>over</c>, <c>under</c>, or null.</param>
/// <param name="Start">Where the words of approximation start, or the passage where there are none.</param>
/// <param name="Spelt">Whether it is written in words.</param>
/// <param name="Bracketed">Whether it is an amount in brackets after another: the same in a second currency.</param>
internal sealed record Quantity(Passage Passage, int First, int Last, decimal Value, decimal? High, string? Unit, string? Approx, int Start, bool Spelt, bool Bracketed);
