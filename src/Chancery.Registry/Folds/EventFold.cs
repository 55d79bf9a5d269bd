using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>Events: what several reports say of one visit, meeting or signing is one entry, with how far it has come.</summary>
internal static class EventFold
{
    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors, KnownNames names)
    {
        var told = standings.Of<EventClaim>().Select(one => Told.By(one.Index, one.Claim, standings, actors, names)).ToList();
        var same = new Components(told.Count);
        standings.Rulings.Rule("event", same, told.Select((one, thing) => (one.Index, thing)).ToDictionary());
        var copies = Enumerable.Range(0, told.Count).GroupBy(one => told[one].Signature).Select(group => group.ToList()).ToList();
        foreach (var group in copies.Where(group => group.Count > 1 && SameEvent.Is(told[group[0]], told[group[1]], actors))) same.Join(group);
        // Only events of one type that share somebody can be the same; each such pair is looked at once for each that they share.
        var blocks = copies.SelectMany(group => same.Root(group[^1]) == same.Root(group[0]) ? group[..1] : group).SelectMany(one => told[one].Everybody.Select(actor => (Key: (told[one].Claim.Type, Actor: actor), One: one))).GroupBy(one => one.Key, one => one.One);
        foreach (var block in blocks)
        {
            var members = block.OrderBy(one => told[one].From).ThenBy(one => one).ToList();
            for (var one = 0; one < members.Count; one++)
            {
                for (var other = one + 1; other < members.Count && told[members[other]].From <= told[members[one]].To.AddDays(1); other++)
                {
                    if (SameEvent.Is(told[members[one]], told[members[other]], actors)) same.Join(members[one], members[other]);
                }
            }
        }
        return Nesting.Of(standings, [.. EntryIds.Given(standings, same.Groups().Select(group => Draft([.. group.Select(one => told[one])], actors))).Cast<EventEntry>()]);
    }

    /// <summary>What events have in common that can be one: the type, somebody in it, and the time.</summary>
    public static IEnumerable<Block> Blocks(Told told) => told.Everybody.Select(actor => Nesting.Whole(told.Claim.Type, actor) with { Low = told.From.DayNumber, High = told.To.DayNumber + 1 });

    private static Draft Draft(List<Told> told, ActorIndex actors)
    {
        var type = told[0].Claim.Type;
        var (date, others) = Dates.Best(told.Select(one => one.Claim.Date), longest: type is "visit" or "conference" or "exercise");
        var who = actors.ByName(told.SelectMany(one => one.Who));
        var place = Dates.MostOf(told.Select(one => one.Claim.Place));
        var entry = new EventEntry
        {
            Type = type,
            Subtype = Dates.MostOf(told.Select(one => one.Claim.Subtype)),
            Who = who,
            With = actors.ByName(told.SelectMany(one => one.With).Except(who)),
            Date = date,
            OtherDates = others,
            Place = place,
            PlaceState = told.Where(one => one.Place is not null).GroupBy(one => one.Place).OrderByDescending(group => group.Count()).ThenBy(group => group.Key!.Value).FirstOrDefault()?.Key,
            PartOf = Dates.MostOf(told.Select(one => one.Claim.PartOf)),
            Status = Status(told, date),
            From = date?.Earliest,
            To = date?.Latest,
        };
        return new(entry, [.. told.Select(one => one.Index).Order()], told.SelectMany(one => one.Everybody));
    }

    /// <summary>How far it has come by the latest report; a report from before its first day cannot tell that it was held.</summary>
    private static string Status(List<Told> told, When? date)
    {
        var latest = told.MaxBy(one => (one.Day ?? DateOnly.MinValue, Rank(one.Claim.Modality), -one.Index))!;
        if (latest.Claim.Modality is Modality.Cancelled) return "cancelled";
        if (latest.Claim.Modality is Modality.Postponed) return "postponed";
        var held = told.Exists(one => one.Claim.Modality is Modality.Fact && !(one.Day is { } day && date?.Earliest is { } first && day < first));
        if (held) return "held";
        if (told.Exists(one => one.Claim.Modality is Modality.Cancelled)) return "cancelled";
        return told.TrueForAll(one => one.Claim.Modality is Modality.Denied) ? "denied" : "planned";
    }

    private static int Rank(Modality modality) => modality switch { Modality.Cancelled => 3, Modality.Postponed => 2, Modality.Fact => 1, _ => 0 };
}

