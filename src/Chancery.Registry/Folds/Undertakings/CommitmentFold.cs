using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Registry.Folds.Undertakings;

/// <summary>Commitments: the same undertaking by the same actors is one, also where a report changes a word or two of it.</summary>
internal static class CommitmentFold
{
    private static readonly string[] Strongest = ["agreed", "pledged", "planned", "requested", "discussed", "hoped"];

    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors, KnownNames names, Progress progress)
    {
        var told = standings.Of<CommitmentClaim>().Select(one => new Told(one.Index, one.Claim, actors.ByName(actors.FindAll(one.Claim.By, standings.Report(one.Index))), Words(one.Claim.What))).ToList();
        var same = new Components(told.Count);
        standings.Rulings.Rule("commitment", same, told.Select((one, thing) => (one.Index, thing)).ToDictionary());
        var distinct = told.Select((one, index) => (Key: (string.Join(' ', one.By), string.Join(' ', one.Words.Order(StringComparer.Ordinal))), Index: index)).GroupBy(one => one.Key, one => one.Index).Select(group => group.ToList()).ToList();
        foreach (var copies in distinct) same.Join(copies);
        foreach (var block in Blocks(told, [.. distinct.Select(copies => copies[0])]))
        {
            for (var one = 0; one < block.Count; one++)
            {
                for (var other = one + 1; other < block.Count; other++)
                {
                    if (Alike(told[block[one]].Words, told[block[other]].Words)) same.Join(block[one], block[other]);
                }
            }
        }
        return EntryIds.Given(standings, same.Groups().Select(group => Draft(standings, [.. group.Select(one => told[one])], actors, names, progress)));
    }

    /// <summary>The undertaking as it stood on a day; what somebody marked counts from the day on which it is so.</summary>
    public static CommitmentEntry AsOf(CommitmentEntry commitment, DateOnly day)
    {
        List<CommitmentStep> taken = [.. commitment.Progress.Where(step => !(step.Day > day))];
        if (commitment.Marked && !(commitment.StatusSince > day)) return commitment with { Progress = taken };
        return taken.Count == commitment.Progress.Count && !commitment.Marked ? commitment : Standing(commitment with { Marked = false }, taken);
    }

    /// <summary>With the steps that were taken, and how far it has come by them; what nobody is bound by has no status.</summary>
    private static CommitmentEntry Standing(CommitmentEntry commitment, IReadOnlyList<CommitmentStep> steps)
    {
        var last = steps.Count == 0 ? null : steps[^1];
        return commitment with { Progress = steps, Status = last?.Status ?? (commitment.Strength is "discussed" or "hoped" ? null : "open"), StatusSince = last?.Day };
    }

    private static Draft Draft(Standings standings, List<Told> told, ActorIndex actors, KnownNames names, Progress progress)
    {
        var by = told[0].By;
        var with = actors.ByName(told.SelectMany(one => actors.FindAll(one.Claim.With, standings.Report(one.Index))).Except(by));
        var strength = told.Select(one => one.Claim.Strength).MinBy(strength => Array.IndexOf(Strongest, strength) is >= 0 and var rank ? rank : Strongest.Length)!;
        var steps = progress.Of(by, with, told.Select(one => one.Claim.What), told.Min(one => standings.Day(one.Index)));
        return new(
            Standing(new()
            {
                By = by,
                With = with,
                What = Dates.Most(told.Select(one => one.Claim.What)),
                Strength = strength,
                Fields = Texts.Union(told.Select(one => one.Claim.Fields.Count > 0 ? one.Claim.Fields : names.Fields.In(one.Claim.What))),
            }, steps),
            [.. told.Select(one => one.Index).Order()], by.Concat(with));
    }

    /// <summary>
    /// Those of the same actors that share one of their rarest words: two lists that have four in five words in common cannot
    /// have all of that in their commonest ones, so that the first fifth, and one, of each list's rarest will do.
    /// </summary>
    private static IEnumerable<List<int>> Blocks(List<Told> told, List<int> distinct)
    {
        var uses = distinct.SelectMany(one => told[one].Words).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return distinct
            .SelectMany(one => told[one].Words.OrderBy(word => uses[word]).ThenBy(word => word, StringComparer.Ordinal).Take(told[one].Words.Count / 5 + 1).DefaultIfEmpty("")
                .Select(word => (Key: (string.Join(' ', told[one].By), word), One: one)))
            .GroupBy(one => one.Key, one => one.One).Select(block => block.ToList());
    }

    /// <summary>Four in five words in common, counted over both.</summary>
    private static bool Alike(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared * 5 >= (one.Count + other.Count - shared) * 4;
    }

    private static HashSet<string> Words(string what) =>
        [.. Folding.Fold(what).Split([' ', ',', '.', ';', ':', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];

    private sealed record Told(int Index, CommitmentClaim Claim, List<EntryId> By, HashSet<string> Words);
}
