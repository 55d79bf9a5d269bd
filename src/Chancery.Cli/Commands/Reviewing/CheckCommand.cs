using System.CommandLine;
using System.Text.Json.Nodes;
using Chancery.Papers;

namespace Chancery.Cli.Commands.Reviewing;

/// <summary><c>check</c></summary>
internal static class CheckCommand
{
    public static Command Build(Desk desk)
    {
        var json = CommonOptions.Json();
        var asOf = CommonOptions.KnownBy();
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("check", "List what the register says and cannot all be so, each with its quotes.") { json, asOf, register, knowledge };
        command.SetAction(parsed =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? [], knownBy: parsed.GetValue(asOf));
            var found = opened.Contradictions().Select(one => (One: one, Claims: one.Claims.SelectMany(claim => opened.Store.ClaimsById(claim.Value, 1)).Select(record => record.Claim).ToList())).ToList();
            if (parsed.GetValue(json))
            {
                ChangeText.WriteJson(new JsonArray([.. found.Select(one => (JsonNode?)new JsonObject
                {
                    ["rule"] = one.One.Rule,
                    ["says"] = one.One.Says,
                    ["entries"] = new JsonArray([.. one.One.Entries.Select(entry => (JsonNode?)JsonValue.Create(entry.Value))]),
                    ["claims"] = new JsonArray([.. one.Claims.Select(claim => (JsonNode?)Quoted.Json(claim))]),
                })]), desk.Out);
                return CommandLine.Fine;
            }
            desk.Out.Write(found.Count == 0 ? "No contradictions.\n" : $"{found.Count} {(found.Count == 1 ? "contradiction" : "contradictions")}:\n");
            foreach (var (one, claims) in found)
            {
                desk.Out.Write($"\n{one.Rule}: {one.Says}{(one.Entries.Count == 0 ? "" : $" [{string.Join(", ", one.Entries.Select(entry => entry.Value[..8]))}]")}\n");
                foreach (var claim in claims) desk.Out.Write($"  {Quoted.Line(claim)}\n");
            }
            return CommandLine.Fine;
        });
        return command;
    }
}
