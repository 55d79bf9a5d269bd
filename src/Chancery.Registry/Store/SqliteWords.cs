namespace Chancery.Registry.Store;

/// <summary>The index of words in SQLite: a full-text table that keeps no text, and tells which rows have some words in a row.</summary>
internal static class SqliteWords
{
    /// <summary>The step that made the index.</summary>
    public const string Step =
        """
        CREATE VIRTUAL TABLE report_words USING fts5 (title, body, content = '', columnsize = 0, tokenize = 'ascii');
        CREATE VIRTUAL TABLE claim_words USING fts5 (quote, content = '', columnsize = 0, tokenize = 'ascii');
        """;

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
