using System.Data.Common;
using Chancery.Registry.Folds;
using Chancery.Registry.Folds.Partial;
using Chancery.Sources;

namespace Chancery.Registry.Store;

/// <content>What the register keeps of its last fold beside the entries.</content>
public abstract partial class SqlStore : IFoldMemory
{
    private const string SightingColumns = "s.key, s.source, s.place, s.at, s.claim, s.name, s.seen, s.day";

    IReadOnlyList<long> IFoldMemory.ReportsSince(long reading) => connection.Query("SELECT DISTINCT report FROM readings WHERE number > @reading ORDER BY report", row => row.GetInt64(0), ("@reading", reading));

    long? IFoldMemory.NumberOf(ReportId report) => ReportNumber(report);

    ReportId IFoldMemory.IdOf(long report) => new((string)Prepared("SELECT id FROM reports WHERE number = @number").Bind("@number", report).ExecuteScalar()!);

    IReadOnlyList<(long Number, StandingClaim Claim)> IFoldMemory.ClaimsNow(long report, IReadOnlySet<ClaimId> added)
    {
        var claims = Numbered(
            $"""
            SELECT {ClaimColumns} FROM claims c JOIN reports r ON r.number = c.report
            WHERE r.number = @report AND (EXISTS (SELECT 1 FROM standings s WHERE s.claim = c.number AND s.closed IS NULL)
                OR c.id IN {AmongTexts("@added")} AND EXISTS (SELECT 1 FROM origins o WHERE o.report = r.number AND o.until IS NULL)) ORDER BY c.number
            """, ("@report", report), ("@added", Listed(added.Select(claim => claim.Value))));
        return claims;
    }

    IReadOnlyList<long> IFoldMemory.FoldedIn(long source) => connection.Query("SELECT claim FROM folded WHERE source = @source ORDER BY place", row => row.GetInt64(0), ("@source", source));

    long IFoldMemory.ClaimCount() => Next("claims") - 1;

    IReadOnlyList<Sighting> IFoldMemory.SightingsIn(long source) => connection.Query($"SELECT {SightingColumns} FROM sightings s WHERE s.source = @source ORDER BY s.place, s.at", Seen, ("@source", source));

    IReadOnlyList<Sighting> IFoldMemory.Sightings(long key) => connection.Query($"SELECT {SightingColumns} FROM sightings s WHERE s.key = @key ORDER BY s.source, s.place, s.at", Seen, ("@key", key));

    void IFoldMemory.Trace(long source, IReadOnlyList<(long Number, Standing Standing)> claims, IReadOnlyList<Sighting> sightings)
    {
        connection.Execute("DELETE FROM folded WHERE source = @source", ("@source", source));
        connection.Execute("DELETE FROM sightings WHERE source = @source", ("@source", source));
        PutFolded(claims);
        PutSightings(sightings);
    }

    IReadOnlyList<(long Number, Standing Standing)> IFoldMemory.Folded(IReadOnlyCollection<long> claims)
    {
        if (claims.Count == 0) return [];
        var listed = ("@claims", (object?)Listed(claims));
        var places = connection.Query($"SELECT claim, source, place, nth, day FROM folded WHERE claim IN {AmongNumbers("@claims")}",
            row => (Claim: row.GetInt64(0), Source: row.GetInt64(1), Place: row.GetInt32(2), Nth: row.GetInt32(3), Day: Day(row, 4)), listed).ToDictionary(one => one.Claim);
        return [.. Numbered($"SELECT {ClaimColumns} FROM claims c JOIN reports r ON r.number = c.report WHERE c.number IN {AmongNumbers("@claims")}", ("@claims", Listed(places.Keys)))
            .Select(claim => (claim.Number, new Standing(places[claim.Number].Source, places[claim.Number].Place, places[claim.Number].Nth, places[claim.Number].Day, new(claim.Claim))))
            .OrderBy(one => one.Item2.Source).ThenBy(one => one.Item2.Place)];
    }

