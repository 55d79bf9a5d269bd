using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Reading.Tests.Marks;

/// <summary>What a folder's score may not fall below: precision and recall, over all and by kind. <c>floors.json</c> holds it, raised by hand when the reader has become better.</summary>
internal sealed record Floors(Floors.Floor Overall, IReadOnlyDictionary<string, Floors.Floor> Kinds, int MostForbidden)
{
    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static Floors Of(string folder)
    {
        var path = Path.Combine(MarkedFolder.Path(""), "floors.json");
        return JsonSerializer.Deserialize<Dictionary<string, Floors>>(File.ReadAllText(path), AsWritten)![folder];
    }

    /// <summary>Each figure that lies under its floor, as a line that says by how much.</summary>
    public IEnumerable<string> Broken(Scorer scorer, int forbidden)
    {
        foreach (var line in Overall.Broken("overall", scorer.Overall.Precision, scorer.Overall.Recall)) yield return line;
        foreach (var (kind, tally) in scorer.ByKind)
        {
            foreach (var line in Kinds[kind].Broken(kind, tally.Precision, tally.Recall)) yield return line;
        }
        if (forbidden > MostForbidden) yield return $"{forbidden} claims were read that no report makes, more than {MostForbidden}";
        if (scorer.QuotesNotInText > 0) yield return $"{scorer.QuotesNotInText} quotes are not in their texts";
    }

    public sealed record Floor(double Precision, double Recall)
    {
        public IEnumerable<string> Broken(string of, double precision, double recall)
        {
            if (precision < Precision) yield return $"{of}: precision {precision:0.000} is under {Precision}";
            if (recall < Recall) yield return $"{of}: recall {recall:0.000} is under {Recall}";
        }
    }
}
