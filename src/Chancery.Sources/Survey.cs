namespace Chancery.Sources;

/// <summary>What there is to read under the given paths, known before anything is opened.</summary>
/// <param name="Files">The files in reading order: as the paths were given, inside a folder by ordinal name.</param>
/// <param name="SetAside">Paths that cannot be read at all.</param>
/// <param name="Ignored">Files inside folders whose kind is not read; they are counted and nothing else.</param>
public sealed record Survey(IReadOnlyList<SurveyedFile> Files, IReadOnlyList<Found.SetAside> SetAside, int Ignored)
{
    /// <summary>The sum of the files' sizes; standard input counts as nothing.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);
}

/// <summary>One file to read.</summary>
/// <param name="Path">Its full path, or <c>-</c> for standard input.</param>
/// <param name="Form">How it will be read.</param>
/// <param name="Bytes">Its size at the time of the survey.</param>
public sealed record SurveyedFile(string Path, FileForm Form, long Bytes);

/// <summary>The forms of file that hold reports.</summary>
public enum FileForm
{
    /// <summary>Told from the first characters; standard input only.</summary>
    Unknown,

    /// <summary>Plain text: the file is the report.</summary>
    Text,

    /// <summary>Markdown: the file is the report, marks included.</summary>
    Markdown,

    /// <summary>A page: the article in it is the report.</summary>
    Page,

    /// <summary>One JSON object, or an array of them.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}
