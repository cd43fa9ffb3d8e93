using System.Collections.Concurrent;

namespace LakMuang.Client.Api;

/// <summary>Proofs that came within the minute that they are good for, in this process's memory (RFC 9449 section 11.1).</summary>
/// <remarks>Several processes of one API each accept a proof once: whoever repeats it there must have caught it on its way within a minute.</remarks>
internal sealed class ProofsSeen(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new();
    private long _sweptTicks;

    /// <returns>False when it came before.</returns>
    public bool FirstTime(string id, DateTimeOffset until)
    {
        Sweep(clock.GetUtcNow());
        return _seen.TryAdd(id, until);
    }

    private void Sweep(DateTimeOffset now)
    {
        var last = Volatile.Read(ref _sweptTicks);
        if (now.UtcTicks - last < TimeSpan.TicksPerSecond * 10 || Interlocked.CompareExchange(ref _sweptTicks, now.UtcTicks, last) != last)
        {
            return;
        }

        foreach (var old in _seen.Where(s => s.Value < now))
        {
            _seen.TryRemove(old);
        }
    }
}
