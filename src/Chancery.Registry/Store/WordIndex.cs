using Chancery.Sources;
using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Registry.Store;

/// <summary>What the index of words holds: words that this program has folded. The database only keeps them and tells which rows have some in a row.</summary>
internal static class WordIndex
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
        connection.CreateFunction("title_words", (string title, string text, string parts) => Title(title, text, FiledParts.Parts(parts)), isDeterministic: true);
        connection.CreateFunction("body_words", (string text, string parts) => Body(text, FiledParts.Parts(parts)), isDeterministic: true);
        connection.CreateFunction("quote_words", (string text, long start, long end) => FoldedWords.Joined(text.AsSpan((int)start, (int)(end - start))), isDeterministic: true);
    }

    /// <summary>The words of a report's title and headline.</summary>
    private static string Title(string title, string text, IEnumerable<Part> parts) =>
        string.Join(' ', parts.Where(part => part.Kind is PartKind.Headline).Select(part => FoldedWords.Joined(part.Passage.Of(text))).Prepend(FoldedWords.Joined(title)));

    /// <summary>The words of a report but for what a page has around it.</summary>
    private static string Body(string text, IEnumerable<Part> parts) =>
        string.Join(' ', parts.Where(part => part.Kind is not PartKind.Boilerplate).Select(part => FoldedWords.Joined(part.Passage.Of(text))));

    /// <summary>The question whether a row has all words, each in one of its forms.</summary>
    public static string All(SearchWords words) => string.Join(" AND ", words.Words.Select(forms => $"({Any(forms)})"));

    /// <summary>The question whether a row has one of these rows of words.</summary>
    public static string Any(IEnumerable<string[]> forms) => string.Join(" OR ", forms.Select(form => $"\"{string.Join(' ', form)}\""));
}
