using System.Text.Json;
using LakMuang.Client.Tokens;

namespace LakMuang.Client.Discovery;

/// <summary>LakMuang's addresses and keys, fetched when first needed and again when old.</summary>
internal sealed class Provider(ProviderCalls calls, string authority, TimeProvider clock) : IDisposable
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

        var body = await GetAsync($"{authority.TrimEnd('/')}/.well-known/openid-configuration", ct);
        var fresh = Read(body);
        if (fresh.Issuer != authority)
        {
            throw new ProviderUnreachable("The discovery document names another issuer than the Authority that is set.");
        }

        _metadata = (fresh, clock.GetUtcNow());
        return fresh;
    }

    /// <summary>The key with this kid that can check <paramref name="alg"/>, or null. An unknown kid fetches the set once more.</summary>
    /// <param name="kid">Null when the token names none: then the only fitting key serves (OpenID Connect Core 1.0, section 10.1).</param>
    public async Task<SigningKey?> KeyAsync(string? kid, string alg, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            if (_keys is not { } known || now - known.At >= _keysAge)
            {
                _keys = (await FetchKeysAsync(ct), now);
            }
            else if (Find(known.Value, kid, alg) is null && now - _refetched >= _refetchPause)
            {
                _refetched = now;
                _keys = (await FetchKeysAsync(ct), now);
            }

            return Find(_keys.Value.Value, kid, alg);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static SigningKey? Find(IReadOnlyList<SigningKey> keys, string? kid, string alg)
    {
        var fitting = keys.Where(k => k.Fits(alg) && (kid is null || k.Kid == kid)).ToList();
        return fitting is [{ } only] ? only : null;
    }

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
        var answer = await calls.SendAsync(request, ct);
        return answer.Status == 200 ? answer.Body : throw new ProviderUnreachable($"LakMuang answered {answer.Status} at {request.RequestUri?.AbsolutePath}.");
    }
}
