using System.CommandLine;
using System.Text.Json.Nodes;
using Chancery.Papers;

namespace Chancery.Cli.Commands;

/// <summary><c>changes --since DATE</c></summary>
internal static class ChangesCommand
{
    private const int MostChanges = 100;

    public static Command Build(Desk desk)
    {
        var since = CommonOptions.Time("--since", "What the register has learnt after this day (UTC), or after this moment.");
        since.Required = true;
        var knownBy = CommonOptions.KnownBy();
        var json = CommonOptions.Json();
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("changes", "Show what the register has learnt since a time, and what it no longer says.") { since, knownBy, json, register, knowledge };
        command.SetAction(parsed =>
        {
            var (file, folders, from) = (parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? [], parsed.GetRequiredValue(since)!.Value);
            using var now = CommonOptions.Open(desk, file, folders, knownBy: parsed.GetValue(knownBy));
            using var then = CommonOptions.Open(desk, file, folders, knownBy: from);
            var changes = Change.Of(now.Since(then));
            if (parsed.GetValue(json))
            {
                ChangeText.WriteJson(new JsonObject { ["since"] = from.ToString("O", System.Globalization.CultureInfo.InvariantCulture), ["changes"] = ChangeText.Json(changes) }, desk.Out);
                return CommandLine.Fine;
            }
            if (changes.Count == 0) desk.Out.Write($"Nothing has changed since {from:yyyy-MM-dd HH:mm:ss} UTC.\n");
            foreach (var (what, title) in new[] { ("new", "learnt"), ("changed", "says otherwise"), ("joined", "is part of another entry now"), ("gone", "no longer says") })
            {
                var some = changes.Where(change => change.What == what).ToList();
                if (some.Count == 0) continue;
                desk.Out.Write($"{some.Count} {(some.Count == 1 ? "entry" : "entries")} {title}:\n");
                ChangeText.Write(some, desk.Out, MostChanges);
            }
            return CommandLine.Fine;
        });
        return command;
    }
}
