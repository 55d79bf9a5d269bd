using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Partial;

/// <summary>As what a name stands in a claim; the first four are those of <see cref="Part"/>.</summary>
internal enum SeenAs
{
    Actor = Part.Actor,
    Person = Part.Person,
    Body = Part.Body,
    Speaker = Part.Speaker,

    /// <summary>A name for which the report gives another.</summary>
    Aliased,

    /// <summary>The other name.</summary>
    Alias,
}

/// <summary>A name in a claim, as a register keeps it beside the claims, so that all claims with a name are found without reading any.</summary>
/// <param name="Key">The key of the name as a number.</param>
/// <param name="Source">The report.</param>
/// <param name="Place">The claim's place in the report.</param>
/// <param name="At">The name's place in the claim.</param>
/// <param name="Claim">The claim, by its number in the register; 0 as long as it has none.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="As">As what it stands there.</param>
/// <param name="Day">The day on which the report speaks.</param>
internal sealed record Sighting(long Key, long Source, int Place, int At, long Claim, string Name, SeenAs As, DateOnly? Day)
{
    /// <summary>Whether the actor is named, rather than another name for it given.</summary>
    public bool IsMention => As < SeenAs.Aliased;

    /// <summary>The key of a name as a number; two keys may by chance have one.</summary>
    public static long KeyOf(string key) => Block.HashOf(key);

    /// <summary>Every name in a claim.</summary>
    public static IEnumerable<Sighting> Of(Standing standing, Spellings spellings, long claim = 0)
    {
        var at = 0;
        foreach (var mention in Mention.Of(standing.Claim.Claim, spellings.Known)) yield return Seen(spellings.Of(mention.Name).Key, mention.Name, (SeenAs)mention.Part);
        if (standing.Claim.Claim is not AliasClaim alias) yield break;
        if (!string.IsNullOrWhiteSpace(alias.Name)) yield return Seen(spellings.Of(alias.Name).Key, alias.Name, SeenAs.Aliased);
        if (string.IsNullOrWhiteSpace(alias.Alias)) yield break;
        foreach (var key in new[] { spellings.Of(alias.Alias).Key, NameKey.Of(alias.Alias) }.Distinct(StringComparer.Ordinal)) yield return Seen(key, alias.Alias, SeenAs.Alias);

        Sighting Seen(string key, string name, SeenAs part) => new(KeyOf(key), standing.Source, standing.Place, at++, claim, name, part, standing.Day);
    }

    /// <summary>Whether it is of this very key.</summary>
    public bool IsOf(string key, Spellings spellings) => spellings.Of(Name).Key == key || As is SeenAs.Alias && NameKey.Of(Name) == key;
}
