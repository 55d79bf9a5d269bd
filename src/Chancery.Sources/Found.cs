namespace Chancery.Sources;

/// <summary>What the intake found at one place: a report, or something set aside with its reason. A closed union.</summary>
public abstract record Found
{
    private Found()
    {
    }

    /// <summary>How many bytes of the input this took, blank lines before it included; over a file they add up to about its size.</summary>
    public long Bytes { get; init; }

    /// <summary>A report, whole and segmented.</summary>
    public sealed record Read(Report Report) : Found;

    /// <summary>Something that could not be read as a report; the rest is read all the same.</summary>
    /// <param name="Origin">The file, and the record where the file holds several.</param>
    /// <param name="Line">The line in the file, from 1, or null where no single line is to blame.</param>
    /// <param name="Reason">One of the ids in <see cref="Reasons"/>; stable, for programs.</param>
    /// <param name="Message">For people: what is wrong and what to do about it.</param>
    public sealed record SetAside(Origin Origin, int? Line, string Reason, string Message) : Found
    {
        /// <summary>File, line and message as one line.</summary>
        public override string ToString() => Line is { } line ? $"{Origin.Path}:{line}: {Message}" : $"{Origin.Path}: {Message}";
    }
}

/// <summary>The ids of the reasons for which something is set aside.</summary>
public static class Reasons
{
    /// <summary>The path names nothing.</summary>
    public const string Missing = "missing";

    /// <summary>The file or folder cannot be opened or read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The file was named, but its extension is none that is read.</summary>
    public const string UnknownType = "unknown-type";

    /// <summary>The file, or one record of it, is over the size limit.</summary>
    public const string TooLarge = "too-large";

    /// <summary>No text, or only spaces.</summary>
    public const string Empty = "empty";

    /// <summary>NUL characters or too many control characters: not text.</summary>
    public const string Binary = "binary";

    /// <summary>The bytes are not in the encoding that the file's own mark declares.</summary>
    public const string Encoding = "encoding";

    /// <summary>Not valid JSON.</summary>
    public const string BadJson = "bad-json";

    /// <summary>JSON that is no object with a <c>text</c>.</summary>
    public const string NoText = "no-text";

    /// <summary>A page without an article.</summary>
    public const string NoArticle = "no-article";

    /// <summary>A page whose markup is beyond what is taken apart.</summary>
    public const string BadPage = "bad-page";

    /// <summary>Every id, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [BadJson, BadPage, Binary, Empty, Encoding, Missing, NoArticle, NoText, TooLarge, UnknownType, Unreadable];
}
