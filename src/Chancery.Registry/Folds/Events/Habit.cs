namespace Chancery.Registry.Folds.Events;

/// <summary>How a type of event happens among the same parties: how often, how long, and who counts.</summary>
/// <param name="Parties">By whom two reports of it are compared.</param>
/// <param name="News">How many days two reports that give no date may lie apart; null where only the same words tell.</param>
/// <param name="Slack">How many days two dates may lie apart, as reports differ by a day and a visit is told by its first or its last.</param>
/// <param name="Ahead">How many days before it, at most, it is announced without a date.</param>
internal sealed record Habit(Parties Parties, int? News, int Slack, int Ahead)
{
    private static readonly Habit Frequent = new(Parties.Directed, null, 0, 10);

    private static readonly Dictionary<string, Habit> Habits = new(StringComparer.Ordinal)
    {
        // Lasts for days: one report has its beginning, another its end.
        ["visit"] = new(Parties.Visitors, 10, 4, 60),
        ["conference"] = new(Parties.Several, 10, 1, 60),
        ["exercise"] = new(Parties.Several, 10, 1, 60),
        // The same parties do it once and not again for long.
        ["tie-change"] = new(Parties.Bound, 10, 1, 10) { YearTells = true },
        ["entry-into-force"] = new(Parties.Bound, 10, 1, 10) { YearTells = true },
        ["signing"] = new(Parties.Bound, 10, 1, 10),
        ["adoption"] = new(Parties.Bound, 10, 1, 10),
        ["credentials"] = new(Parties.Bound, 10, 1, 10),
        ["appointment"] = new(Parties.Directed, 10, 1, 10),
        ["award"] = new(Parties.Directed, 10, 1, 10),
        ["opening"] = new(Parties.Several, 10, 1, 10),
        ["closure"] = new(Parties.Several, 10, 1, 10),
        // News while it is fresh, and may happen again within the week.
        ["meeting"] = new(Parties.Exact, 3, 0, 10),
        ["call"] = new(Parties.Exact, 3, 0, 10),
        ["mediation"] = new(Parties.Several, 3, 0, 10),
        ["celebration"] = new(Parties.Several, 3, 0, 10),
        ["summons"] = new(Parties.Directed, 3, 0, 10),
        ["expulsion"] = new(Parties.Directed, 3, 0, 10),
        ["recall"] = new(Parties.Directed, 3, 0, 10),
        ["withdrawal"] = new(Parties.Directed, 3, 0, 10),
    };

    /// <summary>Whether a date that is only a year tells which one is meant.</summary>
    public bool YearTells { get; init; }

    /// <summary>The habit of a type; of what has none of its own (accusations, aid, assaults), that it happens again and again.</summary>
    public static Habit Of(string type) => Habits.GetValueOrDefault(type, Frequent);
}

/// <summary>By whom two reports of an event are compared.</summary>
internal enum Parties
{
    /// <summary>Those who come, and the state to which they come.</summary>
    Visitors,

    /// <summary>All who meet: one side more is another meeting.</summary>
    Exact,

    /// <summary>All who take part, of whom a report may name only some.</summary>
    Several,

    /// <summary>All who bind themselves, of whom a report may leave some out but none is another.</summary>
    Bound,

    /// <summary>Those who act and those acted upon, each with each.</summary>
    Directed,
}
