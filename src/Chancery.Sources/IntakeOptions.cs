namespace Chancery.Sources;

/// <summary>How reports are taken in; the default value reads as the handbook says.</summary>
public sealed record IntakeOptions
{
    /// <summary>The size limit unless another is set: 5 MiB.</summary>
    public const long DefaultSizeLimit = 5 * 1024 * 1024;

    /// <summary>The publication date of reports that give none of their own; it also completes a dateline that lacks its year.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The publisher of reports that name none.</summary>
    public string? Publisher { get; init; }

    /// <summary>The largest file in bytes; of a <c>.jsonl</c> file, the largest line. At least 1.</summary>
    public long SizeLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1 << 30);
            field = value;
        }
    } = DefaultSizeLimit;

    /// <summary>Opens what the path <c>-</c> stands for; the process's standard input unless set.</summary>
    public Func<Stream> StandardInput { get; init; } = Console.OpenStandardInput;
}
