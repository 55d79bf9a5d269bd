using System.Text;
using Chancery.Papers;
using Chancery.Registry;
using Chancery.Sources;

namespace Chancery.Cli;

/// <summary>Evidence pages as files: one for a report, or a folder of them with a list.</summary>
internal static class PageFiles
{
    private const string ListName = "index.html";

    /// <summary>Whether a path names one page rather than a folder of them.</summary>
    public static bool IsOnePage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm";

    /// <summary>Makes the folder that pages go to, so that a path that cannot be is told before anything is read.</summary>
    /// <exception cref="UsageException">It cannot be made.</exception>
    public static void Prepare(string path)
    {
        if (IsOnePage(path) && Directory.Exists(path)) throw new UsageException($"'{path}' is a folder; name a file for one page, or a folder whose name does not end like a page's.");
        Try(path, () => Directory.CreateDirectory(IsOnePage(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path));
    }

    /// <summary>Writes the page of one report.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void WriteOne(string file, EvidencePage page) => Write(file, output => EvidenceHtml.Write(page, output));

    /// <summary>Writes a page for each report into a folder, and a list of them; what else lies there is left.</summary>
    /// <returns>The list's path.</returns>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public static string WriteAll(string folder, IRegisterStore store, IReadOnlyList<ReportId> reports, Progress progress, CancellationToken cancellation)
    {
        var listed = new List<ListedPage>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ListName };
        foreach (var report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = EvidencePage.Of(store, report);
            var name = PageName.Of(page.Report.Card.Key, report, names);
            Write(Path.Combine(folder, name), output => EvidenceHtml.Write(page, output, ListName));
            listed.Add(ListedPage.Of(page, Uri.EscapeDataString(name)));
            progress.Show(listed.Count, listed.Count, "pages");
        }
        var list = Path.Combine(folder, ListName);
        Write(list, output => PageListHtml.Write(listed, output));
        return list;
    }

    private static void Write(string file, Action<TextWriter> write) => Try(file, () =>
    {
        using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(output);
    });

    private static void Try(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"'{path}' cannot be written: {error.Message}", error);
        }
    }
}
