using Chancery.Sources;

namespace Chancery.Registry;

/// <summary>Where a claim stands: a report, a kind and a passage. It is the same however often the report is read.</summary>
/// <param name="Report">The report, by the hash of its content.</param>
/// <param name="Kind">The kind of claim.</param>
/// <param name="Start">The position of the first character.</param>
/// <param name="End">The position after the last character.</param>
public readonly record struct Anchor(ReportId Report, string Kind, int Start, int End)
{
    /// <summary>Where a claim stands.</summary>
    public static Anchor Of(StandingClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new(claim.Report.Id, claim.Claim.Kind, claim.Claim.Quote.Passage.Start, claim.Claim.Quote.Passage.End);
    }
}

/// <summary>What a decision points at: an anchor, and which claim there or which name in it is meant.</summary>
/// <param name="Anchor">Where.</param>
/// <param name="Name">
/// Of an actor its name as the claim prints it. Of anything else the claim's own names in a row, by which it is told from another claim
/// of the same words; where only one stands there, that one is meant whatever its names are.
/// </param>
/// <param name="Claim">The claim itself, which is meant before any other there as long as it stands; null where a name is meant.</param>
public sealed record Pin(Anchor Anchor, string Name, ClaimId? Claim = null)
{
    /// <summary>Points at a claim.</summary>
    public static Pin Of(StandingClaim claim) => new(Anchor.Of(claim), ClaimNames.Of(claim.Claim), claim.Id);
}

/// <summary>The entry that a decision means, by what it rested on when the decision was taken.</summary>
/// <param name="Kind">The kind of entry: <c>actor</c>, <c>event</c>, …</param>
/// <param name="Pins">What it rested on, in the order of anchors; the first that still stands leads to the entry.</param>
public sealed record Target(string Kind, IReadOnlyList<Pin> Pins);
