using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>What an entry is, in one line.</summary>
public static class EntryTitle
{
    /// <summary>The line; <paramref name="name"/> gives the names of actors.</summary>
    public static string Of(Entry entry, Func<EntryId, string> name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string Names(IEnumerable<EntryId> actors) => Spoken.List([.. actors.Select(name)]);
        return entry switch
        {
            ActorEntry actor => actor.Name,
            RoleEntry role => $"{name(role.Person)}, {role.Office}{(role.Of is { } of ? $" of {name(of)}" : "")}",
            TieEntry tie => $"{name(tie.A)} – {name(tie.B)}: {tie.Level}",
            MembershipEntry membership => $"{name(membership.Member)} in {name(membership.Of)}",
            EventEntry happening => Joined([happening.Type, Names(happening.Who), happening.With.Count == 0 ? "" : $"with {Names(happening.With)}", Spoken.Date(happening.Date)]),
            InstrumentEntry instrument => instrument.Name,
            MechanismEntry mechanism => Joined([mechanism.Name ?? Spoken.List(mechanism.Fields), Names(mechanism.Parties)]),
            CommitmentEntry commitment => Joined([Names(commitment.By), commitment.What]),
            StatementEntry statement => Joined([Names(statement.Speaker), statement.Act, PaperText.Flat(statement.Quote)]),
            FigureEntry figure => Joined([figure.Subject, Names(figure.About)]),
            MilestoneEntry milestone => milestone.Name,
            _ => entry.Id.Value,
        };
    }

    private static string Joined(IEnumerable<string> parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
