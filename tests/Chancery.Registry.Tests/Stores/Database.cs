using Chancery.Registry.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Chancery.Registry.Tests;

/// <summary>A kind of database in which registers are made for tests.</summary>
public abstract class Database
{
    public static Database Sqlite { get; } = new SqliteFiles();

    /// <summary>The PostgreSQL that <c>tools/with-postgres</c> or the environment gives; without one the test is skipped.</summary>
    public static Database Postgres
    {
        get
        {
            Assert.SkipWhen(PostgresSchemas.Server is null, "There is no PostgreSQL; tools/with-postgres gives one.");
            return new PostgresSchemas(PostgresSchemas.Server!);
        }
    }

    /// <summary>How often a law is tried; where making a register takes long, less often.</summary>
    public virtual int Times(int often) => often;

    /// <summary>Where a register can be made.</summary>
    public abstract string New();

    public abstract void Sql(string address, string sql);

    public abstract void Drop(string address);

    private sealed class SqliteFiles : Database
    {
        public override string New() => Path.Combine(Directory.CreateTempSubdirectory("chancery-").FullName, "register.db");

        public override void Sql(string address, string sql)
        {
            using var connection = new SqliteConnection($"Data Source={address};Pooling=False");
            connection.Open();
            connection.Execute(sql);
        }

        public override void Drop(string address) => Directory.Delete(Path.GetDirectoryName(address)!, recursive: true);
    }

    private sealed class PostgresSchemas(string server) : Database
    {
        private static int made;

        public static string? Server { get; } = Environment.GetEnvironmentVariable("CHANCERY_POSTGRES") is { Length: > 0 } server ? server : null;

        public override int Times(int often) => (often + 2) / 3;

        public override string New() => $"{server}{(server.Contains('?') ? '&' : '?')}schema=test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";

        public override void Sql(string address, string sql)
        {
            using var connection = new NpgsqlConnection(PostgresAddress.Parse(address).Connection.ConnectionString);
            connection.Open();
            connection.Execute(sql);
        }

        public override void Drop(string address) => Sql(address, $"DROP SCHEMA IF EXISTS {PostgresAddress.Parse(address).Quoted} CASCADE");
    }
}
