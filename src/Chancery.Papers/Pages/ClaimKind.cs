using Chancery.Reading.Claims;

namespace Chancery.Papers;

/// <summary>How pages name a kind of claim.</summary>
/// <param name="Name">The name in the claim format.</param>
/// <param name="Letter">A letter of the name that no other kind has, so that colour does not carry the meaning alone.</param>
/// <param name="Plural">The name of several.</param>
public sealed record ClaimKind(string Name, char Letter, string Plural)
{
    /// <summary>Every kind, in the order of the claim format.</summary>
    public static IReadOnlyList<ClaimKind> All { get; } =
    [
        new("role", 'R', "roles"),
        new("alias", 'A', "aliases"),
        new("event", 'E', "events"),
        new("tie", 'T', "ties"),
        new("instrument", 'I', "instruments"),
        new("mechanism", 'M', "mechanisms"),
        new("membership", 'B', "memberships"),
        new("commitment", 'C', "commitments"),
        new("statement", 'S', "statements"),
        new("figure", 'F', "figures"),
        new("milestone", 'L', "milestones"),
    ];

    /// <summary>The kind of a claim.</summary>
    public static ClaimKind Of(Claim claim) => All.Single(kind => kind.Name == claim.Kind);
}
