using Chancery.Registry.Folds;
using Chancery.Registry.Folds.Partial;
using Chancery.Registry.Folds.Undertakings;
using Chancery.Registry.Store;
using FuzzySharp;

namespace Chancery.Registry;

/// <summary>A register to ask: its entries are folded anew when the claims are others than those they were folded from.</summary>
/// <remarks>Belongs to one thread, and owns its store.</remarks>
public sealed class Register : IDisposable
{
    private IRegisterStore store;
    private IRegisterStore? stored;
    private readonly Lazy<KnownNames> names;
    private readonly Dictionary<EntryId, ActorEntry?> actors = [];
    private readonly DateOnly? asOf;
    private bool fresh;
    private IReadOnlyDictionary<EntryId, IReadOnlyList<CommitmentStep>>? progress;

    /// <summary>A register in <paramref name="store"/>; <paramref name="names"/> is only asked for when there is something to fold.</summary>
    /// <param name="store">Where it is kept; disposed of with the register.</param>
    /// <param name="names">What is known of names.</param>
    /// <param name="asOf">The day on which what it says was so, or null for all that it says.</param>
    public Register(IRegisterStore store, Func<KnownNames> names, DateOnly? asOf = null)
    {
        this.store = store;
        this.asOf = asOf;
        this.names = new(names);
    }

    /// <summary>Told how many of how many steps of a whole fold are done, while somebody waits.</summary>
    public Action<int, int>? Folding { get; init; }

    /// <summary>Whether the last fold took only what was concerned, rather than everything.</summary>
    public bool FoldedInPart { get; private set; }

    /// <summary>Where it is kept; ask it for entries only after <see cref="Refresh"/>.</summary>
    public IRegisterStore Store => store;

    /// <summary>Folds what was read and decided since the last fold, or everything where the names are known otherwise.</summary>
    /// <param name="always">Whether other names or another fold are a reason too; else only other claims are.</param>
    /// <returns>Whether anything was folded.</returns>
    public bool Refresh(bool always = false)
    {
        if (fresh && !always) return false;
        fresh = true;
        var claims = store.ClaimStamp();
        if (store.EntryStamp()?.Split('|') is [var folded, var version, var known] && folded == claims && version == Folds.Fold.Version && (!always || known == names.Value.Version)) return false;
        AsideIfReadOnly();
        if (!Partly(_ => true)) Put(Fold(), store.ClaimStamp());
        return true;
    }

    /// <summary>Says so where the register may not be written, before anything is done.</summary>
    private void MustBeWritable()
    {
        if ((stored ?? store).WhyReadOnly is { } why) throw new RegisterException(why);
    }

    /// <summary>A register that may not be written is folded beside itself, for as long as it is open.</summary>
    private void AsideIfReadOnly()
    {
        if (store.WhyReadOnly is null) return;
        stored = store;
        store = stored.KnownBy(DateTimeOffset.MaxValue);
    }

    /// <summary>Folds everything anew, as if nothing had been folded before, puts it in the place of what is stored, and compares the two.</summary>
    public Rebuilt Rebuild()
    {
        MustBeWritable();
        Refresh(always: true);
        var (stored, moved, asked, stamp, claims) = (store.Everything(), Everything(), store.Suggestions(), store.ClaimStamp(), Claims());
        var folded = Folds.Fold.Run(claims, store.Decisions(), names.Value, Folding);
        if (Difference.Between(stored, folded.Entries).Changes.Count > 0) (store as SqlStore)?.WriteAnew();
        Put(folded, stamp);
        var difference = Difference.Between(moved, Moved(folded.Entries));
        return new(claims.Count, folded.Entries.Count, difference, asked.Select(Written).ToHashSet(StringComparer.Ordinal).SetEquals(folded.Suggestions.Select(Written)));

        static string Written(Suggestion one) => $"{one.One} {one.Other} {one.Score} {string.Join('\n', one.Reasons)}";
    }

