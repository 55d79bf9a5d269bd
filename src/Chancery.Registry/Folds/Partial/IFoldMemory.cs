using Chancery.Registry.Folds.Undertakings;

namespace Chancery.Registry.Folds.Partial;

/// <summary>What a register keeps of its last fold. Claims, entries and reports go by their numbers in the register.</summary>
internal interface IFoldMemory
{
    /// <summary>The reports that were read, or replaced, after a reading.</summary>
    IReadOnlyList<long> ReportsSince(long reading);

    /// <summary>The number of a report; null where it is not in the register.</summary>
    long? NumberOf(Sources.ReportId report);

    /// <summary>The claims of a report that stand now: those that its reader makes, and those of some that people added.</summary>
    IReadOnlyList<(long Number, StandingClaim Claim)> ClaimsNow(long report, IReadOnlySet<ClaimId> added);

    /// <summary>A report's id.</summary>
    Sources.ReportId IdOf(long report);

    /// <summary>The claims of a report that were folded, as far as <see cref="Trace"/> has not been called for it since.</summary>
    IReadOnlyList<long> FoldedIn(long source);

    /// <summary>How many claims there are, folded or not.</summary>
    long ClaimCount();

    /// <summary>The names in a report's claims.</summary>
    IReadOnlyList<Sighting> SightingsIn(long source);

    /// <summary>Puts a report's claims and names in the place of those that were folded.</summary>
    void Trace(long source, IReadOnlyList<(long Number, Standing Standing)> claims, IReadOnlyList<Sighting> sightings);

    /// <summary>Every place where a name with such a key stands, in the order of the fold.</summary>
    IReadOnlyList<Sighting> Sightings(long key);

    /// <summary>The claims among these that are folded, with their places, in the order of the fold; read when they are asked for, or at once.</summary>
    IReadOnlyList<(long Number, Standing Standing)> Folded(IReadOnlyCollection<long> claims);

    /// <summary>The claims that are folded and stand at an anchor.</summary>
    IReadOnlyList<long> At(Anchor anchor);

    /// <summary>A claim, folded or not.</summary>
    StandingClaim Claim(long claim);

    /// <summary>How names of a key lead to actors.</summary>
    IReadOnlyList<(Naming Naming, long Actor, EntryId Id)> Namings(string key);

    /// <summary>The keys of the names of all actors that have a name of a key.</summary>
    IReadOnlyList<string> KeysBeside(string key);

    /// <summary>The actor to which a naming leads.</summary>
    EntryId? Actor(Naming naming);

    /// <summary>An actor that is stored, by its number.</summary>
    ActorEntry Actor(long number);

    /// <summary>An actor that is stored, by its id.</summary>
    ActorEntry? Actor(EntryId id);

    /// <summary>The actors that are stored and have a name, letter by letter.</summary>
    IReadOnlyList<ActorEntry> ActorsNamed(string name);

    /// <summary>The claims in a block whose stretch of time meets another.</summary>
    IReadOnlyList<long> InBlock(Block block);

    /// <summary>The blocks in which claims stood when they were folded.</summary>
    IReadOnlyList<(long Claim, Block Block)> BlocksOf(IReadOnlyCollection<long> claims);

    /// <summary>All claims of the entries but actors that hold one of these.</summary>
    IReadOnlyList<long> Together(IReadOnlyCollection<long> claims);

    /// <summary>For each of these claims the actors of its entry, where they are several.</summary>
    IReadOnlyList<(long Claim, IReadOnlyList<EntryId> Actors)> ActorsBeside(IReadOnlyCollection<long> claims);

    /// <summary>The numbers of the entries but actors that hold one of these claims.</summary>
    IReadOnlyList<long> EntriesOf(IReadOnlyCollection<long> claims);

    /// <summary>The events that hold one of these claims, with their actors.</summary>
    IReadOnlyList<EventEntry> EventsOf(IReadOnlyCollection<long> claims);

    /// <summary>The folded claims of some reports that are of a kind.</summary>
    IReadOnlyList<long> OfKind(string kind, IReadOnlyCollection<long> sources);

    /// <summary>The events, ties and undertakings that hold one of these claims, whole, each with the numbers of its claims.</summary>
    IReadOnlyList<(Entry Entry, IReadOnlyList<long> Claims)> Dealings(IReadOnlyCollection<long> claims);

    /// <summary>Those of some claims that tell something as done under a deed that is due by then.</summary>
    IReadOnlyList<long> Awaited(IReadOnlyCollection<long> claims);

    /// <summary>Forgets under what claims are listed, and which undertakings they move or are moved.</summary>
    void Unlist(IReadOnlyCollection<long> claims);

    /// <summary>Lists undertakings and what was done, each by a claim.</summary>
    void List(IReadOnlyList<(Listed Listed, long Claim)> lists);

    /// <summary>The claims listed under a deed with a day after another.</summary>
    IReadOnlyList<long> ListedAfter(Block block, DateOnly day);

    /// <summary>The claims listed under a deed with a day before another.</summary>
    IReadOnlyList<long> ListedBefore(Block block, DateOnly day);

    /// <summary>Keeps what moves undertakings.</summary>
    void Move(IReadOnlyList<(long Undertaken, long Done, CommitmentStep Step)> moves);
}
