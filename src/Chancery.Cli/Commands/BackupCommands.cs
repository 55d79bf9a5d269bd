using System.CommandLine;
using Chancery.Registry.Store;

namespace Chancery.Cli.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c></summary>
internal static class BackupCommands
{
    public static Command Backup(Desk desk)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not exist." };
        var register = CommonOptions.Register();
        var command = new Command("backup", "Write the whole register into one file, also while others use it.") { file, register };
        command.SetAction(parsed =>
        {
            SqliteBackup.Write(parsed.GetRequiredValue(register), parsed.GetRequiredValue(file), desk.Clock);
            desk.Out.Write($"The register {parsed.GetValue(register)} is backed up in {parsed.GetValue(file)}.\n");
            return CommandLine.Fine;
        });
        return command;
    }

    public static Command Restore(Desk desk)
    {
        var file = new Argument<string>("FILE") { Description = "The file that `backup` wrote." };
        var force = new Option<bool>("--force") { Description = "Overwrite a register that exists." };
        var register = CommonOptions.Register();
        var command = new Command("restore", "Make a register of a backup, once that has been checked.") { file, force, register };
        command.SetAction(parsed =>
        {
            SqliteBackup.Restore(parsed.GetRequiredValue(file), parsed.GetRequiredValue(register), parsed.GetValue(force), desk.Clock);
            desk.Out.Write($"The register {parsed.GetValue(register)} is restored from {parsed.GetValue(file)}.\n");
            return CommandLine.Fine;
        });
        return command;
    }
}
