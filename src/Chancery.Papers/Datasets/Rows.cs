using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>The fields of each kind of entry, under the names that programs rely on.</summary>
/// <remarks>Actors are written by name. The same fields, in the same order, for every entry of a kind.</remarks>
public sealed class Rows(Func<EntryId, ActorEntry> actors)
{
    /// <summary>Rows with the names that a register gives its actors.</summary>
    public Rows(Register register) : this(register.Actor) { }

    /// <summary>The row of an entry.</summary>
    public Row Of(Entry entry) => new([.. Own(entry), ("sources", entry is ActorEntry ? null : entry.Sources), ("confirmed", entry.Confirmed), ("decisions", entry.Decisions)]);

    private IEnumerable<(string Name, object? Value)> Own(Entry entry) => entry switch
    {
        ActorEntry actor => [.. Id(entry), ("name", actor.Name), ("names", actor.Names), ("kind", actor.Kind), ("state", Name(actor.State)), ("iso", actor.Iso), ("mentions", actor.Mentions), ("joined", actor.Joined), .. Seen(entry)],
        RoleEntry role => [.. Id(entry), ("person", Name(role.Person)), ("office", role.Office), ("of", Name(role.Of)), ("to", Name(role.SentTo)), ("status", role.Status),
            ("from", role.Since?.Iso), ("until", role.Until?.Iso), .. Seen(entry)],
        TieEntry tie => [.. Id(entry), ("a", Name(tie.A)), ("b", Name(tie.B)), ("level", tie.Level), ("since", tie.Since?.Iso), ("history", Steps(tie)), .. Seen(entry)],
        MembershipEntry membership => [.. Id(entry), ("member", Name(membership.Member)), ("of", Name(membership.Of)), ("as", membership.As), ("status", membership.Status), ("joined", Day(membership.Joined)), ("left", Day(membership.Left)),
            ("history", (IReadOnlyList<Row>)[.. membership.History.Select(step => new Row([("status", step.Status), ("seen", Day(step.Seen)), ("until", Day(step.Until))]))]), .. Seen(entry)],
        EventEntry happening => [.. Id(entry), ("type", happening.Type), ("subtype", happening.Subtype), ("who", Names(happening.Who)), ("with", Names(happening.With)), ("date", happening.Date?.Iso),
            ("place", happening.Place), ("status", happening.Status), ("part_of", happening.PartOf), ("within", happening.Within?.Value), ("other_dates", (IReadOnlyList<string>)[.. happening.OtherDates.Select(date => date.Iso)])],
        InstrumentEntry instrument => [.. Id(entry), ("name", instrument.Name), ("names", instrument.Names), ("type", instrument.Type), ("parties", Names(instrument.Parties)), ("status", instrument.Status), .. Seen(entry)],
        MechanismEntry mechanism => [.. Id(entry), ("name", mechanism.Name), ("parties", Names(mechanism.Parties)), ("fields", mechanism.Fields), ("frequency", mechanism.Frequency), .. Seen(entry)],
        CommitmentEntry commitment => [.. Id(entry), ("by", Names(commitment.By)), ("with", Names(commitment.With)), ("what", commitment.What), ("strength", commitment.Strength), ("status", commitment.Status), ("status_since", Day(commitment.StatusSince)), ("progress", Steps(commitment)), ("fields", commitment.Fields), .. Seen(entry)],
        StatementEntry statement => [.. Id(entry), ("speaker", Names(statement.Speaker)), ("act", statement.Act), ("to", Names(statement.Addressed)), ("about", Names(statement.About)), ("fields", statement.Fields),
            ("quote", statement.Quote), .. Seen(entry)],
        FigureEntry figure => [.. Id(entry), .. Figure(figure)],
        MilestoneEntry milestone => [.. Id(entry), ("name", milestone.Name), ("date", milestone.Date?.Iso), ("ordinal", milestone.Ordinal), ("year", milestone.Year), ("about", Names(milestone.About)), .. Seen(entry)],
        _ => throw new ArgumentException($"No fields for a {entry.GetType().Name}.", nameof(entry)),
    };

    /// <summary>The row of a report.</summary>
    public static Row Of(ReportRecord report) => new(
    [
        ("id", report.Card.Id.Value), ("key", report.Card.Key), ("title", report.Card.Title), ("published", Day(report.Card.Published)), ("publisher", report.Card.Publisher), ("url", report.Card.Url),
        ("language", report.Card.Language), ("claims", report.Claims), ("replaced", report.Replaced), ("origins", (IReadOnlyList<string>)[.. report.Origins.Select(origin => origin.ToString())]),
    ]);

    private static IEnumerable<(string, object?)> Id(Entry entry) => [("id", entry.Id.Value)];

    private static IEnumerable<(string, object?)> Seen(Entry entry) => [("first_seen", Day(entry.From)), ("last_seen", Day(entry.To))];

    private IEnumerable<(string, object?)> Figure(FigureEntry figure)
    {
        var latest = figure.Values[0];
        return
        [
            ("subject", figure.Subject), ("about", Names(figure.About)), ("to", Names(figure.RelativeTo)), ("value", latest.Value), ("unit", figure.Unit), ("of", figure.Of), ("among", latest.Among),
            ("approx", latest.Approx), ("high", latest.High), ("change", latest.Change), ("as_of", latest.AsOf?.Iso), ("target", latest.Target), ("disputed", figure.Disputed),
            ("values", (IReadOnlyList<Row>)[.. figure.Values.Select(value => new Row(
            [
                ("value", value.Value), ("high", value.High), ("approx", value.Approx), ("change", value.Change), ("among", value.Among), ("as_of", value.AsOf?.Iso), ("target", value.Target), ("seen", Day(value.Seen)),
                ("modality", value.Modality.ToString().ToLowerInvariant()),
            ]))]),
        ];
    }

    private static IReadOnlyList<Row> Steps(TieEntry tie) => [.. tie.History.Select(step => new Row(
    [
        ("level", step.Level), ("change", step.Change), ("date", step.Date?.Iso), ("seen", Day(step.Seen)), ("modality", step.Modality.ToString().ToLowerInvariant()),
        ("other_dates", (IReadOnlyList<string>)[.. step.OtherDates.Select(date => date.Iso)]),
    ]))];

    private static IReadOnlyList<Row> Steps(CommitmentEntry commitment) => [.. commitment.Progress.Select(step => new Row(
    [
        ("status", step.Status), ("date", step.Date?.Iso), ("seen", Day(step.Seen)), ("confidence", step.Confidence), ("claims", (IReadOnlyList<string>)[.. step.Claims.Select(claim => claim.Value)]),
    ]))];

    private string? Name(EntryId? actor) => actor is { } id ? actors(id).Name : null;

    private IReadOnlyList<string> Names(IReadOnlyList<EntryId> ids) => [.. ids.Select(id => actors(id).Name)];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
