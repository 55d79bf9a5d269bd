using Chancery.Reading.Claims;
using Chancery.Registry.Folds.Identity;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Registry.Folds;

/// <summary>Actors of all reports: which names are one actor, what to call it, what it is and where it belongs.</summary>
/// <remarks>
/// A full name is one actor in all reports; a single word (a family name, an acronym) and a description ("the delegation") are their
/// own report's, until an alias or what reports say of a body joins them. A bare family name never joins anything.
/// </remarks>
internal sealed class ActorFold
{
    private readonly Standings standings;
    private readonly KnownNames known;
    private readonly Dictionary<string, Spelling> spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<(ReportId Report, string Key), int> nodes = [];
    private readonly Components same = new();
    private readonly HashSet<(ReportId Report, string Key)> separate;
    private readonly Homonyms homonyms;
    private readonly PersonJoins persons = new();
    private readonly List<Node> facts = [];
    private ILookup<string, int> locals = Array.Empty<int>().ToLookup(_ => "");

    private ActorFold(Standings standings, KnownNames known)
    {
        (this.standings, this.known) = (standings, known);
        separate = Separate();
        homonyms = new(standings, known, name => Spell(name) is { Scope: Scope.All, Known: null } full ? full.Key : null);
    }

    public static ActorIndex Run(Standings standings, KnownNames known)
    {
        var fold = new ActorFold(standings, known);
        fold.Meet();
        standings.Rulings.Rule("actor", fold.same, fold.Meant);
        fold.locals = fold.nodes.Where(node => node.Key.Report.Value is not null).ToLookup(node => node.Key.Key, node => node.Value, StringComparer.Ordinal);
        fold.JoinAliases();
        fold.JoinBodies();
        fold.JoinOrgans();
        fold.JoinPersons();
        return fold.Settle();
    }

    /// <summary>Makes a node for every name in its report or in all, with what the claims tell of it.</summary>
    private void Meet()
    {
        for (var index = 0; index < standings.Claims.Length; index++)
        {
            foreach (var mention in Mention.In(standings.Claims[index].Claim)) facts[Node(mention.Name, standings.Report(index))].Meet(mention, index);
        }
        foreach (var (index, claim) in standings.Of<EventClaim>())
        {
            // A state in which something takes place is a party to it: the host of a visit.
            if (claim.Place is { Length: > 0 } place && known.StateOfPlace(place) is { } state) facts[Node(state.Name, standings.Report(index))].Meet(new(state.Name, Part.Body), index);
        }
    }

    private int Node(string name, ReportId report)
    {
        var spelling = Spell(name);
        var at = At(spelling, report);
        if (nodes.TryGetValue(at, out var node)) return node;
        node = same.Add();
        nodes.Add(at, node);
        facts.Add(new(spelling));
        return node;
    }

    private int? Existing(string name, ReportId report) =>
        nodes.TryGetValue(At(Spell(name), report), out var node) ? node : null;

    private (ReportId Report, string Key) At(Spelling spelling, ReportId report) =>
        spelling.Scope is Scope.Report || separate.Contains((report, spelling.Key)) ? (report, spelling.Key)
            : spelling.Known is null && homonyms.Group(spelling.Key, report) is > 0 and var person ? (default, $"{spelling.Key}#{person}") : (default, spelling.Key);

    /// <summary>The node that a decision points at, where a claim still stands there.</summary>
    private int? Meant(Pin pin) => standings.Rulings.Stands(pin) ? Existing(pin.Name, pin.Anchor.Report) : null;

    /// <summary>Names that somebody split by reports: where one name is on both sides, each report that goes has a node of its own.</summary>
    private HashSet<(ReportId Report, string Key)> Separate()
    {
        var found = new HashSet<(ReportId, string)>();
        foreach (var split in standings.Rulings.All.Select(decision => decision.Ruling).OfType<Ruling.Split>().Where(split => split.Out.Kind is "actor"))
        {
            var stays = split.Rest.Pins.Select(pin => Spell(pin.Name).Key).ToHashSet(StringComparer.Ordinal);
            found.UnionWith(split.Out.Pins.Select(pin => (pin.Anchor.Report, Spell(pin.Name).Key)).Where(one => stays.Contains(one.Key)));
        }
        return found;
    }

