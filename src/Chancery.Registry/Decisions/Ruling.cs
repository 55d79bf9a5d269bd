using System.Text.Json.Serialization;

namespace Chancery.Registry;

/// <summary>What a person decided. A closed union; each names the anchors of claims, so that it outlives re-reading.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "ruling")]
[JsonDerivedType(typeof(Merge), "merge")]
[JsonDerivedType(typeof(Distinguish), "distinguish")]
[JsonDerivedType(typeof(Split), "split")]
[JsonDerivedType(typeof(Correct), "correct")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Unlink), "unlink")]
[JsonDerivedType(typeof(Mark), "mark")]
[JsonDerivedType(typeof(AddClaim), "claim")]
[JsonDerivedType(typeof(Unsure), "unsure")]
[JsonDerivedType(typeof(Undo), "undo")]
public abstract record Ruling
{
    private Ruling() { }

    /// <summary>These entries are one.</summary>
    /// <param name="Targets">Two or more, of one kind.</param>
    public sealed record Merge(IReadOnlyList<Target> Targets) : Ruling;

    /// <summary>These two are not the same.</summary>
    /// <param name="One">The one.</param>
    /// <param name="Other">The other, of the same kind.</param>
    public sealed record Distinguish(Target One, Target Other) : Ruling;

    /// <summary>Some of what an entry rests on is an entry of its own.</summary>
    /// <param name="Out">What goes; it stays together.</param>
    /// <param name="Rest">What stays.</param>
    public sealed record Split(Target Out, Target Rest) : Ruling;

    /// <summary>A field of an entry reads otherwise. A new name is the field <c>name</c>.</summary>
    /// <param name="Target">The entry.</param>
    /// <param name="Field">The field, as <c>show --format json</c> calls it.</param>
    /// <param name="Value">What it reads, or null for nothing.</param>
    public sealed record Correct(Target Target, string Field, string? Value) : Ruling;

    /// <summary>These claims are wrong and count for nothing.</summary>
    /// <param name="Claims">The claims.</param>
    public sealed record Reject(IReadOnlyList<Pin> Claims) : Ruling;

    /// <summary>Somebody looked at it, and it is right.</summary>
    /// <param name="Target">The entry, or the one claim of it.</param>
    public sealed record Confirm(Target Target) : Ruling;

    /// <summary>An event is a part of a larger one.</summary>
    /// <param name="Part">The part.</param>
    /// <param name="Whole">The larger event.</param>
    public sealed record Link(Target Part, Target Whole) : Ruling;

    /// <summary>An event is no part of a larger one.</summary>
    /// <param name="Part">The event.</param>
    public sealed record Unlink(Target Part) : Ruling;

    /// <summary>How far an undertaking has come.</summary>
    /// <param name="Target">The commitment.</param>
    /// <param name="Status"><c>open</c>, <c>under way</c>, <c>kept</c> or <c>lapsed</c>.</param>
    /// <param name="On">The day from which that is so, where known.</param>
    public sealed record Mark(Target Target, string Status, DateOnly? On) : Ruling;

    /// <summary>A claim that the reader missed.</summary>
    /// <param name="Anchor">The words that carry it.</param>
    /// <param name="Claim">Its id; its fields are stored with the other claims.</param>
    public sealed record AddClaim(Anchor Anchor, ClaimId Claim) : Ruling;

    /// <summary>Somebody was asked in a review and cannot tell; it is not asked again.</summary>
    /// <param name="Question">The question's key.</param>
    public sealed record Unsure(string Question) : Ruling;

    /// <summary>A decision is taken back; taking that back in turn puts it in force again.</summary>
    /// <param name="Decision">The id of the decision.</param>
    public sealed record Undo(string Decision) : Ruling;
}

/// <summary>A ruling, signed and dated. It is never changed and never deleted.</summary>
/// <param name="Id">12 lower-case hexadecimal digits of a hash over all of it.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When; no two decisions of a register have the same time.</param>
/// <param name="Why">Why, in their words, or null.</param>
/// <param name="Ruling">What was decided.</param>
public sealed record Decision(string Id, string By, DateTimeOffset At, string? Why, Ruling Ruling)
{
    /// <summary>A decision with its id.</summary>
    public static Decision Of(string by, DateTimeOffset at, string? why, Ruling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        return new(Digest.Of(12, by, at.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture), why ?? "", DecisionJson.Write(ruling)), by, at, why, ruling);
    }
}
