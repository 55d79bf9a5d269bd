using System.Text.Json;

namespace Chancery.Reading.Tests.Marks;

/// <summary>What a folder's score may not fall below; <c>floors.json</c> holds it, raised by hand when the reader has become better.</summary>
internal sealed record Floors(Floors.Whole Overall, IReadOnlyDictionary<string, double> Kinds, int MostForbidden)
{
    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static Floors Of(string folder)
    {
        var path = Path.Combine(MarkedFolder.Path(""), "floors.json");
        return JsonSerializer.Deserialize<Dictionary<string, Floors>>(File.ReadAllText(path), AsWritten)![folder];
    }

    /// <summary>Each figure that lies under its floor, as a line that says by how much.</summary>
    public IEnumerable<string> Broken(Scorer scorer, int forbidden)
    {
        if (scorer.Overall.F1 < Overall.F1) yield return $"overall F1 {scorer.Overall.F1:0.000} is under {Overall.F1}";
        if (scorer.Overall.Precision < Overall.Precision) yield return $"overall precision {scorer.Overall.Precision:0.000} is under {Overall.Precision}";
        foreach (var (kind, tally) in scorer.ByKind)
        {
            if (tally.F1 < Kinds[kind]) yield return $"{kind} F1 {tally.F1:0.000} is under {Kinds[kind]}";
        }
        if (forbidden > MostForbidden) yield return $"{forbidden} claims were read that no report makes, more than {MostForbidden}";
        if (scorer.QuotesNotInText > 0) yield return $"{scorer.QuotesNotInText} quotes are not in their texts";
    }

    public sealed record Whole(double F1, double Precision);
}
