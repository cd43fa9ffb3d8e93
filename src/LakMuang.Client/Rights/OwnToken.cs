using LakMuang.Client.Discovery;
using LakMuang.Client.DPoP;
using LakMuang.Client.Sessions;
using LakMuang.Client.Tokens;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Rights;

/// <summary>This system's own access token for LakMuang's API (RFC 6749 section 4.4, RFC 8707), kept in memory while it lives.</summary>
internal sealed class OwnToken(Provider provider, ClientCalls calls, IOptions<LakMuangOptions> options, TimeProvider clock)
{
    // Two who ask at once fetch two tokens, and either serves: no lock keeps a page waiting.
    private SessionTokens? _kept;

    /// <exception cref="ProviderUnreachable">No answer, or the client may not have such a token.</exception>
    public async Task<SessionTokens> GetAsync(CancellationToken ct)
    {
        if (Volatile.Read(ref _kept) is { } kept && kept.Alive(clock.GetUtcNow()))
        {
            return kept;
        }

        var metadata = await provider.MetadataAsync(ct);
        var key = options.Value.UseDPoP ? SigningSecret.New() : null;
        var answer = await calls.PostAsync(
            metadata.TokenEndpoint,
            new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["scope"] = "rights.read", ["resource"] = $"{options.Value.Authority}/api" },
            key, ct);
        var fresh = answer.Status == 200 ? SessionTokens.Read(answer.Body, key?.Export(), clock.GetUtcNow(), forApi: true) : null;
        Volatile.Write(ref _kept, fresh);
        return fresh ?? throw new ProviderUnreachable($"LakMuang gave no token: {answer.Status} {answer.Body.Text("error")}.");
    }

    /// <summary>For a token that LakMuang does not take any more.</summary>
    public void Forget() => Volatile.Write(ref _kept, null);
}
