using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>The anniversary of a milestone that comes next.</summary>
/// <param name="Day">Its day, or the last on which it can be where only a month or a year is known.</param>
/// <param name="Count">Which it is: 15 for the 15th.</param>
public readonly record struct NextAnniversary(DateOnly Day, int Count)
{
    /// <summary>The next after a day; null where the date is not known well enough, and of a year alone where no round one comes.</summary>
    public static NextAnniversary? Of(MilestoneEntry milestone, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return Milestones.Next(milestone, today) is { } next ? new(next.Day, next.Count) : null;
    }
}
