using System.Diagnostics;
using System.Globalization;
using Chancery.Text;

namespace Chancery.Bench;

/// <summary>How fast raw text becomes trees, on one core and on more.</summary>
internal static class SyntaxBench
{
    /// <summary>Measures on a plain text, paragraphs with an empty line between.</summary>
    public static void Run(string text)
    {
        var clock = Stopwatch.StartNew();
        var parser = Parser.Load();
        var load = clock.Elapsed;
        clock.Restart();
        _ = parser.Parse("One sentence.", Parser.Blocks("One sentence."));
        var first = clock.Elapsed;
        var pieces = Pieces(text);
        foreach (var piece in pieces.Take(40)) _ = Count(piece);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {load.TotalMilliseconds,8:0} ms    first sentence {first.TotalMilliseconds:0} ms"));
        foreach (var threads in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            var (best, tokens, bytes, work) = (double.MaxValue, 0L, 0L, double.MaxValue);
            for (var run = 0; run < 4; run++)
            {
                var allocated = GC.GetTotalAllocatedBytes(true);
                tokens = 0;
                var before = Environment.CpuUsage.TotalTime;
                clock.Restart();
                if (threads == 1) tokens = pieces.Sum(Count);
                else Parallel.ForEach(pieces, new ParallelOptions { MaxDegreeOfParallelism = threads }, piece => Interlocked.Add(ref tokens, Count(piece)));
                best = Math.Min(best, clock.Elapsed.TotalSeconds);
                work = Math.Min(work, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
                bytes = GC.GetTotalAllocatedBytes(true) - allocated;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{threads} core(s) {tokens,9:N0} tokens {tokens / best,11:N0} tokens/s {tokens / work,11:N0} tokens for a second of processor time {(double)bytes / tokens,7:0} bytes/token"));
        }

        long Count(string piece) => parser.Parse(piece, Parser.Blocks(piece)).Sum(sentence => (long)sentence.Count);
    }

    /// <summary>Reports of some thousand characters, as the reader would have them.</summary>
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        foreach (var block in Parser.Blocks(text))
        {
            if (block.End - start < 3000) continue;
            pieces.Add(text[start..block.End]);
            start = block.End;
        }
        if (start < text.Length) pieces.Add(text[start..]);
        return pieces;
    }
}
