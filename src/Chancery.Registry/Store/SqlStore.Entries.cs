using System.Data.Common;
using Chancery.Registry.Folds;
using Chancery.Text;

namespace Chancery.Registry.Store;

public abstract partial class SqlStore
{
    /// <inheritdoc/>
    public string ClaimStamp() => connection.Scalar<string>("SELECT (SELECT coalesce(max(number), 0) FROM readings) || '.' || (SELECT coalesce(max(number), 0) FROM decisions)")!;

    /// <inheritdoc/>
    public string? EntryStamp() => connection.Scalar<string>("SELECT value FROM settings WHERE name = 'entries'");

    /// <inheritdoc/>
    public void PutEntries(Folded folded, string stamp) => Whole(() =>
    {
        var stored = connection.Query("SELECT id, number, print FROM entries", Stored).ToDictionary(entry => entry.Id);
        var written = Written(folded.Entries);
        var numbers = Numbers(written.Select(one => one.Entry.Id), stored);
        var claims = connection.Query("SELECT c.id, c.number, r.id, c.kind, c.start_at, c.end_at FROM claims c JOIN reports r ON r.number = c.report", PlacedClaim).ToDictionary(StringComparer.Ordinal);
        Replace(stored, written, numbers, claims);
        connection.Execute("DELETE FROM suggestions");
        PutSuggestions(folded.Suggestions);
        if (folded.Trace is { } trace && !IsOfThePast) PutTrace(trace, numbers, claims);
        return Stamp(stamp);
    });

    /// <summary>Puts entries in the place of those that are stored. What is stored already stays as it is: a decision on one entry of a large register writes that entry and not all.</summary>
    private void Replace(Dictionary<EntryId, (EntryId Id, long Number, string? Print)> stored, List<(Entry Entry, string Body, string Print)> written, Dictionary<EntryId, long> numbers, Dictionary<string, Placed> claims)
    {
        var stay = written.Select(one => one.Entry.Id).ToHashSet();
        var changed = written.Where(one => !stored.TryGetValue(one.Entry.Id, out var was) || was.Print != one.Print).ToList();
        Remove([.. stored.Values.Where(entry => !stay.Contains(entry.Id)).Select(entry => entry.Number)], forGood: true);
        Remove([.. changed.Where(one => stored.ContainsKey(one.Entry.Id)).Select(one => numbers[one.Entry.Id])], forGood: false);
        Put(changed, numbers, claims);
    }

    /// <summary>Has every entry written again by the next fold, whatever its print says.</summary>
    internal void WriteAnew() => Whole(() => connection.Execute("UPDATE entries SET print = NULL"));

    private static (EntryId Id, long Number, string? Print) Stored(DbDataReader row) => (new(row.GetString(0)), row.GetInt64(1), row.Text(2));

    private static (string Id, Placed Claim) PlacedClaim(DbDataReader row) => (row.GetString(0), new(row.GetInt64(1), row.GetString(2), row.GetString(3), Sources.Passage.Between(row.GetInt32(4), row.GetInt32(5))));

    /// <summary>So many entries are written sooner by one thread.</summary>
    private const int Few = 1000;

    private static List<(Entry Entry, string Body, string Print)> Written(IReadOnlyList<Entry> entries) =>
        [.. (entries.Count > Few ? (IEnumerable<Entry>)entries.AsParallel().AsOrdered() : entries).Select(entry => (Entry: entry, Body: EntryJson.Write(entry))).Select(one => (one.Entry, one.Body, Print(one.Entry, one.Body)))];

    private void PutSuggestions(IEnumerable<Suggestion> suggestions) => Append("suggestions", ["one", "other", "score", "reasons"],
        suggestions.Select(suggestion => new object?[] { suggestion.One.Value, suggestion.Other.Value, suggestion.Score, string.Join('\n', suggestion.Reasons) }));

    private int Stamp(string stamp) => connection.Execute("INSERT INTO settings (name, value) VALUES ('entries', @stamp) ON CONFLICT (name) DO UPDATE SET value = excluded.value", ("@stamp", stamp));

    /// <summary>A claim's number and anchor.</summary>
    private sealed record Placed(long Number, string Report, string Kind, Sources.Passage Passage);

    /// <summary>All of an entry that is stored, in a few digits; who belongs to which state is in an actor's body.</summary>
    private static string Print(Entry entry, string body) => Digest.Of(16,
        body, string.Join(' ', entry.Claims), string.Join(' ', entry.Actors), entry is ActorEntry actor ? $"{actor.Home} {string.Join('\n', actor.Pins.Select(pin => $"{pin.Claim} {pin.Name}"))}" : "");

