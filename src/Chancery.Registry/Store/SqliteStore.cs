using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Chancery.Registry.Store;

/// <summary>A register in one SQLite file, with a write-ahead log, so that it is whole whenever the process is killed.</summary>
public sealed partial class SqliteStore : IRegisterStore
{
    /// <summary>"Chny" in a file's header: whose file it is, so that no other program's database is taken for a register.</summary>
    private const long ApplicationId = 0x43686E79;

    private const int NotADatabase = 26;

    private readonly DbConnection connection;

    private SqliteStore(string path, DbConnection connection)
    {
        Name = path;
        this.connection = connection;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Opens the register at <paramref name="path"/> and makes it if there is none.</summary>
    /// <exception cref="RegisterException">The file is no register, is a newer one, or cannot be opened.</exception>
    public static SqliteStore OpenOrCreate(string path, TimeProvider clock)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder)) throw new RegisterException($"The folder {folder} of the register does not exist; make it first or name another with --register.");
        return Open(path, SqliteOpenMode.ReadWriteCreate, clock);
    }

    /// <summary>Opens the register at <paramref name="path"/>, which must exist.</summary>
    /// <exception cref="RegisterException">There is no such file, it is no register, is a newer one, or cannot be opened.</exception>
    public static SqliteStore OpenExisting(string path, TimeProvider clock)
    {
        if (!System.IO.File.Exists(path))
            throw new RegisterException($"There is no register at {path}; `chancery read PATH --register {path}` makes one from reports.");
        return Open(path, SqliteOpenMode.ReadWrite, clock);
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static SqliteStore Open(string path, SqliteOpenMode mode, TimeProvider clock)
    {
        var made = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 60 };
        var opened = new SqliteConnection(made.ConnectionString);
        try
        {
            opened.Open();
            Check(opened, path);
            WordIndex.Teach(opened);
            opened.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF;");
            Migrate(opened, path, clock);
            return new(path, opened);
        }
        catch (SqliteException error)
        {
            opened.Dispose();
            if (error.SqliteErrorCode == NotADatabase) throw NoRegister(path, error);
            throw new RegisterException($"The register {path} cannot be opened: {error.Message}", error);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static void Check(DbConnection opened, string path)
    {
        var id = opened.Scalar<long>("PRAGMA application_id");
        if (id == ApplicationId) return;
        if (id != 0 || opened.Scalar<long>("SELECT count(*) FROM sqlite_schema") > 0) throw NoRegister(path, null);
    }

    private static void Migrate(DbConnection opened, string path, TimeProvider clock)
    {
        var applied = opened.Scalar<long>("SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'") == 0 ? []
            : opened.Query("SELECT name FROM migrations", row => row.GetString(0));
        var known = Migrations.Steps.Select(step => step.Name).ToList();
        if (applied.Find(name => !known.Contains(name)) is { } newer)
            throw new RegisterException($"The register {path} was written by a newer Chancery (it has the step '{newer}'); update Chancery, or name another register with --register.");
        if (applied.Count == known.Count) return;
        opened.Execute($"BEGIN IMMEDIATE");
        opened.Execute($"PRAGMA application_id = {ApplicationId}; CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at TEXT NOT NULL)");
        opened.Execute("COMMIT");
        foreach (var (name, sql) in Migrations.Steps)
        {
            opened.Execute("BEGIN IMMEDIATE");
            if (opened.Scalar<long>("SELECT count(*) FROM migrations WHERE name = @name", ("@name", name)) == 0)
            {
                opened.Execute(sql);
                opened.Execute("INSERT INTO migrations (name, at) VALUES (@name, @at)", ("@name", name), ("@at", clock.GetUtcNow().Iso()));
            }
            opened.Execute("COMMIT");
        }
    }

    private static RegisterException NoRegister(string path, Exception? inner) =>
        new($"{path} is no register of Chancery, and is left as it is; name another file with --register.", inner!);

    /// <summary>Does all of <paramref name="work"/> or, when it throws, nothing of it.</summary>
    private T Whole<T>(Func<T> work)
    {
        try
        {
            connection.Execute("BEGIN IMMEDIATE");
            try
            {
                var result = work();
                connection.Execute("COMMIT");
                return result;
            }
            catch
            {
                try
                {
                    connection.Execute("ROLLBACK");
                }
                catch (SqliteException)
                {
                    // The database has rolled back by itself, as it does when the disk is full; the first error is the one to tell.
                }
                throw;
            }
        }
        catch (SqliteException error)
        {
            throw new RegisterException($"The register {Name} cannot be written: {error.Message} Nothing of this step was kept; what was filed before is whole.", error);
        }
    }
}
