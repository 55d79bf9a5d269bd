using System.Diagnostics;

namespace Chancery.Reading;

/// <summary>Where the time of reading goes: each stage marks its end. For one thread at a time; measures only, no claim depends on it.</summary>
internal sealed class StageTimes
{
    private readonly Dictionary<string, long> ticks = new(StringComparer.Ordinal);
    private long last = Stopwatch.GetTimestamp();

    /// <summary>The seconds spent in each stage so far, in the order in which the stages first ended.</summary>
    public IEnumerable<(string Stage, double Seconds)> Spent => ticks.Select(stage => (stage.Key, (double)stage.Value / Stopwatch.Frequency));

    /// <summary>How many tokens were read.</summary>
    public long Tokens { get; set; }

    /// <summary>Starts the clock anew: what has passed since the last mark belongs to no stage.</summary>
    public void Start() => last = Stopwatch.GetTimestamp();

    /// <summary>What has passed since the last mark belongs to <paramref name="stage"/>.</summary>
    public void Mark(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        ticks[stage] = ticks.GetValueOrDefault(stage) + now - last;
        last = now;
    }
}