    IReadOnlyList<long> IFoldMemory.At(Anchor anchor) => connection.Query(
        """
        SELECT c.number FROM reports r JOIN claims c ON c.report = r.number JOIN folded f ON f.claim = c.number
        WHERE r.id = @report AND c.kind = @kind AND c.start_at = @start AND c.end_at = @end
        """, row => row.GetInt64(0), ("@report", anchor.Report.Value), ("@kind", anchor.Kind), ("@start", anchor.Start), ("@end", anchor.End));

    StandingClaim IFoldMemory.Claim(long claim) => Numbered($"SELECT {ClaimColumns} FROM claims c JOIN reports r ON r.number = c.report WHERE c.number = @claim", ("@claim", claim))[0].Claim;

    IReadOnlyList<(Naming Naming, long Actor, EntryId Id)> IFoldMemory.Namings(string key) => connection.Query(
        "SELECT n.source, n.local, n.actor, e.id FROM namings n JOIN entries e ON e.number = n.actor WHERE n.key = @key",
        row => (new Naming(key, row.GetInt64(0), row.GetInt64(1) == 1), row.GetInt64(2), new EntryId(row.GetString(3))), ("@key", key));

    IReadOnlyList<string> IFoldMemory.KeysBeside(string key) => connection.Query(
        "SELECT DISTINCT b.key FROM namings a JOIN namings b ON b.actor = a.actor WHERE a.key = @key AND b.key <> @key ORDER BY b.key", row => row.GetString(0), ("@key", key));

    EntryId? IFoldMemory.Actor(Naming naming) =>
        Prepared("SELECT e.id FROM namings n JOIN entries e ON e.number = n.actor WHERE n.key = @key AND n.source = @source AND n.local = @local")
            .Bind("@key", naming.Key).Bind("@source", naming.Source).Bind("@local", naming.IsLocal ? 1 : 0).ExecuteScalar() is string id ? new EntryId(id) : null;

    ActorEntry IFoldMemory.Actor(long number) => Actors("e.number = @number", ("@number", number))[0];

    ActorEntry? IFoldMemory.Actor(EntryId id) => Actors("e.id = @id", ("@id", id.Value)).FirstOrDefault();

    IReadOnlyList<ActorEntry> IFoldMemory.ActorsNamed(string name) =>
        Actors("e.number IN (SELECT actor FROM actor_names WHERE key = @key AND name = @name)", ("@key", NameKey.Of(name)), ("@name", name));

    IReadOnlyList<long> IFoldMemory.InBlock(Block block)
    {
        using var row = Prepared("SELECT claim FROM blocks WHERE block = @block AND low <= @high AND high >= @low").Bind("@block", block.Hash).Bind("@low", block.Low).Bind("@high", block.High).ExecuteReader();
        var claims = new List<long>();
        while (row.Read()) claims.Add(row.GetInt64(0));
        return claims;
    }

    IReadOnlyList<(long Claim, Block Block)> IFoldMemory.BlocksOf(IReadOnlyCollection<long> claims) => claims.Count == 0 ? [] : connection.Query(
        $"SELECT claim, block, low, high FROM blocks WHERE claim IN {AmongNumbers("@claims")}",
        row => (row.GetInt64(0), new Block(row.GetInt64(1), row.GetInt32(2), row.GetInt32(3))), ("@claims", Listed(claims)));

    IReadOnlyList<long> IFoldMemory.Together(IReadOnlyCollection<long> claims) => claims.Count == 0 ? [] : connection.Query(
        $"""
        SELECT DISTINCT b.claim FROM entry_claims a JOIN entries e ON e.number = a.entry AND e.kind <> 'actor' JOIN entry_claims b ON b.entry = a.entry
        WHERE a.claim IN {AmongNumbers("@claims")}
        """, row => row.GetInt64(0), ("@claims", Listed(claims)));

    IReadOnlyList<(long Claim, IReadOnlyList<EntryId> Actors)> IFoldMemory.ActorsBeside(IReadOnlyCollection<long> claims) => claims.Count == 0 ? [] : [.. connection.Query(
        $"""
        SELECT l.claim, a.id FROM entry_claims l JOIN entries e ON e.number = l.entry AND e.kind <> 'actor' JOIN entry_actors x ON x.entry = l.entry JOIN entries a ON a.number = x.actor
        WHERE l.claim IN {AmongNumbers("@claims")}
        """, row => (Claim: row.GetInt64(0), Actor: new EntryId(row.GetString(1))), ("@claims", Listed(claims)))
        .GroupBy(one => one.Claim, one => one.Actor).Select(claim => (claim.Key, (IReadOnlyList<EntryId>)[.. claim])).Where(claim => claim.Item2.Count > 1)];

