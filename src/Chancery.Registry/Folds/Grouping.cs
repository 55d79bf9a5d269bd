namespace Chancery.Registry.Folds;

/// <summary>Groups of claims that are one entry, under what people decided.</summary>
internal static class Grouping
{
    /// <summary>Those with one key are one, but for what is decided otherwise.</summary>
    /// <param name="standings">The claims.</param>
    /// <param name="kind">The kind of entry that the groups become.</param>
    /// <param name="told">What is grouped, in the order of the claims' places.</param>
    /// <param name="place">The place of a claim.</param>
    /// <param name="key">What those that are one have in common.</param>
    public static IEnumerable<List<T>> By<T, TKey>(Standings standings, string kind, IEnumerable<T> told, Func<T, int> place, Func<T, TKey> key)
        where TKey : notnull => By(standings, kind, [.. told], place, all => all.GroupBy(key).Select(group => group.ToList()));

    /// <summary>As the other, where a part of the key takes long to make: it is only made where the rest does not tell all apart.</summary>
    public static IEnumerable<List<T>> By<T, TKey>(Standings standings, string kind, IEnumerable<T> told, Func<T, int> place, Func<T, TKey> key, Func<T, string> slow)
        where TKey : notnull => By(standings, kind, [.. told], place,
            all => all.GroupBy(key).Select(group => group.ToList()).SelectMany(group => group.Count == 1 ? [group] : group.GroupBy(slow, StringComparer.Ordinal).Select(same => same.ToList())));

    /// <summary>Groups that something else makes, but for what is decided otherwise.</summary>
    public static IEnumerable<List<T>> By<T>(Standings standings, string kind, IReadOnlyList<T> told, Func<T, int> place, Func<IReadOnlyList<T>, IEnumerable<List<T>>> groups)
    {
        var found = groups(told);
        if (standings.Rulings.All.Count == 0) return found;
        var things = told.Select((one, thing) => (Place: place(one), thing)).ToDictionary(one => one.Place, one => one.thing);
        var same = new Components(told.Count);
        standings.Rulings.Rule(kind, same, things);
        foreach (var group in found) same.Join([.. group.Select(one => things[place(one)])]);
        return same.Groups().Select(group => group.Select(thing => told[thing]).ToList());
    }
}
