using Chancery.Reading.Claims;
using Chancery.Reading.Plover;
using Chancery.Registry;
using Chancery.Sources;

namespace Chancery.Cli;

/// <summary>What commands work with: where they write, what day it is, and how reading and names are loaded when they are needed.</summary>
internal sealed record Desk
{
    /// <summary>For what was asked for.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>For what went wrong, and for progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="Out"/> is a person's terminal; else only plain text is written.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> is a person's terminal, where progress may move.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>How many characters a line may have.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The time that is written down, and the day on which papers are read.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Who signs decisions that name nobody else: the login name.</summary>
    public string User { get; init; } = Environment.UserName;

    /// <summary>Asks for one key of a person at the terminal; null where nobody is there to press one.</summary>
    public Func<char>? Key { get; init; }

    /// <summary>Opens standard input.</summary>
    public Func<Stream> In { get; init; } = Console.OpenStandardInput;

    /// <summary>Loads the reader with the user's own knowledge folders.</summary>
    public required Func<IReadOnlyList<string>, ReportReader> LoadReader { get; init; }

    /// <summary>Loads what is known of names, with the user's own knowledge folders.</summary>
    public required Func<IReadOnlyList<string>, KnownNames> LoadNames { get; init; }

    /// <summary>Loads what codes the events of a report in PLOVER, with the user's own knowledge folders; any thread may call it.</summary>
    public Func<IReadOnlyList<string>, Func<Report, IReadOnlyList<PloverEvent>>> LoadCoder { get; init; } = Loading.Coder;

    /// <summary>The desk of a process at its console.</summary>
    public static Desk OfThisProcess() => new()
    {
        Out = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { AutoFlush = !Console.IsOutputRedirected },
        Error = Console.Error,
        IsTerminal = !Console.IsOutputRedirected,
        ShowsProgress = !Console.IsErrorRedirected,
        Key = Console.IsOutputRedirected || Console.IsInputRedirected ? null : () => Console.ReadKey(intercept: true).KeyChar,
        Width = Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 60, 120),
        LoadReader = Loading.Reader,
        LoadNames = Loading.Names,
    };
}

/// <summary>What reads a report; any thread may call it.</summary>
/// <param name="Version">Another text whenever it may read otherwise.</param>
/// <param name="Language">The language of a report as an ISO 639-1 code, <c>und</c> where it may be English and nothing says so plainly.</param>
/// <param name="Claims">The claims of a report in a language that is read.</param>
internal sealed record ReportReader(string Version, Func<Report, string> Language, Func<Report, IReadOnlyList<Claim>> Claims)
{
    /// <summary>Whether reports in a language are read.</summary>
    public static bool Reads(string language) => language is "en" or "und";
}

/// <summary>A mistake of whoever called, told as it is.</summary>
internal sealed class UsageException : Exception
{
    public UsageException() { }

    public UsageException(string message) : base(message) { }

    public UsageException(string message, Exception inner) : base(message, inner) { }
}
