using Chancery.Text;

namespace Chancery.Registry.Folds;

/// <summary>Whether a name stands for one actor wherever it is printed.</summary>
internal enum Scope
{
    All,
    Report,
}

/// <summary>A name as printed, its key, and what is known of it.</summary>
internal sealed record Spelling(string Key, string Name, Scope Scope, KnownActor? Known)
{
    /// <summary>Whether it names an organ or a party of nobody knows which state.</summary>
    public bool IsOrgan { get; init; }
}

/// <summary>Printed names with their keys, each looked at once.</summary>
internal sealed class Spellings(KnownNames known)
{
    private readonly Dictionary<string, Spelling> spellings = new(StringComparer.Ordinal);

    /// <summary>What is known of names.</summary>
    public KnownNames Known => known;

    public Spelling Of(string name)
    {
        if (spellings.TryGetValue(name, out var spelling)) return spelling;
        var key = NameKey.Of(name);
        var actor = known.Find(key);
        var organ = actor is null ? known.Organ(name) : null;
        spelling = actor is not null ? new(NameKey.Of(actor.Name), name, Scope.All, actor)
            : new(organ?.Key ?? key, name, Words(name) < 2 || ActorFold.IsDescription(name) || organ is { HasState: false } || known.IsShared(key) ? Scope.Report : Scope.All, null)
            { IsOrgan = organ is { HasState: false } || known.IsShared(key) };
        spellings.Add(name, spelling);
        return spelling;
    }

    private static int Words(string name)
    {
        var folded = Folding.Fold(name);
        if (folded.StartsWith("the ", StringComparison.Ordinal)) folded = folded[4..];
        return folded.Count(letter => letter == ' ') + 1;
    }
}
