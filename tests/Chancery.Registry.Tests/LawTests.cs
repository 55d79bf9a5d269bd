using Chancery.Reading.Claims;
using CsCheck;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>What holds for any reports.</summary>
public sealed class LawTests
{
    private static readonly string[] Actors = ["Viet Nam", "Vietnam", "UK", "France", "Tô Lâm", "To Lam", "Lam", "Kemi Badenoch", "CPB", "Communist Party of Britain", "the press", "UN", "Bank  of England", "Foreign\nMinistry ", "-", "…", " x"];
    private static readonly string?[] Days = [null, "2025-10-27", "2025-10-30", "2025-11-02", "2026-10-30"];
    private static readonly string?[] Times = [null, "2025", "2025-10", "2025-10-28", "2025-10-28/2025-10-30", "XXXX-10-29", "2026-10-29"];

    private static readonly Gen<string> Name = Pick(Actors);
    private static readonly Gen<IReadOnlyList<string>> Names = Name.List[0, 3].Select(names => (IReadOnlyList<string>)names);
    private static readonly Gen<When?> Time = Pick(Times).Select(time => time is null ? (When?)null : Date(time));
    private static readonly Gen<Modality> Modalities = Pick(Modality.Fact, Modality.Planned, Modality.Cancelled);

    private static readonly Gen<Claim> AnyClaim = Gen.OneOf<Claim>(
        Gen.Select(Pick("visit", "meeting", "tie-change"), Names, Names, Time, Pick(null, "United Kingdom", "Paris"), Modalities,
            (type, who, with, date, place, modality) => (Claim)new EventClaim { Type = type, Who = who, With = with, Date = date, Place = place, Modality = modality }),
        Gen.Select(Name, Name, Pick("strategic partnership", "comprehensive strategic partnership", "ties"), Pick(null, "upgraded", "established", "severed"), Time,
            (a, b, level, change, date) => (Claim)new TieClaim { A = a, B = b, Level = level, Change = change, Date = date }),
        Gen.Select(Name, Pick("Minister", "leader"), Name, Pick(null, "former"), (person, office, of, status) => (Claim)new RoleClaim { Person = person, Office = office, Of = of, Status = status }),
        Gen.Select(Name, Name, (name, alias) => (Claim)new AliasClaim { Name = name, Alias = alias }),
        Gen.Select(Names, Pick("", "-", "expand trade", "expand trade and investment further", "cut tariffs"), (by, what) => (Claim)new CommitmentClaim { By = by, What = what, Strength = "agreed" }),
        Gen.Select(Names, Gen.Int[1, 3], (about, value) => (Claim)new FigureClaim { Subject = value == 1 ? "" : "the trade", About = about, Value = value }),
        Gen.Select(Pick("", "-", "joint declaration", "Action Plan 2024"), Names, (name, parties) => (Claim)new InstrumentClaim { Name = name, Type = "other", Parties = parties }),
        Gen.Select(Names, Pick("say", "affirm"), (speaker, act) => (Claim)new StatementClaim { Speaker = speaker, Act = act }),
        Gen.Select(Pick("", "the", "National Day of Viet Nam", "founding of the UN"), Time, (name, date) => (Claim)new MilestoneClaim { Name = name, Date = date, Ordinal = 80, Year = 2025 }));

    internal static readonly Gen<Filing[]> Filings = Gen.Select(Gen.Int[0, 5], Pick(Days), AnyClaim.List[0, 5], Gen.Int[0, 20])
        .Select((key, day, claims, words) =>
        {
            var report = Report($"report-{key}", $"Report {key} of {words} words, no more.", day, $"/reports/{key}-{words}-{day}.txt");
            return Filing(report, [.. claims.Select((claim, index) => claim with { Quote = Quote.Cut(report, Sources.Passage.Between(index % 3, 10 + index % 2)) })]);
        }).Array[0, 6].Select(filings => filings.DistinctBy(filing => filing.Report.Id).ToArray());

    [Fact]
    public void Any_order_of_reports_gives_the_same_register() =>
        Gen.Select(Filings, Gen.Int[0, int.MaxValue]).Sample((filings, seed) =>
        {
            var shuffled = filings.ToArray();
            new Random(seed).Shuffle(shuffled);
            Fold(filings).ShouldBe(Fold(shuffled.Select(filing => filing with { Claims = [.. filing.Claims!.Reverse()] }).ToArray()));
        }, iter: 300);

    [Fact]
    public void Every_entry_has_claims_and_every_claim_of_it_stands() => Filings.Sample(filings =>
    {
        var claims = filings.SelectMany(filing => filing.Claims!.Select(claim => Standing(filing.Report, claim))).DistinctBy(claim => claim.Id).ToList();
        var standing = claims.Select(claim => claim.Id).ToHashSet();
        var entries = Folds.Fold.Run(claims, [], Desk.Names).Entries;
        entries.ShouldAllBe(entry => entry.Claims.Count > 0 && entry.Claims.All(standing.Contains));
        entries.Select(entry => entry.Id).Distinct().Count().ShouldBe(entries.Count);
        entries.SelectMany(entry => entry.Actors).ShouldAllBe(actor => entries.Any(entry => entry.Id == actor && entry is ActorEntry));
    }, iter: 300);

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string Fold(Filing[] filings) =>
        Folds.Fold.Run(filings.SelectMany(filing => filing.Claims!.Select(claim => Standing(filing.Report, claim))), [], Desk.Names).Entries.Written();
}
