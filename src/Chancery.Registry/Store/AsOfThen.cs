using System.Data.Common;

namespace Chancery.Registry.Store;

/// <summary>
/// Lays views over a connection's tables that show them as they were at a time, under the same names, so that every question is put in
/// the same words. Entries go into tables of the connection's own.
/// </summary>
internal static class AsOfThen
{
    private static readonly string[] Own = ["entries", "entry_claims", "entry_actors", "actors", "actor_names", "name_words", "settings", "entry_anchors", "actor_pins", "former_ids", "suggestions"];

    public static void Over(DbConnection connection, DateTimeOffset at)
    {
        foreach (var (type, table, sql) in connection.Query("SELECT type, tbl_name, sql FROM main.sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL", row => (row.GetString(0), row.GetString(1), row.GetString(2))))
        {
            if (Own.Contains(table)) connection.Execute(type is "table" ? sql.Replace("CREATE TABLE ", "CREATE TEMP TABLE ", StringComparison.Ordinal) : sql.Replace("INDEX ", "INDEX temp.", StringComparison.Ordinal));
        }
        var time = $"'{at.Iso()}'"; // written by this program: digits and marks of a date
        connection.Execute(
            $"""
            CREATE TEMP VIEW readings AS SELECT * FROM main.readings WHERE at <= {time};
            CREATE TEMP VIEW standings AS SELECT s.claim, s.opened, CASE WHEN e.at <= {time} THEN s.closed END AS closed
                FROM main.standings s JOIN main.readings o ON o.number = s.opened LEFT JOIN main.readings e ON e.number = s.closed WHERE o.at <= {time};
            CREATE TEMP VIEW origins AS SELECT path, record, report, since, CASE WHEN until <= {time} THEN until END AS until FROM main.origins WHERE since <= {time};
            CREATE TEMP VIEW reports AS SELECT * FROM main.reports WHERE learnt <= {time};
            CREATE TEMP VIEW decisions AS SELECT * FROM main.decisions WHERE at <= {time};
            """);
    }
}
