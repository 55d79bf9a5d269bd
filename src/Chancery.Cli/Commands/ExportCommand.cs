using System.CommandLine;
using Chancery.Papers;
using Chancery.Reading.Claims;
using Chancery.Registry;
using Chancery.Registry.Store;

namespace Chancery.Cli.Commands;

/// <summary><c>export claims</c> and <c>export html</c></summary>
internal static class ExportCommand
{
    public static Command Build(Desk desk) => new("export", "Write the register's contents for other programs, or a report's evidence as a page.") { Claims(desk), Html(desk) };

    private static Command Claims(Desk desk)
    {
        var report = new Option<string?>("--report") { Description = "Only the claims of reports with this key.", HelpName = "KEY" };
        var register = CommonOptions.Register();
        var command = new Command("claims", "Write every claim that stands, one JSON object a line.") { report, register };
        command.SetAction(parsed =>
        {
            using var store = SqliteStore.OpenExisting(parsed.GetRequiredValue(register), desk.Clock);
            var key = parsed.GetValue(report);
            if (key is not null && !store.Reports().Any(one => one.Card.Key == key)) throw Unknown(key);
            foreach (var claim in store.Export(key)) desk.Out.Write(ClaimJson.Line(claim.Claim, claim.Report.Key) + "\n");
            return CommandLine.Fine;
        });
        return command;
    }

    private static Command Html(Desk desk)
    {
        var report = new Option<string>("--report") { Description = "The report's key, or its id or the beginning of it.", HelpName = "KEY", Required = true };
        var file = new Option<string?>("--out") { Description = "The page's file; left out, the page goes to standard output.", HelpName = "FILE" };
        var register = CommonOptions.Register();
        var command = new Command("html", "Write a report with its claims as one page for a browser, to check a reading by.") { report, file, register };
        command.SetAction(parsed =>
        {
            using var store = SqliteStore.OpenExisting(parsed.GetRequiredValue(register), desk.Clock);
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

    private static UsageException Unknown(string key) => new($"The register holds no report with the key '{key}'; `chancery show reports` lists them.");
}
