using System.Globalization;
using System.Text;
using Chancery.Reading.Claims;

namespace Chancery.Reading.Tests.Marks;

/// <summary>How many of the claims that a reader is so or so sure of are right, by tenths of confidence and by kind.</summary>
internal sealed class Calibration
{
    /// <summary>The bands by their lower ends, in hundredths; the first takes what lies below it too, the last takes 100.</summary>
    private static readonly int[] Bands = [50, 60, 70, 80, 90];

    private readonly Dictionary<(string Kind, int Band), (int Right, int All)> counts = [];

    /// <summary>The claims that were counted.</summary>
    public int All => counts.Values.Sum(count => count.All);

    /// <summary>Those that answer a mark.</summary>
    public int Right => counts.Values.Sum(count => count.Right);

    /// <summary>Counts one claim.</summary>
    public void Add(Claim claim, bool isRight)
    {
        var key = (claim.Kind, Math.Clamp(claim.Confidence / 10 * 10, Bands[0], Bands[^1]));
        var (right, all) = counts.GetValueOrDefault(key);
        counts[key] = (right + (isRight ? 1 : 0), all + 1);
    }

    /// <summary>A row for each kind, where kinds are asked for, and one for all: in each band the share that is right, and of how many.</summary>
    public string Table(string folder, bool byKind)
    {
        var table = new StringBuilder($"| {folder} | {string.Join(" | ", Bands.Select(band => band == 90 ? "0.90–1.00" : $"0.{band}–0.{band + 9}"))} |\n|---|{string.Concat(Bands.Select(_ => "---|"))}\n");
        foreach (var kind in byKind ? Scorer.Kinds.Where(kind => counts.Keys.Any(key => key.Kind == kind)) : []) Row(table, kind, Bands.Select(band => counts.GetValueOrDefault((kind, band))));
        Row(table, "all", Bands.Select(band => counts.Where(count => count.Key.Band == band).Aggregate((Right: 0, All: 0), (sum, count) => (sum.Right + count.Value.Right, sum.All + count.Value.All))));
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, IEnumerable<(int Right, int All)> bands) =>
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", bands.Select(Cell))} |\n");

    private static string Cell((int Right, int All) count) =>
        count.All == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{(double)count.Right / count.All:0.00} of {count.All}");
}
