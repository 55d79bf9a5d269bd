using System.CommandLine;
using System.Data.Common;
using Chancery.Cli.Commands;
using Chancery.Cli.Commands.Deciding;
using Chancery.Cli.Commands.Reviewing;
using Chancery.Reading.Known;
using Chancery.Registry;

namespace Chancery.Cli;

/// <summary>The whole command line: every command, and how errors are told.</summary>
internal static class CommandLine
{
    /// <summary>Everything in order.</summary>
    public const int Fine = 0;

    /// <summary>Nothing or not all was done; standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>The reading was done, but something was set aside.</summary>
    public const int SetAside = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Stopped = 130;

    /// <summary>The commands in the order in which help lists them; a new one is a line here.</summary>
    public static RootCommand Build(Desk desk) => new("Reads reports about diplomacy and keeps a register of what they say, each entry with its quote.")
    {
        ReadCommand.Build(desk),
        BriefCommand.Build(desk),
        ShowCommand.Build(desk),
        SearchCommand.Build(desk),
        WhyCommand.Build(desk),
        ExportCommand.Build(desk),
        ImportCommand.Build(desk),
        ForgetCommand.Build(desk),
        ChangesCommand.Build(desk),
        CheckCommand.Build(desk),
        ReviewCommand.Build(desk),
        DecideCommand.Build(desk),
        UndoCommand.Build(desk),
        DecisionsCommand.Build(desk),
        RebuildCommand.Build(desk),
        BackupCommands.ForBackup(desk),
        BackupCommands.ForRestore(desk),
        ParseCommand.Build(desk),
    };

    /// <summary>Parses and runs; the result is the process's exit code.</summary>
    public static async Task<int> Run(IReadOnlyList<string> arguments, Desk desk)
    {
        var code = await Told(() => Parsed(arguments, desk), desk);
        // What was asked for has only been written when the last of it is.
        var written = await Told(async () =>
        {
            await desk.Out.FlushAsync();
            return Fine;
        }, desk);
        return code == Fine ? written : code;
    }

    private static Task<int> Parsed(IReadOnlyList<string> arguments, Desk desk) =>
        Build(desk).Parse(arguments).InvokeAsync(new() { Output = desk.Out, Error = desk.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });

    /// <summary>Does something, and tells what is wrong in words.</summary>
    private static async Task<int> Told(Func<Task<int>> work, Desk desk)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is RegisterException or UsageException or KnowledgeException)
        {
            await desk.Error.WriteLineAsync($"chancery: {error.Message}");
            return Failed;
        }
        catch (DbException error)
        {
            await desk.Error.WriteLineAsync($"chancery: the register's database fails: {error.Message}");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Stopped;
        }
        catch (IOException error) when (error.HResult == BrokenPipe)
        {
            return Fine; // whoever read the output has seen enough: `chancery show … | head`
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await desk.Error.WriteLineAsync($"chancery: {error.Message.TrimEnd('.')}; make room or change the rights there, and run this again.");
            return Failed;
        }
    }

    private const int BrokenPipe = 32;
}
