namespace Chancery.Reading.Analysis;

/// <summary>Somebody or something that acts in one report, under the fullest name that the report gives.</summary>
/// <remarks>One object an actor and report: readers compare by reference.</remarks>
internal sealed class Actor(string name, ActorKind kind)
{
    /// <summary>The fullest name, without titles; of a state its short English name.</summary>
    public string Name { get; set; } = name;

    /// <summary>What it is.</summary>
    public ActorKind Kind { get; } = kind;

    /// <summary>The state that a person serves or a body belongs to, by its short English name.</summary>
    public string? State { get; set; }

    /// <summary>Whether the report speaks of the person as he or she; null where it does not tell.</summary>
    public bool? IsWoman { get; set; }

    /// <summary>The offices under which the report introduces a person, lower case, the last one last.</summary>
    public List<Holding> Holdings { get; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>An office as the report ties it to a person.</summary>
/// <param name="Office">The title as printed, without the body.</param>
/// <param name="Of">The body or state, or null.</param>
/// <param name="To">The receiving state of an envoy, or null.</param>
/// <param name="Status">The claim's status word, or null for the present.</param>
/// <param name="Kind">The kind of office by the knowledge files.</param>
internal sealed record Holding(string Office, string? Of, string? To, string? Status, string Kind);

/// <summary>What an actor is.</summary>
internal enum ActorKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A state or territory.</summary>
    State,

    /// <summary>A body that states or people belong to.</summary>
    Organisation,

    /// <summary>A political party.</summary>
    Party,

    /// <summary>An organ: a ministry, an embassy, an agency, a parliament.</summary>
    Body,

    /// <summary>People named by what they are: officials, fishermen, observers.</summary>
    Group,

    /// <summary>A place that is no state.</summary>
    Place,

    /// <summary>A name whose kind the report does not tell.</summary>
    Other,
}
