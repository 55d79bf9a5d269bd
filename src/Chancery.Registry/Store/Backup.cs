using Microsoft.Data.Sqlite;

namespace Chancery.Registry.Store;

/// <summary>A register as one portable file, and back. The file is a register in SQLite, whatever database the register is in.</summary>
public static class Backup
{
    /// <summary>Writes all of a register into a new file, as it stands at one moment, also while others read or write it.</summary>
    /// <param name="register">The register.</param>
    /// <param name="file">The file, which must not exist.</param>
    /// <param name="clock">The time at which an older register is brought up to date.</param>
    /// <param name="watch">Who watches.</param>
    /// <exception cref="RegisterException">There is no register, the file exists, or it cannot be written; nothing is left then.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; nothing is left then.</exception>
    public static void Write(string register, string file, TimeProvider clock, Watch watch)
    {
        if (Path.Exists(file)) throw new RegisterException($"{file} exists; a backup overwrites nothing, so name another file.");
        using var source = Stores.OpenExisting(register, clock, watch);
        Beside(file, ".writing", $"{source.Name} cannot be backed up in {file}", writing =>
        {
            if (source is SqliteStore pages) CopyPages(pages, writing);
            else
            {
                using var target = SqliteStore.OpenOrCreate(writing, clock);
                target.Fill(source, watch);
            }
            AsOneFile(writing);
            File.Move(writing, file);
        });
    }

    /// <summary>Puts a backup in the place of a register, once it has been checked; whoever reads the register meanwhile sees the old or the new, and nothing between.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="register">The register.</param>
    /// <param name="force">Whether a register that exists is overwritten; what is no register never is.</param>
    /// <param name="clock">The time at which an older backup is brought up to date.</param>
    /// <param name="watch">Who watches.</param>
    /// <exception cref="RegisterException">The backup is missing, damaged, of a newer program or none; or the register exists or cannot be written. The register is as it was then.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the register is as it was.</exception>
    public static void Restore(string file, string register, bool force, TimeProvider clock, Watch watch)
    {
        if (!File.Exists(file)) throw new RegisterException($"There is no backup at {file}.");
        var (shown, isFile) = (Stores.Shown(register), !PostgresAddress.Is(register));
        if (Stores.Exists(register) && !force) throw new RegisterException($"The register {shown} exists and is left as it is; --force overwrites it, or name another with --register.");
        Beside(isFile ? register : Path.Combine(Path.GetTempPath(), $"chancery-{Guid.NewGuid():N}"), ".restoring", $"{file} cannot be restored to {shown}", checking =>
        {
            File.Copy(file, checking);
            using (var source = SqliteStore.OpenExisting(checking, clock, watch))
            {
                Check(checking, file);
                if (!isFile) PostgresStore.Replace(register, source, clock, watch);
            }
            if (!isFile) return;
            using var checkedCopy = SqliteStore.OpenExisting(checking, clock);
            CopyPages(checkedCopy, register);
        });
    }

    /// <summary>Works with a file beside another, which is gone afterwards whatever happens.</summary>
    private static void Beside(string file, string ending, string fault, Action<string> work)
    {
        var name = file + ending;
        try
        {
            Remove(name);
            work(name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new RegisterException($"{fault}: {error.Message}", error);
        }
        finally
        {
            Remove(name);
        }
    }

    private static void Remove(string file)
    {
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file)))) return;
        foreach (var ending in new[] { "", "-wal", "-shm", "-journal" }) File.Delete(file + ending);
    }

    private static void Check(string copy, string file)
    {
        using var opened = Open(copy, SqliteOpenMode.ReadOnly);
        if (opened.Scalar<string>("PRAGMA integrity_check(1)") is not "ok" and var fault) throw new RegisterException($"The backup {file} is damaged ({fault}); nothing was restored.");
    }

    /// <summary>Copies page by page in one transaction.</summary>
    private static void CopyPages(SqliteStore source, string to)
    {
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.CopyPages(target);
    }

    /// <summary>Takes what was written last into the file itself.</summary>
    private static void AsOneFile(string file)
    {
        using var opened = Open(file, SqliteOpenMode.ReadWrite);
        opened.Execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;");
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ConnectionString);
        opened.Open();
        return opened;
    }
}
