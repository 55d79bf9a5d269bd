namespace Chancery.Registry.Folds.Undertakings;

/// <summary>
/// What later reports make of an undertaking. Only what is told as a fact moves it, by the same actors, with what tells this undertaking from others;
/// what is merely likely leaves it as it is.
/// </summary>
/// <remarks>Looks at one undertaking and at what one event, tie or claim is evidence of, and at nothing else but their actors and the states of those.</remarks>
internal sealed class Progress(ActorIndex actors, KnownNames names)
{
    /// <summary>How many claims of one step are kept.</summary>
    private const int Shown = 3;

    private static readonly string[] Contacts = ["visit", "meeting", "call", "conference"];

    /// <summary>What something that was done makes of an undertaking, by each of the words in which reports have it.</summary>
    public IEnumerable<CommitmentStep> Moves(Due due, Evidence one)
    {
        if (!(one.Day > due.Since) || !Acts(due.By[0], one)) yield break;
        foreach (var deed in due.Deeds)
        {
            if (Fits(deed, due.By, due.With, one) is { } fit) yield return new(fit.Status, one.Date, one.Seen, fit.Confidence, [.. one.Claims.Take(Shown)]);
        }
    }

    /// <summary>Of all that moves an undertaking the steps that it has come by, oldest first: each status once, at its first day; what was kept is not under way again.</summary>
    public static IReadOnlyList<CommitmentStep> Steps(IEnumerable<CommitmentStep> moves)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var steps = new List<CommitmentStep>();
        foreach (var move in moves.OrderBy(one => one.Day).ThenByDescending(one => one.Confidence).ThenBy(one => one.Claims[0]).ThenBy(one => one.Status, StringComparer.Ordinal))
        {
            if (seen.Contains("kept") || move.Status is "under way" && seen.Contains("lapsed") || !seen.Add(move.Status)) continue;
            steps.Add(move);
        }
        return steps;
    }

    private (string Status, int Confidence)? Fits(Deed deed, IReadOnlyList<EntryId> by, IReadOnlyList<EntryId> with, Evidence one)
    {
        if (!by.All(actor => TakesPart(actor, one.Actors))) return null;
        var typed = one.Type is { } type ? deed.Types.Contains(type) : one.Done.SelectMany(names.Deeds.Types).Any(deed.Types.Contains);
        if (one.Type is not null && typed && !with.All(actor => TakesPart(actor, one.Actors))) return null;
        var sure = Sureness(deed, by, with, one, typed);
        if (sure is not { } confidence) return null;
        var status = one.Status;
        if (deed.Numbers.Count > 0 && !deed.Numbers.All(one.Numbers.Contains))
        {
            if (!typed || one.Type is null) return null;
            // Another number is a part of it at most, and where no number is told nobody knows how much was done.
            if (status is "kept") status = "under way";
            confidence -= 15;
        }
        return (status, confidence * Math.Max(one.Confidence, 1) / 100);
    }

    /// <summary>How sure it is, in hundredths, that this is the deed; null where it is not sure enough.</summary>
    private static int? Sureness(Deed deed, IReadOnlyList<EntryId> by, IReadOnlyList<EntryId> with, Evidence one, bool typed)
    {
        var covered = deed.Content.Count(one.Words.Contains);
        var share = deed.Content.Count == 0 ? 100 : covered * 100 / deed.Content.Count;
        if (!typed) return one.Done.Contains(deed.Verb) && deed.Content.Count >= 2 && share >= 75 ? one.Type is null ? 65 : 70 : null;
        if (deed.Content.Count == 0) return Contacts.Contains(one.Type) && by.Count + with.Count >= 2 ? 70 : null;
        // One word ("an agreement") tells only between two.
        if (deed.Content.Count == 1 && by.Count + with.Count < 2 && !Contacts.Contains(one.Type)) return null;
        if (Contacts.Contains(one.Type)) return share == 100 ? 90 : share >= 60 ? 75 : null;
        if (one.Type is null && !one.Done.Contains(deed.Verb) && deed.Numbers.Count == 0) return null;
        return share >= 80 ? 85 : share >= 60 ? 75 : null;
    }

    /// <summary>Who leads takes part by name, or a state by somebody of it: what a state does is not yet what one of its people has promised.</summary>
    private bool Acts(EntryId actor, Evidence one) => one.Actors.Contains(actor) || one.Actors.Any(other => actors.State(other) == actor);

    /// <summary>An actor itself; a state also by somebody of it, and whoever acts for a state by the state.</summary>
    private bool TakesPart(EntryId actor, IReadOnlySet<EntryId> others) =>
        others.Contains(actor) || (actors[actor].Kind is "state" ? others.Any(other => actors.State(other) == actor) : actors.State(actor) is { } state && others.Contains(state));
}
