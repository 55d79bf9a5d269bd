using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Undertakings;

/// <summary>Something that was done, or that a report says of what is to be done.</summary>
/// <param name="Type">The type of event, or null for what is only said.</param>
/// <param name="Status">What it makes of an undertaking that it fulfils: <c>kept</c>, <c>under way</c>, <c>lapsed</c>, or <c>open</c> where it was put off.</param>
/// <param name="Actors">Who takes part in it, the state of the place among them.</param>
/// <param name="Words">The stems of its words and of its actors' names.</param>
/// <param name="Done">The stems of verbs that it tells as done.</param>
/// <param name="Numbers">The numbers in it.</param>
/// <param name="Date">When it was, where a report says so.</param>
/// <param name="Seen">The first day on which a report says it.</param>
/// <param name="Confidence">How sure the reader was, in hundredths.</param>
/// <param name="Claims">The claims that tell it.</param>
internal sealed record Evidence(
    string? Type, string Status, IReadOnlySet<EntryId> Actors, IReadOnlySet<string> Words, IReadOnlySet<string> Done, IReadOnlyList<string> Numbers, When? Date, DateOnly? Seen, int Confidence, IReadOnlyList<ClaimId> Claims)
{
    /// <summary>The day that counts: its own first, or the report's.</summary>
    public DateOnly? Day => Date?.Earliest ?? Seen;
}

/// <summary>Everything that can have moved an undertaking, found by who takes part and by what it does.</summary>
internal sealed class EvidenceIndex
{
    private readonly KnownNames names;
    private readonly ActorIndex actors;
    private readonly Standings standings;
    private readonly Dictionary<ClaimId, int> places;
    private readonly ILookup<Sources.ReportId, InstrumentClaim> instruments;
    private readonly Dictionary<(EntryId Actor, string Key), List<Evidence>> byDeed = [];

    public EvidenceIndex(Standings standings, ActorIndex actors, KnownNames names, IReadOnlyList<EventEntry> events, IReadOnlyList<TieEntry> ties)
    {
        (this.standings, this.actors, this.names) = (standings, actors, names);
        places = Enumerable.Range(0, standings.Count).ToDictionary(place => standings.Claims[place].Id);
        instruments = standings.Of<InstrumentClaim>().ToLookup(one => standings.Report(one.Index), one => one.Claim);
        foreach (var one in events) Add(Of(one));
        foreach (var tie in ties)
        {
            foreach (var step in tie.History.Where(step => step is { Modality: Modality.Fact, Change: not null })) Add(Of(tie, step));
        }
        for (var place = 0; place < standings.Count; place++)
        {
            if (Of(place) is { } said) Add(said);
        }
    }

    /// <summary>What an actor takes part in that is of one of these types, or tells the verb as done.</summary>
    public IEnumerable<Evidence> Find(EntryId actor, Deed deed) =>
        deed.Types.Append($"verb {deed.Verb}").Distinct(StringComparer.Ordinal).SelectMany(key => byDeed.TryGetValue((actor, key), out var found) ? found : []).Distinct();

    private void Add(Evidence? evidence)
    {
        if (evidence is null) return;
        string[] keys = [.. evidence.Done.Select(verb => $"verb {verb}"), .. evidence.Type is { } type ? new[] { type } : evidence.Done.SelectMany(names.Deeds.Types).Distinct(StringComparer.Ordinal)];
        foreach (var actor in evidence.Actors.SelectMany(actor => new[] { actor, actors.State(actor) ?? actor }).Distinct())
        {
            foreach (var key in keys)
            {
                if (!byDeed.TryGetValue((actor, key), out var all)) byDeed.Add((actor, key), all = []);
                all.Add(evidence);
            }
        }
    }

