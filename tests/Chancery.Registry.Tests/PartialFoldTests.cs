using Chancery.Registry.Folds;
using CsCheck;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>Whatever is filed, withdrawn or decided in whatever order: what is folded in part is what a fold of everything gives.</summary>
public sealed class PartialFoldTests
{
    /// <summary>A report with another reading of it, or a decision, as a number says.</summary>
    private static readonly Gen<(Filing[] Filings, int[] Steps)> Days = Gen.Select(LawTests.Filings, LawTests.Filings, Gen.Int[0, 1 << 28].Array[1, 12]).Select((one, other, steps) => (one.Concat(other).DistinctBy(filing => filing.Report.Id).ToArray(), steps));

    [Fact]
    public void A_fold_of_what_is_concerned_is_a_fold_of_everything() => Days.Sample((filings, steps) =>
    {
        if (filings.Length == 0) return;
        using var shelf = new Shelf();
        for (var step = 0; step < steps.Length; step++)
        {
            Take(shelf, filings, steps[step], step);
            Same(shelf, $"after step {step}: {What(filings, steps[step])}");
        }
    }, iter: int.Parse(Environment.GetEnvironmentVariable("ITER") ?? "60"), threads: 1);

    private static void Take(Shelf shelf, Filing[] filings, int choice, int step)
    {
        var filing = filings[choice / 16 % filings.Length];
        switch (choice % 16)
        {
            case < 8:
                shelf.Put(filing with { Reader = $"r{step}" });
                break;
            case < 10:
                shelf.Put(filing with { Reader = $"r{step}", Claims = [.. filing.Claims!.Where((_, index) => (choice >> (8 + index)) % 2 == 0)] });
                break;
            default:
                using (var register = shelf.Open())
                {
                    var decisions = shelf.Store.Decisions();
                    if (choice % 16 == 15 && decisions.Count > 0) shelf.Decide(new Ruling.Undo(decisions[choice / 16 % decisions.Count].Id));
                    else if (register.Everything() is { Count: > 0 } entries) shelf.Decide(DecisionLawTests.Ruling(register.Claims(), entries, choice / 16));
                }
                break;
        }
    }

    private static string What(Filing[] filings, int choice) => (choice % 16) switch { < 8 => $"filed {filings[choice / 16 % filings.Length].Report.Id}", < 10 => "filed a part", _ => "decided" };

    private static void Same(Shelf shelf, string when)
    {
        using var register = shelf.Open();
        register.Refresh(always: true);
        var folded = register.Fold();
        string[] stored = [.. shelf.Store.Everything().Written().Split('\n'), .. Asked(shelf.Store.Suggestions()).Split('\n')], all = [.. folded.Entries.Written().Split('\n'), .. Asked(folded.Suggestions).Split('\n')];
        string.Join('\n', stored.Except(all).Select(line => $"stored {line}").Concat(all.Except(stored).Select(line => $"should {line}"))).ShouldBeEmpty(when);
    }

    private static string Asked(IEnumerable<Suggestion> suggestions) =>
        string.Join('\n', suggestions.OrderBy(one => one.One).ThenBy(one => one.Other).Select(one => $"{one.One} {one.Other} {one.Score} {string.Join("; ", one.Reasons)}"));
}
