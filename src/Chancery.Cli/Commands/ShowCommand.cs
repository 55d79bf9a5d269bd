using System.CommandLine;
using System.Globalization;
using Chancery.Papers;
using Chancery.Registry;

namespace Chancery.Cli.Commands;

/// <summary><c>show KIND</c></summary>
internal static class ShowCommand
{
    /// <summary>From so many entries on, reading every actor at once is quicker than asking for each.</summary>
    private const int Many = 5000;

    /// <summary>What can be shown: the kind of entry, and the fields that a table has room for.</summary>
    private static readonly IReadOnlyList<(string Name, Type? Kind, string[] Columns)> Kinds =
    [
        ("actors", typeof(ActorEntry), ["id", "name", "kind", "state", "mentions", "last_seen"]),
        ("roles", typeof(RoleEntry), ["id", "person", "office", "of", "to", "status", "last_seen"]),
        ("ties", typeof(TieEntry), ["id", "a", "b", "level", "since"]),
        ("memberships", typeof(MembershipEntry), ["id", "member", "of", "as", "status", "first_seen", "last_seen"]),
        ("events", typeof(EventEntry), ["id", "date", "type", "who", "with", "place", "status"]),
        ("instruments", typeof(InstrumentEntry), ["id", "name", "type", "parties", "status"]),
        ("mechanisms", typeof(MechanismEntry), ["id", "name", "parties", "fields", "frequency"]),
        ("commitments", typeof(CommitmentEntry), ["id", "strength", "by", "what", "with", "status", "age"]),
        ("statements", typeof(StatementEntry), ["id", "last_seen", "speaker", "act", "quote"]),
        ("figures", typeof(FigureEntry), ["id", "subject", "about", "to", "approx", "value", "unit", "as_of", "disputed"]),
        ("milestones", typeof(MilestoneEntry), ["id", "date", "name", "ordinal", "year", "next"]),
        ("positions", typeof(StatementEntry), ["speaker", "subject", "times", "since", "last", "wording"]),
        ("reports", null, ["id", "key", "published", "publisher", "claims", "language"]),
    ];

    public static Command Build(Desk desk)
    {
        var what = new Argument<string>("KIND") { Description = "One of " + string.Join(", ", Kinds.Select(kind => kind.Name)) + "; or the id of one entry.", HelpName = "KIND" };
        var of = new Option<string?>("--of") { Description = "Only what this actor takes part in, or somebody who belongs to it.", HelpName = "NAME" };
        var from = CommonOptions.Day("--from", "Only what lies on or after this day, or is said by a report of then.");
        var to = CommonOptions.Day("--to", "Only what lies on or before this day, or is said by a report of then.");
        var asOf = CommonOptions.AsOf();
        var knownBy = CommonOptions.KnownBy();
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var format = CommonOptions.Format("table", "json", "csv");
        var command = new Command("show", "List what the register holds.") { what, of, from, to, asOf, knownBy, register, knowledge, format };
        command.SetAction(parsed =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? [], parsed.GetValue(asOf), parsed.GetValue(knownBy));
            if (Kinds.All(one => one.Name != parsed.GetValue(what)))
            {
                One(desk, opened, parsed.GetRequiredValue(what), parsed.GetRequiredValue(format));
                return CommandLine.Fine;
            }
            var kind = Kinds.Single(one => one.Name == parsed.GetValue(what));
            var actor = parsed.GetValue(of) is { } name ? CommonOptions.Find(opened, name) : null;
            var query = new EntryQuery { Kind = kind.Kind, Of = actor?.Id, From = parsed.GetValue(from), To = parsed.GetValue(to) };
            var today = parsed.GetValue(asOf) ?? DateOnly.FromDateTime(desk.Clock.GetUtcNow().UtcDateTime);
            var rows = kind.Kind is null ? Reports(opened, query) : kind.Name is "positions" ? Positions(opened, query) : Entries(opened, query, today);
            Write(desk, kind.Columns, rows, parsed.GetRequiredValue(format), kind.Name);
            return CommandLine.Fine;
        });
        return command;
    }

    /// <summary>All fields of one entry; an id that it no longer has is said to lead to it.</summary>
    private static void One(Desk desk, Register register, string id, string format)
    {
        if (id.Length < 4 || !id.All(char.IsAsciiHexDigit)) throw new UsageException($"'{id}' is neither an id nor one of {string.Join(", ", Kinds.Select(kind => kind.Name))}.");
        var found = Ids.Find(register, id);
        if (found.Entry is not { } entry) throw new UsageException($"'{id}' is a claim; `chancery why {id}` shows it.");
        if (found.Former is { } former) desk.Error.WriteLine($"The entry {former} is part of {entry.Id} now.");
        var row = new Rows(register).Of(entry);
        if (format is "table") WhyText.WriteFields($"{EntryKinds.Name(entry)} {entry.Id}", row, desk.Out);
        else Write(desk, [], [row], format, "");
    }

    private static List<Row> Entries(Register register, EntryQuery query, DateOnly today)
    {
        var entries = register.Entries(query);
        if (entries.Count > Many) register.KnowActors();
        var rows = new Rows(register);
        return [.. entries.OrderBy(entry => entry is ActorEntry actor ? -actor.Mentions : 0).Select(entry => With(rows.Of(entry), entry, today))];
    }

    /// <summary>With what depends on the day of asking and is stored nowhere: the age in days of an undertaking that is open, the next anniversary of a milestone.</summary>
    private static Row With(Row row, Entry entry, DateOnly today) => entry switch
    {
        CommitmentEntry one => new([.. row.Fields, ("age", one.Status is "open" or "under way" && one.From is { } from && from <= today ? today.DayNumber - from.DayNumber : null)]),
        MilestoneEntry one => new([.. row.Fields, ("next", NextAnniversary.Of(one, today) is { } next ? next.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null)]),
        _ => row,
    };

    private static List<Row> Positions(Register register, EntryQuery query)
    {
        var statements = register.Entries<StatementEntry>(query);
        if (statements.Count > Many) register.KnowActors();
        string Name(EntryId actor) => register.Actor(actor).Name;
        return [.. Position.Of(statements, Name).Select(one => one.Row(Name))];
    }

    private static List<Row> Reports(Register register, EntryQuery query)
    {
        var of = query.Of is { } actor ? register.ReportsOf(actor) : null;
        return [.. register.Store.Reports()
            .Where(report => of?.Contains(report.Card.Id) ?? true)
            .Where(report => query.From is null && query.To is null || report.Card.Published is { } day && !(day < query.From) && !(day > query.To))
            .Select(Rows.Of)];
    }

    private static void Write(Desk desk, IReadOnlyList<string> columns, List<Row> rows, string format, string kind)
    {
        var data = new Dataset(rows.Count == 0 ? columns : [.. rows[0].Fields.Select(field => field.Name)], rows);
        switch (format)
        {
            case "json": data.WriteJson(desk.Out); break;
            case "csv": data.WriteCsv(desk.Out); break;
            default: Tables.Write(desk, columns, rows, $"No {kind}."); break;
        }
    }
}
