using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Events;

/// <summary>Events: what several reports say of one visit, meeting or signing is one entry, with how far it has come.</summary>
internal static class EventFold
{
    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors, KnownNames names)
    {
        var told = standings.Of<EventClaim>().Select(one => Told.By(one.Index, one.Claim, standings, actors, names)).ToList();
        var same = new Components(told.Count);
        standings.Rulings.Rule("event", same, told.Select((one, thing) => (one.Index, thing)).ToDictionary());
        EventGroups.Join(told, same, actors);
        return Nesting.Of(standings, [.. EntryIds.Given(standings, same.Groups().Select(group => Draft([.. group.Select(one => told[one])], actors))).Cast<EventEntry>()], actors);
    }

    /// <summary>What events have in common that can be one: the type, somebody by whom they are found, and the time.</summary>
    public static IEnumerable<Block> Blocks(Told told, ActorIndex actors) =>
        EventGroups.Keys(told, actors).Select(actor => Nesting.Whole(told.Claim.Type, actor) with { Low = told.From.DayNumber, High = told.To.DayNumber + told.Habit.Slack });

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
        if (held) return IsUnderWay(told, date) ? "under way" : "held";
        if (told.Exists(one => one.Claim.Modality is Modality.Cancelled)) return "cancelled";
        return told.TrueForAll(one => one.Claim.Modality is Modality.Denied) ? "denied" : "planned";
    }

    /// <summary>Whether the latest report speaks of it before the last of its days.</summary>
    private static bool IsUnderWay(List<Told> told, When? date) =>
        date is { IsRange: true, Latest: { } last } && told.Max(one => one.Day) is { } day && day < last;

    private static int Rank(Modality modality) => modality switch { Modality.Cancelled => 3, Modality.Postponed => 2, Modality.Fact => 1, _ => 0 };
}
