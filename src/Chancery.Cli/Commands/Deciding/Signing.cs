using System.CommandLine;
using Chancery.Papers;
using Chancery.Reading.Claims;
using Chancery.Registry;

namespace Chancery.Cli.Commands.Deciding;

/// <summary>What every command that decides has: who, why, on which register, and whether it is only tried.</summary>
internal sealed class Signing(Desk desk)
{
    private const int MostChanges = 20;

    private readonly Option<string> by = new("--by") { Description = "Who decides.", HelpName = "NAME", DefaultValueFactory = _ => desk.User };
    private readonly Option<string?> why = new("--why") { Description = "Why, in your words; kept with the decision.", HelpName = "TEXT" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Only show what would change." };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<string[]> knowledge = CommonOptions.Knowledge();

    /// <summary>A command that takes the decision which <paramref name="ruling"/> makes of what was typed.</summary>
    public Command Command(string name, string description, IReadOnlyList<Symbol> symbols, Func<ParseResult, Register, Ruling> ruling) =>
        Command(name, description, symbols, (parsed, opened) => (ruling(parsed, opened), null));

    /// <summary>As the other, where the decision may add a claim.</summary>
    public Command Command(string name, string description, IReadOnlyList<Symbol> symbols, Func<ParseResult, Register, (Ruling Ruling, Claim? Added)> ruling)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            if (symbol is Option option) command.Add(option);
        }
        foreach (var option in new Option[] { by, why, dryRun, register, knowledge }) command.Add(option);
        command.SetAction(parsed =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? []);
            var (decided, added) = ruling(parsed, opened);
            if (parsed.GetValue(dryRun))
            {
                Tell("Would change", opened.Preview(decided, added));
                return CommandLine.Fine;
            }
            var (decision, difference) = opened.Decide(decided, parsed.GetRequiredValue(by), parsed.GetValue(why), desk.Clock.GetUtcNow(), added);
            desk.Out.Write($"Took {DecisionText.Line(decision)}.\n");
            Tell("Changed", difference);
            return CommandLine.Fine;
        });
        return command;
    }

    private void Tell(string verb, Difference difference)
    {
        var changes = Change.Of(difference);
        if (changes.Count == 0)
        {
            desk.Out.Write($"{verb} no entry.\n");
            return;
        }
        desk.Out.Write($"{verb} {changes.Count} {(changes.Count == 1 ? "entry" : "entries")}:\n");
        ChangeText.Write(changes, desk.Out, MostChanges);
    }
}
