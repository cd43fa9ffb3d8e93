using System.Collections.Concurrent;
using LakMuang.Client.Sessions;

namespace LakMuang.Client.SignOut;

/// <summary>Remembers the jti of each logout_token, so that none works twice.</summary>
/// <remarks>Two at one moment are told apart within a process; what another process saw is read from the vault.</remarks>
internal sealed class SeenTokens(Vault vault, TimeProvider clock)
{
    // Longer than the oldest token that is accepted.
    private static readonly TimeSpan _kept = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new();

    /// <returns>False when this jti came before.</returns>
    public async Task<bool> FirstTimeAsync(string jti, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _seen.Where(s => s.Value < now))
        {
            _seen.TryRemove(old);
        }

        if (!_seen.TryAdd(jti, now + _kept) || await vault.GetAsync($"jti:{jti}", ct) is not null)
        {
            return false;
        }

        await vault.PutAsync($"jti:{jti}", [1], _kept, ct);
        return true;
    }
}
