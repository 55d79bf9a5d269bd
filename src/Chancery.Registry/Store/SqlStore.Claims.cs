using System.Data.Common;
using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Registry.Store;

public abstract partial class SqlStore
{
    private const string ReportColumns = "r.number, r.id, r.key, r.published, r.publisher, r.title, r.url, r.language";

    private const string ClaimColumns = $"c.number, c.id, c.start_at, c.end_at, c.body, {ReportColumns}";

    /// <summary>How many reports are read at once where all are read.</summary>
    private const int AtOnce = 200;

    /// <inheritdoc/>
    public IReadOnlyList<StandingClaim> StandingClaims() => [.. Written(
        $"""
        SELECT {ClaimColumns} FROM reports r JOIN claims c ON c.report = r.number
        WHERE EXISTS (SELECT 1 FROM standings s WHERE s.claim = c.number AND s.closed IS NULL) ORDER BY r.number
        """).AsParallel().AsOrdered().Select(claim => claim.Read())];

    /// <inheritdoc/>
    public IReadOnlyList<StandingClaim> AddedClaims() => Claims(
        $"""
        SELECT {ClaimColumns} FROM decisions d JOIN claims c ON c.id = {Field("d.ruling", "claim")} JOIN reports r ON r.number = c.report
        WHERE {Field("d.ruling", "ruling")} = 'claim' AND EXISTS (SELECT 1 FROM origins o WHERE o.report = r.number AND o.until IS NULL) ORDER BY d.number
        """);

