using System.Collections;
using Chancery.Text;

namespace Chancery.Reading.Known;

/// <summary>The entries of one section, in the files' order, each found by any of its names.</summary>
/// <typeparam name="T">What an entry says.</typeparam>
public sealed class Table<T> : IReadOnlyList<T>
    where T : class
{
    private readonly T[] entries;
    private readonly Lazy<Dictionary<string, T>> byName;

    internal Table(IEnumerable<T> entries, Func<T, IEnumerable<string>> names)
    {
        this.entries = [.. entries];
        byName = new(() => ByName(this.entries, names));
    }

    /// <inheritdoc/>
    public int Count => entries.Length;

    /// <inheritdoc/>
    public T this[int index] => entries[index];

    /// <summary>The entry with this name, whatever its marks and letter case, or null. A main name goes before another entry's further name.</summary>
    public T? Find(ReadOnlySpan<char> name) => Folding.TryGet(byName.Value, name, out var entry) ? entry : null;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Dictionary<string, T> ByName(T[] entries, Func<T, IEnumerable<string>> names)
    {
        var found = new Dictionary<string, T>(entries.Length * 2, StringComparer.Ordinal);
        foreach (var entry in entries) found.TryAdd(Folding.Fold(names(entry).First()), entry);
        foreach (var entry in entries)
        {
            foreach (var name in names(entry).Skip(1)) found.TryAdd(Folding.Fold(name), entry);
        }
        return found;
    }
}