/// <summary>An event as one report tells it.</summary>
/// <param name="Index">The place of its claim.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Day">The day of its report, where known.</param>
/// <param name="Who">Those who act.</param>
/// <param name="With">Those acted upon or met.</param>
/// <param name="Place">The state that the place is or lies in.</param>
/// <param name="From">The first day on which it can have been, as far as can be told.</param>
/// <param name="To">The last such day.</param>
internal sealed record Told(int Index, EventClaim Claim, DateOnly? Day, IReadOnlyList<EntryId> Who, IReadOnlyList<EntryId> With, EntryId? Place, DateOnly From, DateOnly To)
{
    /// <summary>Those who act, those acted upon, and the state of the place.</summary>
    public IReadOnlyList<EntryId> Everybody { get; } = [.. Who.Concat(With).Concat(Place is { } place ? [place] : Array.Empty<EntryId>()).Distinct().Order()];

    /// <summary>Those who act and those acted upon.</summary>
    public IReadOnlyList<EntryId> Participants { get; } = [.. Who.Concat(With).Distinct().Order()];

    /// <summary>Everything by which events are compared: those that have it in common are all the same event, or none is.</summary>
    public string Signature { get; } = string.Join('|', Claim.Type, string.Join(' ', Who), string.Join(' ', With), Claim.Date?.Iso, Place?.Value, Day?.DayNumber, From.DayNumber, To.DayNumber,
        Claim.Type is "visit" or "meeting" or "call" or "conference" or "signing" or "adoption" or "tie-change" ? "" : Claim.Quote.Words);

    public static Told By(int index, EventClaim claim, Standings standings, ActorIndex actors, KnownNames names)
    {
        var report = standings.Report(index);
        var day = standings.Day(index);
        var place = claim.Place is { Length: > 0 } printed && names.StateOfPlace(printed) is { } state ? actors.Find(state.Name, report) : (EntryId?)null;
        var (from, to) = Window(claim, day);
        return new(index, claim, day, actors.FindAll(claim.Who, report), actors.FindAll(claim.With, report), place, from, to);
    }

    /// <summary>
    /// When it can have been: the date given; without one, what was planned comes within two months of the report, and what
    /// happened came within the month before it. Only used to tell events apart, never shown.
    /// </summary>
    private static (DateOnly From, DateOnly To) Window(EventClaim claim, DateOnly? day)
    {
        if (claim.Date is { Earliest: { } first, Latest: { } last }) return (first, last);
        var about = claim.Date is { IsYearless: true } open && day is { } near ? OfYear(open, near) : null;
        if (about is { } found) return (found, found);
        if (day is not { } report) return (DateOnly.MinValue, DateOnly.MinValue);
        return claim.Modality is Modality.Fact or Modality.Denied ? (report.AddDays(-30), report.AddDays(2)) : (report.AddDays(-2), report.AddDays(60));
    }

    private static DateOnly? OfYear(When date, DateOnly near)
    {
        var tail = date.Iso.Split('/')[0][4..];
        return new[] { near.Year - 1, near.Year, near.Year + 1 }
            .Select(year => When.TryParse($"{year:0000}{tail}", out var dated) ? dated.Earliest : null).OfType<DateOnly>()
            .OrderBy(day => Math.Abs(day.DayNumber - near.DayNumber)).Cast<DateOnly?>().FirstOrDefault();
    }
}
