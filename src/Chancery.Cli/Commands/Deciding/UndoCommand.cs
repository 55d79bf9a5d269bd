using System.CommandLine;
using Chancery.Registry;

namespace Chancery.Cli.Commands.Deciding;

/// <summary><c>undo ID</c></summary>
internal static class UndoCommand
{
    public static Command Build(Desk desk)
    {
        var id = new Argument<string>("ID") { Description = "The decision's id, or as much of its beginning as no other has; `decisions` lists them." };
        return new Signing(desk).Command("undo", "Take back one decision, and show what that changes; undoing the undoing puts it in force again.", [id], (parsed, register) =>
        {
            var typed = parsed.GetRequiredValue(id);
            var decisions = register.Store.Decisions();
            var found = decisions.Where(decision => decision.Id.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count == 0) throw new UsageException($"There is no decision '{typed}'; `chancery decisions` lists them.");
            if (found.Count > 1) throw new UsageException($"Several decisions begin with '{typed}': {string.Join(", ", found.Select(decision => decision.Id))}. Give more digits.");
            if (Decisions.Undone(decisions).Contains(found[0].Id)) throw new UsageException($"Decision {found[0].Id} has been taken back already.");
            return new Ruling.Undo(found[0].Id);
        });
    }
}
