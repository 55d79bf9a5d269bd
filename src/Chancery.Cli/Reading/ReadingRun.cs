using System.Data.Common;
using System.Threading.Channels;
using Chancery.Registry;
using Chancery.Sources;

namespace Chancery.Cli;

/// <summary>Reads found reports on all cores and files them in the order in which they were found, so that the register does not depend on who was quicker.</summary>
/// <param name="reader">What reads.</param>
/// <param name="register">Where to file; used by one thread.</param>
/// <param name="looking">The same register, opened once more to look up what is known already.</param>
/// <param name="clock">The time that is written down.</param>
internal sealed class ReadingRun(ReportReader reader, IRegisterStore register, IRegisterStore looking, TimeProvider clock)
{
    /// <summary>How many reports may wait to be filed, for each core: enough that no core waits for the writer.</summary>
    private const int Waiting = 8;

    /// <summary>What has come of it so far.</summary>
    public Tally Tally { get; } = new();

    /// <summary>Reads everything; when it is cancelled, what was filed stays and the rest is left.</summary>
    public async Task Read(IAsyncEnumerable<Found> found, Action<Tally> show, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var queue = Channel.CreateBounded<Task<Read>>(new BoundedChannelOptions(Waiting * Environment.ProcessorCount) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var taking = Task.Run(() => Take(found, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var reading in queue.Reader.ReadAllAsync(CancellationToken.None))
            {
                var read = await reading;
                if (cancellation.IsCancellationRequested) continue; // the queue is emptied, not filed
                File(read);
                Tally.Time = clock.GetElapsedTime(started);
                show(Tally);
            }
        }
        finally
        {
            await stop.CancelAsync();
            while (queue.Reader.TryRead(out _))
            {
                // What waits here when filing fails keeps its place in the queue, and whoever puts there would wait for ever.
            }
            await taking;
        }
    }

    private async Task Take(IAsyncEnumerable<Found> found, ChannelWriter<Task<Read>> queue, CancellationToken cancellation)
    {
        Exception? fault = null;
        try
        {
            await foreach (var one in found.WithCancellation(cancellation))
            {
                var filed = one is Found.Read(var report) && looking.IsFiled(report.Id, report.Origin, reader.Version);
                await queue.WriteAsync(Task.Run(() => Read(one, filed), CancellationToken.None), cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping is no fault.
        }
        catch (Exception error) when (error is RegisterException or IOException or DbException)
        {
            fault = error;
        }
        queue.Complete(fault);
    }

    private Read Read(Found found, bool filed)
    {
        if (found is not Found.Read(var report)) return new(found, null, null);
        try
        {
            var language = reader.Language(report);
            return new(found, new(report, language, reader.Version, filed ? null : ReportReader.Reads(language) ? reader.Claims(report) : []), null);
        }
#pragma warning disable CA1031 // A report that the reader fails on is set aside with what went wrong; the rest is read.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new(found, null, $"the reader failed on it ({error.GetType().Name}: {error.Message}); please report this with the text.");
        }
    }

    private void File(Read read)
    {
        Tally.Bytes += read.Found.Bytes;
        if (read.Found is Found.SetAside aside) Tally.Aside(aside.Origin, aside.Line, aside.Reason, aside.Message);
        else if (read.Fault is not null) Tally.Aside(((Found.Read)read.Found).Report.Origin, null, "reader-failed", read.Fault);
        else File(read.Filing!);
    }

    private void File(Filing filing)
    {
        var filed = register.File(filing, clock.GetUtcNow());
        if (filed.Outcome is FilingOutcome.NeedsReading)
        {
            // It stood when it was looked up, and a report filed since has taken its place.
            filing = filing with { Claims = ReportReader.Reads(filing.Language) ? reader.Claims(filing.Report) : [] };
            filed = register.File(filing, clock.GetUtcNow());
        }
        Tally.Add(filing.Report.Id, filed, filing.Claims ?? []);
        if (!ReportReader.Reads(filing.Language))
            Tally.Aside(filing.Report.Origin, null, "language", $"it is written in another language than English ({filing.Language}), which is not read yet; the report is kept.");
    }
}

/// <summary>A found report after reading, or why it could not be read.</summary>
internal sealed record Read(Found Found, Filing? Filing, string? Fault);
