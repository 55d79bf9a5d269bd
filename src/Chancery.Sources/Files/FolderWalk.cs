namespace Chancery.Sources.Files;

/// <summary>Lists the files under the given paths, each once, in an order that depends on names alone.</summary>
internal sealed class FolderWalk
{
    private const int LongestChainOfLinks = 40;
    private readonly List<SurveyedFile> files = [];
    private readonly List<Found.SetAside> setAside = [];
    private readonly HashSet<string> seenFiles = new(StringComparer.Ordinal);
    private readonly HashSet<string> seenFolders = new(StringComparer.Ordinal);
    private int ignored;

    public static Survey Over(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var walk = new FolderWalk();
        foreach (var path in paths) walk.AddNamed(path, cancellationToken);
        return new(walk.files, walk.setAside, walk.ignored);
    }

    public static FileForm? FormOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".TXT" => FileForm.Text,
        ".MD" => FileForm.Markdown,
        ".HTML" or ".HTM" => FileForm.Page,
        ".JSON" => FileForm.Json,
        ".JSONL" => FileForm.JsonLines,
        _ => null,
    };

    private void AddNamed(string path, CancellationToken cancellationToken)
    {
        if (path == Intake.StandardInputPath)
        {
            if (seenFiles.Add(path)) files.Add(new(path, FileForm.Unknown, 0));
            return;
        }

        string full;
        try
        {
            full = Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PathTooLongException)
        {
            Refuse(path, Reasons.Missing, "this is no path; give a file, a folder, or - for standard input.");
            return;
        }

        if (Directory.Exists(full)) AddFolder(full, cancellationToken);
        else if (!File.Exists(full)) Refuse(full, Reasons.Missing, "there is no such file or folder; check the path.");
        else if (FormOf(full) is { } form) AddFile(full, form);
        else
        {
            Refuse(full, Reasons.UnknownType,
                "this type of file is not read; give .txt, .md, .html, .htm, .json or .jsonl, or pipe it in and name - instead.");
        }
    }

    private void AddFolder(string folder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FileSystemInfo[] entries;
        try
        {
            if (!seenFolders.Add(RealPath(folder))) return;
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(folder, Reasons.Unreadable, "the folder cannot be listed; check its permissions, or a link in it that leads back to itself.");
            return;
        }

        var stems = entries.Where(entry => !IsFolder(entry) && FormOf(entry.Name) is not null).Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            // Hidden entries are a tool's own (.git, .DS_Store), not reporting.
            if (entry.Name.StartsWith('.')) continue;
            if (IsFolder(entry)) AddFolder(entry.FullName, cancellationToken);
            else if (FormOf(entry.Name) is not { } form || IsAboutOthers(entry.Name, stems)) ignored++;
            else if (File.Exists(entry.FullName)) AddFile(entry.FullName, form);
            else Refuse(entry.FullName, Reasons.Unreadable, "the link leads nowhere, or back to itself; mend or remove it.");
        }
    }

    private void AddFile(string path, FileForm form)
    {
        if (!seenFiles.Add(path)) return;
        try
        {
            files.Add(new(path, form, new FileInfo(path) is { LinkTarget: not null } link
                ? (link.ResolveLinkTarget(returnFinalTarget: true) as FileInfo)?.Length ?? 0
                : new FileInfo(path).Length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(path, Reasons.Unreadable, "the file cannot be opened; check its permissions.");
        }
    }

    private void Refuse(string path, string reason, string message) => setAside.Add(new(new(path), null, reason, message));

    /// <summary>A folder's own README, and what people note on a report beside it (<c>visit.claims.jsonl</c> beside <c>visit.txt</c>), are no reports.</summary>
    private static bool IsAboutOthers(string name, HashSet<string> stems)
    {
        if (name.Equals("README.md", StringComparison.OrdinalIgnoreCase)) return true;
        if (!name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)) return false;
        var stem = Path.GetFileNameWithoutExtension(name);
        return stem.EndsWith(".claims", StringComparison.OrdinalIgnoreCase) || stem.EndsWith(".not", StringComparison.OrdinalIgnoreCase) || (stem.LastIndexOf('.') is > 0 and var stop && stems.Contains(stem[..stop]));
    }

    private static bool IsFolder(FileSystemInfo entry) =>
        entry is DirectoryInfo || (entry.LinkTarget is not null && Directory.Exists(entry.FullName));

    /// <summary>The path without links, so that a folder that is reached twice is known again.</summary>
    private static string RealPath(string path, int links = 0)
    {
        if (links > LongestChainOfLinks) throw new IOException($"Too many links on the way to {path}.");
        var parent = Path.GetDirectoryName(path);
        if (parent is null) return path;
        var here = Path.Combine(RealPath(parent, links), Path.GetFileName(path));
        var target = new DirectoryInfo(here).LinkTarget;
        return target is null ? here : RealPath(Path.GetFullPath(target, Path.GetDirectoryName(here)!), links + 1);
    }
}
