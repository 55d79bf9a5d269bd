using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Registry.Store;

public abstract partial class SqlStore
{
    /// <summary>How many rows are copied between two looks at who watches.</summary>
    private const int BetweenLooks = 1000;

    /// <summary>Begins a transaction that sees the register as it stands at one moment.</summary>
    private protected abstract void BeginReading();

    /// <summary>The names of all tables but those of the steps and of the index of words.</summary>
    private protected abstract IReadOnlyList<string> Tables();

    /// <summary>Fills a new register with all that another one holds, whatever database that is in.</summary>
    internal void Fill(SqlStore source, Watch watch) => Whole(() =>
    {
        source.BeginReading();
        try
        {
            var tables = source.Tables();
            var reports = source.Count("reports");
            var total = tables.Sum(source.Count) + reports;
            var (done, next) = (0L, 0L);
            foreach (var table in tables) Copy(source, table, () => Done(1));
            // The words are folded again: no database could say them to another.
            foreach (var some in connection.Query("SELECT number FROM reports ORDER BY number", row => row.GetInt64(0)).Chunk(AtOnce))
            {
                IndexWordsOf(some);
                Done(some.Length);
            }
            watch.Show(total, total);
            return total;

            void Done(long more)
            {
                done += more;
                if (done < next) return;
                next = done + BetweenLooks;
                watch.Cancellation.ThrowIfCancellationRequested();
                watch.Show(done, total);
            }
        }
        finally
        {
            source.connection.Execute("ROLLBACK");
        }
    }, lasting: true);

    private long Count(string table) => connection.Scalar<long>($"SELECT count(*) FROM {table}");

    private void Copy(SqlStore source, string table, Action oneMore)
    {
        using var command = source.connection.Command($"SELECT * FROM {table} ORDER BY 1");
        using var reader = command.ExecuteReader();
        Append(table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], Rows());

        IEnumerable<object?[]> Rows()
        {
            while (reader.Read())
            {
                oneMore();
                yield return [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))];
            }
        }
    }

    /// <summary>Puts the words of all reports into an index that is empty.</summary>
    private void IndexWords(Watch watch)
    {
        var reports = connection.Query("SELECT number FROM reports ORDER BY number", row => row.GetInt64(0));
        var done = 0;
        foreach (var some in reports.Chunk(AtOnce))
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            IndexWordsOf(some);
            done += some.Length;
            if (reports.Count > AtOnce) watch.Show(done, reports.Count);
        }
    }

    private void IndexWordsOf(long[] reports)
    {
        var listed = ("@numbers", (object?)Listed(reports));
        var texts = connection.Query($"SELECT number, title, text, parts FROM reports WHERE number IN {AmongNumbers("@numbers")}",
            row => (Number: row.GetInt64(0), Title: row.Text(1), Text: row.GetString(2), Parts: FiledParts.Parts(row.GetString(3))), listed).ToDictionary(report => report.Number);
        IndexReports(texts.Values.OrderBy(report => report.Number).Select(report => (report.Number, FoldedReport.Title(report.Title, report.Text, report.Parts), FoldedReport.Body(report.Text, report.Parts))));
        IndexClaims(connection.Query($"SELECT number, report, start_at, end_at FROM claims WHERE report IN {AmongNumbers("@numbers")} ORDER BY number",
            row => (row.GetInt64(0), FoldedWords.Joined(Passage.Between(row.GetInt32(2), row.GetInt32(3)).Of(texts[row.GetInt64(1)].Text))), listed));
    }
}
