using Chancery.Sources;

namespace Chancery.Registry.Store;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public IEnumerable<StoredReport> Stored(string? key)
    {
        using var command = connection.Command(
            """
            SELECT r.id, r.key, r.text, r.title, r.published, r.publisher, r.url, r.language, r.dateline, r.parts, min(o.path), o.record
            FROM reports r JOIN origins o ON o.report = r.number AND o.until IS NULL
            WHERE @key IS NULL OR r.key = @key GROUP BY r.number ORDER BY r.key, r.id
            """, ("@key", key));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return new(new()
            {
                Id = new(row.GetString(0)), Key = row.GetString(1), Text = row.GetString(2), Title = row.Text(3), Published = row.Day(4), Publisher = row.Text(5), Url = row.Text(6),
                Dateline = FiledParts.Dateline(row.Text(8)), Parts = FiledParts.Parts(row.GetString(9)), Origin = new(row.GetString(10), row.GetString(11) is { Length: > 0 } record ? record : null),
            }, row.GetString(7));
        }
    }
}
