using System.Globalization;
using Chancery.Reading.Claims;

namespace Chancery.Papers;

/// <summary>The fields of a claim as people read them: a label and words, and only those that the claim has.</summary>
internal static class ClaimFields
{
    public static IReadOnlyList<(string Label, string Words)> Of(Claim claim) =>
        [.. Own(claim).Append(("Said by", Spoken.List(claim.SaidBy))).Append(("Stands as", claim.Modality is Modality.Fact ? "" : claim.Modality.ToString().ToLowerInvariant())).Where(field => field.Item2.Length > 0)];

    private static IEnumerable<(string, string)> Own(Claim claim) => claim switch
    {
        RoleClaim role => [("Person", role.Person), ("Office", role.Office), ("Of", role.Of ?? ""), ("Sent to", role.To ?? ""), ("Status", role.Status ?? ""), ("From", Date(role.From)), ("Until", Date(role.Until))],
        AliasClaim alias => [("Name", alias.Name), ("Also called", alias.Alias)],
        EventClaim happening => [("Type", happening.Type.Replace('-', ' ')), ("Subtype", happening.Subtype ?? ""), ("Who", Spoken.List(happening.Who)), ("With", Spoken.List(happening.With)), ("When", Date(happening.Date)),
            ("Where", happening.Place ?? ""), ("Part of", happening.PartOf ?? "")],
        TieClaim tie => [("Between", $"{tie.A} and {tie.B}"), ("Level", tie.Level), ("Change", tie.Change ?? ""), ("When", Date(tie.Date))],
        InstrumentClaim instrument => [("Name", instrument.Name), ("Type", instrument.Type), ("Parties", Spoken.List(instrument.Parties)), ("Status", instrument.Status ?? "")],
        MechanismClaim mechanism => [("Name", mechanism.Name ?? ""), ("Parties", Spoken.List(mechanism.Parties)), ("On", Spoken.List(mechanism.Fields)), ("How often", mechanism.Frequency ?? "")],
        MembershipClaim membership => [("Member", membership.Member), ("Of", membership.Of), ("As", membership.As ?? "")],
        CommitmentClaim commitment => [("By", Spoken.List(commitment.By)), ("With", Spoken.List(commitment.With)), ("What", commitment.What), ("Strength", commitment.Strength), ("On", Spoken.List(commitment.Fields))],
        StatementClaim statement => [("Speaker", Spoken.List(statement.Speaker)), ("Act", statement.Act), ("To", Spoken.List(statement.To)), ("About", Spoken.List(statement.About)), ("On", Spoken.List(statement.Fields))],
        FigureClaim figure => [("Of what", figure.Subject), ("Value", ClaimWords.Value(figure)), ("Whose", Spoken.List(figure.About)), ("Relative to", Spoken.List(figure.To)), ("Ranked in", figure.Unit is "rank" ? "" : figure.Of ?? ""),
            ("As of", Date(figure.AsOf)), ("Aim for", figure.Target?.ToString(CultureInfo.InvariantCulture) ?? "")],
        MilestoneClaim milestone => [("Of what", milestone.Name), ("First date", Date(milestone.Date)), ("Anniversary", milestone.Ordinal is { } ordinal ? Spoken.Ordinal(ordinal) : ""),
            ("Kept in", milestone.Year?.ToString(CultureInfo.InvariantCulture) ?? "")],
        _ => throw new ArgumentException($"No fields for a {claim.GetType().Name}.", nameof(claim)),
    };

    /// <summary>The date with how precise it is: <c>Oct 2025 (month)</c>.</summary>
    private static string Date(When? date)
    {
        if (date is not { Iso.Length: > 0 } when) return "";
        var precision = when.IsRange ? "range" : when.Iso.Length switch { 4 => "year", 7 => "month", _ => "day" };
        return when.IsYearless ? Spoken.Date(when) : $"{Spoken.Date(when)} ({precision})";
    }
}
