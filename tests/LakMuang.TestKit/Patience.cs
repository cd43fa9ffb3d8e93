using System.Diagnostics;

namespace LakMuang.TestKit;

/// <summary>Waits for what happens soon: long enough for a machine that does much else, and what did not come is named.</summary>
public static class Patience
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(50);

    /// <param name="what">Named by the exception, such as "a mail for somchai".</param>
    /// <param name="look">Answers null as long as it is not there.</param>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public static async Task<T> For<T>(Func<string> what, TimeSpan atMost, Func<Task<T?>> look)
        where T : class
    {
        var since = Stopwatch.GetTimestamp();
        using var tick = new PeriodicTimer(_look);
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            if (Stopwatch.GetElapsedTime(since) > atMost)
            {
                throw new TimeoutException($"Within {atMost.TotalSeconds:0} s there was not {what()}.");
            }

            await tick.WaitForNextTickAsync();
        }
    }

    /// <param name="what">Named by the exception.</param>
    /// <param name="look">Answers whether it has come about.</param>
    /// <exception cref="TimeoutException">It did not come about.</exception>
    public static Task Until(string what, TimeSpan atMost, Func<Task<bool>> look) =>
        For(() => what, atMost, async () => await look() ? what : null);
}
