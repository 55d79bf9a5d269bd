namespace Chancery.Registry.Folds.Undertakings;

/// <summary>
/// What later reports make of an undertaking. Only what is told as a fact moves it, by the same actors, with what tells this undertaking from others;
/// what is merely likely leaves it as it is.
/// </summary>
/// <remarks>Looks at events, ties and statements of the undertaking's own actors (or of their states), and at nothing else.</remarks>
internal sealed class Progress(EvidenceIndex evidence, ActorIndex actors, KnownNames names)
{
    /// <summary>How many claims of one step are kept.</summary>
    private const int Shown = 3;

    private static readonly string[] Contacts = ["visit", "meeting", "call", "conference"];

    /// <summary>The steps, oldest first.</summary>
    /// <param name="by">Who is to do it.</param>
    /// <param name="with">With or for whom.</param>
    /// <param name="whats">The words in which reports have it.</param>
    /// <param name="since">The first day on which a report has it; without it nothing can be later.</param>
    public IReadOnlyList<CommitmentStep> Of(IReadOnlyList<EntryId> by, IReadOnlyList<EntryId> with, IEnumerable<string> whats, DateOnly? since)
    {
        if (since is not { } day || by.Count == 0) return [];
        var found = new List<(Evidence Evidence, string Status, int Confidence)>();
        foreach (var deed in whats.Distinct(StringComparer.Ordinal).Select(what => Deed.Of(what, names.Deeds)).OfType<Deed>())
        {
            foreach (var one in evidence.Find(by[0], deed).Where(one => one.Day > day))
            {
                if (Fits(deed, by, with, one) is { } fit) found.Add((one, fit.Status, fit.Confidence));
            }
        }
        return [.. Steps(found)];
    }

    /// <summary>Each status once, at its first day; what was kept is not under way again.</summary>
    private static IEnumerable<CommitmentStep> Steps(List<(Evidence Evidence, string Status, int Confidence)> found)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var day in found.OrderBy(one => one.Evidence.Day).ThenByDescending(one => one.Confidence).ThenBy(one => one.Evidence.Claims[0]))
        {
            if (seen.Contains("kept") || day.Status is "under way" && seen.Contains("lapsed") || !seen.Add(day.Status)) continue;
            yield return new(day.Status, day.Evidence.Date, day.Evidence.Seen, day.Confidence, [.. day.Evidence.Claims.Take(Shown)]);
        }
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

    /// <summary>An actor itself; a state also by somebody of it, and whoever acts for a state by the state.</summary>
    private bool TakesPart(EntryId actor, IReadOnlySet<EntryId> others) =>
        others.Contains(actor) || (actors[actor].Kind is "state" ? others.Any(other => actors.State(other) == actor) : actors.State(actor) is { } state && others.Contains(state));
}
