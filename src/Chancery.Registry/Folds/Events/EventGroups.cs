namespace Chancery.Registry.Folds.Events;

/// <summary>Which reports' events are one. First what surely is; then what likely is, as long as nothing in it contradicts.</summary>
internal static class EventGroups
{
    /// <summary>Joins the things of <paramref name="same"/>, which are the events of <paramref name="told"/> by their places.</summary>
    public static void Join(IReadOnlyList<Told> told, Components same, ActorIndex actors)
    {
        var copies = Enumerable.Range(0, told.Count).GroupBy(one => told[one].Signature).Select(group => group.ToList()).ToList();
        foreach (var group in copies.Where(group => group.Count > 1 && SameEvent.Compare(told[group[0]], told[group[1]], actors) is Likeness.Sure)) same.Join(group);
        var sure = new Components(told.Count);
        var likely = new List<(int One, int Other)>();
        foreach (var group in copies.Where(group => same.Root(group[0]) == same.Root(group[^1]))) sure.Join(group);
        // Only events of one type that share somebody, or of whom one comes from the state that the other names, can be the same.
        var distinct = copies.SelectMany(group => sure.Root(group[^1]) == sure.Root(group[0]) ? group[..1] : group);
        var blocks = distinct.SelectMany(one => Keys(told[one], actors).Select(actor => (Key: (told[one].Claim.Type, Actor: actor), One: one))).GroupBy(one => one.Key, one => one.One);
        foreach (var block in blocks)
        {
            var members = block.OrderBy(one => told[one].From).ThenBy(one => one).ToList();
            for (var one = 0; one < members.Count; one++)
            {
                var last = told[members[one]].To.AddDays(told[members[one]].Habit.Slack);
                for (var other = one + 1; other < members.Count && told[members[other]].From <= last; other++)
                {
                    var likeness = SameEvent.Compare(told[members[one]], told[members[other]], actors);
                    if (likeness is Likeness.Sure)
                    {
                        same.Join(members[one], members[other]);
                        sure.Join(members[one], members[other]);
                    }
                    else if (likeness is Likeness.Likely) likely.Add((members[one], members[other]));
                }
            }
        }
        foreach (var group in Likely(told, sure, likely, actors)) same.Join(group);
    }

    /// <summary>By whom an event is found: those in it and the state of the place, and the states that those in it come from.</summary>
    public static IEnumerable<EntryId> Keys(Told one, ActorIndex actors) => one.Everybody.Concat(one.Participants.Select(actors.State).OfType<EntryId>()).Distinct();

    /// <summary>
    /// Joins groups that are likely one. Where such a chain holds two that cannot be one, each goes with the one to which it is
    /// fewest links away, and what is as far from both goes with neither: an undated "the two ministers met" is not made either of two meetings.
    /// </summary>
    private static IEnumerable<List<int>> Likely(IReadOnlyList<Told> told, Components sure, List<(int One, int Other)> likely, ActorIndex actors)
    {
        var links = likely.Select(link => (One: sure.Root(link.One), Other: sure.Root(link.Other))).Where(link => link.One != link.Other).Distinct().ToList();
        if (links.Count == 0) yield break;
        var chains = new Components(told.Count);
        foreach (var (one, other) in links) chains.Join(one, other);
        var linksOf = links.ToLookup(link => chains.Root(link.One));
        var membersOf = sure.Groups().Where(group => !chains.IsAlone(group[0])).ToDictionary(group => group[0]);
        foreach (var chain in membersOf.Keys.GroupBy(chains.Root))
        {
            var groups = chain.Order().ToList();
            var whole = new Components(groups.Count);
            var places = groups.Select((group, place) => (group, place)).ToDictionary(one => one.group, one => one.place);
            for (var one = 0; one < groups.Count; one++)
            {
                for (var other = one + 1; other < groups.Count; other++)
                {
                    if (Apart(membersOf[groups[one]], membersOf[groups[other]])) whole.Part(one, other);
                }
            }
            foreach (var (one, other) in linksOf[chain.Key]) whole.Join(places[one], places[other]);
            foreach (var joined in whole.Groups().Where(joined => joined.Count > 1)) yield return [.. joined.SelectMany(place => membersOf[groups[place]])];
        }

        bool Apart(List<int> one, List<int> other) => one.Exists(first => other.Exists(second => SameEvent.Compare(told[first], told[second], actors) is Likeness.Apart));
    }
}
