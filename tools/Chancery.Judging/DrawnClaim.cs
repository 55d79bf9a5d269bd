using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Chancery.Judging;

/// <summary>A claim as <c>export claims</c> writes it, with what the draw asks of it.</summary>
/// <param name="Line">The exported object.</param>
internal sealed record DrawnClaim(JsonElement Line)
{
    private static readonly string[] Bearings = ["kind", "report", "start", "end", "quote", "confidence", "rule"];

    /// <summary>The key of the report.</summary>
    public string Report { get; } = JsonLines.Text(Line, "report");

    /// <summary>The kind of claim.</summary>
    public string Kind { get; } = JsonLines.Text(Line, "kind");

    /// <summary>Where its words begin.</summary>
    public int Start { get; } = Line.GetProperty("start").GetInt32();

    /// <summary>Where they end.</summary>
    public int End { get; } = Line.GetProperty("end").GetInt32();

    /// <summary>The fields in our notation, the report's words in them cut short: its text is not ours to pass on.</summary>
    public string Fields { get; } = string.Join("; ", Line.EnumerateObject().Where(field => !Bearings.Contains(field.Name))
        .Select(field => $"{field.Name}: {string.Join(", ", JsonLines.Names(Line, field.Name).Select(Short))}"));

    /// <summary>The claims of an exported file.</summary>
    public static IEnumerable<DrawnClaim> Read(string file) => JsonLines.Read(file).Select(line => new DrawnClaim(line));

    /// <summary>The place in the draw: of the seed and of what stays the same from reading to reading.</summary>
    public string Lot(string seed) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{Report}|{Kind}|{Start}|{End}")));

    private static string Short(string value)
    {
        const int most = 6;
        var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= most ? string.Join(' ', words) : $"{string.Join(' ', words[..most])}…";
    }
}
