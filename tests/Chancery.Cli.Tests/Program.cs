using System.Diagnostics;

namespace Chancery.Cli.Tests;

/// <summary>The program as a process of its own, as people start it.</summary>
internal static class Program
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "chancery.dll");

    /// <summary>Starts a command.</summary>
    public static Process Start(params string[] arguments) => Begin("dotnet", [Path, .. arguments]);

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int Code, string Out, string Error)> Run(params string[] arguments) => End("dotnet", [Path, .. arguments]);

    /// <summary>Runs a command within a script of a shell, where <c>"$@"</c> stands for it.</summary>
    public static Task<(int Code, string Out, string Error)> Within(string script, params string[] arguments) => End("bash", ["-c", script, "bash", "dotnet", Path, .. arguments]);

    /// <summary>Runs any program to its end.</summary>
    public static async Task<(int Code, string Out, string Error)> End(string program, params string[] arguments)
    {
        using var process = Begin(program, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private static Process Begin(string program, string[] arguments) => Process.Start(
        new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = System.IO.Path.GetTempPath() })!;
}
