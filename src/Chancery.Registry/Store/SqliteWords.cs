using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Registry.Store;

/// <summary>The index of words in SQLite: a full-text table that keeps no text, and tells which rows have some words in a row.</summary>
internal static class SqliteWords
{
    /// <summary>The step that made the index; reports and claims of an older register are put in.</summary>
    public const string Step =
        """
        CREATE VIRTUAL TABLE report_words USING fts5 (title, body, content = '', columnsize = 0, tokenize = 'ascii');
        INSERT INTO report_words (rowid, title, body) SELECT number, title_words(coalesce(title, ''), text, parts), body_words(text, parts) FROM reports ORDER BY number;

        CREATE VIRTUAL TABLE claim_words USING fts5 (quote, content = '', columnsize = 0, tokenize = 'ascii');
        INSERT INTO claim_words (rowid, quote) SELECT c.number, quote_words(r.text, c.start_at, c.end_at) FROM claims c JOIN reports r ON r.number = c.report ORDER BY c.number;
        """;

    /// <summary>Lets SQL on a connection fold words. Offsets count UTF-16 code units, as everywhere, which the database's own functions do not.</summary>
    public static void Teach(SqliteConnection connection)
    {
        connection.CreateFunction("title_words", (string title, string text, string parts) => FoldedReport.Title(title, text, FiledParts.Parts(parts)), isDeterministic: true);
        connection.CreateFunction("body_words", (string text, string parts) => FoldedReport.Body(text, FiledParts.Parts(parts)), isDeterministic: true);
        connection.CreateFunction("quote_words", (string text, long start, long end) => FoldedWords.Joined(text.AsSpan((int)start, (int)(end - start))), isDeterministic: true);
    }

    /// <summary>The rows with some words; the words themselves are a parameter.</summary>
    public static string Among(Wording wording, IndexedWords index, List<(string Name, object? Value)> parameters)
    {
        var name = $"@words{parameters.Count}";
        var words = string.Join(" AND ", wording.Words.Select(forms => $"({string.Join(" OR ", forms.Select(form => $"\"{string.Join(' ', form)}\""))})"));
        parameters.Add((name, index is IndexedWords.Titles ? $"title : ({words})" : words));
        var table = index is IndexedWords.Quotes ? "claim_words" : "report_words";
        return $"(SELECT rowid FROM {table} WHERE {table} MATCH {name})";
    }
}
