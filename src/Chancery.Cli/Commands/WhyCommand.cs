using System.CommandLine;
using Chancery.Papers;
using Chancery.Registry;

namespace Chancery.Cli.Commands;

/// <summary><c>why ID</c></summary>
internal static class WhyCommand
{
    private const int ShortestPrefix = 4;

    public static Command Build(Desk desk)
    {
        var id = new Argument<string>("ID") { Description = "The id of an entry or a claim, or as much of its beginning as no other has." };
        var rules = new Option<bool>("--rules") { Description = "Name the rule behind each claim." };
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("why", "Show the claims behind an entry, each with its quote in its sentence.") { id, rules, register, knowledge };
        command.SetAction(parsed =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? []);
            WhyText.Write(Find(opened, parsed.GetRequiredValue(id).ToLowerInvariant()), desk.Out, parsed.GetValue(rules));
            return CommandLine.Fine;
        });
        return command;
    }

    private static Why Find(Register register, string id)
    {
        if (id.Length < ShortestPrefix || !id.All(char.IsAsciiHexDigitLower)) throw new UsageException($"'{id}' is no id; an id has at least {ShortestPrefix} of the digits 0-9 and a-f, as `chancery show` lists them.");
        register.Refresh();
        var entries = register.Store.EntriesById(id, 6);
        var claims = register.Store.ClaimsById(id, 6);
        return (entries, claims) switch
        {
            ([var entry], []) => Why.Of(register, entry),
            ([], [var claim]) => Why.Of(register, claim),
            ([], []) => throw new UsageException($"No entry and no claim has an id that begins with '{id}'."),
            _ => throw new UsageException($"Several ids begin with '{id}': {string.Join(", ", entries.Select(entry => entry.Id.Value).Concat(claims.Select(claim => claim.Claim.Id.Value)))}. Give more digits."),
        };
    }
}
