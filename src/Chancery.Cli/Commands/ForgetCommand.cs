using System.CommandLine;
using System.Globalization;
using Chancery.Registry;

namespace Chancery.Cli.Commands;

/// <summary><c>forget REPORT</c></summary>
internal static class ForgetCommand
{
    public static Command Build(Desk desk)
    {
        var report = new Argument<string?>("REPORT") { Description = "The report, by its key, its id or the beginning of it; left out, what was forgotten is listed.", Arity = ArgumentArity.ZeroOrOne };
        var by = new Option<string>("--by") { Description = "Who has it removed.", HelpName = "NAME", DefaultValueFactory = _ => desk.User };
        var why = new Option<string?>("--why") { Description = "Why, in your words; kept in the place of the report.", HelpName = "TEXT" };
        var yes = new Option<bool>("--yes") { Description = "Do it; it cannot be undone. Without this it is only said what would go." };
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("forget", "Remove a report's text and claims for good; that something was removed stays noted.") { report, by, why, yes, register, knowledge };
        command.SetAction(parsed =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? []);
            if (parsed.GetValue(report) is not { } key)
            {
                List(desk, opened.Store);
                return CommandLine.Fine;
            }
            var found = Find(opened.Store, key);
            if (!parsed.GetValue(yes))
            {
                desk.Out.WriteLine($"Would remove {found.Card.Key} ({found.Card.Id.Value[..12]}){(found.Card.Title is null ? "" : $", “{found.Card.Title}”,")} and its {found.Claims} standing claims for good. Add --yes to do so.");
                return CommandLine.Fine;
            }
            opened.Forget(found.Card.Id, parsed.GetRequiredValue(by), parsed.GetValue(why), desk.Clock.GetUtcNow());
            desk.Out.WriteLine($"The report {found.Card.Id.Value[..12]} is forgotten; it is not read again. Backups and files outside the register are not touched.");
            return CommandLine.Fine;
        });
        return command;
    }

    private static void List(Desk desk, IRegisterStore store)
    {
        var forgotten = store.Forgotten();
        if (forgotten.Count == 0) desk.Out.WriteLine("No report was forgotten.");
        foreach (var one in forgotten) desk.Out.WriteLine($"{one.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC  {one.Report.Value[..12]}  by {one.By}{(one.Why is null ? "" : $": {one.Why}")}");
    }

    private static ReportRecord Find(IRegisterStore store, string key)
    {
        var reports = store.Reports();
        List<ReportRecord> found = [.. reports.Where(one => one.Card.Key == key)];
        if (found.Count == 0 && key.Length >= 4) found = [.. reports.Where(one => one.Card.Id.Value.StartsWith(key, StringComparison.Ordinal))];
        return found switch
        {
            [var one] => one,
            [] => throw new UsageException($"The register holds no report '{key}'; `chancery show reports` lists them."),
            _ => throw new UsageException($"{found.Count} reports go by '{key}'; name one by its id: {string.Join(", ", found.Take(6).Select(one => one.Card.Id.Value[..16]))}{(found.Count > 6 ? ", …" : "")}."),
        };
    }
}
