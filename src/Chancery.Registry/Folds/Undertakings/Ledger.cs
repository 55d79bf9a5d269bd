using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Undertakings;

/// <summary>What is to be done and what was done, kept so that each finds the other: by the state (or whoever belongs to none) that acts, and by the deed.</summary>
internal sealed class Ledger(ActorIndex actors, KnownNames names)
{
    private readonly Progress progress = new(actors, names);

    /// <summary>All that moves undertakings, of everything that was folded.</summary>
    public static IEnumerable<Move> Moves(Standings standings, ActorIndex actors, KnownNames names, IReadOnlyList<Entry> entries) => All(standings, actors, names, entries).Moves;

    /// <summary>All that is to be kept of everything that was folded.</summary>
    public static (IReadOnlyList<Listed> Lists, IReadOnlyList<Move> Moves) All(Standings standings, ActorIndex actors, KnownNames names, IReadOnlyList<Entry> entries)
    {
        var ledger = new Ledger(actors, names);
        var reader = new EvidenceReader(standings, actors, names);
        var evidence = reader.Of(entries).Concat(reader.Said()).Where(one => one.Day is not null).ToList();
        var commitments = standings.Of<CommitmentClaim>().ToDictionary(one => standings.Claims[one.Index].Id, one => (one.Claim, standings.Day(one.Index)));
        var dues = entries.OfType<CommitmentEntry>().Select(entry => Due.Of(entry, claim => commitments[claim], names.Deeds)).OfType<Due>().ToList();
        var done = evidence.SelectMany(one => ledger.Lists(one).Select(list => (list.Block, one))).ToLookup(one => one.Block, one => one.one);
        return (
            [.. evidence.SelectMany(ledger.Lists), .. dues.SelectMany(ledger.Lists)],
            [.. dues.SelectMany(due => ledger.Sought(due).SelectMany(block => done[block]).Distinct().SelectMany(one => ledger.Moves(due, one)))]);
    }

    /// <summary>What something that was done makes of an undertaking.</summary>
    public IEnumerable<Move> Moves(Due due, Evidence one) => progress.Moves(due, one).Select(step => new Move(due.Claim, one.Claims[0], step));

    /// <summary>Under what something that was done is listed.</summary>
    public IEnumerable<Listed> Lists(Evidence one) => one.Day is not { } day ? []
        : one.Actors.Select(Home).Distinct().SelectMany(home => Deed.KeysOf(one, names.Deeds).Select(key => Block.Of(BlockKind.Deed, home.Value, key))).Distinct().Select(block => new Listed(block, day, one.Claims[0]));

    /// <summary>Under what an undertaking is listed.</summary>
    public IEnumerable<Listed> Lists(Due due) => Keys(due).Select(key => new Listed(Block.Of(BlockKind.Due, key.Home, key.Key), due.Since, due.Claim));

    /// <summary>Under what that is listed which may have done an undertaking.</summary>
    public IEnumerable<Block> Sought(Due due) => Keys(due).Select(key => Block.Of(BlockKind.Deed, key.Home, key.Key));

    /// <summary>Under what the undertakings are listed which something may have done.</summary>
    public IEnumerable<Block> Sought(Evidence one) => Lists(one).Select(list => list.Block with { Hash = list.Block.Hash - (int)BlockKind.Deed + (int)BlockKind.Due });

    private IEnumerable<(string Home, string Key)> Keys(Due due)
    {
        var home = Home(due.By[0]).Value;
        return due.Deeds.SelectMany(deed => deed.Keys(names.Deeds)).Distinct(StringComparer.Ordinal).Select(key => (home, key));
    }

    private EntryId Home(EntryId actor) => actors.State(actor) ?? actor;
}

/// <summary>An undertaking, or what was done, under one deed of one actor.</summary>
/// <param name="Block">The actor with the deed.</param>
/// <param name="Day">Of an undertaking the first day on which a report has it, else the day on which it was done.</param>
/// <param name="Claim">The claim by which it is kept.</param>
internal readonly record struct Listed(Block Block, DateOnly Day, ClaimId Claim);

/// <summary>Something that was done moves an undertaking.</summary>
/// <param name="Undertaken">The claim by which the undertaking is kept.</param>
/// <param name="Done">The claim by which is kept what was done.</param>
/// <param name="Step">What it makes of it.</param>
internal sealed record Move(ClaimId Undertaken, ClaimId Done, CommitmentStep Step);
