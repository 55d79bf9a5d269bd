using System.Text.Json.Nodes;

namespace Chancery.Papers;

/// <summary>Changes as plain text and as JSON.</summary>
public static class ChangeText
{
    private const int ShortId = 8;

    /// <summary>Writes a line for each change, with the fields that differ, and how many more there are.</summary>
    public static void Write(IReadOnlyList<Change> changes, TextWriter output, int most)
    {
        foreach (var change in changes.Take(most))
        {
            var into = change.Into is { } id ? change.What is "joined" ? $" is now part of {id.Value[..ShortId]}" : $" has the id {id.Value[..ShortId]} now" : "";
            output.Write($"  {change.What,-8}{change.Kind} {change.Id.Value[..ShortId]} {PaperText.Flat(change.Title)}{into}\n");
            if (change.What is "joined") continue;
            foreach (var (name, before, after) in change.Fields) output.Write($"            {name}: {Shown(before)} → {Shown(after)}\n");
        }
        if (changes.Count > most) output.Write($"  … {changes.Count - most} more\n");
    }

    /// <summary>The changes as an array.</summary>
    public static JsonArray Json(IReadOnlyList<Change> changes) => new([.. changes.Select(change => (JsonNode?)new JsonObject
    {
        ["what"] = change.What,
        ["kind"] = change.Kind,
        ["id"] = change.Id.Value,
        ["title"] = change.Title,
        ["into"] = change.Into?.Value,
        ["fields"] = new JsonArray([.. change.Fields.Select(field => (JsonNode?)new JsonObject { ["name"] = field.Name, ["before"] = field.Before, ["after"] = field.After })]),
    })]);

    /// <summary>Writes JSON as people like to read it.</summary>
    public static void WriteJson(JsonNode json, TextWriter output) => output.Write(Dataset.Write(json) + "\n");

    private static string Shown(string value) => value.Length == 0 ? "(nothing)" : PaperText.Flat(value);
}
