using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>Offices held: one entry for a person, an office and its body, from all reports that show the person in it.</summary>
internal static class RoleFold
{
    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors)
    {
        var roles = standings.Of<RoleClaim>().Select(role => Held.By(role.Index, role.Claim, standings, actors)).ToList();
        return EntryIds.Given(standings, Grouping.By(standings, "role", roles, role => role.Index, Offices).Select(group => Draft(standings, group)));
    }

    /// <summary>What offices have in common that are told together: one person's of one title.</summary>
    public static Block Block(int index, RoleClaim claim, Standings standings, ActorIndex actors) => Folds.Block.Of(BlockKind.Role, actors.Find(claim.Person, standings.Report(index)).Value, NameKey.Of(claim.Office));

    private static IEnumerable<List<Held>> Offices(IReadOnlyList<Held> roles)
    {
        foreach (var office in roles.GroupBy(role => (role.Person, role.Key)))
        {
            // A report that leaves the body out means the one that the others give, where they all give the same.
            var bodies = office.Where(role => role.Of is not null).Select(role => (role.Of, role.To)).Distinct().ToList();
            var groups = bodies.Count == 1 ? [[.. office]] : office.GroupBy(role => (role.Of, role.To)).Select(group => group.ToList());
            foreach (var group in groups) yield return group;
        }
    }

    private static Draft Draft(Standings standings, List<Held> held)
    {
        var latest = held.MaxBy(role => (standings.Day(role.Index) ?? DateOnly.MinValue, -role.Index))!;
        var whole = held.Find(role => role.Of is not null) ?? latest;
        var role = new RoleEntry
        {
            Person = latest.Person,
            Office = Dates.Most(held.Select(one => one.Claim.Office)),
            Of = whole.Of,
            SentTo = whole.To,
            Status = latest.Claim.Status,
            LastHeld = held.Where(one => one.Claim.Status is null or "acting").Max(one => standings.Day(one.Index)),
            Since = Dates.Best(held.Select(one => one.Claim.From)).Date,
            Until = Dates.Best(held.Select(one => one.Claim.Until)).Date,
        };
        return new(role, [.. held.Select(one => one.Index)], new[] { role.Person, role.Of, role.SentTo }.OfType<EntryId>());
    }

    private sealed record Held(int Index, RoleClaim Claim, EntryId Person, string Key, EntryId? Of, EntryId? To)
    {
        public static Held By(int index, RoleClaim claim, Standings standings, ActorIndex actors)
        {
            var report = standings.Report(index);
            return new(index, claim, actors.Find(claim.Person, report), NameKey.Of(claim.Office), actors.FindAny(claim.Of, report), actors.FindAny(claim.To, report));
        }
    }
}
