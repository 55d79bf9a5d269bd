using System.Data.Common;

namespace Chancery.Registry.Store;

/// <summary>A register in a database that is asked in SQL. What every database understands stands here, once; a derived class says the rest in its own words.</summary>
public abstract partial class SqlStore : IRegisterStore
{
    private readonly DbConnection connection;

    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);

    private bool isWithin;

    private protected SqlStore(string name, DbConnection connection)
    {
        Name = name;
        this.connection = connection;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>How long it waits for somebody else who writes.</summary>
    internal TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string? WhyReadOnly => IsReadOnly && !IsOfThePast ? AsReadOnly : null;

    /// <summary>Whether this user may not write it.</summary>
    private protected bool IsReadOnly { get; set; }

    /// <summary>Why it can only be read, as a message with what to do.</summary>
    private protected abstract string AsReadOnly { get; }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public abstract IRegisterStore KnownBy(DateTimeOffset at);

    /// <summary>Whether the table of the steps is there.</summary>
    private protected abstract bool HasMigrations();

    /// <summary>Marks an empty database as a register and makes the table of the steps, in a transaction; done twice it is done once.</summary>
    private protected abstract void Found();

    /// <summary>A step in the words of this database.</summary>
    private protected abstract string SqlOf(Migration step);

    /// <summary>Begins a transaction as soon as nobody else writes.</summary>
    /// <param name="lasting">Whether it has to be on the disk when it ends; else it is whole whenever the machine fails, but may be gone then.</param>
    private protected abstract void Begin(bool lasting);

    /// <summary>Whether an error says that somebody else has been writing for too long.</summary>
    private protected abstract bool IsBusy(DbException error);

    /// <summary>What an error says, as a sentence.</summary>
    private protected virtual string Told(DbException error) => error.Message;

    /// <summary>Adds many rows to a table, in the order in which they come. Whole numbers, texts and nulls may stand in them.</summary>
    private protected abstract void Append(string table, string[] columns, IEnumerable<object?[]> rows);

    /// <summary>A field of the JSON in a column, as text.</summary>
    private protected abstract string Field(string column, string name);

    /// <summary>What stands after <c>IN</c> for the texts of a parameter that <see cref="Listed(IEnumerable{string})"/> made; they are hexadecimal.</summary>
    private protected abstract string AmongTexts(string parameter);

    /// <summary>What stands after <c>IN</c> for the numbers of a parameter that <see cref="Listed(IEnumerable{long})"/> made.</summary>
    private protected abstract string AmongNumbers(string parameter);

    /// <summary>Puts the words of reports into the index.</summary>
    private protected abstract void IndexReports(IEnumerable<(long Report, string Title, string Body)> reports);

    /// <summary>Puts the words of claims' quotes into the index.</summary>
    private protected abstract void IndexClaims(IEnumerable<(long Claim, string Words)> claims);

    /// <summary>Takes the words of a report and of its claims out of the index.</summary>
    private protected abstract void Unindex((long Report, string Title, string Body) report, IReadOnlyList<(long Claim, string Words)> claims);

    /// <summary>What stands after <c>IN</c> for the numbers of what has all of some words; it may add parameters of its own.</summary>
    private protected abstract string AmongThoseWith(Wording wording, IndexedWords index, List<(string Name, object? Value)> parameters);

    /// <summary>Whether it shows the register as it was; nothing is folded in part then.</summary>
    private protected bool IsOfThePast { get; set; }

    /// <inheritdoc/>
    public T Tried<T>(Func<T> work) => Whole(work, _ => false);

    /// <summary>Does all of <paramref name="work"/> or, when it throws, nothing of it. Within another such work it is a part of that.</summary>
    internal T Whole<T>(Func<T> work, bool lasting = false) => Whole(work, _ => true, lasting);

    /// <summary>As the other, but only what is to be kept stays.</summary>
    internal T Whole<T>(Func<T> work, Func<T, bool> keep, bool lasting = false)
    {
        if (isWithin) return work();
        if (WhyReadOnly is { } why) throw new RegisterException(why);
        try
        {
            try
            {
                Begin(lasting);
                isWithin = true;
                var result = work();
                connection.Execute(keep(result) ? "COMMIT" : "ROLLBACK");
                return result;
            }
            catch
            {
                try
                {
                    connection.Execute("ROLLBACK");
                }
                catch (Exception error) when (error is DbException or InvalidOperationException)
                {
                    // The database has rolled back by itself, as it does when the disk is full or the connection is gone; the first error is the one to tell.
                }
                throw;
            }
            finally
            {
                isWithin = false;
            }
        }
        catch (DbException error) when (IsBusy(error))
        {
            throw new RegisterException($"Somebody else has been writing to the register {Name} for too long; run this again when they are done.", error);
        }
        catch (DbException error)
        {
            throw new RegisterException($"The register {Name} cannot be written: {Told(error)} Nothing of this step was kept; what was filed before is whole.", error);
        }
    }

    /// <summary>Brings the register up to date, step by step; of two processes that try, one does each step.</summary>
    /// <exception cref="RegisterException">The register has a step that this program does not know.</exception>
    /// <param name="clock">The time of each step.</param>
    /// <param name="watch">Who watches steps that take long.</param>
    private protected void Migrate(TimeProvider clock, Watch watch)
    {
        var applied = HasMigrations() ? connection.Query("SELECT name FROM migrations", row => row.GetString(0)) : [];
        var known = Migrations.Steps.Select(step => step.Name).ToList();
        if (applied.Find(name => !known.Contains(name)) is { } newer)
            throw new RegisterException($"The register {Name} was written by a newer Chancery (it has the step '{newer}'); update Chancery, or name another register with --register.");
        if (applied.Count == known.Count) return;
        if (IsReadOnly) throw new RegisterException($"The register {Name} was written by an older Chancery and has to be brought up to date, but it can only be read; let somebody who may write it run any command on it, or name a copy of it with --register.");
        Whole(() =>
        {
            Found();
            return true;
        });
        foreach (var step in Migrations.Steps)
        {
            Whole(() =>
            {
                if (connection.Scalar<long>("SELECT count(*) FROM migrations WHERE name = @name", ("@name", step.Name)) > 0) return false;
                connection.Execute(SqlOf(step));
                if (step.IndexesWords) IndexWords(watch);
                connection.Execute("INSERT INTO migrations (name, at) VALUES (@name, @at)", ("@name", step.Name), ("@at", clock.GetUtcNow().Iso()));
                return true;
            });
        }
    }

    /// <summary>The number that the next row of a table gets. Whoever asks is the only one who writes.</summary>
    private long Next(string table) => (long)Prepared($"SELECT coalesce(max(number), 0) + 1 FROM {table}").ExecuteScalar()!;

    /// <summary>A command that is parsed once for the life of the store; filing thousands of reports runs the same few texts.</summary>
    private protected DbCommand Prepared(string sql)
    {
        if (!prepared.TryGetValue(sql, out var command)) prepared.Add(sql, command = connection.Command(sql));
        return command;
    }

    /// <summary>Numbers as one parameter.</summary>
    private static string Listed(IEnumerable<long> numbers) => string.Join(',', numbers);

    /// <summary>Hexadecimal texts as one parameter.</summary>
    private static string Listed(IEnumerable<string> texts) => string.Join(',', texts);
}
