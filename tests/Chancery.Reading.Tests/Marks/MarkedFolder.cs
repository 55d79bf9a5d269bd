using System.Text.Json;
using Chancery.Sources;

namespace Chancery.Reading.Tests.Marks;

/// <summary>Reports with the claims that people marked in them, and the claims that must not be read out of them.</summary>
/// <remarks>Beside <c>x.txt</c> stand <c>x.claims.jsonl</c> and <c>x.not.jsonl</c>; each line names its report by key.</remarks>
internal sealed class MarkedFolder
{
    private MarkedFolder(string name, IReadOnlyList<MarkedReport> reports) => (Name, Reports) = (name, reports);

    public static readonly IReadOnlyList<string> Names = ["samples", "tuned", "further", "later", "held"];

    public string Name { get; }

    public IReadOnlyList<MarkedReport> Reports { get; }

    /// <summary>The repository's root: the folder of the solution file.</summary>
    public static string Root { get; } = FindRoot();

    public static string Path(string name) => name is "samples"
        ? System.IO.Path.Combine(Root, "samples")
        : System.IO.Path.Combine(Root, "tests", "Chancery.Reading.Tests", "Marks", name);

    public static async Task<MarkedFolder> Load(string name, CancellationToken cancellationToken)
    {
        var folder = Path(name);
        var reports = new List<Report>();
        await foreach (var found in Intake.Read([folder], new IntakeOptions(), cancellationToken))
        {
            if (found is not Found.Read read) throw new InvalidDataException($"A marked report was set aside: {found}");
            reports.Add(read.Report);
        }
        var texts = reports.ToDictionary(report => report.Key, report => report.Text, StringComparer.Ordinal);
        var (claims, forbidden) = (Lines(folder, "*.claims.jsonl", texts), Lines(folder, "*.not.jsonl", texts));
        return new(name, [.. reports.Select(report => new MarkedReport(report, [.. claims[report.Key]], [.. forbidden[report.Key]]))]);
    }

    private static ILookup<string, Mark> Lines(string folder, string pattern, Dictionary<string, string> texts) => Directory
        .EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines).Where(line => line.Length > 0)
        .Select(line => Mark.ByHand(line, TextOf(line, texts)))
        .ToLookup(mark => mark.Report, StringComparer.Ordinal);

    private static string TextOf(string line, Dictionary<string, string> texts)
    {
        using var json = JsonDocument.Parse(line);
        var key = json.RootElement.GetProperty("report").GetString()!;
        return texts.GetValueOrDefault(key) ?? throw new InvalidDataException($"No report has the key '{key}', which a mark names: {line}");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Chancery.slnx"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Chancery.slnx.");
    }
}

/// <summary>One report, its claims, and the claims that it does not make.</summary>
internal sealed record MarkedReport(Report Report, IReadOnlyList<Mark> Claims, IReadOnlyList<Mark> Forbidden);
