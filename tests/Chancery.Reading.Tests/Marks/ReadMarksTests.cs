using System.Text;
using Chancery.Reading.Known;

namespace Chancery.Reading.Tests.Marks;

/// <summary>Reads the marked reports and holds the floors; prints precision and recall by kind, and leaves what was missed in a file.</summary>
public sealed class ReadMarksTests
{
    private static readonly Lazy<Reader> Reader = new(() => Chancery.Reading.Reader.Load(Knowledge.Load([])));

    public static TheoryData<string> Folders => [.. MarkedFolder.Names];

    [Theory, MemberData(nameof(Folders))]
    public async Task The_reader_keeps_above_its_floors(string folder)
    {
        var marked = await MarkedFolder.Load(folder, TestContext.Current.CancellationToken);
        var scorer = new Scorer();
        var misses = new StringBuilder();
        var forbidden = 0;
        foreach (var (report, claims, wrong) in marked.Reports)
        {
            var system = Reader.Value.Read(report).Select(claim => Mark.ByReader(claim, report.Key, report.Text)).ToList();
            scorer.Add(claims, system, (sign, mark) => misses.Append(sign).Append(' ').Append(mark).Append('\n'));
            foreach (var mark in Scorer.Yielded(wrong, claims, system))
            {
                forbidden++;
                misses.Append("! ").Append(mark).Append('\n');
            }
        }

        var table = ScoreTable.Of(folder, scorer, forbidden, marked.Reports.Sum(report => report.Forbidden.Count));
        var output = Directory.CreateDirectory(Path.Combine(MarkedFolder.Root, "artifacts", "marks")).FullName;
        await File.WriteAllTextAsync(Path.Combine(output, folder + ".txt"), table, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(output, folder + ".misses.jsonl"), misses.ToString(), TestContext.Current.CancellationToken);
        await Console.Out.WriteLineAsync(table);
        Floors.Of(folder).Broken(scorer, forbidden).ShouldBeEmpty(table);
    }
}
