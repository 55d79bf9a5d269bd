namespace Chancery.Sources.Files;

/// <summary>One line of a stream as bytes, its end not included.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">The line; empty where it was too long.</param>
/// <param name="Length">How many bytes the line took of the stream, its end included.</param>
/// <param name="IsTooLong">Whether it was over the limit and was passed over.</param>
internal readonly record struct StreamLine(int Number, ReadOnlyMemory<byte> Bytes, long Length, bool IsTooLong);

/// <summary>Cuts a stream into lines without ever holding more than one of them.</summary>
internal static class LineStream
{
    public static async IAsyncEnumerable<StreamLine> Lines(Stream stream, long limit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var line = new MemoryStream();
        long length = 0;
        var number = 1;
        while (true)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0) break;
            for (var at = 0; at < read;)
            {
                var rest = buffer.AsMemory(at, read - at);
                var newline = rest.Span.IndexOf((byte)'\n');
                var piece = newline < 0 ? rest : rest[..newline];
                length += piece.Length;
                if (length <= limit) line.Write(piece.Span);
                at += piece.Length;
                if (newline < 0) continue;
                at++;
                yield return Take(line, number++, length + 1, length > limit);
                length = 0;
            }
        }
        if (length > 0) yield return Take(line, number, length, length > limit);
    }

    private static StreamLine Take(MemoryStream line, int number, long length, bool isTooLong)
    {
        var bytes = isTooLong ? [] : line.ToArray();
        line.SetLength(0);
        return new(number, bytes, length, isTooLong);
    }
}
