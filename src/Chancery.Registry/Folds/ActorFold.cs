using Chancery.Reading.Claims;
using Chancery.Registry.Folds.Identity;
using Chancery.Registry.Folds.Partial;
using Chancery.Sources;

namespace Chancery.Registry.Folds;

/// <summary>Actors of all reports: which names are one actor, what to call it, what it is and where it belongs.</summary>
/// <remarks>
/// A full name is one actor in all reports; a single word (a family name, an acronym) and a description ("the delegation") are their
/// own report's, until an alias or what reports say of a body joins them. A bare family name never joins anything.
/// </remarks>
internal sealed class ActorFold
{
    private readonly Standings standings;
    private readonly Spellings spellings;
    private readonly Dictionary<NodeName, int> nodes = [];
    private readonly Components same = new();
    private readonly HashSet<NodeName> separate;
    private readonly Homonyms homonyms;
    private readonly PersonJoins persons = new();
    private readonly List<Node> facts = [];
    private readonly List<NodeName> named = [];
    private ILookup<string, int> locals = Array.Empty<int>().ToLookup(_ => "");

    private ActorFold(Standings standings, Spellings spellings)
    {
        (this.standings, this.spellings) = (standings, spellings);
        separate = Separate();
        homonyms = new(standings, spellings.Known, name => spellings.Of(name) is { Scope: Scope.All, Known: null } full ? full.Key : null);
    }

    /// <summary>Every actor that the claims name.</summary>
    public static ActorIndex Run(Standings standings, KnownNames known) => Joined(standings, new(known)).Settle(null);

    /// <summary>Says which names are one actor, and no more yet.</summary>
    public static ActorFold Joined(Standings standings, Spellings spellings)
    {
        var fold = new ActorFold(standings, spellings);
        foreach (var (index, mention) in standings.Mentions(spellings.Known)) fold.facts[fold.Node(mention.Name, standings.Source(index))].Meet(mention, index);
        standings.Rulings.Rule("actor", fold.same, fold.Meant);
        fold.locals = fold.nodes.Where(node => node.Key.Source != NodeName.All).ToLookup(node => node.Key.Key, node => node.Value, StringComparer.Ordinal);
        fold.JoinAliases();
        fold.JoinBodies();
        fold.JoinOrgans();
        fold.JoinPersons();
        return fold;
    }

    /// <summary>The names that are one actor, for each actor; with the claims that print each.</summary>
    public IEnumerable<IReadOnlyList<(NodeName Name, Node Facts)>> Actors => same.Groups().Select(group => group.Select(node => (named[node], facts[node])).ToList());

    /// <summary>Full names that several people have.</summary>
    public IEnumerable<string> Shared => homonyms.Shared;

    /// <summary>Where a name stands in a report, whether anything names it or not.</summary>
    public NodeName At(string name, long source)
    {
        var spelling = spellings.Of(name);
        return spelling.Scope is Scope.Report || separate.Contains(new(source, spelling.Key)) ? new(source, spelling.Key)
            : spelling.Known is null && homonyms.Group(spelling.Key, source) is > 0 and var person ? new(NodeName.All, spelling.Key, person) : new(NodeName.All, spelling.Key);
    }

    /// <summary>By what key, in what report and whether by a name that is only that report's a name can be looked up that stands for a node.</summary>
    public IEnumerable<Naming> Namings(NodeName node)
    {
        if (node.Source != NodeName.All)
        {
            yield return new(node.Key, node.Source, IsLocal: true);
            if (separate.Contains(node)) yield return new(node.Key, node.Source, IsLocal: false);
            yield break;
        }
        if (homonyms.Other(node.Key) == node.Person) yield return new(node.Key, NodeName.All, IsLocal: false);
        foreach (var source in homonyms.Of(node.Key, node.Person)) yield return new(node.Key, source, IsLocal: false);
    }

    private int Node(string name, long source)
    {
        var at = At(name, source);
        if (nodes.TryGetValue(at, out var node)) return node;
        node = same.Add();
        nodes.Add(at, node);
        facts.Add(new(spellings.Of(name)));
        named.Add(at);
        return node;
    }

    private int? Existing(string name, long source) => nodes.TryGetValue(At(name, source), out var node) ? node : null;

    /// <summary>The node that a decision points at, where a claim still stands there.</summary>
    private int? Meant(Pin pin) => standings.Rulings.Stands(pin) ? Existing(pin.Name, Standing.SourceOf(pin.Anchor.Report)) : null;

