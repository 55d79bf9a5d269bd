using System.Text.Json.Serialization;
using Chancery.Sources;

namespace Chancery.Reading.Claims;

/// <summary>One thing that one report says, with the words that say it.</summary>
/// <remarks>
/// A closed union of eleven kinds. A claim never says more than its quote does; fields may be resolved from anywhere in the same
/// report, never from outside it. Names are the report's fullest form, states their short English name.
/// Lists are never null, also where a deserialiser that finds no such field says so.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RoleClaim), "role")]
[JsonDerivedType(typeof(AliasClaim), "alias")]
[JsonDerivedType(typeof(EventClaim), "event")]
[JsonDerivedType(typeof(TieClaim), "tie")]
[JsonDerivedType(typeof(InstrumentClaim), "instrument")]
[JsonDerivedType(typeof(MechanismClaim), "mechanism")]
[JsonDerivedType(typeof(MembershipClaim), "membership")]
[JsonDerivedType(typeof(CommitmentClaim), "commitment")]
[JsonDerivedType(typeof(StatementClaim), "statement")]
[JsonDerivedType(typeof(FigureClaim), "figure")]
[JsonDerivedType(typeof(MilestoneClaim), "milestone")]
public abstract record Claim
{
    private protected Claim(string kind) => Kind = kind;

    /// <summary>The words of the report that carry the claim.</summary>
    [JsonIgnore]
    public Quote Quote { get; init; } = Quote.None;

    /// <summary>The kind's name as claim files write it.</summary>
    [JsonIgnore]
    public string Kind { get; }

    /// <summary>Who says so inside the report, where the quote stands in a reporting clause; empty where the report itself does.</summary>
    public IReadOnlyList<string> SaidBy { get; init => field = value ?? []; } = [];

    /// <summary>Whether it is so, is planned, hoped for, proposed, denied, cancelled or put off.</summary>
    public Modality Modality { get; init; }

    /// <summary>The reader's own confidence in hundredths, 0 to 100; of claims at 80, about 80 in a hundred should be right.</summary>
    public int Confidence { get; init; }

    /// <summary>The id of the rule that made the claim, for <c>why --rules</c>; empty for claims that no rule made.</summary>
    public string Rule { get; init => field = value ?? ""; } = "";
}

/// <summary>A run of words of one report.</summary>
/// <param name="Report">The report that holds them.</param>
/// <param name="Passage">Where they stand in its text.</param>
/// <param name="Words">The characters at that passage, exactly.</param>
public sealed record Quote(ReportId Report, Passage Passage, string Words)
{
    /// <summary>What a claim has before it is tied to its words.</summary>
    internal static Quote None { get; } = new(new(""), default, "");

    /// <summary>Cuts the words from the report's text, so that they cannot differ from it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The passage reaches beyond the text.</exception>
    /// <exception cref="ArgumentException">The passage is empty.</exception>
    public static Quote Cut(Report report, Passage passage) =>
        passage.IsEmpty ? throw new ArgumentException("A quote holds at least one character.", nameof(passage))
            : new(report.Id, passage, passage.Of(report.Text).ToString());
}

/// <summary>How a claim stands to fact.</summary>
public enum Modality
{
    /// <summary>Said to be or to have been so.</summary>
    Fact,

    /// <summary>Is to be, will be, is scheduled.</summary>
    Planned,

    /// <summary>Is hoped or expected.</summary>
    Hoped,

    /// <summary>Was called for, suggested, invited to.</summary>
    Proposed,

    /// <summary>Is said not to be, or was refused.</summary>
    Denied,

    /// <summary>Was planned and will not be.</summary>
    Cancelled,

    /// <summary>Was planned and will be later.</summary>
    Postponed,
}

/// <summary>A person holds an office, or is introduced by a standing.</summary>
public sealed record RoleClaim() : Claim("role")
{
    /// <summary>The person's fullest name in the report, without titles.</summary>
    public required string Person { get; init; }

