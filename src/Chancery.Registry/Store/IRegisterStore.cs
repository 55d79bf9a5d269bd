using Chancery.Reading.Claims;
using Chancery.Registry.Folds;
using Chancery.Sources;

namespace Chancery.Registry;

/// <summary>Where a register is kept: reports with their text, claims with when they stood, and the entries folded from them.</summary>
/// <remarks>One instance belongs to one thread; several may be open on one register. Each write is one transaction: wholly done or not at all.</remarks>
public interface IRegisterStore : IDisposable
{
    /// <summary>What people call it: the file's path.</summary>
    string Name { get; }

    /// <summary>Why it can only be asked, and what to do, where this user may not write it: what writes throws a <see cref="RegisterException"/> with that; null elsewhere.</summary>
    string? WhyReadOnly { get; }

    /// <summary>Whether the report stands as <paramref name="reader"/> read it, and its origin is known; there is nothing to do then.</summary>
    bool IsFiled(ReportId report, Origin origin, string reader);

    /// <summary>Files a report with what was read from it.</summary>
    Filed File(Filing filing, DateTimeOffset at);

    /// <summary>Makes exactly these claims stand for their reports because of an origin, another machine or an annotator; what the register's own reader and others made stands as it does.</summary>
    /// <param name="origin">Who made them.</param>
    /// <param name="claims">The claims; each has its words in a report of the register.</param>
    /// <param name="at">When.</param>
    Filed Import(string origin, IReadOnlyList<Claim> claims, DateTimeOffset at);

    /// <summary>Of claims that stand because somebody imported them, who.</summary>
    IReadOnlyDictionary<ClaimId, IReadOnlyList<string>> OriginsOf(IReadOnlyCollection<ClaimId> claims);

    /// <summary>Removes a report for good: its text, its words, its claims and when they stood. A note stays that it was, and the report is not filed again.</summary>
    /// <exception cref="RegisterException">There is no such report.</exception>
    Forgotten Forget(ReportId report, string by, string? why, DateTimeOffset at);

    /// <summary>Overwrites what was deleted, as far as the database leaves that to whoever uses it.</summary>
    void Purge();

    /// <summary>The reports that were removed for good, in the order in which they were.</summary>
    IReadOnlyList<Forgotten> Forgotten();

    /// <summary>Every claim that stands because a reader made it or somebody imported it, each once.</summary>
    IReadOnlyList<StandingClaim> StandingClaims();

    /// <summary>The claims that people added, whether in force or not, as far as their reports have not been replaced.</summary>
    IReadOnlyList<StandingClaim> AddedClaims();

    /// <summary>Every decision that was ever taken, in the order in which they were.</summary>
    IReadOnlyList<Decision> Decisions();

    /// <summary>Signs a ruling. Nothing is folded yet.</summary>
    /// <param name="ruling">What is decided.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="why">Why, or null.</param>
    /// <param name="at">When; where the last decision is not earlier, a thousandth of a second after it.</param>
    /// <param name="added">Of <see cref="Ruling.AddClaim"/>, the claim.</param>
    Decision Decide(Ruling ruling, string by, string? why, DateTimeOffset at, Claim? added = null);

    /// <summary>Does something in one transaction and takes all of it back.</summary>
    T Tried<T>(Func<T> work);

    /// <summary>Whether a claim stands there, made by a reader or added by somebody.</summary>
    bool Stands(Anchor anchor);

    /// <summary>The same register as it was known at a time: what was learnt or decided later is not there, and its entries are still to be folded.</summary>
    /// <remarks>It is for asking only, and has to be disposed of by itself.</remarks>
    IRegisterStore KnownBy(DateTimeOffset at);

    /// <summary>When something was last learnt or decided, or null where nothing was.</summary>
    DateTimeOffset? LastChange();

    /// <summary>A text that is another one whenever other claims stand or other decisions are in force.</summary>
    string ClaimStamp();

    /// <summary>The stamp given with the entries that are stored, or null where there are none.</summary>
    string? EntryStamp();

    /// <summary>Puts these entries in the place of those that are stored.</summary>
    void PutEntries(Folded folded, string stamp);

