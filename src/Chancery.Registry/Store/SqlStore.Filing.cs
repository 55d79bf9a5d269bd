using System.Text.Json;
using Chancery.Reading.Claims;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Registry.Store;

public abstract partial class SqlStore
{
    private const string Replaced = "replaced";

    /// <inheritdoc/>
    public bool IsFiled(ReportId report, Origin origin, string reader)
    {
        var command = Prepared(
            """
            SELECT (SELECT CASE WHEN l.why = 'replaced' THEN '' ELSE l.reader END FROM readings l WHERE l.report = r.number AND l.origin IS NULL ORDER BY l.number DESC LIMIT 1)
            FROM reports r JOIN origins o ON o.report = r.number
            WHERE r.id = @id AND o.path = @path AND o.record = @record AND o.until IS NULL
            """)
            .Bind("@id", report.Value).Bind("@path", origin.Path).Bind("@record", origin.Record ?? "");
        return command.ExecuteScalar() as string == reader || IsForgotten(report);
    }

    /// <inheritdoc/>
    public Filed File(Filing filing, DateTimeOffset at) => Whole(() => FileNow(filing, at.Iso()));

    private Filed FileNow(Filing filing, string at)
    {
        if (IsForgotten(filing.Report.Id)) return new(FilingOutcome.Known);
        var known = ReportNumber(filing.Report.Id);
        var stands = known is { } old && LastReader(old) == filing.Reader;
        if (!stands && filing.Claims is null) return new(FilingOutcome.NeedsReading);

        var before = HeldBy(filing.Report.Origin);
        var number = known ?? Insert(filing.Report, filing.Language, before, at);
        if (before != number) Move(filing.Report.Origin, before, number, at);
        if (filing.Claims?.FirstOrDefault(claim => claim.Quote.Report != filing.Report.Id) is { } stray)
            throw new ArgumentException($"A claim of report {stray.Quote.Report} cannot be filed with report {filing.Report.Id}.", nameof(filing));
        var (added, withdrawn) = stands ? (0, 0) : Stand(number, known is null ? [] : Stored(number), Note(number, filing.Reader, at, "read"), null, filing.Claims!);
        if (before is { } left && left != number && !HasOrigin(left)) withdrawn += Withdraw(left, filing.Reader, at);
        var (settled, isLater) = stands && before == number ? (0, false) : SettleVersions(number, filing.Reader, at);
        withdrawn += settled;

        return new(before is { } && before != number || isLater && known is null ? FilingOutcome.NewVersion : known is null ? FilingOutcome.New : stands ? FilingOutcome.Known : FilingOutcome.ReadAgain, added, withdrawn);
    }

    private long? ReportNumber(ReportId id) => Prepared("SELECT number FROM reports WHERE id = @id").Bind("@id", id.Value).ExecuteScalar() as long?;

    private long? HeldBy(Origin origin) =>
        Prepared("SELECT report FROM origins WHERE path = @path AND record = @record AND until IS NULL")
            .Bind("@path", origin.Path).Bind("@record", origin.Record ?? "").ExecuteScalar() as long?;

    private bool HasOrigin(long report) =>
        Prepared("SELECT 1 FROM origins WHERE report = @report AND until IS NULL LIMIT 1").Bind("@report", report).ExecuteScalar() is not null;

    /// <summary>The reader that read a report last; null where the report has been replaced since.</summary>
    private string? LastReader(long report) =>
        Prepared("SELECT CASE WHEN why = 'replaced' THEN NULL ELSE reader END FROM readings WHERE report = @report AND origin IS NULL ORDER BY number DESC LIMIT 1")
            .Bind("@report", report).ExecuteScalar() as string;

    private long Insert(Report report, string language, long? replaces, string at)
    {
        var number = Next("reports");
        var version = ReportVersion.Of(report);
        Prepared(
            """
            INSERT INTO reports (number, id, key, text, title, published, publisher, url, language, dateline, parts, unknown, replaces, learnt, slug, version, marked)
            VALUES (@number, @id, @key, @text, @title, @published, @publisher, @url, @language, @dateline, @parts, @unknown, @replaces, @learnt, @slug, @version, @marked)
            """)
            .Bind("@number", number).Bind("@id", report.Id.Value).Bind("@key", report.Key).Bind("@text", report.Text).Bind("@title", report.Title)
            .Bind("@published", (report.Published ?? report.Dateline?.Date).Iso()).Bind("@publisher", report.Publisher).Bind("@url", report.Url)
            .Bind("@language", language).Bind("@dateline", FiledParts.Written(report.Dateline)).Bind("@parts", FiledParts.Written(report.Parts))
            .Bind("@unknown", report.Unknown.Count == 0 ? null : JsonSerializer.Serialize(report.Unknown.OrderBy(field => field.Key, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Value)))
            .Bind("@replaces", replaces).Bind("@learnt", at).Bind("@slug", version.Slug).Bind("@version", (long)version.Rank).Bind("@marked", version.IsMarked ? 1L : 0L)
            .ExecuteNonQuery();
        IndexReports([(number, FoldedReport.Title(report.Title, report.Text, report.Parts), FoldedReport.Body(report.Text, report.Parts))]);
        return number;
    }

