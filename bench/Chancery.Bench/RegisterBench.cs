using System.Diagnostics;
using System.Globalization;
using Chancery.Papers;
using Chancery.Reading;
using Chancery.Reading.Known;
using Chancery.Registry;
using Chancery.Registry.Store;
using Chancery.Sources;
using Chancery.Text.Languages;

namespace Chancery.Bench;

/// <summary>A register as it grows: reading, folding, one report more, one decision, and what is asked of it. Times are milliseconds; process start is not in them.</summary>
internal static class RegisterBench
{
    /// <summary>How many reports are kept back at each size to be added one by one.</summary>
    private const int Added = 40;

    private const int Decisions = 10;

    private static readonly int[] Sizes = [1_000, 4_000, int.MaxValue];

    /// <summary>Reads the reports under a path into a register in a folder of its own, which is gone afterwards.</summary>
    public static async Task Run(string path)
    {
        var folder = Directory.CreateTempSubdirectory("chancery-bench-");
        try
        {
            var knowledge = Knowledge.Load([]);
            var (reader, names) = (Reader.Load(knowledge), knowledge.Names());
            using var register = new Register(SqliteStore.OpenOrCreate(Path.Combine(folder.FullName, "register.db"), TimeProvider.System), () => names);
            Console.WriteLine($"{"reports",8} {"read s",7} {"cpu s",6} {"fold s",7} {"cpu s",6} | {"added",6} {"worst",6} {"cpu",6} {"whole",6} | {"decide",6} {"worst",6} | {"brief",6} {"show",6} {"why",6} {"search",6} | {"KB/report",9}");
            await Grow(path, reader, register, Path.Combine(folder.FullName, "register.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Grow(string path, Reader reader, Register register, string file)
    {
        var found = new List<Report>();
        await foreach (var one in Intake.Read([path], new IntakeOptions()))
        {
            if (one is Found.Read(var report)) found.Add(report);
        }
        var (done, reading, work) = (0, 0.0, 0.0);
        foreach (var size in Sizes.Select(size => Math.Min(size, found.Count - Added)).Distinct().Where(size => size > 0))
        {
            var clock = Stopwatch.StartNew();
            var before = Environment.CpuUsage.TotalTime;
            foreach (var filing in found[done..size].AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(report => Read(reader, report))) register.Store.File(filing, TimeProvider.System.GetUtcNow());
            (reading, work) = (reading + clock.Elapsed.TotalSeconds, work + (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            done = size;
            var (folding, folded) = Time(() => register.Rebuild());
            var size0 = new FileInfo(file).Length;

            List<double> added = [], processor = [], decided = [];
            var whole = 0;
            foreach (var report in found[^Added..])
            {
                var filing = Read(reader, report) with { Report = report with { Origin = report.Origin with { Path = $"{report.Origin.Path} {size}" } } };
                var (time, spent) = Time(() =>
                {
                    register.Store.File(filing, TimeProvider.System.GetUtcNow());
                    register.Refresh(always: true);
                });
                added.Add(time);
                processor.Add(spent);
                if (!register.FoldedInPart) whole++;
            }
            foreach (var actor in register.Entries<ActorEntry>().Where(actor => actor.Kind is "person").OrderByDescending(actor => actor.Mentions).Take(Decisions).ToList())
                decided.Add(Time(() => register.Decide(new Ruling.Correct(register.TargetOf(actor), "name", $"{actor.Name} again"), "bench", null, TimeProvider.System.GetUtcNow())).Time);
            Ask(register, size, reading, work, folding, folded, added, processor, whole, decided, size0);
            foreach (var report in found[^Added..]) // taken back, so that they can be added to the next size
                register.Store.File(new(report with { Id = new(string.Concat(report.Id.Value.Reverse())), Origin = report.Origin with { Path = $"{report.Origin.Path} {size}" } }, "und", reader.Version, []), TimeProvider.System.GetUtcNow());
        }
    }

    private static void Ask(Register register, int size, double reading, double work, double folding, double folded, List<double> added, List<double> processor, int whole, List<double> decided, long bytes)
    {
        var (a, b) = (register.Find("United States")[0], register.Find("Japan")[0]);
        var role = register.Entries<RoleEntry>(new() { Of = a.Id })[0];
        var (brief, show, why, search) = (Least(() => PaperText.Write(Brief.On(register, a, b, new(2026, 1, 1)), TextWriter.Null, 100)),
            Least(() => { foreach (var one in register.Entries<EventEntry>(new() { Of = b.Id })) _ = new Rows(register).Of(one); }),
            Least(() => Why.Of(register, role)), Least(() => Find.Of(register, new(SearchWords.Of("trade deficit japan"), 10))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size,8:N0} {reading,7:0.0} {work,6:0.0} {folding / 1000,7:0.0} {folded / 1000,6:0.0} | {Middle(added),6:0} {added.Max(),6:0} {Middle(processor),6:0} {whole,6} | {Middle(decided),6:0} {decided.Max(),6:0} | {brief,6:0} {show,6:0} {why,6:0} {search,6:0} | {bytes / 1024.0 / size,9:0.0}"));
    }

    private static Filing Read(Reader reader, Report report)
    {
        var isRead = LanguageDetector.Detect(report).MayBe("en");
        return new(report, isRead ? "en" : "und", reader.Version, isRead ? reader.Read(report) : []);
    }

    private static (double Time, double Processor) Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    /// <summary>The shortest of some runs: the others have waited for whoever else uses the machine.</summary>
    private static double Least(Action work) => Enumerable.Range(0, 5).Min(_ => Time(work).Time);

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
