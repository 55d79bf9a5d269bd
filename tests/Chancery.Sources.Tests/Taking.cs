using System.Text;

namespace Chancery.Sources.Tests;

/// <summary>A folder of its own for one test, and the intake over it.</summary>
internal sealed class Taking : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("chancery-intake-").FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public Taking With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Taking With(string name, byte[] bytes)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public List<Found> Take(IntakeOptions? options = null, params string[] names) =>
        Take([.. names.Length == 0 ? [Folder] : names.Select(Path)], options ?? new());

    public static List<Found> Take(string[] paths, IntakeOptions options)
    {
        return Collect().GetAwaiter().GetResult();

        async Task<List<Found>> Collect()
        {
            var found = new List<Found>();
            await foreach (var one in Intake.Read(paths, options)) found.Add(one);
            return found;
        }
    }

    /// <summary>The one report of a file with these contents.</summary>
    public static Report Report(string name, string text, IntakeOptions? options = null)
    {
        using var taking = new Taking().With(name, text);
        return taking.Take(options).Cast<Found.Read>().Single().Report;
    }

    /// <summary>The one reason for a file with these bytes.</summary>
    public static Found.SetAside SetAside(string name, byte[] bytes, IntakeOptions? options = null)
    {
        using var taking = new Taking().With(name, bytes);
        return taking.Take(options).Cast<Found.SetAside>().Single();
    }

    public static Found.SetAside SetAside(string name, string text, IntakeOptions? options = null) => SetAside(name, Encoding.UTF8.GetBytes(text), options);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
