using Chancery.Registry.Folds;
using FuzzySharp;

namespace Chancery.Registry;

/// <summary>A register to ask: its entries are folded anew when the claims are others than those they were folded from.</summary>
/// <remarks>Belongs to one thread, and owns its store.</remarks>
public sealed class Register : IDisposable
{
    private readonly IRegisterStore store;
    private readonly Lazy<KnownNames> names;
    private readonly Dictionary<EntryId, ActorEntry?> actors = [];
    private bool fresh;

    /// <summary>A register in <paramref name="store"/>; <paramref name="names"/> is only asked for when there is something to fold.</summary>
    public Register(IRegisterStore store, Func<KnownNames> names)
    {
        this.store = store;
        this.names = new(names);
    }

    /// <summary>Where it is kept; ask it for entries only after <see cref="Refresh"/>.</summary>
    public IRegisterStore Store => store;

    /// <summary>Folds the claims into entries where that has not been done since they changed, or where the names are known otherwise.</summary>
    /// <param name="always">Whether other names or another fold are a reason too; else only other claims are.</param>
    /// <returns>Whether anything was folded.</returns>
    public bool Refresh(bool always = false)
    {
        if (fresh && !always) return false;
        fresh = true;
        var claims = store.ClaimStamp();
        if (store.EntryStamp()?.Split('|') is [var folded, var version, var known] && folded == claims && version == Fold.Version && (!always || known == names.Value.Version)) return false;
        store.PutEntries(Fold.Entries(store.StandingClaims(), names.Value), $"{claims}|{Fold.Version}|{names.Value.Version}");
        actors.Clear();
        return true;
    }

    /// <summary>The entries that fit.</summary>
    public IReadOnlyList<Entry> Entries(EntryQuery query)
    {
        Refresh();
        return store.Entries(query);
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
    public void Dispose() => store.Dispose();

    private static int Likeness(string one, string other)
    {
        if (other.Length >= 4 && one.Length >= 4 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal))) return 90;
        return Math.Max(one.Length, other.Length) > 2 * Math.Min(one.Length, other.Length) ? 0 : Fuzz.Ratio(one, other);
    }
}
