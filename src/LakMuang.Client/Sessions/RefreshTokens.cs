using LakMuang.Client.Discovery;
using LakMuang.Client.DPoP;
using LakMuang.Client.Tokens;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Sessions;

/// <summary>Gives a session living tokens (RFC 6749 section 6), one refresh at a time for each session.</summary>
internal sealed class RefreshTokens(
    Provider provider, ClientCalls calls, TokenShelf shelf, IOptions<LakMuangOptions> options, TimeProvider clock, ILogger<RefreshTokens> log) : IDisposable
{
    // While LakMuang is away, not every request should wait for it.
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    // A session always meets the same lock; that others meet it too costs them a moment, and memory stays bounded.
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];
    private long _awayUntil;

    /// <returns>
    /// The tokens, refreshed where they were dead; null when there are none, or LakMuang refused. Dead ones come back when nothing can be
    /// refreshed: without a refresh token, or while LakMuang is away.
    /// </returns>
    public async Task<SessionTokens?> RunAsync(string handle, bool forApi, CancellationToken ct)
    {
        var one = _locks[(uint)handle.GetHashCode(StringComparison.Ordinal) % _locks.Length];
        await one.WaitAsync(ct);
        try
        {
            var tokens = await shelf.GetAsync(handle, ct);
            var good = tokens is null || tokens.Refresh is null || (tokens.Alive(clock.GetUtcNow()) && (!forApi || tokens.ForApi));
            return good || clock.GetUtcNow().UtcTicks < Volatile.Read(ref _awayUntil) ? tokens : await RefreshAsync(handle, tokens!);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => Array.ForEach(_locks, one => one.Dispose());

    /// <summary>Not to be cancelled: the old refresh token is spent when LakMuang has answered, and the new one must be kept.</summary>
    private async Task<SessionTokens?> RefreshAsync(string handle, SessionTokens old)
    {
        try
        {
            var answer = await AskAsync(old);
            var fresh = answer.Status == 200 ? SessionTokens.Read(answer.Body, old.ProofKey, clock.GetUtcNow(), options.Value.Resource is not null) : null;
            if (fresh is not null)
            {
                // RFC 6749 section 6: without a new refresh token the old one goes on.
                fresh = fresh with { Refresh = fresh.Refresh ?? old.Refresh };
                await shelf.PutAsync(handle, fresh, default);
                return fresh;
            }

            log.LogInformation("A refresh was refused with {Status} {Error}.", answer.Status, answer.Body.Text("error"));
            if (answer.Status is 408 or 429)
            {
                return old;
            }

            await shelf.DropAsync(handle, default);
            return null;
        }
        catch (ProviderUnreachable e)
        {
            log.LogWarning("Tokens could not be refreshed: {Why}", e.Message);
            Volatile.Write(ref _awayUntil, (clock.GetUtcNow() + _pause).UtcTicks);
            return old;
        }
    }

    private async Task<Answer> AskAsync(SessionTokens old)
    {
        var metadata = await provider.MetadataAsync(default);
        var form = new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = old.Refresh! };
        if (options.Value.Resource is { } api)
        {
            form["resource"] = api;
        }

        return await calls.PostAsync(metadata.TokenEndpoint, form, SigningSecret.Import(old.ProofKey), default);
    }
}
