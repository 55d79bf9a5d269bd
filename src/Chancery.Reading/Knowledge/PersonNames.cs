using Chancery.Text;

namespace Chancery.Reading.Known;

/// <summary>How a culture orders the parts of a name, and which part a later mention uses.</summary>
/// <param name="Name"><c>western</c>, <c>vietnamese</c>, <c>chinese</c>, …</param>
/// <param name="Family">Where the family name stands: <c>first</c>, <c>last</c>, <c>second-last</c>, <c>none</c>.</param>
/// <param name="Later">The part that stands alone in later mentions: <c>first</c>, <c>last</c>, <c>second-last</c>, <c>whole</c>.</param>
/// <param name="States">The states whose people are mostly named so.</param>
public sealed record NameOrder(string Name, string Family, string Later, IReadOnlyList<string> States);

/// <summary>A word that is a frequent family or given name, and of which order.</summary>
/// <param name="Order">The name of the <see cref="NameOrder"/>.</param>
/// <param name="Gender"><c>female</c> or <c>male</c> for given names where that is clear, else null.</param>
public sealed record NameWord(string Order, string? Gender);

/// <summary>What is known of persons' names: orders by culture, frequent family and given names, particles.</summary>
public sealed class PersonNames
{
    private readonly Dictionary<string, List<NameWord>> family = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameWord>> given = new(StringComparer.Ordinal);
    private readonly HashSet<string> particles;
    private readonly Dictionary<string, NameOrder> byState = new(StringComparer.Ordinal);

    internal PersonNames(Stock stock)
    {
        Orders = new(stock[Shapes.NameOrders].Select(entry => new NameOrder(entry.Name, entry.Text("family") ?? "last", entry.Text("later") ?? "last", entry["states"])), order => [order.Name]);
        Fill(family, stock[Shapes.FamilyNames]);
        Fill(given, stock[Shapes.GivenNames]);
        particles = stock[Shapes.Particles].Select(entry => Folding.Fold(entry.Name)).ToHashSet(StringComparer.Ordinal);
        ShortForms = [.. stock[Shapes.ShortForms].Select(entry => (entry.Name, entry["names"]))];
        foreach (var order in Orders)
        {
            foreach (var state in order.States) byState.TryAdd(state, order);
        }
    }

    /// <summary>The orders.</summary>
    public Table<NameOrder> Orders { get; }

    /// <summary>The order of most names of a state's people; null where the files do not say, which is mostly western.</summary>
    public NameOrder? OrderOf(string state) => byState.GetValueOrDefault(state);

    /// <summary>Whose frequent family name the word is; empty where it is none.</summary>
    public IReadOnlyList<NameWord> Family(ReadOnlySpan<char> word) => Folding.TryGet(family, word, out var known) ? known : [];

    /// <summary>Whose frequent given name the word is; empty where it is none.</summary>
    public IReadOnlyList<NameWord> Given(ReadOnlySpan<char> word) => Folding.TryGet(given, word, out var known) ? known : [];

    /// <summary>The particles, folded.</summary>
    public IReadOnlyCollection<string> Particles => particles;

    /// <summary>Given names with the short forms that stand for them.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Short)> ShortForms { get; }

    /// <summary>Whether the word is a particle inside names: <c>bin</c>, <c>van</c>, <c>al</c>.</summary>
    public bool IsParticle(string word) => particles.Contains(Folding.Fold(word));

    private static void Fill(Dictionary<string, List<NameWord>> words, IReadOnlyList<Entry> groups)
    {
        foreach (var group in groups)
        {
            var word = new NameWord(group.Text("order") ?? "western", group.Text("gender"));
            foreach (var name in group["names"])
            {
                var key = Folding.Fold(name);
                if (!words.TryGetValue(key, out var meanings)) words.Add(key, meanings = new(1));
                if (!meanings.Contains(word)) meanings.Add(word);
            }
        }
    }
}
