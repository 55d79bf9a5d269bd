using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Undertakings;

/// <summary>Something that was done, or that a report says of what is to be done.</summary>
/// <param name="Type">The type of event, or null for what is only said.</param>
/// <param name="Status">What it makes of an undertaking that it fulfils: <c>kept</c>, <c>under way</c>, <c>lapsed</c>, or <c>open</c> where it was put off.</param>
/// <param name="Actors">Who takes part in it, the state of the place among them.</param>
/// <param name="Words">The stems of its words and of its actors' names.</param>
/// <param name="Done">The stems of verbs that it tells as done.</param>
/// <param name="Numbers">The numbers in it.</param>
/// <param name="Date">When it was, where a report says so.</param>
/// <param name="Seen">The first day on which a report says it.</param>
/// <param name="Confidence">How sure the reader was, in hundredths.</param>
/// <param name="Claims">The claims that tell it; by the first of them it is kept.</param>
internal sealed record Evidence(
    string? Type, string Status, IReadOnlySet<EntryId> Actors, IReadOnlySet<string> Words, IReadOnlySet<string> Done, IReadOnlyList<string> Numbers, When? Date, DateOnly? Seen, int Confidence, IReadOnlyList<ClaimId> Claims)
{
    /// <summary>The day that counts: its own first, or the report's.</summary>
    public DateOnly? Day => Date?.Earliest ?? Seen;
}
