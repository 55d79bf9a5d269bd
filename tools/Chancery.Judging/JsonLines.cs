using System.Text.Json;

namespace Chancery.Judging;

/// <summary>Files of one JSON object a line.</summary>
internal static class JsonLines
{
    /// <summary>The objects of a file, in its order.</summary>
    /// <exception cref="FormatException">A line is no JSON object.</exception>
    public static IEnumerable<JsonElement> Read(string file)
    {
        foreach (var (number, line) in File.ReadLines(file).Index())
        {
            if (line.Length > 0) yield return Parse(line, $"{file}:{number + 1}");
        }
    }

    /// <summary>A field that must be there, as text.</summary>
    /// <exception cref="FormatException">The field is missing.</exception>
    public static string Text(JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) ? value.ToString() : throw new FormatException($"A line has no '{field}': {line.ToString()[..Math.Min(80, line.ToString().Length)]}");

    /// <summary>The names that a field holds, one or a list; none where it is missing.</summary>
    public static IEnumerable<string> Names(JsonElement line, string field) => !line.TryGetProperty(field, out var value) ? []
        : value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(name => name.ToString()) : [value.ToString()];

    private static JsonElement Parse(string line, string where)
    {
        try
        {
            return JsonElement.Parse(line) is { ValueKind: JsonValueKind.Object } read ? read : throw new FormatException($"{where} is no JSON object.");
        }
        catch (JsonException failure)
        {
            throw new FormatException($"{where} is no JSON object; give a file of one object a line.", failure);
        }
    }
}
