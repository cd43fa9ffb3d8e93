using System.Text.Json;

namespace LakMuang.Client.Discovery;

/// <summary>One HTTP exchange with LakMuang that ends in a JSON object, or in <see cref="ProviderUnreachable"/>.</summary>
internal sealed class ProviderCalls(IHttpClientFactory http)
{
    public const string ClientName = "LakMuang.Client";

    /// <summary>Status and body; 5xx, silence and anything but JSON throw.</summary>
    public async Task<(int Status, JsonElement Body)> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var client = http.CreateClient(ClientName);
            using var response = await client.SendAsync(request, ct);
            if ((int)response.StatusCode is >= 500 or (>= 300 and < 400))
            {
                throw new ProviderUnreachable($"LakMuang answered {(int)response.StatusCode} at {request.RequestUri?.AbsolutePath}.");
            }

            await using var stream = await response.Content.ReadAsStreamAsync(ct);
            using var json = await JsonDocument.ParseAsync(stream, cancellationToken: ct);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new ProviderUnreachable($"LakMuang's answer at {request.RequestUri?.AbsolutePath} is not a JSON object.");
            }

            return ((int)response.StatusCode, json.RootElement.Clone());
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException
            || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new ProviderUnreachable($"LakMuang could not be reached at {request.RequestUri?.GetLeftPart(UriPartial.Path)}.", e);
        }
    }
}
