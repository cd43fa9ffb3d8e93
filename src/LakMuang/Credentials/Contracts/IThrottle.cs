namespace LakMuang.Credentials.Contracts;

/// <param name="What">Name of the limit: counts of different limits never meet.</param>
/// <param name="Failures">Failed tries allowed in the window.</param>
/// <param name="Window">From the first try on.</param>
public sealed record Limit(string What, int Failures, TimeSpan Window);

/// <summary>Slows guessers down, on all nodes alike. Each try that began must be told how it ended.</summary>
public interface IThrottle
{
    /// <param name="whom">Who is counted, such as an address; stored as a keyed hash.</param>
    /// <returns>Null when the try may go on; otherwise how long to wait.</returns>
    Task<TimeSpan?> BeginAsync(Limit limit, string whom, CancellationToken ct);

    /// <summary>Counts a use of something that has no right or wrong, such as a search.</summary>
    /// <returns>Null when it may go on; otherwise how long to wait.</returns>
    Task<TimeSpan?> CountAsync(Limit limit, string whom, CancellationToken ct);

    Task FailedAsync(Limit limit, string whom, CancellationToken ct);

    /// <summary>The try ended well, or without telling right from wrong.</summary>
    Task DroppedAsync(Limit limit, string whom, CancellationToken ct);
}
