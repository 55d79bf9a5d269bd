using System.Globalization;

namespace Chancery.Reading.Known;

/// <summary>One entry of a section, checked against its shape; asked for a key that was not given, it answers with nothing.</summary>
internal sealed class Entry(Shape shape, string file, int line)
{
    private readonly Dictionary<string, object> values = [];

    public string File { get; } = file;

    public int Line { get; } = line;

    public string Name => Text(shape.Key) ?? "";

    /// <summary>What makes an entry the same as another of a later folder.</summary>
    public string Identity => shape.Apart is { } apart ? $"{Name}\0{Text(apart)}" : Name;

    public IReadOnlyList<string> this[string name] => Texts(name);

    public string? Text(string name) => values.GetValueOrDefault(name) as string;

    public IReadOnlyList<string> Texts(string name) => values.GetValueOrDefault(name) as IReadOnlyList<string> ?? [];

    public int? Number(string name) => values.GetValueOrDefault(name) as int?;

    public bool Flag(string name) => values.GetValueOrDefault(name) is true;

    public IReadOnlyList<Entry> Entries(string name) => values.GetValueOrDefault(name) as IReadOnlyList<Entry> ?? [];

    /// <summary>Reads a card; what does not fit the shape goes to <paramref name="problems"/> and is left out.</summary>
    public static Entry Read(Card card, Shape shape, List<KnowledgeProblem> problems)
    {
        var entry = new Entry(shape, card.File, card.Line);
        foreach (var (key, node) in card.Fields)
        {
            if (shape[key.Text] is not { } field) problems.Add(Unknown(key, shape));
            else if (Value(field, node, problems) is { } value) entry.values[field.Name] = value;
        }
        if (entry.Name.Length == 0 && card[shape.Key] is null)
            problems.Add(new(card.File, card.Line, $"this entry of '{shape.Section}' has no '{shape.Key}'; every entry needs one."));
        return entry;
    }

    /// <summary>Whether every key that the shape asks for is there, once all folders are read.</summary>
    public void Complete(List<KnowledgeProblem> problems)
    {
        foreach (var required in shape.Required)
        {
            if (!values.ContainsKey(required)) problems.Add(new(File, Line, $"'{Name}' in '{shape.Section}' has no '{required}'; it needs one."));
        }
    }

    /// <summary>Adds what a later folder says: its lists are added to these, its single values take the place of these.</summary>
    public void Extend(Entry later)
    {
        foreach (var (name, value) in later.values)
        {
            values[name] = (values.GetValueOrDefault(name), value) switch
            {
                (IReadOnlyList<string> mine, IReadOnlyList<string> more) => mine.Concat(more).Distinct().ToArray(),
                (IReadOnlyList<Entry> mine, IReadOnlyList<Entry> more) => mine.Concat(more).ToArray(),
                _ => value,
            };
        }
    }

    private static object? Value(Field field, Node node, List<KnowledgeProblem> problems)
    {
        switch (field.Type, node)
        {
            case (FieldType.Text, Word { Text.Length: > 0 } word):
                return Allowed(field, word, problems) ? word.Text : null;
            case (FieldType.Texts, Word { Text.Length: > 0 } word):
                return Allowed(field, word, problems) ? new[] { word.Text } : null;
            case (FieldType.Texts, Row row) when row.Items.TrueForAll(item => item is Word { Text.Length: > 0 }):
                return row.Items.Cast<Word>().Where(word => Allowed(field, word, problems)).Select(word => word.Text).ToArray();
            case (FieldType.Number, Word word) when int.TryParse(word.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return number;
            case (FieldType.Flag, Word { Text: "true" or "false" } word):
                return word.Text == "true";
            case (FieldType.Entries, Row row) when row.Items.TrueForAll(item => item is Card):
                return row.Items.Select(item => Read((Card)item, field.Shape!, problems)).ToArray();
            default:
                problems.Add(new(node.File, node.Line, $"'{field.Name}' should be {Wanted(field)}; found {Found(node)}."));
                return null;
        }
    }

    private static bool Allowed(Field field, Word word, List<KnowledgeProblem> problems)
    {
        if (field.Choices.Count == 0 || field.Choices.Contains(word.Text)) return true;
        problems.Add(new(word.File, word.Line, $"'{word.Text}' is no {field.Name}; allowed are {string.Join(", ", field.Choices)}.{Nearest.Hint(word.Text, field.Choices)}"));
        return false;
    }

    private static KnowledgeProblem Unknown(Word key, Shape shape)
    {
        var names = shape.Fields.Select(field => field.Name).ToArray();
        return new(key.File, key.Line, $"unknown key '{key.Text}' in '{shape.Section}'; allowed are {string.Join(", ", names)}.{Nearest.Hint(key.Text, names)}");
    }

    private static string Wanted(Field field) => field.Type switch
    {
        FieldType.Text => "a word or phrase",
        FieldType.Texts => "a list of words, such as [one, two]",
        FieldType.Number => "a whole number",
        FieldType.Flag => "true or false",
        _ => $"a list of entries with the keys {string.Join(", ", field.Shape!.Fields.Select(inner => inner.Name))}",
    };

    private static string Found(Node node) => node switch
    {
        Word { Text: "" } => "nothing",
        Word word => $"'{word.Text}'",
        Row row => row.Items.Find(item => item is not Word { Text.Length: > 0 }) is { } odd ? $"a list with {(odd is Word ? "an empty place" : "more than words")} on line {odd.Line}" : "a list",
        _ => "keys with values",
    };
}
