using System.Globalization;
using System.Text.Json.Nodes;

namespace Chancery.Papers;

/// <summary>An entry or report as programs get it: named fields in a fixed order.</summary>
/// <remarks>Values are texts, whole and decimal numbers, truths, lists of texts, lists of rows, or null.</remarks>
public sealed record Row(IReadOnlyList<(string Name, object? Value)> Fields)
{
    /// <summary>As a JSON object; every field is there, also where it is null.</summary>
    public JsonObject Json()
    {
        var json = new JsonObject();
        foreach (var (name, value) in Fields) json[name] = Node(value);
        return json;
    }

    /// <summary>A field as one cell of a table; lists are parted by semicolons.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "yes" : "no",
        IReadOnlyList<string> texts => string.Join("; ", texts),
        IReadOnlyList<Row> rows => string.Join("; ", rows.Select(row => string.Join(' ', row.Fields.Select(field => Cell(field.Value)).Where(cell => cell.Length > 0)))),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No cell for a {value.GetType().Name}.", nameof(value)),
    };

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        int number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number / 1.0000000000000000000000000000m),
        IReadOnlyList<string> texts => new JsonArray([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]),
        IReadOnlyList<Row> rows => new JsonArray([.. rows.Select(row => (JsonNode?)row.Json())]),
        _ => throw new ArgumentException($"No JSON for a {value.GetType().Name}.", nameof(value)),
    };
}
