namespace Chancery.Reading.Plover;

/// <summary>Chooses the events of a sentence: of several on the same actors the surest, and no more than a sentence can tell.</summary>
internal static class Ranking
{
    private const int Most = 3;

    /// <summary>The surest first.</summary>
    public static IReadOnlyList<Coded> Best(IReadOnlyList<Coded> all)
    {
        var kept = new List<Coded>();
        foreach (var one in all.OrderByDescending(coded => coded.Confidence).ThenBy(coded => coded.One.Outer.Word.Index))
        {
            if (kept.Count == Most) break;
            if (kept.Count > 0 && (one.Source.Count == 0 || one.Target.Count == 0)) continue;
            if (kept.Exists(other => SamePair(other, one))) continue;
            kept.Add(one);
        }
        return kept;
    }

    private static bool SamePair(Coded a, Coded b) =>
        Overlap(a.Source, b.Source) && Overlap(a.Target, b.Target) || a.One.Code.Plover == b.One.Code.Plover && (Overlap(a.Source, b.Source) || Overlap(a.Target, b.Target)) && b.Confidence < 60;

    private static bool Overlap(IReadOnlyList<PloverActor> a, IReadOnlyList<PloverActor> b) => a.Any(actor => b.Any(other => other.Text == actor.Text));
}
