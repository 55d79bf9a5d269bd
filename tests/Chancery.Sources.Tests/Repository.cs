namespace Chancery.Sources.Tests;

/// <summary>Files of the repository, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string File(string path) => Path.Combine(Root, path);

    /// <summary>Material that stands beside a checkout and is no part of it; its tests are skipped where it is missing.</summary>
    public static string Shared(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        Xunit.Assert.SkipUnless(System.IO.File.Exists(full) || Directory.Exists(full), $"../shared/{path} is not here");
        return full;
    }

    private static string FindRoot(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(here.FullName, "Chancery.slnx"))) return here.FullName;
        }
        throw new InvalidOperationException($"The tests do not run inside the repository: {folder}");
    }
}
