using System.CommandLine;
using Chancery.Reading.Claims;
using Chancery.Registry;

namespace Chancery.Cli.Commands;

/// <summary><c>import claims FILE</c></summary>
internal static class ImportCommand
{
    public static Command Build(Desk desk) => new("import", "Take in what others made of the register's reports.") { Claims(desk) };

    private static Command Claims(Desk desk)
    {
        var file = new Argument<string>("FILE") { Description = "Claims, one JSON object a line, as `export claims` writes them." };
        var origin = new Option<string>("--origin") { Description = "Who made them: another machine, an annotator, a model. What the same origin said of these reports before no longer counts.", HelpName = "NAME", Required = true };
        origin.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())) result.AddError("--origin needs a name.");
        });
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("claims", "Take in claims that another machine, an annotator or a model made; each is checked against its report.") { file, origin, register, knowledge };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(desk, parsed.GetRequiredValue(file), parsed.GetRequiredValue(origin).Trim(), CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? []), cancellation)));
        return command;
    }

    private static int Run(Desk desk, string file, string origin, Register opened, CancellationToken cancellation)
    {
        using var register = opened;
        if (!File.Exists(file)) throw new UsageException($"There is no file '{file}'.");
        var lines = new ClaimLines(register.Store);
        var claims = new List<Claim>();
        var (number, refused) = (0, 0);
        foreach (var line in File.ReadLines(file))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                claims.Add(lines.Read(line));
            }
            catch (FormatException error)
            {
                refused++;
                desk.Error.WriteLine($"chancery: {file}:{number}: refused, as {error.Message}");
            }
        }
        if (claims.Count == 0) throw new UsageException(number == 0 ? $"'{file}' is empty." : $"Nothing in '{file}' could be taken in; the lines above say why.");
        var filed = register.Store.Import(origin, claims, desk.Clock.GetUtcNow());
        register.Refresh(always: true);
        desk.Out.WriteLine($"From {origin}: {claims.Count} {(claims.Count == 1 ? "claim" : "claims")} on {claims.Select(claim => claim.Quote.Report).Distinct().Count()} of the reports; {filed.Added} new, {filed.Withdrawn} of its earlier ones withdrawn, {refused} refused.");
        return refused > 0 ? CommandLine.SetAside : CommandLine.Fine;
    }
}
