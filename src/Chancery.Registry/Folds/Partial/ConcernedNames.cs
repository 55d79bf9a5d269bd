using Chancery.Reading.Claims;
using Chancery.Registry.Folds.Identity;

namespace Chancery.Registry.Folds.Partial;

/// <summary>The names that some names can become one actor with, or cease to be one with; and beside them those with which they are only compared.</summary>
/// <remarks>
/// Names are joined by aliases, by people's decisions, as bodies and organs of one key, and as people in one office. So the names that are
/// concerned are closed under: standing in one alias, in one decision, and in one actor as it was; all places of a key come together. The people
/// with whom one may be one are found in the blocks of the offices; they only join the others when they do become one with them.
/// </remarks>
internal sealed class ConcernedNames(IFoldMemory memory, Spellings spellings, IReadOnlyList<Decision> inForce)
{
    private readonly HashSet<string> concerned = new(StringComparer.Ordinal);
    private readonly HashSet<string> compared = new(StringComparer.Ordinal);
    private readonly Queue<string> open = new();
    private readonly Dictionary<string, List<Sighting>> sightings = new(StringComparer.Ordinal);
    private readonly Dictionary<long, (long Number, Standing Standing)> read = [];
    private readonly HashSet<long> looked = [];
    private readonly List<(Decision Decision, HashSet<string> Keys)> decisions = [.. inForce.Where(decision => Actors(decision).Any())
        .Select(decision => (decision, Actors(decision).SelectMany(target => target.Pins).Select(pin => spellings.Of(pin.Name).Key).ToHashSet(StringComparer.Ordinal)))];

    /// <summary>The names that are concerned.</summary>
    public IReadOnlySet<string> Concerned => concerned;

    /// <summary>The decisions that say something of actors who are concerned.</summary>
    public IEnumerable<Decision> Decided => decisions.Where(decision => decision.Keys.Overlaps(concerned)).Select(decision => decision.Decision);

    /// <summary>The numbers of the claims in the standings that <see cref="Standings"/> made last.</summary>
    public IReadOnlyList<long> Numbers { get; private set; } = [];

    /// <summary>What a ruling says of actors.</summary>
    public static IEnumerable<Target> Actors(Decision decision) => Decisions.Targets(decision.Ruling).Where(target => target.Kind is "actor");

    /// <summary>Where the names of a key stand.</summary>
    public IReadOnlyList<Sighting> SightingsOf(string key) => sightings[key];

    /// <summary>Adds names that are concerned.</summary>
    /// <returns>Whether any was new.</returns>
    public bool Add(IEnumerable<string> keys)
    {
        var any = false;
        foreach (var key in keys)
        {
            if (!concerned.Add(key)) continue;
            open.Enqueue(key);
            any = true;
        }
        return any;
    }

    /// <summary>Finds everything that belongs to the names; what is of one actor with them is added.</summary>
    public void Close()
    {
        while (open.TryDequeue(out var key))
        {
            Look(key);
            Add(memory.KeysBeside(key));
            foreach (var (_, keys) in decisions.Where(decision => decision.Keys.Contains(key))) Add(keys);
            var aliases = sightings[key].Where(sighting => !sighting.IsMention).Select(sighting => sighting.Claim);
            foreach (var alias in Read(aliases).Select(claim => claim.Claim).OfType<AliasClaim>())
                Add(new[] { spellings.Of(alias.Name).Key, spellings.Of(alias.Alias).Key, NameKey.Of(alias.Alias) });
            var organ = sightings[key].Exists(sighting => spellings.Of(sighting.Name).IsOrgan) ? sightings[key].Where(sighting => sighting.As is SeenAs.Body).Select(sighting => sighting.Claim) : [];
            Compare(Read(organ).Select(claim => claim.Claim).OfType<RoleClaim>().Select(role => spellings.Of(role.Person).Key));
            Compare(MayBe(key));
        }
    }

