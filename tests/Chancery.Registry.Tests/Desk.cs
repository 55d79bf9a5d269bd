using System.Security.Cryptography;
using System.Text;
using Chancery.Reading.Claims;
using Chancery.Registry.Store;
using Chancery.Sources;

namespace Chancery.Registry.Tests;

/// <summary>A report made by hand, and claims that quote it.</summary>
internal static class Desk
{
    public static KnownNames Names { get; } = new(
        [
            new("Viet Nam", "state", ["Vietnam", "Việt Nam"], Iso: "VNM", Demonyms: ["Vietnamese"], Places: ["Ha Noi", "Hanoi"]),
            new("United Kingdom", "state", ["UK", "Britain", "Great Britain"], Iso: "GBR", Demonyms: ["British"], Places: ["London"]),
            new("France", "state", [], Iso: "FRA", Demonyms: ["French"], Places: ["Paris"]),
            new("United Nations", "organisation", ["UN"]),
        ],
        [
            new("diplomatic relations", 1, []), new("comprehensive partnership", 2, []), new("strategic partnership", 3, []),
            new("comprehensive strategic partnership", 4, ["comprehensive strategic partner"]),
        ], "test");

    public static Report Report(string key, string text, string? published = null, string? path = null) => new()
    {
        Id = new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}|{published}")))),
        Key = key,
        Text = text,
        Origin = new(path ?? $"/reports/{key}.txt"),
        Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd"),
        Parts = [new(PartKind.Body, Passage.Between(0, text.Length))],
    };

    /// <summary>Ties a claim to words of a report; without words, to all of it.</summary>
    public static T In<T>(this T claim, Report report, string? words = null)
        where T : Claim
    {
        var start = words is null ? 0 : report.Text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, words);
        return claim with { Quote = Quote.Cut(report, Passage.Between(start, words is null ? report.Text.Length : start + words.Length)) };
    }

    public static When Date(string iso) => When.TryParse(iso, out var when) ? when : throw new FormatException(iso);

    public static Filing Filing(Report report, string reader, params Claim[] claims) => new(report, "en", reader, claims);

    public static Filing Filing(Report report, params Claim[] claims) => Filing(report, "r1", claims);

    public static StandingClaim Standing(Report report, Claim claim) =>
        new(ClaimId.Of(claim, ClaimJson.Body(claim)), claim, new(report.Id, report.Key, report.Published, report.Publisher));

    public static IReadOnlyList<Entry> Fold(params (Report Report, Claim Claim)[] claims) => Folds.Fold.Run(claims.Select(claim => Standing(claim.Report, claim.Claim)), [], Names).Entries;

    public static IReadOnlyList<Entry> Fold(Report report, params Claim[] claims) => Fold([.. claims.Select(claim => (report, claim.Quote.Words.Length == 0 ? claim.In(report) : claim))]);

    public static T Only<T>(this IReadOnlyList<Entry> entries)
        where T : Entry => entries.OfType<T>().ShouldHaveSingleItem();

    public static ActorEntry Actor(this IReadOnlyList<Entry> entries, string name) => entries.OfType<ActorEntry>().Where(actor => actor.Names.Contains(name, StringComparer.Ordinal)).ShouldHaveSingleItem();

    /// <summary>Everything that a register says, as text to compare.</summary>
    public static string Written(this IEnumerable<Entry> entries) =>
        string.Join('\n', entries.OrderBy(entry => entry.Id).Select(entry => $"{entry.Id} {EntryJson.Write(entry)} {string.Join(',', entry.Claims)} {string.Join(',', entry.Actors)}"));
}

/// <summary>A register in a database, gone when the test is.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly Database database;

    private readonly KnownNames names;

    public Shelf(Database database, KnownNames? names = null)
    {
        this.database = database;
        this.names = names ?? Desk.Names;
        Address = database.New();
        Store = Stores.OpenOrCreate(Address, TimeProvider.System);
    }

    public string Address { get; }

    public SqlStore Store { get; }

    public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public Filed Put(Filing filing)
    {
        Now = Now.AddSeconds(1);
        return Store.File(filing, Now);
    }

    /// <summary>What the register says, folded and stored.</summary>
    public string Written()
    {
        using var register = Open();
        var folded = register.Fold().Entries.Written();
        register.Everything().Written().ShouldBe(folded, "what is stored is what was folded");
        return folded;
    }

    /// <summary>The register opened once more.</summary>
    public Register Open(DateOnly? asOf = null) => new(Stores.OpenExisting(Address, TimeProvider.System), () => names, asOf);

    /// <summary>Takes a decision a second later.</summary>
    public Decision Decide(Ruling ruling, Reading.Claims.Claim? added = null)
    {
        Now = Now.AddSeconds(1);
        return Store.Decide(ruling, "tester", null, Now, added);
    }

    /// <summary>Runs SQL on the register, behind this program's back.</summary>
    public void Sql(string sql) => database.Sql(Address, sql);

    public void Dispose()
    {
        Store.Dispose();
        database.Drop(Address);
    }
}
