using System.Security.Cryptography;
using System.Text;
using Chancery.Reading.Claims;
using Chancery.Registry;
using Chancery.Registry.Store;
using Chancery.Sources;

namespace Chancery.Papers.Tests;

/// <summary>A register made by hand, gone when the test is.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chancery-");

    public Shelf() => Register = new(SqliteStore.OpenOrCreate(Path.Combine(folder.FullName, "register.db"), TimeProvider.System), () => new(
        [new("Viet Nam", "state", ["Vietnam"], Demonyms: ["Vietnamese"]), new("United Kingdom", "state", ["UK"], Demonyms: ["British"], Places: ["London"]), new("France", "state", [])],
        [new("strategic partnership", 3, []), new("comprehensive strategic partnership", 4, [])], "test")
    {
        Deeds = new([("visit", "visit")], [], [], [], [], []),
    });

    public Register Register { get; }

    /// <summary>Files a report whose text is the quotes of its claims, a paragraph each.</summary>
    public Shelf With(string key, string? published, params (string Quote, Claim Claim)[] claims)
    {
        var text = string.Join("\n\n", claims.Select(claim => $"It was said: {claim.Quote}. So it ended."));
        var report = new Report
        {
            Id = new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key + text)))),
            Key = key,
            Text = text,
            Origin = new($"/{key}.txt"),
            Publisher = "VNA",
            Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd"),
        };
        var tied = claims.Select(claim =>
        {
            var start = text.IndexOf(claim.Quote, StringComparison.Ordinal);
            return claim.Claim with { Quote = Quote.Cut(report, Passage.Between(start, start + claim.Quote.Length)) };
        });
        Register.Store.File(new(report, "en", "test", [.. tied]), DateTimeOffset.UnixEpoch);
        return this;
    }

    public ActorEntry Actor(string name) => Register.Find(name)[0];

    public Paper Brief(string a, string? b = null, string today = "2025-11-10") => Papers.Brief.On(Register, Actor(a), b is null ? null : Actor(b), DateOnly.ParseExact(today, "yyyy-MM-dd"));

    public static When Date(string iso) => When.TryParse(iso, out var when) ? when : throw new FormatException(iso);

    public void Dispose()
    {
        Register.Dispose();
        folder.Delete(recursive: true);
    }
}
