namespace Chancery.Registry.Folds.Events;

/// <summary>Whether two reports tell of one event: same type, the same people or sides, no place or time that contradicts.</summary>
internal static class SameEvent
{
    public static Likeness Compare(Told one, Told other, ActorIndex actors)
    {
        if (one.Place is { } place && other.Place is { } elsewhere && place != elsewhere) return Likeness.Apart;
        var time = SameTime.Compare(one, other);
        if (time is Likeness.Apart) return time;
        var people = SamePeople.Compare(one, other, actors);
        return time < people ? time : people;
    }
}