    IReadOnlyList<long> IFoldMemory.EntriesOf(IReadOnlyCollection<long> claims) => claims.Count == 0 ? [] : connection.Query(
        $"SELECT DISTINCT e.number FROM entry_claims l JOIN entries e ON e.number = l.entry WHERE l.claim IN {AmongNumbers("@claims")} AND e.kind <> 'actor'",
        row => row.GetInt64(0), ("@claims", Listed(claims)));

    IReadOnlyList<EventEntry> IFoldMemory.EventsOf(IReadOnlyCollection<long> claims)
    {
        if (claims.Count == 0) return [];
        // The kind is put so that no index of it is used: there are few claims and many events.
        var events = connection.Query($"SELECT DISTINCT e.id, e.body, e.number FROM entry_claims l JOIN entries e ON e.number = l.entry WHERE l.claim IN {AmongNumbers("@claims")} AND e.kind || '' = 'event'",
            row => (Event: (EventEntry)Entry(row), Number: row.GetInt64(2)), ("@claims", Listed(claims)));
        return [.. events.Select(one => one.Event with
        {
            Actors = connection.Query("SELECT a.id FROM entry_actors l JOIN entries a ON a.number = l.actor WHERE l.entry = @entry", row => new EntryId(row.GetString(0)), ("@entry", one.Number)),
        })];
    }

    IReadOnlyList<long> IFoldMemory.OfKind(string kind, IReadOnlyCollection<long> sources) => sources.Count == 0 ? [] : connection.Query(
        $"SELECT f.claim FROM folded f JOIN claims c ON c.number = f.claim WHERE f.source IN {AmongNumbers("@sources")} AND c.kind = @kind",
        row => row.GetInt64(0), ("@sources", Listed(sources)), ("@kind", kind));

    /// <summary>Puts entries in the place of some that are stored.</summary>
    /// <returns>The claims of the events, ties and undertakings that say something else now, or are gone, as they were and as they are.</returns>
    internal IReadOnlySet<long> PutRefolded(Refolded folded, string stamp) => Whole(() =>
    {
        var gone = folded.Gone.Distinct().ToList();
        var stored = connection.Query($"SELECT id, number, print FROM entries WHERE number IN {AmongNumbers("@numbers")}", Stored, ("@numbers", Listed(gone))).ToDictionary(entry => entry.Id);
        var written = Written(folded.Entries);
        var next = Next("entries");
        var numbers = written.ToDictionary(one => one.Entry.Id, one => stored.TryGetValue(one.Entry.Id, out var was) ? was.Number : next++);
        var others = folded.Entries.SelectMany(entry => entry.Actors.Concat(entry is ActorEntry actor ? new[] { actor.State, actor.Home }.OfType<EntryId>() : [])).Concat(folded.Namings.Select(naming => naming.Actor)).Where(id => !numbers.ContainsKey(id)).Distinct().ToList();
        foreach (var (id, number) in connection.Query($"SELECT id, number FROM entries WHERE id IN {AmongTexts("@ids")}", row => (new EntryId(row.GetString(0)), row.GetInt64(1)), ("@ids", Listed(others.Select(id => id.Value))))) numbers.Add(id, number);
        var claims = connection.Query($"SELECT c.id, c.number, r.id, c.kind, c.start_at, c.end_at FROM claims c JOIN reports r ON r.number = c.report WHERE c.id IN {AmongTexts("@claims")}", PlacedClaim,
            ("@claims", Listed(folded.Entries.SelectMany(entry => entry.Claims.Concat(entry is ActorEntry actor ? actor.Pins.Select(pin => pin.Claim) : [])).Select(claim => claim.Value).Distinct()))).ToDictionary(StringComparer.Ordinal);
        var rewritten = Rewritten(stored, written, claims);
        Replace(stored, written, numbers, claims);

        var asked = ("@asked", (object?)Listed(folded.Actors.Select(id => id.Value)));
        connection.Execute($"DELETE FROM suggestions WHERE one IN {AmongTexts("@asked")} OR other IN {AmongTexts("@asked")}", asked);
        PutSuggestions(folded.Suggestions);
        foreach (var key in folded.Keys) connection.Execute("DELETE FROM namings WHERE key = @key", ("@key", key));
        PutNamings(folded.Namings, numbers);
        connection.Execute($"DELETE FROM blocks WHERE claim IN {AmongNumbers("@claims")}", ("@claims", Listed(folded.Moved)));
        PutBlocks(folded.Blocks);
        Stamp(stamp);
        return rewritten;
    });