    /// <summary>What became of the undertakings that a report has moved; null where that is not kept, as of a register as it was.</summary>
    IReadOnlyDictionary<EntryId, IReadOnlyList<CommitmentStep>>? Progress();

    /// <summary>Actors that are likely one, the likeliest first.</summary>
    IReadOnlyList<Suggestion> Suggestions();

    /// <summary>Claims that the reader was less sure of than so many hundredths, and on which alone a tie, an event, an instrument or a commitment rests that nobody confirmed; the surest first.</summary>
    IReadOnlyList<StandingClaim> DoubtfulClaims(int below, int most);

    /// <summary>The entries that hold now what an entry with an id that begins so held, though none has the id itself; at most <paramref name="most"/>.</summary>
    IReadOnlyList<(EntryId Former, Entry? Entry)> EntriesByFormerId(string prefix, int most);

    /// <summary>The claims that print an actor's names, some for each name, with the name.</summary>
    IReadOnlyList<(StandingClaim Claim, string Name)> ActorPins(EntryId actor);

    /// <summary>The entries that fit, in the order of their last day, newest first, then of their ids.</summary>
    IReadOnlyList<Entry> Entries(EntryQuery query);

    /// <summary>What has all the words: actors by their names, entries and claims by a quote, reports by title and text; each sort by score, then newest first, then by id.</summary>
    IReadOnlyList<Hit> Search(SearchQuery query);

    /// <summary>Every entry with its claims and actors, actors first.</summary>
    IReadOnlyList<Entry> Everything();

    /// <summary>The entries whose id begins so, at most <paramref name="most"/>.</summary>
    IReadOnlyList<Entry> EntriesById(string prefix, int most);

    /// <summary>The actors with these ids; those that are missing are left out.</summary>
    IReadOnlyDictionary<EntryId, ActorEntry> Actors(IReadOnlyCollection<EntryId> ids);

    /// <summary>The actors that go by a name with this key.</summary>
    IReadOnlyList<EntryId> ActorsByKey(string key);

    /// <summary>Every name of every actor.</summary>
    IReadOnlyList<(string Name, EntryId Actor)> ActorNames();

    /// <summary>The claims that entries rest on, in the order of their anchors.</summary>
    IReadOnlyDictionary<EntryId, IReadOnlyList<StandingClaim>> ClaimsOf(IReadOnlyCollection<EntryId> entries);

    /// <summary>The claims of every entry in which an actor takes part, in the order of their anchors.</summary>
    IReadOnlyList<StandingClaim> ClaimsNaming(EntryId actor);

    /// <summary>The claims whose id begins so, standing or withdrawn, at most <paramref name="most"/>.</summary>
    IReadOnlyList<ClaimRecord> ClaimsById(string prefix, int most);

    /// <summary>The standing claims of all reports or of those with a key, by key, report and anchor, read as they are asked for.</summary>
    IEnumerable<StandingClaim> Export(string? key);

    /// <summary>The reports that stand, of all keys or of one, with their text and parts, by key and id, read as they are asked for.</summary>
    IEnumerable<StoredReport> Stored(string? key);

    /// <summary>Every report, by publication and key.</summary>
    IReadOnlyList<ReportRecord> Reports();

    /// <summary>The reports with a standing claim on an actor, or on somebody who belongs to it.</summary>
    IReadOnlySet<ReportId> ReportsOf(EntryId actor);

    /// <summary>The reports with a key that have not been replaced.</summary>
    IReadOnlyList<ReportCard> ReportsByKey(string key);

    /// <summary>The text of a report, or null where there is no such report.</summary>
    string? Text(ReportId report);

    /// <summary>A report with its text and parts, or null where there is no such report.</summary>
    FiledReport? Report(ReportId report);

    /// <summary>The standing claims of one report, by anchor.</summary>
    IReadOnlyList<StandingClaim> ClaimsIn(ReportId report);
}

/// <summary>A report and what was read from it, to be filed.</summary>
/// <param name="Report">The report.</param>
/// <param name="Language">Its language as an ISO 639-1 code, <c>und</c> where it could not be told.</param>
/// <param name="Reader">The version of the reader that read it.</param>
/// <param name="Claims">What it says, or null to file it as already known.</param>
public sealed record Filing(Report Report, string Language, string Reader, IReadOnlyList<Claim>? Claims);

