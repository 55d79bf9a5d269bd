namespace Chancery.Reading.Known;

/// <summary>A field of cooperation.</summary>
/// <param name="Name">Its short id.</param>
/// <param name="Title">What it covers.</param>
/// <param name="Pillar"><c>P1</c> to <c>P6</c>.</param>
/// <param name="Keywords">Words that tell it.</param>
/// <param name="Contexts">PLOVER's contexts for it; empty where PLOVER has none.</param>
public sealed record CooperationField(string Name, string Title, string Pillar, IReadOnlyList<string> Keywords, IReadOnlyList<string> Contexts);

/// <summary>A level of relations.</summary>
/// <param name="Name">As claims write it.</param>
/// <param name="Names">Other ways to print it, and the words for the partner.</param>
/// <param name="Rank">Its coarse place among levels, 0 to 5, where the owner's own ladder is not known.</param>
public sealed record Level(string Name, IReadOnlyList<string> Names, int Rank);

/// <summary>The ladder of one state or organisation.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Levels">Names of levels, from low to high.</param>
public sealed record Ladder(string Owner, IReadOnlyList<string> Levels);

/// <summary>A verb that moves relations to another level.</summary>
/// <param name="Verb">Its lemma, with its particle.</param>
/// <param name="Change"><c>established</c>, <c>normalised</c>, <c>upgraded</c>, <c>downgraded</c>, <c>suspended</c>, <c>severed</c>, <c>restored</c>, <c>recognised</c>.</param>
/// <param name="Nouns">The nouns of the same meaning: <c>upgrade</c>, <c>elevation</c>.</param>
/// <param name="ToLevel">Whether it means so only with a level named: <c>raise ties to …</c>.</param>
public sealed record LevelChange(string Verb, string Change, IReadOnlyList<string> Nouns, bool ToLevel);

/// <summary>A type noun of a document or agreement.</summary>
/// <param name="Name">The noun, lower case.</param>
/// <param name="Names">Other forms.</param>
/// <param name="Acronyms">Short forms, letter for letter: <c>MoU</c>.</param>
/// <param name="Type">The type that claims write.</param>
public sealed record InstrumentNoun(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Acronyms, string Type);

/// <summary>What can be done with an instrument.</summary>
/// <param name="Verb">The lemma, with its particle.</param>
/// <param name="Nouns">The nouns for it.</param>
/// <param name="Status">The status that it gives the instrument.</param>
/// <param name="Event">The type of event that it is, or null.</param>
public sealed record InstrumentAct(string Verb, IReadOnlyList<string> Nouns, string Status, string? Event);

/// <summary>A verb that tells what somebody said, thinks or feels.</summary>
/// <param name="Name">The lemma with its particle: <c>speak highly of</c>.</param>
/// <param name="Class"><c>neutral</c>, <c>assertive</c>, <c>evaluative+</c>, <c>evaluative-</c>, <c>volitive</c>, <c>directive</c>, <c>commissive</c>, <c>epistemic</c>.</param>
/// <param name="Complements">How what is said can follow: <c>that</c>, <c>quote</c>, <c>object</c>, <c>to-clause</c>, <c>whether</c>, <c>gerund</c>, <c>none</c>.</param>
/// <param name="Addressee">How the one addressed is joined: <c>object</c>, <c>to</c>, <c>with</c>; empty where nobody is.</param>
public sealed record ReportingVerb(string Name, string Class, IReadOnlyList<string> Complements, IReadOnlyList<string> Addressee)
{
    /// <summary>The verb alone: <c>speak</c>.</summary>
    public string Lemma { get; } = Name.Split(' ')[0];

    /// <summary>The words that follow it: <c>highly</c>, <c>of</c>.</summary>
    public IReadOnlyList<string> Particles { get; } = Name.Split(' ')[1..];
}

/// <summary>Words by which somebody undertakes, asks or hopes for something.</summary>
/// <param name="Name">The lemma or phrase.</param>
/// <param name="Names">Other forms.</param>
/// <param name="Strength">The strength that claims write.</param>
/// <param name="Form"><c>verb</c>, <c>noun</c>, <c>phrase</c>, <c>modal</c>.</param>
/// <param name="By">Who is to do it: the <c>subject</c>, the <c>object</c>, or <c>open</c>.</param>
public sealed record CommitmentCue(string Name, IReadOnlyList<string> Names, string Strength, string Form, string By);

/// <summary>A currency.</summary>
/// <param name="Name">Its ISO 4217 code.</param>
/// <param name="Names">Its words, also the short ones of the wires: <c>dollar</c>, <c>dlrs</c>.</param>
/// <param name="Signs">Its signs: <c>$</c>, <c>US$</c>.</param>
/// <param name="State">Whose it is, or null.</param>
public sealed record Currency(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Signs, string? State);

/// <summary>A word that multiplies: <c>million</c>, <c>mln</c>.</summary>
/// <param name="Name">The word.</param>
/// <param name="Names">Short forms.</param>
/// <param name="Power">The power of ten: 6 for a million.</param>
public sealed record Magnitude(string Name, IReadOnlyList<string> Names, int Power);

/// <summary>A unit of measure.</summary>
/// <param name="Name">The unit as claims write it: <c>percent</c>, <c>tonne</c>.</param>
/// <param name="Names">Its words.</param>
/// <param name="Signs">Its signs: <c>%</c>, <c>km</c>.</param>
public sealed record Measure(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Signs);
