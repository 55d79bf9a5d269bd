using Chancery.Reading.Claims;
using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>The level of relations and how it came about.</summary>
internal static class Relations
{
    public static Section Section(Sides sides, Citations citations)
    {
        var ties = sides.Register.Entries<TieEntry>(sides.Query);
        if (sides.B is not { } other) return Ladders(sides, citations, [.. ties.Where(tie => sides.Side(tie.A) != sides.Side(tie.B))]);
        var own = ties.Where(tie => Pair(tie, sides.A.Id, other.Id)).ToList();
        var lines = own.SelectMany(tie => Ladder(sides, citations, tie));
        var others = ties.Except(own).Where(tie => sides.Side(tie.A) + sides.Side(tie.B) == 1 && sides.Register.Actor(tie.A).Kind == sides.Register.Actor(tie.B).Kind).Select(tie => Now(sides, citations, tie, $"{sides.Name(tie.A)} – {sides.Name(tie.B)}: {tie.Level}"));
        return new("relation", "Relation", [.. lines, .. others]);
    }

    private static Section Ladders(Sides sides, Citations citations, List<TieEntry> ties)
    {
        var shown = ties.OrderByDescending(tie => tie.Since?.Earliest ?? tie.To).ThenBy(tie => tie.Id).Take(Brief.Longest)
            .Select(tie => Now(sides, citations, tie, $"{sides.Name(tie.A == sides.A.Id ? tie.B : tie.A)}: {tie.Level}"));
        return new("relation", "Relations", [.. shown], sides.More(ties.Count, "ties"));
    }

    private static Line Now(Sides sides, Citations citations, TieEntry tie, string text) =>
        new(Since(tie), text, citations.Of(tie), sides.Row(tie));

    /// <summary>The level that stands, then every step to it; a mention of a level that a step explains says nothing new.</summary>
    private static IEnumerable<Line> Ladder(Sides sides, Citations citations, TieEntry tie)
    {
        var standing = tie.History.Where(step => step.Level == tie.Level && step.Modality is Modality.Fact).SelectMany(step => step.Claims).ToList();
        var last = tie.History.LastOrDefault(step => step.Level == tie.Level && step.Change is not null && step.Modality is Modality.Fact);
        yield return new(Since(tie), $"Now: {tie.Level}{(last is null ? "" : $" ({last.Change})")}{Others(last)}", citations.Of(tie, standing.Count > 0 ? standing : [.. tie.History.SelectMany(step => step.Claims)]), sides.Row(tie));
        foreach (var step in tie.History.Reverse())
        {
            if (step == last) continue;
            if (step.Change is null && tie.History.Any(other => other.Level == step.Level && other != step && (other.Change is not null || other.Date is not null && step.Date is null))) continue;
            if (step.Change is null && step.Level == tie.Level && step.Date is null) continue;
            var not = step.Modality is Modality.Fact ? "" : $" ({step.Modality.ToString().ToLowerInvariant()})";
            yield return new(Spoken.Date(step.Date) is { Length: > 0 } date ? date : Spoken.Said(step.Seen), Spoken.Sentence($"{step.Level}{(step.Change is null ? "" : " " + step.Change)}{not}{Others(step)}"),
                citations.Of(tie, step.Claims), sides.Row(tie));
        }
    }

    private static string Others(TieStep? step) =>
        step is null || step.OtherDates.Count == 0 ? "" : $"; other reports say {Spoken.List([.. step.OtherDates.Select(date => Spoken.Date(date))])}";

    private static string Since(TieEntry tie) => tie.Since is { } since ? $"since {Spoken.Date(since)}" : "";

    private static bool Pair(TieEntry tie, EntryId a, EntryId b) => tie.A == a && tie.B == b || tie.A == b && tie.B == a;
}
