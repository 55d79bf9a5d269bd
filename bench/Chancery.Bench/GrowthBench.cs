using System.Diagnostics;
using System.Globalization;
using Chancery.Reading;
using Chancery.Reading.Known;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Bench;

/// <summary>How the work for one report grows with its length: one text once, twice, four and eight times over. The cost of a token should stay about the same.</summary>
internal static class GrowthBench
{
    /// <summary>The text that is joined to itself, in characters: a long report already.</summary>
    private const int Length = 12_000;

    /// <summary>Measures on the first paragraphs of a plain text.</summary>
    public static void Run(string text)
    {
        var reader = Reader.Load(Knowledge.Load([]));
        var once = text[..Parser.Blocks(text).TakeWhile(block => block.End <= Length).Last().End];
        for (var warm = 0; warm < 30; warm++) reader.Read(ReportOf(once));
        foreach (var times in new[] { 1, 2, 4, 8 })
        {
            var report = ReportOf(string.Join("\n\n", Enumerable.Repeat(once, times)));
            var stages = new StageTimes();
            var (best, bytes) = (double.MaxValue, 0L);
            for (var run = 0; run < 5; run++)
            {
                stages = new();
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var clock = Stopwatch.StartNew();
                stages.Start();
                reader.Read(report, stages);
                best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
                bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times}x {stages.Tokens,7:N0} tokens {best,8:0.0} ms {1000 * best / stages.Tokens,6:0.0} µs/token {(double)bytes / stages.Tokens,7:0} bytes/token  {Slowest(stages)}"));
        }
    }

    private static string Slowest(StageTimes times) =>
        string.Join(", ", times.Spent.OrderByDescending(stage => stage.Seconds).Take(6).Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Stage} {1e6 * stage.Seconds / times.Tokens:0.0}")));

    private static Report ReportOf(string text) => new()
    {
        Id = new("growth"), Key = "growth", Text = text, Origin = new("growth"), Parts = [.. Parser.Blocks(text).Select(block => new Part(PartKind.Body, block))],
    };
}
