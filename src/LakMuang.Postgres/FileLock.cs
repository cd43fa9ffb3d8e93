namespace LakMuang.Postgres;

/// <summary>Locks among programs. The system lets go of them when their process ends, however it ends.</summary>
internal static class FileLock
{
    public static FileStream? TryShared(string path) => Try(path, FileAccess.Read, FileShare.Read);

    public static FileStream? TryExclusive(string path) => Try(path, FileAccess.ReadWrite, FileShare.None);

    /// <exception cref="InvalidOperationException">Another program held it for longer than <paramref name="patience"/>.</exception>
    public static async Task<FileStream> WaitForExclusiveAsync(string path, TimeSpan patience, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (true)
            {
                if (TryExclusive(path) is { } taken)
                {
                    return taken;
                }

                await tick.WaitForNextTickAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new InvalidOperationException(
                $"Another program has been starting or stopping the database for {patience.TotalSeconds:0} seconds (it holds {path}).");
        }
    }

    // .NET turns FileShare.None into an exclusive flock, and every other share into a shared one.
    private static FileStream? Try(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            return null;
        }
    }
}
