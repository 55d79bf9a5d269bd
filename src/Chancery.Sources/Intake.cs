using System.Runtime.CompilerServices;
using System.Text;
using Chancery.Sources.Files;

namespace Chancery.Sources;

/// <summary>Reads reports from files, folders and standard input.</summary>
/// <remarks>Whatever the bytes, each file gives reports or reasons, never an exception; the order depends on names alone. Stateless, safe to share between threads.</remarks>
public static class Intake
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInputPath = "-";

    /// <summary>Lists what there is to read under <paramref name="paths"/>, with sizes, without opening a file.</summary>
    /// <param name="paths">Files, folders (taken with all that is in them) and <c>-</c>; a file that is reached twice is read once.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static Survey Survey(IReadOnlyList<string> paths, CancellationToken cancellationToken = default) => FolderWalk.Over(paths, cancellationToken);

    /// <summary>Reads what is under <paramref name="paths"/>; for a progress bar take a <see cref="Survey(IReadOnlyList{string}, CancellationToken)"/> first and read that.</summary>
    public static IAsyncEnumerable<Found> Read(IReadOnlyList<string> paths, IntakeOptions options, CancellationToken cancellationToken = default) =>
        Read(Survey(paths, cancellationToken), options, cancellationToken);

    /// <summary>Reads what was surveyed, in its order, one file open at a time: first what the survey set aside, then the files.</summary>
    public static async IAsyncEnumerable<Found> Read(Survey survey, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var setAside in survey.SetAside) yield return setAside;
        foreach (var file in survey.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryOpen(file, options, out var stream) is { } fault)
            {
                yield return fault;
                continue;
            }

            await using (stream)
            {
                await foreach (var found in Guarded(file, ReadFile(file, stream, options, cancellationToken), cancellationToken)) yield return found;
            }
        }
    }

    private static IAsyncEnumerable<Found> ReadFile(SurveyedFile file, Stream stream, IntakeOptions options, CancellationToken cancellationToken) => file.Form switch
    {
        FileForm.JsonLines => ReadLines(file, stream, options, cancellationToken),
        FileForm.Unknown => ReadUnknown(file, stream, options, cancellationToken),
        _ => ReadWhole(file, stream, options, cancellationToken),
    };

    private static async IAsyncEnumerable<Found> ReadWhole(SurveyedFile file, Stream stream, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await ReadUpTo(stream, options.SizeLimit, cancellationToken);
        if (bytes is null)
        {
            yield return TooLarge(file, options) with { Bytes = file.Bytes };
            yield break;
        }

        // The first record carries the whole file's size: a file of this form is small.
        long size = bytes.Length;
        foreach (var found in WholeFile.Read(file.Path, file.Form, bytes, options))
        {
            yield return found with { Bytes = size };
            size = 0;
        }
    }

    private static async IAsyncEnumerable<Found> ReadLines(SurveyedFile file, Stream stream, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = new byte[2];
        var held = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        Stream whole = new ChainedStream(head.AsMemory(0, held), stream);
        var wide = held == 2 && head is [0xFF, 0xFE] or [0xFE, 0xFF];
        if (wide) whole = Encoding.CreateTranscodingStream(whole, head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, Encoding.UTF8);

        long pending = 0;
        var none = true;
        await foreach (var line in LineStream.Lines(whole, options.SizeLimit, cancellationToken))
        {
            pending += wide ? line.Length * 2 : line.Length;
            Found found;
            if (line.IsTooLong)
            {
                found = new Found.SetAside(new(file.Path, $"line {line.Number}"), line.Number, Reasons.TooLarge, $"this record is larger than {options.SizeLimit} bytes; raise the limit or cut it.");
            }
            else
            {
                var json = Decoding.Decode(line.Bytes.Span)!;
                if (json.AsSpan().Trim("\uFEFF \t\r").IsEmpty) continue;
                found = JsonRecords.OfLine(file.Path, json.TrimStart('\uFEFF'), line.Number, options);
            }
            yield return found with { Bytes = pending };
            (pending, none) = (0, false);
        }
        if (none) yield return new Found.SetAside(new(file.Path), null, Reasons.Empty, "there is nothing in it.") { Bytes = pending };
    }

    /// <summary>Standard input has no name to tell its form: JSON lines are known by a first line that is a whole object, and are streamed.</summary>
    private static async IAsyncEnumerable<Found> ReadUnknown(SurveyedFile file, Stream stream, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = new byte[Math.Min(options.SizeLimit, IntakeOptions.DefaultSizeLimit) + 1];
        var held = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var start = Decoding.Decode(head.AsSpan(0, held)) ?? "";
        await using var whole = new ChainedStream(head.AsMemory(0, held), stream);
        var form = WholeFile.Sniff(start);
        var known = file with { Form = form };
        await foreach (var found in ReadFile(known, whole, options, cancellationToken)) yield return found;
    }

    /// <summary>A file that breaks off while it is read is set aside, what came before stays read.</summary>
    private static async IAsyncEnumerable<Found> Guarded(SurveyedFile file, IAsyncEnumerable<Found> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var enumerator = source.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            Found found;
            var isBroken = false;
            try
            {
                if (!await enumerator.MoveNextAsync()) yield break;
                found = enumerator.Current;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                (found, isBroken) = (Unreadable(file), true);
            }
            yield return found;
            if (isBroken) yield break;
        }
    }

    private static Found.SetAside? TryOpen(SurveyedFile file, IntakeOptions options, out Stream stream)
    {
        stream = Stream.Null;
        try
        {
            stream = file.Path == StandardInputPath
                ? options.StandardInput()
                : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable(file);
        }
    }

    private static async Task<byte[]?> ReadUpTo(Stream stream, long limit, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0) return content.ToArray();
            if (content.Length + read > limit) return null;
            content.Write(buffer, 0, read);
        }
    }

    private static Found.SetAside Unreadable(SurveyedFile file) =>
        new(new(file.Path), null, Reasons.Unreadable, "the file cannot be read; check that it is there and its permissions.");

    private static Found.SetAside TooLarge(SurveyedFile file, IntakeOptions options) =>
        new(new(file.Path), null, Reasons.TooLarge, $"the file is larger than {options.SizeLimit} bytes; raise the limit, or save its reports as .jsonl, one a line.");
}
