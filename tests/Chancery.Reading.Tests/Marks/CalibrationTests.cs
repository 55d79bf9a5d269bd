using Chancery.Reading.Claims;
using Chancery.Reading.Known;

namespace Chancery.Reading.Tests.Marks;

/// <summary>Lays the reader's confidence beside the share of its claims that is right, and prints the table that <c>docs/quality.md</c> shows.</summary>
public sealed class CalibrationTests
{
    [Fact]
    public async Task The_confidence_of_claims_is_laid_beside_the_share_that_is_right()
    {
        var reader = Reader.Load(Knowledge.Load([]));
        var tables = new List<string>();
        foreach (var folder in MarkedFolder.Names)
        {
            var (calibration, scorer) = (new Calibration(), new Scorer());
            foreach (var (report, marks, _) in (await MarkedFolder.Load(folder, TestContext.Current.CancellationToken)).Reports)
            {
                var claims = reader.Read(report);
                var system = claims.Select(claim => Mark.ByReader(claim, report.Key, report.Text)).ToList();
                var wrong = new HashSet<Mark>();
                scorer.Add(marks, system, (sign, mark) => { if (sign is '+') wrong.Add(mark); });
                foreach (var (claim, mark) in claims.Zip(system)) calibration.Add(claim, !wrong.Contains(mark));
            }
            calibration.All.ShouldBe(scorer.Overall.System);
            calibration.Right.ShouldBe(scorer.Overall.Found);
            tables.Add(calibration.Table(folder, byKind: folder is not "held"));
        }
        var output = Directory.CreateDirectory(Path.Combine(MarkedFolder.Root, "artifacts", "marks")).FullName;
        await File.WriteAllTextAsync(Path.Combine(output, "calibration.md"), string.Join('\n', tables), TestContext.Current.CancellationToken);
        await Console.Out.WriteLineAsync(string.Join('\n', tables));
    }

    [Fact]
    public void Bands_take_their_lower_end_and_the_outer_ones_the_rest()
    {
        var calibration = new Calibration();
        foreach (var confidence in (int[])[0, 50, 59, 60, 90, 100]) calibration.Add(new StatementClaim { Act = "say", Confidence = confidence }, confidence is not 59);
        calibration.Table("x", byKind: true).ShouldBe("| x | 0.50–0.59 | 0.60–0.69 | 0.70–0.79 | 0.80–0.89 | 0.90–1.00 |\n|---|---|---|---|---|---|\n| statement | 0.67 of 3 | 1.00 of 1 |  |  | 1.00 of 2 |\n| all | 0.67 of 3 | 1.00 of 1 |  |  | 1.00 of 2 |\n");
    }
}
