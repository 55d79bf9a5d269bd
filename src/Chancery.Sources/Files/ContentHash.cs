using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Chancery.Sources.Files;

/// <summary>The identity of a report from its content, the same on every machine.</summary>
/// <remarks>Each field goes in as its length in code units (eight bytes, little-endian, -1 for none) and its UTF-16 code units, so that no field can pass for another.</remarks>
internal static class ContentHash
{
    public static ReportId Of(string text, string? title, string? publisher, DateOnly? published)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, text);
        Append(hash, title);
        Append(hash, publisher);
        Append(hash, published?.ToString("O", CultureInfo.InvariantCulture));
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void Append(IncrementalHash hash, string? field)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, field?.Length ?? -1);
        hash.AppendData(length);
        if (field is null) return;
        if (BitConverter.IsLittleEndian)
        {
            hash.AppendData(MemoryMarshal.AsBytes(field.AsSpan()));
            return;
        }

        Span<byte> unit = stackalloc byte[sizeof(char)];
        foreach (var character in field)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(unit, character);
            hash.AppendData(unit);
        }
    }
}
