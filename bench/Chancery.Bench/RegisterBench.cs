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

/// <summary>A register as it grows: reading, folding, one report more, one decision, and what is asked of it. All is processor time, which others on the machine stretch less than time; process start is not in it.</summary>
internal static class RegisterBench
{
    /// <summary>How many reports are kept back at each size to be added one by one.</summary>
    private const int Added = 40;

    /// <summary>How many decisions are taken of a kind.</summary>
    private const int Decided = 10;

    private static readonly int[] Sizes = [1_000, 4_000, int.MaxValue];

    /// <summary>Reads the reports under a path into a register in a folder of its own, which is gone afterwards.</summary>
    public static async Task Run(string path)
    {
        var folder = Directory.CreateTempSubdirectory("chancery-bench-");
        try
        {
            var knowledge = Knowledge.Load([]);
            var (reader, names, file) = (Reader.Load(knowledge), knowledge.Names(), Path.Combine(folder.FullName, "register.db"));
            using var register = new Register(SqliteStore.OpenOrCreate(file, TimeProvider.System), () => names);
            var found = new List<Report>();
            await foreach (var one in Intake.Read([path], new IntakeOptions()))
            {
                if (one is Found.Read(var report)) found.Add(report);
            }
            Console.WriteLine("reports | read s  wall s  fold s | added ms  worst  whole  asked ms | dated  renamed ms | brief  show  why  search ms | KB a report");
            Grow(found, reader, register, file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Grow(List<Report> found, Reader reader, Register register, string file)
    {
        var (done, read, wall) = (0, 0.0, 0.0);
        foreach (var size in Sizes.Select(size => Math.Min(size, found.Count - Added)).Distinct().Where(size => size > 0))
        {
            var clock = Stopwatch.StartNew();
            read += Spent(() =>
            {
                foreach (var filing in found[done..size].AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(report => Read(reader, report))) register.Store.File(filing, TimeProvider.System.GetUtcNow());
            });
            wall += clock.Elapsed.TotalSeconds;
            done = size;
            var fold = Spent(() => register.Refresh(always: true));
            var kilobytes = new FileInfo(file).Length / 1024.0 / size;
            var (added, undertaken, whole) = Add(found, reader, register, size);
            var asked = Ask(register);
            var decided = Decide(register);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,7:N0} | {read / 1000,6:0.0} {wall,7:0.0} {fold / 1000,7:0.0} | {Middle(added),8:0} {added.Max(),6:0} {whole,6} {Middle(undertaken),9:0} | {decided.Dated,5:0} {decided.Renamed,11:0} | {asked.Brief,5:0} {asked.Show,5:0} {asked.Why,4:0} {asked.Search,10:0} | {kilobytes,11:0.0}"));
        }
    }

    /// <summary>Adds reports one by one, asks after each what became of an actor's undertakings, and takes the reports back, so that they are new to the next size.</summary>
    private static (List<double> Spent, List<double> Asked, int Whole) Add(List<Report> found, Reader reader, Register register, int size)
    {
        var (spent, asked, whole) = (new List<double>(), new List<double>(), 0);
        var actor = register.Find("Japan")[0].Id;
        foreach (var report in found[^Added..])
        {
            var filing = Read(reader, report) with { Report = report with { Origin = report.Origin with { Path = $"{report.Origin.Path} {size}" } } };
            spent.Add(Spent(() =>
            {
                register.Store.File(filing, TimeProvider.System.GetUtcNow());
                register.Refresh(always: true);
            }));
            if (!register.FoldedInPart) whole++;
            asked.Add(Spent(() => register.Entries<CommitmentEntry>(new() { Of = actor })));
        }
        foreach (var report in found[^Added..])
        {
            var other = report with { Id = new(string.Concat(report.Id.Value.Reverse())), Origin = report.Origin with { Path = $"{report.Origin.Path} {size}" } };
            register.Store.File(new(other, "und", reader.Version, []), TimeProvider.System.GetUtcNow());
        }
        register.Refresh(always: true);
        return (spent, asked, whole);
    }

    /// <summary>Puts another date on an event, and another name on those who are named most, whose every entry is concerned.</summary>
    private static (double Dated, double Renamed) Decide(Register register)
    {
        List<double> dated = [], renamed = [];
        foreach (var one in register.Entries<EventEntry>().Take(Decided)) dated.Add(Spent(() => Take(register, new Ruling.Correct(register.TargetOf(one), "date", "1987-04-01"))));
        foreach (var one in register.Entries<ActorEntry>().Where(actor => actor.Kind is "person").OrderByDescending(actor => actor.Mentions).Take(Decided).ToList())
            renamed.Add(Spent(() => Take(register, new Ruling.Correct(register.TargetOf(one), "name", $"{one.Name} again"))));
        return (Middle(dated), Middle(renamed));
    }

    private static void Take(Register register, Ruling ruling) => register.Decide(ruling, "bench", null, TimeProvider.System.GetUtcNow());

    private static (double Brief, double Show, double Why, double Search) Ask(Register register)
    {
        var (a, b) = (register.Find("United States")[0], register.Find("Japan")[0]);
        var role = register.Entries<RoleEntry>(new() { Of = a.Id })[0];
        return (Least(() => PaperText.Write(Brief.On(register, a, b, new(2026, 1, 1)), TextWriter.Null, 100)),
            Least(() =>
            {
                foreach (var one in register.Entries<EventEntry>(new() { Of = b.Id })) _ = new Rows(register).Of(one);
            }),
            Least(() => Why.Of(register, role)), Least(() => Find.Of(register, new(SearchWords.Of("trade deficit japan"), 10))));
    }

    private static Filing Read(Reader reader, Report report)
    {
        var isRead = LanguageDetector.Detect(report).MayBe("en");
        return new(report, isRead ? "en" : "und", reader.Version, isRead ? reader.Read(report) : []);
    }

    /// <summary>The processor time that something takes, in milliseconds.</summary>
    private static double Spent(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    /// <summary>The least of some runs: the first ones compile.</summary>
    private static double Least(Action work) => Enumerable.Range(0, 5).Min(_ => Spent(work));

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
