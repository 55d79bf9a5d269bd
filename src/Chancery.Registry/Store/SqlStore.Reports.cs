namespace Chancery.Registry.Store;

public abstract partial class SqlStore
{
    /// <inheritdoc/>
    public IEnumerable<StoredReport> Stored(string? key)
    {
        var reports = connection.Query(
            $"SELECT r.number FROM reports r WHERE EXISTS (SELECT 1 FROM origins o WHERE o.report = r.number AND o.until IS NULL){(key is null ? "" : " AND r.key = @key")} ORDER BY r.key, r.id",
            row => row.GetInt64(0), ("@key", key));
        return reports.Chunk(AtOnce).SelectMany(some => connection.Query(
            $"""
            SELECT r.id, r.key, r.text, r.title, r.published, r.publisher, r.url, r.language, r.dateline, r.parts, o.path, o.record
            FROM reports r JOIN origins o ON o.report = r.number AND o.until IS NULL
            WHERE r.number IN {AmongNumbers("@some")}
                AND NOT EXISTS (SELECT 1 FROM origins b WHERE b.report = o.report AND b.until IS NULL AND (b.path < o.path OR b.path = o.path AND b.record < o.record))
            ORDER BY r.key, r.id
            """,
            row => new StoredReport(new()
            {
                Id = new(row.GetString(0)), Key = row.GetString(1), Text = row.GetString(2), Title = row.Text(3), Published = row.Day(4), Publisher = row.Text(5), Url = row.Text(6),
                Dateline = FiledParts.Dateline(row.Text(8)), Parts = FiledParts.Parts(row.GetString(9)), Origin = new(row.GetString(10), row.GetString(11) is { Length: > 0 } record ? record : null),
            }, row.GetString(7)), ("@some", Listed(some))));
    }
}