    /// <summary>Folds only what is concerned, where the rest is stored as this program folds it.</summary>
    /// <param name="told">Told what it came to before that is written; says whether it is to be.</param>
    /// <returns>Whether that could be done.</returns>
    private bool Partly(Func<Refolded, bool> told)
    {
        if (store is not SqlStore memory || store.EntryStamp()?.Split('|') is not [_, var version, var known] || version != Folds.Fold.Version || known != names.Value.Version) return false;
        return memory.Whole(() =>
        {
            var claims = store.ClaimStamp();
            if (PartialFold.Run(memory, News.Of(memory, store.EntryStamp()!.Split('|')[0], store.Decisions()), names.Value) is not { } folded) return (Done: false, Keep: false);
            if (!told(folded)) return (Done: true, Keep: false);
            var rewritten = memory.PutRefolded(folded, Stamp(claims));
            PartialLedger.Run(memory, [.. folded.Moved, .. rewritten], folded.Respelt, names.Value);
            Dismiss();
            FoldedInPart = true;
            return (Done: true, Keep: true);
        }, result => result.Keep).Done;
    }

    private void Put(Folded folded, string claims)
    {
        store.PutEntries(folded, Stamp(claims));
        Dismiss();
        FoldedInPart = false;
    }

    private void Dismiss()
    {
        actors.Clear();
        progress = null;
    }

    /// <summary>Undertakings with what became of them. That is kept beside the entries, but for a register as it was, of which it is found when it is asked for.</summary>
    private IReadOnlyList<Entry> Moved(IReadOnlyList<Entry> entries)
    {
        if (!entries.Any(entry => entry is CommitmentEntry)) return entries;
        progress ??= store.Progress() ?? Folds.Fold.Moved(Claims(), store.Decisions(), names.Value).ToDictionary(one => one.Id, one => one.Progress);
        return progress.Count == 0 ? entries : [.. entries.Select(entry => entry is CommitmentEntry undertaken && progress.TryGetValue(undertaken.Id, out var steps) ? CommitmentFold.With(undertaken, steps) : entry)];
    }

    private string Stamp(string claims) => $"{claims}|{Folds.Fold.Version}|{names.Value.Version}";

    /// <summary>The claims to fold: those that readers made, and those that people added.</summary>
    public IReadOnlyList<StandingClaim> Claims() => Claims(store.Decisions());

    private IReadOnlyList<StandingClaim> Claims(IReadOnlyList<Decision> decisions)
    {
        var added = Decisions.InForce(decisions).Select(decision => decision.Ruling).OfType<Ruling.AddClaim>().Select(one => one.Claim).ToHashSet();
        return added.Count == 0 ? store.StandingClaims() : [.. store.StandingClaims(), .. store.AddedClaims().Where(claim => added.Contains(claim.Id))];
    }

    /// <summary>The claims that stand and that nobody rejected, those that people added last; of all reports or of those with a key. As of a day, those on which rests what was so then.</summary>
    public IEnumerable<StandingClaim> Export(string? key)
    {
        if (asOf is { } day)
        {
            var then = Everything().Select(entry => AsOf.Of(entry, day, names.Value)).OfType<Entry>().SelectMany(entry => entry.Claims).ToHashSet();
            return Exported(key).Where(claim => then.Contains(claim.Id));
        }
        return Exported(key);
    }

    private IEnumerable<StandingClaim> Exported(string? key)
    {
        var inForce = Decisions.InForce(store.Decisions());
        if (inForce.Count == 0) return store.Export(key);
        var added = inForce.Select(decision => decision.Ruling).OfType<Ruling.AddClaim>().Select(one => one.Claim).ToHashSet();
        return Folds.Rulings.Accepted([.. store.Export(key).Concat(store.AddedClaims().Where(claim => added.Contains(claim.Id) && (key is null || claim.Report.Key == key))).DistinctBy(claim => claim.Id)], inForce);
    }

    /// <summary>What the register would say if it were folded now.</summary>
    public Folded Fold() => Folds.Fold.Run(Claims(), store.Decisions(), names.Value, Folding);

