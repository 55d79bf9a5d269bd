using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace Chancery.Registry.Store;

/// <summary>A register in a schema of a PostgreSQL database: one writes at a time, others read meanwhile, also from other machines.</summary>
public sealed partial class PostgresStore : SqlStore
{
    /// <summary>The comment on a schema that is a register, so that no other program's is taken for one.</summary>
    private const string Mark = "A register of Chancery";

    private readonly PostgresAddress address;
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;

    private PostgresStore(PostgresAddress address, NpgsqlDataSource source, NpgsqlConnection connection) : base(address.Name, connection)
    {
        this.source = source;
        this.address = address;
        this.connection = connection;
    }

    /// <summary>Opens the register at an address and makes it if there is none; the database must exist.</summary>
    /// <exception cref="RegisterException">The address is none, nobody answers there or lets the user in, what is there is no register, or is a newer one.</exception>
    public static PostgresStore OpenOrCreate(string address, TimeProvider clock, Watch? watch = null) => Open(PostgresAddress.Parse(address), create: true, clock, watch);

    /// <summary>Opens the register at an address, which must exist.</summary>
    /// <exception cref="RegisterException">As of <see cref="OpenOrCreate"/>, or there is no register.</exception>
    public static PostgresStore OpenExisting(string address, TimeProvider clock, Watch? watch = null) => Open(PostgresAddress.Parse(address), create: false, clock, watch);

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        source.Dispose();
    }

    /// <inheritdoc/>
    public override IRegisterStore KnownBy(DateTimeOffset at)
    {
        var then = Open(address, create: false, TimeProvider.System);
        foreach (var table in AsOfThen.Own) then.connection.Execute($"CREATE TEMP TABLE {table} (LIKE {address.Quoted}.{table} INCLUDING ALL)");
        then.connection.Execute(AsOfThen.Views(address.Quoted, at));
        then.IsOfThePast = true;
        return then;
    }

    /// <summary>Whether a register is at an address, of whatever version.</summary>
    /// <exception cref="RegisterException">Something else is there, or it cannot be told.</exception>
    internal static bool Exists(string address) => Opened(PostgresAddress.Parse(address), store => store.IsMarked());

    /// <summary>Puts all that another register holds in the place of the one at an address, if there is one: it is filled beside that and takes its name at the end.</summary>
    /// <exception cref="RegisterException">The register cannot be written; it is as it was.</exception>
    internal static void Replace(string address, SqlStore source, TimeProvider clock, Watch watch)
    {
        var target = PostgresAddress.Parse(address);
        var beside = target.In(target.Schema + "_restoring");
        try
        {
            Drop(beside); // what an earlier attempt that was killed has left
            using (var filling = Open(beside, create: true, clock)) filling.Fill(source, watch);
            Opened(target, store => store.Whole(() => store.connection.Execute(
                $"DROP SCHEMA IF EXISTS {target.Quoted} CASCADE; ALTER SCHEMA {beside.Quoted} RENAME TO {target.Quoted}"), lasting: true));
        }
        finally
        {
            Drop(beside);
        }
    }

    private static void Drop(PostgresAddress address) => Opened(address, store => store.IsMarked() && store.connection.Execute($"DROP SCHEMA {address.Quoted} CASCADE") == 0);

    private static T Opened<T>(PostgresAddress address, Func<PostgresStore, T> work)
    {
        using var store = Connect(address);
        return work(store);
    }

    internal static PostgresStore Open(PostgresAddress address, bool create, TimeProvider clock, Watch? watch = null)
    {
        var store = Connect(address);
        try
        {
            if (store.IsMarked()) store.LookAtRights();
            else if (!create) throw new RegisterException($"There is no register at {address.Name}; `chancery read PATH --register {address.Name}` makes one from reports.");
            if (create && store.IsReadOnly) throw new RegisterException(store.AsReadOnly);
            store.Migrate(clock, watch ?? Watch.Nobody);
            return store;
        }
        catch (NpgsqlException error)
        {
            store.Dispose();
            throw new RegisterException(Fault(address, error), error);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Connects, whether there is a register or not.</summary>
    private static PostgresStore Connect(PostgresAddress address)
    {
        var made = new NpgsqlDataSourceBuilder(address.Connection.ConnectionString);
        made.ConfigureTypeLoading(loading => loading.EnableTypeLoading(false)); // only built-in types are used, and looking for others takes half the time of opening
        var connections = made.Build();
        var opened = connections.CreateConnection();
        try
        {
            opened.Open();
            return new(address, connections, opened);
        }
        catch (Exception error) when (error is NpgsqlException or SocketException or IOException or TimeoutException)
        {
            opened.Dispose();
            connections.Dispose();
            throw new RegisterException(Fault(address, error), error);
        }
    }

    /// <summary>What went wrong with opening, and what to do.</summary>
    private static string Fault(PostgresAddress address, Exception error)
    {
        var (host, port, database, user) = (address.Connection.Host, address.Connection.Port, address.Connection.Database, address.Connection.Username);
        return error switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"PostgreSQL at {host}:{port} does not let '{user}' in ({((PostgresException)error).MessageText}); check the user and password in {address.Name}.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"PostgreSQL at {host}:{port} has no database '{database}'; make it (`createdb --encoding UTF8 {database}`), or name another.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
                $"PostgreSQL does not let '{user}' make or open the register {address.Name} ({refused.MessageText}); ask whoever owns the database.",
            PostgresException other => $"The register {address.Name} cannot be opened: {other.MessageText}.",
            { Message: var message } when message.StartsWith("No password", StringComparison.Ordinal) =>
                $"PostgreSQL at {host}:{port} asks '{user}' for a password; write it into the address (postgres://user:password@…) or into PGPASSWORD.",
            SocketException or TimeoutException or { InnerException: SocketException or TimeoutException or IOException } =>
                $"The register {address.Name} cannot be reached ({error.InnerException?.Message ?? error.Message}); check that PostgreSQL runs at {host}:{port} and can be reached from here.",
            _ => $"The register {address.Name} cannot be opened: {error.Message}",
        };
    }

    /// <summary>Whether the schema is a register, rather than not there.</summary>
    private bool IsMarked()
    {
        if (connection.Scalar<string>("SHOW server_encoding") is not "UTF8" and var encoding)
            throw new RegisterException($"The database {address.Connection.Database} is written in {encoding}, which has not all letters; make one with `createdb --encoding UTF8 --template template0 NAME`.");
        // One question: somebody else may be making the register between two.
        var (mark, tables) = connection.Query(
            "SELECT obj_description(n.oid, 'pg_namespace'), (SELECT count(*) FROM pg_class c WHERE c.relnamespace = n.oid) FROM pg_namespace n WHERE n.nspname = @schema",
            row => (row.Text(0), row.GetInt64(1)), ("@schema", address.Schema)).FirstOrDefault();
        if (mark == Mark) return true;
        if (tables > 0)
            throw new RegisterException($"The schema {address.Schema} of {address.Name} is no register of Chancery, and is left as it is; name another with ?schema=NAME.");
        return false;
    }

    /// <summary>Finds whether the user may write the register, or only read it; a standby only lets itself be read.</summary>
    /// <exception cref="RegisterException">The user may not even read it.</exception>
    private void LookAtRights()
    {
        var (reads, writes) = connection.Query(
            """
            SELECT has_schema_privilege(n.oid, 'USAGE') AND bool_and(has_table_privilege(c.oid, 'SELECT')),
                bool_and(has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'DELETE')) AND current_setting('transaction_read_only') = 'off'
            FROM pg_namespace n JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind = 'r' WHERE n.nspname = @schema GROUP BY n.oid
            """, row => (row.GetBoolean(0), row.GetBoolean(1)), ("@schema", address.Schema)).FirstOrDefault((true, true));
        if (!reads)
            throw new RegisterException($"'{address.Connection.Username}' has no right to read the register {Name}; whoever owns it can grant that (GRANT USAGE ON SCHEMA {address.Quoted} TO …; GRANT SELECT ON ALL TABLES IN SCHEMA {address.Quoted} TO …).");
        IsReadOnly = !writes;
    }

    private protected override string AsReadOnly =>
        $"The register {Name} can only be read: '{address.Connection.Username}' has no right to write its tables, or its server is a standby. Whoever owns it can grant that (GRANT INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA {address.Quoted} TO …). Nothing was changed.";

    private protected override bool HasMigrations() => connection.Scalar<long>(
        "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = @schema AND c.relname = 'migrations'", ("@schema", address.Schema)) > 0;

    private protected override void Found()
    {
        if (HasMigrations()) return;
        connection.Execute($"CREATE SCHEMA IF NOT EXISTS {address.Quoted}; COMMENT ON SCHEMA {address.Quoted} IS '{Mark}'; {SqlOf("CREATE TABLE migrations (name TEXT PRIMARY KEY, at TEXT NOT NULL)")}");
    }

    private protected override string SqlOf(Migration step) => SqlOf(step.Sql) + step.Postgres;

    /// <summary>Whole numbers of the same size, texts that are compared by their code points whatever the database's language, and references that are looked at when all is written.</summary>
    private static string SqlOf(string sql) => Reference().Replace(sql.Replace(" INTEGER", " BIGINT", StringComparison.Ordinal).Replace(" TEXT", " TEXT COLLATE \"C\"", StringComparison.Ordinal), "$& DEFERRABLE INITIALLY DEFERRED");

    [GeneratedRegex(@" REFERENCES \w+ \(\w+\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    private protected override void Begin(bool lasting) => connection.Execute(
        $"""
        BEGIN;
        SET LOCAL synchronous_commit = {(lasting ? "on" : "off")};
        SET LOCAL lock_timeout = {Patience.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture)};
        SELECT pg_advisory_xact_lock(hashtextextended('{Mark}: {address.Schema}', 0));
        """);

    private protected override void BeginReading() => connection.Execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");

    private protected override IReadOnlyList<string> Tables() => connection.Query(
        """
        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = @schema AND c.relkind = 'r' AND c.relname NOT IN ('migrations', 'report_words', 'claim_words') ORDER BY c.relname
        """, row => row.GetString(0), ("@schema", address.Schema));

    private protected override bool IsBusy(DbException error) => error.SqlState is PostgresErrorCodes.LockNotAvailable;

    private protected override string Told(DbException error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused => $"{refused.MessageText}; whoever owns the database can grant it.",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } full => $"the disk of its server is full ({full.MessageText}); make room there, and run the same command again.",
        PostgresException told => $"{told.MessageText}.",
        _ => $"{error.Message.TrimEnd('.')}.",
    };

    private protected override void Append(string table, string[] columns, IEnumerable<object?[]> rows)
    {
        using var row = rows.GetEnumerator();
        if (!row.MoveNext()) return;
        using var copy = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        do
        {
            copy.StartRow();
            foreach (var value in row.Current)
            {
                switch (value)
                {
                    case null:
                        copy.WriteNull();
                        break;
                    case int or long:
                        copy.Write(Convert.ToInt64(value, CultureInfo.InvariantCulture), NpgsqlDbType.Bigint);
                        break;
                    default:
                        copy.Write((string)value, NpgsqlDbType.Text);
                        break;
                }
            }
        }
        while (row.MoveNext());
        copy.Complete();
    }

    private protected override string Field(string column, string name) => $"({column}::json ->> '{name}')";

    private protected override string AmongNumbers(string parameter) => $"(SELECT unnest(string_to_array({parameter}, ',')::bigint[]))";

    private protected override string AmongTexts(string parameter) => $"(SELECT unnest(string_to_array({parameter}, ',')))";

    private protected override void IndexReports(IEnumerable<(long Report, string Title, string Body)> reports) =>
        Append("report_words", ["report", "words"], reports.Select(report => new object?[] { report.Report, PostgresWords.Row(report.Title, report.Body) }));

    private protected override void IndexClaims(IEnumerable<(long Claim, string Words)> claims) =>
        Append("claim_words", ["claim", "words"], claims.Select(claim => new object?[] { claim.Claim, PostgresWords.Row(claim.Words) }));

    private protected override void Unindex((long Report, string Title, string Body) report, IReadOnlyList<(long Claim, string Words)> claims)
    {
        connection.Execute("DELETE FROM report_words WHERE report = @report", ("@report", report.Report));
        connection.Execute($"DELETE FROM claim_words WHERE claim IN {AmongNumbers("@claims")}", ("@claims", string.Join(',', claims.Select(claim => claim.Claim))));
    }

    private protected override string AmongThoseWith(Wording wording, IndexedWords index, List<(string Name, object? Value)> parameters) => PostgresWords.Among(wording, index, parameters);
}
