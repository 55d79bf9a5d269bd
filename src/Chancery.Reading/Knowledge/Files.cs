using System.Text;

namespace Chancery.Reading.Known;

/// <summary>Finds and reads the knowledge files of folders.</summary>
internal static class Files
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The files of each folder by name, subfolders too; a later folder's after an earlier one's.</summary>
    public static IReadOnlyList<Source> Read(IReadOnlyList<string> folders)
    {
        var sources = new List<Source>();
        var problems = new List<KnowledgeProblem>();
        for (var folder = 0; folder < folders.Count; folder++)
        {
            var paths = List(folders[folder], problems);
            foreach (var path in paths)
            {
                if (Text(path, problems) is { } text) sources.Add(new(folder, path, text));
            }
        }
        return problems.Count == 0 ? sources : throw new KnowledgeException(problems);
    }

    private static string[] List(string folder, List<KnowledgeProblem> problems)
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(new(folder, 0, File.Exists(folder) ? "this is a file; name the folder that it lies in." : "there is no such folder of knowledge files."));
            return [];
        }
        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".yaml" or ".yml").Order(StringComparer.Ordinal).ToArray();
        if (paths.Length == 0) problems.Add(new(folder, 0, "there is no .yaml file in this folder."));
        return paths;
    }

    private static string? Text(string path, List<KnowledgeProblem> problems)
    {
        try
        {
            return File.ReadAllText(path, Strict);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new(path, 0, "this is not UTF-8 text; save it as UTF-8."));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(path, 0, $"this cannot be read: {unreadable.Message}"));
        }
        return null;
    }
}
