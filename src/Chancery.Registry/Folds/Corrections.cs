using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>Fields that people may correct, by the names under which they are shown.</summary>
public static class Corrections
{
    /// <summary>The kinds of actor.</summary>
    public static readonly string[] ActorKinds = ["state", "party", "organisation", "person", "group"];

    /// <summary>How far an undertaking can have come.</summary>
    public static readonly string[] Statuses = ["open", "under way", "kept", "lapsed"];

    /// <summary>The fields of a kind of entry that can be corrected.</summary>
    public static IReadOnlyList<string> Fields(string kind) => kind switch
    {
        "actor" => ["name", "kind", "state"],
        "role" => ["office", "status", "from", "until"],
        "tie" => ["level", "since"],
        "membership" => ["as"],
        "event" => ["type", "subtype", "date", "place", "status"],
        "instrument" => ["name", "type", "status"],
        "mechanism" => ["name", "frequency"],
        "commitment" => ["what", "strength"],
        "statement" => ["act"],
        "figure" => ["subject", "unit"],
        "milestone" => ["name", "date"],
        _ => [],
    };

    /// <summary>The entry with one field read otherwise.</summary>
    /// <exception cref="FormatException">The entry has no such field, it cannot be empty, or it cannot hold the value; the message says so.</exception>
    public static Entry Apply(Entry entry, string field, string? value) => (entry, field) switch
    {
        (ActorEntry actor, "name") => actor with { Name = Needed(value), Names = [Needed(value), .. actor.Names.Where(name => name != value)] },
        (ActorEntry actor, "kind") => actor with { Kind = OneOf(value, ActorKinds) },
        (ActorEntry, "state") => entry, // applied where affiliations are settled
        (RoleEntry role, "office") => role with { Office = Needed(value) },
        (RoleEntry role, "status") => role with { Status = value },
        (RoleEntry role, "from") => role with { Since = Date(value) },
        (RoleEntry role, "until") => role with { Until = Date(value) },
        (TieEntry tie, "level") => tie with { Level = Needed(value) },
        (TieEntry tie, "since") => tie with { Since = Date(value) },
        (MembershipEntry membership, "as") => membership with { As = value },
        (EventEntry happening, "type") => happening with { Type = Needed(value) },
        (EventEntry happening, "subtype") => happening with { Subtype = value },
        (EventEntry happening, "date") => Dated(happening, Date(value)),
        (EventEntry happening, "place") => happening with { Place = value },
        (EventEntry happening, "status") => happening with { Status = OneOf(value, ["planned", "under way", "held", "cancelled", "postponed", "denied"]) },
        (InstrumentEntry instrument, "name") => instrument with { Name = Needed(value), Names = [Needed(value), .. instrument.Names.Where(name => name != value)] },
        (InstrumentEntry instrument, "type") => instrument with { Type = Needed(value) },
        (InstrumentEntry instrument, "status") => instrument with { Status = value },
        (MechanismEntry mechanism, "name") => mechanism with { Name = value },
        (MechanismEntry mechanism, "frequency") => mechanism with { Frequency = value },
        (CommitmentEntry commitment, "what") => commitment with { What = Needed(value) },
        (CommitmentEntry commitment, "strength") => commitment with { Strength = OneOf(value, ["agreed", "pledged", "planned", "requested", "discussed", "hoped"]) },
        (StatementEntry statement, "act") => statement with { Act = Needed(value) },
        (FigureEntry figure, "subject") => figure with { Subject = Needed(value) },
        (FigureEntry figure, "unit") => figure with { Unit = value },
        (MilestoneEntry milestone, "name") => milestone with { Name = Needed(value) },
        (MilestoneEntry milestone, "date") => milestone with { Date = Date(value) },
        _ => throw new FormatException($"A {EntryKinds.Name(entry)} has no field '{field}' to correct; it has {string.Join(", ", Fields(EntryKinds.Name(entry)))}."),
    };

    /// <summary>The entry as the decisions that name it have it; one whose value no longer fits changes nothing.</summary>
    public static Entry Apply(Entry entry, IReadOnlyList<Decision> decisions)
    {
        foreach (var decision in decisions)
        {
            entry = decision.Ruling switch
            {
                Ruling.Correct correct => Try(entry, correct),
                Ruling.Mark mark when entry is CommitmentEntry commitment => commitment with { Status = mark.Status, StatusSince = mark.On, Marked = true },
                _ => entry,
            };
        }
        return decisions.Count == 0 ? entry : entry with
        {
            Confirmed = decisions.Any(decision => decision.Ruling is Ruling.Confirm),
            Decisions = [.. decisions.Select(decision => decision.Id)],
        };
    }

    private static Entry Try(Entry entry, Ruling.Correct correct)
    {
        try
        {
            return Apply(entry, correct.Field, correct.Value);
        }
        catch (FormatException)
        {
            return entry;
        }
    }

    private static EventEntry Dated(EventEntry happening, When? date) => happening with
    {
        Date = date,
        OtherDates = [.. (happening.Date is { } before ? happening.OtherDates.Prepend(before) : happening.OtherDates).Where(other => date is null || !Dates.Agree(other, date.Value))],
        From = date?.Earliest,
        To = date?.Latest,
    };

    private static string Needed(string? value) => string.IsNullOrWhiteSpace(value) ? throw new FormatException("This field cannot be empty.") : value;

    private static string OneOf(string? value, string[] allowed) =>
        value is not null && allowed.Contains(value) ? value : throw new FormatException($"'{value}' is none of {string.Join(", ", allowed)}.");

    private static When? Date(string? value) =>
        value is null ? null : When.TryParse(value, out var when) ? when : throw new FormatException($"'{value}' is no date such as 2025-10-30, 2025-10, 2025 or a range of two with '/'.");
}
