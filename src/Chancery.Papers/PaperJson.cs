using System.Globalization;
using System.Text.Json.Nodes;

namespace Chancery.Papers;

/// <summary>A paper as one JSON object: each section under its name, each line with its entry's own fields, and the quotes by number.</summary>
public static class PaperJson
{
    /// <summary>Writes the paper.</summary>
    public static void Write(Paper paper, TextWriter output)
    {
        var json = new JsonObject { ["title"] = paper.Title, ["subtitle"] = paper.Subtitle };
        foreach (var section in paper.Sections) json[section.Name] = new JsonArray([.. section.Lines.Select(line => (JsonNode?)Json(line))]);
        json["quotes"] = new JsonArray([.. paper.Citations.Select(citation => (JsonNode?)Json(citation))]);
        output.Write(Dataset.Write(json) + "\n");
    }

    private static JsonObject Json(Line line)
    {
        var json = new JsonObject { ["lead"] = line.Lead, ["text"] = line.Text, ["quotes"] = new JsonArray([.. line.Citations.Select(number => (JsonNode?)JsonValue.Create(number))]) };
        json["entry"] = line.Row.Json();
        return json;
    }

    private static JsonObject Json(Citation citation) => new()
    {
        ["number"] = citation.Number,
        ["quote"] = citation.Quote,
        ["report"] = citation.Report.Key,
        ["published"] = citation.Report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["publisher"] = citation.Report.Publisher,
        ["claim"] = citation.Claim.Value,
    };
}
