namespace Chancery.Registry;

/// <summary>What follows from a list of decisions as a whole.</summary>
public static class Decisions
{
    /// <summary>Those that nothing in force takes back, in the order in which they were taken; undoings themselves are left out.</summary>
    public static IReadOnlyList<Decision> InForce(IEnumerable<Decision> decisions)
    {
        var all = decisions.DistinctBy(decision => decision.Id).OrderBy(decision => decision.At).ThenBy(decision => decision.Id, StringComparer.Ordinal).ToList();
        var undone = Undone(all);
        return [.. all.Where(decision => decision.Ruling is not Ruling.Undo && !undone.Contains(decision.Id))];
    }

    /// <summary>The ids of decisions that something in force takes back.</summary>
    public static IReadOnlySet<string> Undone(IEnumerable<Decision> decisions)
    {
        var undoings = decisions.Where(decision => decision.Ruling is Ruling.Undo).ToLookup(decision => ((Ruling.Undo)decision.Ruling).Decision, decision => decision.Id, StringComparer.Ordinal);
        var undone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var undoing in undoings)
        {
            if (IsUndone(undoing.Key)) undone.Add(undoing.Key);
        }
        return undone;

        // An undoing names a decision that was there before it, so that this ends.
        bool IsUndone(string decision) => undoings[decision].Any(undoing => !IsUndone(undoing));
    }

    /// <summary>The entries that a ruling is about.</summary>
    public static IEnumerable<Target> Targets(Ruling ruling) => ruling switch
    {
        Ruling.Merge merge => merge.Targets,
        Ruling.Distinguish different => [different.One, different.Other],
        Ruling.Split split => [split.Out, split.Rest],
        Ruling.Correct correct => [correct.Target],
        Ruling.Confirm confirm => [confirm.Target],
        Ruling.Link link => [link.Part, link.Whole],
        Ruling.Unlink unlink => [unlink.Part],
        Ruling.Mark mark => [mark.Target],
        _ => [],
    };
}
