namespace Chancery.Registry.Folds.Undertakings;

/// <summary>What the words of a quote tell of deeds, whoever does them.</summary>
/// <param name="Stems">The stems of its words.</param>
/// <param name="Done">The stems of the verbs that it tells as done, where nothing before them says otherwise.</param>
/// <param name="Numbers">The numbers in it.</param>
/// <param name="Says">What it says became of an undertaking, and the stems beside that; null where it says nothing.</param>
internal sealed record ToldWords(IReadOnlySet<string> Stems, IReadOnlySet<string> Done, IReadOnlyList<string> Numbers, (string Status, IReadOnlyList<string> Beside)? Says)
{
    /// <summary>How many words before a verb can say that it was not done.</summary>
    private const int Hedged = 3;

    /// <summary>What a quote tells; any thread may ask.</summary>
    public static ToldWords Of(string quote, KnownDeeds known)
    {
        var words = known.Words(quote);
        var done = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            if (known.Past(words[at]) is { } verb && !Enumerable.Range(Math.Max(0, at - Hedged), Math.Min(Hedged, at)).Any(before => known.IsHedge(words[before]))) done.Add(verb);
        }
        return new(words.Select(KnownDeeds.Stem).ToHashSet(StringComparer.Ordinal), done, [.. Deed.Counted(words).Distinct(StringComparer.Ordinal)], known.Says(words));
    }
}
