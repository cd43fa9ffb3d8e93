using System.Collections.Concurrent;

namespace LakMuang.Client.SignOut;

/// <summary>Remembers the jti of each logout_token until it has expired, so that none works twice.</summary>
internal sealed class SeenTokens(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new();

    /// <returns>False when this jti came before.</returns>
    public bool FirstTime(string jti, DateTimeOffset until)
    {
        foreach (var old in _seen.Where(s => s.Value < clock.GetUtcNow()))
        {
            _seen.TryRemove(old);
        }

        return _seen.TryAdd(jti, until);
    }
}
