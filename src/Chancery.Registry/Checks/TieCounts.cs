using System.Globalization;
using Chancery.Reading.Claims;
using Chancery.Registry.Folds;

namespace Chancery.Registry;

/// <summary>Numbers of ties that reports give ("14 comprehensive strategic partnerships"), beside the ties that the register knew of by then.</summary>
/// <remarks>A register that has not read everything knows fewer; only where it knows more than a report counts, one of the two is wrong.</remarks>
internal static class TieCounts
{
    private const int Most = 3;

    public static IEnumerable<Contradiction> Of(IReadOnlyList<Entry> entries, IReadOnlyDictionary<EntryId, string> names, KnownNames known)
    {
        var ties = entries.OfType<TieEntry>().SelectMany(tie => new[] { (Owner: tie.A, tie), (Owner: tie.B, tie) }).ToLookup(one => one.Owner, one => one.tie);
        var states = entries.OfType<ActorEntry>().Where(actor => actor.Kind is "state").ToLookup(actor => actor.Name, actor => actor.Id, StringComparer.Ordinal);
        foreach (var figure in entries.OfType<FigureEntry>().Where(figure => figure.Unit is not "rank"))
        {
            if (known.LevelWithin(figure.Subject) is not { } level || Owner(figure) is not { } owner) continue;
            foreach (var value in figure.Values.Where(value => value is { Modality: Modality.Fact, Approx: not "over", Change: null, Target: null }))
            {
                if ((value.AsOf?.Latest ?? value.Seen) is not { } day) continue;
                var then = ties[owner].Select(tie => TieFold.AsOf(tie, day, known)).OfType<TieEntry>().Where(tie => tie.Level == level).OrderBy(tie => tie.Id).ToList();
                if (then.Count <= (value.High ?? value.Value)) continue;
                var partners = string.Join(", ", then.Select(tie => names[tie.A == owner ? tie.B : tie.A]).Order(StringComparer.Ordinal));
                yield return new("ties", string.Create(CultureInfo.InvariantCulture, $"{names[owner]}: {value.Value:0} by {day:yyyy-MM-dd} at the level of {level}, but {then.Count} are told: {partners}"),
                    [figure.Id, .. then.Select(tie => tie.Id)], [.. value.Claims.Take(Most), .. then.SelectMany(tie => tie.Claims.Take(1))]);
            }
        }

        // Whose ties they are: the one that the figure is about, or whose name stands in what is counted.
        EntryId? Owner(FigureEntry figure) => figure.About.Count == 1 ? figure.About[0]
            : figure.About.Count == 0 && known.StatesWithin(figure.Subject).Select(state => state.Name).Distinct(StringComparer.Ordinal).ToList() is [var name] && states[name].ToList() is [var state] ? state : null;
    }
}
