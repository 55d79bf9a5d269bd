using System.Globalization;
using Chancery.Reading.Known;

namespace Chancery.Registry.Tests.Entities;

/// <summary>How well names are taken for one actor, on pairs marked by hand, against floors that only rise.</summary>
public sealed class EntityTests
{
    private static readonly Lazy<KnownNames> Names = new(() => Knowledge.Load([]).Names());

    [Fact]
    public void Names_are_merged_as_people_marked_them()
    {
        var told = Pair.Read(Path.Combine(AppContext.BaseDirectory, "Entities", "pairs.txt")).Select(pair => (Pair: pair, Found: pair.Fold(Names.Value))).ToList();
        told.Count.ShouldBeGreaterThanOrEqualTo(400);
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"{"",-28}{"pairs",6}{"merged",8}{"wrong",7}{"missed",8}{"asked",7}");
        foreach (var theme in told.GroupBy(one => one.Pair.Theme)) output.WriteLine(Line(theme.Key, [.. theme]));
        output.WriteLine(Line("all", told));
        foreach (var (pair, found) in told.Where(one => one.Found.Merged != (one.Pair.Verdict is "same")).OrderBy(one => one.Pair.Verdict is "same"))
            output.WriteLine($"{(pair.Verdict is "same" ? found.Asked ? "asked " : "missed" : "WRONG ")} {pair.One} = {pair.Other}");

        var floors = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Entities", "floors.txt")).Select(line => line.Split(' ')).ToDictionary(line => line[0], line => decimal.Parse(line[1], CultureInfo.InvariantCulture));
        var merged = told.Where(one => one.Found.Merged).ToList();
        var same = told.Where(one => one.Pair.Verdict is "same").ToList();
        var precision = (decimal)merged.Count(one => one.Pair.Verdict is "same") / merged.Count;
        var recall = (decimal)merged.Count(one => one.Pair.Verdict is "same") / same.Count;
        output.WriteLine($"precision {precision:0.000}, recall {recall:0.000}");
        precision.ShouldBeGreaterThanOrEqualTo(floors["precision"]);
        recall.ShouldBeGreaterThanOrEqualTo(floors["recall"]);
    }

    [Fact]
    public void A_bare_name_never_joins_anything()
    {
        // Every pair once more with only the last or the first word of one name: nothing may be merged but what the knowledge files know.
        foreach (var pair in Pair.Read(Path.Combine(AppContext.BaseDirectory, "Entities", "pairs.txt")).Where(pair => pair.One.Office is not null && pair.One.Name.Contains(' ', StringComparison.Ordinal)))
        {
            foreach (var word in new[] { pair.One.Name.Split(' ')[^1], pair.One.Name.Split(' ')[0] })
                (pair with { Other = pair.One with { Name = word } }).Fold(Names.Value).Merged.ShouldBeFalse($"{word} = {pair.One}");
        }
    }

    private static string Line(string theme, IReadOnlyList<(Pair Pair, (bool Merged, bool Asked) Found)> told) =>
        $"{theme,-28}{told.Count,6}{told.Count(one => one.Found.Merged),8}{told.Count(one => one.Found.Merged && one.Pair.Verdict is not "same"),7}"
        + $"{told.Count(one => !one.Found.Merged && one.Pair.Verdict is "same"),8}{told.Count(one => one.Found.Asked),7}";
}
