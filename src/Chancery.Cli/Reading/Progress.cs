using System.Globalization;
using Chancery.Registry.Store;
using Spectre.Console;

namespace Chancery.Cli;

/// <summary>A line on a terminal that moves while there is much to do: a bar, how many, how fast, how long still.</summary>
internal sealed class Progress : IDisposable
{
    private const int Bar = 30;

    /// <summary>What the line takes for all where how many rows there are is known only on the way.</summary>
    private const long Whole = 1000;

    private readonly IAnsiConsole? console;
    private readonly TimeProvider clock;
    private readonly long started;
    private readonly long total;
    private TimeSpan? shown;

    private Progress(IAnsiConsole? console, TimeProvider clock, long total) => (this.console, this.clock, this.total, started) = (console, clock, total, clock.GetTimestamp());

    /// <summary>A progress line where a person watches, nothing elsewhere.</summary>
    /// <param name="desk">Where to draw it.</param>
    /// <param name="total">How much there is to do, in the unit in which <see cref="Show"/> counts what is done.</param>
    public static Progress On(Desk desk, long total) =>
        new(desk.ShowsProgress ? AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(desk.Error) }) : null, desk.Clock, total);

    /// <summary>Does something that tells how many rows are done, while a person watches.</summary>
    /// <param name="desk">Where the line is drawn.</param>
    /// <param name="work">What is done.</param>
    /// <param name="cancellation">Stops it.</param>
    public static T Watched<T>(Desk desk, Func<Watch, T> work, CancellationToken cancellation = default)
    {
        using var progress = On(desk, Whole);
        return work(new((done, total) => progress.Show(total == 0 ? Whole : Whole * done / total, (int)Math.Min(done, int.MaxValue), "rows"), cancellation));
    }

    /// <summary>Shows how far a whole fold is, once it has taken a while: a small register is folded before anybody looks.</summary>
    /// <param name="desk">Where the line is drawn.</param>
    public static Action<int, int> OfFold(Desk desk)
    {
        Progress? line = null;
        return (done, total) =>
        {
            line ??= On(desk, total);
            if (line.clock.GetElapsedTime(line.started) > TimeSpan.FromMilliseconds(500)) line.Show(done, done, "steps of the fold");
            if (done < total) return;
            line.Dispose();
            line = null;
        };
    }

    /// <summary>Draws the line anew, ten times a second at most.</summary>
    /// <param name="progress">How much is done.</param>
    /// <param name="count">How many things that is, for people.</param>
    /// <param name="things">What they are.</param>
    public void Show(long progress, int count, string things)
    {
        if (console is null) return;
        var time = clock.GetElapsedTime(started);
        if (shown is { } last && time - last < TimeSpan.FromMilliseconds(100)) return;
        shown = time;
        var share = total <= 0 ? 0 : Math.Min(1, (double)progress / total);
        var done = (int)(share * Bar);
        var rate = count / Math.Max(0.001, time.TotalSeconds);
        var left = share > 0.01 ? $", {Left(time * ((1 - share) / share))} left" : "";
        console.Cursor.MoveLeft(200);
        console.Markup(string.Create(CultureInfo.InvariantCulture, $"[green]{new string('━', done)}[/][grey]{new string('─', Bar - done)}[/] {share,4:0%} {count:N0} {things}, {rate:0}/s{left}   "));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (shown is not null) console?.WriteLine();
    }

    private static string Left(TimeSpan time) => time.TotalMinutes >= 1 ? $"{(int)time.TotalMinutes} min {time.Seconds} s" : $"{Math.Max(1, (int)time.TotalSeconds)} s";
}
