using System.Text.RegularExpressions;
using Npgsql;

namespace Chancery.Registry.Store;

/// <summary>Where a register in PostgreSQL is: <c>postgres://user:password@host:port/database</c>, with the options <c>schema</c>, <c>sslmode</c> and <c>host</c> (a folder with a socket).</summary>
internal sealed partial record PostgresAddress
{
    private const string DefaultSchema = "chancery", DefaultDatabase = "postgres";

    private PostgresAddress(NpgsqlConnectionStringBuilder connection, string schema) => (Connection, Schema) = (connection, schema);

    /// <summary>What the driver connects with.</summary>
    public NpgsqlConnectionStringBuilder Connection { get; }

    /// <summary>The schema that holds the register's tables; a database may hold several registers.</summary>
    public string Schema { get; private init; }

    /// <summary>The schema as SQL names it, also where its name is a word of SQL.</summary>
    public string Quoted => $"\"{Schema}\"";

    /// <summary>The address as it may be shown: without the password.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The same database, another schema.</summary>
    public PostgresAddress In(string schema) => new(new NpgsqlConnectionStringBuilder(Connection.ConnectionString) { SearchPath = schema }, schema) { Name = Name };

    /// <summary>Whether a register's name is such an address.</summary>
    public static bool Is(string register) => register.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || register.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <exception cref="RegisterException">It is none.</exception>
    public static PostgresAddress Parse(string register)
    {
        var parts = Address().Match(register);
        if (!parts.Success) throw Malformed(register, "it has another form");
        string? Part(string name) => parts.Groups[name] is { Success: true, Length: > 0 } group ? Uri.UnescapeDataString(group.Value) : null;
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = Part("host") ?? "localhost", Username = Part("user") ?? Environment.UserName, Password = Part("password"), Database = Part("database") ?? DefaultDatabase,
            ApplicationName = "Chancery", Pooling = false, Timeout = 15, CommandTimeout = 0, MaxAutoPrepare = 100, AutoPrepareMinUsages = 2,
        };
        if (parts.Groups["port"].Success)
        {
            if (!ushort.TryParse(parts.Groups["port"].Value, out var port) || port == 0) throw Malformed(register, $"'{parts.Groups["port"].Value}' is no port");
            connection.Port = port;
        }
        var schema = DefaultSchema;
        foreach (var option in (parts.Groups["options"].Value ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = option.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (option, "") : (option[..at], Uri.UnescapeDataString(option[(at + 1)..]));
            switch (name)
            {
                case "host":
                    connection.Host = value;
                    break;
                case "schema":
                    if (!SchemaName().IsMatch(value)) throw Malformed(register, $"'{value}' is no name of a schema: up to 50 small letters, digits and underscores, a letter first");
                    schema = value;
                    break;
                case "sslmode":
                    if (!Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode)) throw Malformed(register, $"'{value}' is no sslmode");
                    connection.SslMode = mode;
                    break;
                default:
                    throw Malformed(register, $"it has the unknown option '{name}'");
            }
        }
        connection.SearchPath = schema;
        return new(connection, schema) { Name = WithoutPassword(register) };
    }

    /// <summary>An address without its password.</summary>
    public static string WithoutPassword(string register) => Password().Replace(register, "${user}@");

    private static RegisterException Malformed(string register, string fault) =>
        new($"{WithoutPassword(register)} is no address of a register ({fault}); write it as postgres://user:password@host:port/database, with ?schema=NAME for one of several registers in a database, and with % codes for signs in names and passwords.");

    [GeneratedRegex(@"^postgres(ql)?://((?<user>[^:@/?]*)(:(?<password>[^@/?]*))?@)?(?<host>\[[0-9a-fA-F:.]+\]|[^:@/?\[\]]*)(:(?<port>[^@/?]*))?(/(?<database>[^/?]*))?(\?(?<options>.*))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex("^[a-z][a-z0-9_]{0,49}$")]
    private static partial Regex SchemaName();

    // Whatever else is wrong with an address, what stands between the first colon after the scheme and the last @ is not shown.
    [GeneratedRegex("^(?<user>postgres(ql)?://[^:@/?]*):.*@", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Password();
}
