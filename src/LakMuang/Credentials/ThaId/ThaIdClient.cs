using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LakMuang.Kernel;
using Microsoft.Extensions.Options;

namespace LakMuang.Credentials.ThaId;

/// <summary>Whom ThaID has proved, and how well ("ial" as ThaID words it, or null). Names and birth date are null where they were not asked for.</summary>
public sealed record ProvedPerson(CitizenId CitizenId, string? Ial)
{
    public string? Title { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>As far as ThaID knows it.</summary>
    public DateOfBirth? BirthDate { get; init; }
}

/// <summary>Speaks to ThaID as a relying party: its own ways are all in this folder (L1-2).</summary>
public sealed class ThaIdClient(IHttpClientFactory clients, ThaIdMetadata metadata, IOptions<ThaIdOptions> options, TimeProvider clock)
{
    private readonly ThaIdOptions _options = options.Value;

    /// <summary>Where to send the browser. Fails when ThaID is away, so that nobody is sent into the void.</summary>
    public async Task<Uri> AuthorizeAddressAsync(string state, string nonce, CancellationToken ct)
    {
        var document = await metadata.GetAsync(ct);
        var query = string.Join('&', new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["client_id"] = _options.ClientId,
            ["redirect_uri"] = _options.RedirectUri!.OriginalString,
            ["scope"] = _options.Scopes,
            ["state"] = state,
            ["nonce"] = nonce,
        }.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return new($"{document.AuthorizationEndpoint.OriginalString}?{query}");
    }

    /// <exception cref="ThaIdException">ThaID did not prove anybody.</exception>
    public async Task<ProvedPerson> RedeemAsync(string code, string nonce, CancellationToken ct)
    {
        var document = await metadata.GetAsync(ct);
        using var answer = await AskAsync(document.TokenEndpoint, code, ct);
        var claims = await ClaimsAsync(answer.RootElement, nonce, ct);

        var number = IdToken.Text(claims, _options.PidClaim is PidClaim.Sub ? "sub" : "pid") ?? IdToken.Text(answer.RootElement, "pid");
        if (number is null)
        {
            throw new ThaIdException(ThaIdFault.NoCitizenId, "There is no citizen ID in the answer.");
        }

        return CitizenId.OrNull(number) is { } citizenId
            ? new(citizenId, Said("ial"))
            {
                Title = Said("title"),
                GivenName = Said("given_name"),
                FamilyName = Said("family_name"),
                BirthDate = DateOfBirth.TryParse(Said("birthdate"), out var born) ? born : null,
            }
            : throw new ThaIdException(ThaIdFault.Nonsense, "The citizen ID does not check.");

        string? Said(string claim) => IdToken.Text(claims, claim) ?? IdToken.Text(answer.RootElement, claim);
    }

    private async Task<JsonElement> ClaimsAsync(JsonElement answer, string nonce, CancellationToken ct)
    {
        if (IdToken.Text(answer, "id_token") is not { } token)
        {
            // Without the scope openid the answer itself holds the values.
            return _options.Scopes.Split(' ').Contains("openid")
                ? throw new ThaIdException(ThaIdFault.Nonsense, "There is no id_token.")
                : answer;
        }

        var keys = await metadata.GetAsync(ct, mustHaveKey: IdToken.KidOf(token));
        return IdToken.Read(token, keys, _options, nonce, clock.GetUtcNow());
    }

    private async Task<JsonDocument> AskAsync(Uri tokenEndpoint, string code, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, tokenEndpoint) { Content = Form(code) };
        if (_options.ClientAuth is ThaIdClientAuth.Basic)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.ClientId}:{_options.ClientSecret}")));
        }

        if (_options.ApiKeyHeader is { Length: > 0 } header)
        {
            request.Headers.TryAddWithoutValidation(header, _options.ApiKeyValue);
        }

        try
        {
            using var client = clients.CreateClient(ThaIdMetadata.HttpClientName);
            using var response = await client.SendAsync(request, ct);
            var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(ct));
            if (response.IsSuccessStatusCode && body.RootElement.ValueKind is JsonValueKind.Object)
            {
                return body;
            }

            using (body)
            {
                throw Refusal(response.StatusCode, IdToken.Text(body.RootElement, "error"));
            }
        }
        catch (JsonException e)
        {
            throw new ThaIdException(ThaIdFault.Nonsense, "The token answer is not JSON.", e);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            throw new ThaIdException(ThaIdFault.Down, "The token endpoint cannot be reached.", e);
        }
    }

    private FormUrlEncodedContent Form(string code)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = _options.RedirectUri!.OriginalString,
        };
        if (_options.ClientAuth is ThaIdClientAuth.Post)
        {
            (form["client_id"], form["client_secret"]) = (_options.ClientId, _options.ClientSecret);
        }

        return new(form);
    }

    private static ThaIdException Refusal(HttpStatusCode status, string? error) => (status, error) switch
    {
        (_, "user_denied" or "access_denied") => new(ThaIdFault.Cancelled, "The person declined."),
        ( >= HttpStatusCode.InternalServerError, _) or (_, "server_error") => new(ThaIdFault.Down, $"It failed with status {(int)status}."),
        _ => new(ThaIdFault.CodeRefused, $"The code was refused with status {(int)status}."),
    };
}
