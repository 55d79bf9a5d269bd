namespace Chancery.Registry;

/// <summary>Something doubtful that a person is asked about.</summary>
/// <param name="Key">What the answer is remembered by.</param>
/// <param name="Kind"><c>same</c> (are two one?), <c>right</c> (is a claim right?) or <c>contradiction</c>.</param>
/// <param name="Asks">The question in words.</param>
/// <param name="Score">How likely, or how sure the reader was; 0 to 100.</param>
/// <param name="Reasons">What speaks for and against it.</param>
/// <param name="Claims">The claims to look at.</param>
/// <param name="Yes">The ruling that "same" or "right" makes; null where there is none.</param>
/// <param name="No">The ruling that "different" or "wrong" makes; null where there is none.</param>
public sealed record Question(string Key, string Kind, string Asks, int Score, IReadOnlyList<string> Reasons, IReadOnlyList<StandingClaim> Claims, Ruling? Yes, Ruling? No)
{
    /// <summary>How many claims of each side are shown.</summary>
    private const int Shown = 2;

    /// <summary>The ruling that "cannot tell" makes.</summary>
    public Ruling Unsure => new Ruling.Unsure(Key);

    /// <summary>What is open in a register: merges first, the likeliest of them first, then contradictions, then claims that matter and that the reader was not sure of.</summary>
    /// <param name="register">The register.</param>
    /// <param name="below">Claims that the reader was less sure of than this, in hundredths, are asked about.</param>
    /// <param name="most">How many such claims at most.</param>
    public static IReadOnlyList<Question> Open(Register register, int below, int most)
    {
        ArgumentNullException.ThrowIfNull(register);
        register.Refresh();
        var answered = Decisions.InForce(register.Store.Decisions()).Select(decision => decision.Ruling).OfType<Ruling.Unsure>().Select(unsure => unsure.Question).ToHashSet(StringComparer.Ordinal);
        return [.. Same(register).Concat(Contradictions(register)).Concat(Right(register, below, most)).Where(question => !answered.Contains(question.Key))];
    }

    private static IEnumerable<Question> Same(Register register)
    {
        foreach (var suggestion in register.Store.Suggestions())
        {
            ActorEntry one = register.Actor(suggestion.One), other = register.Actor(suggestion.Other);
            Target first = register.TargetOf(one), second = register.TargetOf(other);
            yield return new($"same:{one.Id}:{other.Id}", "same", $"Are {Named(register, one)} and {Named(register, other)} one?", suggestion.Score, suggestion.Reasons,
                [.. Telling(register, one), .. Telling(register, other)],
                new Ruling.Merge([first, second]), new Ruling.Distinguish(first, second));
        }
    }

    /// <summary>Claims that tell who an actor is: those that give an office first.</summary>
    private static IEnumerable<StandingClaim> Telling(Register register, ActorEntry actor) =>
        register.Store.ActorPins(actor.Id).Select(pin => pin.Claim).OrderBy(claim => claim.Claim is Reading.Claims.RoleClaim ? 0 : 1).DistinctBy(claim => claim.Id).Take(Shown);

    private static IEnumerable<Question> Contradictions(Register register) =>
        register.Contradictions().Select(one => new Question(one.Key, "contradiction", one.Says, 0, [one.Rule], [.. one.Claims.SelectMany(claim => register.Store.ClaimsById(claim.Value, 1)).Select(record => record.Claim)], null, null));

    private static IEnumerable<Question> Right(Register register, int below, int most) =>
        register.Store.DoubtfulClaims(below, most).Select(claim => new Question($"right:{claim.Id}", "right", $"Does the report say so? {claim.Claim.Kind}: {ClaimNames.Of(claim.Claim)}", claim.Claim.Confidence, [$"the reader was {claim.Claim.Confidence}% sure, and nothing else says it"], [claim],
            new Ruling.Confirm(new(claim.Claim.Kind, [Pin.Of(claim)])), new Ruling.Reject([Pin.Of(claim)])));

    private static string Named(Register register, ActorEntry actor) => $"{actor.Name}{(actor.State is { } state ? $" ({register.Actor(state).Name})" : "")} [{actor.Id.Value[..8]}]";
}
