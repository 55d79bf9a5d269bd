using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>What a place in a claim tells of the actor that stands in it.</summary>
internal enum Part
{
    /// <summary>Takes part; may be anything that acts.</summary>
    Actor,

    /// <summary>Holds an office.</summary>
    Person,

    /// <summary>Has offices or members.</summary>
    Body,

    /// <summary>Says, promises or is addressed; a person more often than not.</summary>
    Speaker,
}

/// <summary>A name in a claim.</summary>
internal readonly record struct Mention(string Name, Part Part)
{
    /// <summary>Every name of an actor in a claim; places and instruments are none.</summary>
    public static IEnumerable<Mention> In(Claim claim)
    {
        foreach (var name in claim.SaidBy.Where(name => !string.IsNullOrWhiteSpace(name))) yield return new(name, Part.Speaker);
        foreach (var (name, part) in Parts(claim))
        {
            if (!string.IsNullOrWhiteSpace(name)) yield return new(name, part);
        }
    }

    /// <summary>As <see cref="In"/>, and the state in which something takes place, which is a party to it: the host of a visit.</summary>
    public static IEnumerable<Mention> Of(Claim claim, KnownNames known)
    {
        foreach (var mention in In(claim)) yield return mention;
        if (claim is EventClaim { Place: { Length: > 0 } place } && known.StateOfPlace(place) is { } state) yield return new(state.Name, Part.Body);
    }

    private static IEnumerable<(string? Name, Part Part)> Parts(Claim claim) => claim switch
    {
        RoleClaim role => [(role.Person, Part.Person), (role.Of, Part.Body), (role.To, Part.Body)],
        EventClaim happening => [.. All(happening.Who, Part.Actor), .. All(happening.With, Part.Actor)],
        TieClaim tie => [(tie.A, Part.Body), (tie.B, Part.Body)],
        InstrumentClaim instrument => All(instrument.Parties, Part.Body),
        MechanismClaim mechanism => All(mechanism.Parties, Part.Body),
        MembershipClaim membership => [(membership.Member, Part.Actor), (membership.Of, Part.Body)],
        CommitmentClaim commitment => [.. All(commitment.By, Part.Actor), .. All(commitment.With, Part.Actor)],
        StatementClaim statement => [.. All(statement.Speaker, Part.Speaker), .. All(statement.To, Part.Actor), .. All(statement.About, Part.Actor)],
        FigureClaim figure => [.. All(figure.About, Part.Actor), .. All(figure.To, Part.Actor)],
        _ => [],
    };

    private static IEnumerable<(string? Name, Part Part)> All(IReadOnlyList<string> names, Part part) => names.Select(name => ((string?)name, part));
}
