using Chancery.Registry.Folds;
using Chancery.Registry.Folds.Undertakings;

namespace Chancery.Registry;

/// <summary>What an entry says of one day: who held an office then, at what level relations stood, what had happened by then.</summary>
internal static class AsOf
{
    /// <summary>The entry as it was on a day, or null where it was not so. What nothing dates is taken to have been so since it was first said.</summary>
    public static Entry? Of(Entry entry, DateOnly day, KnownNames names) => entry switch
    {
        ActorEntry => entry, // that somebody exists has no date
        RoleEntry role => Held(role, day) ? role : null,
        TieEntry tie => TieFold.AsOf(tie, day, names),
        FigureEntry figure => Figure(figure, day),
        EventEntry { Status: "held", Date.IsRange: true } lasting when lasting.To > day => Begun(lasting, day) ? lasting with { Status = "under way" } : null,
        MembershipEntry membership => MembershipFold.AsOf(membership, day),
        CommitmentEntry commitment => Begun(commitment, day) ? CommitmentFold.AsOf(commitment, day) : null,
        _ => Begun(entry, day) ? entry : null,
    };

    private static bool Begun(Entry entry, DateOnly day) => entry.From is not { } from || from <= day;

    /// <summary>From when it began, or was first seen, to its end; of a former holder, to the last day on which a report shows them in it.</summary>
    private static bool Held(RoleEntry role, DateOnly day)
    {
        if (role.Status is "designate") return false;
        var from = role.Since?.Earliest ?? role.From;
        if (from > day) return false;
        if (role.Until?.Latest is { } until) return day <= until;
        return role.Status is not ("former" or "historical") || day <= role.LastHeld;
    }

    private static FigureEntry? Figure(FigureEntry figure, DateOnly day)
    {
        var values = figure.Values.Where(value => (value.AsOf?.Earliest ?? value.Seen) is not { } from || from <= day).ToList();
        return values.Count == 0 ? null : values.Count == figure.Values.Count ? figure : figure with { Values = values, Disputed = FigureFold.Disputed(values), Claims = [.. values.SelectMany(value => value.Claims).Distinct()] };
    }
}
