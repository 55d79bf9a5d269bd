using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>The state to which each actor belongs, as far as its names and offices tell.</summary>
internal static class Affiliations
{
    /// <summary>From the root of an actor to the root of its state; states and actors that nothing tells of are not in.</summary>
    public static IReadOnlyDictionary<int, int> Of(Standings standings, KnownNames known, ActorFold actors, int[] roots, IReadOnlyList<(int Root, ActorDraft Draft)> drafts, ILookup<int, Decision> decided)
    {
        var states = drafts.Where(draft => draft.Draft.Kind is "state").GroupBy(draft => draft.Draft.Known?.Name ?? draft.Draft.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Root, StringComparer.Ordinal);
        var stateRoots = states.Values.ToHashSet();
        var belongs = new Dictionary<int, int>();
        foreach (var (root, draft) in drafts)
        {
            if (draft.Kind is "state" or "person") continue;
            var name = draft.Known?.State ?? (draft.Known is { Kind: "organisation" } ? null : First(known.StatesWithin(draft.Name)));
            if (name is not null && states.TryGetValue(name, out var state)) belongs[root] = state;
        }

        var votes = new SortedDictionary<int, SortedDictionary<int, int>>();
        foreach (var (index, role) in standings.Of<RoleClaim>())
        {
            var report = standings.Report(index);
            if (string.IsNullOrWhiteSpace(role.Of) || actors.Root(role.Person, report, roots) is not { } person || actors.Root(role.Of, report, roots) is not { } body) continue;
            var draft = stateRoots.Contains(body) ? body : belongs.TryGetValue(body, out var state) ? state : (int?)null;
            if (draft is not { } of || person == of) continue;
            if (!votes.TryGetValue(person, out var counts)) votes.Add(person, counts = []);
            counts[of] = counts.GetValueOrDefault(of) + 1;
        }
        foreach (var (person, counts) in votes)
        {
            // Several states with the same number of votes: nothing is known.
            var best = counts.MaxBy(count => count.Value);
            if (!belongs.ContainsKey(person) && !stateRoots.Contains(person) && counts.Count(count => count.Value == best.Value) == 1) belongs[person] = best.Key;
        }
        foreach (var (root, _) in drafts)
        {
            foreach (var correct in decided[root].Select(decision => decision.Ruling).OfType<Ruling.Correct>().Where(correct => correct.Field is "state"))
            {
                if (correct.Value is null) belongs.Remove(root);
                else if (known.Find(NameKey.Of(correct.Value)) is { Kind: "state" } state && states.TryGetValue(state.Name, out var of) && of != root) belongs[root] = of;
            }
        }
        return belongs;
    }

    /// <summary>The first state in a body's name: of <c>Vietnamese Embassy in the United Kingdom</c>, Viet Nam.</summary>
    private static string? First(IEnumerable<KnownActor> states) => states.FirstOrDefault()?.Name;
}
