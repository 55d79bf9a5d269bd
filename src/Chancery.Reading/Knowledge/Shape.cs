namespace Chancery.Reading.Known;

/// <summary>What may stand under a key.</summary>
internal enum FieldType
{
    /// <summary>One word or phrase.</summary>
    Text,

    /// <summary>A list of words, or one.</summary>
    Texts,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A list of entries of their own shape.</summary>
    Entries,
}

/// <summary>A key of an entry.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type">What may stand under it.</param>
/// <param name="Choices">The words that may stand there; empty for any.</param>
/// <param name="Shape">The shape of the entries there, for <see cref="FieldType.Entries"/>.</param>
internal sealed record Field(string Name, FieldType Type, IReadOnlyList<string> Choices, Shape? Shape = null);

/// <summary>The keys of one kind of entry. The first of them names the entry and must be there.</summary>
internal sealed class Shape(string section, params Field[] fields)
{
    private readonly Dictionary<string, Field> byName = fields.ToDictionary(field => field.Name);

    public string Section { get; } = section;

    public IReadOnlyList<Field> Fields { get; } = fields;

    /// <summary>The key that names an entry.</summary>
    public string Key => Fields[0].Name;

    /// <summary>Further keys that must be there.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>A second key that tells entries of one name apart, such as a party's state.</summary>
    public string? Apart { get; init; }

    public Field? this[string name] => byName.GetValueOrDefault(name);

    public static Field Term(string name, params string[] choices) => new(name, FieldType.Text, choices);

    public static Field Terms(string name, params string[] choices) => new(name, FieldType.Texts, choices);

    public static Field Whole(string name) => new(name, FieldType.Number, []);

    public static Field Flag(string name) => new(name, FieldType.Flag, []);

    public static Field Inner(string name, Shape shape) => new(name, FieldType.Entries, [], shape);
}
