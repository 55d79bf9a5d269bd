using System.CommandLine;
using Chancery.Papers;

namespace Chancery.Cli.Commands;

/// <summary><c>why ID</c></summary>
internal static class WhyCommand
{
    public static Command Build(Desk desk)
    {
        var id = new Argument<string>("ID") { Description = "The id of an entry or a claim, or as much of its beginning as no other has." };
        var rules = new Option<bool>("--rules") { Description = "Name the rule behind each claim." };
        var asOf = CommonOptions.AsOf();
        var knownBy = CommonOptions.KnownBy();
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("why", "Show the claims behind an entry, each with its quote in its sentence.") { id, rules, asOf, knownBy, register, knowledge };
        command.SetAction(parsed =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? [], parsed.GetValue(asOf), parsed.GetValue(knownBy));
            var found = Ids.Find(opened, parsed.GetRequiredValue(id));
            if (found.Former is { } former) desk.Out.Write($"The entry {former} is part of {found.Entry!.Id} now.\n\n");
            WhyText.Write(found.Entry is { } entry ? Why.Of(opened, entry) : Why.Of(opened, found.Claim!), desk.Out, parsed.GetValue(rules));
            return CommandLine.Fine;
        });
        return command;
    }
}
