using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests.Events;

/// <summary>An event as each of two reports tells it, and whether it is one.</summary>
/// <param name="Theme">The theme that it belongs to.</param>
/// <param name="Verdict"><c>same</c>, <c>different</c> or <c>unsure</c>.</param>
/// <param name="One">What the first report tells.</param>
/// <param name="Other">What the second report tells.</param>
internal sealed record EventPair(string Theme, string Verdict, EventSide One, EventSide Other)
{
    private static readonly string[] Verdicts = ["same", "different", "unsure"];

    /// <summary>Every pair of the file.</summary>
    public static IReadOnlyList<EventPair> Read(string file)
    {
        var pairs = new List<EventPair>();
        var (theme, verdict) = ("", "");
        EventSide? first = null;
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) theme = line[3..];
            else if (Verdicts.Contains(line)) verdict = line;
            else if (line[0] is not '#')
            {
                var side = EventSide.Read(line);
                if (first is null) first = side;
                else
                {
                    pairs.Add(new(theme, verdict, first, side));
                    first = null;
                }
            }
        }
        return pairs;
    }

    /// <summary>Whether a fold of these two reports alone takes the events for one.</summary>
    public bool Joined(KnownNames names) => Holder(Folds.Fold.Run([.. One.Claims("first"), .. Other.Claims("second")], [], names).Entries, "first", "second");

    /// <summary>Whether the claims of two reports are one event of a register.</summary>
    public bool Holder(IReadOnlyList<Entry> entries, string first, string second)
    {
        var (one, other) = (One.Claims(first)[0].Id, Other.Claims(second)[0].Id);
        return entries.OfType<EventEntry>().Any(entry => entry.Claims.Contains(one) && entry.Claims.Contains(other));
    }

    public override string ToString() => $"{One.Line}\n       {Other.Line}";
}

/// <summary>An event in one report, with the offices of its people.</summary>
internal sealed record EventSide(string Line, string? Day, EventClaim Claim, IReadOnlyList<RoleClaim> Roles)
{
    public static EventSide Read(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var head = parts[0].Split(' ');
        var fields = parts[1..^1].Select(part => part.Split(": ", 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        var roles = new List<RoleClaim>();
        return new(line, head[0] is "-" ? null : head[0], new()
        {
            Type = head[^1],
            Modality = head.Length == 3 ? Enum.Parse<Modality>(head[1], ignoreCase: true) : Modality.Fact,
            Who = Names("who"),
            With = Names("with"),
            Place = fields.GetValueOrDefault("place"),
            Date = fields.TryGetValue("on", out var date) ? Date(date) : null,
            PartOf = fields.GetValueOrDefault("part"),
            Quote = new(new(""), default, parts[^1]),
        }, roles);

        string[] Names(string field) => fields.TryGetValue(field, out var names) ? [.. names.Split("; ").Select(Name)] : [];

        string Name(string told)
        {
            var open = told.IndexOf(" (", StringComparison.Ordinal);
            if (open < 0) return told;
            var office = told[(open + 2)..^1].Split(", ");
            roles.Add(new() { Person = told[..open], Office = office[0], Of = office[1] });
            return told[..open];
        }
    }

    /// <summary>What the report says: the event first, then its people's offices.</summary>
    public IReadOnlyList<StandingClaim> Claims(string report)
    {
        // The report's key stands in its text, so that two that tell the same are two.
        var words = Report(report, $"{Claim.Quote.Words} ({report})", Day);
        return [Standing(words, Claim.In(words, Claim.Quote.Words)), .. Roles.Select(role => Standing(words, role.In(words)))];
    }
}
