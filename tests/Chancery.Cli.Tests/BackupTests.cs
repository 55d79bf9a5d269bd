namespace Chancery.Cli.Tests;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly Bench bench = new Bench().Report("one.txt", "Tô Lâm met Kemi Badenoch on 2025-10-30.");

    private string Copy => Path.Combine(bench.Folder, "copy.backup");

    private string Other => Path.Combine(bench.Folder, "other.db");

    public async ValueTask InitializeAsync() => await bench.Read();

    public ValueTask DisposeAsync()
    {
        bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_backup_is_one_file_and_says_the_same_when_it_is_restored()
    {
        (await bench.On("backup", Copy)).Code.ShouldBe(0);
        Directory.GetFiles(bench.Folder, "copy*").ShouldBe([Copy]);
        (await bench.On("backup", Copy)).Error.ShouldContain("overwrites nothing");
        (await bench.Run("restore", Copy, "--register", Other)).Code.ShouldBe(0);
        (await bench.Run("export", "claims", "--register", Other)).Out.ShouldBe((await bench.On("export", "claims")).Out);
        (await bench.Run("search", "badenoch", "--register", Other)).Out.ShouldBe((await bench.On("search", "badenoch")).Out);
    }

    [Fact]
    public async Task A_register_is_overwritten_only_when_that_is_said()
    {
        await bench.On("backup", Copy);
        bench.Report("two.txt", "Tô Lâm visited United Kingdom on 2025-10-28.");
        await bench.Read();
        var (code, _, error) = await bench.On("restore", Copy);
        code.ShouldBe(1);
        error.ShouldContain("--force");
        (await bench.On("search", "visited")).Out.ShouldContain("two");
        (await bench.On("restore", Copy, "--force")).Code.ShouldBe(0);
        (await bench.On("search", "visited")).Out.ShouldContain("Nothing");
    }

    [Fact]
    public async Task What_is_no_backup_or_a_damaged_one_is_refused_and_nothing_is_left_behind()
    {
        await bench.On("backup", Copy);
        var bytes = await File.ReadAllBytesAsync(Copy, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Copy, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
        (await bench.Run("restore", Copy, "--register", Other)).Code.ShouldBe(1);
        await File.WriteAllTextAsync(Copy, new string('x', 5000), TestContext.Current.CancellationToken);
        (await bench.Run("restore", Copy, "--register", Other)).Code.ShouldBe(1);
        (await bench.Run("restore", Copy + "?", "--register", Other)).Error.ShouldContain("no backup");
        Directory.GetFiles(bench.Folder, "other*").ShouldBeEmpty();
    }
}
