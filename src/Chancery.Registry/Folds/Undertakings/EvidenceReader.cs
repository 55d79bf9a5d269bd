using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Undertakings;

/// <summary>Finds in events, ties and what is said the evidence of what was done.</summary>
internal sealed class EvidenceReader
{
    /// <summary>So many names of an actor can stand for it in the words of an undertaking.</summary>
    public const int Names = 4;

    private readonly KnownNames names;
    private readonly ActorIndex actors;
    private readonly Standings standings;
    private readonly Dictionary<ClaimId, int> places;
    private readonly Dictionary<int, ToldWords> told;
    private readonly ILookup<Sources.ReportId, InstrumentClaim> instruments;

    /// <param name="standings">The claims of the events and ties that are asked about, what is said, and the instruments of the reports of signings.</param>
    /// <param name="actors">Their actors.</param>
    /// <param name="names">What is known.</param>
    public EvidenceReader(Standings standings, ActorIndex actors, KnownNames names)
    {
        (this.standings, this.actors, this.names) = (standings, actors, names);
        places = Enumerable.Range(0, standings.Count).ToDictionary(place => standings.Claims[place].Id);
        instruments = standings.Of<InstrumentClaim>().ToLookup(one => standings.Report(one.Index), one => one.Claim);
        told = Enumerable.Range(0, standings.Count).Where(place => standings.Claims[place].Claim is EventClaim or TieClaim || IsSaid(standings.Claims[place].Claim)).ToList()
            .AsParallel().AsOrdered().Select(place => (place, ToldWords.Of(standings.Claims[place].Claim.Quote.Words, names.Deeds))).ToDictionary(one => one.place, one => one.Item2);
    }

    /// <summary>Whether a type of event is told by the instruments that its report names, too.</summary>
    public static bool IsOfInstruments(string type) => type is "signing" or "adoption";

    /// <summary>By which words an actor's names are met.</summary>
    public static IEnumerable<string> Stems(ActorEntry actor, KnownDeeds known) => actor.Names.Take(Names).SelectMany(known.Words).Select(KnownDeeds.Stem);

    /// <summary>What entries are evidence of.</summary>
    public IEnumerable<Evidence> Of(IEnumerable<Entry> entries) => entries.SelectMany(entry => entry switch
    {
        EventEntry happening => Of(happening) is { } one ? [one] : Array.Empty<Evidence>(),
        TieEntry tie => tie.History.Where(step => step is { Modality: Modality.Fact, Change: not null }).Select(step => Of(tie, step)),
        _ => [],
    });

    /// <summary>What the claims say of a deed by words that tell that it was done, has begun or has failed.</summary>
    public IEnumerable<Evidence> Said() => Enumerable.Range(0, standings.Count).Select(Said).OfType<Evidence>();

    /// <summary>Whether a claim says something that was done, rather than being a part of an entry that does.</summary>
    public static bool IsSaid(Claim claim) => claim is (StatementClaim or FigureClaim or CommitmentClaim) and { Modality: Modality.Fact };

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
        if (IsOfInstruments(one.Type)) words.UnionWith(Stems(telling.SelectMany(Signed)));
        words.UnionWith(NamesOf(one.Actors));
        if (one.Place is { } place) words.UnionWith(Stems([place]));
        return new(one.Type, status, one.Actors.ToHashSet(), words, done, [.. telling.SelectMany(claim => told[claim].Numbers).Distinct(StringComparer.Ordinal)], one.Date, telling.Min(standings.Day), telling.Max(Confidence), [.. telling.Select(Id)]);
    }

    private Evidence Of(TieEntry tie, TieStep step)
    {
        var telling = step.Claims.Select(claim => places[claim]).ToList();
        var (words, done) = Read(telling);
        words.UnionWith(NamesOf([tie.A, tie.B]));
        words.UnionWith(Stems([step.Level]));
        done.UnionWith(Stems([step.Change!]));
        // Relations that went down do what was said only where it was said so.
        return new(step.Change is "downgraded" or "suspended" or "severed" ? null : "tie-change", "kept", new HashSet<EntryId> { tie.A, tie.B }, words, done, [], step.Date, step.Seen, telling.Max(Confidence), step.Claims);
    }

    private Evidence? Said(int place)
    {
        var claim = standings.Claims[place].Claim;
        if (!IsSaid(claim)) return null;
        var (stems, verbs, numbers, says) = told[place];
        if (claim is CommitmentClaim && says is null) return null;
        var done = says is { } progress ? progress.Beside.ToHashSet(StringComparer.Ordinal) : verbs;
        if (done.Count == 0) return null;
        var report = standings.Report(place);
        var who = Mention.In(claim).Select(mention => actors.Find(mention.Name, report)).ToHashSet();
        return new(null, says?.Status ?? "kept", who, stems.Concat(NamesOf(who)).ToHashSet(StringComparer.Ordinal), done, numbers, null, standings.Day(place), Confidence(place), [Id(place)]);
    }

    private ClaimId Id(int place) => standings.Claims[place].Id;

    private int Confidence(int place) => standings.Claims[place].Claim.Confidence;

    private IEnumerable<string> Signed(int place) => instruments[standings.Report(place)].Where(claim => claim.Status is "signed" or "adopted" or "in force").Select(claim => claim.Name);

    private (HashSet<string> Words, HashSet<string> Done) Read(List<int> telling) =>
        (telling.SelectMany(place => told[place].Stems).ToHashSet(StringComparer.Ordinal), telling.SelectMany(place => told[place].Done).ToHashSet(StringComparer.Ordinal));

    private IEnumerable<string> NamesOf(IEnumerable<EntryId> all) => all.SelectMany(actor => Stems(actors[actor], names.Deeds));

    private IEnumerable<string> Stems(IEnumerable<string> texts) => texts.SelectMany(names.Deeds.Words).Select(KnownDeeds.Stem);
}
