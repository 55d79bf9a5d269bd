using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Registry.Folds;
using CsCheck;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>Whatever is filed, withdrawn or decided in whatever order: what is folded in part is what a fold of everything gives.</summary>
public sealed class PartialFoldTests
{
    private static readonly Lazy<KnownNames> Known = new(() => Knowledge.Load([]).Names());

    // People of one name and of several, spelt in two ways, with offices that one or several hold; organs without a state; aliases that agree and do not.
    private static readonly Gen<string> Person = LawTests.Pick("John Smith", "Jon Smith", "J. Smith", "Smith", "Sukarno", "Soekarno", "Tô Lâm", "To Lam", "Nguyen Van An", "Nguyen Van Anh", "the leader");
    private static readonly Gen<string?> Body = LawTests.Pick(null, "Indonesia", "Viet Nam", "France", "Foreign Ministry", "Vietnamese Ministry of Finance", "Acme Steel Works", "ASW", "Politburo");
    private static readonly Gen<string> Office = LawTests.Pick("President", "Foreign Minister", "ambassador", "spokesman", "member");
    private static readonly Gen<IReadOnlyList<string>> Anybody = Gen.OneOf(Person, Body.Where(body => body is not null).Select(body => body!)).List[1, 2].Select(names => (IReadOnlyList<string>)names);
    private static readonly Gen<When?> Time = LawTests.Pick(null, "2025", "2025-10-28", "2025-10-29", "2025-10-28/2025-10-30").Select(time => time is null ? (When?)null : Date(time));

    private static readonly Gen<Claim> AnyClaim = Gen.OneOf<Claim>(
        Gen.Select(Person, Office, Body, (person, office, of) => (Claim)new RoleClaim { Person = person, Office = office, Of = of }),
        Gen.Select(Person, Office, Body, (person, office, of) => (Claim)new RoleClaim { Person = person, Office = office, Of = of }),
        Gen.Select(LawTests.Pick("Acme Steel Works", "Alpha South West", "John Smith"), LawTests.Pick("ASW", "Smith", "Acme"), (name, alias) => (Claim)new AliasClaim { Name = name, Alias = alias }),
        Gen.Select(LawTests.Pick("visit", "meeting"), Anybody, Anybody, Time, LawTests.Pick(null, "Paris", "Viet Nam"), LawTests.Pick(null, "visit"),
            (type, who, with, date, place, part) => (Claim)new EventClaim { Type = type, Who = who, With = with, Date = date, Place = place, PartOf = part }),
        Gen.Select(Anybody, LawTests.Pick("expand trade and investment further", "expand trade and investment", "expand trade", "cut tariffs"), (by, what) => (Claim)new CommitmentClaim { By = by, What = what, Strength = "agreed" }),
        Gen.Select(Anybody, LawTests.Pick("say", "affirm"), (speaker, act) => (Claim)new StatementClaim { Speaker = speaker, Act = act }),
        Gen.Select(Anybody, Gen.Int[1, 3], (about, value) => (Claim)new FigureClaim { Subject = "the trade", About = about, Value = value }),
        Gen.Select(LawTests.Pick("joint declaration", "Paris Accord"), Anybody, (name, parties) => (Claim)new InstrumentClaim { Name = name, Type = "other", Parties = parties }),
        Gen.Select(LawTests.Pick("National Day of Viet Nam", "founding of Acme"), Time, (name, date) => (Claim)new MilestoneClaim { Name = name, Date = date }));

    private static readonly Gen<Filing[]> Filings = Gen.Select(LawTests.Pick(null, "1987-02-01", "1988-03-01", "2025-10-27", "2025-10-30", "2025-11-02"), AnyClaim.List[1, 6], Gen.Int[0, 40])
        .Select((day, claims, words) =>
        {
            var report = Report($"report-{words}", $"A report of {words} words, no more.", day, $"/reports/{words}-{day}.txt");
            return Filing(report, [.. claims.Select((claim, index) => claim with { Quote = Quote.Cut(report, Sources.Passage.Between(index % 3, 10 + index % 2)) })]);
        }).Array[2, 9].Select(filings => filings.DistinctBy(filing => filing.Report.Id).ToArray());

    [Fact]
    public void A_fold_of_what_is_concerned_is_a_fold_of_everything() => Gen.Select(LawTests.Filings, LawTests.Filings, Gen.Int[0, 1 << 28].Array[1, 12])
        .Select((one, other, steps) => (one.Concat(other).DistinctBy(filing => filing.Report.Id).ToArray(), steps)).Sample((filings, steps) => Run(filings, steps, Names), iter: 30, threads: 1);

    [Fact]
    public void So_it_is_of_people_and_bodies_with_offices()
    {
        var (partly, all) = (0, 0);
        Gen.Select(Filings, Gen.Int[0, 1 << 28].Array[4, 16]).Sample((filings, steps) =>
        {
            var (some, _, whole) = Run(filings, steps, Known.Value);
            (partly, all) = (partly + some, all + some + whole);
        }, iter: 40, threads: 1);
        (partly * 2).ShouldBeGreaterThan(all, "most steps are folded in part, or this proves little");
    }

