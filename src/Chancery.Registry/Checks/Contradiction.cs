namespace Chancery.Registry;

/// <summary>Things that the register says and that cannot all be so. Nothing is settled by it: a person sees both sides.</summary>
/// <param name="Rule">What kind of contradiction: <c>two-holders</c>, <c>level</c>, <c>anniversary</c>, <c>figures</c>, <c>two-places</c>, <c>dates</c>, <c>ties</c>.</param>
/// <param name="Says">What does not agree, in words.</param>
/// <param name="Entries">The entries that do not agree.</param>
/// <param name="Claims">The claims behind them, those of each side.</param>
public sealed record Contradiction(string Rule, string Says, IReadOnlyList<EntryId> Entries, IReadOnlyList<ClaimId> Claims)
{
    /// <summary>The same for as long as the same claims contradict each other: what a review remembers it by.</summary>
    public string Key => $"{Rule}:{Digest.Of(16, [.. Claims.Select(claim => claim.Value).Order(StringComparer.Ordinal)])}";
}
