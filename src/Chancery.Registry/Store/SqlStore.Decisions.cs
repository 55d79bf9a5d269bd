using Chancery.Reading.Claims;
using Chancery.Registry.Folds;

namespace Chancery.Registry.Store;

public abstract partial class SqlStore
{
    /// <inheritdoc/>
    public IReadOnlyList<Decision> Decisions() => connection.Query("SELECT id, signed_by, at, why, ruling FROM decisions ORDER BY number",
        row => new Decision(row.GetString(0), row.GetString(1), row.Time(2), row.Text(3), DecisionJson.Read(row.GetString(4))));

    /// <inheritdoc/>
    public Decision Decide(Ruling ruling, string by, string? why, DateTimeOffset at, Claim? added = null) => Whole(() =>
    {
        var last = connection.Query("SELECT max(at) FROM decisions WHERE at IS NOT NULL", row => row.IsDBNull(0) ? (DateTimeOffset?)null : row.Time(0))[0];
        var time = new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        var decision = Decision.Of(by, last >= time ? last.Value.AddMilliseconds(1) : time, why, ruling);
        if (added is not null) Keep(added);
        connection.Execute("INSERT INTO decisions (number, id, signed_by, at, why, ruling) VALUES (@number, @id, @by, @at, @why, @ruling)",
            ("@number", Next("decisions")), ("@id", decision.Id), ("@by", by), ("@at", decision.At.Iso()), ("@why", why), ("@ruling", DecisionJson.Write(ruling)));
        return decision;
    }, lasting: true);

    /// <inheritdoc/>
    public bool Stands(Anchor anchor) => Prepared(
        $"""
        SELECT 1 FROM reports r JOIN claims c ON c.report = r.number LEFT JOIN standings s ON s.claim = c.number AND s.closed IS NULL
        WHERE r.id = @report AND c.kind = @kind AND c.start_at = @start AND c.end_at = @end
            AND (s.claim IS NOT NULL OR EXISTS (SELECT 1 FROM decisions d WHERE {Field("d.ruling", "claim")} = c.id AND {Field("d.ruling", "ruling")} = 'claim')) LIMIT 1
        """).Bind("@report", anchor.Report.Value).Bind("@kind", anchor.Kind).Bind("@start", anchor.Start).Bind("@end", anchor.End).ExecuteScalar() is not null;

    /// <inheritdoc/>
    public DateTimeOffset? LastChange() =>
        connection.Query("SELECT max(at) FROM (SELECT max(at) AS at FROM readings UNION ALL SELECT max(at) FROM decisions) changes", row => row.IsDBNull(0) ? (DateTimeOffset?)null : row.Time(0))[0];

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion> Suggestions() => connection.Query("SELECT one, other, score, reasons FROM suggestions ORDER BY score DESC, one, other",
        row => new Suggestion(new(row.GetString(0)), new(row.GetString(1)), row.GetInt32(2), row.GetString(3).Split('\n')));

    /// <inheritdoc/>
    public IReadOnlyList<StandingClaim> DoubtfulClaims(int below, int most)
    {
        var confidence = $"CAST(round(CAST({Field("c.body", "confidence")} AS NUMERIC) * 100) AS INTEGER)";
        return Claims(
            $"""
            SELECT {ClaimColumns} FROM entries e JOIN entry_claims l ON l.entry = e.number JOIN claims c ON c.number = l.claim JOIN reports r ON r.number = c.report
            WHERE e.kind IN ('tie', 'event', 'instrument', 'commitment') AND {confidence} < @below AND {Field("e.body", "confirmed")} IS NULL
                AND NOT EXISTS (SELECT 1 FROM entry_claims o WHERE o.entry = e.number AND o.claim <> l.claim)
            ORDER BY CASE e.kind WHEN 'tie' THEN 0 WHEN 'event' THEN 1 WHEN 'instrument' THEN 2 ELSE 3 END, {confidence} DESC, c.id LIMIT @most
            """, ("@below", below), ("@most", most));
    }

    /// <inheritdoc/>
    public IReadOnlyList<(EntryId Former, Entry? Entry)> EntriesByFormerId(string prefix, int most)
    {
        // An anchor that an entry holds now leads to it; an id that was shown once leads to whatever holds what it held.
        var found = connection.Query(
            """
            SELECT DISTINCT a.id, e.id, e.body FROM entry_anchors a JOIN entries e ON e.number = a.entry WHERE a.id >= @prefix AND a.id < @after
            UNION
            SELECT f.id, e.id, e.body FROM former_ids f JOIN entry_claims l ON l.claim = f.claim JOIN entries e ON e.number = l.entry AND e.kind = f.kind
            WHERE f.id >= @prefix AND f.id < @after AND f.name IS NULL
            UNION
            SELECT f.id, e.id, e.body FROM former_ids f JOIN entry_claims l ON l.claim = f.claim JOIN entry_actors x ON x.entry = l.entry
                JOIN actor_names n ON n.actor = x.actor AND n.name = f.name JOIN entries e ON e.number = x.actor
            WHERE f.id >= @prefix AND f.id < @after AND f.name IS NOT NULL
            ORDER BY 1, 2 LIMIT @most
            """, row => (new EntryId(row.GetString(0)), (Entry?)(EntryJson.Read(row.GetString(2)) with { Id = new(row.GetString(1)) })),
            ("@prefix", prefix), ("@after", After(prefix)), ("@most", most));
        if (found.Count > 0) return found;
        return connection.Query("SELECT DISTINCT id FROM former_ids WHERE id >= @prefix AND id < @after ORDER BY id LIMIT @most", row => (new EntryId(row.GetString(0)), (Entry?)null),
            ("@prefix", prefix), ("@after", After(prefix)), ("@most", most));
    }

    /// <inheritdoc/>
    public IReadOnlyList<(StandingClaim Claim, string Name)> ActorPins(EntryId actor)
    {
        var names = connection.Query("SELECT c.id, p.name FROM entries e JOIN actor_pins p ON p.actor = e.number JOIN claims c ON c.number = p.claim WHERE e.id = @actor",
            row => (row.GetString(0), row.GetString(1)), ("@actor", actor.Value)).ToLookup(pin => pin.Item1, pin => pin.Item2, StringComparer.Ordinal);
        return [.. Claims(
            $"""
            SELECT {ClaimColumns} FROM claims c JOIN reports r ON r.number = c.report
            WHERE c.number IN (SELECT p.claim FROM entries e JOIN actor_pins p ON p.actor = e.number WHERE e.id = @actor) ORDER BY r.id, c.kind, c.start_at, c.end_at, c.id
            """, ("@actor", actor.Value)).SelectMany(claim => names[claim.Id.Value].Order(StringComparer.Ordinal).Select(name => (claim, name)))];
    }

    /// <summary>A claim that is stored, whether it stands or not.</summary>
    private void Keep(Claim claim)
    {
        var body = ClaimJson.Body(claim);
        if (ReportNumber(claim.Quote.Report) is not { } report) throw new ArgumentException($"There is no report {claim.Quote.Report}.", nameof(claim));
        var id = ClaimId.Of(claim, body);
        if (!Stored(report).ContainsKey(id.Value)) Insert(report, [(claim, id, body)]);
    }
}