    /// <summary>Names that somebody split by reports: where one name is on both sides, each report that goes has a node of its own.</summary>
    private HashSet<NodeName> Separate()
    {
        var found = new HashSet<NodeName>();
        foreach (var split in standings.Rulings.All.Select(decision => decision.Ruling).OfType<Ruling.Split>().Where(split => split.Out.Kind is "actor"))
        {
            var stays = split.Rest.Pins.Select(pin => spellings.Of(pin.Name).Key).ToHashSet(StringComparer.Ordinal);
            found.UnionWith(split.Out.Pins.Select(pin => new NodeName(Standing.SourceOf(pin.Anchor.Report), spellings.Of(pin.Name).Key)).Where(one => stays.Contains(one.Key)));
        }
        return found;
    }

    /// <summary>Joins an alias to its name: in its own report always, in others where all reports that expand it agree.</summary>
    private void JoinAliases()
    {
        var expansions = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        var own = new List<(int Name, int Alias, string Key)>();
        foreach (var (index, claim) in standings.Of<AliasClaim>())
        {
            var source = standings.Source(index);
            if (Existing(claim.Name, source) is not { } name) continue;
            facts[name].Aliases.Add((claim.Alias, index));
            var key = NameKey.Of(claim.Alias);
            if (!expansions.TryGetValue(key, out var names)) expansions.Add(key, names = []);
            names.Add(name);
            if (Existing(claim.Alias, source) is { } alias && MayJoin(name, alias)) own.Add((name, alias, key));
        }
        foreach (var (name, alias, key) in own)
        {
            // A full name is one actor in all reports: it may only join what every report means by it.
            if (facts[alias].Spelling.Scope is Scope.Report || expansions[key].Count == 1) same.Join(name, alias);
        }
        foreach (var (key, names) in expansions)
        {
            var roots = names.Select(same.Root).Distinct().ToList();
            if (roots.Count != 1) continue;
            foreach (var node in Alone(key).Where(node => IsAcronym(facts[node].Spelling.Name) && MayJoin(roots[0], node)).ToList()) same.Join(roots[0], node);
        }
    }

    /// <summary>A single word that only ever stands for a body (<c>Politburo</c>), and an acronym that no report expands, are one body in all reports.</summary>
    private void JoinBodies()
    {
        foreach (var key in locals.Select(group => group.Key).Order(StringComparer.Ordinal))
        {
            var alone = Alone(key).ToList();
            if (alone.Exists(node => facts[node].Votes[Part.Person] > 0)) continue;
            var bodies = alone.Where(node => !facts[node].Spelling.IsOrgan && !IsDescription(facts[node].Spelling.Name) && (facts[node].Votes[Part.Body] > 0 || IsAcronym(facts[node].Spelling.Name))).ToList();
            foreach (var node in bodies) same.Join(bodies[0], node);
        }
    }

    /// <summary>An organ that is named without its state is the same in two reports that show one person in an office of it.</summary>
    private void JoinOrgans()
    {
        var held = new Dictionary<(string Organ, int Person), int>();
        foreach (var (index, role) in standings.Of<RoleClaim>())
        {
            if (string.IsNullOrWhiteSpace(role.Of) || !spellings.Of(role.Of).IsOrgan || spellings.Of(role.Person).Scope is Scope.Report) continue;
            var source = standings.Source(index);
            if (Existing(role.Of, source) is not { } organ || Existing(role.Person, source) is not { } person) continue;
            if (held.TryGetValue((facts[organ].Spelling.Key, person), out var other)) same.Join(other, organ);
            else held.Add((facts[organ].Spelling.Key, person), organ);
        }
    }

    /// <summary>Names of people that are spelt otherwise are one person where name and office both say so; what is less sure is suggested.</summary>
    private void JoinPersons()
    {
        var holdings = new SortedDictionary<int, List<Holding>>();
        foreach (var (index, role) in standings.Of<RoleClaim>().Where(role => IsPerson(role.Claim)))
        {
            if (Existing(role.Person, standings.Source(index)) is not { } node) continue;
            if (!holdings.TryGetValue(node, out var told)) holdings.Add(node, told = []);
            told.Add(Holding.Of(role, standings.Source(index), standings.Day(index), spellings.Known));
        }
        persons.Join(holdings, node => facts[node].Spelling.Name, same, spellings.Known);
        var people = holdings.Keys.ToLookup(node => facts[node].Spelling.Key, StringComparer.Ordinal);
        foreach (var key in homonyms.Shared.Order(StringComparer.Ordinal)) persons.Ask([.. people[key]], node => facts[node].Spelling.Name);
    }

