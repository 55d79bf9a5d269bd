using System.Globalization;

namespace Chancery.Reading.Tests.Marks;

/// <summary>Whether a reader's claim answers a mark, and how well: the key of each kind in <c>docs/claims.md</c>.</summary>
internal sealed class Answers(IReadOnlySet<(string, string)> aliases)
{
    private static readonly HashSet<string> Mutual = new(["meeting", "call", "conference", "signing", "adoption", "tie-change", "exercise"], StringComparer.Ordinal);

    private static readonly HashSet<string> Grades = new(["deputy", "vice", "acting", "former", "assistant", "interim", "permanent", "designate"], StringComparer.Ordinal);

    /// <summary>0 for no answer; the higher, the better it fits.</summary>
    public double Fit(Mark gold, Mark system)
    {
        if (gold.Kind != system.Kind || system.Spans.Count == 0) return 0;
        var near = Overlap(gold, system) ? 0.25 : 0;
        return gold.Kind switch
        {
            "role" => Role(gold, system, near),
            "alias" => SameSet(gold, system) ? 1 : 0,
            "event" => Event(gold, system, near),
            "tie" => Tie(gold, system, near),
            "instrument" => Instrument(gold, system, near),
            "mechanism" => near > 0 ? 1 + near : 0,
            "membership" => Same(gold, system, "member") && Same(gold, system, "of") ? 1 + near : 0,
            "commitment" => Commitment(gold, system, near),
            "statement" => near > 0 && Hits(gold, "speaker", system, "speaker") > 0 && Names.Plain(gold.Text("act")) == Names.Plain(system.Text("act")) ? 1 + near : 0,
            "figure" => near > 0 && SameValue(gold.Text("value"), system.Text("value")) ? 1 + Names.Likeness(gold.Text("subject"), system.Text("subject")) : 0,
            "milestone" => Milestone(gold, system, near),
            var kind => throw new InvalidDataException($"'{kind}' is no kind of claim."),
        };
    }

    /// <summary>The two runs of words share 0.3 of their union, or the reader's lies inside and is a third or more.</summary>
    public static bool Overlap(Mark gold, Mark system)
    {
        foreach (var g in gold.Spans)
        {
            foreach (var s in system.Spans)
            {
                var both = Math.Min(g.End, s.End) - Math.Max(g.Start, s.Start);
                if (both >= 0.3 * (Math.Max(g.End, s.End) - Math.Min(g.Start, s.Start)) || (g.Contains(s) && both >= g.Length / 3.0)) return true;
            }
        }
        return false;
    }

    /// <summary>True unless both give a date and neither refines the other.</summary>
    public static bool DateFits(string gold, string system)
    {
        if (gold.Length == 0 || system.Length == 0) return true;
        var (a, b) = (Ends(gold), Ends(system));
        if (a.Concat(b).Any(date => date.StartsWith("XXXX", StringComparison.Ordinal))) (a, b) = (Yearless(a), Yearless(b));
        if (a.Any(x => b.Any(y => x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal)))) return true;
        return string.CompareOrdinal(a[0], b[^1] + "~") <= 0 && string.CompareOrdinal(b[0], a[^1] + "~") <= 0;

