using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Token;

namespace LakMuang.Protocol.Introspection;

/// <summary>What a token is worth (RFC 7662), told to its own client and to its audience; to anybody else it is inactive.</summary>
public sealed class IntrospectionEndpoint(
    IClients clients, IReplays replays, ISigningKeys keys, IGrants grants, ISeal seal, ProtocolOptions options, TimeProvider clock)
{
    private const string SignedType = "token-introspection+jwt";

    private readonly AboutTokenCall _call = new(clients, replays, options, clock);
    private readonly AccessTokens _accessTokens = new(keys, seal, grants, options, clock);

    public async ValueTask<ProtocolResponse> RunAsync(ProtocolRequest request)
    {
        var (client, token, refusal) = await _call.ReadAsync(request, isForPublic: false);
        if (client is null)
        {
            return refusal!;
        }

        // A client that was closed takes its tokens with it, whoever asks about them.
        var claims = await _accessTokens.ReadLivingAsync(token, request.Cancel) is { } read && IsForIt(client, read)
            && await clients.FindAsync(JwtText.Of(read, "client_id")!, request.Cancel) is not null ? read : (JsonElement?)null;
        return WantsSigned(request) ? Signed(client, claims) : ProtocolResponse.Json(200, json => Write(json, claims));
    }

    private static bool IsForIt(Client client, JsonElement claims) =>
        JwtText.Of(claims, "client_id") == client.Id
        || JwtText.Includes(claims, "aud", client.Id)
        || client.Identifiers.Any(identifier => JwtText.Includes(claims, "aud", identifier));

    // RFC 9701 section 4.
    private static bool WantsSigned(ProtocolRequest request) =>
        request.Accept?.Contains("application/" + SignedType, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>RFC 9701 section 5: for this resource server, of now, and not to be mistaken for a token (section 8.1).</summary>
    private ProtocolResponse Signed(Client client, JsonElement? claims)
    {
        var key = keys.Current(client.IntrospectionAlgorithm) ?? throw new InvalidOperationException($"There is no key for {client.IntrospectionAlgorithm}.");
        return ProtocolResponse.Text("application/" + SignedType, Jwt.Write(key, SignedType, json =>
        {
            json.WriteString("iss", options.Issuer);
            json.WriteString("aud", client.Id);
            json.WriteNumber("iat", clock.GetUtcNow().ToUnixTimeSeconds());
            json.WriteStartObject("token_introspection");
            Write(json, claims);
            json.WriteEndObject();
        }));
    }

    private static void Write(Utf8JsonWriter json, JsonElement? active)
    {
        json.WriteBoolean("active", active is not null);
        if (active is not { } claims)
        {
            return;
        }

        json.WriteString("token_type", AccessTokens.KeyOf(claims) is null ? "Bearer" : "DPoP");
        foreach (var claim in claims.EnumerateObject())
        {
            // As it was signed, letter by letter: authorization_details are in RFC 8785 form.
            json.WritePropertyName(claim.Name);
            json.WriteRawValue(claim.Value.GetRawText());
        }
    }
}
