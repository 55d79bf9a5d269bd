using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>Ties: for each pair the levels and changes over time, and the level that stands now.</summary>
internal static class TieFold
{
    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors, KnownNames names)
    {
        var drafts = standings.Of<TieClaim>().Select(tie => (tie.Index, tie.Claim, Pair: Pair(standings, actors, tie.Index, tie.Claim)))
            .Where(tie => tie.Pair.A != tie.Pair.B).GroupBy(tie => tie.Pair)
            .Select(pair => Draft(standings, names, pair.Key, [.. pair.Select(tie => (tie.Index, tie.Claim))]));
        return EntryIds.Given(standings, drafts);
    }

    /// <summary>The tie with the steps that had been taken by a day, and the level that stood then; null where there was none.</summary>
    public static TieEntry? AsOf(TieEntry tie, DateOnly day, KnownNames names)
    {
        var steps = tie.History.Where(step => (step.Date?.Earliest ?? step.Seen) is not { } taken || taken <= day).ToList();
        if (steps.Count == tie.History.Count) return tie;
        if (steps.Count == 0 || !steps.Exists(step => step.Modality is Modality.Fact)) return null;
        var now = Now(steps, names);
        return tie with { Level = now.Level, Since = Since(now, steps), History = steps, Claims = [.. steps.SelectMany(step => step.Claims).Distinct()] };
    }

    /// <summary>What levels have in common that are one tie: the pair.</summary>
    public static Block Block(int index, TieClaim claim, Standings standings, ActorIndex actors) => Pair(standings, actors, index, claim) is var pair ? Folds.Block.Of(BlockKind.Tie, pair.A.Value, pair.B.Value) : default;

    private static (EntryId A, EntryId B) Pair(Standings standings, ActorIndex actors, int index, TieClaim tie)
    {
        var pair = actors.ByName([actors.Find(tie.A, standings.Report(index)), actors.Find(tie.B, standings.Report(index))]);
        return (pair[0], pair[^1]);
    }

    private static Draft Draft(Standings standings, KnownNames names, (EntryId A, EntryId B) pair, List<(int Index, TieClaim Claim)> ties)
    {
        var setbacks = ties.Where(tie => tie.Claim is { Modality: Modality.Fact, Change: "downgraded" or "suspended" or "severed", Date: not null }).Select(tie => tie.Claim.Date!.Value.Earliest).OfType<DateOnly>().Distinct().Order().ToList();
        var steps = ties.GroupBy(tie => (Level: names.Level(tie.Claim.Level), tie.Claim.Change, tie.Claim.Modality))
            .SelectMany(step => Times([.. step], setbacks).Select(time => Step(standings, step.Key.Level, step.Key.Change, step.Key.Modality, time)))
            .OrderBy(When).ThenBy(step => names.Rank(step.Level)).ThenBy(step => step.Level, StringComparer.Ordinal).ThenBy(step => step.Change, StringComparer.Ordinal).ThenBy(step => step.Modality)
            .ThenBy(step => step.Claims[0]).ToList();
        var now = Now(steps, names);
        var tie = new TieEntry { A = pair.A, B = pair.B, Level = now.Level, Since = Since(now, steps), History = steps };
        return new(tie, [.. ties.Select(one => one.Index)], [pair.A, pair.B]);
    }

    /// <summary>
    /// The claims of one change of one level are one step, however their dates differ, unless relations went down between two of
    /// them: only then can the same step have been taken again. What has no date belongs to the last time.
    /// </summary>
    private static IEnumerable<List<(int Index, TieClaim Claim)>> Times(List<(int Index, TieClaim Claim)> ties, List<DateOnly> setbacks)
    {
        var last = ties.Max(tie => Time(tie.Claim)) ?? 0;
        return ties.GroupBy(tie => Time(tie.Claim) ?? last).OrderBy(time => time.Key).Select(time => time.ToList());

        int? Time(TieClaim tie) => tie.Date?.Earliest is { } day ? setbacks.Count(setback => setback <= day) : null;
    }

    private static TieStep Step(Standings standings, string level, string? change, Modality modality, List<(int Index, TieClaim Claim)> ties)
    {
        var (date, others) = Dates.Best(ties.Select(tie => tie.Claim.Date));
        return new(level, change, date, ties.Min(tie => standings.Day(tie.Index)), modality, [.. ties.Select(tie => tie.Index).Order().Select(index => standings.Claims[index].Id)], others);
    }

    private static DateOnly When(TieStep step) => step.Date?.Earliest ?? step.Seen ?? DateOnly.MinValue;

    /// <summary>
    /// The last change that is a fact decides. A mere mention decides only where no change is told, or where it shows a higher
    /// level of the same ladder than the last change, and later: "their strategic partnership" may be said of any higher level.
    /// </summary>
    private static TieStep Now(List<TieStep> steps, KnownNames names)
    {
        var facts = steps.Where(step => step.Modality is Modality.Fact).ToList();
        if (facts.Count == 0) return steps[^1];
        var change = facts.FindLast(step => step.Change is not null);
        var mention = facts.Where(step => step.Change is null).OrderBy(step => names.Rank(step.Level)).ThenBy(When).LastOrDefault();
        if (change is null) return mention!;
        return mention is not null && names.Rank(mention.Level) > names.Rank(change.Level) && When(mention) >= When(change) && change.Change is not ("downgraded" or "suspended" or "severed") ? mention : change;
    }

    /// <summary>Since when the level stands: its own date, or that of another step of the same level.</summary>
    private static When? Since(TieStep now, List<TieStep> steps) => now.Date
        ?? (now.Change is "downgraded" or "suspended" or "severed" ? null : steps.FindLast(step => step.Level == now.Level && step.Modality is Modality.Fact && step.Date is not null)?.Date);
}
