using System.Text.Json.Serialization;
using Chancery.Reading.Claims;

namespace Chancery.Registry;

/// <summary>The identity of an entry: 16 lower-case hexadecimal digits, from the smallest anchor (report, kind, passage) among its claims.</summary>
/// <remarks>Any prefix that only one entry has stands for it where people type ids. Ordered as text.</remarks>
public readonly record struct EntryId(string Value) : IComparable<EntryId>
{
    /// <inheritdoc/>
    public int CompareTo(EntryId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What the register says: something folded from the claims of any number of reports.</summary>
/// <remarks>Actors are named by their ids, so that a renamed actor changes no other entry. Lists are compared by reference; two entries are the same when their ids are.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "entry")]
[JsonDerivedType(typeof(ActorEntry), "actor")]
[JsonDerivedType(typeof(RoleEntry), "role")]
[JsonDerivedType(typeof(TieEntry), "tie")]
[JsonDerivedType(typeof(MembershipEntry), "membership")]
[JsonDerivedType(typeof(EventEntry), "event")]
[JsonDerivedType(typeof(InstrumentEntry), "instrument")]
[JsonDerivedType(typeof(MechanismEntry), "mechanism")]
[JsonDerivedType(typeof(CommitmentEntry), "commitment")]
[JsonDerivedType(typeof(StatementEntry), "statement")]
[JsonDerivedType(typeof(FigureEntry), "figure")]
[JsonDerivedType(typeof(MilestoneEntry), "milestone")]
public abstract record Entry
{
    /// <summary>The identity.</summary>
    [JsonIgnore]
    public EntryId Id { get; init; }

    /// <summary>The claims that it rests on, in the order of their anchors; never empty.</summary>
    [JsonIgnore]
    public IReadOnlyList<ClaimId> Claims { get; init; } = [];

    /// <summary>The actors that take part in it, in any part.</summary>
    [JsonIgnore]
    public IReadOnlyList<EntryId> Actors { get; init; } = [];

    /// <summary>The day of its own, or else the first day on which a report says it; null where neither is known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of its own, or else the last day on which a report says it; null where neither is known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many sources say it: reports that print the same words within days are one. 0 of actors.</summary>
    public int Sources { get; init; }

    /// <summary>Whether a person looked at it and found it right.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Confirmed { get; init; }

    /// <summary>The ids of the decisions that shaped it, oldest first.</summary>
    public IReadOnlyList<string> Decisions { get; init => field = value ?? []; } = [];
}

/// <summary>A person, state, party, organisation or other body that acts.</summary>
public sealed record ActorEntry : Entry
{
    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Every name that reports or the knowledge files give it, the shown one first.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary><c>state</c>, <c>party</c>, <c>organisation</c>, <c>person</c> or <c>group</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The state that it is, or belongs to as far as the register knows.</summary>
    public EntryId? State { get; init; }

    /// <summary>Of a state itself, of another body the state in its name: whose people those are who hold an office of it; null of people.</summary>
    [JsonIgnore]
    public EntryId? Home { get; init; }

    /// <summary>ISO 3166-1 alpha-3, of states.</summary>
    public string? Iso { get; init; }

    /// <summary>How many claims name it.</summary>
    public int Mentions { get; init; }

    /// <summary>Each of its names in the first claims that print it: what decisions point at.</summary>
    [JsonIgnore]
    public IReadOnlyList<(ClaimId Claim, string Name)> Pins { get; init; } = [];

    /// <summary>Why names that are not spelt alike are taken for one, in words; empty where they are.</summary>
    public IReadOnlyList<string> Joined { get; init => field = value ?? []; } = [];
}

/// <summary>A person in an office or standing, as observed.</summary>
public sealed record RoleEntry : Entry
{
    /// <summary>Who.</summary>
    public EntryId Person { get; init; }

    /// <summary>The title without the body.</summary>
    public required string Office { get; init; }

    /// <summary>The body or state whose office it is.</summary>
    public EntryId? Of { get; init; }

    /// <summary>Of envoys, where they are sent.</summary>
    [JsonPropertyName("sent_to")]
    public EntryId? SentTo { get; init; }

    /// <summary><c>former</c>, <c>acting</c>, <c>designate</c>, <c>historical</c>, or null: as the latest report has it.</summary>
    public string? Status { get; init; }

    /// <summary>Since when, where a report says so.</summary>
    public When? Since { get; init; }

    /// <summary>Until when, where a report says so.</summary>
    public When? Until { get; init; }

    /// <summary>The last day on which a report shows the person in the office, not as a former holder.</summary>
    [JsonPropertyName("last_held")]
    public DateOnly? LastHeld { get; init; }
}

/// <summary>The level of relations between two actors over time.</summary>
public sealed record TieEntry : Entry
{
    /// <summary>The first actor, by name.</summary>
    public EntryId A { get; init; }

    /// <summary>The second actor, by name.</summary>
    public EntryId B { get; init; }

    /// <summary>The level that stands now.</summary>
    public required string Level { get; init; }

    /// <summary>Since when, as precisely as any report says; null where none does.</summary>
    public When? Since { get; init; }

    /// <summary>Every level and change, oldest first.</summary>
    public IReadOnlyList<TieStep> History { get; init; } = [];
}

/// <summary>One step of a ladder.</summary>
/// <param name="Level">The level's name.</param>
/// <param name="Change">What happened, or null where the level is only mentioned.</param>
/// <param name="Date">When, as precisely as any report says.</param>
/// <param name="Seen">The first day on which a report says so.</param>
/// <param name="Modality">Whether it is so, planned, hoped for and so on.</param>
/// <param name="Claims">The claims it rests on.</param>
/// <param name="OtherDates">Dates that other reports give and that do not agree.</param>
public sealed record TieStep(string Level, string? Change, When? Date, DateOnly? Seen, Modality Modality, IReadOnlyList<ClaimId> Claims, IReadOnlyList<When> OtherDates);

/// <summary>An actor belongs to a body.</summary>
public sealed record MembershipEntry : Entry
{
    /// <summary>Who belongs.</summary>
    public EntryId Member { get; init; }

    /// <summary>To what.</summary>
    public EntryId Of { get; init; }

    /// <summary>In what standing.</summary>
    public string? As { get; init; }

    /// <summary><c>member</c>, <c>joined</c>, <c>suspended</c>, <c>left</c>, or <c>planned</c> where it is only to come: as the latest report has it.</summary>
    public string Status { get; init; } = "member";

    /// <summary>The first day on which a report says that it has joined.</summary>
    public DateOnly? Joined { get; init; }

    /// <summary>The first day on which a report says that it has left, where none says later that it is in.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>What reports say in turn, oldest first.</summary>
    public IReadOnlyList<MembershipStep> History { get; init => field = value ?? []; } = [];
}

/// <summary>What reports say of a membership for some time.</summary>
/// <param name="Status"><c>member</c>, <c>joined</c>, <c>suspended</c>, <c>left</c> or <c>planned</c>.</param>
/// <param name="Seen">The first day on which a report says so.</param>
/// <param name="Until">The last day on which one does before another says otherwise.</param>
/// <param name="Claims">The claims it rests on.</param>
public sealed record MembershipStep(string Status, DateOnly? Seen, DateOnly? Until, IReadOnlyList<ClaimId> Claims);

/// <summary>Something that was announced, happened or was called off; one entry for all reports of it.</summary>
public sealed record EventEntry : Entry
{
    /// <summary>An event type of the knowledge files.</summary>
    public required string Type { get; init; }

    /// <summary><c>official</c>, <c>state</c>, <c>working</c>, …</summary>
    public string? Subtype { get; init; }

    /// <summary>Those who act.</summary>
    public IReadOnlyList<EntryId> Who { get; init; } = [];

    /// <summary>Those acted upon or met.</summary>
    public IReadOnlyList<EntryId> With { get; init; } = [];

    /// <summary>When, as precisely as its reports say.</summary>
    public When? Date { get; init; }

    /// <summary>Dates that other reports give and that do not agree.</summary>
    public IReadOnlyList<When> OtherDates { get; init; } = [];

    /// <summary>Where, as printed; of a visit the host state.</summary>
    public string? Place { get; init; }

    /// <summary>The state that the place is or lies in, where known.</summary>
    public EntryId? PlaceState { get; init; }

    /// <summary><c>planned</c>, <c>under way</c>, <c>held</c>, <c>cancelled</c>, <c>postponed</c> or <c>denied</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The type of the larger event that it is a part of.</summary>
    public string? PartOf { get; init; }

    /// <summary>The larger event that it is a part of, where the register holds it.</summary>
    public EntryId? Within { get; init; }
}

/// <summary>A document or agreement.</summary>
public sealed record InstrumentEntry : Entry
{
    /// <summary>The name that most reports print.</summary>
    public required string Name { get; init; }

    /// <summary>Every name that reports print.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>A type of the claim format: <c>treaty</c>, <c>joint declaration</c>, …</summary>
    public required string Type { get; init; }

    /// <summary>Who made it.</summary>
    public IReadOnlyList<EntryId> Parties { get; init; } = [];

    /// <summary>The furthest it is known to have come.</summary>
    public string? Status { get; init; }
}

/// <summary>A standing channel.</summary>
public sealed record MechanismEntry : Entry
{
    /// <summary>Its name, where it has one.</summary>
    public string? Name { get; init; }

    /// <summary>Those who deal with each other.</summary>
    public IReadOnlyList<EntryId> Parties { get; init; } = [];

    /// <summary>About what.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary><c>annual</c>, <c>regular</c>, …</summary>
    public string? Frequency { get; init; }
}

/// <summary>Something undertaken or asked for.</summary>
public sealed record CommitmentEntry : Entry
{
    /// <summary>Who is to do it.</summary>
    public IReadOnlyList<EntryId> By { get; init; } = [];

    /// <summary>With or for whom.</summary>
    public IReadOnlyList<EntryId> With { get; init; } = [];

    /// <summary>What, in a report's words.</summary>
    public required string What { get; init; }

    /// <summary>The strongest form in which a report has it: <c>agreed</c>, <c>pledged</c>, <c>planned</c>, <c>requested</c>, <c>discussed</c>, <c>hoped</c>.</summary>
    public required string Strength { get; init; }

    /// <summary>How far it has come, by the latest step or as somebody marked it: <c>open</c>, <c>under way</c>, <c>kept</c>, <c>lapsed</c>; null where it binds nobody.</summary>
    public string? Status { get; init; }

    /// <summary>The day from which the status is so, where known.</summary>
    [JsonPropertyName("status_since")]
    public DateOnly? StatusSince { get; init; }

    /// <summary>Whether the status is somebody's decision, which prevails over the steps.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Marked { get; init; }

    /// <summary>What later reports say became of it, oldest first.</summary>
    public IReadOnlyList<CommitmentStep> Progress { get; init => field = value ?? []; } = [];

    /// <summary>Topics.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}

/// <summary>A report moves an undertaking.</summary>
/// <param name="Status"><c>open</c> (put off), <c>under way</c>, <c>kept</c> or <c>lapsed</c>.</param>
/// <param name="Date">When, as precisely as a report says.</param>
/// <param name="Seen">The first day on which a report says so.</param>
/// <param name="Confidence">How sure it is, in hundredths, that this is what was undertaken.</param>
/// <param name="Claims">The claims that say so; they are claims of other entries.</param>
public sealed record CommitmentStep(string Status, When? Date, DateOnly? Seen, int Confidence, IReadOnlyList<ClaimId> Claims)
{
    /// <summary>The day from which it counts.</summary>
    [JsonIgnore]
    public DateOnly? Day => Date?.Earliest ?? Seen;
}

/// <summary>Something said on the record.</summary>
public sealed record StatementEntry : Entry
{
    /// <summary>Who says it.</summary>
    public IReadOnlyList<EntryId> Speaker { get; init; } = [];

    /// <summary>The verb's lemma.</summary>
    public required string Act { get; init; }

    /// <summary>Those addressed.</summary>
    [JsonPropertyName("addressed")]
    public IReadOnlyList<EntryId> Addressed { get; init; } = [];

    /// <summary>The actors it is about.</summary>
    public IReadOnlyList<EntryId> About { get; init; } = [];

    /// <summary>Topics.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The words of the first report that has it.</summary>
    public required string Quote { get; init; }
}

/// <summary>A series of numbers for one subject; what does not agree stands side by side.</summary>
public sealed record FigureEntry : Entry
{
    /// <summary>What is counted, measured or ranked.</summary>
    public required string Subject { get; init; }

    /// <summary>Whose figure it is.</summary>
    public IReadOnlyList<EntryId> About { get; init; } = [];

    /// <summary>Relative to whom.</summary>
    [JsonPropertyName("relative_to")]
    public IReadOnlyList<EntryId> RelativeTo { get; init; } = [];

    /// <summary>The unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The field ranked against.</summary>
    public string? Of { get; init; }

    /// <summary>The numbers, latest first.</summary>
    public IReadOnlyList<FigureValue> Values { get; init; } = [];

    /// <summary>Whether two reports give different numbers for the same time.</summary>
    public bool Disputed { get; init; }
}

/// <summary>One number of a series.</summary>
/// <param name="Value">The plain number.</param>
/// <param name="High">The upper end of a range.</param>
/// <param name="Approx"><c>about</c>, <c>over</c>, <c>under</c>, or null.</param>
/// <param name="Change"><c>rise</c>, <c>fall</c>, or null.</param>
/// <param name="Among">How many are ranked.</param>
/// <param name="AsOf">The time that a report says it holds for.</param>
/// <param name="Target">The year of an aim.</param>
/// <param name="Seen">The first day on which a report says so.</param>
/// <param name="Modality">Whether it is so, planned, hoped for and so on.</param>
/// <param name="Claims">The claims it rests on.</param>
public sealed record FigureValue(decimal Value, decimal? High, string? Approx, string? Change, int? Among, When? AsOf, int? Target, DateOnly? Seen, Modality Modality, IReadOnlyList<ClaimId> Claims);

/// <summary>An anniversary or founding date.</summary>
public sealed record MilestoneEntry : Entry
{
    /// <summary>What is remembered.</summary>
    public required string Name { get; init; }

    /// <summary>The states whose names stand in its own.</summary>
    public IReadOnlyList<EntryId> About { get; init; } = [];

    /// <summary>The date of the first event.</summary>
    public When? Date { get; init; }

    /// <summary>The ordinal of the latest anniversary that a report names.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The year in which that anniversary is kept.</summary>
    public int? Year { get; init; }
}
