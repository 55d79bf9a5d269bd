using Chancery.Reading.Claims;
using CsCheck;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>The same filings and decisions say the same in every database, to the last character and in the same order.</summary>
public sealed class StoresAgreeTests
{
    private static readonly string[] Syllables = ["viet", "Việt", "nam", "Vietnam", "da", "Đà", "nang", "co-", "operation", "U.S.", "us", "a", "of", "the", "ss", "ß", "2025", "–", ".", "|", "'s", "日本", "Łódź", "%", "_"];

    private static readonly Gen<string> Words = Gen.Select(Gen.Int[0, Syllables.Length - 1], Gen.Bool).Select((syllable, gap) => Syllables[syllable] + (gap ? " " : "")).Array[1, 14].Select(parts => string.Concat(parts).Trim());

    [Fact]
    public void What_is_filed_and_decided_is_told_alike()
    {
        var postgres = Database.Postgres;
        Gen.Select(DecisionLawTests.Sittings, LawTests.Filings).Sample((sitting, later) =>
        {
            var decisions = DecisionLawTests.Decide(DecisionLawTests.Claims(sitting.Filings), sitting.Choices);
            Said(Database.Sqlite).ShouldBe(Said(postgres));

            string Said(Database database)
            {
                using var shelf = new Shelf(database);
                foreach (var filing in sitting.Filings) shelf.Put(filing);
                var middle = shelf.Now;
                shelf.Written();
                foreach (var decision in decisions) shelf.Decide(decision.Ruling);
                foreach (var filing in later) shelf.Put(filing);
                using var now = shelf.Open();
                using var then = new Register(shelf.Store.KnownBy(middle), () => Names);
                return $"{Told.Everything(now)}\n=====\n{Told.Everything(then)}";
            }
        }, iter: 8, threads: 1);
    }

    [Fact]
    public void Words_are_found_alike()
    {
        var postgres = Database.Postgres;
        Gen.Select(Gen.Select(Words, Words).Array[1, 6], Words.Array[1, 20]).Sample((texts, queries) =>
        {
            Said(Database.Sqlite).ShouldBe(Said(postgres));

            string Said(Database database)
            {
                using var shelf = new Shelf(database);
                foreach (var (index, (title, text)) in texts.Index())
                {
                    var report = Report($"report-{index}", text, $"2025-01-{index + 1:00}") with { Title = title };
                    shelf.Put(Filing(report, new EventClaim { Type = "visit", Who = ["Việt Nam"] }.In(report)));
                }
                shelf.Put(Filing(Report("report-0", "Nothing is left.", path: "/reports/report-0.txt")));
                using var register = shelf.Open();
                return string.Join('\n', queries.SelectMany(query => new[] { query, $"\"{query}\"" }).SelectMany(query => Told.Found(register, query)));
            }
        }, iter: 20, threads: 1);
    }
}
