using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Events;

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

    /// <summary>How events of this type happen.</summary>
    public Habit Habit { get; } = Habit.Of(Claim.Type);

    /// <summary>Whether the report tells it as something that has begun; what is dated after the report has not, however it is put.</summary>
    public bool HasBegun { get; } = Claim.Modality is Modality.Fact && !(Day < Claim.Date?.Earliest);

    /// <summary>Whether the report says that it will not be, or not then.</summary>
    public bool IsOff { get; } = Claim.Modality is Modality.Cancelled or Modality.Postponed;

    /// <summary>Everything by which events are compared: those that have it in common are all the same event, or none is.</summary>
    public string Signature { get; } = string.Join('|', Claim.Type, string.Join(' ', Who), string.Join(' ', With), Claim.Date?.Iso, Place?.Value, Day?.DayNumber, From.DayNumber, To.DayNumber, Claim.Modality,
        Habit.Of(Claim.Type).News is null ? Claim.Quote.Words : "");

    public static Told By(int index, EventClaim claim, Standings standings, ActorIndex actors, KnownNames names)
    {
        var report = standings.Report(index);
        var day = standings.Day(index);
        var place = claim.Place is { Length: > 0 } printed && names.StateOfPlace(printed) is { } state ? actors.Find(state.Name, report) : (EntryId?)null;
        var (from, to) = Window(claim, day);
        return new(index, claim, day, actors.FindAll(claim.Who, report), actors.FindAll(claim.With, report), place, from, to);
    }

    /// <summary>
    /// When it can have been: the date given; without one, what was planned comes within some time after the report, and what
    /// happened came shortly before it, or within the month before where it lasts for days. Only used to tell events apart, never shown.
    /// </summary>
    private static (DateOnly From, DateOnly To) Window(EventClaim claim, DateOnly? day)
    {
        if (claim.Date is { Earliest: { } first, Latest: { } last }) return (first, last);
        var about = claim.Date is { IsYearless: true } open && day is { } near ? OfYear(open, near) : null;
        if (about is { } found) return (found, found);
        if (day is not { } report) return (DateOnly.MinValue, DateOnly.MinValue);
        var habit = Habit.Of(claim.Type);
        return claim.Modality is Modality.Fact or Modality.Denied ? (report.AddDays(habit.Ahead > 10 ? -30 : -(habit.News ?? 1)), report.AddDays(2)) : (report.AddDays(-2), report.AddDays(habit.Ahead));
    }

    private static DateOnly? OfYear(When date, DateOnly near)
    {
        var tail = date.Iso.Split('/')[0][4..];
        return new[] { near.Year - 1, near.Year, near.Year + 1 }
            .Select(year => When.TryParse($"{year:0000}{tail}", out var dated) ? dated.Earliest : null).OfType<DateOnly>()
            .OrderBy(day => Math.Abs(day.DayNumber - near.DayNumber)).Cast<DateOnly?>().FirstOrDefault();
    }
}
