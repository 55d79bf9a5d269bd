using System.Globalization;
using Spectre.Console;

namespace Chancery.Cli;

/// <summary>A line on a terminal that moves while reports are read: a bar, how many, how fast, how long still.</summary>
internal sealed class Progress : IDisposable
{
    private const int Bar = 30;

    private readonly IAnsiConsole? console;
    private readonly long total;
    private TimeSpan? shown;

    private Progress(IAnsiConsole? console, long total) => (this.console, this.total) = (console, total);

    /// <summary>A progress line where a person watches, nothing elsewhere.</summary>
    public static Progress On(Desk desk, long total) =>
        new(desk.ShowsProgress ? AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(desk.Error) }) : null, total);

    /// <summary>Draws the line anew, ten times a second at most.</summary>
    public void Show(Tally tally) => Show(tally.Bytes, tally.Reports, tally.Time);

    /// <summary>The same by numbers: how much of the total is done, how many reports that is, and in what time.</summary>
    public void Show(long amount, int reports, TimeSpan time)
    {
        if (console is null || shown is { } last && time - last < TimeSpan.FromMilliseconds(100)) return;
        shown = time;
        var share = total <= 0 ? 0 : Math.Min(1, (double)amount / total);
        var done = (int)(share * Bar);
        var rate = reports / Math.Max(0.001, time.TotalSeconds);
        var left = share > 0.01 ? $", {Left(time * ((1 - share) / share))} left" : "";
        console.Cursor.MoveLeft(200);
        console.Markup(string.Create(CultureInfo.InvariantCulture, $"[green]{new string('━', done)}[/][grey]{new string('─', Bar - done)}[/] {share,4:0%} {reports:N0} reports, {rate:0}/s{left}   "));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (shown is not null) console?.WriteLine();
    }

    private static string Left(TimeSpan time) => time.TotalMinutes >= 1 ? $"{(int)time.TotalMinutes} min {time.Seconds} s" : $"{Math.Max(1, (int)time.TotalSeconds)} s";
}