    [Fact]
    public void So_it_is_in_PostgreSQL()
    {
        var database = Database.Postgres;
        Gen.Select(Filings, Gen.Int[0, 1 << 28].Array[4, 10]).Sample((filings, steps) => { Run(filings, steps, Known.Value, database); }, iter: 6, threads: 1);
    }

    [Fact]
    public async Task So_it_is_of_the_sample_reports()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(root.FullName, "samples"))) root = root.Parent!;
        var reader = Reading.Reader.Load(Knowledge.Load([]));
        var filings = new List<Filing>();
        await foreach (var found in Sources.Intake.Read([Path.Combine(root.FullName, "samples")], new Sources.IntakeOptions(), TestContext.Current.CancellationToken))
        {
            if (found is Sources.Found.Read(var report)) filings.Add(Filing(report, "r1", [.. reader.Read(report)]));
        }
        filings.Count.ShouldBeGreaterThan(10);
        // Each once, in an order of its own, then readings again, decisions and withdrawals among them.
        var random = new Random(11);
        filings = [.. filings.OrderBy(_ => random.Next())];
        var (partly, _, whole) = Run([.. filings], [.. Enumerable.Range(0, filings.Count).Select(index => index * 16), .. Enumerable.Range(0, 12).Select(_ => random.Next(1 << 28))], Known.Value);
        partly.ShouldBeGreaterThan(whole);
    }

    /// <summary>Takes steps, each a reading or a decision as a number says, and compares after each.</summary>
    /// <returns>How many steps were folded in part, and how many of those with an undertaking that is moved; and how many as a whole.</returns>
    internal static (int Partly, int Moved, int Whole) Run(Filing[] filings, int[] steps, KnownNames names, Database? database = null)
    {
        if (filings.Length == 0) return (0, 0, 0);
        using var shelf = new Shelf(database ?? Database.Sqlite, names);
        // Which states there are is the one thing that concerns everything: they are there from the beginning.
        var first = Report("first", "All states are named here.", "1980-01-01");
        shelf.Put(Filing(first, new StatementClaim { Act = "name", Speaker = ["Viet Nam", "United Kingdom", "France", "Indonesia", "Japan"] }.In(first)));
        var (partly, moved, whole) = (0, 0, 0);
        for (var step = 0; step < steps.Length; step++)
        {
            var what = Take(shelf, filings, steps[step], step);
            using var register = shelf.Open();
            if (!register.Refresh(always: true)) continue;
            if (register.FoldedInPart) partly++;
            else whole++;
            var folded = register.Fold();
            string[] stored = [.. shelf.Store.Everything().Written().Split('\n'), .. Asked(shelf.Store.Suggestions())], all = [.. folded.Entries.Written().Split('\n'), .. Asked(folded.Suggestions)];
            string.Join('\n', stored.Except(all).Select(line => $"stored {line}").Concat(all.Except(stored).Select(line => $"should {line}"))).ShouldBeEmpty($"after step {step}: {what}");
            var progress = Moved(shelf.Store.Progress()!.Select(one => (one.Key, one.Value)));
            progress.ShouldBe(Moved(Folds.Fold.Moved(register.Claims(), shelf.Store.Decisions(), names).Select(one => (one.Id, one.Progress))), $"after step {step}: {what}");
            if (register.FoldedInPart && progress.Length > 0) moved++;
        }
        return (partly, moved, whole);
    }

    private static string Take(Shelf shelf, Filing[] filings, int choice, int step)
    {
        var filing = filings[choice / 16 % filings.Length];
        if (choice % 16 < 8)
        {
            shelf.Put(filing with { Reader = $"r{step}" });
            return $"filed {filing.Report.Key}";
        }
        if (choice % 16 < 10)
        {
            shelf.Put(filing with { Reader = $"r{step}", Claims = [.. filing.Claims!.Where((_, index) => (choice >> (8 + index)) % 2 == 0)] });
            return $"filed a part of {filing.Report.Key}";
        }
        using var register = shelf.Open();
        var decisions = shelf.Store.Decisions();
        if (choice % 16 == 15 && decisions.Count > 0) return shelf.Decide(new Ruling.Undo(decisions[choice / 16 % decisions.Count].Id)).Ruling.ToString();
        return register.Everything() is { Count: > 0 } entries ? shelf.Decide(DecisionLawTests.Ruling(register.Claims(), entries, choice / 16)).Ruling.GetType().Name : "nothing";
    }

    private static string Moved(IEnumerable<(EntryId Id, IReadOnlyList<CommitmentStep> Steps)> moved) =>
        string.Join('\n', moved.OrderBy(one => one.Id).Select(one => $"{one.Id} {string.Join("; ", one.Steps.Select(step => $"{step.Status} {step.Date} {step.Seen} {step.Confidence} {string.Join(',', step.Claims)}"))}"));

    private static IEnumerable<string> Asked(IEnumerable<Suggestion> suggestions) => suggestions.Select(one => $"{one.One} {one.Other} {one.Score} {string.Join("; ", one.Reasons)}");
}
