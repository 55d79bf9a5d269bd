using Microsoft.Data.Sqlite;
using Npgsql;

namespace Chancery.Cli.Tests;

/// <summary>Disks that are full, registers that may not be written: what is wrong is told, and what was kept is whole.</summary>
public sealed class FaultTests : IDisposable
{
    private const int Reports = 60;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chancery-");

    private readonly string reports;

    public FaultTests()
    {
        reports = folder.CreateSubdirectory("reports").FullName;
        for (var number = 0; number < Reports; number++)
            File.WriteAllText(Path.Combine(reports, $"r{number:000}.txt"), $"HANOI, Oct {1 + number % 28}, 2025 - Foreign Minister Le Hoai Trung met French Foreign Minister Jean-Noel Barrot in Paris on October {1 + number % 28}, 2025.\n\nThe two sides agreed to expand trade to ${1 + number} billion by 2030, he said.\n");
    }

    private string Register => Path.Combine(folder.FullName, "register.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_reading_that_may_write_no_larger_file_says_so_and_goes_on_when_it_may()
    {
        // Blocks of 1,024 bytes: enough for the tables and some of the reports. The runtime keeps what it compiles in a large file unless it is told not to.
        var (code, _, error) = await Program.Within("ulimit -f 500; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"", "read", reports, "--register", Register);
        code.ShouldBe(1);
        error.ShouldStartWith($"chancery: The register {Register} cannot be written: the disk of {folder.FullName}");
        error.ShouldContain("run the same command again");
        await GoesOn();
    }

    [Fact]
    public async Task A_reading_onto_a_full_disk_says_so_and_goes_on_when_there_is_room()
    {
        var disk = folder.CreateSubdirectory("disk").FullName;
        Assert.SkipWhen(!Environment.IsPrivilegedProcess || (await Program.End("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk)).Code != 0, "Only root makes a small disk.");
        try
        {
            var (code, _, error) = await Program.Run("read", reports, "--register", Path.Combine(disk, "register.db"));
            code.ShouldBe(1);
            error.ShouldContain($"the disk of {disk} is full");
            foreach (var file in Directory.GetFiles(disk)) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }
        finally
        {
            (await Program.End("umount", disk)).Code.ShouldBe(0);
        }
        await GoesOn();
    }

    [Fact]
    public async Task What_cannot_be_written_out_is_no_success()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        var (code, _, error) = await Program.Within("exec \"$@\" >/dev/full", "read", reports, "--register", Register);
        code.ShouldBe(1);
        error.ShouldContain("No space left on device");
    }

    [Fact]
    public async Task A_register_that_may_only_be_read_is_read()
    {
        (await Program.Run("read", reports, "--register", Register)).Code.ShouldBe(0);
        var id = (await Program.Run("show", "events", "--format", "csv", "--register", Register)).Out.Split('\n')[1].Split(',')[0];
        string[][] questions =
        [
            ["brief", "Viet Nam"], ["show", "commitments"], ["show", "events", "--known-by", "2026-01-01"], ["search", "paris"], ["why", id], ["export", "claims"], ["check"], ["review", "--json"], ["decisions"],
        ];
        var answers = new List<string>();
        foreach (var question in questions) answers.Add((await Program.Run([.. question, "--register", Register])).Out);
        // Folded by another version of the program, as far as it can tell.
        using (var connection = new SqliteConnection($"Data Source={Register};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE settings SET value = 'other' WHERE name = 'entries'";
            command.ExecuteNonQuery();
        }
        var bytes = await File.ReadAllBytesAsync(Register, TestContext.Current.CancellationToken);
        foreach (var (file, directory) in new[] { ("444", "755"), ("644", "555") })
        {
            var chmod = await Program.End("chmod", file, Register);
            chmod.Code.ShouldBe(0, chmod.Error);
            await Program.End("chmod", directory, folder.FullName);
            Assert.SkipWhen((await AsSomebody("--version")).Code != 0, "Nobody else may run the program here.");
            foreach (var (question, answer) in questions.Zip(answers)) (await AsSomebody([.. question, "--register", Register])).ShouldBe((0, answer, ""), string.Join(' ', question));
            foreach (var writing in new string[][] { ["read", reports], ["decide", "rename", "Le Hoai Trung", "Trung"], ["rebuild"], ["forget", "r000", "--yes"] })
            {
                var (code, output, error) = await AsSomebody([.. writing, "--register", Register]);
                (code, output).ShouldBe((1, ""), string.Join(' ', writing));
                error.ShouldContain(Register);
                error.ShouldContain("may not write it, or not in its folder");
            }
        }
        await Program.End("chmod", "755", folder.FullName);
        (await File.ReadAllBytesAsync(Register, TestContext.Current.CancellationToken)).ShouldBe(bytes);
    }

    [Fact]
    public async Task Who_has_no_right_to_write_in_PostgreSQL_reads()
    {
        var server = Environment.GetEnvironmentVariable("CHANCERY_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "There is no PostgreSQL; tools/with-postgres gives one.");
        using var bench = new Bench().Report("one.txt", "Tô Lâm met Kemi Badenoch on 2025-10-30.");
        var owner = PostgresTests.Address($"rights_{Environment.ProcessId}");
        var (schema, role) = (Registry.Store.PostgresAddress.Parse(owner).Schema, $"reader_{Environment.ProcessId}");
        var reader = owner.Replace("chancery:hush@", $"{role}@", StringComparison.Ordinal);
        Assert.SkipWhen(reader == owner, "The server is not that of the tests.");
        (await bench.Run("read", bench.Reports, "--register", owner)).Code.ShouldBe(0);
        Sql(owner, $"CREATE ROLE {role} LOGIN");
        try
        {
            var (code, _, error) = await bench.Run("show", "events", "--register", reader);
            (code, error).ShouldBe((1, error));
            error.ShouldContain($"'{role}' has no right to read the register");
            Sql(owner, $"GRANT USAGE ON SCHEMA {schema} TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role}");
            foreach (var question in new string[][] { ["brief", "Viet Nam"], ["show", "events"], ["show", "events", "--known-by", "2026-02-01"], ["search", "badenoch"], ["why", "Tô Lâm"], ["export", "claims"], ["check"] })
                (await bench.Run([.. question, "--register", reader])).ShouldBe(await bench.Run([.. question, "--register", owner]), string.Join(' ', question));
            foreach (var writing in new string[][] { ["read", bench.Reports], ["decide", "rename", "Tô Lâm", "Lâm"], ["rebuild"] })
            {
                (code, var output, error) = await bench.Run([.. writing, "--register", reader]);
                (code, output).ShouldBe((1, ""), string.Join(' ', writing));
                error.ShouldContain($"'{role}' has no right to write its tables");
                error.ShouldContain("GRANT INSERT");
            }
        }
        finally
        {
            PostgresTests.Drop(owner);
            Sql(owner, $"DROP ROLE {role}");
        }
    }

    private static void Sql(string register, string sql)
    {
        using var connection = new NpgsqlConnection(Registry.Store.PostgresAddress.Parse(register).Connection.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a command as somebody whom rights bind; root is bound by none.</summary>
    private static Task<(int Code, string Out, string Error)> AsSomebody(params string[] arguments) => Environment.IsPrivilegedProcess
        ? Program.Within("exec setpriv --reuid nobody --regid \"$(id -g nobody)\" --clear-groups -- env HOME=/tmp DOTNET_CLI_HOME=/tmp \"$@\"", arguments) : Program.Run(arguments);

    /// <summary>The register is whole, and the same command ends as if nothing had been.</summary>
    private async Task GoesOn()
    {
        using (var connection = new SqliteConnection($"Data Source={Register};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            command.ExecuteScalar().ShouldBe("ok");
        }
        var before = (await Program.Run("show", "reports", "--format", "csv", "--register", Register)).Out.Split('\n').Length;
        before.ShouldBeLessThan(Reports, "it failed too late to mean anything");
        (await Program.Run("read", reports, "--register", Register)).Code.ShouldBe(0);
        var whole = Path.Combine(folder.FullName, "whole.db");
        (await Program.Run("read", reports, "--register", whole)).Code.ShouldBe(0);
        foreach (var query in new string[][] { ["export", "claims"], ["show", "events", "--format", "json"] })
            (await Program.Run([.. query, "--register", Register])).Out.ShouldBe((await Program.Run([.. query, "--register", whole])).Out);
    }
}
