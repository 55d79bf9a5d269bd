namespace Chancery.Registry.Folds.Partial;

/// <summary>
/// Folds only what reports and decisions concern, with the code and to the result of a fold of everything. First the names: those in the reports, as they were and as
/// they are, with all that may be one actor with them. Then the claims: those of the reports, and those of actors who have become others, with all that may be one entry with them.
/// </summary>
/// <remarks>
/// It is exact because nothing in the fold looks beyond such a set: what actors and entries are joined or told apart by depends on the claims that share a name, an office or a block with
/// them, on the decisions that name them, and on the order of claims by their anchors, which stays when some are left out. What looks farther, which states there are, makes it give up.
/// </remarks>
internal sealed class PartialFold
{
    /// <summary>Of more reports at once, or more claims, or a larger share of them, everything is folded: it is not slower then.</summary>
    private const int MostReports = 200, MostClaims = 3000, Share = 10;

    private readonly IFoldMemory memory;
    private readonly News news;
    private readonly Spellings spellings;
    private readonly ConcernedNames names;
    private readonly HashSet<long> changed = [];
    private readonly List<(string Name, long Source)> touched = [];
    private readonly int most;

    private PartialFold(IFoldMemory memory, News news, KnownNames known)
    {
        (this.memory, this.news) = (memory, news);
        spellings = new(known);
        names = new(memory, spellings, news.InForce);
        most = (int)Math.Max(MostClaims, memory.ClaimCount() / Share);
    }

    /// <summary>What has changed since the last fold; null where everything has to be folded.</summary>
    public static Refolded? Run(IFoldMemory memory, News news, KnownNames known) => news.Reports.Count > MostReports ? null : new PartialFold(memory, news, known).Run();

    private Refolded? Run()
    {
        var added = news.InForce.Select(decision => decision.Ruling).OfType<Ruling.AddClaim>().Select(add => add.Claim).ToHashSet();
        foreach (var report in news.Reports) Read(report, added);
        foreach (var decision in news.Decisions)
        {
            touched.AddRange(ConcernedNames.Actors(decision).SelectMany(target => target.Pins).Select(pin => (pin.Name, Standing.SourceOf(pin.Anchor.Report))));
            changed.UnionWith(ConcernedClaims.Anchors(decision).SelectMany(memory.At));
        }
        names.Add(touched.Select(one => spellings.Of(one.Name).Key));
        if (ConcernedActors.Settle(memory, names, spellings, touched, most) is not { } actors) return null;

        var moved = changed.Concat(actors.Moved).ToHashSet();
        var claims = new ConcernedClaims(memory, actors.Index, spellings, news.InForce, news.Cut);
        if (!claims.Close(moved, most)) return null;
        var standings = claims.Standings();
        var entries = Fold.Entries(standings, actors.Index, spellings.Known).Where(claims.IsConcerned());
        return new(
            [.. actors.Gone, .. memory.EntriesOf(claims.Concerned)], [.. actors.Index.Entries, .. entries], actors.Asked,
            [.. actors.Index.Suggestions.Where(suggestion => actors.Asked.Contains(suggestion.One) || actors.Asked.Contains(suggestion.Other))],
            names.Concerned, [.. actors.Index.Namings.Where(naming => names.Concerned.Contains(naming.Naming.Key))], moved, actors.Respelt, Blocks(moved, actors.Index));
    }

    /// <summary>Takes up what a report says now. What it said is concerned too.</summary>
    private void Read(long report, HashSet<ClaimId> added)
    {
        var source = Standing.SourceOf(memory.IdOf(report));
        var now = memory.ClaimsNow(report, added);
        var numbers = now.ToDictionary(claim => claim.Claim.Id, claim => claim.Number);
        List<(long Number, Standing Standing)> standings = [.. Standing.Of(Rulings.Accepted([.. now.Select(claim => claim.Claim)], news.InForce)).Select(standing => (numbers[standing.Claim.Id], standing))];
        var before = memory.FoldedIn(source);
        if (before.SequenceEqual(standings.Select(standing => standing.Number))) return;
        List<Sighting> sightings = [.. memory.SightingsIn(source), .. standings.SelectMany(standing => Sighting.Of(standing.Standing, spellings, standing.Number))];
        touched.AddRange(sightings.Select(sighting => (sighting.Name, source)));
        names.Add(sightings.Where(sighting => !sighting.IsMention).SelectMany(sighting => new[] { spellings.Of(sighting.Name).Key, NameKey.Of(sighting.Name) }));
        changed.UnionWith(before.Concat(standings.Select(standing => standing.Number)));
        memory.Trace(source, standings, [.. standings.SelectMany(standing => Sighting.Of(standing.Standing, spellings, standing.Number))]);
    }

    private List<(Block Block, long Claim)> Blocks(IReadOnlyCollection<long> claims, ActorIndex actors)
    {
        var stand = memory.Folded(claims);
        var standings = new Standings([.. stand.Select(one => one.Standing)], []);
        return [.. stand.SelectMany((one, index) => Block.Of(index, standings, actors, spellings).Distinct().Select(block => (block, one.Number)))];
    }
}
