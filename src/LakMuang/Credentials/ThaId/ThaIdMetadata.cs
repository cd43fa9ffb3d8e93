using System.Text.Json;
using Microsoft.Extensions.Options;

namespace LakMuang.Credentials.ThaId;

/// <summary>Where ThaID's endpoints lie and which keys it signs with, kept for a while.</summary>
public sealed class ThaIdMetadata(IHttpClientFactory clients, IOptions<ThaIdOptions> options, TimeProvider clock) : IDisposable
{
    public const string HttpClientName = "thaid";

    private static readonly TimeSpan _keep = TimeSpan.FromHours(1);

    // One look at unknown keys in this time: a forger cannot make us ask without end.
    private static readonly TimeSpan _refetchAtMostEvery = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1);
    private Document? _document;

    /// <exception cref="ThaIdException">ThaID cannot be reached, or speaks for another issuer.</exception>
    internal async Task<Document> GetAsync(CancellationToken ct, string? mustHaveKey = null)
    {
        await _one.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            if (_document is { } known && now - known.FetchedAt < _keep
                && (mustHaveKey is null || known.Keys.ContainsKey(mustHaveKey) || now - known.FetchedAt < _refetchAtMostEvery))
            {
                return known;
            }

            return _document = await FetchAsync(now, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<Document> FetchAsync(DateTimeOffset now, CancellationToken ct)
    {
        var issuer = options.Value.Authority?.AbsoluteUri.TrimEnd('/')
            ?? throw new ThaIdException(ThaIdFault.Down, "LakMuang:ThaId:Authority is not set.");
        using var discovery = await ReadAsync(new($"{issuer}/.well-known/openid-configuration"), ct);
        var root = discovery.RootElement;
        if (Text(root, "issuer").TrimEnd('/') != issuer)
        {
            throw new ThaIdException(ThaIdFault.Nonsense, "The discovery document names another issuer.");
        }

        using var keys = await ReadAsync(new(Text(root, "jwks_uri")), ct);
        return new(
            Text(root, "issuer"), new(Text(root, "authorization_endpoint")), new(Text(root, "token_endpoint")),
            SigningKeys.Read(keys.RootElement), now);
    }

    private async Task<JsonDocument> ReadAsync(Uri address, CancellationToken ct)
    {
        try
        {
            using var client = clients.CreateClient(HttpClientName);
            return JsonDocument.Parse(await client.GetByteArrayAsync(address, ct));
        }
        catch (JsonException e)
        {
            throw new ThaIdException(ThaIdFault.Nonsense, "It answered without JSON.", e);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            throw new ThaIdException(ThaIdFault.Down, "It cannot be reached.", e);
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.ValueKind is JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http")
            ? value.GetString()!
            : throw new ThaIdException(ThaIdFault.Nonsense, $"The discovery document has no {name}.");

    internal sealed record Document(
        string Issuer, Uri AuthorizationEndpoint, Uri TokenEndpoint, IReadOnlyDictionary<string, SigningKeys.Key> Keys, DateTimeOffset FetchedAt);
}
