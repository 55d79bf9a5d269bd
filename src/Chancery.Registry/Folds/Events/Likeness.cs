namespace Chancery.Registry.Folds.Events;

/// <summary>What two reports tell of whether their events are one; the smaller of two prevails.</summary>
internal enum Likeness
{
    /// <summary>They cannot be: other days, another host, other people.</summary>
    Apart,

    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>They are, unless something else could be meant as well: a state for its minister, a month for a day.</summary>
    Likely,

    /// <summary>They are.</summary>
    Sure,
}
