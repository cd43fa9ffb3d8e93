using System.Text.Json;
using LakMuang.Client.Tokens;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Discovery;

/// <summary>LakMuang's addresses and keys, fetched when first needed and again when old.</summary>
internal sealed class Provider(ProviderCalls calls, IOptions<LakMuangOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan _metadataAge = TimeSpan.FromHours(1);

    // LakMuang publishes its keys with max-age 300.
    private static readonly TimeSpan _keysAge = TimeSpan.FromMinutes(5);

    // Anyone may send tokens with invented kids to the logout receiver; they must not make us hammer LakMuang.
    private static readonly TimeSpan _refetchPause = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1, 1);
    private (ProviderMetadata Value, DateTimeOffset At)? _metadata;
    private (IReadOnlyList<SigningKey> Value, DateTimeOffset At)? _keys;
    private DateTimeOffset _refetched = DateTimeOffset.MinValue;

    /// <exception cref="ProviderUnreachable">No answer, or the document names another issuer.</exception>
    public async Task<ProviderMetadata> MetadataAsync(CancellationToken ct)
    {
        if (_metadata is { } known && clock.GetUtcNow() - known.At < _metadataAge)
        {
            return known.Value;
        }

        var authority = options.Value.Authority;
        var body = await GetAsync($"{authority.TrimEnd('/')}/.well-known/openid-configuration", ct);
        var fresh = Read(body);
        if (fresh.Issuer != authority)
        {
            throw new ProviderUnreachable("The discovery document names another issuer than LakMuang:Authority.");
        }

        _metadata = (fresh, clock.GetUtcNow());
        return fresh;
    }

    /// <summary>The key with this kid, or null. An unknown kid fetches the set once more.</summary>
    public async Task<SigningKey?> KeyAsync(string kid, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            if (_keys is not { } known || now - known.At >= _keysAge)
            {
                _keys = (await FetchKeysAsync(ct), now);
            }
            else if (known.Value.All(k => k.Kid != kid) && now - _refetched >= _refetchPause)
            {
                _refetched = now;
                _keys = (await FetchKeysAsync(ct), now);
            }

            return _keys.Value.Value.FirstOrDefault(k => k.Kid == kid);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static ProviderMetadata Read(JsonElement body)
    {
        try
        {
            var read = body.Deserialize<ProviderMetadata>();
            return read is { Issuer: not null, AuthorizationEndpoint: not null, TokenEndpoint: not null, UserInfoEndpoint: not null, JwksUri: not null }
                ? read
                : throw new ProviderUnreachable("The discovery document is incomplete.");
        }
        catch (JsonException e)
        {
            throw new ProviderUnreachable("The discovery document cannot be read.", e);
        }
    }

    private async Task<IReadOnlyList<SigningKey>> FetchKeysAsync(CancellationToken ct)
    {
        var metadata = await MetadataAsync(ct);
        return SigningKey.ReadSet(await GetAsync(metadata.JwksUri, ct));
    }

    private async Task<JsonElement> GetAsync(string address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var (status, body) = await calls.SendAsync(request, ct);
        return status == 200 ? body : throw new ProviderUnreachable($"LakMuang answered {status} at {request.RequestUri?.AbsolutePath}.");
    }
}
