using Chancery.Reading.Claims;
using Chancery.Sources;

namespace Chancery.Reading.Tests;

/// <summary>What the reader makes of a short text, in one line a claim.</summary>
internal static class Told
{
    private static readonly Reader Reader = Reader.Load(BuiltIn.Knowledge);

    public static IReadOnlyList<Claim> Claims(string text)
    {
        var directory = Directory.CreateTempSubdirectory("told");
        try
        {
            var file = Path.Combine(directory.FullName, "told.txt");
            File.WriteAllText(file, text);
            return Read(file).GetAwaiter().GetResult();
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Events as "type: who > with @ place (modality)".</summary>
    public static IReadOnlyList<string> Events(string text) => [.. Claims(text).OfType<EventClaim>().Select(claim =>
        $"{claim.Type}: {string.Join(" + ", claim.Who)}{(claim.With.Count > 0 ? " > " + string.Join(" + ", claim.With) : "")}{(claim.Place is null ? "" : " @ " + claim.Place)}{(claim.Modality is Modality.Fact ? "" : $" ({claim.Modality})")}")];

    /// <summary>Statements as "speaker: act".</summary>
    public static IReadOnlyList<string> Statements(string text) => [.. Claims(text).OfType<StatementClaim>().Select(claim => $"{string.Join(" + ", claim.Speaker)}: {claim.Act}")];

    /// <summary>Commitments as "who strength: what".</summary>
    public static IReadOnlyList<string> Commitments(string text) => [.. Claims(text).OfType<CommitmentClaim>().Select(claim => $"{string.Join(" + ", claim.By)} {claim.Strength}: {claim.What}")];

    /// <summary>Roles as "person: office of body".</summary>
    public static IReadOnlyList<string> Roles(string text) => [.. Claims(text).OfType<RoleClaim>().Select(claim => $"{claim.Person}: {claim.Office}{(claim.Of is null ? "" : " of " + claim.Of)}")];

    /// <summary>Instruments as "name (status): parties".</summary>
    public static IReadOnlyList<string> Instruments(string text) => [.. Claims(text).OfType<InstrumentClaim>().Select(claim => $"{claim.Name} ({claim.Status}): {string.Join(" + ", claim.Parties)}")];

    /// <summary>Memberships as "member of body".</summary>
    public static IReadOnlyList<string> Memberships(string text) => [.. Claims(text).OfType<MembershipClaim>().Select(claim => $"{claim.Member} of {claim.Of}")];

    private static async Task<IReadOnlyList<Claim>> Read(string file)
    {
        await foreach (var found in Intake.Read([file], new IntakeOptions()))
        {
            if (found is Found.Read read) return Reader.Read(read.Report);
        }
        return [];
    }
}
