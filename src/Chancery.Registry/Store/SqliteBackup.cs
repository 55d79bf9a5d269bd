using Microsoft.Data.Sqlite;

namespace Chancery.Registry.Store;

/// <summary>A register as one portable file, and back.</summary>
public static class SqliteBackup
{
    /// <summary>Writes all of a register into a new file, as it stands at one moment, also while others read or write it.</summary>
    /// <exception cref="RegisterException">There is no register, the file exists, or it cannot be written.</exception>
    public static void Write(string register, string file, TimeProvider clock)
    {
        if (File.Exists(file)) throw new RegisterException($"{file} exists; a backup overwrites nothing, so name another file.");
        SqliteStore.OpenExisting(register, clock).Dispose();
        Copy(register, file);
    }

    /// <summary>Puts a backup in the place of a register, once it has been checked.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="register">The register.</param>
    /// <param name="force">Whether a register that exists is overwritten.</param>
    /// <param name="clock">The time at which an older backup is brought up to date.</param>
    /// <exception cref="RegisterException">The backup is missing, damaged, of a newer program or none; or the register exists or cannot be written. The register is as it was then.</exception>
    public static void Restore(string file, string register, bool force, TimeProvider clock)
    {
        if (!File.Exists(file)) throw new RegisterException($"There is no backup at {file}.");
        if (File.Exists(register) && !force) throw new RegisterException($"The register {register} exists and is left as it is; --force overwrites it, or name another with --register.");
        var checking = register + ".restoring";
        File.Delete(checking);
        try
        {
            File.Copy(file, checking);
            SqliteStore.OpenExisting(checking, clock).Dispose();
            Check(checking, file);
            Copy(checking, register);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RegisterException($"{file} cannot be restored to {register}: {error.Message}", error);
        }
        finally
        {
            foreach (var left in new[] { "", "-wal", "-shm" }) File.Delete(checking + left);
        }
    }

    private static void Check(string copy, string file)
    {
        using var opened = Open(copy, SqliteOpenMode.ReadOnly);
        if (opened.Scalar<string>("PRAGMA integrity_check(1)") is not "ok" and var fault) throw new RegisterException($"The backup {file} is damaged ({fault}); nothing was restored.");
    }

    /// <summary>Copies page by page in one transaction: whoever reads the target sees the old or the new, and nothing between.</summary>
    private static void Copy(string from, string to)
    {
        try
        {
            using var source = Open(from, SqliteOpenMode.ReadWrite);
            using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
            source.BackupDatabase(target);
            target.Execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;");
        }
        catch (SqliteException error)
        {
            throw new RegisterException($"{from} cannot be copied to {to}: {error.Message}", error);
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ConnectionString);
        opened.Open();
        return opened;
    }
}
