namespace Chancery.Registry.Folds.Events;

/// <summary>Whether the people or sides of two reports can be those of one event.</summary>
internal static class SamePeople
{
    public static Likeness Compare(Told one, Told other, ActorIndex actors) => one.Habit.Parties switch
    {
        Parties.Visitors => Visitors(one, other, actors),
        Parties.Exact => Meeting(one, other, actors),
        Parties.Several => Within(one.Participants, other.Participants, one, other, actors),
        Parties.Bound => Partners(one.Participants, other.Participants, one, other, actors),
        _ => Directed(one, other, actors),
    };

    /// <summary>A person in common; or a state for whoever comes from it, on the same days.</summary>
    private static Likeness Visitors(Told one, Told other, ActorIndex actors)
    {
        if (one.Place is null && other.Place is null && one.Claim.Date != other.Claim.Date) return Likeness.Unknown;
        List<EntryId> first = [.. one.Who.Where(who => who != one.Place && who != other.Place)], second = [.. other.Who.Where(who => who != one.Place && who != other.Place)];
        var (people, others) = (first.Where(IsPerson).ToList(), second.Where(IsPerson).ToList());
        var known = one.Place is not null && other.Place is not null ? Likeness.Sure : Likeness.Likely;
        if (people.Count > 0 && others.Count > 0) return people.Intersect(others).Any() ? known : Likeness.Apart;
        if (first.Intersect(second).Any()) return known;
        return SameTime.IsExact(one, other) && first.Exists(actor => StandsFor(actor, second, actors)) ? Likeness.Likely : Likeness.Unknown;

        bool IsPerson(EntryId actor) => actors[actor].Kind is "person";
    }

    /// <summary>Two in common and no side more; a state for its person where the day is the same.</summary>
    private static Likeness Meeting(Told one, Told other, ActorIndex actors)
    {
        IReadOnlyList<EntryId> first = one.Participants, second = other.Participants;
        var shared = first.Count(second.Contains);
        if (shared >= 2 || shared == 1 && first.Count == 1 && second.Count == 1) return SameSides(first, second, actors) ? Likeness.Sure : Likeness.Unknown;
        if (Clash(first, second, actors)) return Likeness.Apart;
        if (first.Count < 2 || second.Count < 2 || !SameTime.IsExact(one, other)) return Likeness.Unknown;
        return first.All(actor => second.Contains(actor) || StandsFor(actor, second, actors)) && second.All(actor => first.Contains(actor) || StandsFor(actor, first, actors)) ? Likeness.Likely : Likeness.Unknown;
    }

    private static Likeness Directed(Told one, Told other, ActorIndex actors)
    {
        if (one.Who.Intersect(other.With).Any() && one.With.Intersect(other.Who).Any() && !one.Who.Intersect(other.Who).Any()) return Likeness.Apart;
        var who = Partners(one.Who, other.Who, one, other, actors);
        if (one.With.Count == 0 && other.With.Count == 0) return who is Likeness.Likely && !SameTime.IsExact(one, other) ? Likeness.Unknown : who;
        var with = one.With.Count == 0 || other.With.Count == 0 ? Open(one.Participants.Count < other.Participants.Count ? one.Participants : other.Participants, one, other, actors) : Partners(one.With, other.With, one, other, actors);
        return who < with ? who : with;
    }

    /// <summary>As <see cref="Within"/>, where two that each name somebody else of their own cannot be one.</summary>
    private static Likeness Partners(IReadOnlyList<EntryId> first, IReadOnlyList<EntryId> second, Told one, Told other, ActorIndex actors)
    {
        var within = Within(first, second, one, other, actors);
        return within is Likeness.Unknown && first.Any(Alone(second)) && second.Any(Alone(first)) ? Likeness.Apart : within;

        Func<EntryId, bool> Alone(IReadOnlyList<EntryId> others) => actor => !others.Contains(actor) && !StandsFor(actor, others, actors);
    }

    /// <summary>Where one report names nobody but a state or a body ("has signed", "approved"), only the day tells what it means, or the same words.</summary>
    private static Likeness Open(IReadOnlyList<EntryId> fewer, Told one, Told other, ActorIndex actors) =>
        fewer.Count == 1 && actors[fewer[0]].Kind is not "person" && !SameTime.IsExact(one, other) && one.Claim.Quote.Words != other.Claim.Quote.Words ? Likeness.Unknown : Likeness.Likely;

    /// <summary>Whether all whom one report names are among those of the other.</summary>
    private static Likeness Within(IReadOnlyList<EntryId> first, IReadOnlyList<EntryId> second, Told one, Told other, ActorIndex actors)
    {
        var (fewer, more) = first.Count <= second.Count ? (first, second) : (second, first);
        if (fewer.Count == 0) return Likeness.Unknown;
        if (fewer.All(more.Contains))
        {
            // Both name the same; or one names but one of several, or both but one, who may do such a thing often.
            var open = fewer.Count > 1 || one.Participants.Count > 1 && other.Participants.Count > 1 ? Likeness.Sure : Open(fewer, one, other, actors);
            return open is Likeness.Likely && fewer.Count == more.Count ? Likeness.Sure : open;
        }
        // A state for whoever acts for it: on the same day, or in news of the same days.
        var near = SameTime.IsExact(one, other) || one.Habit.News is not null && one.Habit.Parties is Parties.Directed;
        return near && fewer.All(actor => more.Contains(actor) || StandsFor(actor, more, actors)) ? Likeness.Likely : Likeness.Unknown;
    }

    /// <summary>Whether one is a state and among the others somebody of it, or the other way round. Two people of one state do not stand for each other.</summary>
    private static bool StandsFor(EntryId actor, IReadOnlyList<EntryId> others, ActorIndex actors) => actors[actor].Kind switch
    {
        "state" => others.Any(other => actors[other].Kind is "person" or "organisation" && actors.State(other) == actor),
        "person" or "organisation" => actors.State(actor) is { } state && others.Contains(state),
        _ => false,
    };

    /// <summary>Whether nobody of a further state takes part in one of the two.</summary>
    private static bool SameSides(IReadOnlyList<EntryId> first, IReadOnlyList<EntryId> second, ActorIndex actors)
    {
        var (sides, others) = (Sides(first), Sides(second));
        return sides.SetEquals(others);

        HashSet<EntryId> Sides(IReadOnlyList<EntryId> all) => [.. all.Select(actors.State).OfType<EntryId>()];
    }

    /// <summary>Whether some side of both has people, and none of them in common.</summary>
    private static bool Clash(IReadOnlyList<EntryId> first, IReadOnlyList<EntryId> second, ActorIndex actors)
    {
        var (people, others) = (People(first), People(second));
        return people.Any(side => others.Contains(side.Key) && !side.Intersect(others[side.Key]).Any());

        ILookup<EntryId, EntryId> People(IReadOnlyList<EntryId> all) =>
            all.Where(actor => actors[actor].Kind is "person" && actors.State(actor) is not null).ToLookup(actor => actors.State(actor)!.Value);
    }
}
