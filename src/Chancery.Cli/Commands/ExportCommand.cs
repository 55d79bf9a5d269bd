using System.CommandLine;
using Chancery.Papers;
using Chancery.Reading.Claims;
using Chancery.Registry;

namespace Chancery.Cli.Commands;

/// <summary><c>export claims</c>, <c>export html</c> and <c>export plover</c></summary>
internal static class ExportCommand
{
    /// <summary>For how many claims their origins are asked at once.</summary>
    private const int AtOnce = 500;

    public static Command Build(Desk desk) => new("export", "Write the register's contents for other programs, or a report's evidence as a page.") { Claims(desk), Html(desk), Plover(desk) };

    private static Command Claims(Desk desk)
    {
        var report = new Option<string?>("--report") { Description = "Only the claims of reports with this key.", HelpName = "KEY" };
        var asOf = CommonOptions.AsOf();
        var knownBy = CommonOptions.KnownBy();
        var knowledge = CommonOptions.Knowledge();
        var register = CommonOptions.Register();
        var claims = new Command("claims", "Write every claim that stands, one JSON object a line.") { report, asOf, knownBy, register, knowledge };
        claims.SetAction(parsed =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? [], parsed.GetValue(asOf), parsed.GetValue(knownBy));
            var store = opened.Store;
            var key = parsed.GetValue(report);
            if (key is not null && !store.Reports().Any(one => one.Card.Key == key)) throw Unknown(key);
            foreach (var some in opened.Export(key).Chunk(AtOnce))
            {
                var origins = store.OriginsOf([.. some.Select(claim => claim.Id)]);
                foreach (var claim in some) desk.Out.Write(ClaimJson.Line(claim.Claim, claim.Report.Key, origins.GetValueOrDefault(claim.Id)) + "\n");
            }
            return CommandLine.Fine;
        });
        return claims;
    }

    private static Command Html(Desk desk)
    {
        var report = new Option<string>("--report") { Description = "The report's key, or its id or the beginning of it.", HelpName = "KEY", Required = true };
        var file = new Option<string?>("--out") { Description = "The page's file; left out, the page goes to standard output.", HelpName = "FILE" };
        var register = CommonOptions.Register();
        var command = new Command("html", "Write a report with its claims as one page for a browser, to check a reading by.") { report, file, register };
        command.SetAction(parsed =>
        {
            using var store = CommonOptions.Store(desk, parsed.GetRequiredValue(register));
            var page = EvidencePage.Of(store, Find(store, parsed.GetRequiredValue(report)).Card.Id);
            if (parsed.GetValue(file) is { } path) PageFiles.WriteOne(path, page);
            else EvidenceHtml.Write(page, desk.Out);
            return CommandLine.Fine;
        });
        return command;
    }

    /// <summary>The one report with a key that stands, or with an id that begins so.</summary>
    private static ReportRecord Find(IRegisterStore store, string key)
    {
        var reports = store.Reports();
        List<ReportRecord> found = [.. reports.Where(one => one.Card.Key == key)];
        if (found.Exists(one => !one.Replaced)) found.RemoveAll(one => one.Replaced);
        if (found.Count == 0) found = [.. reports.Where(one => one.Card.Id.Value.StartsWith(key, StringComparison.Ordinal))];
        return found switch
        {
            [var one] => one,
            [] => throw Unknown(key),
            _ => throw new UsageException($"{found.Count} reports go by '{key}'; name one by its id: {string.Join(", ", found.Take(6).Select(one => one.Card.Id.Value[..16]))}{(found.Count > 6 ? ", …" : "")}."),
        };
    }

    private static Command Plover(Desk desk)
    {
        var report = new Option<string?>("--report") { Description = "Only the events of reports with this key.", HelpName = "KEY" };
        var cameo = new Option<bool>("--cameo") { Description = "Write the CAMEO code of each event too, where its words tell one." };
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var plover = new Command("plover", "Code the events of the stored reports in PLOVER, from every sentence; one JSON object a line.") { report, cameo, register, knowledge };
        plover.SetAction(async (parsed, cancellation) =>
        {
            using var store = CommonOptions.Store(desk, parsed.GetRequiredValue(register));
            var key = parsed.GetValue(report);
            var count = store.Reports().Count(one => !one.Replaced && (key is null || one.Card.Key == key));
            if (key is not null && count == 0) throw Unknown(key);
            var run = new CodingRun(desk, desk.LoadCoder(parsed.GetValue(knowledge) ?? []), parsed.GetValue(cameo));
            using (var progress = Progress.On(desk, count)) await run.Code(store.Stored(key), progress, cancellation);
            foreach (var (origin, message) in run.Faults) await desk.Error.WriteLineAsync($"chancery: {origin}: {message}");
            return cancellation.IsCancellationRequested ? CommandLine.Stopped : run.Faults.Count > 0 ? CommandLine.SetAside : CommandLine.Fine;
        });
        return plover;
    }

    private static UsageException Unknown(string key) => new($"The register holds no report with the key '{key}'; `chancery show reports` lists them.");
}