    private Evidence? Of(EventEntry one)
    {
        var status = one.Status switch { "held" => "kept", "under way" => "under way", "cancelled" => "lapsed", "postponed" => "open", _ => null };
        if (status is null) return null;
        var telling = one.Claims.Select(claim => places[claim]).Where(place => standings.Claims[place].Claim.Modality is var modality && status switch
        {
            "lapsed" => modality is Modality.Cancelled,
            "open" => modality is Modality.Postponed,
            _ => modality is Modality.Fact,
        }).ToList();
        if (telling.Count == 0) return null;
        var (words, done) = Read(telling);
        // The name of what was signed stands in the report's other words.
        if (one.Type is "signing" or "adoption") words.UnionWith(Stems(telling.SelectMany(Signed)));
        words.UnionWith(Names(one.Actors));
        if (one.Place is { } place) words.UnionWith(Stems([place]));
        return new(one.Type, status, one.Actors.ToHashSet(), words, done, Numbers(telling), one.Date, telling.Min(standings.Day), telling.Max(Confidence), [.. telling.Select(claim => standings.Claims[claim].Id)]);
    }

    private Evidence Of(TieEntry tie, TieStep step)
    {
        var telling = step.Claims.Select(claim => places[claim]).ToList();
        var (words, done) = Read(telling);
        words.UnionWith(Names([tie.A, tie.B]));
        words.UnionWith(Stems([step.Level]));
        done.UnionWith(Stems([step.Change!]));
        // Relations that went down do what was said only where it was said so.
        return new(step.Change is "downgraded" or "suspended" or "severed" ? null : "tie-change", "kept", new HashSet<EntryId> { tie.A, tie.B }, words, done, [], step.Date, step.Seen, telling.Max(Confidence), step.Claims);
    }

    /// <summary>What is said of a deed, and by words that say that it was done, has begun or has failed.</summary>
    private Evidence? Of(int place)
    {
        var claim = standings.Claims[place].Claim;
        if (claim is not (StatementClaim or FigureClaim or CommitmentClaim) || claim.Modality is not Modality.Fact) return null;
        var words = names.Deeds.Words(claim.Quote.Words);
        var says = names.Deeds.Says(words);
        var (stems, done) = Read([place]);
        if (claim is CommitmentClaim && says is null) return null;
        if (says is { } told) done = [.. told.Beside];
        if (done.Count == 0) return null;
        var report = standings.Report(place);
        var who = Folds.Mention.In(claim).Select(mention => actors.Find(mention.Name, report)).ToHashSet();
        stems.UnionWith(Names(who));
        return new(null, says?.Status ?? "kept", who, stems, done, Numbers([place]), null, standings.Day(place), Confidence(place), [standings.Claims[place].Id]);
    }

    private int Confidence(int place) => standings.Claims[place].Claim.Confidence;

    private IEnumerable<string> Signed(int place) => instruments[standings.Report(place)].Where(claim => claim.Status is "signed" or "adopted" or "in force").Select(claim => claim.Name);

    private (HashSet<string> Words, HashSet<string> Done) Read(IEnumerable<int> telling)
    {
        var (stems, done) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var place in telling)
        {
            var words = names.Deeds.Words(standings.Claims[place].Claim.Quote.Words);
            stems.UnionWith(words.Select(KnownDeeds.Stem));
            for (var at = 0; at < words.Count; at++)
            {
                if (names.Deeds.Past(words[at]) is { } verb && !Enumerable.Range(Math.Max(0, at - 3), Math.Min(3, at)).Any(before => names.Deeds.IsHedge(words[before]))) done.Add(verb);
            }
        }
        return (stems, done);
    }

    private IReadOnlyList<string> Numbers(IEnumerable<int> telling) => [.. telling.SelectMany(place => Deed.Counted(names.Deeds.Words(standings.Claims[place].Claim.Quote.Words))).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> Names(IEnumerable<EntryId> all) => Stems(all.SelectMany(actor => actors[actor].Names.Take(4)));

    private IEnumerable<string> Stems(IEnumerable<string> texts) => texts.SelectMany(names.Deeds.Words).Select(KnownDeeds.Stem);
}
