using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Reading.Tests.Marks;

/// <summary>One claim as a claim file writes it, whoever made it, with the places where its words stand in the report.</summary>
internal sealed class Mark
{
    private readonly JsonObject fields;

    private Mark(JsonObject fields, IReadOnlyList<Passage> spans)
    {
        this.fields = fields;
        Spans = spans;
        Kind = Text("kind");
        Report = Text("report");
        Quote = Text("quote");
    }

    public string Kind { get; }

    public string Report { get; }

    public string Quote { get; }

    /// <summary>Where the quote stands: its offsets, or each of its occurrences; empty where the words are not the report's.</summary>
    public IReadOnlyList<Passage> Spans { get; }

    /// <summary>Marked by hand: offsets may be missing, the quote then stands for any of its occurrences.</summary>
    public static Mark ByHand(string line, string text)
    {
        var claim = Parse(line);
        if (Number(claim, "start") is { } start && Number(claim, "end") is { } end) return new(claim, [Passage.Between(start, end)]);
        var quote = claim["quote"]?.GetValue<string>() ?? "";
        return new(claim, [.. Occurrences(quote, text)]);
    }

    /// <summary>Made by a reader: it has its offsets, and its quote is the text between them, or it can answer nothing.</summary>
    public static Mark ByReader(string line, string text)
    {
        var claim = Parse(line);
        var (start, end) = (Number(claim, "start") ?? -1, Number(claim, "end") ?? -1);
        var isHonest = 0 <= start && start < end && end <= text.Length && text[start..end] == claim["quote"]?.GetValue<string>();
        return new(claim, isHonest ? [Passage.Between(start, end)] : []);
    }

    public static Mark ByReader(Claim claim, string report, string text) => ByReader(ClaimJson.Line(claim, report), text);

    public bool Has(string field) => Values(field).Count > 0;

    /// <summary>The field as text, numbers too; empty where it is missing.</summary>
    public string Text(string field) => Values(field) is [var one, ..] ? one : "";

    /// <summary>The field as a list, a plain value being a list of one; empty where it is missing.</summary>
    public IReadOnlyList<string> Values(string field) => fields[field] switch
    {
        null => [],
        JsonArray list => [.. list.Select(Plainly).Where(value => value.Length > 0)],
        var value => Plainly(value) is { Length: > 0 } text ? [text] : [],
    };

    public override string ToString() => fields.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static JsonObject Parse(string line) => JsonNode.Parse(line)!.AsObject();

    private static string Plainly(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.True => "true",
        _ => "",
    };

    private static int? Number(JsonObject fields, string field) =>
        fields[field] is JsonValue value && int.TryParse(value.ToJsonString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<Passage> Occurrences(string quote, string text)
    {
        if (quote.Length == 0) yield break;
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + quote.Length, StringComparison.Ordinal))
            yield return Passage.Between(at, at + quote.Length);
    }
}