    private bool IsPerson(RoleClaim role) => IsPerson(role, spellings);

    /// <summary>Whether the name that holds an office can be a person's.</summary>
    public static bool IsPerson(RoleClaim role, Spellings spellings) => !string.IsNullOrWhiteSpace(role.Person) && spellings.Of(role.Person) is { Known: null, IsOrgan: false } && !IsDescription(role.Person);

    /// <summary>The nodes of single reports with a key that nothing has joined yet.</summary>
    private IEnumerable<int> Alone(string key) => locals[key].Where(node => same.IsAlone(node)).Order();

    private bool MayJoin(int one, int other)
    {
        var (first, second) = (facts[one], facts[other]);
        if (first.Spelling.Known is { } known && second.Spelling.Known is { } also && known != also) return false;
        return (first.Votes[Part.Person] > 0) == (second.Votes[Part.Person] > 0) || first.Votes[Part.Body] + second.Votes[Part.Body] == 0;
    }

    /// <summary>Gives the actors their ids, names, kinds and states.</summary>
    /// <param name="kept">What is known of actors that are not among the names at hand, or have not changed; null where all are at hand.</param>
    public ActorIndex Settle(KeptActors? kept)
    {
        var roots = new int[same.Count];
        var ids = new Dictionary<int, EntryId>();
        var drafts = new List<(int Root, ActorDraft Draft)>();
        foreach (var group in same.Groups())
        {
            foreach (var node in group) roots[node] = group[0];
            if (kept?.Unchanged([.. group.Select(node => named[node])]) is { } id)
            {
                ids.Add(group[0], id);
                continue;
            }
            var draft = new ActorDraft([.. group.Select(node => facts[node])]);
            drafts.Add((group[0], draft));
            ids.Add(group[0], EntryIds.Of("actor", standings.Claims[draft.FirstClaim], draft.FirstKey));
        }
        var decided = Decided(roots);
        foreach (var (root, draft) in drafts) draft.Correct(decided[root]);
        var told = drafts.Select(draft => (draft.Root, Entry: (ActorEntry)Corrections.Apply(draft.Draft.Entry(standings, ids[draft.Root]), [.. decided[draft.Root]]), draft.Draft.Known)).ToList();

        EntryId Id(int node) => kept?.Beside(named[node]) ?? ids[roots[node]];
        EntryId? Find(string name, long source) => Existing(name, source) is { } node ? Id(node) : kept?.Find(spellings.Of(name), source);
        var states = new ActorIndex([.. told.Select(one => one.Entry)], Find, kept);
        var belongs = Affiliations.Of(standings, spellings.Known, states, told, decided);
        var reasons = persons.Joined.Where(join => roots[join.One] == roots[join.Other]).ToLookup(join => ids[roots[join.One]], join => join.Match.ToString());
        var entries = told.Select(one => one.Entry with { State = belongs.State(one.Entry), Home = belongs.Home(one.Entry), Joined = [.. reasons[one.Entry.Id]] }).OrderBy(entry => entry.Id).ToList();
        return new(entries, Find, kept)
        {
            Suggestions = persons.Suggestions(Id, (one, other) => decided[roots[one]].Any(decision => decision.Ruling is Ruling.Distinguish && decided[roots[other]].Contains(decision))),
            Namings = [.. named.SelectMany((node, index) => Namings(node).Select(naming => (naming, ids[roots[index]])))],
        };
    }

    /// <summary>The decisions that name an actor by one of its names, by its root; oldest first.</summary>
    private ILookup<int, Decision> Decided(int[] roots) => standings.Rulings.All
        .SelectMany(decision => Decisions.Targets(decision.Ruling).Where(target => target.Kind is "actor")
            .SelectMany(target => decision.Ruling is Ruling.Split ? target.Pins.Select(Meant).OfType<int>() : Rulings.First(target, Meant) is { } node ? [node] : [])
            .Select(node => roots[node]).Distinct().Select(root => (root, decision))).ToLookup(one => one.root, one => one.decision);

    /// <summary>Names begin with a capital or a digit, and so does their last word; what does not is a description ("Vietnamese leader").</summary>
    internal static bool IsDescription(string name)
    {
        var words = name.AsSpan().Trim();
        if (words.Length == 0 || char.IsLower(words[0])) return true;
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return char.IsLower(last[0]) && !last.Contains('-'); // "al-Assad" is a name
    }

