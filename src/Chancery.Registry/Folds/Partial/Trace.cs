using Chancery.Registry.Folds.Undertakings;

namespace Chancery.Registry.Folds.Partial;

/// <summary>What a fold leaves behind beside its entries, so that a later one finds what a report concerns without reading all claims.</summary>
/// <param name="standings">The claims that were folded.</param>
/// <param name="actors">The actors that came of them.</param>
/// <param name="spellings">Names as they were looked at.</param>
/// <param name="entries">The entries that came of them.</param>
internal sealed class Trace(Standings standings, ActorIndex actors, Spellings spellings, IReadOnlyList<Entry> entries)
{
    /// <summary>The claims with their places in the order of the fold.</summary>
    public IEnumerable<Standing> Claims => Enumerable.Range(0, standings.Count).Select(index => standings[index]);

    /// <summary>Every name in every claim.</summary>
    public IEnumerable<(Sighting Sighting, ClaimId Claim)> Sightings => Claims.SelectMany(claim => Sighting.Of(claim, spellings).Select(sighting => (sighting, claim.Claim.Id)));

    /// <summary>Which names lead to which actors.</summary>
    public IEnumerable<(Naming Naming, EntryId Actor)> Namings => actors.Namings;

    /// <summary>The blocks of every claim.</summary>
    public IEnumerable<(Block Block, ClaimId Claim)> Blocks =>
        Enumerable.Range(0, standings.Count).SelectMany(index => Block.Of(index, standings, actors, spellings).Distinct().Select(block => (block, standings.Claims[index].Id)));

    /// <summary>What is to be done and what was done, and what became of the one by the other.</summary>
    public (IReadOnlyList<Listed> Lists, IReadOnlyList<Move> Moves) Ledger => Undertakings.Ledger.All(standings, actors, spellings.Known, entries);
}
