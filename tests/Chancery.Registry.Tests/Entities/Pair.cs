using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests.Entities;

/// <summary>Two names in two reports, and whether they are one actor.</summary>
/// <param name="Theme">The tradition or theme that it belongs to.</param>
/// <param name="Verdict"><c>same</c>, <c>different</c> or <c>unsure</c>.</param>
/// <param name="One">What the first report tells.</param>
/// <param name="Other">What the second report tells.</param>
internal sealed record Pair(string Theme, string Verdict, Side One, Side Other)
{
    /// <summary>Every pair of the file.</summary>
    public static IReadOnlyList<Pair> Read(string file)
    {
        var pairs = new List<Pair>();
        var theme = "";
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) theme = line[3..];
            if (line.StartsWith('#')) continue;
            var parts = line[2..].Split('|', StringSplitOptions.TrimEntries);
            pairs.Add(line[0] is 'p' ? new(theme, parts[0], new(parts[1], parts[2], parts[3], parts[4]), new(parts[5], parts[6], parts[7], parts[8])) : new(theme, parts[0], new(parts[1]), new(parts[2])));
        }
        return pairs;
    }

    /// <summary>Whether the fold takes them for one, and whether it asks.</summary>
    public (bool Merged, bool Asked) Fold(KnownNames names)
    {
        var (first, second) = (One.Claim("first"), Other.Claim("second"));
        var folded = Folds.Fold.Run([first, second], [], names);
        var actors = folded.Entries.OfType<ActorEntry>().Where(actor => actor.Pins.Any(pin => Names(pin, first, One) || Names(pin, second, Other))).Select(actor => actor.Id).ToList();
        return (actors.Count == 1, folded.Suggestions.Any(suggestion => actors.Contains(suggestion.One) && actors.Contains(suggestion.Other)));
    }

    private static bool Names((ClaimId Claim, string Name) pin, StandingClaim claim, Side side) => pin.Claim == claim.Id && pin.Name == side.Name;
}

/// <summary>What one report tells of a name.</summary>
internal sealed record Side(string Name, string? Office = null, string? Of = null, string? Year = null)
{
    public StandingClaim Claim(string report)
    {
        var words = Report(report, $"The {report} report says so.", $"{Year ?? "2020"}-06-01");
        Claim claim = Office is null ? new MechanismClaim { Parties = [Name] } : new RoleClaim { Person = Name, Office = Office, Of = Of };
        return Standing(words, claim.In(words));
    }

    public override string ToString() => Office is null ? Name : $"{Name} ({Office} of {Of}, {Year})";
}
