namespace Chancery.Registry.Store;

/// <summary>
/// Views over a register's tables that show them as they were at a time, under the same names, so that every question is put in the same words. They hide the tables of
/// one connection, whose entries go into tables of its own.
/// </summary>
internal static class AsOfThen
{
    /// <summary>The tables of entries, which are folded anew.</summary>
    public static IReadOnlyList<string> Own { get; } = ["entries", "entry_claims", "entry_actors", "actors", "actor_names", "name_words", "settings", "entry_anchors", "actor_pins", "former_ids", "suggestions"];

    /// <summary>The views, over tables of a schema.</summary>
    public static string Views(string schema, DateTimeOffset at)
    {
        var time = $"'{at.Iso()}'"; // written by this program: digits and marks of a date
        return $"""
            CREATE TEMP VIEW readings AS SELECT * FROM {schema}.readings WHERE at <= {time};
            CREATE TEMP VIEW standings AS SELECT s.claim, s.opened, CASE WHEN e.at <= {time} THEN s.closed END AS closed
                FROM {schema}.standings s JOIN {schema}.readings o ON o.number = s.opened LEFT JOIN {schema}.readings e ON e.number = s.closed WHERE o.at <= {time};
            CREATE TEMP VIEW origins AS SELECT path, record, report, since, CASE WHEN until <= {time} THEN until END AS until FROM {schema}.origins WHERE since <= {time};
            CREATE TEMP VIEW reports AS SELECT * FROM {schema}.reports WHERE learnt <= {time};
            CREATE TEMP VIEW decisions AS SELECT * FROM {schema}.decisions WHERE at <= {time};
            """;
    }
}
