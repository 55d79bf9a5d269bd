using System.Data.Common;
using System.Text.Json;
using Chancery.Reading.Claims;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Registry.Store;

public sealed partial class SqliteStore
{
    private const string Replaced = "replaced";

    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool IsFiled(ReportId report, Origin origin, string reader)
    {
        var command = Prepared(
            """
            SELECT (SELECT CASE WHEN l.why = 'replaced' THEN '' ELSE l.reader END FROM readings l WHERE l.report = r.number ORDER BY l.number DESC LIMIT 1)
            FROM reports r JOIN origins o ON o.report = r.number
            WHERE r.id = @id AND o.path = @path AND o.record = @record AND o.until IS NULL
            """)
            .Bind("@id", report.Value).Bind("@path", origin.Path).Bind("@record", origin.Record ?? "");
        return command.ExecuteScalar() as string == reader;
    }

    /// <inheritdoc/>
    public Filed File(Filing filing, DateTimeOffset at) => Whole(() => FileNow(filing, at.Iso()));

    private Filed FileNow(Filing filing, string at)
    {
        var known = ReportNumber(filing.Report.Id);
        var stands = known is { } old && LastReader(old) == filing.Reader;
        if (!stands && filing.Claims is null) return new(FilingOutcome.NeedsReading);

        var before = HeldBy(filing.Report.Origin);
        var number = known ?? Insert(filing.Report, filing.Language, before, at);
        if (before != number) Move(filing.Report.Origin, number, at);
        var (added, withdrawn) = stands ? (0, 0) : Stand(number, filing, at);
        if (before is { } left && left != number && !HasOrigin(left)) withdrawn += Withdraw(left, filing.Reader, at);

        return new(before is { } && before != number ? FilingOutcome.NewVersion : known is null ? FilingOutcome.New : stands ? FilingOutcome.Known : FilingOutcome.ReadAgain, added, withdrawn);
    }

    private long? ReportNumber(ReportId id) => Prepared("SELECT number FROM reports WHERE id = @id").Bind("@id", id.Value).ExecuteScalar() as long?;

    private long? HeldBy(Origin origin) =>
        Prepared("SELECT report FROM origins WHERE path = @path AND record = @record AND until IS NULL")
            .Bind("@path", origin.Path).Bind("@record", origin.Record ?? "").ExecuteScalar() as long?;

    private bool HasOrigin(long report) =>
        Prepared("SELECT 1 FROM origins WHERE report = @report AND until IS NULL LIMIT 1").Bind("@report", report).ExecuteScalar() is not null;

    /// <summary>The reader that read a report last; null where the report has been replaced since.</summary>
    private string? LastReader(long report) =>
        Prepared("SELECT CASE WHEN why = 'replaced' THEN NULL ELSE reader END FROM readings WHERE report = @report ORDER BY number DESC LIMIT 1")
            .Bind("@report", report).ExecuteScalar() as string;

    private long Insert(Report report, string language, long? replaces, string at)
    {
        Prepared(
            """
            INSERT INTO reports (id, key, text, title, published, publisher, url, language, dateline, parts, unknown, replaces, learnt)
            VALUES (@id, @key, @text, @title, @published, @publisher, @url, @language, @dateline, @parts, @unknown, @replaces, @learnt)
            """)
            .Bind("@id", report.Id.Value).Bind("@key", report.Key).Bind("@text", report.Text).Bind("@title", report.Title)
            .Bind("@published", (report.Published ?? report.Dateline?.Date).Iso()).Bind("@publisher", report.Publisher).Bind("@url", report.Url)
            .Bind("@language", language).Bind("@dateline", FiledParts.Written(report.Dateline)).Bind("@parts", FiledParts.Written(report.Parts))
            .Bind("@unknown", report.Unknown.Count == 0 ? null : JsonSerializer.Serialize(report.Unknown.OrderBy(field => field.Key, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Value)))
            .Bind("@replaces", replaces).Bind("@learnt", at)
            .ExecuteNonQuery();
        var number = ReportNumber(report.Id)!.Value;
        Prepared("INSERT INTO report_words (rowid, title, body) SELECT number, title_words(coalesce(title, ''), text, parts), body_words(text, parts) FROM reports WHERE number = @number").Bind("@number", number).ExecuteNonQuery();
        return number;
    }

