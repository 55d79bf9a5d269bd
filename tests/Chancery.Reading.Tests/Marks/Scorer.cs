namespace Chancery.Reading.Tests.Marks;

/// <summary>Counts how many marks a reader found, how many of its claims answer one, and how many further fields are right.</summary>
/// <remarks>Each claim of the reader answers one mark at most; the best fit is paired first, then the order of the files decides.</remarks>
internal sealed class Scorer
{
    public static readonly IReadOnlyList<string> Kinds =
        ["role", "alias", "event", "tie", "instrument", "mechanism", "membership", "commitment", "statement", "figure", "milestone"];

    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["role"] = ["of", "to", "status"],
        ["alias"] = [],
        ["event"] = ["date", "place", "participants", "subtype", "modality", "said_by"],
        ["tie"] = ["change", "date"],
        ["instrument"] = ["type", "parties", "status"],
        ["mechanism"] = ["parties", "frequency"],
        ["membership"] = ["as"],
        ["commitment"] = ["by", "with", "strength"],
        ["statement"] = ["speaker", "to", "modality"],
        ["figure"] = ["unit", "about", "to", "of", "among", "approx", "as_of"],
        ["milestone"] = ["date", "ordinal", "year"],
    };

    private readonly Dictionary<string, Tally> tallies = Kinds.ToDictionary(kind => kind, _ => new Tally(), StringComparer.Ordinal);

    /// <summary>Claims of the reader whose quote is not the text between its offsets.</summary>
    public int QuotesNotInText { get; private set; }

    /// <summary>The kinds that either side has, in the order of claim files.</summary>
    public IEnumerable<(string Kind, Tally Tally)> ByKind => Kinds.Select(kind => (kind, tallies[kind])).Where(row => row.Item2.Gold + row.Item2.System > 0);

    public Tally Overall => tallies.Values.Aggregate(new Tally(), (sum, tally) => sum + tally);

    /// <summary>The plain mean of F1 over the kinds that have marks.</summary>
    public double MeanF1 => ByKind.Where(row => row.Tally.Gold > 0).Select(row => row.Tally.F1).DefaultIfEmpty(0).Average();

    /// <summary>Adds one report's marks and what the reader made of it; <paramref name="miss"/> is told of marks not found (<c>-</c>) and claims that answer none (<c>+</c>).</summary>
    public void Add(IReadOnlyList<Mark> gold, IReadOnlyList<Mark> system, Action<char, Mark>? miss = null)
    {
        var answers = AnswersFor(gold);
        QuotesNotInText += system.Count(claim => claim.Spans.Count == 0);
        foreach (var kind in Kinds) tallies[kind] += Count(kind, [.. gold.Where(mark => mark.Kind == kind)], [.. system.Where(claim => claim.Kind == kind)], answers, miss);
    }

    /// <summary>Claims of the reader that say what the report does not: the key and each field that both give agree, and so do status, modality, change and strength, given or not.</summary>
    public static IEnumerable<Mark> Yielded(IReadOnlyList<Mark> forbidden, IReadOnlyList<Mark> gold, IReadOnlyList<Mark> system)
    {
        var answers = AnswersFor(gold);
        return forbidden.Where(mark => system.Any(claim => Says(mark, claim, answers)));
    }

    private static bool Says(Mark forbidden, Mark system, Answers answers)
    {
        if (answers.Fit(forbidden, system) == 0) return false;
        // Offices and memberships are wrong wherever they are read; of events, ties and the rest the report may make a true one elsewhere.
        if (forbidden.Kind is not ("role" or "membership") && !forbidden.Spans.Any(span => system.Spans.Any(span.Overlaps))) return false;
        foreach (var field in (string[])["status", "modality", "change", "strength"])
        {
            if (Real(forbidden.Text(field)) != Real(system.Text(field))) return false;
        }
        foreach (var field in (string[])["of", "to", "place"])
        {
            if (forbidden.Kind is "role" && field is "of" && forbidden.Has(field) && !system.Has(field)) return false;
            if (forbidden.Has(field) && system.Has(field) && !IsRight(forbidden, system, field, answers).GetValueOrDefault(true)) return false;
        }
        return forbidden.Kind is not "event" || Answers.DateFits(forbidden.Text("date"), system.Text("date"));

        static string Real(string value) => value is "fact" ? "" : value;
    }

    private static Answers AnswersFor(IReadOnlyList<Mark> gold) =>
        new(gold.Where(mark => mark.Kind == "alias").Select(mark => (Names.Plain(mark.Text("name")), Names.Plain(mark.Text("alias")))).ToHashSet());

    private static Tally Count(string kind, IReadOnlyList<Mark> gold, IReadOnlyList<Mark> system, Answers answers, Action<char, Mark>? miss)
    {
        var fits = from i in Enumerable.Range(0, gold.Count)
                   from j in Enumerable.Range(0, system.Count)
                   let fit = answers.Fit(gold[i], system[j])
                   where fit > 0
                   orderby fit descending, i, j
                   select (i, j);
        HashSet<int> found = [], used = [];
        var (right, fields) = (0, 0);
        foreach (var (i, j) in fits)
        {
            if (found.Contains(i) || !used.Add(j)) continue;
            found.Add(i);
            var verdicts = Fields[kind].Select(field => IsRight(gold[i], system[j], field, answers)).OfType<bool>().ToList();
            fields += verdicts.Count;
            right += verdicts.Count(verdict => verdict);
        }
        for (var i = 0; i < gold.Count; i++) if (!found.Contains(i)) miss?.Invoke('-', gold[i]);
        for (var j = 0; j < system.Count; j++) if (!used.Contains(j)) miss?.Invoke('+', system[j]);
        return new(gold.Count, system.Count, found.Count, right, fields);
    }

    /// <summary>Null where neither says anything.</summary>
    private static bool? IsRight(Mark gold, Mark system, string field, Answers answers)
    {
        if (field is "participants") return answers.SameLists(Answers.Participants(gold), Answers.Participants(system));
        if (field is "modality") return Modality(gold) == Modality(system);
        if (!gold.Has(field) && !system.Has(field)) return null;
        if (!gold.Has(field) || !system.Has(field)) return false;
        var (x, y) = (gold.Text(field), system.Text(field));
        return (field, gold.Kind) switch
        {
            ("by" or "with" or "parties" or "about" or "speaker" or "said_by", _) or ("to", "statement" or "figure") => answers.SameLists(gold.Values(field), system.Values(field)),
            ("date" or "as_of" or "year", _) => x == y,
            ("of" or "to" or "place", "role" or "event") => answers.SameName(x, y) || Names.Likeness(x, y) >= 0.6,
            ("of" or "as", _) => Names.Likeness(x, y) >= 0.5,
            ("ordinal" or "among", _) => Answers.SameValue(x, y),
            _ => Names.Plain(x) == Names.Plain(y),
        };

        static string Modality(Mark mark) => mark.Text("modality") is { Length: > 0 } modality ? modality : "fact";
    }
}

/// <summary>Counts for one kind, or for all.</summary>
internal readonly record struct Tally(int Gold, int System, int Found, int FieldsRight, int Fields)
{
    public double Precision => System > 0 ? (double)Found / System : 0;

    public double Recall => Gold > 0 ? (double)Found / Gold : 0;

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>The share of the further fields that are right on what was found; null where there are none.</summary>
    public double? FieldShare => Fields > 0 ? (double)FieldsRight / Fields : null;

    public static Tally operator +(Tally a, Tally b) =>
        new(a.Gold + b.Gold, a.System + b.System, a.Found + b.Found, a.FieldsRight + b.FieldsRight, a.Fields + b.Fields);
}