    /// <summary>The claims that the actors follow from: all that print one of the names, of which those are read that say more than the name.</summary>
    public Standings Standings()
    {
        var decided = Read(Decided.SelectMany(Actors).SelectMany(target => target.Pins).Select(pin => pin.Anchor).Distinct().SelectMany(memory.At)).ToList();
        var seen = concerned.Concat(compared).Distinct(StringComparer.Ordinal).SelectMany(key => sightings[key]).Where(sighting => sighting.IsMention || read.ContainsKey(sighting.Claim))
            .OrderBy(sighting => sighting.Source).ThenBy(sighting => sighting.Place).ThenBy(sighting => sighting.At).ToList();
        var claims = read.Values.ToDictionary(claim => claim.Number);
        foreach (var sighting in seen.Where(sighting => !claims.ContainsKey(sighting.Claim)))
            claims.Add(sighting.Claim, (sighting.Claim, new(sighting.Source, sighting.Place, 0, sighting.Day, new(() => memory.Claim(sighting.Claim), isThreadSafe: false))));
        var ordered = claims.Values.OrderBy(claim => claim.Standing.Source).ThenBy(claim => claim.Standing.Place).ToList();
        var places = ordered.Select((claim, index) => (claim.Number, index)).ToDictionary();
        Numbers = [.. ordered.Select(claim => claim.Number)];
        return new([.. ordered.Select(claim => claim.Standing)], inForce, [.. seen.Where(sighting => sighting.IsMention).Select(sighting => (places[sighting.Claim], new Mention(sighting.Name, (Part)sighting.As)))]);
    }

    /// <summary>The organs in which people of a full name hold offices.</summary>
    public IEnumerable<string> OrgansOf(string key) => Roles(key).Where(role => !string.IsNullOrWhiteSpace(role.Of)).Select(role => spellings.Of(role.Of!)).Where(body => body.IsOrgan).Select(body => body.Key);

    /// <summary>The people who hold an office of a body.</summary>
    public IEnumerable<string> HoldersAt(string key) => Read(sightings[key].Where(sighting => sighting.As is SeenAs.Body).Select(sighting => sighting.Claim))
        .Select(claim => claim.Claim).OfType<RoleClaim>().Where(role => !string.IsNullOrWhiteSpace(role.Of) && !string.IsNullOrWhiteSpace(role.Person) && spellings.Of(role.Of).Key == key).Select(role => spellings.Of(role.Person).Key);

    private void Compare(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            if (!concerned.Contains(key) && compared.Add(key)) Look(key);
        }
    }

    /// <summary>Reads where a key's names stand, and the offices of those who are people.</summary>
    private void Look(string key)
    {
        if (!sightings.ContainsKey(key)) sightings.Add(key, [.. memory.Sightings(Sighting.KeyOf(key)).Where(sighting => sighting.IsOf(key, spellings))]);
        Read(sightings[key].Where(sighting => sighting.As is SeenAs.Person).Select(sighting => sighting.Claim));
    }

    private List<RoleClaim> Roles(string key) => [.. Read(sightings[key].Where(sighting => sighting.As is SeenAs.Person).Select(sighting => sighting.Claim)).Select(claim => claim.Claim).OfType<RoleClaim>()];

    /// <summary>Those who may be one with the people of a key: in a block with them, under a name that is like theirs.</summary>
    private List<string> MayBe(string key)
    {
        var roles = sightings[key].Where(sighting => sighting.As is SeenAs.Person).Select(sighting => read.GetValueOrDefault(sighting.Claim).Standing).OfType<Standing>()
            .Where(standing => standing.Claim.Claim is RoleClaim role && ActorFold.IsPerson(role, spellings)).ToList();
        if (roles.Count == 0) return [];
        var names = sightings[key].Select(sighting => sighting.Name).Distinct(StringComparer.Ordinal).ToList();
        var blocks = roles.SelectMany(standing => Block.OfPerson(Holding.Of((RoleClaim)standing.Claim.Claim, standing.Source, standing.Day, spellings.Known), spellings.Known)).Distinct();
        return [.. Read(blocks.SelectMany(memory.InBlock)).Select(claim => claim.Claim).OfType<RoleClaim>().Select(role => role.Person).Distinct(StringComparer.Ordinal)
            .Where(other => spellings.Of(other).Key is var beside && beside != key && !concerned.Contains(beside) && names.Exists(name => NameLikeness.Of(name, other, spellings.Known.People) is not Likeness.None)).Select(other => spellings.Of(other).Key)];
    }

    private IEnumerable<StandingClaim> Read(IEnumerable<long> claims)
    {
        var wanted = claims.Distinct().ToList();
        var missing = wanted.Where(looked.Add).ToList();
        if (missing.Count > 0)
        {
            foreach (var claim in memory.Folded(missing)) read[claim.Number] = claim;
        }
        return wanted.Where(read.ContainsKey).Select(number => read[number].Standing.Claim);
    }
}
