using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>Decisions in words.</summary>
public static class DecisionText
{
    /// <summary><c>decision 1a2b3c4d5e6f: renamed to "Tô Lâm", by anna, 2 Jan 2026: as he writes it</c>.</summary>
    public static string Line(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return $"decision {decision.Id}: {What(decision.Ruling)}, by {decision.By}, {decision.At:yyyy-MM-dd HH:mm} UTC{(decision.Why is null ? "" : $": {decision.Why}")}";
    }

    /// <summary>The name of a ruling as commands and files write it.</summary>
    public static string Kind(Ruling ruling) => ruling switch
    {
        Ruling.AddClaim => "claim",
        Ruling.Correct { Field: "name" } => "rename",
        null => throw new ArgumentNullException(nameof(ruling)),
        _ => ruling.GetType().Name.ToLowerInvariant(),
    };

    /// <summary>What was decided, on what.</summary>
    public static string What(Ruling ruling) => ruling switch
    {
        Ruling.Merge merge => $"{merge.Targets[0].Kind}s are one: {string.Join(" = ", merge.Targets.Select(On))}",
        Ruling.Distinguish different => $"not the same {different.One.Kind}: {On(different.One)} ≠ {On(different.Other)}",
        Ruling.Split split => $"{On(split.Out)} is a {split.Out.Kind} of its own, not {On(split.Rest)}",
        Ruling.Correct correct => $"{correct.Field} of {correct.Target.Kind} {On(correct.Target)} is {(correct.Value is null ? "not known" : $"“{correct.Value}”")}",
        Ruling.Reject reject => $"rejected {Spoken.List([.. reject.Claims.Take(3).Select(pin => $"the {pin.Anchor.Kind} “{pin.Name}”")])}{(reject.Claims.Count > 3 ? $" and {reject.Claims.Count - 3} more claims" : "")}",
        Ruling.Confirm confirm => $"confirmed {confirm.Target.Kind} {On(confirm.Target)}",
        Ruling.Link link => $"{On(link.Part)} is part of {On(link.Whole)}",
        Ruling.Unlink unlink => $"{On(unlink.Part)} is part of nothing larger",
        Ruling.Mark mark => $"{On(mark.Target)} is {mark.Status}{(mark.On is { } day ? $" since {Spoken.Date(day)}" : "")}",
        Ruling.AddClaim add => $"added the {add.Anchor.Kind} claim {add.Claim}",
        Ruling.Unsure => "cannot tell",
        Ruling.Undo undo => $"took back decision {undo.Decision}",
        _ => "",
    };

    /// <summary>The ruling's own fields for programs; a target is its first name.</summary>
    public static Row Row(Decision decision, string state)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new(
        [
            ("id", decision.Id), ("at", decision.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)), ("by", decision.By), ("decision", Kind(decision.Ruling)),
            ("what", What(decision.Ruling)), ("why", decision.Why), ("state", state),
        ]);
    }

    private static string On(Target target) => target.Pins.Count == 0 ? "nothing" : $"“{target.Pins[0].Name}”";
}
