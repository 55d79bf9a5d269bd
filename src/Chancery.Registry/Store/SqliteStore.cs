using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Chancery.Registry.Store;

/// <summary>A register in one SQLite file, with a write-ahead log, so that it is whole whenever the process is killed.</summary>
public sealed class SqliteStore : SqlStore
{
    /// <summary>"Chny" in a file's header: whose file it is, so that no other program's database is taken for a register.</summary>
    private const long ApplicationId = 0x43686E79;

    private const int Busy = 5, ReadOnly = 8, Failed = 10, Full = 13, CannotOpen = 14, NotADatabase = 26;

    private readonly SqliteConnection connection;

    private SqliteStore(string path, SqliteConnection connection, bool past) : base(path, connection) => (this.connection, IsOfThePast) = (connection, past);

    /// <summary>Opens the register at <paramref name="path"/> and makes it if there is none.</summary>
    /// <exception cref="RegisterException">The file is no register, is a newer one, or cannot be opened.</exception>
    public static SqliteStore OpenOrCreate(string path, TimeProvider clock, Watch? watch = null)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder)) throw new RegisterException($"The folder {folder} of the register does not exist; make it first or name another with --register.");
        if (Directory.Exists(path)) throw NoRegister(path, null);
        var store = Open(path, SqliteOpenMode.ReadWriteCreate, clock, watch ?? Watch.Nobody);
        if (!store.IsReadOnly) return store;
        store.Dispose();
        throw new RegisterException(store.AsReadOnly);
    }

    /// <summary>Opens the register at <paramref name="path"/>, which must exist; where it may only be read, for that.</summary>
    /// <exception cref="RegisterException">There is no such file, it is no register, is a newer one, or cannot be opened.</exception>
    public static SqliteStore OpenExisting(string path, TimeProvider clock, Watch? watch = null)
    {
        if (!System.IO.File.Exists(path))
            throw new RegisterException($"There is no register at {path}; `chancery read PATH --register {path}` makes one from reports.");
        return OpenExisting(path, clock, watch ?? Watch.Nobody, past: false);
    }

    /// <summary>Whether a register is at <paramref name="path"/>, of whatever version.</summary>
    /// <exception cref="RegisterException">Something else is there.</exception>
    internal static bool Exists(string path)
    {
        if (Directory.Exists(path)) throw NoRegister(path, null);
        if (new FileInfo(path) is not { Exists: true, Length: > 0 }) return false;
        try
        {
            using var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
            opened.Open();
            Check(opened, path);
            return opened.Scalar<long>("PRAGMA application_id") == ApplicationId;
        }
        catch (SqliteException error)
        {
            throw NoRegister(path, error);
        }
    }

    /// <inheritdoc/>
    public override IRegisterStore KnownBy(DateTimeOffset at)
    {
        var then = OpenExisting(Name, TimeProvider.System, Watch.Nobody, past: true);
        foreach (var (type, table, sql) in then.connection.Query("SELECT type, tbl_name, sql FROM main.sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL", row => (row.GetString(0), row.GetString(1), row.GetString(2))))
        {
            if (AsOfThen.Own.Contains(table)) then.connection.Execute(type is "table" ? sql.Replace("CREATE TABLE ", "CREATE TEMP TABLE ", StringComparison.Ordinal) : sql.Replace("INDEX ", "INDEX temp.", StringComparison.Ordinal));
        }
        then.connection.Execute(AsOfThen.Views("main", at));
        return then;
    }

    private static SqliteStore OpenExisting(string path, TimeProvider clock, Watch watch, bool past)
    {
        try
        {
            return Open(path, SqliteOpenMode.ReadWrite, clock, watch, past);
        }
        catch (RegisterException error) when (error.InnerException is SqliteException { SqliteErrorCode: ReadOnly or CannotOpen })
        {
            return Open(path, SqliteOpenMode.ReadOnly, clock, watch, past);
        }
    }

    private static SqliteStore Open(string path, SqliteOpenMode mode, TimeProvider clock, Watch watch, bool past = false)
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = mode is SqliteOpenMode.ReadOnly ? Still(path) : path, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ConnectionString);
        try
        {
            opened.Open();
            Check(opened, path);
            // A file without the right to write is opened for reading, whatever is asked for; with it as many as write at once can be read.
            var isReadOnly = mode is SqliteOpenMode.ReadOnly || SQLitePCL.raw.sqlite3_db_readonly(opened.Handle, "main") == 1;
            if (!isReadOnly) opened.Execute("PRAGMA journal_mode = WAL");
            opened.Execute("PRAGMA cache_size = -64000; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF;");
            var store = new SqliteStore(path, opened, past) { IsReadOnly = isReadOnly };
            store.Migrate(clock, watch);
            return store;
        }
        catch (SqliteException error)
        {
            opened.Dispose();
            if (error.SqliteErrorCode == NotADatabase) throw NoRegister(path, error);
            throw new RegisterException(error.SqliteErrorCode switch
            {
                CannotOpen or ReadOnly when mode is SqliteOpenMode.ReadOnly => $"The register {path} cannot be read: this user may not read it, or somebody has left a log of what was written last beside it ({path}-wal), which only who may write there can read; let one who may run any command on it.",
                CannotOpen or ReadOnly => $"The register {path} cannot be opened or made: this user may not write it, or not in its folder; change their rights, or name another with --register.",
                _ => $"The register {path} cannot be opened: {Said(error, path)}",
            }, error);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A file beside which nothing can be written: without a log of what was written last it is read as one that nobody changes, since there is no place for the marks of who reads what.
    /// </summary>
    private static string Still(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 } ? path : $"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1";

    private protected override string AsReadOnly => $"The register {Name} can only be read: this user may not write it, or not in its folder. Change their rights, or name a copy of it with --register. Nothing was changed.";

    private protected override string Told(DbException error) => Said((SqliteException)error, Name);

    private static string Said(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        Full => $"the disk of {Path.GetDirectoryName(Path.GetFullPath(path))} is full, or no file may be larger; make room, and run the same command again.",
        Failed => $"the disk of {Path.GetDirectoryName(Path.GetFullPath(path))} fails, or has no room left ({error.Message}); see to it, and run the same command again.",
        ReadOnly or CannotOpen => "this user may not write it, or not in its folder; change their rights, or name another with --register.",
        _ => error.Message,
    };

    /// <summary>Copies the register page by page into another file, as it stands at one moment.</summary>
    internal void CopyPages(SqliteConnection target) => connection.BackupDatabase(target);

    private static void Check(DbConnection opened, string path)
    {
        var id = opened.Scalar<long>("PRAGMA application_id");
        if (id == ApplicationId) return;
        if (id == 0 && opened.Scalar<long>("SELECT count(*) FROM sqlite_schema") == 0) return;
        // Tables that were not there a moment ago are those of a register which another program makes: its mark came with them.
        if (opened.Scalar<long>("PRAGMA application_id") != ApplicationId) throw NoRegister(path, null);
    }

    private static RegisterException NoRegister(string path, Exception? inner) =>
        new($"{path} is no register of Chancery, and is left as it is; name another file with --register.", inner!);

    private protected override bool HasMigrations() => connection.Scalar<long>("SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'") > 0;

    private protected override void Found() =>
        connection.Execute($"PRAGMA application_id = {ApplicationId}; CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at TEXT NOT NULL)");

    private protected override string SqlOf(Migration step) => step.Sql + step.Sqlite;

    private protected override void Begin(bool lasting)
    {
        connection.Execute($"PRAGMA synchronous = {(lasting ? "FULL" : "NORMAL")}");
        using var command = connection.Command(IsOfThePast ? "BEGIN" : "BEGIN IMMEDIATE"); // what was is written into tables of this connection alone
        command.CommandTimeout = (int)Patience.TotalSeconds;
        command.ExecuteNonQuery();
    }

    private protected override void BeginReading() => connection.Execute("BEGIN");

    private protected override IReadOnlyList<string> Tables() => connection.Query(
        """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'migrations' AND name NOT GLOB 'report_words*' AND name NOT GLOB 'claim_words*' AND name NOT GLOB 'sqlite_*' ORDER BY name
        """, row => row.GetString(0));

    private protected override bool IsBusy(DbException error) => error is SqliteException { SqliteErrorCode: Busy };

    private protected override void Append(string table, string[] columns, IEnumerable<object?[]> rows)
    {
        var names = columns.Select(column => $"@{column}").ToArray();
        var command = Prepared($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})");
        foreach (var row in rows)
        {
            for (var column = 0; column < names.Length; column++) command.Bind(names[column], row[column]);
            command.ExecuteNonQuery();
        }
    }

    private protected override string Field(string column, string name) => $"json_extract({column}, '$.{name}')";

    private protected override string AmongNumbers(string parameter) => $"(SELECT value FROM json_each('[' || {parameter} || ']'))";

    private protected override string AmongTexts(string parameter) => $"""(SELECT value FROM json_each('["' || replace({parameter}, ',', '","') || '"]'))""";

    private protected override void IndexReports(IEnumerable<(long Report, string Title, string Body)> reports) =>
        Append("report_words", ["rowid", "title", "body"], reports.Select(report => new object?[] { report.Report, report.Title, report.Body }));

    private protected override void IndexClaims(IEnumerable<(long Claim, string Words)> claims) =>
        Append("claim_words", ["rowid", "quote"], claims.Select(claim => new object?[] { claim.Claim, claim.Words }));

    private protected override void Unindex((long Report, string Title, string Body) report, IReadOnlyList<(long Claim, string Words)> claims)
    {
        // What is deleted is overwritten, and the index, which only marks what is gone, is written anew.
        connection.Execute("PRAGMA secure_delete = ON");
        Append("report_words", ["report_words", "rowid", "title", "body"], [["delete", report.Report, report.Title, report.Body]]);
        Append("claim_words", ["claim_words", "rowid", "quote"], claims.Select(claim => new object?[] { "delete", claim.Claim, claim.Words }));
        connection.Execute("INSERT INTO report_words (report_words) VALUES ('optimize'); INSERT INTO claim_words (claim_words) VALUES ('optimize')");
    }

    /// <inheritdoc/>
    public override void Purge() => connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    private protected override string AmongThoseWith(Wording wording, IndexedWords index, List<(string Name, object? Value)> parameters) => SqliteWords.Among(wording, index, parameters);
}
