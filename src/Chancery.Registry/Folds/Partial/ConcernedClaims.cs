using Chancery.Reading.Claims;
using Chancery.Registry.Folds.Events;
using Chancery.Registry.Folds.Undertakings;

namespace Chancery.Registry.Folds.Partial;

/// <summary>The claims that can become one entry with some claims, or cease to be one with them.</summary>
/// <remarks>
/// Claims that share no block are never one entry unless somebody decided so. So what is concerned is closed under: standing in one entry as it was, in one
/// decision, and in one block. Of events and undertakings, whose blocks are large, only those come in that are one with a claim by themselves: an
/// entry is a chain of such. Chains of events are cut where they contradict, and others where somebody decided so; then each link is followed.
/// </remarks>
internal sealed class ConcernedClaims(IFoldMemory memory, ActorIndex actors, Spellings spellings, IReadOnlyList<Decision> inForce, bool cut)
{
    private readonly HashSet<long> changed = [];
    private readonly HashSet<long> concerned = [];
    private readonly HashSet<long> beside = [];
    private readonly Dictionary<long, Standing> read = [];
    private readonly HashSet<long> looked = [];
    private readonly Dictionary<Standing, object?> told = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<Anchor, Decision> decisions = inForce.SelectMany(decision => Anchors(decision).Select(anchor => (anchor, decision))).ToLookup(one => one.anchor, one => one.decision);

    /// <summary>The claims whose entries are folded anew, those that no longer stand included.</summary>
    public IReadOnlySet<long> Concerned => concerned;

    /// <summary>Where a decision points, but for actors.</summary>
    public static IEnumerable<Anchor> Anchors(Decision decision) => Decisions.Targets(decision.Ruling).Where(target => target.Kind is not "actor").SelectMany(target => target.Pins).Select(pin => pin.Anchor).Distinct();

    /// <summary>Finds everything that belongs to some claims.</summary>
    /// <param name="claims">Claims that are new or gone, or whose actors are others.</param>
    /// <param name="most">How many claims may be concerned.</param>
    /// <returns>Whether there are no more.</returns>
    public bool Close(IEnumerable<long> claims, int most)
    {
        changed.UnionWith(claims);
        var next = changed.ToList();
        while (next.Count > 0)
        {
            concerned.UnionWith(next);
            if (concerned.Count > most) return false;
            next = [.. Together(next).Concat(InBlocks(next)).Concat(Parts(next)).Where(claim => !concerned.Contains(claim)).Distinct()];
        }
        return true;
    }

    /// <summary>The claims to fold: those that are concerned, and beside them those that are only asked, as the visits of which a meeting may be a part.</summary>
    public Standings Standings()
    {
        var next = Look(concerned).SelectMany(claim => Told(claim) is Told part ? Nesting.Wholes(part) : []).Distinct().SelectMany(memory.InBlock).Where(claim => !concerned.Contains(claim)).Distinct().ToList();
        while (next.Count > 0)
        {
            beside.UnionWith(next);
            next = [.. Together(next).Where(claim => !concerned.Contains(claim) && !beside.Contains(claim)).Distinct()];
        }
        var instruments = Look(concerned).Where(claim => claim.Claim.Claim is InstrumentClaim).Select(claim => claim.Source).ToHashSet();
        var all = concerned.Concat(beside).Concat(instruments.Count == 0 ? [] : memory.OfKind("alias", instruments)).Distinct().ToList();
        Read(all);
        return new([.. all.Where(read.ContainsKey).Select(claim => read[claim]).OrderBy(claim => claim.Source).ThenBy(claim => claim.Place)], inForce);
    }

    /// <summary>Whether an entry is one that was folded anew, rather than only asked.</summary>
    public Func<Entry, bool> IsConcerned()
    {
        var ids = concerned.Where(read.ContainsKey).Select(claim => read[claim].Claim.Id).ToHashSet();
        return entry => ids.Contains(entry.Claims[0]);
    }

    /// <summary>The claims of the same entries, and of the same decisions.</summary>
    private IEnumerable<long> Together(IReadOnlyCollection<long> claims) => memory.Together(claims)
        .Concat(decisions.Count == 0 ? [] : AnchorsOf(claims).Distinct().SelectMany(anchor => decisions[anchor]).Distinct().SelectMany(Anchors).Distinct().SelectMany(memory.At));

