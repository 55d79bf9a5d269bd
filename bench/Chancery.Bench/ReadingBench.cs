using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Chancery.Reading;
using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Sources;
using Chancery.Text.Languages;

namespace Chancery.Bench;

/// <summary>The whole way from files to written claims, without a register: reports and tokens a second, and the share of each stage.</summary>
internal static class ReadingBench
{
    /// <summary>Reads what is under <paramref name="path"/> on so many threads; claims are written as JSON lines and thrown away.</summary>
    public static async Task Run(string path, int threads)
    {
        var clock = Stopwatch.StartNew();
        var reader = Reader.Load(Knowledge.Load([]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {clock.Elapsed.TotalMilliseconds:0} ms"));
        var queue = Channel.CreateBounded<Report>(new BoundedChannelOptions(8 * threads) { SingleWriter = true });
        var processor = Environment.CpuUsage.TotalTime;
        clock.Restart();
        var workers = Enumerable.Range(0, threads).Select(_ => Task.Run(() => Work(reader, queue.Reader))).ToArray();
        var intake = await Take(path, queue.Writer);
        var work = await Task.WhenAll(workers);
        var (seconds, spent) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);

        var (reports, claims, tokens) = (work.Sum(one => one.Reports), work.Sum(one => one.Claims), work.Sum(one => one.Times.Tokens));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{threads} thread(s): {reports:N0} reports, {tokens:N0} tokens, {claims:N0} claims in {seconds:0.0} s, {spent:0.0} s of processor time"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports / seconds:N0} reports/s, {tokens / seconds:N0} tokens/s; for a second of processor time {reports / spent:N0} reports, {tokens / spent:N0} tokens"));
        var stages = work.SelectMany(one => one.Times.Spent).GroupBy(stage => stage.Stage, StringComparer.Ordinal).Select(stage => (Stage: stage.Key, Seconds: stage.Sum(one => one.Seconds))).Prepend((Stage: "intake", Seconds: intake)).ToArray();
        var all = stages.Sum(stage => stage.Seconds);
        foreach (var (stage, time) in stages) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {100 * time / all,5:0.0} %  {stage}"));
    }

    /// <summary>Hands on the reports, and tells for how many seconds finding them kept this thread.</summary>
    private static async Task<double> Take(string path, ChannelWriter<Report> queue)
    {
        var ticks = 0L;
        var last = Stopwatch.GetTimestamp();
        await foreach (var found in Intake.Read([path], new IntakeOptions()))
        {
            ticks += Stopwatch.GetTimestamp() - last;
            if (found is Found.Read(var report)) await queue.WriteAsync(report);
            last = Stopwatch.GetTimestamp();
        }
        queue.Complete();
        return (double)ticks / Stopwatch.Frequency;
    }

    private static async Task<(StageTimes Times, int Reports, int Claims)> Work(Reader reader, ChannelReader<Report> queue)
    {
        var (times, reports, claims) = (new StageTimes(), 0, 0);
        await using var written = new StreamWriter(Stream.Null);
        await foreach (var report in queue.ReadAllAsync())
        {
            times.Start();
            reports++;
            var isRead = LanguageDetector.Detect(report).MayBe("en");
            times.Mark("language");
            if (!isRead) continue;
            var found = reader.Read(report, times);
            claims += found.Count;
            foreach (var claim in found) written.WriteLine(ClaimJson.Line(claim, report.Key));
            times.Mark("writing claims");
        }
        return (times, reports, claims);
    }
}
