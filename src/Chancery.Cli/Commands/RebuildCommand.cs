using System.CommandLine;
using Chancery.Papers;

namespace Chancery.Cli.Commands;

/// <summary><c>rebuild</c></summary>
internal static class RebuildCommand
{
    private const int MostChanges = 20;

    public static Command Build(Desk desk)
    {
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("rebuild", "Fold everything from the claims and decisions anew, and say whether the entries that were stored are the same.") { register, knowledge };
        command.SetAction(parsed =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? []);
            var rebuilt = opened.Rebuild();
            if (rebuilt.IsSame)
            {
                desk.Out.Write($"Rebuilt {rebuilt.Entries} entries from {rebuilt.Claims} claims; what was stored is the same.\n");
                return CommandLine.Fine;
            }
            var changes = Change.Of(rebuilt.Difference);
            desk.Error.Write($"chancery: rebuilt {rebuilt.Entries} entries from {rebuilt.Claims} claims, and {rebuilt.Difference.Changes.Count} of those that were stored were not the same; the register holds what was rebuilt. Please report this.\n");
            ChangeText.Write(changes, desk.Out, MostChanges);
            return CommandLine.Failed;
        });
        return command;
    }
}
