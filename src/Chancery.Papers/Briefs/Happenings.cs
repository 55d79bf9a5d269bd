using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>Visits, meetings and what else happened, newest first.</summary>
internal static class Happenings
{
    private static readonly string[] Contacts = ["visit", "meeting", "call", "conference", "mediation"];

    /// <summary>What is told in other sections, or is no business between the two.</summary>
    private static readonly string[] Elsewhere = ["tie-change", "signing", "adoption", "speech", "interview", "entry-into-force"];

    public static Section Meetings(Sides sides, Citations citations, IReadOnlyList<EventEntry> events) =>
        Section("visits_and_meetings", "Visits and meetings", sides, citations, [.. events.Where(one => Contacts.Contains(one.Type) && Concerns(sides, one))]);

    public static Section Others(Sides sides, Citations citations, IReadOnlyList<EventEntry> events) =>
        Section("other_events", "Other events", sides, citations, [.. events.Where(one => !Contacts.Contains(one.Type) && !Elsewhere.Contains(one.Type) && Concerns(sides, one))]);

    /// <summary>In words: <c>official visit by Tô Lâm to United Kingdom</c>, <c>Tô Lâm met Kemi Badenoch in London</c>.</summary>
    public static string Text(EventEntry one, Sides sides)
    {
        var who = sides.Names(one.Who);
        var with = sides.Names(one.With);
        var kind = one.Subtype is null || one.Type.Contains(one.Subtype, StringComparison.Ordinal) ? one.Type.Replace('-', ' ') : $"{one.Subtype} {one.Type.Replace('-', ' ')}";
        var text = one.Type switch
        {
            "visit" => $"{kind}{Part(" by ", who)}{Part(" to ", one.Place)}{Part(" with ", with)}",
            "meeting" or "call" => $"{kind} of {Spoken.List([.. one.Who.Concat(one.With).Distinct().Select(sides.Name)])}{In(one.Place)}",
            "conference" => $"{kind}{Part(" of ", who)}{Part(" with ", with)}{In(one.Place)}",
            _ => $"{kind}: {who}{Part(who.Length > 0 && with.Length > 0 ? " → " : "", with)}{In(one.Place)}",
        };
        var others = one.OtherDates.Count == 0 ? "" : $"; other reports say {Spoken.List([.. one.OtherDates.Select(date => Spoken.Date(date))])}";
        return Spoken.Sentence(text) + (one.Status is "held" ? "" : $" ({(one.Status is "cancelled" ? "called off" : one.Status)})") + others;
    }

    private static Section Section(string name, string title, Sides sides, Citations citations, List<EventEntry> events)
    {
        var shown = events.OrderByDescending(one => one.To ?? DateOnly.MinValue).ThenBy(one => one.Type is "visit" ? 0 : 1).ThenByDescending(one => one.From ?? DateOnly.MinValue).ThenBy(one => one.Id).Take(Brief.Longest);
        return new(name, title, [.. shown.Select(one => new Line(When(one), Text(one, sides), citations.Of(one), sides.Row(one)))], sides.More(events.Count, "events"));
    }

    /// <summary>Of a pair only what has somebody of each side; the place alone is a side of a visit, not of a meeting of others there.</summary>
    private static bool Concerns(Sides sides, EventEntry one)
    {
        if (sides.B is null) return true;
        var present = one.Who.Concat(one.With).Select(sides.Side).ToHashSet();
        if (one.PlaceState is { } place && one.Type is "visit") present.Add(sides.Side(place));
        return present.Contains(0) && present.Contains(1);
    }

    private static string When(EventEntry one) => Spoken.Date(one.Date) is { Length: > 0 } date ? date : Spoken.Said(one.To);

    private static string Part(string before, string? text) => string.IsNullOrEmpty(text) ? "" : before + text;

    private static string In(string? place) => Part(" in ", place);
}
