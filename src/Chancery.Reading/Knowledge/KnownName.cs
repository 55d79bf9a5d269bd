namespace Chancery.Reading.Known;

/// <summary>What a name is the name of.</summary>
public enum NameKind
{
    /// <summary>A state: its names, adjectives and people, its capital and seats of power.</summary>
    State,

    /// <summary>A place that stands for no state.</summary>
    Place,

    /// <summary>An organisation of any kind.</summary>
    Organisation,

    /// <summary>A political party.</summary>
    Party,
}

/// <summary>In what form a name names.</summary>
public enum NameForm
{
    /// <summary>The main name.</summary>
    Name,

    /// <summary>Another name, or the formal one.</summary>
    Alias,

    /// <summary>A short form in capitals.</summary>
    Acronym,

    /// <summary>An adjective: <c>British</c>.</summary>
    Adjective,

    /// <summary>A word for its people: <c>Britons</c>.</summary>
    People,

    /// <summary>A state's capital, which can be a place or stand for the government.</summary>
    Capital,

    /// <summary>A seat of power, which can be a place or stand for the government.</summary>
    Seat,
}

/// <summary>One meaning of a name.</summary>
/// <param name="Kind">What it is the name of.</param>
/// <param name="Form">In what form.</param>
/// <param name="Name">The main name of what is named: of <c>Britain</c>, <c>British</c>, <c>London</c> and <c>Whitehall</c> it is <c>United Kingdom</c>.</param>
/// <param name="Place">For a capital or seat, its own main name (<c>Ha Noi</c> for <c>Hanoi</c>); for a place, its name; null otherwise.</param>
/// <param name="State">The state that it is, belongs to or lies in; null for what has none.</param>
/// <param name="Entry">The <see cref="Known.State"/>, <see cref="Known.Place"/>, <see cref="Organisation"/> or <see cref="Party"/>.</param>
public sealed record KnownName(NameKind Kind, NameForm Form, string Name, string? Place, string? State, object Entry)
{
    /// <summary>Whether it is the name of an actor rather than an adjective, and of no building or capital.</summary>
    public bool IsPlainName => Form is NameForm.Name or NameForm.Alias or NameForm.Acronym;
}
