using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>Whether two reports tell of one event: same type, the same people or sides, no place or time that contradicts.</summary>
internal static class SameEvent
{
    /// <summary>The longest stretch, in days, that still tells when something was; a year does not.</summary>
    private const int Precise = 31;

    /// <summary>How many days two reports of an undated event may lie apart.</summary>
    private const int Apart = 10;

    public static bool Is(Told one, Told other, ActorIndex actors)
    {
        if (one.Place is { } place && other.Place is { } elsewhere && place != elsewhere) return false;
        return SameTime(one, other) && SamePeople(one, other, actors);
    }

    private static bool SameTime(Told one, Told other)
    {
        var type = one.Claim.Type;
        if (one.Claim.Date is { } first && other.Claim.Date is { } second)
        {
            if (first == second) return true;
            var precise = Dates.Days(first) <= Precise && Dates.Days(second) <= Precise || type is "tie-change" or "visit";
            return precise && one.From <= other.To.AddDays(1) && other.From <= one.To.AddDays(1);
        }
        // Without a date only what cannot well happen twice within days is joined, and only where both reports are dated.
        if (one.Day is not { } day || other.Day is not { } later) return false;
        var near = Math.Abs(day.DayNumber - later.DayNumber);
        return type switch
        {
            "visit" => one.From <= other.To.AddDays(1) && other.From <= one.To.AddDays(1),
            "meeting" or "conference" or "signing" or "adoption" or "call" or "tie-change" => near <= Apart && one.From <= other.To && other.From <= one.To,
            _ => one.Claim.Quote.Words == other.Claim.Quote.Words && near <= Apart,
        };
    }

    private static bool SamePeople(Told one, Told other, ActorIndex actors)
    {
        var shared = one.Participants.Intersect(other.Participants).ToList();
        return one.Claim.Type switch
        {
            // The visitors: a person in common, or the same state where only one report names the person; and where to.
            "visit" => (one.Place is not null || other.Place is not null || Date(one) == Date(other)) && SharesVisitor(one, other, actors),
            "meeting" or "call" => shared.Count >= 2 || shared.Count >= 1 && one.Participants.Count == 1 && other.Participants.Count == 1,
            _ => shared.Count > 0 && (one.Participants.All(shared.Contains) || other.Participants.All(shared.Contains)),
        };
    }

    private static bool SharesVisitor(Told one, Told other, ActorIndex actors)
    {
        if (one.Who.Intersect(other.Who).Any(who => who != one.Place && who != other.Place)) return true;
        return Stands(one, other) || Stands(other, one);

        bool Stands(Told state, Told person) =>
            state.Who.Any(who => actors[who].Kind is "state" && who != state.Place && person.Who.Any(visitor => actors[visitor].Kind is "person" && actors.State(visitor) == who)) && state.Claim.Date == person.Claim.Date && state.Claim.Date is not null;
    }

    private static When? Date(Told told) => told.Claim.Date;
}
