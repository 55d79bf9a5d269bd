using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Registry.Store;

public abstract partial class SqlStore
{
    // Points: all words in a row, the name itself, all words in the title, and up to ten for the share of a quote or name that the words make up.
    private const int InARow = 20, TheName = 40, InTheTitle = 40, Share = 10;

    /// <inheritdoc/>
    public IReadOnlyList<Hit> Search(SearchQuery query) =>
    [
        .. query.Wants("actor") ? FoundActors(query) : [],
        .. FoundEntries(query),
        .. query.Withdrawn ? FoundWithdrawn(query) : [],
        .. query.Wants("report") ? FoundReports(query) : [],
    ];

    private IEnumerable<Hit> FoundActors(SearchQuery query)
    {
        var scores = new Dictionary<EntryId, (int Score, string Name)>();
        foreach (var (name, actor) in ActorNames())
        {
            if (Fit(query.Words, name) is var score and > 0 && (!scores.TryGetValue(actor, out var best) || best.Score < score)) scores[actor] = (score, name);
        }
        // Of a common name there are thousands; only those that could still be shown are read.
        var least = scores.Count <= query.Most ? 0 : scores.Values.Select(found => found.Score).OrderDescending().ElementAt(query.Most - 1);
        var known = Actors([.. scores.Where(found => found.Value.Score >= least).Select(found => found.Key)]);
        return known.Values.Select(actor => (Actor: actor, Found: scores[actor.Id])).OrderByDescending(one => one.Found.Score).ThenByDescending(one => one.Actor.To ?? DateOnly.MinValue).ThenBy(one => one.Actor.Id)
            .Take(query.Most).Select(one => (one.Actor, one.Found.Score, Claim: Naming(one.Actor.Id, one.Found.Name))).Select(one => new Hit("actor", one.Actor, one.Claim, one.Claim?.Report, one.Score)).ToList();
    }

    /// <summary>How well a name fits, nought where it does not have all words.</summary>
    private static int Fit(SearchWords words, string name)
    {
        if (NameKey.Of(name) == words.Key) return TheName;
        var found = FoldedWords.In(name);
        return !words.AreIn(found) ? 0 : 1 + (words.StandTogetherIn(found) ? InARow : 0) + Math.Min(Share, Share * words.Letters / Math.Max(1, name.Length));
    }

    /// <summary>The newest claim that prints an actor's name so; where none does, the newest that names it.</summary>
    private StandingClaim? Naming(EntryId actor, string name) => Claims(
        $"""
        SELECT {ClaimColumns} FROM entries e JOIN actor_pins p ON p.actor = e.number JOIN claims c ON c.number = p.claim JOIN reports r ON r.number = c.report
        WHERE e.id = @actor ORDER BY CASE WHEN p.name = @name THEN 0 ELSE 1 END, coalesce(r.published, '') DESC, c.id LIMIT 1
        """, ("@actor", actor.Value), ("@name", name)).FirstOrDefault();

    private IEnumerable<Hit> FoundEntries(SearchQuery query)
    {
        var asked = Asked(query);
        var found = connection.Query(
            $"""
            WITH scored AS (
                SELECT l.entry, c.id AS claim, coalesce(r.published, '') AS day, {QuoteScore(query, asked)} AS score
                FROM claims c JOIN entry_claims l ON l.claim = c.number JOIN reports r ON r.number = c.report WHERE c.number IN {AmongThoseWith(Wording.Of(query.Words), IndexedWords.Quotes, asked)}),
            best AS (SELECT s.*, row_number() OVER (PARTITION BY entry ORDER BY score DESC, day DESC, claim) AS place FROM scored s)
            SELECT e.id, e.kind, e.body, b.claim, b.score FROM best b JOIN entries e ON e.number = b.entry
            WHERE b.place = 1 AND e.kind <> 'actor' {OfKinds(query, "e.kind")}
            ORDER BY b.score DESC, coalesce(e.to_day, b.day) DESC, e.id LIMIT @most
            """,
            row => (Id: new EntryId(row.GetString(0)), Kind: row.GetString(1), Body: row.GetString(2), Claim: row.GetString(3), Score: row.GetInt32(4)), [.. asked]);
        return found.Select(one => (one, Claim: ClaimsById(one.Claim, 1)[0].Claim)).Select(pair => new Hit(pair.one.Kind, EntryJson.Read(pair.one.Body) with { Id = pair.one.Id }, pair.Claim, pair.Claim.Report, pair.one.Score));
    }

