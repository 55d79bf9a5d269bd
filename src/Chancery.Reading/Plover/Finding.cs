using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>A word that tells an event or changes one that it governs.</summary>
/// <param name="Word">The verb, adjective or noun.</param>
/// <param name="Pattern">The pattern that it fits.</param>
/// <param name="Carrier">The verb that carries a noun, the verb itself, or null for a noun alone.</param>
/// <param name="View">Its arguments.</param>
internal sealed record Finding(Token Word, PloverPattern Pattern, Token? Carrier, ClauseView View)
{
    /// <summary>What it means.</summary>
    public PloverRule Rule => Pattern.Rule;

    /// <summary>Whether a noun tells it.</summary>
    public bool IsNoun => Carrier is not { } verb || verb != Word;

    /// <summary>The word that stands in the sentence's skeleton: the carrier, else the noun.</summary>
    public Token Main => Carrier ?? Word;
}
