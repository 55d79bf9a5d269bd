using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Registry.Folds.Undertakings;

/// <summary>Commitments: the same undertaking by the same actors is one, also where a report changes a word or two of it.</summary>
internal static class CommitmentFold
{
    private static readonly string[] Strongest = ["agreed", "pledged", "planned", "requested", "discussed", "hoped"];

    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors, KnownNames names)
    {
        var told = standings.Of<CommitmentClaim>().Select(one => Undertaking.Of(one.Index, one.Claim, standings, actors)).ToList();
        var same = new Components(told.Count);
        standings.Rulings.Rule("commitment", same, told.Select((one, thing) => (one.Index, thing)).ToDictionary());
        var distinct = told.Select((one, index) => (Key: (string.Join(' ', one.By), string.Join(' ', one.Words.Order(StringComparer.Ordinal))), Index: index)).GroupBy(one => one.Key, one => one.Index).Select(group => group.ToList()).ToList();
        foreach (var copies in distinct) same.Join(copies);
        foreach (var block in distinct.SelectMany(copies => told[copies[0]].Keys.Select(key => (key, One: copies[0]))).GroupBy(one => one.key, one => one.One).Select(block => block.ToList()))
        {
            for (var one = 0; one < block.Count; one++)
            {
                for (var other = one + 1; other < block.Count; other++)
                {
                    if (told[block[one]].IsAlike(told[block[other]])) same.Join(block[one], block[other]);
                }
            }
        }
        return EntryIds.Given(standings, same.Groups().Select(group => Draft(standings, [.. group.Select(one => told[one])], actors, names)));
    }

    /// <summary>The undertaking as it stood on a day; what somebody marked counts from the day on which it is so.</summary>
    public static CommitmentEntry AsOf(CommitmentEntry commitment, DateOnly day)
    {
        List<CommitmentStep> taken = [.. commitment.Progress.Where(step => !(step.Day > day))];
        if (commitment.Marked && !(commitment.StatusSince > day)) return commitment with { Progress = taken };
        return taken.Count == commitment.Progress.Count && !commitment.Marked ? commitment : Standing(commitment with { Marked = false }, taken);
    }

    /// <summary>The undertaking with what became of it; what somebody marked stays as marked.</summary>
    public static CommitmentEntry With(CommitmentEntry commitment, IReadOnlyList<CommitmentStep> steps) => commitment.Marked ? commitment with { Progress = steps } : Standing(commitment, steps);

    /// <summary>With the steps that were taken, and how far it has come by them; what nobody is bound by has no status.</summary>
    private static CommitmentEntry Standing(CommitmentEntry commitment, IReadOnlyList<CommitmentStep> steps)
    {
        var last = steps.Count == 0 ? null : steps[^1];
        return commitment with { Progress = steps, Status = last?.Status ?? (commitment.Strength is "discussed" or "hoped" ? null : "open"), StatusSince = last?.Day };
    }

    private static Draft Draft(Standings standings, List<Undertaking> told, ActorIndex actors, KnownNames names)
    {
        var by = told[0].By;
        var with = actors.ByName(told.SelectMany(one => actors.FindAll(one.Claim.With, standings.Report(one.Index))).Except(by));
        var strength = told.Select(one => one.Claim.Strength).MinBy(strength => Array.IndexOf(Strongest, strength) is >= 0 and var rank ? rank : Strongest.Length)!;
        return new(
            Standing(new()
            {
                By = by,
                With = with,
                What = Dates.Most(told.Select(one => one.Claim.What)),
                Strength = strength,
                Fields = Texts.Union(told.Select(one => one.Claim.Fields.Count > 0 ? one.Claim.Fields : names.Fields.In(one.Claim.What))),
            }, []),
            [.. told.Select(one => one.Index).Order()], by.Concat(with));
    }

    /// <summary>What undertakings have in common that can be one: who undertakes it, and one of the words that tell most.</summary>
    public static IEnumerable<Block> Blocks(int index, CommitmentClaim claim, Standings standings, ActorIndex actors) =>
        Undertaking.Of(index, claim, standings, actors).Keys.Select(key => Block.Of(BlockKind.Commitment, key.By, key.Word));
}

/// <summary>An undertaking as one report tells it.</summary>
/// <param name="Index">The place of its claim.</param>
/// <param name="Claim">The claim.</param>
/// <param name="By">Who undertakes it.</param>
/// <param name="Words">What, in folded words.</param>
internal sealed record Undertaking(int Index, CommitmentClaim Claim, List<EntryId> By, HashSet<string> Words)
{
    public static Undertaking Of(int index, CommitmentClaim claim, Standings standings, ActorIndex actors) =>
        new(index, claim, actors.ByName(actors.FindAll(claim.By, standings.Report(index))), [.. Folding.Fold(claim.What).Split([' ', ',', '.', ';', ':', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>
    /// Who undertakes it with each of its longest words: two lists that have four in five words in common cannot
    /// have all of that in their shortest ones, so that the first fifth, and one, of each list's longest will do. Long words are rare ones as a rule,
    /// and which they are does not depend on the other reports.
    /// </summary>
    public IEnumerable<(string By, string Word)> Keys =>
        Words.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(Words.Count / 5 + 1).DefaultIfEmpty("").Select(word => (string.Join(' ', By), word));

    /// <summary>The same actors, and four in five words in common, counted over both.</summary>
    public bool IsAlike(Undertaking other)
    {
        var shared = Words.Count(other.Words.Contains);
        return shared * 5 >= (Words.Count + other.Words.Count - shared) * 4 && By.SequenceEqual(other.By);
    }
}
