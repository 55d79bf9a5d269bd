using System.Globalization;
using Chancery.Reading.Claims;

namespace Chancery.Papers;

/// <summary>A claim in words: one line that says what is claimed.</summary>
internal static class ClaimWords
{
    public static string Title(Claim claim) => Spoken.Sentence(claim switch
    {
        RoleClaim role => $"{role.Person}, {(role.Status is null ? "" : role.Status + " ")}{role.Office}",
        AliasClaim alias => $"{alias.Name}, also {alias.Alias}",
        EventClaim happening => $"{Kind(happening)}{Part(": ", Between(happening.Who, happening.With))}",
        TieClaim tie => $"{tie.A} – {tie.B}: {tie.Level}",
        InstrumentClaim instrument => instrument.Name,
        MechanismClaim mechanism => mechanism.Name ?? $"standing channel{Part(" of ", Spoken.List(mechanism.Parties))}",
        MembershipClaim membership => $"{membership.Member} in {membership.Of}",
        CommitmentClaim commitment => $"{Part("", Spoken.List(commitment.By), ": ")}{commitment.What}",
        StatementClaim statement => $"{Part("", Spoken.List(statement.Speaker), ": ")}{statement.Act}",
        FigureClaim figure => $"{figure.Subject}: {Value(figure)}",
        MilestoneClaim milestone => $"{(milestone.Ordinal is { } ordinal ? $"{Spoken.Ordinal(ordinal)} anniversary: " : "")}{milestone.Name}",
        _ => throw new ArgumentException($"No words for a {claim.GetType().Name}.", nameof(claim)),
    });

    /// <summary><c>about 4.46 billion USD</c>, <c>3rd among 27</c>, <c>14 % rise</c>.</summary>
    public static string Value(FigureClaim figure)
    {
        if (figure.Unit is "rank" && figure.Value is >= 0 and <= int.MaxValue) return Spoken.Ordinal((int)figure.Value) + (figure.Among is { } among ? $" among {among.ToString(CultureInfo.InvariantCulture)}" : "") + Part(" in ", figure.Of);
        var number = Spoken.Number(figure.Value) + (figure.High is { } high ? $" to {Spoken.Number(high)}" : "");
        return $"{Part("", figure.Approx, " ")}{number}{Part(" ", figure.Unit is "percent" ? "%" : figure.Unit)}{Part(" ", figure.Change)}";
    }

    private static string Kind(EventClaim happening)
    {
        var type = happening.Type.Replace('-', ' ');
        return happening.Subtype is null || type.Contains(happening.Subtype, StringComparison.Ordinal) ? type : $"{happening.Subtype} {type}";
    }

    private static string Between(IReadOnlyList<string> who, IReadOnlyList<string> with) =>
        Spoken.List(who) + (who.Count > 0 && with.Count > 0 ? " – " : "") + Spoken.List(with);

    private static string Part(string before, string? text, string after = "") => string.IsNullOrEmpty(text) ? "" : before + text + after;
}