    /// <summary>The title without the body: <c>Minister of Foreign Affairs</c>.</summary>
    public required string Office { get; init; }

    /// <summary>The body or state whose office it is.</summary>
    public string? Of { get; init; }

    /// <summary>For envoys, the receiving state or organisation.</summary>
    public string? To { get; init; }

    /// <summary><c>former</c>, <c>acting</c>, <c>designate</c> or <c>historical</c>; null for the office held at the time.</summary>
    public string? Status { get; init; }

    /// <summary>Since when, where said.</summary>
    public When? From { get; init; }

    /// <summary>Until when, where said.</summary>
    public When? Until { get; init; }
}

/// <summary>The report gives another name for the same thing.</summary>
public sealed record AliasClaim() : Claim("alias")
{
    /// <summary>The fuller name.</summary>
    public required string Name { get; init; }

    /// <summary>The other name.</summary>
    public required string Alias { get; init; }
}

/// <summary>Something that happened, is happening or is announced, with a time of its own.</summary>
public sealed record EventClaim() : Claim("event")
{
    /// <summary>One of the event types of the knowledge files: <c>visit</c>, <c>meeting</c>, <c>signing</c>, …</summary>
    public required string Type { get; init; }

    /// <summary><c>official</c>, <c>state</c>, <c>working</c>, where said.</summary>
    public string? Subtype { get; init; }

    /// <summary>Those who act.</summary>
    public IReadOnlyList<string> Who { get; init => field = value ?? []; } = [];

    /// <summary>Those acted upon or met, where the report makes a difference.</summary>
    public IReadOnlyList<string> With { get; init => field = value ?? []; } = [];

    /// <summary>When, as precisely as the report allows.</summary>
    public When? Date { get; init; }

    /// <summary>Where; of a visit, the host state.</summary>
    public string? Place { get; init; }

    /// <summary>The type of the larger event that it belongs to.</summary>
    public string? PartOf { get; init; }
}

/// <summary>The level of relations between two actors.</summary>
public sealed record TieClaim() : Claim("tie")
{
    /// <summary>The first actor in alphabetical order.</summary>
    public required string A { get; init; }

    /// <summary>The second actor in alphabetical order.</summary>
    public required string B { get; init; }

    /// <summary>The level's name.</summary>
    public required string Level { get; init; }

    /// <summary><c>established</c>, <c>normalised</c>, <c>upgraded</c>, <c>downgraded</c>, <c>suspended</c>, <c>severed</c>, <c>restored</c>, <c>recognised</c>; null where only mentioned.</summary>
    public string? Change { get; init; }

    /// <summary>The date of the change, or since when.</summary>
    public When? Date { get; init; }
}

/// <summary>A document or agreement with a name or a type of its own.</summary>
public sealed record InstrumentClaim() : Claim("instrument")
{
    /// <summary>The name as the report prints it.</summary>
    public required string Name { get; init; }

    /// <summary><c>treaty</c>, <c>trade agreement</c>, <c>joint declaration</c>, <c>memorandum</c>, <c>action plan</c>, <c>programme</c>, <c>resolution</c>, <c>other</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Who made it, as far as the report says.</summary>
    public IReadOnlyList<string> Parties { get; init => field = value ?? []; } = [];

    /// <summary><c>in force</c>, <c>signed</c>, <c>adopted</c>, <c>planned</c>, <c>mentioned</c>.</summary>
    public string? Status { get; init; }
}

/// <summary>A standing channel for dealing with each other.</summary>
public sealed record MechanismClaim() : Claim("mechanism")
{
    /// <summary>A name, where it has one.</summary>
    public string? Name { get; init; }

    /// <summary>Those who deal with each other.</summary>
    public IReadOnlyList<string> Parties { get; init => field = value ?? []; } = [];

