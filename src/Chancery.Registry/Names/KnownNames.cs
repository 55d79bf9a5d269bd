using Chancery.Text;

namespace Chancery.Registry;

/// <summary>An actor that the knowledge files name.</summary>
/// <param name="Name">The name to show: of a state, its short English name.</param>
/// <param name="Kind"><c>state</c>, <c>organisation</c> or <c>party</c>.</param>
/// <param name="Names">Other names of it.</param>
/// <param name="State">Of parties and bodies, the short English name of their state.</param>
/// <param name="Iso">Of states, ISO 3166-1 alpha-3.</param>
/// <param name="Demonyms">Of states, the words for what belongs to them (<c>Vietnamese</c>).</param>
/// <param name="Places">Of states, capitals and other places that lie in them.</param>
public sealed record KnownActor(
    string Name, string Kind, IReadOnlyList<string> Names, string? State = null, string? Iso = null, IReadOnlyList<string>? Demonyms = null, IReadOnlyList<string>? Places = null);

/// <summary>A level of relations that the knowledge files name.</summary>
/// <param name="Name">As claims write it.</param>
/// <param name="Rank">Its place among levels, from 0; levels of different ladders may share one.</param>
/// <param name="Names">Other names of it.</param>
public sealed record KnownLevel(string Name, int Rank, IReadOnlyList<string> Names);

/// <summary>What is known of names before any report is read: states, organisations and parties under all their names.</summary>
/// <remarks>Immutable, safe to share between threads. A name that two actors claim belongs to the first of them.</remarks>
public sealed class KnownNames
{
    private readonly Dictionary<string, KnownActor> actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownActor> states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownActor> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownLevel> ladder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownOffice> offices = new(StringComparer.Ordinal);
    private readonly HashSet<string> organs = [];
    private readonly HashSet<string> shared = [];
    private readonly int longest;

    /// <summary>Names of these actors.</summary>
    /// <param name="known">The actors; states may be named by later ones.</param>
    /// <param name="levels">Levels of relations.</param>
    /// <param name="version">A text that is another one whenever the knowledge is.</param>
    public KnownNames(IEnumerable<KnownActor> known, IReadOnlyList<KnownLevel> levels, string version)
    {
        Version = version;
        foreach (var actor in known)
        {
            foreach (var name in actor.Names.Prepend(actor.Name)) actors.TryAdd(NameKey.Of(name), actor);
            if (actor.Kind is not "state") continue;
            foreach (var word in actor.Names.Prepend(actor.Name).Concat(actor.Demonyms ?? []))
            {
                var folded = Folding.Fold(word);
                states.TryAdd(folded, actor);
                longest = Math.Max(longest, folded.Count(letter => letter == ' ') + 1);
            }
            foreach (var place in actor.Places ?? []) places.TryAdd(NameKey.Of(place), actor);
        }
        foreach (var level in levels)
        {
            foreach (var name in level.Names.Prepend(level.Name)) ladder.TryAdd(Folding.Fold(name), level);
        }
    }

    /// <summary>Nothing known: for tests and for registers without knowledge files.</summary>
    public static KnownNames None { get; } = new([], [], "none");

    /// <summary>A text that is another one whenever the knowledge is.</summary>
    public string Version { get; }

    /// <summary>Offices under all their names.</summary>
    public IReadOnlyList<KnownOffice> Offices
    {
        init
        {
            foreach (var office in value)
            {
                foreach (var name in office.Names.Prepend(office.Name)) offices.TryAdd(NameKey.Of(name), office);
            }
        }
    }

    /// <summary>How people's names are written.</summary>
    public NameForms People { get; init; } = NameForms.None;

    /// <summary>Fields of cooperation.</summary>
    public KnownFields Fields { get; init; } = KnownFields.None;

    /// <summary>What is known of deeds.</summary>
    public KnownDeeds Deeds { get; init; } = KnownDeeds.None;