    /// <summary>What a ruling would change, without taking it.</summary>
    /// <param name="ruling">The ruling.</param>
    /// <param name="added">Of <see cref="Ruling.AddClaim"/>, the claim.</param>
    public Difference Preview(Ruling ruling, Reading.Claims.Claim? added = null)
    {
        MustBeWritable();
        Refresh();
        return store.Tried(() =>
        {
            store.Decide(ruling, "preview", null, DateTimeOffset.UnixEpoch, added);
            return Changed(keep: false);
        });
    }

    /// <summary>Takes a decision, folds, and says what that changed.</summary>
    /// <inheritdoc cref="IRegisterStore.Decide"/>
    public (Decision Decision, Difference Difference) Decide(Ruling ruling, string by, string? why, DateTimeOffset at, Reading.Claims.Claim? added = null)
    {
        MustBeWritable();
        Refresh();
        var decision = store.Decide(ruling, by, why, at, added);
        return (decision, Changed(keep: true));
    }

    /// <summary>What folding comes to that the register does not say yet.</summary>
    private Difference Changed(bool keep)
    {
        Difference? difference = null;
        if (Partly(folded =>
        {
            var before = ((SqlStore)store).Some(folded.Gone);
            var known = store.Actors([.. before.Concat(folded.Entries).SelectMany(entry => entry is ActorEntry { State: { } state } ? [state] : entry.Actors).Distinct()]);
            difference = Difference.Between(before, folded.Entries, known);
            return keep;
        })) return difference!;
        var (claims, everything) = (store.ClaimStamp(), store.Everything());
        var all = Fold();
        if (keep) Put(all, claims);
        return Difference.Between(everything, all.Entries);
    }

    /// <summary>Removes a report for good, with whatever rested on it alone.</summary>
    /// <inheritdoc cref="IRegisterStore.Forget"/>
    public Forgotten Forget(Sources.ReportId report, string by, string? why, DateTimeOffset at)
    {
        var forgotten = store.Forget(report, by, why, at);
        Put(Fold(), store.ClaimStamp());
        store.Purge();
        return forgotten;
    }

    /// <summary>What has changed since the register was as another one is.</summary>
    public Difference Since(Register then)
    {
        ArgumentNullException.ThrowIfNull(then);
        return Difference.Between(then.Everything(), Everything());
    }

    /// <summary>Every entry with its claims and actors, actors first.</summary>
    public IReadOnlyList<Entry> Everything()
    {
        Refresh();
        return Moved(store.Everything());
    }

    /// <summary>What the register says and cannot all be so.</summary>
    public IReadOnlyList<Contradiction> Contradictions()
    {
        var entries = Everything();
        var milestones = store.ClaimsOf([.. entries.OfType<MilestoneEntry>().Select(one => one.Id)]).Values.SelectMany(claims => claims);
        return Check.Run(entries, [.. milestones.DistinctBy(claim => claim.Id)], names.Value);
    }

    /// <summary>What decisions on an entry point at.</summary>
    public Target TargetOf(Entry entry)
    {
        Refresh();
        return new(EntryKinds.Name(entry), entry is ActorEntry ? [.. store.ActorPins(entry.Id).Select(pin => new Pin(Anchor.Of(pin.Claim), pin.Name))] : [.. store.ClaimsOf([entry.Id])[entry.Id].Select(Pin.Of)]);
    }

    /// <summary>Every claim that names an actor, with the name as it prints it.</summary>
    public IReadOnlyList<(StandingClaim Claim, string Name)> Mentions(ActorEntry actor)
    {
        var keys = actor.Names.Select(NameKey.Of).ToHashSet(StringComparer.Ordinal);
        return [.. store.ClaimsNaming(actor.Id).SelectMany(claim => Folds.Mention.In(claim.Claim).Select(mention => mention.Name).Where(name => keys.Contains(NameKey.Of(name))).Distinct(StringComparer.Ordinal).Select(name => (claim, name)))];
    }