    private void Move(Origin origin, long report, string at)
    {
        Prepared("UPDATE origins SET until = @at WHERE path = @path AND record = @record AND until IS NULL")
            .Bind("@at", at).Bind("@path", origin.Path).Bind("@record", origin.Record ?? "").ExecuteNonQuery();
        Prepared("INSERT INTO origins (path, record, report, since) VALUES (@path, @record, @report, @at)")
            .Bind("@path", origin.Path).Bind("@record", origin.Record ?? "").Bind("@report", report).Bind("@at", at).ExecuteNonQuery();
    }

    private long Note(long report, string reader, string at, string why)
    {
        Prepared("INSERT INTO readings (report, reader, at, why) VALUES (@report, @reader, @at, @why)")
            .Bind("@report", report).Bind("@reader", reader).Bind("@at", at).Bind("@why", why).ExecuteNonQuery();
        return (long)Prepared("SELECT max(number) FROM readings").ExecuteScalar()!;
    }

    /// <summary>Makes exactly these claims stand for a report.</summary>
    private (int Added, int Withdrawn) Stand(long report, Filing filing, string at)
    {
        var reading = Note(report, filing.Reader, at, "read");
        var open = Open(report);
        var added = 0;
        foreach (var claim in filing.Claims!)
        {
            if (claim.Quote.Report != filing.Report.Id) throw new ArgumentException($"A claim of report {claim.Quote.Report} cannot be filed with report {filing.Report.Id}.", nameof(filing));
            var body = ClaimJson.Body(claim);
            var id = ClaimId.Of(claim, body);
            if (open.Remove(id.Value, out var standing))
            {
                if (standing < 0) continue; // the reader gave the same claim twice
                open[id.Value] = -1;
                continue;
            }
            Insert(claim, id, report, body);
            added += Prepared("INSERT INTO standings (claim, opened) SELECT number, @reading FROM claims WHERE id = @id ON CONFLICT (claim, opened) DO NOTHING")
                .Bind("@reading", reading).Bind("@id", id.Value).ExecuteNonQuery();
        }
        var gone = open.Values.Where(claim => claim >= 0).ToList();
        foreach (var claim in gone) Close(claim, reading);
        return (added, gone.Count);
    }

    private void Insert(Claim claim, ClaimId id, long report, string body)
    {
        var added = Prepared("INSERT INTO claims (id, report, kind, start_at, end_at, body) VALUES (@id, @report, @kind, @start, @end, @body) ON CONFLICT (id) DO NOTHING")
            .Bind("@id", id.Value).Bind("@report", report).Bind("@kind", claim.Kind)
            .Bind("@start", claim.Quote.Passage.Start).Bind("@end", claim.Quote.Passage.End).Bind("@body", body)
            .ExecuteNonQuery();
        if (added == 0) return;
        Prepared("INSERT INTO claim_words (rowid, quote) SELECT number, @words FROM claims WHERE id = @id")
            .Bind("@id", id.Value).Bind("@words", FoldedWords.Joined(claim.Quote.Words)).ExecuteNonQuery();
    }

    private int Withdraw(long report, string reader, string at)
    {
        var reading = Note(report, reader, at, Replaced);
        var open = Open(report);
        foreach (var claim in open.Values) Close(claim, reading);
        return open.Count;
    }

    private Dictionary<string, long> Open(long report)
    {
        using var reader = Prepared("SELECT c.id, c.number FROM claims c JOIN standings s ON s.claim = c.number WHERE c.report = @report AND s.closed IS NULL").Bind("@report", report).ExecuteReader();
        var open = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read()) open.Add(reader.GetString(0), reader.GetInt64(1));
        return open;
    }

    private void Close(long claim, long reading) =>
        Prepared("UPDATE standings SET closed = @reading WHERE claim = @claim AND closed IS NULL").Bind("@reading", reading).Bind("@claim", claim).ExecuteNonQuery();

    /// <summary>A command that is parsed once for the life of the store; filing thousands of reports runs the same few texts.</summary>
    private DbCommand Prepared(string sql)
    {
        if (!prepared.TryGetValue(sql, out var command)) prepared.Add(sql, command = connection.Command(sql));
        return command;
    }
}
