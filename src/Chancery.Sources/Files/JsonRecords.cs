using System.Text.Json;
using Chancery.Sources.Segmentation;

namespace Chancery.Sources.Files;

/// <summary>Reports as JSON objects: <c>id</c>, <c>title</c>, <c>text</c>, <c>published</c>, <c>publisher</c>, <c>url</c>, <c>language</c>; other fields are kept.</summary>
internal static class JsonRecords
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The one record on a line, or why there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="json">The line's characters.</param>
    /// <param name="line">The line's number, from 1.</param>
    /// <param name="options">How to read.</param>
    public static Found OfLine(string path, string json, int line, IntakeOptions options)
    {
        var origin = new Origin(path, $"line {line}");
        if (TryParse(json, out var fault) is not { } document) return new Found.SetAside(origin, line, Reasons.BadJson, $"this line is not valid JSON{fault}; mend or remove it.");
        using (document) return OfElement(document.RootElement, origin, $"{Stem(path)}#{line}", line, options);
    }

    /// <summary>The records of a whole file: one object, an array of objects, or (as many people save it) an object a line.</summary>
    public static IEnumerable<Found> OfFile(string path, string json, IntakeOptions options)
    {
        if (TryParse(json, out var fault) is not { } document) return LooksLikeLines(json) ? OfLines(path, json, options) : [Bad(path, fault)];
        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? OfArray(path, document.RootElement, options)
                : [OfElement(document.RootElement, new(path), Stem(path), null, options)];
        }
    }

    /// <summary>Whether the first line that is not blank holds a whole JSON object.</summary>
    public static bool LooksLikeLines(string json)
    {
        var first = json.AsSpan().TrimStart();
        var end = first.IndexOf('\n');
        if (end < 0 || first is not ['{', ..]) return false;
        using var document = TryParse(first[..end].ToString(), out _);
        return document is not null;
    }

    /// <summary>The key of a file: its name without its extension.</summary>
    public static string Stem(string path) => path == Intake.StandardInputPath ? "stdin" : Path.GetFileNameWithoutExtension(path);

    private static List<Found> OfArray(string path, JsonElement array, IntakeOptions options)
    {
        if (array.GetArrayLength() == 0) return [new Found.SetAside(new(path), null, Reasons.Empty, "there is no report in it: the array is empty.")];
        var index = 0;
        var found = new List<Found>(array.GetArrayLength());
        foreach (var element in array.EnumerateArray())
        {
            index++;
            found.Add(OfElement(element, new(path, $"record {index}"), $"{Stem(path)}#{index}", null, options));
        }
        return found;
    }

    private static IEnumerable<Found> OfLines(string path, string json, IntakeOptions options)
    {
        var line = 0;
        foreach (var content in json.Split('\n'))
        {
            line++;
            if (!string.IsNullOrWhiteSpace(content)) yield return OfLine(path, content, line, options);
        }
    }

    private static Found OfElement(JsonElement element, Origin origin, string key, int? line, IntakeOptions options)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new Found.SetAside(origin, line, Reasons.NoText, "this is no report: a JSON object with a field \"text\" is expected.");
        }

        var draft = new Draft { Origin = origin, Key = key, Text = "" };
        var unknown = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var hasText = false;
        foreach (var field in element.EnumerateObject())
        {
            string? name;
            string? value;
            try
            {
                name = field.Name;
                value = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return new Found.SetAside(origin, line, Reasons.Encoding, "an escape (\\u…) in this record is half a character; mend it.");
            }

            // A text file with one is taken for no text either, and not every database can keep it.
            if (value is not null && value.Contains('\0')) return new Found.SetAside(origin, line, Reasons.Encoding, $"the field \"{name}\" has the escape \\u0000, which is no character of a text; mend it.");

            switch (name, value)
            {
                case ("text", not null):
                    (draft, hasText) = (draft with { Text = value }, true);
                    break;
                case ("id", not null) when value.Length > 0:
                    draft = draft with { Key = value };
                    break;
                case ("id", _) when field.Value.ValueKind == JsonValueKind.Number:
                    draft = draft with { Key = field.Value.GetRawText() };
                    break;
                case ("title", not null):
                    draft = draft with { Title = NullIfBlank(value) };
                    break;
                case ("publisher", not null):
                    draft = draft with { Publisher = NullIfBlank(value) };
                    break;
                case ("url", not null):
                    draft = draft with { Url = NullIfBlank(value) };
                    break;
                case ("language", not null):
                    draft = draft with { Language = NullIfBlank(value) };
                    break;
                case ("published", not null) when DateWords.TryWhole(value) is { } day:
                    draft = draft with { Published = day };
                    break;
                default:
                    unknown[name] = field.Value.Clone();
                    break;
            }
        }

        if (!hasText) return new Found.SetAside(origin, line, Reasons.NoText, "this is no report: it has no field \"text\" that holds a string.");
        var isOneOfMany = origin.Record is not null;
        return (draft with { Unknown = unknown, Origin = isOneOfMany && draft.Key != key ? origin with { Record = draft.Key } : origin }).Finish(options, line);
    }

    private static JsonDocument? TryParse(string json, out string fault)
    {
        fault = "";
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException exception)
        {
            fault = exception.BytePositionInLine is { } position ? $" (at byte {position + 1} of the line)" : "";
            if (exception.LineNumber is > 0 and var line) fault = $" (line {line + 1}{(exception.BytePositionInLine is { } at ? $", byte {at + 1}" : "")})";
            return null;
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair cannot be carried over to UTF-8.
            fault = " (half a character)";
            return null;
        }
    }

    private static Found.SetAside Bad(string path, string fault) => new(new(path), null, Reasons.BadJson, $"the file is not valid JSON{fault}; mend it.");

    private static string? NullIfBlank(string value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
