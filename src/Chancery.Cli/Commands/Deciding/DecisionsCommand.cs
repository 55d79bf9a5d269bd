using System.CommandLine;
using Chancery.Papers;
using Chancery.Registry;

namespace Chancery.Cli.Commands.Deciding;

/// <summary><c>decisions</c></summary>
internal static class DecisionsCommand
{
    private static readonly string[] Columns = ["id", "at", "by", "state", "what", "why"];

    public static Command Build(Desk desk)
    {
        var json = CommonOptions.Json();
        var knownBy = CommonOptions.KnownBy();
        var register = CommonOptions.Register();
        var command = new Command("decisions", "List every decision, oldest first: who, when, what, why, and whether it is in force.") { json, knownBy, register };
        command.SetAction(parsed =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), [], knownBy: parsed.GetValue(knownBy));
            var decisions = opened.Store.Decisions();
            var undone = Decisions.Undone(decisions);
            var rows = decisions.Select(decision => DecisionText.Row(decision, State(opened.Store, decision, undone))).ToList();
            if (parsed.GetValue(json)) new Dataset([], rows).WriteJson(desk.Out);
            else Tables.Write(desk, Columns, rows, "No decisions.");
            return CommandLine.Fine;
        });
        return command;
    }

    /// <summary>In force, taken back, or in force over words that no claim stands on at the moment.</summary>
    private static string State(IRegisterStore store, Decision decision, IReadOnlySet<string> undone)
    {
        if (undone.Contains(decision.Id)) return "undone";
        var pins = Pins(decision.Ruling).ToList();
        return pins.Count > 0 && !pins.Exists(pin => store.Stands(pin.Anchor)) ? "in force, but nothing stands there now" : "in force";
    }

    private static IEnumerable<Pin> Pins(Ruling ruling) => ruling is Ruling.Reject reject ? reject.Claims : Decisions.Targets(ruling).SelectMany(target => target.Pins);
}