    private Spelling Spell(string name)
    {
        if (spellings.TryGetValue(name, out var spelling)) return spelling;
        var key = NameKey.Of(name);
        var actor = known.Find(key);
        var organ = actor is null ? known.Organ(name) : null;
        spelling = actor is not null ? new(NameKey.Of(actor.Name), name, Scope.All, actor)
            : new(organ?.Key ?? key, name, Words(name) < 2 || IsDescription(name) || organ is { HasState: false } || known.IsShared(key) ? Scope.Report : Scope.All, null)
            { IsOrgan = organ is { HasState: false } || known.IsShared(key) };
        spellings.Add(name, spelling);
        return spelling;
    }

    /// <summary>Joins an alias to its name: in its own report always, in others where all reports that expand it agree.</summary>
    private void JoinAliases()
    {
        var expansions = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        var own = new List<(int Name, int Alias, string Key)>();
        foreach (var (index, claim) in standings.Of<AliasClaim>())
        {
            var report = standings.Report(index);
            if (Existing(claim.Name, report) is not { } name) continue;
            facts[name].Aliases.Add((claim.Alias, index));
            var key = NameKey.Of(claim.Alias);
            if (!expansions.TryGetValue(key, out var names)) expansions.Add(key, names = []);
            names.Add(name);
            if (Existing(claim.Alias, report) is { } alias && MayJoin(name, alias)) own.Add((name, alias, key));
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
            var report = standings.Report(index);
            if (string.IsNullOrWhiteSpace(role.Of) || !Spell(role.Of).IsOrgan || Spell(role.Person).Scope is Scope.Report) continue;
            var (organ, person) = (Existing(role.Of, report)!.Value, Existing(role.Person, report)!.Value);
            if (held.TryGetValue((facts[organ].Spelling.Key, person), out var other)) same.Join(other, organ);
            else held.Add((facts[organ].Spelling.Key, person), organ);
        }
    }

    /// <summary>Names of people that are spelt otherwise are one person where name and office both say so; what is less sure is suggested.</summary>
    private void JoinPersons()
    {
        var holdings = new SortedDictionary<int, List<Holding>>();
        foreach (var (index, role) in standings.Of<RoleClaim>().Where(role => !string.IsNullOrWhiteSpace(role.Claim.Person) && Spell(role.Claim.Person) is { Known: null, IsOrgan: false } && !IsDescription(role.Claim.Person)))
        {
            var node = Existing(role.Person, standings.Report(index))!.Value;
            if (!holdings.TryGetValue(node, out var told)) holdings.Add(node, told = []);
            told.Add(Holding.Of(role, standings.Report(index), standings.Day(index), known));
        }
        persons.Join(holdings, node => facts[node].Spelling.Name, same, known);
        var named = holdings.Keys.ToLookup(node => facts[node].Spelling.Key, StringComparer.Ordinal);
        foreach (var key in homonyms.Shared.Order(StringComparer.Ordinal)) persons.Ask([.. named[key]], node => facts[node].Spelling.Name);
    }

    /// <summary>The nodes of single reports with a key that nothing has joined yet.</summary>
    private IEnumerable<int> Alone(string key) => locals[key].Where(node => same.IsAlone(node)).Order();

    private bool MayJoin(int one, int other)
    {
        var (first, second) = (facts[one], facts[other]);
        if (first.Spelling.Known is { } known && second.Spelling.Known is { } also && known != also) return false;
        return (first.Votes[Part.Person] > 0) == (second.Votes[Part.Person] > 0) || first.Votes[Part.Body] + second.Votes[Part.Body] == 0;
    }

