using Chancery.Reading.Claims;
using Chancery.Registry.Folds.Undertakings;

namespace Chancery.Registry.Folds.Partial;

/// <summary>
/// Brings up to date what became of undertakings, once the entries of some claims are stored: what those claims tell as done is held against the undertakings under the same deeds of the same actors,
/// and what they undertake against what was done under theirs. The result is that of looking through everything.
/// </summary>
internal sealed class PartialLedger
{
    private readonly IFoldMemory memory;
    private readonly KnownNames names;
    private readonly ActorIndex actors;
    private readonly Ledger ledger;

    private PartialLedger(IFoldMemory memory, KnownNames names)
    {
        (this.memory, this.names) = (memory, names);
        var (kept, spellings) = (new KeptActors(memory, _ => null, _ => null), new Spellings(names));
        actors = new([], (name, source) => kept.Find(spellings.Of(name), source), kept);
        ledger = new(actors, names);
    }

    /// <summary>Looks again at what claims undertake and tell as done.</summary>
    /// <param name="memory">What the register keeps; the entries as they are now.</param>
    /// <param name="claims">The claims that came, went, name somebody otherwise, or are in another entry or one that says something else; all claims of such entries, as they were and as they are.</param>
    /// <param name="respelt">The claims that name somebody whose names are met by other words: only what is waited for is looked at.</param>
    /// <param name="names">What is known of names.</param>
    public static void Run(IFoldMemory memory, IReadOnlyCollection<long> claims, IReadOnlyCollection<long> respelt, KnownNames names)
    {
        claims = [.. claims, .. memory.Awaited([.. respelt.Concat(memory.Together(respelt)).Distinct()])];
        // What an entry is evidence of rests on all of its claims.
        var concerned = claims.Concat(memory.Dealings(claims).SelectMany(one => one.Claims)).ToHashSet();
        memory.Unlist(concerned);
        new PartialLedger(memory, names).Look(concerned);
    }

    private void Look(HashSet<long> claims)
    {
        var changed = Read(claims);
        memory.List([.. changed.Evidence.SelectMany(ledger.Lists).Concat(changed.Dues.SelectMany(ledger.Lists)).Select(list => (list, changed.Numbers[list.Claim]))]);

        var others = Read(changed.Evidence.SelectMany(one => ledger.Sought(one).SelectMany(block => memory.ListedBefore(block, one.Day!.Value))).Where(claim => !claims.Contains(claim)).ToHashSet());
        var done = Read(changed.Dues.SelectMany(due => ledger.Sought(due).SelectMany(block => memory.ListedAfter(block, due.Since))).Where(claim => !claims.Contains(claim)).ToHashSet());
        var numbers = new[] { changed, others, done }.SelectMany(one => one.Numbers).DistinctBy(one => one.Key).ToDictionary();
        var moves = others.Dues.SelectMany(due => changed.Evidence.SelectMany(one => ledger.Moves(due, one)))
            .Concat(changed.Dues.SelectMany(due => changed.Evidence.Concat(done.Evidence).SelectMany(one => ledger.Moves(due, one))));
        memory.Move([.. moves.Select(move => (numbers[move.Undertaken], numbers[move.Done], move.Step))]);
    }

    /// <summary>What claims, and the entries that hold them, undertake and tell as done.</summary>
    private (IReadOnlyList<Evidence> Evidence, IReadOnlyList<Due> Dues, Dictionary<ClaimId, long> Numbers) Read(IReadOnlyCollection<long> claims)
    {
        if (claims.Count == 0) return ([], [], []);
        var entries = memory.Dealings(claims);
        var signings = entries.Where(one => one.Entry is EventEntry { Type: var type } && EvidenceReader.IsOfInstruments(type)).SelectMany(one => one.Claims).ToList();
        var all = entries.SelectMany(one => one.Claims).Concat(claims).Distinct().ToList();
        var told = memory.Folded(all);
        var instruments = signings.Count == 0 ? [] : memory.Folded([.. memory.OfKind("instrument", told.Where(claim => signings.Contains(claim.Number)).Select(claim => claim.Standing.Source).ToHashSet()).Except(all)]);
        List<(long Number, Standing Standing)> ordered = [.. told.Concat(instruments).OrderBy(claim => claim.Standing.Source).ThenBy(claim => claim.Standing.Place)];
        var numbers = ordered.ToDictionary(claim => claim.Standing.Claim.Id, claim => claim.Number);
        var commitments = told.Where(claim => claim.Standing.Claim.Claim is CommitmentClaim).ToDictionary(claim => claim.Standing.Claim.Id, claim => ((CommitmentClaim)claim.Standing.Claim.Claim, claim.Standing.Day));
        var reader = new EvidenceReader(new Standings([.. ordered.Select(claim => claim.Standing)], []), actors, names);
        // Beside the claims that were asked for stand those of their entries; what one of these says is looked at with its own.
        return (
            [.. reader.Of(entries.Select(one => one.Entry)).Concat(reader.Said().Where(one => claims.Contains(numbers[one.Claims[0]]))).Where(one => one.Day is not null)],
            [.. entries.Select(one => one.Entry).OfType<CommitmentEntry>().Select(entry => Due.Of(entry, claim => commitments[claim], names.Deeds)).OfType<Due>()], numbers);
    }
}
