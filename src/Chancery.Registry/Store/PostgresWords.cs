namespace Chancery.Registry.Store;

/// <summary>The index of words in PostgreSQL: the words themselves, in a row and parted by spaces, and an index of which rows have a word.</summary>
/// <remarks>The index finds rows with all words, and the words in a row are then looked for in them: its own full-text type forgets positions in long texts.</remarks>
internal static class PostgresWords
{
    /// <summary>The step that made the index; the function tells what it costs to part a row, or every row would be parted at each search.</summary>
    public const string Step =
        """
        CREATE FUNCTION words_of(row_of_words TEXT) RETURNS TEXT[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000
            AS $$ BEGIN RETURN string_to_array(btrim(row_of_words), ' '); END $$;

        CREATE TABLE report_words (report BIGINT PRIMARY KEY, words TEXT COLLATE "C" NOT NULL);
        CREATE INDEX report_words_in ON report_words USING gin (words_of(words));

        CREATE TABLE claim_words (claim BIGINT PRIMARY KEY, words TEXT COLLATE "C" NOT NULL);
        CREATE INDEX claim_words_in ON claim_words USING gin (words_of(words));
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
        var (column, table) = index is IndexedWords.Quotes ? ("claim", "claim_words") : ("report", "report_words");
        var place = index is IndexedWords.Titles ? $"split_part(words, '{Bar}', 1)" : "words";
        // Each form is looked up by itself: the index answers one alone at once, and several in one condition would be tried on every row of the others.
        return $"({string.Join(" INTERSECT ", wording.Words.Select(forms => $"SELECT {column} FROM ({string.Join(" UNION ALL ", forms.Select(With))}) forms"))})";

        string With(string[] form)
        {
            var has = $"SELECT {column} FROM {table} WHERE words_of(words) @> {Add(form.Select(Cut).ToArray())}";
            return form.Length == 1 && index is not IndexedWords.Titles ? has : $"{has} AND strpos({place}, {Add(Row(string.Join(' ', form)))}) > 0";
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
