using System.Globalization;

namespace Chancery.Registry.Folds;

/// <summary>Gives entries their ids from the smallest anchor among their claims.</summary>
internal static class EntryIds
{
    /// <summary>An id for one anchor; what else tells apart those that share it is <paramref name="also"/>.</summary>
    public static EntryId Of(string kind, StandingClaim claim, string also) => Of(kind, claim.Report.Id.Value, claim.Claim.Kind, claim.Claim.Quote.Passage, also);

    /// <inheritdoc cref="Of(string, StandingClaim, string)"/>
    public static EntryId Of(string kind, string report, string claim, Sources.Passage passage, string also) => new(Digest.Of(16, kind, report, claim, passage.ToString(), also));

    /// <summary>Entries of one kind, each with the places of its claims in ascending order; what else its first claim's words say of that kind counts where there is more than one.</summary>
    public static IEnumerable<Entry> Given(Standings standings, IEnumerable<Draft> drafts)
    {
        foreach (var draft in drafts.OrderBy(draft => draft.Claims[0]))
        {
            var claim = standings.Claims[draft.Claims[0]];
            var nth = standings[draft.Claims[0]].Nth;
            var entry = Corrections.Apply(draft.Entry, standings.Rulings.Shaping(EntryKinds.Name(draft.Entry), draft.Claims));
            yield return entry with
            {
                Id = Of(EntryKinds.Name(draft.Entry), claim, nth == 0 ? "" : nth.ToString(CultureInfo.InvariantCulture)),
                Claims = [.. draft.Claims.Select(index => standings.Claims[index].Id)],
                Actors = [.. draft.Actors.Distinct().Order()],
                Sources = SourceCount.Of(standings, draft.Claims),
                From = entry.From ?? draft.Claims.Min(standings.Day),
                To = entry.To ?? draft.Claims.Max(standings.Day),
            };
        }
    }
}

/// <summary>An entry before it has its id.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="Claims">The places of its claims, ascending.</param>
/// <param name="Actors">Who takes part; may name one twice.</param>
internal sealed record Draft(Entry Entry, IReadOnlyList<int> Claims, IEnumerable<EntryId> Actors);
