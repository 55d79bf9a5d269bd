using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Reading.Tests.Marks;

/// <summary>What a mark must keep to be a claim of <c>docs/claims.md</c>; each fault as a sentence that says what to mend.</summary>
internal static partial class MarkRules
{
    private static readonly HashSet<string> EventTypes = Set(
        "accusation adoption aid appointment assault award call celebration closure coercion concession conference credentials demand " +
        "entry-into-force exercise expulsion interview investigation invitation mediation meeting message mobilisation opening protest " +
        "protest-note recall rejection sanction signing speech summons threat tie-change visit withdrawal");

    private static readonly Dictionary<string, HashSet<string>> Allowed = new(StringComparer.Ordinal)
    {
        ["event.type"] = EventTypes,
        ["event.part_of"] = EventTypes,
        ["role.status"] = Set("former acting designate historical"),
        ["tie.change"] = Set("established normalised upgraded downgraded suspended severed restored recognised"),
        ["commitment.strength"] = Set("agreed pledged planned discussed requested hoped"),
        ["instrument.type"] = ["treaty", "trade agreement", "joint declaration", "memorandum", "action plan", "programme", "resolution", "other"],
        ["instrument.status"] = ["in force", "signed", "adopted", "planned", "mentioned"],
        ["figure.approx"] = Set("about over under"),
        ["figure.change"] = Set("rise fall"),
    };

    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["role"] = ["person", "office"],
        ["alias"] = ["name", "alias"],
        ["event"] = ["type"],
        ["tie"] = ["a", "b", "level"],
        ["instrument"] = ["name", "type"],
        ["mechanism"] = ["parties"],
        ["membership"] = ["member", "of"],
        ["commitment"] = ["what", "strength"],
        ["statement"] = ["speaker", "act"],
        ["figure"] = ["subject", "value"],
        ["milestone"] = ["name"],
    };

    public static IEnumerable<string> Faults(Mark mark, Report report)
    {
        if (mark.Spans.Count == 0) yield return $"the quote is not in the report's text: \"{mark.Quote}\"";
        if (mark.Quote.Contains('\n')) yield return $"the quote runs over a line: \"{mark.Quote}\"";
        if (SentenceEnd().IsMatch(mark.Quote)) yield return $"the quote runs over a sentence: \"{mark.Quote}\"";
        if (!Required.TryGetValue(mark.Kind, out var required))
        {
            yield return $"'{mark.Kind}' is no kind of claim";
            yield break;
        }
        foreach (var field in required.Where(field => !mark.Has(field))) yield return $"a {mark.Kind} needs a '{field}': \"{mark.Quote}\"";
        foreach (var (name, values) in Allowed)
        {
            var field = name[(name.IndexOf('.') + 1)..];
            if (name.StartsWith(mark.Kind + ".", StringComparison.Ordinal) && mark.Has(field) && !values.Contains(mark.Text(field)))
                yield return $"'{mark.Text(field)}' is no {mark.Kind} {field}: \"{mark.Quote}\"";
        }
        if (mark.Kind is "tie" && string.CompareOrdinal(Names.Plain(mark.Text("a")), Names.Plain(mark.Text("b"))) > 0) yield return $"a tie names its actors in alphabetical order: {mark}";
        if (mark.Kind is "commitment" && mark.Has("modality")) yield return $"a commitment has a strength and no modality: {mark}";
        if (mark.Text("what").Split(' ').Length > 20) yield return $"'what' has 20 words at most: \"{mark.Text("what")}\"";
        if (Unreadable(mark, report) is { } fault) yield return $"{fault} {mark}";
    }

    /// <summary>What the product's own JSON has against it: a date that is none, a field of the wrong type.</summary>
    private static string? Unreadable(Mark mark, Report report)
    {
        if (mark.Spans is not [var first, ..]) return null;
        try
        {
            _ = ClaimJson.FromBody(mark.ToString(), Quote.Cut(report, first));
            return null;
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    /// <summary>A full stop after a word of four letters or more, and a capital after it: titles, initials and short months are not meant.</summary>
    [GeneratedRegex(@"(?<=\p{Ll}{3}\p{L}|\d{4})([.?!]|\.[""”’]) +[""“‘]?\p{Lu}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceEnd();
}
