using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>Memberships: the same member of the same body, in the same standing where one is told, from when to when reports show it.</summary>
internal static class MembershipFold
{
    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors, KnownNames names)
    {
        var told = standings.Of<MembershipClaim>().Select(one => (one.Index, one.Claim, Member: actors.Find(one.Claim.Member, standings.Report(one.Index)), Of: actors.Find(one.Claim.Of, standings.Report(one.Index))));
        var groups = Grouping.By(standings, "membership", told, one => one.Index, one => (one.Member, one.Of, NameKey.Of(one.Claim.As ?? "")));
        return EntryIds.Given(standings, groups.Select(group =>
        {
            var steps = Steps(standings, names, [.. group.Select(one => (one.Index, one.Claim))]);
            return new Draft(
                Standing(new() { Member = group[0].Member, Of = group[0].Of, As = Dates.MostOf(group.Select(one => one.Claim.As)) }, steps), [.. group.Select(one => one.Index)], [group[0].Member, group[0].Of]);
        }));
    }

    /// <summary>What memberships have in common that are one.</summary>
    public static Block Block(int index, MembershipClaim claim, Standings standings, ActorIndex actors) =>
        Folds.Block.Of(BlockKind.Membership, actors.Find(claim.Member, standings.Report(index)).Value, actors.Find(claim.Of, standings.Report(index)).Value, NameKey.Of(claim.As ?? ""));

    /// <summary>The membership as it was on a day; null where it had not begun, or was over.</summary>
    public static MembershipEntry? AsOf(MembershipEntry membership, DateOnly day)
    {
        List<MembershipStep> taken = [.. membership.History.Where(step => !(step.Seen > day))];
        // What a report calls a member was one before, but nobody knows since when.
        if (taken.Count == 0) return null;
        var then = Standing(membership, taken);
        return then.Status is "left" ? null : then;
    }

    private static MembershipEntry Standing(MembershipEntry membership, IReadOnlyList<MembershipStep> steps) => membership with
    {
        History = steps,
        Status = steps.LastOrDefault(step => step.Status is not "planned")?.Status ?? "planned",
        Joined = steps.FirstOrDefault(step => step.Status is "joined")?.Seen,
        Left = steps.LastOrDefault(step => step.Status is not "planned") is { Status: "left" } left ? left.Seen : null,
    };

    /// <summary>What reports say in turn; the same said again is one step, from its first report to its last.</summary>
    private static IReadOnlyList<MembershipStep> Steps(Standings standings, KnownNames names, List<(int Index, MembershipClaim Claim)> told)
    {
        var steps = new List<MembershipStep>();
        foreach (var one in told.OrderBy(one => standings.Day(one.Index) ?? DateOnly.MinValue).ThenBy(one => one.Index))
        {
            var (status, day, claim) = (Status(one.Claim, names), standings.Day(one.Index), standings.Claims[one.Index].Id);
            if (steps.Count > 0 && steps[^1] is var last && last.Status == status) steps[^1] = last with { Until = day ?? last.Until, Claims = [.. last.Claims, claim] };
            else steps.Add(new(status, day, day, [claim]));
        }
        return steps;
    }

    /// <summary>By the words of the claim; a claim that denies membership says that it is over.</summary>
    private static string Status(MembershipClaim claim, KnownNames names) => claim.Modality switch
    {
        Modality.Fact => names.Deeds.Joins(claim.Quote.Words) ?? "member",
        Modality.Denied or Modality.Cancelled => "left",
        _ => "planned",
    };
}
