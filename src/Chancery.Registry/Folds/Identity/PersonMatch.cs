namespace Chancery.Registry.Folds.Identity;

/// <summary>Whether two names of people are one person, scored from the names and from the offices in which reports show them.</summary>
/// <param name="Score">Whole points; from <see cref="Sure"/> on it is a merge, from <see cref="Likely"/> on a suggestion.</param>
/// <param name="Reasons">What speaks for it and against it, in words.</param>
internal sealed record PersonMatch(int Score, IReadOnlyList<string> Reasons)
{
    public const int Sure = 80;

    public const int Likely = 50;

    /// <summary>An office that somebody holds again or still after so many years is no longer a sign of much.</summary>
    private const int Decade = 10;

    private const int Generation = 25;

    /// <summary>Scores two names, each with the offices that reports give it.</summary>
    public static PersonMatch Of(string one, IReadOnlyList<Holding> first, string other, IReadOnlyList<Holding> second, KnownNames known)
    {
        var likeness = NameLikeness.Of(one, other, known.People);
        if (likeness is Likeness.None) return new(0, []);
        var single = !one.Trim().Contains(' ') || !other.Trim().Contains(' ');
        var shared = first.SelectMany(holding => second.Where(holding.IsOffice).Select(match => (holding, match))).OrderBy(pair => pair.holding.IsSingular ? 0 : 1).ThenBy(pair => pair.holding.Years(pair.match) ?? 0)
            .ThenBy(pair => pair.holding.Office, StringComparer.Ordinal).ThenBy(pair => pair.holding.Title, StringComparer.Ordinal).ThenBy(pair => pair.match.Title, StringComparer.Ordinal).ThenBy(pair => pair.holding.State, StringComparer.Ordinal).FirstOrDefault();
        var reasons = new List<string> { Name(likeness, one, other) };
        if (shared.holding is null)
        {
            // Without an office in common nothing is sure, however alike the names are; one family name for two is nothing at all.
            var fits = first.Count > 0 && second.Count > 0 && first.Any(holding => holding.State is not null && second.Any(match => match.State == holding.State && holding.Fits(match)));
            if (single || likeness is not Likeness.SameParts || !fits) return new(0, []);
            reasons.Add("offices of one state, but no office in common");
            return new(Likely + 5, reasons);
        }
        var years = shared.holding.Years(shared.match) ?? 0;
        reasons.Add($"both are {shared.holding.Title}{(shared.holding.Title == shared.match.Title ? "" : $", or {shared.match.Title},")} of {shared.holding.State ?? "one body"}{(years == 0 ? "" : $", {years} {(years == 1 ? "year" : "years")} apart")}");
        if (single && !(shared.holding.IsSingular && shared.holding.State is { } state && known.People.HaveOneName(state))) return new(0, []);
        var score = likeness switch { Likeness.SameParts => 60, Likeness.Longer or Likeness.Spelling => 45, _ => 40 } + (shared.holding.IsSingular ? 40 : 20);
        if (!shared.holding.IsSingular) reasons.Add("an office that several may hold at one time");
        if (likeness is Likeness.Longer or Likeness.Resembling && years > Decade || years > Generation && likeness is not Likeness.SameParts)
        {
            score -= 20;
            reasons.Add("too long a time for a name that is written otherwise");
        }
        return new(score, reasons);
    }

    private static string Name(Likeness likeness, string one, string other) => likeness switch
    {
        Likeness.SameParts => $"“{one}” and “{other}” have the same parts",
        Likeness.Longer => $"“{one}” and “{other}” have all parts of the shorter one in common",
        _ => $"“{one}” and “{other}” differ in spelling",
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Score}: {string.Join("; ", Reasons)}";
}
