using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Registry;

/// <summary>Reads claims that another machine, an annotator or a model made: a line of JSON for each, in the format of <c>export claims</c>. Each has to print words of a report of the register.</summary>
/// <remarks>Remembers the reports that it has looked up; not for several threads.</remarks>
public sealed class ClaimLines(IRegisterStore store)
{
    /// <summary>What stands beside the claim's own fields; who made a claim before is nobody's business here.</summary>
    private static readonly string[] Around = ["report", "start", "end", "quote", "origin", "why"];

    private readonly Dictionary<string, (ReportCard? Card, string? Text, string? Refusal)> reports = new(StringComparer.Ordinal);

    /// <summary>The claim of a line.</summary>
    /// <exception cref="FormatException">It is no claim, or the report does not print its words; the message says what is wrong.</exception>
    public Claim Read(string line)
    {
        var json = Parse(line);
        var key = Text(json, "report") ?? throw new FormatException("it names no report.");
        var quote = Text(json, "quote") ?? throw new FormatException("it has no quote.");
        var (card, text, refusal) = Report(key);
        if (card is null || text is null) throw new FormatException(refusal);
        var passage = Where(text, quote, Number(json, "start"), Number(json, "end"));
        foreach (var name in Around) json.Remove(name);
        var sure = json.ContainsKey("confidence");
        try
        {
            var claim = ClaimJson.FromBody(json.ToJsonString(), new(card.Id, passage, passage.Of(text).ToString()));
            if (!sure) claim = claim with { Confidence = 100 };
            var known = JsonNode.Parse(ClaimJson.Body(claim))!.AsObject();
            // An empty list or a null says nothing, and is not written.
            var stray = json.Where(field => field.Value is not null and not JsonArray { Count: 0 }).Select(field => field.Key).FirstOrDefault(name => !known.ContainsKey(name) && name is not ("modality" or "confidence"));
            return stray is null ? claim : throw new FormatException($"a {claim.Kind} has no field '{stray}', or not such a value.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"it is no claim: {error.Message}", error);
        }
    }

    private static JsonObject Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject ?? throw new FormatException("it is no JSON object.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"it is no JSON: {error.Message}", error);
        }
    }

    private (ReportCard? Card, string? Text, string? Refusal) Report(string key)
    {
        if (reports.TryGetValue(key, out var known)) return known;
        var found = store.ReportsByKey(key);
        if (found.Count == 0 && store.Report(new(key)) is { } report) found = [report.Card];
        known = found.Count switch
        {
            1 => (found[0], store.Text(found[0].Id), null),
            0 => (null, null, $"the register holds no report '{key}'."),
            _ => (null, null, $"{found.Count} reports go by '{key}'; name one by its whole id."),
        };
        reports.Add(key, known);
        return known;
    }

    /// <summary>Where the words stand: at the offsets, or the first place that prints them; there, spaces and ends of lines are all the same.</summary>
    private static Passage Where(string text, string quote, int? start, int? end)
    {
        if (start is { } from && end is { } to)
        {
            if (from < 0 || to > text.Length || from >= to) throw new FormatException($"there is nothing from {from} to {to} in a report of {text.Length} characters.");
            var passage = Passage.Between(from, to);
            return passage.Of(text).SequenceEqual(quote) ? passage : throw new FormatException($"the report has other words from {from} to {to} than “{quote}”.");
        }
        if (start is not null || end is not null) throw new FormatException("it has only one of start and end.");
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) throw new FormatException("its quote is empty.");
        var place = Regex.Match(text, string.Join(@"\s+", words.Select(Regex.Escape)), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        return place.Success ? Passage.Between(place.Index, place.Index + place.Length) : throw new FormatException($"the report does not print “{quote}”.");
    }

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int? Number(JsonObject json, string name) => json[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        _ => throw new FormatException($"its {name} is no whole number."),
    };
}