    /// <inheritdoc/>
    public IEnumerable<StandingClaim> Export(string? key)
    {
        var reports = connection.Query(
            $"SELECT r.number FROM reports r{(key is null ? "" : " WHERE r.key = @key")} ORDER BY r.key, r.id", row => row.GetInt64(0), ("@key", key));
        return reports.Chunk(AtOnce).SelectMany(some => Claims(
            $"""
            SELECT {ClaimColumns} FROM reports r JOIN claims c ON c.report = r.number
            WHERE EXISTS (SELECT 1 FROM standings s WHERE s.claim = c.number AND s.closed IS NULL) AND r.number IN {AmongNumbers("@some")} ORDER BY r.key, r.id, c.start_at, c.end_at, c.kind, c.id
            """, ("@some", Listed(some))));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ClaimRecord> ClaimsById(string prefix, int most)
    {
        var claims = Claims(
            $"SELECT {ClaimColumns} FROM claims c JOIN reports r ON r.number = c.report WHERE c.id >= @prefix AND c.id < @after ORDER BY c.id LIMIT @most",
            ("@prefix", prefix), ("@after", After(prefix)), ("@most", most));
        return [.. claims.Select(claim => new ClaimRecord(claim, connection.Query(
            """
            SELECT o.at, o.reader, e.at, e.reader, e.why, o.origin FROM standings s JOIN claims c ON c.number = s.claim
            JOIN readings o ON o.number = s.opened LEFT JOIN readings e ON e.number = s.closed WHERE c.id = @id ORDER BY s.opened
            """,
            row => new StandingTime(row.Time(0), row.GetString(1), row.IsDBNull(2) ? null : row.Time(2), row.Text(3),
                row.Text(4) switch { null => null, Replaced => "another content took the place of its report", Superseded => "a later version of its report took its place", Killed => "its report was withdrawn by whoever published it", Imported => "its origin gave the report's claims anew without it", _ => "a later reading of its report no longer made it" }) { Origin = row.Text(5) },
            ("@id", claim.Id.Value))))];
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<EntryId, IReadOnlyList<StandingClaim>> ClaimsOf(IReadOnlyCollection<EntryId> entries)
    {
        var claims = new List<string>();
        var found = Written(
            $"""
            SELECT {ClaimColumns}, e.id FROM entries e JOIN entry_claims l ON l.entry = e.number JOIN claims c ON c.number = l.claim JOIN reports r ON r.number = c.report
            WHERE e.id IN {AmongTexts("@entries")} ORDER BY r.id, c.start_at, c.end_at, c.kind, c.id
            """, row => claims.Add(row.GetString(13)), ("@entries", Listed(entries.Select(entry => entry.Value)))).Select(claim => claim.Read()).Zip(claims).ToLookup(one => new EntryId(one.Second), one => one.First);
        return entries.Distinct().ToDictionary(entry => entry, entry => (IReadOnlyList<StandingClaim>)[.. found[entry]]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<StandingClaim> ClaimsNaming(EntryId actor) => Claims(
        $"""
        SELECT {ClaimColumns} FROM claims c JOIN reports r ON r.number = c.report
        WHERE c.number IN (SELECT l.claim FROM entries a JOIN entry_actors x ON x.actor = a.number JOIN entry_claims l ON l.entry = x.entry WHERE a.id = @actor)
        ORDER BY r.id, c.kind, c.start_at, c.end_at, c.id
        """, ("@actor", actor.Value));

    /// <inheritdoc/>
    public IReadOnlyList<ReportRecord> Reports()
    {
        var origins = connection.Query("SELECT report, path, record FROM origins WHERE until IS NULL ORDER BY path, record",
            row => (Report: row.GetInt64(0), Origin: new Origin(row.GetString(1), row.GetString(2) is { Length: > 0 } record ? record : null))).ToLookup(origin => origin.Report, origin => origin.Origin);
        var standing = connection.Query("SELECT c.report, count(DISTINCT c.number) FROM claims c JOIN standings s ON s.claim = c.number WHERE s.closed IS NULL GROUP BY c.report",
            row => (row.GetInt64(0), row.GetInt32(1))).ToDictionary();
        return connection.Query($"SELECT {ReportColumns}, r.learnt, r.superseded FROM reports r ORDER BY r.published NULLS FIRST, r.key, r.id", row =>
            new ReportRecord(Card(row, 0), [.. origins[row.GetInt64(0)]], standing.GetValueOrDefault(row.GetInt64(0)), row.Time(8), !row.IsDBNull(9) || !origins[row.GetInt64(0)].Any()));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ReportCard> ReportsByKey(string key) => connection.Query(
        $"SELECT {ReportColumns} FROM reports r WHERE r.key = @key AND r.superseded IS NULL AND EXISTS (SELECT 1 FROM origins o WHERE o.report = r.number AND o.until IS NULL) ORDER BY r.id",
        row => Card(row, 0), ("@key", key));

    /// <inheritdoc/>
    public IReadOnlySet<ReportId> ReportsOf(EntryId actor) => connection.Query(
        """
        SELECT DISTINCT r.id FROM entries o JOIN actors a ON a.number = o.number OR a.state = o.number JOIN entry_actors l ON l.actor = a.number
        JOIN entry_claims e ON e.entry = l.entry JOIN claims c ON c.number = e.claim JOIN reports r ON r.number = c.report WHERE o.id = @actor
        """, row => new ReportId(row.GetString(0)), ("@actor", actor.Value)).ToHashSet();

    /// <inheritdoc/>
    public string? Text(ReportId report) => Prepared("SELECT text FROM reports WHERE id = @id").Bind("@id", report.Value).ExecuteScalar() as string;

    /// <inheritdoc/>
    public FiledReport? Report(ReportId report) => connection.Query(
        $"SELECT {ReportColumns}, r.text, r.parts, r.dateline FROM reports r WHERE r.id = @id",
        row => new FiledReport(Card(row, 0), row.GetString(8), FiledParts.Parts(row.GetString(9)), FiledParts.Dateline(row.Text(10))), ("@id", report.Value)).SingleOrDefault();

    /// <inheritdoc/>
    public IReadOnlyList<StandingClaim> ClaimsIn(ReportId report) => Claims(
        $"""
        SELECT {ClaimColumns} FROM reports r JOIN claims c ON c.report = r.number
        WHERE r.id = @id AND EXISTS (SELECT 1 FROM standings s WHERE s.claim = c.number AND s.closed IS NULL) ORDER BY c.start_at, c.end_at, c.kind, c.id
        """, ("@id", report.Value));

    /// <summary>Claims tied to their words again, which are cut from the report: no quote is stored twice.</summary>
    private List<StandingClaim> Claims(string sql, params (string Name, object? Value)[] parameters) => [.. Written(sql, parameters).Select(claim => claim.Read())];

    private List<WrittenClaim> Written(string sql, params (string Name, object? Value)[] parameters) => Written(sql, _ => { }, parameters);

    /// <summary>Claims in the order of a query; the texts of their reports are read after it, as not every database answers a second question amid the first.</summary>
    private List<WrittenClaim> Written(string sql, Action<DbDataReader> also, params (string Name, object? Value)[] parameters)
    {
        var cards = new Dictionary<long, ReportCard>();
        var rows = connection.Query(sql, row =>
        {
            also(row);
            var report = row.GetInt64(5);
            if (!cards.ContainsKey(report)) cards.Add(report, Card(row, 5));
            return (Id: row.GetString(1), Start: row.GetInt32(2), End: row.GetInt32(3), Body: row.GetString(4), Report: report);
        }, parameters);
        if (rows.Count == 0) return [];
        var texts = connection.Query($"SELECT number, text FROM reports WHERE number IN {AmongNumbers("@numbers")}", row => (row.GetInt64(0), row.GetString(1)), ("@numbers", Listed(cards.Keys))).ToDictionary();
        return [.. rows.Select(row => new WrittenClaim(row.Id, row.Start, row.End, row.Body, cards[row.Report], texts[row.Report]))];
    }

    /// <summary>A claim as it is stored, before its body is read.</summary>
    private sealed record WrittenClaim(string Id, int Start, int End, string Body, ReportCard Card, string Text)
    {
        public StandingClaim Read()
        {
            var passage = Passage.Between(Start, End);
            return new(new(Id), ClaimJson.FromBody(Body, new(Card.Id, passage, passage.Of(Text).ToString())), Card);
        }
    }

    private static ReportCard Card(DbDataReader row, int at) =>
        new(new(row.GetString(at + 1)), row.GetString(at + 2), row.Day(at + 3), row.Text(at + 4), row.Text(at + 5), row.Text(at + 6), row.GetString(at + 7));

    /// <summary>The first text after all that begin with a prefix of hexadecimal digits.</summary>
    private static string After(string prefix) => prefix + "g";
}
