using Chancery.Registry.Folds;
using Chancery.Registry.Folds.Partial;
using Chancery.Registry.Folds.Undertakings;

namespace Chancery.Registry.Store;

/// <content>What is to be done and what was done, by deeds, and what became of the one by the other.</content>
public abstract partial class SqlStore
{
    private const string Dealings = "('event', 'tie', 'commitment')";

    /// <inheritdoc/>
    public IReadOnlyDictionary<EntryId, IReadOnlyList<CommitmentStep>>? Progress() => IsOfThePast ? null
        : connection.Query("SELECT e.id, m.step FROM moves m JOIN entry_claims l ON l.claim = m.undertaken JOIN entries e ON e.number = l.entry AND e.kind = 'commitment'", row => (Id: new EntryId(row.GetString(0)), Step: EntryJson.ReadStep(row.GetString(1))))
            .GroupBy(one => one.Id, one => one.Step).ToDictionary(moves => moves.Key, Folds.Undertakings.Progress.Steps);

    IReadOnlyList<(Entry Entry, IReadOnlyList<long> Claims)> IFoldMemory.Dealings(IReadOnlyCollection<long> claims)
    {
        var held = connection.Query(
            $"""
            SELECT b.entry, b.claim FROM entry_claims b
            WHERE b.entry IN (SELECT a.entry FROM entry_claims a JOIN entries e ON e.number = a.entry WHERE a.claim IN {AmongNumbers("@claims")} AND e.kind || '' IN {Dealings})
            """, row => (Entry: row.GetInt64(0), Claim: row.GetInt64(1)), ("@claims", Listed(claims))).ToLookup(one => one.Entry, one => one.Claim);
        return held.Count == 0 ? [] : [.. Some(held.Select(entry => entry.Key).Order()).Zip(held.OrderBy(entry => entry.Key), (entry, numbers) => (entry, (IReadOnlyList<long>)[.. numbers]))];
    }

    IReadOnlyList<long> IFoldMemory.Awaited(IReadOnlyCollection<long> claims) => claims.Count == 0 ? [] : connection.Query(
        $"SELECT DISTINCT d.claim FROM deeds d JOIN deeds u ON u.deed = d.deed + @due AND u.day < d.day WHERE d.claim IN {AmongNumbers("@claims")}",
        row => row.GetInt64(0), ("@due", (long)(BlockKind.Due - BlockKind.Deed)), ("@claims", Listed(claims)));

    void IFoldMemory.Unlist(IReadOnlyCollection<long> claims)
    {
        if (claims.Count == 0) return;
        var listed = ("@claims", (object?)Listed(claims));
        connection.Execute($"DELETE FROM deeds WHERE claim IN {AmongNumbers("@claims")}", listed);
        connection.Execute($"DELETE FROM moves WHERE undertaken IN {AmongNumbers("@claims")}", listed);
        connection.Execute($"DELETE FROM moves WHERE done IN {AmongNumbers("@claims")}", listed);
    }

    void IFoldMemory.List(IReadOnlyList<(Listed Listed, long Claim)> lists) => PutDeeds(lists);

    IReadOnlyList<long> IFoldMemory.ListedAfter(Block block, DateOnly day) => Under("SELECT claim FROM deeds WHERE deed = @deed AND day > @day", block, day);

    IReadOnlyList<long> IFoldMemory.ListedBefore(Block block, DateOnly day) => Under("SELECT claim FROM deeds WHERE deed = @deed AND day < @day", block, day);

    void IFoldMemory.Move(IReadOnlyList<(long Undertaken, long Done, CommitmentStep Step)> moves) => PutMoves(moves);

    private List<long> Under(string sql, Block block, DateOnly day)
    {
        using var row = Prepared(sql).Bind("@deed", block.Hash).Bind("@day", day.DayNumber).ExecuteReader();
        var claims = new List<long>();
        while (row.Read()) claims.Add(row.GetInt64(0));
        return claims;
    }

    /// <summary>The claims of the events, ties and undertakings among some entries that are to be replaced, as they were and as they will be.</summary>
    private HashSet<long> Rewritten(Dictionary<EntryId, (EntryId Id, long Number, string? Print)> stored, List<(Entry Entry, string Body, string Print)> written, Dictionary<string, Placed> claims)
    {
        var same = written.Where(one => stored.TryGetValue(one.Entry.Id, out var was) && was.Print == one.Print).Select(one => one.Entry.Id).ToHashSet();
        var before = connection.Query($"SELECT l.claim FROM entries e JOIN entry_claims l ON l.entry = e.number WHERE e.number IN {AmongNumbers("@numbers")} AND e.kind || '' IN {Dealings}",
            row => row.GetInt64(0), ("@numbers", Listed(stored.Values.Where(entry => !same.Contains(entry.Id)).Select(entry => entry.Number))));
        return [.. before, .. written.Select(one => one.Entry).Where(entry => entry is EventEntry or TieEntry or CommitmentEntry && !same.Contains(entry.Id)).SelectMany(entry => entry.Claims).Select(claim => claims[claim.Value].Number)];
    }

    private void PutDeeds(IEnumerable<(Listed Listed, long Claim)> lists) => Append("deeds", ["deed", "day", "claim"], lists.Select(one => new object?[] { one.Listed.Block.Hash, one.Listed.Day.DayNumber, one.Claim }));

    private void PutMoves(IEnumerable<(long Undertaken, long Done, CommitmentStep Step)> moves) => Append("moves", ["undertaken", "done", "step"], moves.Select(one => new object?[] { one.Undertaken, one.Done, EntryJson.Write(one.Step) }));
}