    /// <summary>About what, in the report's words.</summary>
    public IReadOnlyList<string> Fields { get; init => field = value ?? []; } = [];

    /// <summary><c>annual</c>, <c>regular</c>, …</summary>
    public string? Frequency { get; init; }
}

/// <summary>An actor belongs to a body.</summary>
public sealed record MembershipClaim() : Claim("membership")
{
    /// <summary>Who belongs.</summary>
    public required string Member { get; init; }

    /// <summary>To what.</summary>
    public required string Of { get; init; }

    /// <summary>In what standing, where said: <c>permanent member</c>.</summary>
    public string? As { get; init; }
}

/// <summary>Something that somebody is to do, or is asked to do.</summary>
public sealed record CommitmentClaim() : Claim("commitment")
{
    /// <summary>Who is to do it.</summary>
    public IReadOnlyList<string> By { get; init => field = value ?? []; } = [];

    /// <summary>With or for whom.</summary>
    public IReadOnlyList<string> With { get; init => field = value ?? []; } = [];

    /// <summary>The report's words from the verb on, twenty at most.</summary>
    public required string What { get; init; }

    /// <summary><c>agreed</c>, <c>pledged</c>, <c>planned</c>, <c>discussed</c>, <c>requested</c>, <c>hoped</c>.</summary>
    public required string Strength { get; init; }

    /// <summary>Topics in the report's words.</summary>
    public IReadOnlyList<string> Fields { get; init => field = value ?? []; } = [];
}

/// <summary>Somebody says, thinks or feels something on the record.</summary>
public sealed record StatementClaim() : Claim("statement")
{
    /// <summary>Who says it.</summary>
    public IReadOnlyList<string> Speaker { get; init => field = value ?? []; } = [];

    /// <summary>The verb's lemma with its particle: <c>affirm</c>, <c>call on</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Those addressed, where said.</summary>
    public IReadOnlyList<string> To { get; init => field = value ?? []; } = [];

    /// <summary>The actors that it is about.</summary>
    public IReadOnlyList<string> About { get; init => field = value ?? []; } = [];

    /// <summary>Topics in the report's words.</summary>
    public IReadOnlyList<string> Fields { get; init => field = value ?? []; } = [];
}

/// <summary>A number that says something about the world.</summary>
public sealed record FigureClaim() : Claim("figure")
{
    /// <summary>What is counted, measured or ranked.</summary>
    public required string Subject { get; init; }

    /// <summary>Whose figure it is.</summary>
    public IReadOnlyList<string> About { get; init => field = value ?? []; } = [];

    /// <summary>Relative to whom.</summary>
    public IReadOnlyList<string> To { get; init => field = value ?? []; } = [];

    /// <summary>The plain number.</summary>
    public required decimal Value { get; init; }

    /// <summary><c>USD</c>, <c>project</c>, <c>student</c>, <c>rank</c>, <c>percent</c>, …</summary>
    public string? Unit { get; init; }

    /// <summary>The field ranked against.</summary>
    public string? Of { get; init; }

    /// <summary>How many are ranked.</summary>
    public int? Among { get; init; }

    /// <summary><c>about</c>, <c>over</c> or <c>under</c>; null for a plain number.</summary>
    public string? Approx { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary><c>rise</c> or <c>fall</c>, for growth.</summary>
    public string? Change { get; init; }

    /// <summary>The time that it holds for.</summary>
    public When? AsOf { get; init; }

    /// <summary>The year of an aim.</summary>
    public int? Target { get; init; }
}

/// <summary>An anniversary or a founding date.</summary>
public sealed record MilestoneClaim() : Claim("milestone")
{
    /// <summary>What is remembered.</summary>
    public required string Name { get; init; }

    /// <summary>The date of the first event.</summary>
    public When? Date { get; init; }

    /// <summary>15 for the 15th anniversary.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The year in which it is kept.</summary>
    public int? Year { get; init; }
}