    internal static bool IsAcronym(string name) => name.Length >= 2 && name.Any(char.IsUpper) && !name.Any(char.IsLower) && !name.Contains(' ');
}

/// <summary>Where a name stands: in one report, or in all.</summary>
/// <param name="Source">The report, or <see cref="All"/>.</param>
/// <param name="Key">The key of the name.</param>
/// <param name="Person">Of a full name that several people have, whose it is, from 1; 0 where that is not known, and of other names.</param>
internal readonly record struct NodeName(long Source, string Key, int Person = 0)
{
    /// <summary>Every report.</summary>
    public const long All = -1;
}

/// <summary>By what a printed name leads to its actor.</summary>
/// <param name="Key">The key of the name.</param>
/// <param name="Source">The report, or <see cref="NodeName.All"/> for those that have no naming of their own.</param>
/// <param name="IsLocal">Whether names that are only their own report's are led so, or those that are the same in all.</param>
internal readonly record struct Naming(string Key, long Source, bool IsLocal);

/// <summary>A name in its scope, with what claims tell of it.</summary>
internal sealed class Node(Spelling spelling)
{
    public Spelling Spelling { get; } = spelling;

    public Dictionary<Part, int> Votes { get; } = new() { [Part.Actor] = 0, [Part.Person] = 0, [Part.Body] = 0, [Part.Speaker] = 0 };

    /// <summary>How often each printed form occurs.</summary>
    public SortedDictionary<string, int> Printed { get; } = new(StringComparer.Ordinal);

    public SortedSet<int> Claims { get; } = [];

    public List<(string Alias, int Claim)> Aliases { get; } = [];

    public void Meet(Mention mention, int claim)
    {
        Votes[mention.Part]++;
        Printed[mention.Name] = Printed.GetValueOrDefault(mention.Name) + 1;
        Claims.Add(claim);
    }
}

/// <summary>The actors of a fold: their entries, and who stands behind a name in a report.</summary>
/// <param name="entries">The actors that were folded, by id.</param>
/// <param name="find">The actor that a name stands for in a report.</param>
/// <param name="kept">What is known of the others, where there are others.</param>
internal sealed class ActorIndex(IReadOnlyList<ActorEntry> entries, Func<string, long, EntryId?> find, KeptActors? kept)
{
    /// <summary>Actors that are likely one, but not surely.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>How printed names lead to actors.</summary>
    public IReadOnlyList<(Naming Naming, EntryId Actor)> Namings { get; init; } = [];

    private readonly Dictionary<EntryId, ActorEntry> byId = entries.ToDictionary(entry => entry.Id);

    private readonly Dictionary<string, EntryId> states = kept is not null ? [] : entries.Where(entry => entry.Kind is "state")
        .SelectMany(entry => entry.Names.Select((name, place) => (name, place, entry.Id))).OrderBy(one => one.place > 0).ThenBy(one => one.Id)
        .DistinctBy(one => one.name, StringComparer.Ordinal).ToDictionary(one => one.name, one => one.Id, StringComparer.Ordinal);

    public IReadOnlyList<ActorEntry> Entries => entries;

    public ActorEntry this[EntryId id] => byId.TryGetValue(id, out var entry) ? entry : kept?.Entry(id) ?? throw new KeyNotFoundException($"The register has no actor {id}.");

    public EntryId Find(string name, ReportId report) => Find(name, Standing.SourceOf(report)) ?? throw new KeyNotFoundException($"'{name}' is no actor of report {report}.");

    public EntryId? Find(string name, long source) => find(name, source);

    public EntryId? FindAny(string? name, ReportId report) => string.IsNullOrWhiteSpace(name) ? null : Find(name, report);

    /// <summary>A state by its short English name, where any claim names it.</summary>
    public EntryId? FindState(string name) => kept is not null ? kept.State(name) : states.TryGetValue(name, out var state) ? state : null;

    /// <summary>The actors of names, in their order, each once.</summary>
    public List<EntryId> FindAll(IReadOnlyList<string> names, ReportId report) =>
        [.. names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => Find(name, report)).Distinct()];

    /// <summary>The state that an actor is or belongs to.</summary>
    public EntryId? State(EntryId actor) => this[actor] is var entry && entry.Kind is "state" ? actor : entry.State;

    /// <summary>Actors by the names that show, so that lists read alike whatever the ids.</summary>
    public List<EntryId> ByName(IEnumerable<EntryId> actors) =>
        [.. actors.Distinct().OrderBy(actor => this[actor].Name, StringComparer.Ordinal).ThenBy(actor => actor)];
}
