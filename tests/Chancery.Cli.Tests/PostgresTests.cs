using System.Text.RegularExpressions;
using Npgsql;

namespace Chancery.Cli.Tests;

/// <summary>The commands on a register in PostgreSQL.</summary>
public sealed class PostgresTests : IDisposable
{
    private const string Setting = "CHANCERY_POSTGRES";

    private static readonly string? Server = Environment.GetEnvironmentVariable(Setting);

    private readonly Bench bench = new Bench().Report("one.txt", "Tô Lâm met Kemi Badenoch on 2025-10-30.").Report("two.txt", "Viet Nam partners United Kingdom on 2010-09-08.");
    private readonly string? register;

    public PostgresTests()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Server), "There is no PostgreSQL; tools/with-postgres gives one.");
        register = Address($"cli_{Environment.ProcessId}");
    }

    public void Dispose()
    {
        bench.Dispose();
        if (register is not null) Drop(register);
    }

    /// <summary>A register on the server of the tests. That lets everybody in, so that a password that must not be shown can be put into the address.</summary>
    internal static string Address(string schema) =>
        $"{Server!.Replace("postgres://chancery@", "postgres://chancery:hush@", StringComparison.Ordinal)}{(Server.Contains('?') ? '&' : '?')}schema={schema}";

    internal static void Drop(string register)
    {
        var address = Registry.Store.PostgresAddress.Parse(register);
        using var connection = new NpgsqlConnection(address.Connection.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"DROP SCHEMA IF EXISTS {address.Schema} CASCADE";
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task Every_command_says_what_it_says_of_a_file_and_none_shows_the_password()
    {
        foreach (var command in new string[][]
        {
            ["read", bench.Reports], ["read", bench.Reports], ["show", "events"], ["show", "ties", "--as-of", "2012-01-01"], ["show", "actors", "--format", "json"], ["show", "reports"], ["brief", "Viet Nam"],
            ["search", "badenoch", "--json"], ["export", "claims"], ["decide", "rename", "Viet Nam", "Nam"], ["decide", "merge", "Tô Lâm", "Kemi Badenoch", "--dry-run"], ["decisions"], ["check"],
            ["changes", "--since", "2026-01-01"], ["show", "actors", "--known-by", "2025-12-31"], ["review", "--json"], ["show", "events", "--of", "Nobody"],
        })
        {
            var (postgres, file) = (await bench.Run([.. command, "--register", register!]), await bench.On(command));
            (postgres.Code, Shown(postgres.Out), Shown(postgres.Error)).ShouldBe((file.Code, Shown(file.Out), Shown(file.Error)), string.Join(' ', command));
            $"{postgres.Out}{postgres.Error}".ShouldNotContain("hush");
        }

        string Shown(string text) => Regex.Replace(text, @" in \d+\.\d s;", ";").Replace(Registry.Store.Stores.Shown(register!), "REGISTER", StringComparison.Ordinal).Replace(bench.Register, "REGISTER", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_moves_into_a_file_and_back()
    {
        await bench.Run("read", bench.Reports, "--register", register!);
        var claims = (await bench.Run("export", "claims", "--register", register!)).Out;
        claims.ShouldNotBeEmpty();
        var copy = Path.Combine(bench.Folder, "copy.db");
        var backup = await bench.Run("backup", copy, "--register", register!);
        backup.Error.ShouldBeEmpty();
        backup.Out.ShouldNotContain("hush");
        (await bench.Run("export", "claims", "--register", copy)).Out.ShouldBe(claims);
        (await bench.Run("restore", copy, "--register", register!)).Error.ShouldContain("--force");
        (await bench.Run("restore", copy, "--register", register!, "--force")).Code.ShouldBe(0);
        (await bench.Run("export", "claims", "--register", register!)).Out.ShouldBe(claims);
    }

    [Theory]
    [InlineData("postgres://anna:hush@127.0.0.1:1/desk", "cannot be reached")]
    [InlineData("postgres://anna:hush@host:port/desk", "'port' is no port")]
    public async Task What_cannot_be_opened_is_told_without_the_password(string address, string fault)
    {
        var (code, _, error) = await bench.Run("show", "events", "--register", address);
        code.ShouldBe(1);
        error.ShouldContain(fault);
        error.ShouldNotContain("hush");
    }
}
