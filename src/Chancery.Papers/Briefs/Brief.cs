using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>A brief on an actor, or on the relation of two: what a desk takes into a meeting.</summary>
public static class Brief
{
    /// <summary>How many lines a section holds before it points to the rest.</summary>
    internal const int Longest = 12;

    /// <summary>Writes the brief.</summary>
    /// <param name="register">What to write it from.</param>
    /// <param name="a">The actor.</param>
    /// <param name="b">The other one, or null for a brief on <paramref name="a"/> alone.</param>
    /// <param name="today">The day on which it is read: milestones ahead are ahead of it.</param>
    public static Paper On(Register register, ActorEntry a, ActorEntry? b, DateOnly today)
    {
        var sides = new Sides(register, a, b);
        var citations = new Citations(register, most: 2);
        var events = register.Entries<EventEntry>(sides.Query);
        Section[] sections =
        [
            Relations.Section(sides, citations),
            Happenings.Meetings(sides, citations, events),
            Happenings.Others(sides, citations, events),
            Documents.Instruments(sides, citations),
            Documents.Mechanisms(sides, citations),
            Undertakings.Section(sides, citations, today),
            Positions.Section(sides, citations),
            Figures.Section(sides, citations),
            Milestones.Section(sides, citations, today),
            People.Section(sides, citations, events),
        ];
        var title = b is null ? a.Name : $"{a.Name} and {b.Name}";
        var cited = citations.All;
        var reports = cited.Select(citation => citation.Report.Id).Distinct().Count();
        return new(title, cited.Count == 0 ? "The register holds nothing on this." : $"{Count(cited.Count, "quote")} from {Count(reports, "report")}{Span(cited)}", [.. sections.Where(section => section.Lines.Count > 0)], cited);
    }

    private static string Span(IReadOnlyList<Citation> cited)
    {
        var days = cited.Select(citation => citation.Report.Published).OfType<DateOnly>().ToList();
        if (days.Count == 0) return "";
        return days.Min() == days.Max() ? $" of {Spoken.Date(days.Min())}" : $", {Spoken.Date(days.Min())} to {Spoken.Date(days.Max())}";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}

/// <summary>Whom a brief is on, and how it speaks of them.</summary>
internal sealed class Sides(Register register, ActorEntry a, ActorEntry? b)
{
    private readonly Rows rows = new(register);

    public Register Register => register;

    public ActorEntry A => a;

    public ActorEntry? B => b;

    /// <summary>What concerns both sides, or the one; whoever belongs to a state stands for it.</summary>
    public EntryQuery Query { get; } = new() { Of = a.Id, And = b?.Id };

    public Row Row(Entry entry) => rows.Of(entry);

    public string Name(EntryId actor) => register.Actor(actor).Name;

    public string Names(IEnumerable<EntryId> actors) => Spoken.List([.. actors.Select(Name)]);

    /// <summary>The side of an actor: 0 for A, 1 for B, 2 for neither.</summary>
    public int Side(EntryId actor)
    {
        var state = register.Actor(actor).State ?? actor;
        return actor == a.Id || state == a.Id ? 0 : b is not null && (actor == b.Id || state == b.Id) ? 1 : 2;
    }

    /// <summary>How to see all of a section that was cut.</summary>
    public string? More(int all, string kind) =>
        all <= Brief.Longest ? null : $"{all - Brief.Longest} more: chancery show {kind} --of \"{(b ?? a).Name}\"";
}
