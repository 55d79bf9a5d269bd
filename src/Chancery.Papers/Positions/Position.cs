using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>What a speaker has said on one subject over time, so that a change of wording can be seen.</summary>
/// <param name="Speaker">Who speaks; several where they speak together.</param>
/// <param name="Subject">A field of cooperation by its name, or the name of an actor that it is about.</param>
/// <param name="Statements">What was said, oldest first; never empty.</param>
public sealed record Position(IReadOnlyList<EntryId> Speaker, string Subject, IReadOnlyList<StatementEntry> Statements)
{
    /// <summary>The latest wording.</summary>
    public StatementEntry Latest => Statements[^1];

    /// <summary>The latest wording before that; null where there is only one.</summary>
    public StatementEntry? Before => Statements.Count > 1 ? Statements[^2] : null;

    /// <summary>
    /// Every speaker's statements by subject: each field that the words tell, and each actor that they are about; a statement of two subjects stands under
    /// both. The speakers with most to say first.
    /// </summary>
    /// <param name="statements">The statements.</param>
    /// <param name="name">The name of an actor.</param>
    public static IReadOnlyList<Position> Of(IEnumerable<StatementEntry> statements, Func<EntryId, string> name)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return [.. statements.Where(one => one.Speaker.Count > 0)
            .SelectMany(one => one.Fields.Concat(one.About.Except(one.Speaker).Select(name)).Distinct(StringComparer.Ordinal).Select(subject => (Key: (Speaker: string.Join(' ', one.Speaker), subject), one)))
            .GroupBy(one => one.Key, one => one.one)
            .Select(group => new Position(group.First().Speaker, group.Key.subject, [.. group.OrderBy(one => one.From ?? DateOnly.MinValue).ThenBy(one => one.Id)]))
            .OrderByDescending(one => one.Statements.Count).ThenBy(one => name(one.Speaker[0]), StringComparer.Ordinal).ThenBy(one => one.Subject, StringComparer.Ordinal).ThenBy(one => one.Latest.Id)];
    }

    /// <summary>As programs get it: the speaker, the subject, and each wording with its day and entry.</summary>
    /// <param name="name">The name of an actor.</param>
    public Row Row(Func<EntryId, string> name) => new(
    [
        ("speaker", (IReadOnlyList<string>)[.. Speaker.Select(name)]), ("subject", Subject), ("times", Statements.Count), ("sources", Statements.Sum(one => one.Sources)),
        ("since", Day(Statements[0].From)), ("last", Day(Latest.To)), ("wording", Latest.Quote), ("before", Before?.Quote),
        ("statements", (IReadOnlyList<Row>)[.. Statements.Select(one => new Row([("day", Day(one.From)), ("act", one.Act), ("quote", one.Quote), ("id", one.Id.Value)]))]),
    ]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
