namespace Chancery.Registry.Store;

/// <summary>Who watches something long, and may stop it.</summary>
/// <param name="Show">Is told how many rows are done, and of how many.</param>
/// <param name="Cancellation">Stops it.</param>
public sealed record Watch(Action<long, long> Show, CancellationToken Cancellation)
{
    /// <summary>Nobody.</summary>
    public static Watch Nobody { get; } = new((_, _) => { }, CancellationToken.None);
}
