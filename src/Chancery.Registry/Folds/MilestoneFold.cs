using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Registry.Folds;

/// <summary>Milestones: one name whose dates agree, whichever anniversary a report counts.</summary>
internal static class MilestoneFold
{
    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors, KnownNames names)
    {
        var told = standings.Of<MilestoneClaim>().Select(one => new Told(one.Index, one.Claim, Day(one.Claim), States(one.Claim, actors, names))).ToList();
        var groups = Grouping.By(standings, "milestone", told, one => one.Index, all => all.GroupBy(one => (Key(one.Claim.Name), string.Join(' ', one.Actors))).SelectMany(group => ByDate([.. group])));
        return EntryIds.Given(standings, groups.Select(group =>
        {
            var latest = group.Where(one => one.Claim.Ordinal is not null).MaxBy(one => (one.Claim.Year ?? 0, one.Claim.Ordinal, -one.Index));
            return new Draft(
                new MilestoneEntry
                {
                    Name = Dates.Most(group.Select(one => one.Claim.Name)),
                    About = group[0].Actors,
                    Date = Dates.Best(group.Select(one => one.Day)).Date,
                    Ordinal = latest?.Claim.Ordinal,
                    Year = latest?.Claim.Year,
                },
                [.. group.Select(one => one.Index).Order()], group[0].Actors);
        }));
    }

    /// <summary>What milestones have in common that can be one: the name, and the states in it.</summary>
    public static Block Block(MilestoneClaim claim, ActorIndex actors, KnownNames names) => Folds.Block.Of(BlockKind.Milestone, Key(claim.Name), string.Join(' ', States(claim, actors, names)));

    private static IEnumerable<List<Told>> ByDate(List<Told> told)
    {
        var same = new Components(told.Count);
        for (var one = 0; one < told.Count; one++)
        {
            for (var other = one + 1; other < told.Count; other++)
            {
                if (told[one].Day is not { } day || told[other].Day is not { } also || Dates.Agree(day, also)) same.Join(one, other);
            }
        }
        return same.Groups().Select(group => group.Select(index => told[index]).ToList());
    }

    /// <summary>The date given; a year that follows from an ordinal and its year.</summary>
    private static When? Day(MilestoneClaim claim) =>
        claim.Date ?? (claim is { Ordinal: { } ordinal, Year: { } year } && year - ordinal is > 0 and < 10000 ? When.Year(year - ordinal) : null);

    /// <summary>The name without what only says that it is a founding or an anniversary, so that "founding of X" and "X" meet.</summary>
    private static string Key(string name)
    {
        var words = Folding.Fold(name).Split(' ').Where(word => word is not ("the" or "of" or "founding" or "foundation" or "establishment" or "anniversary" or "signing" or "birthday" or "birth")).ToList();
        return NameKey.Of(words.Count > 0 ? string.Join(' ', words) : name);
    }

    /// <summary>The states whose names stand in the milestone's own.</summary>
    private static List<EntryId> States(MilestoneClaim claim, ActorIndex actors, KnownNames names) =>
        actors.ByName(names.StatesWithin(claim.Name).Select(state => actors.FindState(state.Name)).OfType<EntryId>());

    private sealed record Told(int Index, MilestoneClaim Claim, When? Day, List<EntryId> Actors);
}