    /// <summary>Where claims stand, or stood: a decision that named one of the latter says something else without it.</summary>
    private IEnumerable<Anchor> AnchorsOf(IReadOnlyCollection<long> claims)
    {
        Read(claims);
        return claims.Select(claim => Anchor.Of(read.TryGetValue(claim, out var standing) ? standing.Claim : memory.Claim(claim)));
    }

    /// <summary>The claims of the same blocks, as they were and as they are.</summary>
    private IEnumerable<long> InBlocks(IReadOnlyCollection<long> claims)
    {
        var former = memory.BlocksOf(claims).Where(one => changed.Contains(one.Claim) || !IsLarge(one.Block.Kind)).Select(one => one.Block);
        var now = new Standings([.. Look(claims, claim => changed.Contains(claim)).Concat(Look(claims, claim => !changed.Contains(claim)).Where(claim => claim.Claim.Claim is EventClaim || cut && claim.Claim.Claim is CommitmentClaim))], []);
        var blocks = Enumerable.Range(0, now.Count).SelectMany(index => Block.Of(index, now, actors, spellings).Select(block => (Index: index, Block: block))).ToList();
        foreach (var block in former.Concat(blocks.Select(one => one.Block).Where(block => !IsLarge(block.Kind))).Where(block => block.Kind is not (BlockKind.Person or BlockKind.Part)).Distinct())
        {
            foreach (var claim in memory.InBlock(block)) yield return claim;
        }
        foreach (var claim in blocks.Where(one => IsLarge(one.Block.Kind)).GroupBy(one => one.Index, one => one.Block).SelectMany(large => Alike(now[large.Key], large))) yield return claim;
    }

    private static bool IsLarge(BlockKind kind) => kind is BlockKind.Event or BlockKind.Commitment;

    /// <summary>Those in a claim's blocks that are one with it by themselves.</summary>
    private List<long> Alike(Standing claim, IEnumerable<Block> blocks)
    {
        var numbers = blocks.SelectMany(memory.InBlock).Distinct().Where(number => !concerned.Contains(number)).ToList();
        Read(numbers);
        return [.. numbers.Where(number => read.TryGetValue(number, out var other) && other != claim && IsOne(Told(claim), Told(other)))];
    }

    private bool IsOne(object? claim, object? beside) => (claim, beside) switch
    {
        (Told one, Told other) => one.Claim.Type == other.Claim.Type && SameEvent.Compare(one, other, actors) >= Likeness.Likely,
        (Undertaking one, Undertaking other) => one.IsAlike(other),
        _ => false,
    };

    /// <summary>An event or an undertaking with its actors; null for other claims.</summary>
    private object? Told(Standing claim)
    {
        if (!told.TryGetValue(claim, out var known))
        {
            told.Add(claim, known = claim.Claim.Claim switch
            {
                EventClaim happening => Events.Told.By(0, happening, new([claim], []), actors, spellings.Known),
                CommitmentClaim commitment => Undertaking.Of(0, commitment, new([claim], []), actors),
                _ => null,
            });
        }
        return known;
    }

    /// <summary>Events that may be a part of such as these are, or were.</summary>
    private IEnumerable<long> Parts(IReadOnlyCollection<long> claims) =>
        memory.EventsOf(claims).SelectMany(entry => Nesting.Parts(entry.Type, entry.Actors, entry.From, entry.To))
            .Concat(Look(claims).SelectMany(claim => Told(claim) is Told whole ? Nesting.Parts(whole.Claim.Type, whole.Everybody, whole.From, whole.To) : [])).Distinct().SelectMany(memory.InBlock);

    /// <summary>Those of some claims that stand.</summary>
    private List<Standing> Look(IEnumerable<long> claims, Func<long, bool>? which = null)
    {
        var wanted = claims.Where(claim => which is null || which(claim)).Distinct().ToList();
        Read(wanted);
        return [.. wanted.Where(read.ContainsKey).Select(claim => read[claim])];
    }

    private void Read(IEnumerable<long> claims)
    {
        var missing = claims.Where(looked.Add).ToList();
        if (missing.Count == 0) return;
        foreach (var (number, standing) in memory.Folded(missing)) read.Add(number, standing);
    }
}
