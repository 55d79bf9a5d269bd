using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>How sure an event is: whole numbers from where its word stands in the sentence, what it is, and whether both actors are found.</summary>
internal static class Confidence
{
    /// <summary>The confidence in hundredths, 1 to 99.</summary>
    public static int Of(Composed one, IReadOnlyList<PloverActor> source, IReadOnlyList<PloverActor> target)
    {
        var weight = one.Outer.Rule.Code.Plover is null ? one.Inner.Rule.Weight : one.Outer.Rule.Weight;
        var sum = 45 + 2 * (weight - 10) - one.Doubt;
        if (source.Count > 0) sum += 12;
        if (target.Count > 0) sum += 10;
        if (source.Any(IsKnown)) sum += 4;
        if (target.Any(IsKnown)) sum += 4;
        sum += Place(one.Outer);
        sum += System.Math.Min(6, one.Outer.Pattern.Strength / 100 * 2);
        return System.Math.Clamp(sum, 1, 99);
    }

    private static bool IsKnown(PloverActor actor) => actor.Name is not null || actor.Sector is not null;

    /// <summary>The main clause tells the news; participles, relative clauses and bare nouns tell what surrounds it.</summary>
    private static int Place(Finding finding)
    {
        var place = finding.IsNoun && finding.Carrier is null ? -14 : 0;
        for (Token? at = finding.Main; at is { } here; at = here.Head)
        {
            switch (here.Relation)
            {
                case Relation.Root: return place + 12;
                case Relation.Ccomp or Relation.Parataxis or Relation.Conj: place -= 2; break;
                case Relation.Xcomp: place -= 3; break;
                case Relation.Acl or Relation.AclRelcl or Relation.Advcl: place -= 8; break;
                case Relation.Obl or Relation.Nmod: place -= 3; break;
            }
            if (place < -30) break;
        }
        return place;
    }
}
