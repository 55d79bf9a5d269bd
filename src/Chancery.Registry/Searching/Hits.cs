namespace Chancery.Registry;

/// <summary>What is looked for in a register.</summary>
/// <param name="Words">The words.</param>
/// <param name="Most">How many actors, entries and reports are wanted at most, of each so many.</param>
/// <param name="Kinds">The kinds of entries that are wanted, <c>report</c> for reports; null for all.</param>
/// <param name="Withdrawn">Whether claims that no longer stand and reports that were replaced are wanted too.</param>
public sealed record SearchQuery(SearchWords Words, int Most, IReadOnlySet<string>? Kinds = null, bool Withdrawn = false)
{
    /// <summary>Whether a kind is wanted.</summary>
    public bool Wants(string kind) => Kinds?.Contains(kind) ?? true;
}

/// <summary>Something that was found, with the words of a report that show it best.</summary>
/// <param name="Kind">The kind of entry or claim, or <c>report</c>.</param>
/// <param name="Entry">The entry; null for a report and for a claim that no longer stands.</param>
/// <param name="Claim">The claim whose quote shows it; null for a report none of whose claims has all the words.</param>
/// <param name="Report">The report that is quoted, or was found; null for an actor that no claim names.</param>
/// <param name="Score">How well it fits, in whole points.</param>
/// <param name="Stands">Whether it stands: false for a withdrawn claim and for a report that was replaced.</param>
public sealed record Hit(string Kind, Entry? Entry, StandingClaim? Claim, ReportCard? Report, int Score, bool Stands = true);