        static string[] Ends(string date) => date.Split('/', StringSplitOptions.RemoveEmptyEntries);
        static string[] Yearless(string[] dates) => [.. dates.Select(date => "XXXX" + (date.Length > 4 ? date[4..] : ""))];
    }

    public static bool SameValue(string a, string b) => Number(a) is { } x && Number(b) is { } y
        ? double.IsFinite(x) && double.IsFinite(y) && Math.Abs(x - y) <= 1e-6 * Math.Max(Math.Max(Math.Abs(x), Math.Abs(y)), 1)
        : Names.Plain(a) == Names.Plain(b);

    public bool SameLists(IReadOnlyList<string> gold, IReadOnlyList<string> system) =>
        gold.Count == system.Count && Names.Matched(gold, system, aliases) == gold.Count;

    public bool SameName(string gold, string system) => Names.Same(gold, system, aliases);

    public static IReadOnlyList<string> Participants(Mark mark) => [.. mark.Values("who"), .. mark.Values("with")];

    private double Role(Mark gold, Mark system, double near)
    {
        var (x, y) = (gold.Text("office"), system.Text("office"));
        var isSame = Same(gold, system, "person") && GradesOf(x).SetEquals(GradesOf(y)) && Names.Likeness(x, y) >= 0.5;
        return isSame ? 1 + near + 0.1 * Names.Likeness(gold.Text("of"), system.Text("of")) : 0;
    }

    private static bool SameSet(Mark gold, Mark system)
    {
        HashSet<string> x = [Names.Plain(gold.Text("name")), Names.Plain(gold.Text("alias"))];
        return x.SetEquals([Names.Plain(system.Text("name")), Names.Plain(system.Text("alias"))]);
    }

    private double Event(Mark gold, Mark system, double near)
    {
        if (gold.Text("type") != system.Text("type") || !DateFits(gold.Text("date"), system.Text("date")) || IsReal(gold) != IsReal(system)) return 0;
        var (all, theirs) = (Participants(gold), Participants(system));
        var common = Names.Matched(all, theirs, aliases);
        var dice = all.Count + theirs.Count > 0 ? 2.0 * common / (all.Count + theirs.Count) : 1;
        if (dice < 0.5) return 0;
        return gold.Has("who") && gold.Has("with") && !SidesFit(gold, system, common) ? 0 : 1 + dice + near;
    }

    /// <summary>One participant of each side stands on its own side; of a mutual event the sides may be turned or thrown together.</summary>
    private bool SidesFit(Mark gold, Mark system, int common)
    {
        if (Hits(gold, "who", system, "who") > 0 && Hits(gold, "with", system, "with") > 0) return true;
        if (!Mutual.Contains(gold.Text("type"))) return false;
        var isTurned = Hits(gold, "who", system, "with") > 0 && Hits(gold, "with", system, "who") > 0;
        return isTurned || (common >= 2 && !(system.Has("who") && system.Has("with")));
    }

    private double Tie(Mark gold, Mark system, double near)
    {
        var isPair = SameLists([gold.Text("a"), gold.Text("b")], [system.Text("a"), system.Text("b")]);
        if (!isPair || Names.Likeness(gold.Text("level"), system.Text("level")) < 0.9) return 0;
        return 1 + near + (DateFits(gold.Text("date"), system.Text("date")) ? 0.2 : 0) + (gold.Text("change") == system.Text("change") ? 0.2 : 0);
    }

    private double Instrument(Mark gold, Mark system, double near)
    {
        var likeness = Same(gold, system, "name") ? 1 : Names.Likeness(gold.Text("name"), system.Text("name"));
        return likeness >= 0.6 ? likeness + near : 0;
    }

    private double Commitment(Mark gold, Mark system, double near)
    {
        var by = Hits(gold, "by", system, "by");
        var what = Names.Likeness(gold.Text("what"), system.Text("what"));
        return near > 0 && what >= 0.4 && (by > 0 || !gold.Has("by")) ? 1 + by + what : 0;
    }

    private static double Milestone(Mark gold, Mark system, double near)
    {
        var isSameDate = gold.Has("date") && system.Has("date") && DateFits(gold.Text("date"), system.Text("date"));
        var likeness = Names.Likeness(gold.Text("name"), system.Text("name"));
        return likeness >= 0.5 || (isSameDate && likeness >= 0.3) ? 1 + likeness + near : 0;
    }

    private bool Same(Mark gold, Mark system, string field) => SameName(gold.Text(field), system.Text(field));

    private int Hits(Mark gold, string ours, Mark system, string theirs) => Names.Matched(gold.Values(ours), system.Values(theirs), aliases);

    private static HashSet<string> GradesOf(string office) => [.. Names.Plain(office).Split(' ').Where(Grades.Contains)];

    private static bool IsReal(Mark mark) => mark.Text("modality") is "" or "fact";

    private static double? Number(string text) =>
        double.TryParse(text.Replace(",", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
