using System.Data.Common;
using Chancery.Registry.Folds;

namespace Chancery.Registry.Store;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public string ClaimStamp() => connection.Scalar<string>("SELECT (SELECT coalesce(max(number), 0) FROM readings) || '.' || (SELECT coalesce(max(number), 0) FROM decisions)")!;

    /// <inheritdoc/>
    public string? EntryStamp() => connection.Scalar<string>("SELECT value FROM settings WHERE name = 'entries'");

    /// <inheritdoc/>
    public void PutEntries(Folded folded, string stamp) => Whole(() =>
    {
        // What is stored already stays as it is: a decision on one entry of a large register writes that entry and not all.
        var stored = connection.Query("SELECT id, number, print FROM entries", row => (Id: new EntryId(row.GetString(0)), Number: row.GetInt64(1), Print: row.Text(2))).ToDictionary(entry => entry.Id);
        var written = folded.Entries.AsParallel().AsOrdered().Select(entry => (Entry: entry, Body: EntryJson.Write(entry))).Select(one => (one.Entry, one.Body, Print: Print(one.Entry, one.Body))).ToList();
        var numbers = Numbers(written.Select(one => one.Entry.Id), stored);
        var changed = written.Where(one => !stored.TryGetValue(one.Entry.Id, out var was) || was.Print != one.Print).ToList();
        foreach (var gone in stored.Values.Where(entry => !numbers.ContainsKey(entry.Id))) Remove(gone.Id, gone.Number, forGood: true);
        foreach (var (entry, _, _) in changed.Where(one => stored.ContainsKey(one.Entry.Id))) Remove(entry.Id, numbers[entry.Id], forGood: false);
        var claims = changed.Count == 0 ? [] : connection.Query("SELECT id, number FROM claims", row => (row.GetString(0), row.GetInt64(1))).ToDictionary(StringComparer.Ordinal);
        foreach (var (entry, body, print) in changed) Put(entry, body, print, numbers, claims);
        // Whoever belongs to a state is found by its number, which only now is known of all.
        foreach (var actor in changed.Select(one => one.Entry).OfType<ActorEntry>())
            Prepared("INSERT INTO actors (number, state) VALUES (@number, @state)").Bind("@number", numbers[actor.Id]).Bind("@state", actor.State is { } state ? numbers[state] : null).ExecuteNonQuery();
        connection.Execute("DELETE FROM suggestions");
        foreach (var suggestion in folded.Suggestions)
            Prepared("INSERT INTO suggestions (one, other, score, reasons) VALUES (@one, @other, @score, @reasons)").Bind("@one", suggestion.One.Value).Bind("@other", suggestion.Other.Value)
                .Bind("@score", suggestion.Score).Bind("@reasons", string.Join('\n', suggestion.Reasons)).ExecuteNonQuery();
        return connection.Execute("INSERT INTO settings (name, value) VALUES ('entries', @stamp) ON CONFLICT (name) DO UPDATE SET value = excluded.value", ("@stamp", stamp));
    });

    /// <summary>All of an entry that is stored, in a few digits; who belongs to which state is in an actor's body.</summary>
    private static string Print(Entry entry, string body) => Digest.Of(16,
        body, string.Join(' ', entry.Claims), string.Join(' ', entry.Actors), entry is ActorEntry actor ? string.Join('\n', actor.Pins.Select(pin => $"{pin.Claim} {pin.Name}")) : "");

    /// <summary>The numbers of entries: those that they have, and new ones after the last.</summary>
    private static Dictionary<EntryId, long> Numbers(IEnumerable<EntryId> entries, Dictionary<EntryId, (EntryId Id, long Number, string? Print)> stored)
    {
        var last = stored.Count == 0 ? 0 : stored.Values.Max(entry => entry.Number);
        return entries.ToDictionary(id => id, id => stored.TryGetValue(id, out var was) ? was.Number : ++last);
    }

    /// <summary>Takes an entry out; of one that is gone for good what it rested on is kept, so that its id still leads somewhere.</summary>
    private void Remove(EntryId id, long number, bool forGood)
    {
        if (forGood)
        {
            Prepared(
                """
                INSERT INTO former_ids (id, kind, claim, name)
                SELECT @id, 'actor', claim, name FROM actor_pins WHERE actor = @number
                UNION ALL SELECT @id, e.kind, l.claim, NULL FROM entries e JOIN entry_claims l ON l.entry = e.number WHERE e.number = @number AND e.kind <> 'actor'
                """).Bind("@id", id.Value).Bind("@number", number).ExecuteNonQuery();
        }
        foreach (var sql in Removing) Prepared(sql).Bind("@number", number).ExecuteNonQuery();
    }

    private static readonly string[] Removing =
    [
        "DELETE FROM entries WHERE number = @number", "DELETE FROM entry_claims WHERE entry = @number", "DELETE FROM entry_actors WHERE entry = @number",
        "DELETE FROM entry_anchors WHERE entry = @number", "DELETE FROM actors WHERE number = @number", "DELETE FROM actor_names WHERE actor = @number", "DELETE FROM actor_pins WHERE actor = @number",
    ];

    private void Put(Entry entry, string body, string print, Dictionary<EntryId, long> numbers, Dictionary<string, long> claims)
    {
        var number = numbers[entry.Id];
        Prepared("INSERT INTO entries (number, id, kind, from_day, to_day, body, print) VALUES (@number, @id, @kind, @from, @to, @body, @print)")
            .Bind("@number", number).Bind("@id", entry.Id.Value).Bind("@kind", EntryKinds.Name(entry)).Bind("@from", entry.From.Iso()).Bind("@to", entry.To.Iso())
            .Bind("@body", body).Bind("@print", print).ExecuteNonQuery();
        foreach (var claim in entry.Claims)
            Prepared("INSERT INTO entry_claims (entry, claim) VALUES (@entry, @claim)").Bind("@entry", number).Bind("@claim", claims[claim.Value]).ExecuteNonQuery();
        foreach (var actor in entry.Actors)
            Prepared("INSERT INTO entry_actors (actor, entry) VALUES (@actor, @entry)").Bind("@actor", numbers[actor]).Bind("@entry", number).ExecuteNonQuery();
        if (entry is ActorEntry named) Put(named, number, claims);
        else if (entry.Claims.Count > 1) PutAnchors(entry, number);
    }

    private void Put(ActorEntry actor, long number, Dictionary<string, long> claims)
    {
        foreach (var (claim, name) in actor.Pins)
            Prepared("INSERT INTO actor_pins (actor, claim, name) VALUES (@actor, @claim, @name)").Bind("@actor", number).Bind("@claim", claims[claim.Value]).Bind("@name", name).ExecuteNonQuery();
        foreach (var name in actor.Names)
            Prepared("INSERT INTO actor_names (key, actor, name) VALUES (@key, @actor, @name)").Bind("@key", NameKey.Of(name)).Bind("@actor", number).Bind("@name", name).ExecuteNonQuery();
    }

    /// <summary>Every id that an entry would have if another of its claims came first.</summary>
    private void PutAnchors(Entry entry, long number)
    {
        foreach (var (report, claim, start, end) in connection.Query(
            "SELECT r.id, c.kind, c.start_at, c.end_at FROM entry_claims l JOIN claims c ON c.number = l.claim JOIN reports r ON r.number = c.report WHERE l.entry = @entry",
            row => (row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3)), ("@entry", number)))
        {
            Prepared("INSERT INTO entry_anchors (id, entry) VALUES (@id, @entry)")
                .Bind("@id", EntryIds.Of(EntryKinds.Name(entry), report, claim, Sources.Passage.Between(start, end), "").Value).Bind("@entry", number).ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Entry> Entries(EntryQuery query) => connection.Query(
        string.Join(' ', Conditions(query).Prepend("SELECT e.id, e.body FROM entries e WHERE 1 = 1").Append("ORDER BY e.to_day DESC, e.from_day DESC, e.id")), Entry,
        ("@kind", query.Kind is null ? null : EntryKinds.Name(query.Kind)), ("@of", Number(query.Of)), ("@and", Number(query.And)), ("@from", query.From.Iso()), ("@to", query.To.Iso()));

    /// <inheritdoc/>
    public IReadOnlyList<Entry> Everything()
    {
        var claims = connection.Query("SELECT l.entry, c.id FROM entry_claims l JOIN claims c ON c.number = l.claim JOIN reports r ON r.number = c.report ORDER BY l.entry, r.id, c.kind, c.start_at, c.end_at, c.id",
            row => (row.GetInt64(0), new ClaimId(row.GetString(1)))).ToLookup(one => one.Item1, one => one.Item2);
        var actors = connection.Query("SELECT l.entry, e.id FROM entry_actors l JOIN entries e ON e.number = l.actor ORDER BY l.entry, e.id",
            row => (row.GetInt64(0), new EntryId(row.GetString(1)))).ToLookup(one => one.Item1, one => one.Item2);
        return connection.Query("SELECT id, body, number FROM entries ORDER BY CASE kind WHEN 'actor' THEN 0 ELSE 1 END, number",
            row => Entry(row) with { Claims = [.. claims[row.GetInt64(2)]], Actors = [.. actors[row.GetInt64(2)]] });
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
    public IReadOnlyDictionary<EntryId, ActorEntry> Actors(IReadOnlyCollection<EntryId> ids)
    {
        var actors = new Dictionary<EntryId, ActorEntry>();
        foreach (var id in ids.Distinct())
        {
            using var reader = Prepared("SELECT id, body FROM entries WHERE id = @id AND kind = 'actor'").Bind("@id", id.Value).ExecuteReader();
            if (reader.Read()) actors.Add(id, (ActorEntry)Entry(reader));
        }
        return actors;
    }

    /// <inheritdoc/>
    public IReadOnlyList<EntryId> ActorsByKey(string key) => connection.Query(
        "SELECT DISTINCT e.id FROM actor_names n JOIN entries e ON e.number = n.actor WHERE n.key = @key ORDER BY e.id", row => new EntryId(row.GetString(0)), ("@key", key));

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, EntryId Actor)> ActorNames() => connection.Query(
        "SELECT n.name, e.id FROM actor_names n JOIN entries e ON e.number = n.actor ORDER BY n.name, e.id", row => (row.GetString(0), new EntryId(row.GetString(1))));

    private static Entry Entry(DbDataReader row) => EntryJson.Read(row.GetString(1)) with { Id = new(row.GetString(0)) };
}
