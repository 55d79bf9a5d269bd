using Chancery.Reading.Claims;
using Chancery.Registry;
using Chancery.Sources;

namespace Chancery.Cli;

/// <summary>What a reading has come to so far.</summary>
internal sealed class Tally
{
    private readonly Dictionary<FilingOutcome, int> outcomes = [];
    private readonly List<ReportId> filed = [];
    private readonly HashSet<ReportId> seen = [];
    private readonly SortedDictionary<string, int> kinds = new(StringComparer.Ordinal);

    /// <summary>How much of the input is done.</summary>
    public long Bytes { get; set; }

    /// <summary>Since the first report.</summary>
    public TimeSpan Time { get; set; }

    /// <summary>How many reports were filed, known ones included.</summary>
    public int Reports => outcomes.Values.Sum();

    /// <summary>Claims that no longer stand.</summary>
    public int Withdrawn { get; private set; }

    /// <summary>Claims that began to stand.</summary>
    public int Added { get; private set; }

    /// <summary>Claims that were read, by kind.</summary>
    public IReadOnlyDictionary<string, int> Kinds => kinds;

    /// <summary>What was set aside, in the order of reading.</summary>
    public List<(Origin Origin, int? Line, string Reason, string Message)> SetAside { get; } = [];

    /// <summary>The reports that were filed, known ones included, each once, in the order of reading.</summary>
    public IReadOnlyList<ReportId> Filed => filed;

    public int Of(FilingOutcome outcome) => outcomes.GetValueOrDefault(outcome);

    public void Aside(Origin origin, int? line, string reason, string message) => SetAside.Add((origin, line, reason, message));

    public void Add(ReportId report, Filed outcome, IReadOnlyList<Claim> claims)
    {
        if (seen.Add(report)) filed.Add(report);
        outcomes[outcome.Outcome] = Of(outcome.Outcome) + 1;
        Added += outcome.Added;
        Withdrawn += outcome.Withdrawn;
        foreach (var claim in claims) kinds[claim.Kind] = kinds.GetValueOrDefault(claim.Kind) + 1;
    }
}