    /// <summary>The words for organs that every state has: a name with one of them needs the state beside it.</summary>
    public IReadOnlyList<string> Organs
    {
        init => organs = value.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Names that several bodies share, of which none is meant without more.</summary>
    public IReadOnlyList<string> Shared
    {
        init => shared = value.Select(NameKey.Of).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>An office by any of its names.</summary>
    internal KnownOffice? Office(string title) => offices.GetValueOrDefault(NameKey.Of(title));

    /// <summary>Whether a name is shared by several bodies.</summary>
    internal bool IsShared(string key) => shared.Contains(key);

    /// <summary>
    /// What the ways to name one organ of a state have in common: <c>Vietnamese Ministry of Foreign Affairs</c> and <c>Ministry of
    /// Foreign Affairs of Viet Nam</c>. Null for names that are no organ's; without a state in it, it is an organ of nobody knows which.
    /// </summary>
    internal (string Key, bool HasState)? Organ(string name)
    {
        var words = Words(name);
        if (words.Length < 2 || !Array.Exists(words, organs.Contains)) return null;
        var found = Scan(words).ToList();
        var rest = found.Where(one => one.State is null).Select(one => words[one.Start]).Where(word => word is not ("of" or "the" or "in" or "to" or "for" or "and" or "s"));
        var owners = found.Select(one => one.State?.Name).OfType<string>().ToList();
        return ($"{string.Concat(rest)}|{string.Join('|', owners)}", owners.Count > 0);
    }

    internal KnownActor? Find(string key) => actors.GetValueOrDefault(key);

    /// <summary>The state that a place is or lies in: <c>London</c>, <c>London, United Kingdom</c>.</summary>
    internal KnownActor? StateOfPlace(string place)
    {
        var key = NameKey.Of(place);
        if (actors.GetValueOrDefault(key) is { Kind: "state" } state || places.TryGetValue(key, out state)) return state;
        var comma = place.LastIndexOf(',');
        return comma < 0 ? null : StateOfPlace(place[(comma + 1)..]) ?? StateOfPlace(place[..comma]);
    }

    /// <summary>The rank of a level; 0 for levels that are not known.</summary>
    internal int Rank(string level) => ladder.TryGetValue(Folding.Fold(level), out var known) ? known.Rank : 0;

    /// <summary>The usual name of the level that is counted in a text (<c>the number of its strategic partners</c>), the longest that is there; null where none is.</summary>
    internal string? LevelWithin(string text)
    {
        var folded = $" {Folding.Fold(text)} ";
        return ladder.Where(level => level.Value.Rank > 1 && Forms(level.Key).Any(form => folded.Contains($" {form} ", StringComparison.Ordinal))).OrderByDescending(level => level.Key.Length).ThenBy(level => level.Key, StringComparer.Ordinal).FirstOrDefault().Value?.Name;

        // A partnership is counted as such, or by its partners.
        static string[] Forms(string level) => level.EndsWith("partnership", StringComparison.Ordinal) ? [level, level + "s", level[..^4], level[..^4] + "s"] : [level, level + "s"];
    }

    /// <summary>The usual name of a level; one that is not known keeps its own, in lower case.</summary>
    internal string Level(string level) => ladder.TryGetValue(Folding.Fold(level), out var known) ? known.Name : level.ToLowerInvariant();

    /// <summary>The states whose name or demonym stands in a longer name, in order: <c>Communist Party of Viet Nam</c>, <c>Vietnamese Embassy</c>.</summary>
    internal IEnumerable<KnownActor> StatesWithin(string name) => Scan(Words(name)).Select(found => found.State).OfType<KnownActor>();

    /// <summary>A longer name folded, without the states in it.</summary>
    internal string WithoutStates(string name)
    {
        var words = Words(name);
        return string.Join(' ', Scan(words).Where(found => found.State is null).Select(found => words[found.Start]));
    }

    /// <summary>Each state and each other word, in order.</summary>
    private IEnumerable<(KnownActor? State, int Start)> Scan(string[] words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            KnownActor? state = null;
            var count = Math.Min(longest, words.Length - start);
            while (count > 0 && !states.TryGetValue(string.Join(' ', words, start, count), out state)) count--;
            yield return (state, start);
            if (state is not null) start += count - 1;
        }
    }

    private static string[] Words(string name)
    {
        var words = Folding.Fold(name).Split([' ', ',', '.', '(', ')', '/', '–'], StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < words.Length; index++)
        {
            if (words[index].EndsWith("'s", StringComparison.Ordinal)) words[index] = words[index][..^2];
        }
        return words;
    }
}
