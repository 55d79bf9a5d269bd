using System.Text;
using Chancery.Reading.Claims;

namespace Chancery.Registry.Tests;

/// <summary>What a register answers, as text to compare.</summary>
internal static class Told
{
    public static IEnumerable<string> Found(Register register, string query)
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
    public static string Everything(Register register)
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
