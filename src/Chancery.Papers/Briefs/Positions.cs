using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>What either side says on what concerns both: the latest wording, and the one before it, where it was said more than once.</summary>
internal static class Positions
{
    public static Section Section(Sides sides, Citations citations)
    {
        var said = sides.Register.Entries<StatementEntry>(sides.Query).Where(one => Concerns(sides, one)).ToList();
        var all = Position.Of(said, sides.Name).Where(one => one.Statements.Count > 1 && sides.B?.Name != one.Subject && sides.A.Name != one.Subject).ToList();
        var shown = all.Take(Brief.Longest).Select(one => new Line(Spoken.Said(one.Latest.To), Text(one, sides), [.. citations.Of(one.Latest, 1).Concat(citations.Of(one.Before!, 1)).Distinct()], one.Row(sides.Name)));
        return new("positions", "Positions", [.. shown], sides.More(all.Count, "positions"));
    }

    private static string Text(Position one, Sides sides) =>
        $"{sides.Names(one.Speaker)} on {one.Subject}: {one.Latest.Act}{(one.Before!.From is { } before ? $"; before, {Spoken.Date(before)}: {one.Before.Act}" : "")}; {one.Statements.Count} times{(one.Statements[0].From is { } first ? $" since {Spoken.Date(first)}" : "")}";

    /// <summary>Of a pair, what one side says of or to the other; of one, what it says.</summary>
    private static bool Concerns(Sides sides, StatementEntry one)
    {
        var speakers = one.Speaker.Select(sides.Side).ToHashSet();
        if (sides.B is null) return speakers.Contains(0);
        return speakers.Contains(0) && one.About.Concat(one.Addressed).Concat(one.Speaker).Any(actor => sides.Side(actor) == 1) || speakers.Contains(1) && one.About.Concat(one.Addressed).Any(actor => sides.Side(actor) == 0);
    }
}