    /// <summary>The numbers of entries: those that they have, and new ones after the last.</summary>
    private static Dictionary<EntryId, long> Numbers(IEnumerable<EntryId> entries, Dictionary<EntryId, (EntryId Id, long Number, string? Print)> stored)
    {
        var last = stored.Count == 0 ? 0 : stored.Values.Max(entry => entry.Number);
        return entries.ToDictionary(id => id, id => stored.TryGetValue(id, out var was) ? was.Number : ++last);
    }

    /// <summary>Takes entries out; of those that are gone for good what they rested on is kept, so that their ids still lead somewhere.</summary>
    private void Remove(List<long> numbers, bool forGood)
    {
        if (numbers.Count == 0) return;
        var listed = ("@numbers", (object?)Listed(numbers));
        if (forGood)
        {
            connection.Execute(
                $"""
                INSERT INTO former_ids (id, kind, claim, name)
                SELECT e.id, 'actor', p.claim, p.name FROM entries e JOIN actor_pins p ON p.actor = e.number WHERE e.number IN {AmongNumbers("@numbers")}
                UNION ALL SELECT e.id, e.kind, l.claim, NULL FROM entries e JOIN entry_claims l ON l.entry = e.number WHERE e.number IN {AmongNumbers("@numbers")} AND e.kind <> 'actor'
                """, listed);
        }
        foreach (var (table, column) in Removing) connection.Execute($"DELETE FROM {table} WHERE {column} IN {AmongNumbers("@numbers")}", listed);
    }

    private static readonly (string Table, string Column)[] Removing =
    [
        ("entries", "number"), ("entry_claims", "entry"), ("entry_actors", "entry"), ("entry_anchors", "entry"), ("actors", "number"), ("actor_names", "actor"), ("name_words", "actor"), ("actor_pins", "actor"),
    ];

    private void Put(List<(Entry Entry, string Body, string Print)> entries, Dictionary<EntryId, long> numbers, Dictionary<string, Placed> claims)
    {
        List<ActorEntry> actors = [.. entries.Select(one => one.Entry).OfType<ActorEntry>()];
        Append("entries", ["number", "id", "kind", "from_day", "to_day", "body", "print"], entries.Select(one =>
            new object?[] { numbers[one.Entry.Id], one.Entry.Id.Value, EntryKinds.Name(one.Entry), one.Entry.From.Iso(), one.Entry.To.Iso(), one.Body, one.Print }));
        Append("entry_claims", ["entry", "claim"], entries.SelectMany(one => one.Entry.Claims.Select(claim => new object?[] { numbers[one.Entry.Id], claims[claim.Value].Number })));
        Append("entry_actors", ["actor", "entry"], entries.SelectMany(one => one.Entry.Actors.Select(actor => new object?[] { numbers[actor], numbers[one.Entry.Id] })));
        Append("entry_anchors", ["id", "entry"], entries.Select(one => one.Entry).Where(entry => entry is not ActorEntry && entry.Claims.Count > 1)
            .SelectMany(entry => entry.Claims.Select(claim => new object?[] { Anchored(entry, claims[claim.Value]).Value, numbers[entry.Id] })));
        Append("actors", ["number", "state", "home"], actors.Select(actor => new object?[] { numbers[actor.Id], actor.State is { } state ? numbers[state] : null, actor.Home is { } home ? numbers[home] : null }));
        Append("actor_pins", ["actor", "claim", "name"], actors.SelectMany(actor => actor.Pins.Select(pin => new object?[] { numbers[actor.Id], claims[pin.Claim.Value].Number, pin.Name })));
        Append("name_words", ["word", "actor"], actors.SelectMany(actor => actor.Names.SelectMany(name => FoldedWords.In(name)).Select(word => word.Word).Distinct(StringComparer.Ordinal).Select(word => new object?[] { word, numbers[actor.Id] })));
        Append("actor_names", ["key", "actor", "name"], actors.SelectMany(actor => actor.Names.Select(name => new object?[] { NameKey.Of(name), numbers[actor.Id], name })));
    }

    /// <summary>The id that an entry would have if this claim of it came first.</summary>
    private static EntryId Anchored(Entry entry, Placed claim) => EntryIds.Of(EntryKinds.Name(entry), claim.Report, claim.Kind, claim.Passage, "");

    /// <inheritdoc/>
    public IReadOnlyList<Entry> Entries(EntryQuery query) => connection.Query(
        string.Join(' ', Conditions(query).Prepend("SELECT e.id, e.body FROM entries e WHERE 1 = 1").Append("ORDER BY e.to_day DESC NULLS LAST, e.from_day DESC NULLS LAST, e.id")), Entry,
        ("@kind", query.Kind is null ? null : EntryKinds.Name(query.Kind)), ("@of", Number(query.Of)), ("@and", Number(query.And)), ("@from", query.From.Iso()), ("@to", query.To.Iso()));

