using Chancery.Registry.Folds;
using CsCheck;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>What holds for any reports and any decisions on them.</summary>
public sealed class DecisionLawTests
{
    internal static readonly Gen<(Filing[] Filings, int[] Choices)> Sittings = Gen.Select(LawTests.Filings, Gen.Int[0, 1 << 20].Array[1, 6]);

    [Fact]
    public void Any_order_of_claims_and_decisions_gives_the_same_register() => Sittings.Sample((filings, choices) =>
    {
        var claims = Claims(filings);
        var decisions = Decide(claims, choices);
        var shuffled = claims.ToArray();
        new Random(choices[0]).Shuffle(shuffled);
        Written(shuffled, decisions.Reverse()).ShouldBe(Written(claims, decisions));
        Asked(shuffled, decisions.Reverse()).ShouldBe(Asked(claims, decisions));
    }, iter: 120);

    [Fact]
    public void What_is_done_and_undone_was_never_done() => Sittings.Sample((filings, choices) =>
    {
        var claims = Claims(filings);
        var decisions = Decide(claims, choices);
        foreach (var decision in decisions)
        {
            var undo = Decision.Of("tester", decisions[^1].At.AddSeconds(1), null, new Ruling.Undo(decision.Id));
            Written(claims, [.. decisions, undo]).ShouldBe(Written(claims, decisions.Where(other => other != decision)), $"{decision.Ruling} can be undone alone");
            var redo = Decision.Of("tester", decisions[^1].At.AddSeconds(2), null, new Ruling.Undo(undo.Id));
            Written(claims, [.. decisions, undo, redo]).ShouldBe(Written(claims, decisions), "an undoing can be undone");
        }
    }, iter: 60);

    [Fact]
    public void Deciding_twice_is_deciding_once() => Sittings.Sample((filings, choices) =>
    {
        var claims = Claims(filings);
        var decisions = Decide(claims, choices);
        Written([.. claims, .. claims], decisions.Concat(decisions)).ShouldBe(Written(claims, decisions));
    }, iter: 60);

    [Fact]
    public void An_entry_has_claims_that_nobody_rejected() => Sittings.Sample((filings, choices) =>
    {
        var claims = Claims(filings);
        var decisions = Decide(claims, choices);
        var entries = Folds.Fold.Run(claims, decisions, Names).Entries;
        var left = Rulings.Accepted(claims, Decisions.InForce(decisions)).Select(claim => claim.Id).ToHashSet();
        entries.ShouldAllBe(entry => entry.Claims.Count > 0 && entry.Claims.All(left.Contains));
        entries.Select(entry => entry.Id).Distinct().Count().ShouldBe(entries.Count);
    }, iter: 120);

    [Fact]
    public void What_is_decided_to_be_apart_is_apart() => Sittings.Sample((filings, choices) =>
    {
        var claims = Claims(filings);
        var entries = Folds.Fold.Run(claims, [], Names).Entries;
        foreach (var kind in entries.Where(entry => entry is not TieEntry).GroupBy(EntryKinds.Name).Where(kind => kind.Count() > 1))
        {
            var (one, other) = (Target(kind.First(), claims), Target(kind.Last(), claims));
            var merged = Decision.Of("tester", DateTimeOffset.UnixEpoch, null, new Ruling.Merge([one, other]));
            var parted = Decision.Of("tester", DateTimeOffset.UnixEpoch.AddSeconds(1), null, new Ruling.Distinguish(one, other));
            Folds.Fold.Run(claims, [merged], Names).Entries.Count(entry => EntryKinds.Name(entry) == kind.Key).ShouldBeLessThan(kind.Count(), kind.Key);
            Written(claims, [merged, parted]).Length.ShouldBeGreaterThan(0);
            Folds.Fold.Run(claims, [merged, parted], Names).Entries.Count(entry => EntryKinds.Name(entry) == kind.Key).ShouldBe(kind.Count(), "the later decision prevails");
        }
    }, iter: 50);

    internal static List<StandingClaim> Claims(Filing[] filings) => [.. filings.SelectMany(filing => filing.Claims!.Select(claim => Standing(filing.Report, claim))).DistinctBy(claim => claim.Id)];

    /// <summary>Decisions of every kind on whatever the register says.</summary>
    internal static IReadOnlyList<Decision> Decide(IReadOnlyList<StandingClaim> claims, int[] choices)
    {
        var entries = Folds.Fold.Run(claims, [], Names).Entries;
        if (entries.Count == 0) return [Decision.Of("tester", DateTimeOffset.UnixEpoch, null, new Ruling.Unsure("nothing"))];
        return [.. choices.Select((choice, index) => Decision.Of("tester", DateTimeOffset.UnixEpoch.AddSeconds(index), null, Ruling(claims, entries, choice)))];
    }

    internal static Ruling Ruling(IReadOnlyList<StandingClaim> claims, IReadOnlyList<Entry> entries, int choice)
    {
        var entry = entries[choice / 8 % entries.Count];
        var alike = entries.Where(other => other.GetType() == entry.GetType()).ToList();
        var other = alike[choice / 64 % alike.Count];
        var (target, second) = (Target(entry, claims), Target(other, claims));
        var fields = Corrections.Fields(EntryKinds.Name(entry));
        return (choice % 8) switch
        {
            0 or 1 => new Ruling.Merge([target, second]),
            2 => new Ruling.Distinguish(target, second),
            3 when target.Pins.Count > 1 => new Ruling.Split(target with { Pins = [.. target.Pins.Take(1)] }, target with { Pins = [.. target.Pins.Skip(1)] }),
            3 or 4 => new Ruling.Correct(target, fields[choice / 512 % fields.Count], choice / 4096 % 2 == 0 ? "Viet Nam" : "2025-10-29"),
            5 => new Ruling.Reject([Pin.Of(claims.First(claim => claim.Id == entry.Claims[0]))]),
            6 when entry is CommitmentEntry => new Ruling.Mark(target, "kept", new(2025, 11, 1)),
            6 when entry is EventEntry => choice / 512 % 2 == 0 ? new Ruling.Link(target, second) : new Ruling.Unlink(target),
            _ => new Ruling.Confirm(target),
        };
    }

    /// <summary>What the register would point a decision at.</summary>
    internal static Target Target(Entry entry, IReadOnlyList<StandingClaim> claims) => new(EntryKinds.Name(entry),
        entry is ActorEntry actor ? [.. actor.Pins.Select(pin => new Pin(Anchor.Of(claims.First(claim => claim.Id == pin.Claim)), pin.Name))] : [.. entry.Claims.Select(id => Pin.Of(claims.First(claim => claim.Id == id)))]);

    private static string Asked(IEnumerable<StandingClaim> claims, IEnumerable<Decision> decisions) =>
        string.Join('\n', Folds.Fold.Run(claims, decisions, Names).Suggestions.Select(one => $"{one.One} {one.Other} {one.Score} {string.Join("; ", one.Reasons)}"));

    private static string Written(IEnumerable<StandingClaim> claims, IEnumerable<Decision> decisions) => Folds.Fold.Run(claims, decisions, Names).Entries.Written();
}
