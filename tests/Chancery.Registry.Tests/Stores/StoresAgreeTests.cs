using System.Text;
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
            Told(Database.Sqlite).ShouldBe(Told(postgres));

            string Told(Database database)
            {
                using var shelf = new Shelf(database);
                foreach (var filing in sitting.Filings) shelf.Put(filing);
                var middle = shelf.Now;
                shelf.Written();
                foreach (var decision in decisions) shelf.Decide(decision.Ruling);
                foreach (var filing in later) shelf.Put(filing);
                using var now = shelf.Open();
                using var then = new Register(shelf.Store.KnownBy(middle), () => Names);
                return $"{Everything(now)}\n=====\n{Everything(then)}";
            }
        }, iter: 12, threads: 1);
    }

    [Fact]
    public void Words_are_found_alike()
    {
        var postgres = Database.Postgres;
        Gen.Select(Gen.Select(Words, Words).Array[1, 6], Words.Array[1, 8]).Sample((texts, queries) =>
        {
            Told(Database.Sqlite).ShouldBe(Told(postgres));

            string Told(Database database)
            {
                using var shelf = new Shelf(database);
                foreach (var (index, (title, text)) in texts.Index())
                {
                    var report = Report($"report-{index}", text, $"2025-01-{index + 1:00}") with { Title = title };
                    shelf.Put(Filing(report, new EventClaim { Type = "visit", Who = ["Việt Nam"] }.In(report)));
                }
                shelf.Put(Filing(Report("report-0", "Nothing is left.", path: "/reports/report-0.txt")));
                using var register = shelf.Open();
                return string.Join('\n', queries.SelectMany(query => new[] { query, $"\"{query}\"" }).SelectMany(query => Found(register, query)));
            }
        }, iter: 60, threads: 1);
    }

    private static IEnumerable<string> Found(Register register, string query)
    {
        try
        {
            return register.Search(new(SearchWords.Of(query), 5, Withdrawn: true)).Select(hit => $"{query}: {hit.Kind} {hit.Entry?.Id} {hit.Claim?.Id} {hit.Report?.Id} {hit.Score} {hit.Stands}");
        }
        catch (FormatException)
        {
            return []; // no word in it
        }
    }

    /// <summary>All that a register can be asked.</summary>
    private static string Everything(Register register)
    {
        var told = new StringBuilder();
        void Tell<T>(IEnumerable<T> rows, Func<T, string> row) => told.AppendJoin('\n', rows.Select(row)).Append("\n--\n");
        string Entry(Entry entry) => $"{entry.Id} {EntryJson.Write(entry)} {string.Join(',', entry.Claims)} {string.Join(',', entry.Actors)}";
        string Claim(StandingClaim claim) => $"{claim.Id} {ClaimJson.Line(claim.Claim, claim.Report.Key)} {claim.Report}";

        var entries = register.Everything();
        Tell(entries, Entry);
        Tell(register.Entries(new()), Entry);
        Tell(register.Entries<ActorEntry>(), Entry);
        Tell(register.Entries(new() { From = new(2025, 10, 28), To = new(2025, 11, 30) }), Entry);
        Tell(register.Export(null), Claim);
        Tell(register.Export("report-1"), Claim);
        var store = register.Store;
        Tell(store.Reports(), report => $"{report.Card} {string.Join(',', report.Origins)} {report.Claims} {report.Learnt:O} {report.Replaced}");
        Tell(store.Stored(null), report => $"{report.Report.Id} {report.Report.Key} {report.Report.Origin} {report.Report.Text} {report.Language}");
        Tell(store.Decisions(), decision => $"{decision.Id} {decision.At:O} {decision.By} {DecisionJson.Write(decision.Ruling)}");
        Tell(store.ActorNames(), name => $"{name}");
        Tell(store.Suggestions(), one => $"{one.One} {one.Other} {one.Score} {string.Join(';', one.Reasons)}");
        Tell(store.DoubtfulClaims(101, 50), Claim);
        Tell(store.ClaimsById("", 1000), record => $"{Claim(record.Claim)} {string.Join(';', record.Times)}");
        Tell(store.EntriesByFormerId("", 1000), led => $"{led.Former} {led.Entry?.Id}");
        foreach (var entry in entries)
        {
            Tell(store.ClaimsOf([entry.Id])[entry.Id], Claim);
            if (entry is not ActorEntry) continue;
            Tell(store.ActorPins(entry.Id), pin => $"{pin.Claim.Id} {pin.Name}");
            Tell(store.ClaimsNaming(entry.Id), Claim);
            Tell(store.ReportsOf(entry.Id).Order(), report => report.Value);
            Tell(register.Entries(new() { Of = entry.Id }), Entry);
        }
        foreach (var words in new[] { "words", "viet nam", "lam", "no more", "report 1" }) Tell(Found(register, words), hit => hit);
        told.Append(store.LastChange()).Append(store.ClaimStamp());
        return told.ToString();
    }
}
