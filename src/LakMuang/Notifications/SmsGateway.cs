using System.Net.Http.Json;
using System.Text.Json;
using LakMuang.Notifications.Contracts;
using Microsoft.Extensions.Options;

namespace LakMuang.Notifications;

/// <summary>Hands short messages to an HTTP gateway, or writes .json files where none is named.</summary>
/// <remarks>Any status from 200 to 299 counts as taken; everything else, a redirect too, is tried again.</remarks>
internal sealed class SmsGateway(IOptions<SmsOptions> options, IHttpClientFactory clients) : ISmsGateway
{
    public const string HttpClientName = "sms";

    private readonly SmsOptions _options = options.Value;

    public async Task SendAsync(Sms sms, CancellationToken ct)
    {
        if (_options.GatewayUrl is null)
        {
            await WriteAsync(sms, ct);
            return;
        }

        using var request = RequestOf(sms, _options.GatewayUrl);
        if (_options.ApiKeyHeader is { Length: > 0 } header)
        {
            request.Headers.TryAddWithoutValidation(header, _options.ApiKeyValue);
        }

        using var client = clients.CreateClient(HttpClientName);
        using var answer = await client.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }

    private HttpRequestMessage RequestOf(Sms sms, string url) => _options.IsTemplate
        ? new(HttpMethod.Get, new Uri(url
            .Replace(SmsOptions.ToPlace, Uri.EscapeDataString(sms.To), StringComparison.Ordinal)
            .Replace(SmsOptions.TextPlace, Uri.EscapeDataString(sms.Text), StringComparison.Ordinal)))
        : new(HttpMethod.Post, new Uri(url)) { Content = JsonContent.Create(new { id = sms.Id, to = sms.To, from = _options.From, text = sms.Text }) };

    // Written elsewhere and moved: whoever watches the folder never sees half a message.
    private async Task WriteAsync(Sms sms, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(_options.PickupDirectory!);
        var aside = Path.Combine(folder.FullName, $".new-{sms.Id:N}");
        await File.WriteAllTextAsync(aside, JsonSerializer.Serialize(new { to = sms.To, text = sms.Text }), ct);
        File.Move(aside, Path.Combine(folder.FullName, $"{sms.Id:N}.json"), overwrite: true);
    }
}
