using System.Text.Json;
using LakMuang.Client.DPoP;

namespace LakMuang.Client.Discovery;

/// <summary>One HTTP exchange with LakMuang that ends in a JSON object, or in <see cref="ProviderUnreachable"/>.</summary>
internal sealed class ProviderCalls(IHttpClientFactory http)
{
    public const string ClientName = "LakMuang.Client";

    private static readonly JsonElement _empty = JsonElement.Parse("{}");

    /// <exception cref="ProviderUnreachable">5xx, a redirect, silence, or a success that is no JSON object.</exception>
    public async Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var client = http.CreateClient(ClientName);
            using var response = await client.SendAsync(request, ct);
            if ((int)response.StatusCode is >= 500 or (>= 300 and < 400))
            {
                throw new ProviderUnreachable($"LakMuang answered {(int)response.StatusCode} at {request.RequestUri?.AbsolutePath}.");
            }

            var nonce = response.Headers.TryGetValues(Proof.NonceHeader, out var nonces) ? nonces.FirstOrDefault() : null;
            return new((int)response.StatusCode, await BodyAsync(response, ct), nonce, response.Headers.WwwAuthenticate.ToString());
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException
            || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new ProviderUnreachable($"LakMuang could not be reached at {request.RequestUri?.GetLeftPart(UriPartial.Path)}.", e);
        }
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(ct);
            using var json = await JsonDocument.ParseAsync(stream, cancellationToken: ct);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw new JsonException("Not an object.");
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            // A refusal may come without words: RFC 6750 puts them into WWW-Authenticate.
            return _empty;
        }
    }
}
