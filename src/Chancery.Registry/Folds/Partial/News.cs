using System.Globalization;

namespace Chancery.Registry.Folds.Partial;

/// <summary>What has been read and decided since the last fold.</summary>
internal sealed class News
{
    private News(IReadOnlyList<Decision> inForce, IReadOnlyList<Decision> decisions, IReadOnlySet<long> reports, bool cut) => (InForce, Decisions, Reports, Cut) = (inForce, decisions, reports, cut);

    /// <summary>The decisions in force, oldest first.</summary>
    public IReadOnlyList<Decision> InForce { get; }

    /// <summary>The decisions that were in force and no longer are, or the other way round.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>The reports of which other claims may count.</summary>
    public IReadOnlySet<long> Reports { get; }

    /// <summary>Whether things were or are decided to be apart that might be one entry.</summary>
    public bool Cut { get; }

    /// <summary>What is new.</summary>
    /// <param name="memory">What the register keeps.</param>
    /// <param name="folded">The stamp of the claims that were folded: the last reading and the number of decisions.</param>
    /// <param name="decisions">Every decision, in the order in which they were taken.</param>
    public static News Of(IFoldMemory memory, string folded, IReadOnlyList<Decision> decisions)
    {
        var stamp = folded.Split('.').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var (then, now) = (Registry.Decisions.InForce(decisions.Take((int)stamp[1])), Registry.Decisions.InForce(decisions));
        List<Decision> changed = [.. then.ExceptBy(now.Select(decision => decision.Id), decision => decision.Id), .. now.ExceptBy(then.Select(decision => decision.Id), decision => decision.Id)];
        var reports = memory.ReportsSince(stamp[0]).ToHashSet();
        reports.UnionWith(changed.Select(decision => decision.Ruling).SelectMany(ruling => ruling switch
        {
            Ruling.Reject reject => reject.Claims.Select(pin => pin.Anchor.Report),
            Ruling.AddClaim add => [add.Anchor.Report],
            _ => [],
        }).Distinct().Select(memory.NumberOf).OfType<long>());
        return new(now, changed, reports, then.Concat(now).Any(decision => decision.Ruling is Ruling.Distinguish or Ruling.Split));
    }
}
