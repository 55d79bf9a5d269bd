namespace Chancery.Registry.Folds;

/// <summary>The decisions in force, tied to the claims that stand. A later decision prevails over an earlier one that it contradicts.</summary>
internal sealed class Rulings
{
    private readonly IReadOnlyList<Decision> decisions;
    private readonly ClaimList claims;
    private readonly ILookup<Anchor, int> places;
    private readonly ILookup<(string Kind, int Place), Decision> shaping;

    /// <param name="claims">The claims.</param>
    /// <param name="at">The places of those that a decision can mean.</param>
    /// <param name="inForce">The decisions, oldest first.</param>
    public Rulings(ClaimList claims, IReadOnlyList<int> at, IReadOnlyList<Decision> inForce)
    {
        decisions = inForce;
        this.claims = claims;
        places = (inForce.Count == 0 ? [] : at).ToLookup(place => Registry.Anchor.Of(claims[place]));
        shaping = decisions.SelectMany(decision => Decisions.Targets(decision.Ruling).Where(target => target.Kind is not Actor)
                .SelectMany(target => decision.Ruling is Ruling.Split ? target.Pins.Select(Place).OfType<int>() : First(target, Place) is { } place ? [place] : [])
                .Distinct().Select(place => (Key: (EntryKind(claims[place]), place), decision)))
            .ToLookup(one => one.Key, one => one.decision);
    }

    private const string Actor = "actor";

    /// <summary>The decisions in force, oldest first.</summary>
    public IReadOnlyList<Decision> All => decisions;

    /// <summary>Without the claims that somebody rejected.</summary>
    public static IEnumerable<StandingClaim> Accepted(IReadOnlyList<StandingClaim> claims, IReadOnlyList<Decision> inForce)
    {
        var pins = inForce.Select(decision => decision.Ruling).OfType<Ruling.Reject>().SelectMany(reject => reject.Claims).ToLookup(pin => pin.Anchor);
        if (pins.Count == 0) return claims;
        var rejected = claims.GroupBy(Registry.Anchor.Of).Where(there => pins.Contains(there.Key)).SelectMany(there => pins[there.Key].Select(pin => Meant(pin, [.. there.OrderBy(claim => claim.Id)]))).OfType<StandingClaim>().Select(claim => claim.Id).ToHashSet();
        return claims.Where(claim => !rejected.Contains(claim.Id));
    }

    /// <summary>Tells components of claims what people decided of them.</summary>
    /// <param name="kind">The kind of entry that the components become.</param>
    /// <param name="same">The components, before anything is joined.</param>
    /// <param name="things">The component's thing for the place of a claim.</param>
    public void Rule(string kind, Components same, IReadOnlyDictionary<int, int> things) => Rule(kind, same, pin => Place(pin) is { } place && things.TryGetValue(place, out var thing) ? thing : null);

    /// <inheritdoc cref="Rule(string, Components, IReadOnlyDictionary{int, int})"/>
    public void Rule(string kind, Components same, Func<Pin, int?> thing)
    {
        if (!decisions.Any(decision => decision.Ruling is Ruling.Merge or Ruling.Split or Ruling.Distinguish)) return;
        var bound = new Components(same.Count);
        var apart = new HashSet<(int, int)>();
        foreach (var ruling in decisions.Reverse().Select(decision => decision.Ruling))
        {
            switch (ruling)
            {
                case Ruling.Merge merge when merge.Targets[0].Kind == kind:
                    Bind([.. merge.Targets.Select(target => First(target, thing)).OfType<int>()]);
                    break;
                case Ruling.Distinguish different when different.One.Kind == kind:
                    if (First(different.One, thing) is { } one && First(different.Other, thing) is { } other) Part(one, other);
                    break;
                case Ruling.Split split when split.Out.Kind == kind:
                    int[] gone = [.. split.Out.Pins.Select(thing).OfType<int>().Distinct()], rest = [.. split.Rest.Pins.Select(thing).OfType<int>().Distinct()];
                    Bind(gone);
                    foreach (var left in gone)
                    {
                        foreach (var stays in rest) Part(left, stays);
                    }
                    break;
            }
        }

        void Bind(int[] things)
        {
            for (var index = 1; index < things.Length; index++)
            {
                var (one, other) = (bound.Root(things[0]), bound.Root(things[index]));
                if (apart.Any(pair => (bound.Root(pair.Item1), bound.Root(pair.Item2)) is var roots && (roots == (one, other) || roots == (other, one)))) continue;
                bound.Join(one, other);
                same.Bind(things[0], things[index]);
            }
        }

        void Part(int one, int other)
        {
            if (bound.Root(one) == bound.Root(other)) return;
            apart.Add((one, other));
            same.Part(one, other);
        }
    }

    /// <summary>The decisions that name an entry by one of its claims, oldest first.</summary>
    public IReadOnlyList<Decision> Shaping(string kind, IReadOnlyList<int> entry) =>
        shaping.Count == 0 ? [] : [.. entry.SelectMany(place => shaping[(kind, place)]).Distinct().OrderBy(decision => decision.At).ThenBy(decision => decision.Id, StringComparer.Ordinal)];

    /// <summary>The place of the claim that a pin means, where it stands.</summary>
    public int? Place(Pin pin)
    {
        var there = places[pin.Anchor].ToList();
        return Meant(pin, [.. there.Select(place => claims[place])]) is { } claim ? there.Find(place => claims[place].Id == claim.Id) : null;
    }

    /// <summary>Whether anything stands where a pin points.</summary>
    public bool Stands(Pin pin) => places[pin.Anchor].Any();

    /// <summary>What the first pin that still stands leads to.</summary>
    public static int? First(Target target, Func<Pin, int?> thing) => target.Pins.Select(thing).FirstOrDefault(found => found is not null);

    private static StandingClaim? Meant(Pin pin, IReadOnlyList<StandingClaim> there) =>
        there.Count == 1 ? there[0] : there.FirstOrDefault(claim => claim.Id == pin.Claim) ?? there.FirstOrDefault(claim => NameKey.Of(ClaimNames.Of(claim.Claim)) == NameKey.Of(pin.Name));

    /// <summary>Claims become entries of their own kind.</summary>
    private static string EntryKind(StandingClaim claim) => claim.Claim.Kind;
}
