using Chancery.Reading.Plover;
using Chancery.Registry;
using Chancery.Sources;

namespace Chancery.Cli;

/// <summary>Codes stored reports on all cores and writes their events in the order of the reports.</summary>
/// <param name="desk">Where to write.</param>
/// <param name="code">What codes a report; any thread may call it.</param>
/// <param name="cameo">Whether CAMEO's codes are written too.</param>
internal sealed class CodingRun(Desk desk, Func<Report, IReadOnlyList<PloverEvent>> code, bool cameo)
{
    /// <summary>How many reports may wait to be written, for each core.</summary>
    private const int Waiting = 8;

    /// <summary>The reports that could not be coded, and why.</summary>
    public List<(Origin Origin, string Message)> Faults { get; } = [];

    /// <summary>Codes and writes; reports that are not in English are passed over, as reading does. When it is cancelled, whole reports have been written.</summary>
    public async Task Code(IEnumerable<StoredReport> reports, Progress progress, CancellationToken cancellation)
    {
        var queue = new Queue<Task<(Report, string?, string?)>>();
        var written = 0;
        foreach (var (report, language) in reports)
        {
            if (cancellation.IsCancellationRequested) break;
            queue.Enqueue(ReportReader.Reads(language) ? Task.Run(() => Lines(report), CancellationToken.None) : Task.FromResult<(Report, string?, string?)>((report, "", null)));
            if (queue.Count >= Waiting * Environment.ProcessorCount) await Write();
        }
        while (queue.Count > 0 && !cancellation.IsCancellationRequested) await Write();

        async Task Write()
        {
            var (report, lines, fault) = await queue.Dequeue();
            if (fault is not null) Faults.Add((report.Origin, fault));
            else await desk.Out.WriteAsync(lines);
            progress.Show(++written, written, "reports");
        }
    }

    private (Report Report, string? Lines, string? Fault) Lines(Report report)
    {
        try
        {
            return (report, string.Concat(code(report).Select(told => PloverJson.Line(told, report.Key, cameo) + "\n")), null);
        }
#pragma warning disable CA1031 // A report that the coder fails on is named with what went wrong; the rest is coded.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return (report, null, $"the coder failed on it ({error.GetType().Name}: {error.Message}); please report this with the text.");
        }
    }
}
