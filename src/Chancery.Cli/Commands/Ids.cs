using Chancery.Registry;

namespace Chancery.Cli.Commands;

/// <summary>What people mean by an id, or by a name.</summary>
internal static class Ids
{
    private const int ShortestPrefix = 4;
    private const int Most = 6;

    /// <summary>The entry or claim whose id begins so; an id that was merged away or whose claim is gone leads to where it went.</summary>
    /// <exception cref="UsageException">There is none, or there are several; the message says so.</exception>
    public static Found Find(Register register, string id)
    {
        if (!IsId(id)) throw new UsageException($"'{id}' is no id; an id has at least {ShortestPrefix} of the digits 0-9 and a-f, as `chancery show` lists them.");
        var entries = register.ById(id.ToLowerInvariant(), Most);
        var claims = register.Store.ClaimsById(id.ToLowerInvariant(), Most);
        return (entries, claims) switch
        {
            ([(null, { } entry)], []) => new(entry, null, null),
            ([], [var claim]) => new(null, claim, null),
            ([({ } former, { } entry)], []) => new(entry, null, former),
            ([({ } former, null)], []) => throw new UsageException($"The entry {former} is gone: no claim that it rested on stands any more."),
            ([], []) => throw new UsageException($"No entry and no claim has an id that begins with '{id}'."),
            _ when claims.Count == 0 && entries.All(entry => entry.Former is { } former && former == entries[0].Former) =>
                throw new UsageException($"The entry {entries[0].Former} is in several parts now: {string.Join(", ", entries.Select(entry => entry.Entry?.Id.Value))}. Name one of them."),
            _ => throw new UsageException($"Several ids begin with '{id}': {string.Join(", ", entries.Select(entry => (entry.Former ?? entry.Entry!.Id).Value).Concat(claims.Select(claim => claim.Claim.Id.Value)))}. Give more digits."),
        };
    }

    /// <summary>The entry that an id means, or the actor that a name does.</summary>
    /// <exception cref="UsageException">There is none, or there are several; the message says so.</exception>
    public static Entry Entry(Register register, string text)
    {
        if (IsId(text) && (register.ById(text.ToLowerInvariant(), 1).Count > 0 || register.Store.ClaimsById(text.ToLowerInvariant(), 1).Count > 0))
            return Find(register, text).Entry ?? throw new UsageException($"'{text}' is a claim; an entry is asked for. `chancery why {text}` shows it.");
        var named = register.Find(text);
        if (named.Count > 1) throw new UsageException($"Several actors go by '{text}': {string.Join("; ", named.Select(actor => $"{actor.Id} {actor.Name}, {actor.Kind}"))}. Give an id.");
        return CommonOptions.Find(register, text);
    }

    private static bool IsId(string text) => text.Length >= ShortestPrefix && text.All(char.IsAsciiHexDigit);
}

/// <summary>What an id led to.</summary>
/// <param name="Entry">The entry, if it is one.</param>
/// <param name="Claim">The claim, if it is one.</param>
/// <param name="Former">The id that was asked for, where the entry has another one now.</param>
internal sealed record Found(Entry? Entry, ClaimRecord? Claim, EntryId? Former);
