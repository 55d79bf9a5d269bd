using System.CommandLine;
using Chancery.Registry.Store;

namespace Chancery.Cli.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c></summary>
internal static class BackupCommands
{
    public static Command ForBackup(Desk desk)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not exist." };
        var register = CommonOptions.Register();
        var command = new Command("backup", "Write the whole register into one file, also while others use it.") { file, register };
        command.SetAction((parsed, cancellation) => Watched(desk, watch =>
        {
            Backup.Write(parsed.GetRequiredValue(register), parsed.GetRequiredValue(file), desk.Clock, watch);
            return $"The register {Stores.Shown(parsed.GetRequiredValue(register))} is backed up in {parsed.GetValue(file)}.\n";
        }, cancellation));
        return command;
    }

    public static Command ForRestore(Desk desk)
    {
        var file = new Argument<string>("FILE") { Description = "The file that `backup` wrote." };
        var force = new Option<bool>("--force") { Description = "Overwrite a register that exists." };
        var register = CommonOptions.Register();
        var command = new Command("restore", "Make a register of a backup, once that has been checked.") { file, force, register };
        command.SetAction((parsed, cancellation) => Watched(desk, watch =>
        {
            Backup.Restore(parsed.GetRequiredValue(file), parsed.GetRequiredValue(register), parsed.GetValue(force), desk.Clock, watch);
            return $"The register {Stores.Shown(parsed.GetRequiredValue(register))} is restored from {parsed.GetValue(file)}.\n";
        }, cancellation));
        return command;
    }

    /// <summary>Does something long while a person watches, who may stop it.</summary>
    private static async Task<int> Watched(Desk desk, Func<Watch, string> work, CancellationToken cancellation)
    {
        var said = await Task.Run(() => Progress.Watched(desk, work, cancellation), CancellationToken.None);
        await desk.Out.WriteAsync(said);
        return CommandLine.Fine;
    }
}