    /// <inheritdoc/>
    public IReadOnlyList<Entry> Everything() => Whole("1 = 1", "1 = 1");

    /// <summary>Some entries with their claims and actors, actors first.</summary>
    internal IReadOnlyList<Entry> Some(IEnumerable<long> numbers) => Whole($"number IN {AmongNumbers("@numbers")}", $"l.entry IN {AmongNumbers("@numbers")}", ("@numbers", Listed(numbers)));

    private List<Entry> Whole(string entries, string links, params (string Name, object? Value)[] parameters)
    {
        var claims = connection.Query($"SELECT l.entry, c.id FROM entry_claims l JOIN claims c ON c.number = l.claim JOIN reports r ON r.number = c.report WHERE {links} ORDER BY l.entry, r.id, c.kind, c.start_at, c.end_at, c.id",
            row => (row.GetInt64(0), new ClaimId(row.GetString(1))), parameters).ToLookup(one => one.Item1, one => one.Item2);
        var actors = connection.Query($"SELECT l.entry, e.id FROM entry_actors l JOIN entries e ON e.number = l.actor WHERE {links} ORDER BY l.entry, e.id",
            row => (row.GetInt64(0), new EntryId(row.GetString(1))), parameters).ToLookup(one => one.Item1, one => one.Item2);
        return connection.Query($"SELECT id, body, number FROM entries WHERE {entries} ORDER BY CASE kind WHEN 'actor' THEN 0 ELSE 1 END, number",
            row => Entry(row) with { Claims = [.. claims[row.GetInt64(2)]], Actors = [.. actors[row.GetInt64(2)]] }, parameters);
    }

    /// <summary>Only the conditions that there are, so that the database can begin at the narrowest.</summary>
    private static IEnumerable<string> Conditions(EntryQuery query)
    {
        yield return query.Kind is null ? "AND e.kind <> 'actor'" : "AND e.kind = @kind";
        if (query.Of is not null)
        {
            yield return query.Kind == typeof(ActorEntry) ? "AND e.number IN (SELECT number FROM actors WHERE number = @of OR state = @of)"
                : "AND e.number IN (SELECT l.entry FROM actors a JOIN entry_actors l ON l.actor = a.number WHERE a.number = @of OR a.state = @of)";
        }
        if (query.And is not null) yield return "AND e.number IN (SELECT l.entry FROM actors a JOIN entry_actors l ON l.actor = a.number WHERE a.number = @and OR a.state = @and)";
        if (query.From is not null) yield return "AND e.to_day >= @from";
        if (query.To is not null) yield return "AND e.from_day <= @to";
    }

    private long? Number(EntryId? entry) => entry is { } id ? Prepared("SELECT number FROM entries WHERE id = @id").Bind("@id", id.Value).ExecuteScalar() as long? ?? -1 : null;

    /// <inheritdoc/>
    public IReadOnlyList<Entry> EntriesById(string prefix, int most) => connection.Query(
        "SELECT id, body FROM entries WHERE id >= @prefix AND id < @after ORDER BY id LIMIT @most", Entry,
        ("@prefix", prefix), ("@after", After(prefix)), ("@most", most));

    /// <inheritdoc/>
    public IReadOnlyDictionary<EntryId, ActorEntry> Actors(IReadOnlyCollection<EntryId> ids) => connection.Query(
        $"SELECT id, body FROM entries WHERE id IN {AmongTexts("@ids")} ORDER BY id", Entry, ("@ids", Listed(ids.Select(id => id.Value).Distinct())))
        .OfType<ActorEntry>().ToDictionary(actor => actor.Id);

    /// <inheritdoc/>
    public IReadOnlyList<EntryId> ActorsByKey(string key) => connection.Query(
        "SELECT DISTINCT e.id FROM actor_names n JOIN entries e ON e.number = n.actor WHERE n.key = @key ORDER BY e.id", row => new EntryId(row.GetString(0)), ("@key", key));

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, EntryId Actor)> ActorNames() => connection.Query(
        "SELECT n.name, e.id FROM actor_names n JOIN entries e ON e.number = n.actor ORDER BY n.name, e.id", row => (row.GetString(0), new EntryId(row.GetString(1))));

    private static Entry Entry(DbDataReader row) => EntryJson.Read(row.GetString(1)) with { Id = new(row.GetString(0)) };
}
