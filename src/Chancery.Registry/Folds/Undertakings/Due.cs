using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Undertakings;

/// <summary>An undertaking as later reports are looked through for it.</summary>
/// <param name="Claim">The first claim of its entry, by which it is kept.</param>
/// <param name="By">Who is to do it; somebody.</param>
/// <param name="With">With or for whom.</param>
/// <param name="Deeds">What is to be done, in the words of each report that has it; at least one.</param>
/// <param name="Since">The first day on which a report has it.</param>
internal sealed record Due(ClaimId Claim, IReadOnlyList<EntryId> By, IReadOnlyList<EntryId> With, IReadOnlyList<Deed> Deeds, DateOnly Since)
{
    /// <summary>An undertaking that could be seen done; null where nobody is to do it, its words tell no deed, or nothing can be later.</summary>
    /// <param name="entry">The undertaking.</param>
    /// <param name="claim">Its claims with the days on which their reports speak.</param>
    /// <param name="known">What is known of deeds.</param>
    public static Due? Of(CommitmentEntry entry, Func<ClaimId, (CommitmentClaim Claim, DateOnly? Day)> claim, KnownDeeds known)
    {
        var told = entry.Claims.Select(claim).ToList();
        if (entry.By.Count == 0 || told.Min(one => one.Day) is not { } since) return null;
        List<Deed> deeds = [.. told.Select(one => one.Claim.What).Distinct(StringComparer.Ordinal).Select(what => Deed.Of(what, known)).OfType<Deed>()];
        return deeds.Count == 0 ? null : new(entry.Claims[0], entry.By, entry.With, deeds, since);
    }
}
