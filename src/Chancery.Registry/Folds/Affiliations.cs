using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>The state to which each actor belongs, as far as its names and offices tell.</summary>
internal sealed class Affiliations
{
    private readonly Dictionary<EntryId, EntryId> homes = [];
    private readonly Dictionary<EntryId, EntryId> belongs = [];

    /// <summary>The state that an actor belongs to; null for states and where nothing tells.</summary>
    public EntryId? State(ActorEntry actor) => belongs.TryGetValue(actor.Id, out var state) && state != actor.Id ? state : null;

    /// <summary>The state whose people those are who hold an office of a body: of a state itself, of another body the one in its name.</summary>
    public EntryId? Home(ActorEntry actor) => homes.TryGetValue(actor.Id, out var state) ? state : null;

    /// <param name="standings">The claims.</param>
    /// <param name="known">What is known of names.</param>
    /// <param name="actors">The actors, without their states.</param>
    /// <param name="told">Those whose state is to be told, each with what is known of it.</param>
    /// <param name="decided">What people decided of each, by its root.</param>
    public static Affiliations Of(Standings standings, KnownNames known, ActorIndex actors, IReadOnlyList<(int Root, ActorEntry Entry, KnownActor? Known)> told, ILookup<int, Decision> decided)
    {
        var found = new Affiliations();
        foreach (var (_, actor, listed) in told)
        {
            if (actor.Kind is "person") continue;
            if (actor.Kind is "state") found.homes[actor.Id] = actor.Id;
            else if ((listed?.State ?? (listed is { Kind: "organisation" } ? null : known.StatesWithin(actor.Name).FirstOrDefault()?.Name)) is { } name && actors.FindState(name) is { } state)
                found.homes[actor.Id] = found.belongs[actor.Id] = state;
        }
        found.Vote(standings, actors, [.. told.Where(one => one.Entry.Kind is not "state").Select(one => one.Entry.Id)]);
        foreach (var (root, actor, _) in told)
        {
            foreach (var correct in decided[root].Select(decision => decision.Ruling).OfType<Ruling.Correct>().Where(correct => correct.Field is "state"))
            {
                if (correct.Value is null) found.belongs.Remove(actor.Id);
                else if (known.Find(NameKey.Of(correct.Value)) is { Kind: "state" } state && actors.FindState(state.Name) is { } of && of != actor.Id) found.belongs[actor.Id] = of;
            }
        }
        return found;
    }

    /// <summary>The state of a person is the one whose offices most reports give; of several with as many nothing is known.</summary>
    private void Vote(Standings standings, ActorIndex actors, HashSet<EntryId> open)
    {
        open.ExceptWith(belongs.Keys);
        var votes = new Dictionary<EntryId, Dictionary<EntryId, int>>();
        foreach (var (index, role) in standings.Of<RoleClaim>())
        {
            var source = standings.Source(index);
            if (string.IsNullOrWhiteSpace(role.Of) || string.IsNullOrWhiteSpace(role.Person) || actors.Find(role.Person, source) is not { } person || !open.Contains(person)) continue;
            if (actors.Find(role.Of, source) is not { } body || (homes.TryGetValue(body, out var home) ? home : actors[body].Home) is not { } of || of == person) continue;
            if (!votes.TryGetValue(person, out var counts)) votes.Add(person, counts = []);
            counts[of] = counts.GetValueOrDefault(of) + 1;
        }
        foreach (var (person, counts) in votes)
        {
            var most = counts.Values.Max();
            if (counts.Values.Count(count => count == most) == 1) belongs[person] = counts.First(count => count.Value == most).Key;
        }
    }
}
