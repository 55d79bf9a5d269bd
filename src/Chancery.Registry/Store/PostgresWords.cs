namespace Chancery.Registry.Store;

/// <summary>The index of words in PostgreSQL: the words themselves, in a row and parted by spaces, and an index of which rows have a word.</summary>
/// <remarks>The index finds rows with all words, and the words in a row are then looked for in them: its own full-text type forgets positions in long texts.</remarks>
internal static class PostgresWords
{
    /// <summary>The step that made the index.</summary>
    public const string Step =
        """
        CREATE TABLE report_words (report BIGINT PRIMARY KEY, words TEXT COLLATE "C" NOT NULL);
        CREATE INDEX report_words_in ON report_words USING gin (string_to_array(btrim(words), ' '));

        CREATE TABLE claim_words (claim BIGINT PRIMARY KEY, words TEXT COLLATE "C" NOT NULL);
        CREATE INDEX claim_words_in ON claim_words USING gin (string_to_array(btrim(words), ' '));
        """;

    /// <summary>Stands between the words of a title and those of the body, so that no row of words runs from one into the other.</summary>
    private const string Bar = "|";

    /// <summary>How many letters of a word are kept; the database's index takes no longer ones.</summary>
    private const int MostLetters = 500;

    /// <summary>Words as a column holds them.</summary>
    public static string Row(string words) => $" {Cut(words)} ";

    /// <summary>The words of a report as a column holds them.</summary>
    public static string Row(string title, string body) => $" {Cut(title)} {Bar} {Cut(body)} ";

    /// <summary>The rows with some words; the words themselves are parameters.</summary>
    public static string Among(Wording wording, IndexedWords index, List<(string Name, object? Value)> parameters)
    {
        var conditions = wording.Words.Select(forms => $"({string.Join(" OR ", Conditions(forms, index, parameters))})");
        var (column, table) = index is IndexedWords.Quotes ? ("claim", "claim_words") : ("report", "report_words");
        return $"(SELECT {column} FROM {table} WHERE {string.Join(" AND ", conditions)})";
    }

    private static IEnumerable<string> Conditions(IReadOnlyList<string[]> forms, IndexedWords index, List<(string Name, object? Value)> parameters)
    {
        const string Words = "string_to_array(btrim(words), ' ')";
        foreach (var form in forms)
        {
            var has = $"{Words} @> {Add(form.Select(Cut).ToArray())}";
            var place = index is IndexedWords.Titles ? $"split_part(words, '{Bar}', 1)" : "words";
            yield return form.Length == 1 && index is not IndexedWords.Titles ? has : $"({has} AND strpos({place}, {Add(Row(string.Join(' ', form)))}) > 0)";
        }

        string Add(object value)
        {
            var name = $"@words{parameters.Count}";
            parameters.Add((name, value));
            return name;
        }
    }

    private static string Cut(string words) =>
        words.Length <= MostLetters ? words : string.Join(' ', words.Split(' ').Select(word => word.Length <= MostLetters ? word : word[..MostLetters]));
}
