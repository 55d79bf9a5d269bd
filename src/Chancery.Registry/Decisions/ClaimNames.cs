using Chancery.Reading.Claims;

namespace Chancery.Registry;

/// <summary>What a claim is about in a row of words: tells claims apart that stand on the same words.</summary>
internal static class ClaimNames
{
    public static string Of(Claim claim) => claim switch
    {
        RoleClaim role => Row(role.Person, role.Office),
        AliasClaim alias => Row(alias.Name, alias.Alias),
        EventClaim happening => Row([happening.Type, .. happening.Who, .. happening.With, happening.Date?.Iso]),
        TieClaim tie => Row(tie.A, tie.B, tie.Level, tie.Change),
        InstrumentClaim instrument => Row(instrument.Name),
        MechanismClaim mechanism => Row([mechanism.Name, .. mechanism.Fields]),
        MembershipClaim membership => Row(membership.Member, membership.Of),
        CommitmentClaim commitment => Row([.. commitment.By, commitment.What]),
        StatementClaim statement => Row([.. statement.Speaker, statement.Act]),
        FigureClaim figure => Row(figure.Subject, figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        MilestoneClaim milestone => Row(milestone.Name),
        _ => "",
    };

    private static string Row(params ReadOnlySpan<string?> names) => string.Join(" · ", names.ToArray().Where(name => !string.IsNullOrEmpty(name)));
}
