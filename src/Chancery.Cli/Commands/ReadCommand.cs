using System.CommandLine;
using Chancery.Papers;
using Chancery.Registry;
using Chancery.Registry.Store;
using Chancery.Sources;

namespace Chancery.Cli.Commands;

/// <summary><c>read PATH…</c></summary>
internal static class ReadCommand
{
    public static Command Build(Desk desk)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders of .txt, .md, .html, .json and .jsonl; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var published = CommonOptions.Day("--published", "The day of publication of reports that name none.");
        var publisher = new Option<string?>("--publisher") { Description = "The publisher of reports that name none.", HelpName = "NAME" };
        var size = new Option<long>("--max-size")
        {
            Description = "The largest file, or line of a .jsonl file, in bytes.",
            HelpName = "BYTES",
            DefaultValueFactory = _ => IntakeOptions.DefaultSizeLimit,
        };
        var html = new Option<string?>("--html")
        {
            Description = "Write evidence pages of what was read: OUT is a folder, with a page for each report and a list, or for one report a file that ends in .html.",
            HelpName = "OUT",
        };
        size.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && long.TryParse(result.Tokens[0].Value, out var bytes) && bytes is < 1 or > 1 << 30) result.AddError("--max-size lies between 1 and 1073741824 bytes.");
        });
        var command = new Command("read", "Read reports into the register; what was read before is left as it is.") { paths, register, knowledge, published, publisher, size, html };
        command.SetAction(async (parsed, cancellation) =>
        {
            var intake = new IntakeOptions { Published = parsed.GetValue(published), Publisher = parsed.GetValue(publisher), SizeLimit = parsed.GetValue(size), StandardInput = desk.In };
            var folders = parsed.GetValue(knowledge) ?? [];
            var survey = Intake.Survey(parsed.GetRequiredValue(paths), cancellation);
            if (survey.Files.Count == 0 && survey.SetAside.Count > 0) throw new UsageException(string.Join('\n', survey.SetAside));

            if (parsed.GetValue(html) is { } target) Prepare(target, survey);

            var reader = desk.LoadReader(folders);
            using var opened = new Register(Progress.Watched(desk, watch => Stores.OpenOrCreate(parsed.GetRequiredValue(register), desk.Clock, watch), cancellation), () => desk.LoadNames(folders)) { Folding = Progress.OfFold(desk) };
            using var looking = Stores.OpenExisting(parsed.GetRequiredValue(register), desk.Clock);
            var before = Learnt.Known(opened);
            var run = new ReadingRun(reader, opened.Store, looking, desk.Clock);
            using (var progress = Progress.On(desk, survey.Bytes)) await run.Read(Intake.Read(survey, intake, cancellation), tally => progress.Show(tally.Bytes, tally.Reports, "reports"), cancellation);

            if (!cancellation.IsCancellationRequested) opened.Refresh(always: true);
            Summary.Write(desk, run.Tally, survey, cancellation.IsCancellationRequested ? null : Learnt.Since(opened, before), opened.Store.Name);
            if (parsed.GetValue(html) is { } pages && !cancellation.IsCancellationRequested) Write(desk, pages, opened.Store, run.Tally.Filed, cancellation);
            return cancellation.IsCancellationRequested ? CommandLine.Stopped : run.Tally.SetAside.Count > 0 ? CommandLine.SetAside : CommandLine.Fine;
        });
        return command;
    }

    private static void Prepare(string pages, Survey survey)
    {
        if (PageFiles.IsOnePage(pages) && survey.Files.Count > 1) throw OnePage(pages, $"{survey.Files.Count} files");
        PageFiles.Prepare(pages);
    }

    private static void Write(Desk desk, string pages, IRegisterStore store, IReadOnlyList<ReportId> reports, CancellationToken cancellation)
    {
        if (reports.Count == 0) throw new UsageException($"No report was read, so there is no page to write to '{pages}'.");
        if (!PageFiles.IsOnePage(pages))
        {
            using var progress = Progress.On(desk, reports.Count);
            var list = PageFiles.WriteAll(pages, store, reports, progress, cancellation);
            desk.Out.WriteLine($"\nEvidence pages are in {pages}; begin with {list}.");
            return;
        }
        if (reports.Count > 1) throw OnePage(pages, $"{reports.Count} reports");
        PageFiles.WriteOne(pages, EvidencePage.Of(store, reports[0]));
        desk.Out.WriteLine($"\nThe evidence page is {pages}.");
    }

    private static UsageException OnePage(string pages, string several) => new($"'{pages}' is one page, and there are {several}; name a folder for --html.");
}