    private void Move(Origin origin, long? from, long report, string at)
    {
        if (from is not null)
        {
            Prepared("UPDATE origins SET until = @at WHERE path = @path AND record = @record AND until IS NULL")
                .Bind("@at", at).Bind("@path", origin.Path).Bind("@record", origin.Record ?? "").ExecuteNonQuery();
        }
        Prepared("INSERT INTO origins (path, record, report, since) VALUES (@path, @record, @report, @at)")
            .Bind("@path", origin.Path).Bind("@record", origin.Record ?? "").Bind("@report", report).Bind("@at", at).ExecuteNonQuery();
    }

    /// <summary>Notes who says since when what stands for a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reader">The version of the reader, or the name of who else made the claims.</param>
    /// <param name="at">When.</param>
    /// <param name="why">What happened to the report.</param>
    /// <param name="origin">Who made the claims, where that is not the register's own reader.</param>
    private long Note(long report, string reader, string at, string why, string? origin = null)
    {
        var number = Next("readings");
        Prepared("INSERT INTO readings (number, report, reader, at, why, origin) VALUES (@number, @report, @reader, @at, @why, @origin)")
            .Bind("@number", number).Bind("@report", report).Bind("@reader", reader).Bind("@at", at).Bind("@why", why).Bind("@origin", origin).ExecuteNonQuery();
        return number;
    }

    /// <summary>Makes exactly these claims stand for a report as far as one origin goes; what others said of it stands as it does.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stored">Its claims that are stored, with whether they stand because of the origin.</param>
    /// <param name="reading">Since when they stand.</param>
    /// <param name="origin">Who made the claims, or null for the register's own reader.</param>
    /// <param name="claims">The claims.</param>
    private (int Added, int Withdrawn) Stand(long report, Dictionary<string, (long Number, bool Stands)> stored, long reading, string? origin, IReadOnlyList<Claim> claims)
    {
        // A claim that the reader gives twice is one.
        var read = claims.Select(claim => (Claim: claim, Body: ClaimJson.Body(claim))).Select(one => (one.Claim, Id: ClaimId.Of(one.Claim, one.Body), one.Body)).DistinctBy(one => one.Id).ToList();
        foreach (var (id, number) in Insert(report, read.Where(one => !stored.ContainsKey(one.Id.Value)))) stored.Add(id, (number, Stands: false));
        var opening = read.Select(one => stored[one.Id.Value]).Where(claim => !claim.Stands).ToList();
        Append("standings", ["claim", "opened", "closed"], opening.Select(claim => new object?[] { claim.Number, reading, null }));
        var kept = read.Select(one => one.Id.Value).ToHashSet(StringComparer.Ordinal);
        var gone = stored.Where(claim => claim.Value.Stands && !kept.Contains(claim.Key)).Select(claim => claim.Value.Number).ToList();
        Close(gone, reading, origin);
        return (opening.Count, gone.Count);
    }

    /// <summary>Adds claims that are not stored yet, with their words; the result is their numbers.</summary>
    private List<(string Id, long Number)> Insert(long report, IEnumerable<(Claim Claim, ClaimId Id, string Body)> claims)
    {
        var next = Next("claims");
        var numbered = claims.Select((one, index) => (Number: next + index, one.Claim, one.Id, one.Body)).ToList();
        Append("claims", ["number", "id", "report", "kind", "start_at", "end_at", "body"],
            numbered.Select(one => new object?[] { one.Number, one.Id.Value, report, one.Claim.Kind, one.Claim.Quote.Passage.Start, one.Claim.Quote.Passage.End, one.Body }));
        IndexClaims(numbered.Select(one => (one.Number, FoldedWords.Joined(one.Claim.Quote.Words))));
        return [.. numbered.Select(one => (one.Id.Value, one.Number))];
    }

    private int Withdraw(long report, string reader, string at, string why = Replaced)
    {
        var reading = Note(report, reader, at, why);
        var standing = 0;
        foreach (var origin in connection.Query("SELECT DISTINCT origin FROM readings WHERE report = @report", row => row.Text(0), ("@report", report)))
        {
            var own = Stored(report, origin).Values.Where(claim => claim.Stands).Select(claim => claim.Number).ToList();
            Close(own, reading, origin);
            standing += own.Count;
        }
        return standing;
    }

    /// <summary>The claims of a report that are stored, by id, with whether they stand because of one origin; null is the register's own reader.</summary>
    private Dictionary<string, (long Number, bool Stands)> Stored(long report, string? origin = null)
    {
        using var reader = Prepared(
            """
            SELECT c.id, c.number, EXISTS (SELECT 1 FROM standings s JOIN readings o ON o.number = s.opened WHERE s.claim = c.number AND s.closed IS NULL AND coalesce(o.origin, '') = @origin)
            FROM claims c WHERE c.report = @report
            """).Bind("@report", report).Bind("@origin", origin ?? "").ExecuteReader();
        var stored = new Dictionary<string, (long, bool)>(StringComparer.Ordinal);
        while (reader.Read()) stored.Add(reader.GetString(0), (reader.GetInt64(1), reader.GetBoolean(2)));
        return stored;
    }

    private void Close(List<long> claims, long reading, string? origin)
    {
        if (claims.Count > 0)
            connection.Execute($"UPDATE standings SET closed = @reading WHERE closed IS NULL AND claim IN {AmongNumbers("@claims")} AND opened IN (SELECT number FROM readings WHERE coalesce(origin, '') = @origin)",
                ("@reading", reading), ("@claims", Listed(claims)), ("@origin", origin ?? ""));
    }
}
