namespace Chancery.Registry.Store;

/// <summary>Registers by what people call them: a file, or an address of PostgreSQL.</summary>
public static class Stores
{
    /// <summary>Opens a register and makes it if there is none.</summary>
    /// <param name="register">A file's path or <c>postgres://user:password@host:port/database</c>.</param>
    /// <param name="clock">The time that is written down.</param>
    /// <param name="watch">Who watches while an older register is brought up to date, where that takes long; nobody without it.</param>
    /// <exception cref="RegisterException">It cannot be opened; the message says why and what to do.</exception>
    public static SqlStore OpenOrCreate(string register, TimeProvider clock, Watch? watch = null) =>
        PostgresAddress.Is(register) ? PostgresStore.OpenOrCreate(register, clock, watch) : SqliteStore.OpenOrCreate(register, clock, watch);

    /// <summary>Opens a register that must exist.</summary>
    /// <inheritdoc cref="OpenOrCreate"/>
    public static SqlStore OpenExisting(string register, TimeProvider clock, Watch? watch = null) =>
        PostgresAddress.Is(register) ? PostgresStore.OpenExisting(register, clock, watch) : SqliteStore.OpenExisting(register, clock, watch);

    /// <summary>Whether there is a register, of whatever version.</summary>
    /// <exception cref="RegisterException">Something else is there, or it cannot be told.</exception>
    public static bool Exists(string register) => PostgresAddress.Is(register) ? PostgresStore.Exists(register) : SqliteStore.Exists(register);

    /// <summary>A register's name as it may be shown: without a password.</summary>
    public static string Shown(string register) => PostgresAddress.Is(register) ? PostgresAddress.WithoutPassword(register) : register;
}
