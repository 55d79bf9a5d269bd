using System.CommandLine;
using Chancery.Reading.Claims;

namespace Chancery.Cli.Commands;

/// <summary><c>export claims</c></summary>
internal static class ExportCommand
{
    public static Command Build(Desk desk)
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
            if (key is not null && !store.Reports().Any(one => one.Card.Key == key)) throw new UsageException($"The register holds no report with the key '{key}'; `chancery show reports` lists them.");
            foreach (var claim in opened.Export(key)) desk.Out.Write(ClaimJson.Line(claim.Claim, claim.Report.Key) + "\n");
            return CommandLine.Fine;
        });
        return new("export", "Write the register's contents for other programs.") { claims };
    }
}
