using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>Figures: a series for each subject, actors and unit; numbers that do not agree stand side by side.</summary>
internal static class FigureFold
{
    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors)
    {
        var told = standings.Of<FigureClaim>().Select(one => Told.By(one.Index, one.Claim, standings, actors));
        var series = Grouping.By(standings, "figure", told, one => one.Index, one => one.Key, one => one.Subject);
        return EntryIds.Given(standings, series.Select(group =>
        {
            var values = group.GroupBy(one => (one.Claim.Value, one.Claim.High, one.Claim.Approx, one.Claim.Change, one.Claim.Among, one.Claim.AsOf, one.Claim.Target, one.Claim.Modality))
                .Select(value => new FigureValue(value.Key.Value, value.Key.High, value.Key.Approx, value.Key.Change, value.Key.Among, value.Key.AsOf, value.Key.Target,
                    value.Min(one => standings.Day(one.Index)), value.Key.Modality, [.. value.Select(one => standings.Claims[one.Index].Id)]))
                .OrderByDescending(value => value.AsOf?.Latest ?? value.Seen ?? DateOnly.MinValue).ThenBy(value => value.Claims[0]).ToList();
            var first = group.First();
            return new Draft(
                new FigureEntry
                {
                    Subject = Dates.Most(group.Select(one => Bare(one.Claim.Subject))),
                    About = first.About,
                    RelativeTo = first.To,
                    Unit = first.Claim.Unit,
                    Of = Dates.MostOf(group.Select(one => one.Claim.Of)),
                    Values = values,
                    Disputed = Disputed(values),
                },
                [.. group.Select(one => one.Index)], first.About.Concat(first.To));
        }));
    }

    /// <summary>What figures have in common that are one series.</summary>
    public static Block Block(int index, FigureClaim claim, Standings standings, ActorIndex actors)
    {
        var told = Told.By(index, claim, standings, actors);
        return Folds.Block.Of(BlockKind.Figure, told.Key.About, told.Key.To, told.Key.Unit ?? "", told.Key.Of, told.Key.IsLevel ? "level" : "change", told.Key.Report, told.Subject);
    }

    /// <summary>Whether two of the numbers cannot both be so.</summary>
    public static bool Disputed(IReadOnlyList<FigureValue> values) => values.SelectMany(one => values.Select(other => (one, other))).Any(pair => Differ(pair.one, pair.other));

    /// <summary>The subject without the article or pronoun before it.</summary>
    private static string Bare(string subject)
    {
        var space = subject.IndexOf(' ');
        return space > 0 && subject[..space].ToLowerInvariant() is "a" or "an" or "the" or "its" or "their" or "his" or "her" ? subject[(space + 1)..].TrimStart() : subject;
    }

    /// <summary>Two numbers for one time that cannot both be so; within two in a hundred, one may round the other.</summary>
    private static bool Differ(FigureValue one, FigureValue other)
    {
        if (one.Modality is not Modality.Fact || other.Modality is not Modality.Fact || one.Target != other.Target || one.Change != other.Change || !SameTime(one, other)) return false;
        if (one.High is not null || other.High is not null) return false;
        if (one.Approx is null && other.Approx is null) return one.Value != other.Value;
        if (one.Approx is "over" && other.Value >= one.Value || other.Approx is "over" && one.Value >= other.Value) return false;
        if (one.Approx is "under" && other.Value <= one.Value || other.Approx is "under" && one.Value <= other.Value) return false;
        return Math.Abs(one.Value - other.Value) * 50 > Math.Max(Math.Abs(one.Value), Math.Abs(other.Value));
    }

    /// <summary>The same time said, or none said by reports within a month of each other.</summary>
    private static bool SameTime(FigureValue one, FigureValue other) => (one.AsOf, other.AsOf) switch
    {
        ({ } first, { } second) => first == second,
        (null, null) => one.Change is null && one.Seen is { } day && other.Seen is { } later && Math.Abs(day.DayNumber - later.DayNumber) <= 31,
        _ => false,
    };

    private sealed record Told(int Index, FigureClaim Claim, List<EntryId> About, List<EntryId> To, string Report)
    {
        public static Told By(int index, FigureClaim claim, Standings standings, ActorIndex actors) =>
            new(index, claim, actors.ByName(actors.FindAll(claim.About, standings.Report(index))), actors.ByName(actors.FindAll(claim.To, standings.Report(index))), standings.Report(index).Value);

        /// <summary>Without an actor a figure belongs to its own report: "the company's profit" of two reports is not one series.</summary>
        public (string About, string To, string? Unit, string Of, bool IsLevel, string Report) Key { get; } =
            (string.Join(' ', About), string.Join(' ', To), Claim.Unit, Claim.Of is { } field ? NameKey.Of(field) : "", Claim.Change is null, About.Count == 0 ? Report : "");

        public string Subject => NameKey.Of(Bare(Claim.Subject));
    }
}
