using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>How one entry changed, for people and programs.</summary>
/// <param name="What"><c>new</c>, <c>gone</c>, <c>changed</c>, or <c>joined</c> where it became a part of another.</param>
/// <param name="Kind">The kind of entry.</param>
/// <param name="Id">Its id; of what is new, the new one.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Into">Where it went, or the id that it has now, where that is another one.</param>
/// <param name="Fields">The fields that differ: before, after.</param>
/// <param name="Entry">The entry as it is now; as it was, where it is gone.</param>
public sealed record Change(string What, string Kind, EntryId Id, string Title, EntryId? Into, IReadOnlyList<(string Name, string Before, string After)> Fields, Entry Entry)
{
    private static readonly string[] Unseen = ["id", "decisions", "last_seen", "first_seen", "mentions"];

    /// <summary>The changes that show: actors first, then by kind and title. An entry that only counts more mentions has not changed.</summary>
    public static IReadOnlyList<Change> Of(Difference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        Rows before = new(id => difference.Before[id]), after = new(id => difference.After[id]);
        var known = difference.Changes.Select(change => change.Before?.Id).OfType<EntryId>().ToHashSet();
        return [.. difference.Changes.Select(change => One(change, before, after, difference, known)).OfType<Change>()
            .OrderBy(change => change.Kind is "actor" ? 0 : 1).ThenBy(change => change.Kind, StringComparer.Ordinal).ThenBy(change => change.Title, StringComparer.Ordinal).ThenBy(change => change.Id)];
    }

    private static Change? One(EntryChange change, Rows before, Rows after, Difference difference, HashSet<EntryId> known)
    {
        var entry = (change.After ?? change.Before)!;
        var title = change.Before is { } old ? EntryTitle.Of(old, id => difference.Before[id].Name) : EntryTitle.Of(entry, id => difference.After[id].Name);
        if (change.Before is null) return new("new", EntryKinds.Name(entry), entry.Id, title, null, [], entry);
        if (change.After is null) return new("gone", EntryKinds.Name(entry), entry.Id, title, null, [], entry);
        var into = change.After.Id == change.Before.Id ? (EntryId?)null : change.After.Id;
        var joined = into is { } other && (difference.After.ContainsKey(other) && difference.Before.ContainsKey(other) || known.Contains(other));
        var fields = before.Of(change.Before).Fields.Zip(after.Of(change.After).Fields).Where(pair => !Unseen.Contains(pair.First.Name))
            .Select(pair => (pair.First.Name, Before: Row.Cell(pair.First.Value), After: Row.Cell(pair.Second.Value))).Where(field => field.Before != field.After).ToList();
        if (fields.Count == 0 && into is null) return null;
        return new(joined ? "joined" : "changed", EntryKinds.Name(entry), change.Before.Id, title, into, fields, entry);
    }
}
