using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chancery.Reading.Claims;
using Chancery.Registry;
using Chancery.Sources;

namespace Chancery.Cli.Commands.Deciding;

/// <summary><c>decide claim</c>: a claim that the reader missed, by marking its words.</summary>
internal static class ClaimByWords
{
    private static readonly string[] Kinds = ["role", "alias", "event", "tie", "instrument", "mechanism", "membership", "commitment", "statement", "figure", "milestone"];
    private static readonly string[] Numbers = ["value", "high", "among", "target", "ordinal", "year"];
    private static readonly string[] Fixed = ["kind", "report", "start", "end", "quote", "rule", "confidence"];

    public static Command Build(Signing signing)
    {
        var report = new Option<string>("--report") { Description = "The report, by its key or the beginning of its id.", HelpName = "KEY", Required = true };
        var quote = new Option<string>("--quote") { Description = "The words that carry the claim, as the report prints them.", HelpName = "WORDS", Required = true };
        var kind = new Option<string>("--kind") { Description = $"One of {string.Join(", ", Kinds)}.", HelpName = "KIND", Required = true };
        kind.AcceptOnlyFromAmong(Kinds);
        var fields = new Option<string[]>("--field") { Description = "A field of the claim; the same name several times makes a list.", HelpName = "NAME=VALUE" };
        var occurrence = new Option<int?>("--occurrence") { Description = "Which of several places with these words, from 1.", HelpName = "N" };
        return signing.Command("claim", "Add a claim that the reader missed, by its words.", [report, quote, kind, fields, occurrence], (parsed, register) =>
        {
            var card = Report(register, parsed.GetRequiredValue(report));
            var text = register.Store.Text(card.Id)!;
            var passage = Passage(text, parsed.GetRequiredValue(quote), parsed.GetValue(occurrence));
            var claim = Claim(parsed.GetRequiredValue(kind), parsed.GetValue(fields) ?? [], new(card.Id, passage, passage.Of(text).ToString()));
            return (new Ruling.AddClaim(new(card.Id, claim.Kind, passage.Start, passage.End), ClaimId.Of(claim, ClaimJson.Body(claim))), claim);
        });
    }

    private static ReportCard Report(Register register, string key)
    {
        var found = register.Store.ReportsByKey(key);
        if (found.Count == 0) found = [.. register.Store.Reports().Where(report => !report.Replaced && key.Length >= 4 && report.Card.Id.Value.StartsWith(key, StringComparison.Ordinal)).Select(report => report.Card)];
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UsageException($"The register holds no report with the key '{key}'; `chancery show reports` lists them."),
            _ => throw new UsageException($"Several reports have the key '{key}': {string.Join(", ", found.Select(card => $"{card.Id.Value[..12]} {card.Title}".TrimEnd()))}. Give the beginning of an id."),
        };
    }

    /// <summary>Where the words stand; spaces and ends of lines are all the same.</summary>
    private static Passage Passage(string text, string quote, int? occurrence)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) throw new UsageException("A quote holds at least one word.");
        var places = Regex.Matches(text, string.Join(@"\s+", words.Select(Regex.Escape)), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        if (places.Count == 0) throw new UsageException($"The report does not print “{quote}”. Letters, marks and punctuation have to be its own.");
        if (occurrence is < 1 || occurrence > places.Count) throw new UsageException($"The report prints these words {places.Count} times; there is no place {occurrence}.");
        if (occurrence is null && places.Count > 1) throw new UsageException($"The report prints these words {places.Count} times; say which with --occurrence, or quote more.");
        var place = places[(occurrence ?? 1) - 1];
        return Sources.Passage.Between(place.Index, place.Index + place.Length);
    }

    private static Claim Claim(string kind, string[] fields, Quote quote)
    {
        var body = new JsonObject { ["kind"] = kind, ["confidence"] = 1, ["rule"] = "decision" };
        foreach (var field in fields.GroupBy(Name, Value))
        {
            if (Fixed.Contains(field.Key)) throw new UsageException($"The field '{field.Key}' follows from the words; it cannot be given.");
            var values = field.ToList();
            body[field.Key] = values.Count > 1 ? new JsonArray([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]) : Numbers.Contains(field.Key) ? Number(field.Key, values[0]) : JsonValue.Create(values[0]);
        }
        try
        {
            var claim = ClaimJson.FromBody(body.ToJsonString(), quote);
            var known = JsonNode.Parse(ClaimJson.Body(claim))!.AsObject();
            var stray = body.Select(field => field.Key).FirstOrDefault(name => !known.ContainsKey(name));
            return stray is null ? claim : throw new UsageException($"A {kind} has no field '{stray}', or not such a value; docs/claims.md lists the fields of each kind.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"This is no {kind}: {error.Message} docs/claims.md lists the fields of each kind.", error);
        }
    }

    private static string Name(string field) => field.IndexOf('=') is > 0 and var at ? field[..at].Trim() : throw new UsageException($"'{field}' is no field; write --field NAME=VALUE.");

    private static string Value(string field) => field[(field.IndexOf('=') + 1)..].Trim();

    private static JsonValue Number(string name, string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
            : throw new UsageException($"'{value}' is no number for {name}; write it plainly, as 1500000.");
}