    /// <summary>Claims on which nothing rests any more and that no reader makes.</summary>
    private IEnumerable<Hit> FoundWithdrawn(SearchQuery query)
    {
        var asked = Asked(query);
        return connection.Query(
            $"""
            SELECT c.id, {QuoteScore(query, asked)} AS score FROM claims c JOIN reports r ON r.number = c.report
            WHERE c.number IN {AmongThoseWith(Wording.Of(query.Words), IndexedWords.Quotes, asked)} {OfKinds(query, "c.kind")}
                AND EXISTS (SELECT 1 FROM standings s WHERE s.claim = c.number) AND NOT EXISTS (SELECT 1 FROM standings s WHERE s.claim = c.number AND s.closed IS NULL)
                AND NOT EXISTS (SELECT 1 FROM entry_claims l WHERE l.claim = c.number)
            ORDER BY score DESC, coalesce(r.published, '') DESC, c.id LIMIT @most
            """, row => (Claim: row.GetString(0), Score: row.GetInt32(1)), [.. asked])
            .Select(one => (ClaimsById(one.Claim, 1)[0].Claim, one.Score)).Select(one => new Hit(one.Claim.Claim.Kind, null, one.Claim, one.Claim.Report, one.Score, Stands: false));
    }

    private IEnumerable<Hit> FoundReports(SearchQuery query)
    {
        var asked = Asked(query);
        return connection.Query(
            $"""
            WITH found AS (
                SELECT {ReportColumns}, EXISTS (SELECT 1 FROM origins o WHERE o.report = r.number AND o.until IS NULL) AS stands,
                    CASE WHEN r.number IN {AmongThoseWith(Wording.Of(query.Words), IndexedWords.Titles, asked)} THEN {InTheTitle} ELSE 0 END
                        + CASE WHEN r.number IN {AmongThoseWith(Wording.InARow(query.Words), IndexedWords.Reports, asked)} THEN {InARow} ELSE 0 END AS score
                FROM reports r WHERE r.number IN {AmongThoseWith(Wording.Of(query.Words), IndexedWords.Reports, asked)})
            SELECT * FROM found {(query.Withdrawn ? "" : "WHERE stands")} ORDER BY score DESC, coalesce(published, '') DESC, id LIMIT @most
            """, row => (Card: Card(row, 0), Stands: row.GetBoolean(8), Score: row.GetInt32(9)), [.. asked])
            .Select(one => new Hit("report", null, BestIn(one.Card.Id, query.Words), one.Card, one.Score, one.Stands));
    }

    /// <summary>The score of a quote: its words in a row, and the share of it that the words make up, ten points at most.</summary>
    private string QuoteScore(SearchQuery query, List<(string, object?)> asked) =>
        $"""
        CASE WHEN c.number IN {AmongThoseWith(Wording.InARow(query.Words), IndexedWords.Quotes, asked)} THEN {InARow} ELSE 0 END
            + CASE WHEN c.end_at - c.start_at <= @letters THEN {Share} ELSE {Share} * @letters / (c.end_at - c.start_at) END
        """;

    /// <summary>The shortest quote of a report that has all the words.</summary>
    private StandingClaim? BestIn(ReportId report, SearchWords words) => ClaimsIn(report)
        .Where(claim => words.AreIn(FoldedWords.In(claim.Claim.Quote.Words))).OrderBy(claim => claim.Claim.Quote.Words.Length).ThenBy(claim => claim.Claim.Quote.Passage).ThenBy(claim => claim.Id).FirstOrDefault();

    private static string OfKinds(SearchQuery query, string column) => query.Kinds is null ? "" : $"AND @kinds LIKE '% ' || {column} || ' %'";

    private static List<(string Name, object? Value)> Asked(SearchQuery query) =>
        [("@letters", query.Words.Letters), ("@most", query.Most), ("@kinds", query.Kinds is null ? null : $" {string.Join(' ', query.Kinds)} ")];
}
