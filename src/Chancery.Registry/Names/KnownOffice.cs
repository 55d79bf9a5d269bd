namespace Chancery.Registry;

/// <summary>An office that the knowledge files name.</summary>
/// <param name="Name">The name to compare by.</param>
/// <param name="Kind"><c>head-of-state</c>, <c>minister</c>, …</param>
/// <param name="Rank">The order of protocol, 1 first.</param>
/// <param name="Names">Other names of it.</param>
public sealed record KnownOffice(string Name, string Kind, int Rank, IReadOnlyList<string> Names)
{
    /// <summary>From this rank on an office may have several holders at one time.</summary>
    private const int Shared = 6;

    /// <summary>Whether a state or body has one holder of it at a time: its president, prime minister, foreign minister, the head of a party.</summary>
    public bool IsSingular => Rank < Shared || Kind is "head-of-state" or "monarch" or "head-of-government" or "foreign-minister" or "party-head" or "organisation-head" or "parliament-head" or "leader"
        || Kind is "minister" && (Name.StartsWith("Minister of", StringComparison.Ordinal) || Name.StartsWith("Minister for", StringComparison.Ordinal)) && Name is not "Minister of State";
}
