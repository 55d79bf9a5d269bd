namespace Chancery.Registry.Folds.Partial;

/// <summary>What a fold of only what is concerned came to: what it puts in the place of what.</summary>
/// <param name="Gone">The entries that are replaced, by their numbers in the register.</param>
/// <param name="Entries">The entries in their place, actors first.</param>
/// <param name="Actors">The actors about whom is asked anew.</param>
/// <param name="Suggestions">What is asked about them.</param>
/// <param name="Keys">The keys of names that lead to actors otherwise, or may.</param>
/// <param name="Namings">How they lead now.</param>
/// <param name="Moved">The claims that stand in other blocks, or may, and those that no longer stand.</param>
/// <param name="Respelt">The claims that name somebody whose names are met by other words.</param>
/// <param name="Blocks">The blocks in which they stand now.</param>
internal sealed record Refolded(
    IReadOnlyList<long> Gone, IReadOnlyList<Entry> Entries, IReadOnlySet<EntryId> Actors, IReadOnlyList<Suggestion> Suggestions, IReadOnlySet<string> Keys,
    IReadOnlyList<(Naming Naming, EntryId Actor)> Namings, IReadOnlySet<long> Moved, IReadOnlySet<long> Respelt, IReadOnlyList<(Block Block, long Claim)> Blocks);