    /// <summary>The entries that fit; of a register as of a day, as they were then.</summary>
    public IReadOnlyList<Entry> Entries(EntryQuery query)
    {
        Refresh();
        var entries = Moved(store.Entries(query));
        return asOf is { } day ? [.. entries.Select(entry => AsOf.Of(entry, day, names.Value)).OfType<Entry>()] : entries;
    }

    /// <summary>The entries whose id begins so; where none does, those that hold now what one with such an id held, each with that id.</summary>
    public IReadOnlyList<(EntryId? Former, Entry? Entry)> ById(string prefix, int most)
    {
        Refresh();
        var found = store.EntriesById(prefix, most).Select(entry => ((EntryId?)null, (Entry?)entry)).ToList();
        if (found.Count == 0) found = [.. store.EntriesByFormerId(prefix, most).Select(led => ((EntryId?)led.Former, led.Entry))];
        found = [.. found.Select(one => (one.Item1, one.Item2 is { } entry ? Moved([entry])[0] : null))];
        return asOf is { } day ? [.. found.Select(one => (one.Item1, one.Item2 is null ? null : AsOf.Of(one.Item2, day, names.Value) ?? one.Item2))] : found;
    }

    /// <summary>The entries of one kind that fit.</summary>
    public IReadOnlyList<T> Entries<T>(EntryQuery? query = null)
        where T : Entry => [.. Entries((query ?? new()) with { Kind = typeof(T) }).Cast<T>()];

    /// <summary>An actor by its id.</summary>
    /// <exception cref="KeyNotFoundException">No actor has the id.</exception>
    public ActorEntry Actor(EntryId id)
    {
        Refresh();
        if (!actors.TryGetValue(id, out var actor)) actors.Add(id, actor = store.Actors([id]).GetValueOrDefault(id));
        return actor ?? throw new KeyNotFoundException($"The register has no actor {id}.");
    }

    /// <summary>Reads every actor at once, where many will be asked for.</summary>
    public void KnowActors()
    {
        foreach (var actor in Entries<ActorEntry>()) actors[actor.Id] = actor;
    }

    /// <summary>The actors that go by a name, whatever its marks and spaces; states first, then those that are named most.</summary>
    public IReadOnlyList<ActorEntry> Find(string name)
    {
        Refresh();
        return [.. store.ActorsByKey(NameKey.Of(name)).Select(Actor)
            .OrderBy(actor => actor.Kind is "state" ? 0 : 1).ThenBy(actor => NameKey.Of(actor.Name) == NameKey.Of(name) ? 0 : 1).ThenByDescending(actor => actor.Mentions).ThenBy(actor => actor.Id)];
    }

    /// <summary>What has all the words of a query.</summary>
    public IReadOnlyList<Hit> Search(SearchQuery query)
    {
        Refresh();
        return store.Search(query);
    }

    /// <summary>The reports with a standing claim on an actor, or on somebody who belongs to it.</summary>
    public IReadOnlySet<Sources.ReportId> ReportsOf(EntryId actor)
    {
        Refresh();
        return store.ReportsOf(actor);
    }

    /// <summary>The names that are most like one that nobody goes by, the likest first.</summary>
    public IReadOnlyList<string> Nearest(string name, int most)
    {
        Refresh();
        var key = NameKey.Of(name);
        return [.. store.ActorNames().Select(known => (known.Actor, known.Name, Likeness: Likeness(key, NameKey.Of(known.Name))))
            .Where(known => known.Likeness >= 60).GroupBy(known => known.Actor)
            .Select(actor => actor.MaxBy(known => known.Likeness)).OrderByDescending(known => known.Likeness).ThenBy(known => known.Name, StringComparer.Ordinal)
            .Select(known => Actor(known.Actor).Name).Distinct(StringComparer.Ordinal).Take(most)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        store.Dispose();
        stored?.Dispose();
    }

    private static int Likeness(string one, string other)
    {
        if (other.Length >= 4 && one.Length >= 4 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal))) return 90;
        return Math.Max(one.Length, other.Length) > 2 * Math.Min(one.Length, other.Length) ? 0 : Fuzz.Ratio(one, other);
    }
}
