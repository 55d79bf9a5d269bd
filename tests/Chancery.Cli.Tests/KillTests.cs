using System.Diagnostics;
using System.Globalization;

namespace Chancery.Cli.Tests;

/// <summary>A reading whose process is killed leaves a whole register, and the same command goes on.</summary>
public sealed class KillTests : IDisposable
{
    private const int Reports = 150;
    private const int Kills = 5;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chancery-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reading_that_is_killed_again_and_again_ends_as_an_unbroken_one(bool inPostgres)
    {
        var server = Environment.GetEnvironmentVariable("CHANCERY_POSTGRES");
        Assert.SkipWhen(inPostgres && string.IsNullOrEmpty(server), "There is no PostgreSQL; tools/with-postgres gives one.");
        var reports = folder.CreateSubdirectory("reports").FullName;
        for (var number = 0; number < Reports; number++) await File.WriteAllTextAsync(Path.Combine(reports, $"r{number:000}.txt"), Text(number), TestContext.Current.CancellationToken);

        var (broken, whole) = (Path.Combine(folder.FullName, "broken.db"), Path.Combine(folder.FullName, "whole.db"));
        if (inPostgres) broken = PostgresTests.Address($"killed_{Environment.ProcessId}");
        for (var kill = 0; kill < Kills; kill++)
        {
            // Each time a little further: the process dies when the register has grown by a few reports.
            using var process = Program.Start("read", reports, "--register", broken);
            await Until(() => process.HasExited || Filed(broken) >= (kill + 1) * Reports / (Kills + 2));
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Filed(broken).ShouldBeLessThan(Reports, "the kills came too late to mean anything");

        (await Run("read", reports, "--register", broken)).ShouldContain($"Read {Reports} reports");
        await Run("read", reports, "--register", whole);
        foreach (var query in new string[][] { ["export", "claims"], ["show", "events", "--format", "json"], ["show", "actors", "--format", "json"], ["show", "statements", "--format", "json"] })
            (await Run([.. query, "--register", broken])).ShouldBe(await Run([.. query, "--register", whole]));
        if (inPostgres) PostgresTests.Drop(broken);
    }

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture,
        $"""
        HANOI, Oct {1 + number % 28}, 2025 - Foreign Minister Le Hoai Trung met French Foreign Minister Jean-Noel Barrot in Paris on October {1 + number % 28}, 2025.

        The two sides agreed to expand trade to ${1 + number} billion by 2030, he said. Prime Minister Pham Minh Chinh will visit France next month.
        """);

    private static int Filed(string register)
    {
        try
        {
            using var store = Registry.Store.Stores.OpenExisting(register, TimeProvider.System);
            return store.Reports().Count;
        }
        catch (Registry.RegisterException)
        {
            return 0; // the process has still to make it
        }
    }

    private static async Task Until(Func<bool> done)
    {
        for (var patience = Stopwatch.StartNew(); !done() && patience.Elapsed < TimeSpan.FromMinutes(3);) await Task.Delay(5);
    }

    private static async Task<string> Run(params string[] arguments)
    {
        var (code, output, error) = await Program.Run(arguments);
        code.ShouldBe(0, output + error);
        return output;
    }
}
