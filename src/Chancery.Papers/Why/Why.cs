using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>Why the register says something: the claims behind an entry, each in its sentence.</summary>
/// <param name="Title">What is asked about.</param>
/// <param name="Row">Its fields, where it is an entry.</param>
/// <param name="Grounds">The claims.</param>
/// <param name="Decisions">The decisions that shaped it, oldest first.</param>
public sealed record Why(string Title, Row? Row, IReadOnlyList<Ground> Grounds, IReadOnlyList<Decision> Decisions)
{
    /// <summary>The grounds of an entry; of an actor those that name it otherwise, and the first that names it.</summary>
    public static Why Of(Register register, Entry entry) => new($"{EntryKinds.Name(entry)} {entry.Id}", new Rows(register).Of(entry),
        [.. register.Store.ClaimsOf([entry.Id])[entry.Id].OrderBy(claim => claim.Report.Published ?? DateOnly.MaxValue).ThenBy(claim => claim.Report.Key, StringComparer.Ordinal).ThenBy(claim => claim.Claim.Quote.Passage)
            .Select(claim => Ground.Of(register.Store, claim, [])).Concat(entry is CommitmentEntry commitment ? commitment.Progress.SelectMany(step => Moving(register, step)) : [])],
        entry.Decisions.Count == 0 ? [] : [.. register.Store.Decisions().Where(decision => entry.Decisions.Contains(decision.Id))]);

    /// <summary>The claims that moved an undertaking.</summary>
    private static IEnumerable<Ground> Moving(Register register, CommitmentStep step) => step.Claims.SelectMany(claim => register.Store.ClaimsById(claim.Value, 1))
        .Select(record => Ground.Of(register.Store, record.Claim, []) with { Makes = $"{step.Status}{(step.Day is { } day ? $" from {Spoken.Date(day)}" : "")}, {step.Confidence}% sure" });

    /// <summary>The grounds of a single claim, with when it stood.</summary>
    public static Why Of(Register register, ClaimRecord record) => new($"claim {record.Claim.Id}", null, [Ground.Of(register.Store, record.Claim, record.Times)], []);
}

/// <summary>A claim in its sentence.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Before">The words of its sentence before the quote.</param>
/// <param name="After">The words of its sentence after the quote.</param>
/// <param name="Times">From when to when it stood, where that was asked for.</param>
public sealed record Ground(StandingClaim Claim, string Before, string After, IReadOnlyList<StandingTime> Times)
{
    /// <summary>Who made the claim, where that was not the register's own reader.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>What the claim makes of the entry, where it is another entry's: of an undertaking, <c>kept from 10 Mar 2025, 76% sure</c>; else null.</summary>
    public string? Makes { get; init; }

    /// <summary>The longest stretch of a sentence, in characters, that is shown on either side of a quote.</summary>
    private const int Reach = 300;

    internal static Ground Of(IRegisterStore store, StandingClaim claim, IReadOnlyList<StandingTime> times)
    {
        var (before, after) = Around(store.Text(claim.Report.Id)!, claim.Claim.Quote.Passage);
        return new(claim, before, after, times) { Origins = store.OriginsOf([claim.Id]).GetValueOrDefault(claim.Id, []) };
    }

    /// <summary>The words of a sentence before and after a passage of it.</summary>
    internal static (string Before, string After) Around(string text, Sources.Passage passage) => (text[Start(text, passage.Start)..passage.Start], text[passage.End..End(text, passage.End)]);

    private static int Start(string text, int from)
    {
        for (var at = from; at > 0; at--)
        {
            if (from - at >= Reach || text[at - 1] == '\n' || at < from && IsEnd(text, at - 1) && char.IsWhiteSpace(text[at])) return Skip(text, at, from);
        }
        return Skip(text, 0, from);
    }

    private static int End(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (at - from >= Reach || text[at] is '\n' or '\r') return at;
            if (IsEnd(text, at) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))) return at + 1;
        }
        return text.Length;
    }

    private static int Skip(string text, int at, int to)
    {
        while (at < to && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>A full stop, but not that of an initial or of a short title (<c>Mr.</c>), which has a capital close before it.</summary>
    private static bool IsEnd(string text, int at) => text[at] is '!' or '?' or '。'
        || text[at] is '”' or '"' && at > 0 && text[at - 1] is '.' or '!' or '?'
        || text[at] == '.' && !(at >= 1 && char.IsUpper(text[at - 1])) && !(at >= 2 && char.IsUpper(text[at - 2])) && !(at >= 3 && char.IsUpper(text[at - 3]) && char.IsLower(text[at - 1]));
}
