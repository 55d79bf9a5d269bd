using Chancery.Reading.Known;

namespace Chancery.Judging;

/// <summary>Tells claims on states, those who act for them, and organisations from claims on companies and markets.</summary>
internal sealed class PublicActors(Knowledge knowledge)
{
    private static readonly string[] ActorFields = ["person", "of", "to", "who", "with", "speaker", "by", "parties", "a", "b", "member", "name", "alias", "said_by"];

    private static readonly string[] PublicBodies = ["organisation", "bloc", "organ", "agency", "bank", "court", "forum", "state-body"];

    private static readonly string[] PublicOffices =
        ["monarch", "head-of-state", "deputy-head-of-state", "head-of-government", "deputy-head-of-government", "foreign-minister", "minister", "deputy-minister", "envoy", "parliament-head"];

    private readonly HashSet<string> stateOrgans = new(knowledge.StateOrgans, StringComparer.OrdinalIgnoreCase);

    /// <summary>The people to whom a report's claims give a public office.</summary>
    public IEnumerable<string> Holders(IEnumerable<DrawnClaim> report) => report.Where(claim => claim.Kind is "role" && HoldsOffice(claim)).Select(claim => JsonLines.Text(claim.Line, "person"));

    /// <summary>Whether one of the actors that the claim names is public; whom a statement is about or addressed to does not count.</summary>
    public bool Names(DrawnClaim claim, IReadOnlySet<string> holders) =>
        ActorFields.Where(field => field is not "to" || claim.Kind is "role").Concat(claim.Kind is "figure" ? ["about"] : [])
            .SelectMany(field => JsonLines.Names(claim.Line, field)).Any(name => holders.Contains(name) || IsPublic(name));

    /// <summary>An office that companies have too (president, secretary, governor) counts where it is of a state or a public body.</summary>
    private bool HoldsOffice(DrawnClaim claim) =>
        JsonLines.Names(claim.Line, "of").Any(IsPublic) || (knowledge.Offices.Find(JsonLines.Text(claim.Line, "office")) is { } office
            && PublicOffices.Contains(office.Kind) && office.Name is not ("President" or "Vice President" or "Chief Executive" or "Secretary" or "Special Representative"));

    private bool IsPublic(string name) => knowledge.States.Find(name) is not null
        || (knowledge.Organisations.Find(name) is { } body ? PublicBodies.Contains(body.Kind) : name.Split(' ').Any(stateOrgans.Contains));
}
