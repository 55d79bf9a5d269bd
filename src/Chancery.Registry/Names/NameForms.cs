using Chancery.Text;

namespace Chancery.Registry;

/// <summary>What is known of how people's names are written: what goes before them, what joins their parts, short forms, who has one name only.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class NameForms
{
    private static readonly char[] Between = [' ', '-', '‐', '–', ',', '.'];

    private readonly HashSet<string> honorifics;
    private readonly HashSet<string> particles;
    private readonly HashSet<string> oneName;
    private readonly Dictionary<string, string> whole = new(StringComparer.Ordinal);

    /// <summary>The forms.</summary>
    /// <param name="honorifics">Forms of address.</param>
    /// <param name="particles">Words inside names that may be left out: <c>bin</c>, <c>al</c>.</param>
    /// <param name="shortForms">A given name and its short forms.</param>
    /// <param name="oneName">The states whose people may have one name only, which is no family name.</param>
    public NameForms(IEnumerable<string> honorifics, IEnumerable<string> particles, IEnumerable<(string Name, IReadOnlyList<string> Short)> shortForms, IEnumerable<string> oneName)
    {
        this.honorifics = honorifics.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        this.particles = particles.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        this.oneName = oneName.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, forms) in shortForms)
        {
            foreach (var form in forms.Prepend(name)) whole.TryAdd(Folding.Fold(form), Folding.Fold(name));
        }
    }

    /// <summary>Nothing known.</summary>
    public static NameForms None { get; } = new([], [], [], []);

    /// <summary>The parts of a name, folded, without forms of address before it as long as two parts are left; particles stay.</summary>
    internal IReadOnlyList<string> Parts(string name)
    {
        var parts = Folding.Fold(name).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Split(Between, StringSplitOptions.RemoveEmptyEntries).ToList();
        while (parts.Count > 2 && honorifics.Contains(parts[0])) parts.RemoveAt(0);
        return parts;
    }

    /// <summary>Whether a part may be left out of a name.</summary>
    internal bool IsParticle(string part) => particles.Contains(part);

    /// <summary>The full form of a given name: of <c>bill</c>, <c>william</c>.</summary>
    internal string Whole(string part) => whole.GetValueOrDefault(part, part);

    /// <summary>Whether people of a state may have one name only.</summary>
    internal bool HaveOneName(string state) => oneName.Contains(state);
}
