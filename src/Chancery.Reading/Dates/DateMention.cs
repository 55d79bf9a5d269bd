using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Reading.Dates;

/// <summary>How a date is put, and how precise it is.</summary>
internal enum DateKind : byte
{
    /// <summary>A day of a month, with or without its year: <c>October 30, 2025</c>, <c>May 14</c>.</summary>
    Day,

    /// <summary>A month, with or without its year, or a part of one: <c>in March</c>, <c>late March 2026</c>.</summary>
    Month,

    /// <summary>A year or a part of one: <c>2010</c>, <c>early 2026</c>.</summary>
    Year,

    /// <summary>A stretch with both ends: <c>28-30 October</c>, <c>2010-2025</c>, <c>the 1990s</c>, a quarter, a fiscal year.</summary>
    Range,

    /// <summary>A day of the week: <c>on Thursday</c>.</summary>
    Weekday,

    /// <summary>Seen from the day of writing: <c>yesterday</c>, <c>last week</c>, <c>two days ago</c>, <c>next year</c>.</summary>
    Relative,

    /// <summary>Seen from another date of the report: <c>the same day</c>, <c>a year later</c>.</summary>
    Context,
}

/// <summary>A date expression of a sentence.</summary>
/// <param name="Passage">Its characters, without a preposition before it.</param>
/// <param name="FirstToken">The sentence's token that it starts in.</param>
/// <param name="LastToken">The sentence's token that it ends in.</param>
/// <param name="When">What it resolves to; null where the report leaves it open (a weekday without a publication date).</param>
/// <param name="Kind">How it is put.</param>
/// <param name="Explicit">Whether its year is printed in it.</param>
/// <param name="Planned">Whether the words around it look ahead (<c>will</c>, <c>is to</c>, <c>scheduled</c>).</param>
internal sealed record DateMention(Passage Passage, int FirstToken, int LastToken, When? When, DateKind Kind, bool Explicit, bool Planned);
