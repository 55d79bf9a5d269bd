using Chancery.Sources;

namespace Chancery.Reading.Dates;

/// <summary>What a lexeme is made of.</summary>
internal enum LexemeKind : byte
{
    /// <summary>Letters, with their marks; an abbreviation's inner full stops too (<c>U.S.</c>).</summary>
    Word,

    /// <summary>Digits, with thousands' commas and a decimal point.</summary>
    Number,

    /// <summary>Digits with an ordinal ending: <c>26th</c>.</summary>
    Ordinal,

    /// <summary>Any other character that is no space.</summary>
    Mark,
}

/// <summary>The smallest piece that dates and amounts are written in: finer than a token, so that <c>28-30</c>, <c>US$4.46</c> and <c>15bn</c> come apart.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Passage">Where it stands in the text.</param>
/// <param name="Lower">Its characters in lower case; of an ordinal, with the ending.</param>
/// <param name="Value">The number that digits stand for; 0 for words and marks.</param>
/// <param name="Capital">Whether it starts with a capital letter.</param>
/// <param name="Spaced">Whether a space stands before it.</param>
internal readonly record struct Lexeme(LexemeKind Kind, Passage Passage, string Lower, decimal Value, bool Capital, bool Spaced)
{
    /// <summary>Whether the number is whole and written without commas, as years and days are.</summary>
    public bool IsPlainWhole => Kind is LexemeKind.Number && !Lower.Contains(',') && !Lower.Contains('.');

    /// <summary>Whether the characters are <paramref name="lower"/>, given in lower case.</summary>
    public bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);

    /// <summary>Whether it is a hyphen or a dash of any length.</summary>
    public bool IsDash => Kind is LexemeKind.Mark && Lower is "-" or "–" or "—" or "‑" or "−";
}
