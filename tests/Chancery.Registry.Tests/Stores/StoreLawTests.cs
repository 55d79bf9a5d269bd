using CsCheck;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>What holds for any reports and decisions that are kept.</summary>
public abstract class StoreLawTests(Database database)
{
    [Fact]
    public void Reading_twice_is_reading_once() => LawTests.Filings.Sample(filings =>
    {
        using var shelf = new Shelf(database);
        foreach (var filing in filings) shelf.Put(filing);
        var once = shelf.Written();
        foreach (var filing in filings) shelf.Put(filing).ShouldBe(new Filed(FilingOutcome.Known));
        shelf.Written().ShouldBe(once);
    }, iter: database.Times(15), threads: 1);

    [Fact]
    public void The_register_is_that_of_the_files_as_they_are_now() => Gen.Select(LawTests.Filings, LawTests.Filings).Sample((before, after) =>
    {
        // The same file names with other contents: what is left is what a new register of the second state holds.
        using var old = new Shelf(database);
        using var young = new Shelf(database);
        Filing At(Filing filing, int index) => filing with { Report = filing.Report with { Origin = new($"/reports/{index}.txt") } };
        // One reader reads one report one way, also where the two states have it in common.
        var read = before.ToDictionary(filing => filing.Report.Id, filing => filing.Claims);
        var later = after.Take(before.Length).Select(filing => filing with { Claims = read.GetValueOrDefault(filing.Report.Id, filing.Claims) }).Select(At).ToList();
        foreach (var filing in before.Select(At).Take(later.Count)) old.Put(filing);
        foreach (var filing in later)
        {
            old.Put(filing);
            young.Put(filing);
        }
        old.Written().ShouldBe(young.Written());
    }, iter: database.Times(15), threads: 1);

    [Fact]
    public void A_decision_survives_a_reading_that_lost_the_claims_and_one_that_found_them_again() => DecisionLawTests.Sittings.Sample((filings, choices) =>
    {
        using var shelf = new Shelf(database);
        foreach (var filing in filings) shelf.Put(filing);
        foreach (var decision in DecisionLawTests.Decide(DecisionLawTests.Claims(filings), choices)) shelf.Decide(decision.Ruling);
        var before = shelf.Written();
        foreach (var filing in filings) shelf.Put(filing with { Reader = "r2", Claims = [] });
        shelf.Written().ShouldBe("", "what no claim says any more is gone");
        foreach (var filing in filings) shelf.Put(filing with { Reader = "r3" });
        shelf.Written().ShouldBe(before);
    }, iter: database.Times(10), threads: 1);

    [Fact]
    public void What_was_known_by_a_time_is_the_register_of_that_time() => Gen.Select(DecisionLawTests.Sittings, LawTests.Filings).Sample((sitting, later) =>
    {
        using var shelf = new Shelf(database);
        var states = new List<(DateTimeOffset At, string Said)> { (shelf.Now, "") };
        foreach (var filing in sitting.Filings)
        {
            shelf.Put(filing);
            states.Add((shelf.Now, shelf.Written()));
        }
        foreach (var decision in DecisionLawTests.Decide(DecisionLawTests.Claims(sitting.Filings), sitting.Choices))
        {
            shelf.Decide(decision.Ruling);
            states.Add((shelf.Now, shelf.Written()));
        }
        foreach (var filing in later.Concat(sitting.Filings.Select(filing => filing with { Reader = "r2", Claims = [.. filing.Claims!.Skip(1)] })))
        {
            shelf.Put(filing);
            states.Add((shelf.Now, shelf.Written()));
        }
        foreach (var (at, said) in states)
        {
            using var then = new Register(shelf.Store.KnownBy(at), () => Names);
            then.Everything().Written().ShouldBe(said);
        }
    }, iter: database.Times(6), threads: 1);
}
