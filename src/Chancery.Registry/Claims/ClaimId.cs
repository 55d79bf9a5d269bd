using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Chancery.Reading.Claims;

namespace Chancery.Registry;

/// <summary>The identity of a claim: 24 lower-case hexadecimal digits of a SHA-256 over its report, kind, passage and body.</summary>
/// <remarks>The same words read the same way are the same claim, on any machine and however often they are read. Ordered as text.</remarks>
public readonly record struct ClaimId(string Value) : IComparable<ClaimId>
{
    /// <summary>The id of a claim with its body as <see cref="ClaimJson.Body"/> writes it.</summary>
    public static ClaimId Of(Claim claim, string body) =>
        new(Digest.Of(24, claim.Quote.Report.Value, claim.Kind, claim.Quote.Passage.ToString(), body));

    /// <inheritdoc/>
    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Hashes of several texts; each is preceded by its length, so that no two lists of texts give the same bytes.</summary>
internal static class Digest
{
    public static string Of(int digits, params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..digits];
    }
}
