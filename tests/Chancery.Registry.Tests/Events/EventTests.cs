using System.Globalization;
using Chancery.Reading.Known;

namespace Chancery.Registry.Tests.Events;

/// <summary>How well what two reports tell is taken for one event, on pairs marked by hand, against floors that only rise.</summary>
public sealed class EventTests
{
    private static readonly Lazy<KnownNames> Names = new(() => Knowledge.Load([]).Names());

    [Fact]
    public void Events_are_joined_as_people_marked_them()
    {
        var pairs = EventPair.Read(Path.Combine(AppContext.BaseDirectory, "Events", "pairs.txt"));
        pairs.Count.ShouldBeGreaterThanOrEqualTo(90);
        Measure("alone", [.. pairs.Select(pair => (pair, pair.Joined(Names.Value)))]);
    }

    /// <summary>The pairs of one file once more as one register: what is joined to a third must not bring two together that are apart.</summary>
    [Fact]
    public void Events_are_joined_as_people_marked_them_where_all_reports_are_one_register()
    {
        var pairs = EventPair.Read(Path.Combine(AppContext.BaseDirectory, "Events", "pairs.txt"));
        var entries = Folds.Fold.Run(pairs.SelectMany((pair, at) => pair.One.Claims($"{at}a").Concat(pair.Other.Claims($"{at}b"))), [], Names.Value).Entries;
        Measure("together", [.. pairs.Select((pair, at) => (pair, pair.Holder(entries, $"{at}a", $"{at}b")))]);
    }

    private static void Measure(string how, IReadOnlyList<(EventPair Pair, bool Joined)> told)
    {
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"{"",-64}{"pairs",6}{"joined",8}{"wrong",7}{"missed",8}");
        foreach (var theme in told.GroupBy(one => one.Pair.Theme)) output.WriteLine(Line(theme.Key, [.. theme]));
        output.WriteLine(Line("all", told));
        foreach (var (pair, joined) in told.Where(one => one.Joined != (one.Pair.Verdict is "same")).OrderBy(one => one.Pair.Verdict is "same"))
            output.WriteLine($"{(joined ? "WRONG " : "missed")} {pair}");

        var joins = told.Where(one => one.Joined).ToList();
        var right = (decimal)joins.Count(one => one.Pair.Verdict is "same");
        var (precision, recall) = (right / joins.Count, right / told.Count(one => one.Pair.Verdict is "same"));
        output.WriteLine($"precision {precision:0.000}, recall {recall:0.000}");
        var floors = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Events", "floors.txt")).Select(line => line.Split(' ')).ToDictionary(line => $"{line[0]} {line[1]}", line => decimal.Parse(line[2], CultureInfo.InvariantCulture));
        precision.ShouldBeGreaterThanOrEqualTo(floors[$"{how} precision"]);
        recall.ShouldBeGreaterThanOrEqualTo(floors[$"{how} recall"]);
    }

    private static string Line(string theme, IReadOnlyList<(EventPair Pair, bool Joined)> told) =>
        $"{theme,-64}{told.Count,6}{told.Count(one => one.Joined),8}{told.Count(one => one.Joined && one.Pair.Verdict is not "same"),7}{told.Count(one => !one.Joined && one.Pair.Verdict is "same"),8}";
}
