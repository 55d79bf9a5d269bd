using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using CsCheck;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>What became of undertakings, as a register keeps it.</summary>
public abstract class UndertakingTests(Database database)
{
    private static readonly Lazy<KnownNames> Known = new(() => Knowledge.Load([]).Names());

    [Fact]
    public void What_became_of_undertakings_is_kept_with_each_until_something_is_new()
    {
        using var shelf = new Shelf(database, Known.Value);
        Tell("2024-05-02", "Japan promised to visit France next year.", new CommitmentClaim { By = ["Japan"], What = "visit France next year", Strength = "pledged" });
        Tell("2024-05-03", "India promised to visit Kenya next year.", new CommitmentClaim { By = ["India"], What = "visit Kenya next year", Strength = "pledged" });
        Tell("2024-05-04", "Chile promised to visit Peru next year.", new CommitmentClaim { By = ["Chile"], What = "visit Peru next year", Strength = "pledged" });
        Statuses().ShouldBe(["open", "open", "open"]);
        Tell("2025-03-11", "Japan visited France.", new EventClaim { Type = "visit", Who = ["Japan"], Place = "France", Date = Date("2025-03-10") });
        Statuses().ShouldBe(["kept", "open", "open"]);
        Tell("2025-03-12", "India visited Kenya.", new EventClaim { Type = "visit", Who = ["India"], Place = "Kenya", Date = Date("2025-03-11") });
        Statuses().ShouldBe(["kept", "kept", "open"]);
        Statuses().ShouldBe(["kept", "kept", "open"], "and when the register is opened again");

        void Tell(string day, string words, Claim claim)
        {
            var report = Report($"{day} {words}", words, day);
            shelf.Put(Filing(report, (claim with { Confidence = 80 }).In(report)));
        }

        List<string?> Statuses()
        {
            using var register = shelf.Open();
            return [.. register.Entries<CommitmentEntry>().OrderBy(one => one.From).Select(one => one.Status)];
        }
    }

    // Who promises and who does: states, people whose state reports tell in two ways, and names that come to mean somebody else.
    private static readonly Gen<string> Somebody = LawTests.Pick("Japan", "France", "John Smith", "Jon Smith", "J. Smith", "Acme Steel Works", "ASW", "Viet Nam");
    private static readonly Gen<IReadOnlyList<string>> People = Somebody.List[1, 2].Select(names => (IReadOnlyList<string>)names);
    private static readonly Gen<When?> Day = LawTests.Pick(null, "2024-05-06", "2024-06-10", "2024-07").Select(day => day is null ? (When?)null : Date(day));

    private static readonly Gen<(string Words, Claim Claim)> Sentences = Gen.OneOf(
        Gen.Select(People, LawTests.Pick<IReadOnlyList<string>>([], ["France"], ["John Smith"]), LawTests.Pick("cut tariffs on imported cars", "cut tariffs on cars", "visit France next year", "sign a customs agreement", "provide 5 million dollars of aid to Acme Steel Works"))
            .Select((by, with, what) => ($"{by[0]} agreed to {what}.", (Claim)new CommitmentClaim { By = by, With = with, What = what, Strength = "agreed" })),
        Gen.Select(People, LawTests.Pick("had cut tariffs on imported cars", "has begun cutting tariffs on cars", "failed to cut tariffs on cars", "visited France", "provided 2 million dollars of aid to Acme Steel Works"))
            .Select((who, did) => ($"It is told that {who[0]} {did}.", (Claim)new StatementClaim { Speaker = ["Viet Nam"], Act = "say", About = who })),
        Gen.Select(LawTests.Pick("visit", "signing", "aid"), People, People, Day, LawTests.Pick(null, "France", "Paris"), LawTests.Pick(Modality.Fact, Modality.Fact, Modality.Planned, Modality.Cancelled, Modality.Postponed))
            .Select((type, who, with, date, place, modality) => ($"{who[0]} visited France, provided 5 million dollars of aid and signed the customs agreement.", (Claim)new EventClaim { Type = type, Who = who, With = with, Date = date, Place = place, Modality = modality })),
        Gen.Select(LawTests.Pick("John Smith", "Jon Smith"), LawTests.Pick("President", "ambassador"), LawTests.Pick("Japan", "France")).Select((person, office, of) => ($"{person} is {office} of {of}.", (Claim)new RoleClaim { Person = person, Office = office, Of = of })),
        Gen.Const(("Acme Steel Works (ASW) makes steel.", (Claim)new AliasClaim { Name = "Acme Steel Works", Alias = "ASW" })),
        Gen.Const(("The customs agreement was signed.", (Claim)new InstrumentClaim { Name = "customs agreement", Type = "agreement", Status = "signed" })),
        LawTests.Pick<string?>(null, "established", "downgraded").Select(change => ("Japan and France have a strategic partnership.", (Claim)new TieClaim { A = "Japan", B = "France", Level = "strategic partnership", Change = change })));

    private static readonly Gen<Filing> Told = Gen.Select(LawTests.Pick<string?>(null, "2024-05-02", "2024-05-07", "2024-06-11", "2024-08-01"), Sentences.Array[1, 5]).Select(Reported);

    // A promise and, later, what it promised: both told among other things.
    private static readonly Gen<Filing[]> Kept = Gen.Select(
        LawTests.Pick("Japan", "France", "Viet Nam"), LawTests.Pick("Kenya", "Peru"), Sentences.Array[0, 2], Sentences.Array[0, 2]).Select((who, where, before, after) => new[]
        {
            Reported("2024-05-01", [($"{who} promised to visit {where} this year.", new CommitmentClaim { By = [who], What = $"visit {where} this year", Strength = "pledged" }), .. before]),
            Reported("2024-07-11", [($"{who} visited {where}.", new EventClaim { Type = "visit", Who = [who], Place = where, Date = Date("2024-07-10") }), .. after]),
        });

    private static readonly Gen<Filing[]> Reports = Gen.Select(Kept, Told.Array[3, 8]).Select((kept, others) => kept.Concat(others).DistinctBy(filing => filing.Report.Id).ToArray());

    private static Filing Reported(string? day, (string Words, Claim Claim)[] sentences)
    {
        var report = Report($"report {day}", string.Join(' ', sentences.Select(sentence => sentence.Words)), day, $"/reports/{string.Concat(sentences.Select(sentence => sentence.Words.Length))}-{day}.txt");
        return Filing(report, [.. sentences.Select(sentence => (sentence.Claim with { Confidence = 80 }).In(report, sentence.Words))]);
    }

    [Fact]
    public void What_is_kept_is_what_looking_through_everything_finds()
    {
        var (steps, moved) = (0, 0);
        Gen.Select(Reports, Gen.Int[0, 1 << 28].Array[6, 16]).Sample((filings, choices) =>
        {
            // Each report is filed once before anything else is done.
            var (partly, some, whole) = PartialFoldTests.Run(filings, [.. filings.Select((_, index) => index * 16), .. choices], Known.Value, database);
            (steps, moved) = (steps + partly + whole, moved + some);
        }, iter: database.Times(40), threads: 1);
        (moved * 4).ShouldBeGreaterThan(steps, "undertakings are moved, or this proves little");
    }
}