/// <summary>What filing a report came to.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Added">How many claims began to stand.</param>
/// <param name="Withdrawn">How many claims no longer stand, those of an older version included.</param>
public readonly record struct Filed(FilingOutcome Outcome, int Added = 0, int Withdrawn = 0);

/// <summary>What filing a report can come to.</summary>
public enum FilingOutcome
{
    /// <summary>The report was not known.</summary>
    New,

    /// <summary>Its origin held another content before.</summary>
    NewVersion,

    /// <summary>It was known and has been read by another reader now.</summary>
    ReadAgain,

    /// <summary>It was known and read; nothing but perhaps its origin was noted.</summary>
    Known,

    /// <summary>It was filed as already known, but does not stand as read by this reader: it has to be read. Nothing was changed.</summary>
    NeedsReading,
}

/// <summary>Which entries are asked for.</summary>
public sealed record EntryQuery
{
    /// <summary>The kind of entry, or null for all but actors.</summary>
    public Type? Kind { get; init; }

    /// <summary>Only those in which this actor takes part, or somebody who belongs to it.</summary>
    public EntryId? Of { get; init; }

    /// <summary>Only those in which this actor takes part as well, or somebody who belongs to it.</summary>
    public EntryId? And { get; init; }

    /// <summary>Only those that lie on or after this day; those without any day are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only those that lie on or before this day; those without any day are left out.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A claim with when it stood.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Times">From when to when it stood, oldest first; the last is open while it stands.</param>
public sealed record ClaimRecord(StandingClaim Claim, IReadOnlyList<StandingTime> Times);

/// <summary>A time during which a claim stood.</summary>
/// <param name="Since">When it was learnt.</param>
/// <param name="Reader">The version of the reader that made it.</param>
/// <param name="Until">When it was withdrawn, or null while it stands.</param>
/// <param name="WithdrawnBy">The version of the reader that no longer made it, or that replaced its report.</param>
/// <param name="Why">Why it was withdrawn.</param>
public sealed record StandingTime(DateTimeOffset Since, string Reader, DateTimeOffset? Until, string? WithdrawnBy, string? Why)
{
    /// <summary>Who made it, where that was not the register's own reader.</summary>
    public string? Origin { get; init; }
}

/// <summary>A report that was removed for good.</summary>
/// <param name="Report">The hash of its content, by which it is known if it comes again; its text does not follow from it.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Why">Why, in their words, or null.</param>
public sealed record Forgotten(ReportId Report, DateTimeOffset At, string By, string? Why);

/// <summary>A report as the register keeps it, without its text.</summary>
/// <param name="Card">Who, what, when.</param>
/// <param name="Origins">Where it was found and still is.</param>
/// <param name="Claims">How many of its claims stand.</param>
/// <param name="Learnt">When it was first filed.</param>
/// <param name="Replaced">Whether another content has taken its place.</param>
public sealed record ReportRecord(ReportCard Card, IReadOnlyList<Origin> Origins, int Claims, DateTimeOffset Learnt, bool Replaced);

/// <summary>A report as it was filed, whole.</summary>
/// <param name="Card">Who, what, when.</param>
/// <param name="Text">The characters that every offset counts in.</param>
/// <param name="Parts">What the text consists of, in order and without overlap.</param>
/// <param name="Dateline">Place and date that head the body, where it has a dateline.</param>
public sealed record FiledReport(ReportCard Card, string Text, IReadOnlyList<Sources.Part> Parts, Dateline? Dateline = null);

/// <summary>A report as it was filed, to be read again.</summary>
/// <param name="Report">The report; of where it was found the first place, without what its record held beyond the known fields.</param>
/// <param name="Language">Its language as an ISO 639-1 code, <c>und</c> where it could not be told.</param>
public sealed record StoredReport(Report Report, string Language);

/// <summary>A register that cannot be used as it is; the message says what, where and what to do.</summary>
public sealed class RegisterException : Exception
{
    /// <inheritdoc cref="RegisterException"/>
    public RegisterException(string message) : base(message) { }

    /// <inheritdoc cref="RegisterException"/>
    public RegisterException(string message, Exception inner) : base(message, inner) { }

    /// <inheritdoc cref="RegisterException"/>
    public RegisterException() { }
}
