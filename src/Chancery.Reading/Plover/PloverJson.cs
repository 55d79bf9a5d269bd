using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.Reading.Plover;

/// <summary>Coded events as JSON: one object a line, as <c>docs/plover.md</c> describes it.</summary>
public static class PloverJson
{
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The event as one line; <paramref name="report"/> is the report's key. With <paramref name="cameo"/> the CAMEO code is written too.</summary>
    public static string Line(PloverEvent told, string report, bool cameo)
    {
        var line = new JsonObject { ["report"] = report, ["type"] = told.Type, ["mode"] = told.Mode, ["context"] = told.Context };
        if (cameo) line["cameo"] = told.Cameo;
        line["source"] = Actors(told.Source);
        line["target"] = Actors(told.Target);
        line["date"] = told.Date?.Iso;
        line["quote"] = told.Quote.Words;
        line["start"] = told.Quote.Passage.Start;
        line["end"] = told.Quote.Passage.End;
        line["confidence"] = told.Confidence / 100m;
        return line.ToJsonString(Letters);
    }

    private static JsonArray Actors(IReadOnlyList<PloverActor> actors) =>
        [.. actors.Select(actor => (JsonNode)new JsonObject { ["text"] = actor.Text, ["name"] = actor.Name, ["country"] = actor.Country, ["sector"] = actor.Sector })];
}