    private ActorIndex Settle()
    {
        var roots = new int[same.Count];
        var groups = same.Groups().ToList();
        var ids = new Dictionary<int, EntryId>();
        var drafts = new List<(int Root, ActorDraft Draft)>();
        foreach (var group in groups)
        {
            foreach (var node in group) roots[node] = group[0];
            var draft = new ActorDraft([.. group.Select(node => facts[node])]);
            drafts.Add((group[0], draft));
            ids.Add(group[0], EntryIds.Of("actor", standings.Claims[draft.FirstClaim], draft.FirstKey));
        }
        var decided = Decided(roots);
        var reasons = persons.Joined.Where(join => roots[join.One] == roots[join.Other]).ToLookup(join => ids[roots[join.One]], join => join.Match.ToString());
        foreach (var (root, draft) in drafts) draft.Correct(decided[root]);
        var states = Affiliations.Of(standings, known, this, roots, drafts, decided);
        var entries = drafts.Select(draft => Corrections.Apply(draft.Draft.Entry(standings, ids[draft.Root], states.TryGetValue(draft.Root, out var state) ? ids[state] : null), [.. decided[draft.Root]]))
            .Cast<ActorEntry>().Select(entry => reasons.Contains(entry.Id) ? entry with { Joined = [.. reasons[entry.Id]] } : entry)
            .OrderBy(entry => entry.Id).ToList();
        return new(entries, (name, report) => Existing(name, report) is { } node ? ids[roots[node]] : throw new KeyNotFoundException($"'{name}' is no actor of report {report}."))
        {
            Suggestions = persons.Suggestions(node => ids[roots[node]], (one, other) => decided[roots[one]].Any(decision => decision.Ruling is Ruling.Distinguish && decided[roots[other]].Contains(decision))),
        };
    }

    /// <summary>The decisions that name an actor by one of its names, by its root; oldest first.</summary>
    private ILookup<int, Decision> Decided(int[] roots) => standings.Rulings.All
        .SelectMany(decision => Decisions.Targets(decision.Ruling).Where(target => target.Kind is "actor")
            .SelectMany(target => decision.Ruling is Ruling.Split ? target.Pins.Select(Meant).OfType<int>() : Rulings.First(target, Meant) is { } node ? [node] : [])
            .Select(node => roots[node]).Distinct().Select(root => (root, decision))).ToLookup(one => one.root, one => one.decision);

    /// <summary>The root of a name's actor, or null where no claim names it.</summary>
    public int? Root(string name, ReportId report, int[] roots) => Existing(name, report) is { } node ? roots[node] : null;

    private static int Words(string name)
    {
        var folded = Folding.Fold(name);
        if (folded.StartsWith("the ", StringComparison.Ordinal)) folded = folded[4..];
        return folded.Count(letter => letter == ' ') + 1;
    }

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

/// <summary>Whether a name stands for one actor wherever it is printed.</summary>
internal enum Scope
{
    All,
    Report,
}

/// <summary>A name as printed, its key, and what is known of it.</summary>
internal sealed record Spelling(string Key, string Name, Scope Scope, KnownActor? Known)
{
    /// <summary>Whether it names an organ or a party of nobody knows which state.</summary>
    public bool IsOrgan { get; init; }
}

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
internal sealed class ActorIndex(IReadOnlyList<ActorEntry> entries, Func<string, ReportId, EntryId> find)
{
    /// <summary>Actors that are likely one, but not surely.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    private readonly Dictionary<EntryId, ActorEntry> byId = entries.ToDictionary(entry => entry.Id);

    private readonly Dictionary<string, EntryId> states = entries.Where(entry => entry.Kind is "state")
        .SelectMany(entry => entry.Names.Select((name, place) => (name, place, entry.Id))).OrderBy(one => one.place > 0).ThenBy(one => one.Id)
        .DistinctBy(one => one.name, StringComparer.Ordinal).ToDictionary(one => one.name, one => one.Id, StringComparer.Ordinal);

    public IReadOnlyList<ActorEntry> Entries => entries;

    public ActorEntry this[EntryId id] => byId[id];

    public EntryId Find(string name, ReportId report) => find(name, report);

    public EntryId? FindAny(string? name, ReportId report) => string.IsNullOrWhiteSpace(name) ? null : find(name, report);

    /// <summary>A state by its short English name, where any claim names it.</summary>
    public EntryId? FindState(string name) => states.TryGetValue(name, out var state) ? state : null;

    /// <summary>The actors of names, in their order, each once.</summary>
    public List<EntryId> FindAll(IReadOnlyList<string> names, ReportId report) =>
        [.. names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => find(name, report)).Distinct()];

    /// <summary>The state that an actor is or belongs to.</summary>
    public EntryId? State(EntryId actor) => byId[actor] is var entry && entry.Kind is "state" ? actor : entry.State;

    /// <summary>Actors by the names that show, so that lists read alike whatever the ids.</summary>
    public List<EntryId> ByName(IEnumerable<EntryId> actors) =>
        [.. actors.Distinct().OrderBy(actor => byId[actor].Name, StringComparer.Ordinal).ThenBy(actor => actor)];
}