    /// <summary>Keeps what a fold of everything leaves behind.</summary>
    private void PutTrace(Trace trace, Dictionary<EntryId, long> numbers, Dictionary<string, Placed> claims)
    {
        foreach (var table in new[] { "folded", "sightings", "namings", "blocks", "deeds", "moves" }) connection.Execute($"DELETE FROM {table}");
        PutFolded(trace.Claims.Select(claim => (claims[claim.Claim.Id.Value].Number, claim)));
        PutSightings(trace.Sightings.Select(one => one.Sighting with { Claim = claims[one.Claim.Value].Number }).OrderBy(sighting => sighting.Key).ThenBy(sighting => sighting.Source).ThenBy(sighting => sighting.Place).ThenBy(sighting => sighting.At));
        PutNamings(trace.Namings, numbers);
        PutBlocks(trace.Blocks.Select(one => (one.Block, claims[one.Claim.Value].Number)));
        var (lists, moves) = trace.Ledger;
        PutDeeds(lists.Select(list => (list, claims[list.Claim.Value].Number)).OrderBy(one => one.list.Block.Hash).ThenBy(one => one.list.Day).ThenBy(one => one.Number));
        PutMoves(moves.Select(move => (claims[move.Undertaken.Value].Number, claims[move.Done.Value].Number, move.Step)));
    }

    private void PutFolded(IEnumerable<(long Number, Standing Standing)> claims) => Append("folded", ["claim", "source", "place", "nth", "day"],
        claims.Select(one => new object?[] { one.Number, one.Standing.Source, one.Standing.Place, one.Standing.Nth, one.Standing.Day?.DayNumber }));

    private void PutSightings(IEnumerable<Sighting> sightings) => Append("sightings", ["key", "source", "place", "at", "claim", "name", "seen", "day"],
        sightings.Select(one => new object?[] { one.Key, one.Source, one.Place, one.At, one.Claim, one.Name, (int)one.As, one.Day?.DayNumber }));

    private void PutNamings(IEnumerable<(Naming Naming, EntryId Actor)> namings, Dictionary<EntryId, long> numbers) => Append("namings", ["key", "source", "local", "actor"],
        namings.Select(one => new object?[] { one.Naming.Key, one.Naming.Source, one.Naming.IsLocal ? 1 : 0, numbers[one.Actor] }));

    private void PutBlocks(IEnumerable<(Block Block, long Claim)> blocks) => Append("blocks", ["block", "low", "high", "claim"],
        blocks.Select(one => new object?[] { one.Block.Hash, one.Block.Low, one.Block.High, one.Claim }));

    private List<ActorEntry> Actors(string condition, params (string Name, object? Value)[] parameters) => connection.Query(
        $"SELECT e.id, e.body, h.id FROM entries e JOIN actors a ON a.number = e.number LEFT JOIN entries h ON h.number = a.home WHERE {condition} ORDER BY e.id",
        row => (ActorEntry)Entry(row) with { Home = row.Text(2) is { } home ? new EntryId(home) : null }, parameters);

    private List<(long Number, StandingClaim Claim)> Numbered(string sql, params (string Name, object? Value)[] parameters)
    {
        var numbers = new List<long>();
        return [.. numbers.Zip(Written(sql, row => numbers.Add(row.GetInt64(0)), parameters)).Select(one => (one.First, one.Second.Read()))];
    }

    private static Sighting Seen(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.GetInt64(4), row.GetString(5), (SeenAs)row.GetInt32(6), Day(row, 7));

    private static DateOnly? Day(DbDataReader row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));
}
