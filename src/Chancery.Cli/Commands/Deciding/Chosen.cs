using Chancery.Registry;

namespace Chancery.Cli.Commands.Deciding;

/// <summary>What of an entry becomes an entry of its own.</summary>
internal sealed record Chosen(IReadOnlyList<string> Claims, IReadOnlyList<string> Reports, IReadOnlyList<string> Names)
{
    /// <summary>The chosen pins of an entry, and the others.</summary>
    public (IReadOnlyList<Pin> Gone, IReadOnlyList<Pin> Stays) Of(Register register, Entry entry)
    {
        var chosen = register.Store.ClaimsOf([entry.Id])[entry.Id].ToLookup(Takes, Pin.Of);
        Check(register, [.. chosen.SelectMany(pins => pins)]);
        return ([.. chosen[true]], [.. chosen[false]]);
    }

    /// <summary>Of an actor: the names as the chosen claims and reports print them, or as they are chosen themselves.</summary>
    public (IReadOnlyList<Pin> Gone, IReadOnlyList<Pin> Stays) Of(Register register, ActorEntry actor)
    {
        if (Names.FirstOrDefault(name => !actor.Names.Contains(name, StringComparer.Ordinal)) is { } unknown) throw new UsageException($"{actor.Name} does not go by '{unknown}', but by {string.Join(", ", actor.Names)}.");
        // The claims that print the name: of reports and claims that are chosen all of them, of the rest some.
        var printed = register.Store.ActorPins(actor.Id).Concat(Claims.Count + Reports.Count == 0 ? [] : register.Mentions(actor)).DistinctBy(pin => (pin.Claim.Id, pin.Name)).ToList();
        var chosen = printed.ToLookup(pin => Takes(pin.Claim) || Names.Contains(pin.Name, StringComparer.Ordinal), pin => new Pin(Anchor.Of(pin.Claim), pin.Name));
        Check(register, [.. printed.Select(pin => Pin.Of(pin.Claim))]);
        return ([.. chosen[true]], [.. chosen[false]]);
    }

    private bool Takes(StandingClaim claim) =>
        Reports.Contains(claim.Report.Key, StringComparer.Ordinal) || Claims.Any(id => id.Length >= 4 && claim.Id.Value.StartsWith(id, StringComparison.OrdinalIgnoreCase));

    private void Check(Register register, IReadOnlyList<Pin> pins)
    {
        var stray = Claims.FirstOrDefault(id => !pins.Any(pin => pin.Claim?.Value.StartsWith(id, StringComparison.OrdinalIgnoreCase) ?? false));
        if (stray is not null) throw new UsageException($"The entry does not rest on a claim {stray}{(register.Store.ClaimsById(stray.ToLowerInvariant(), 1).Count == 0 ? ", and there is none" : "")}.");
    }
}
