using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Token;

namespace LakMuang.Protocol.Introspection;

/// <summary>What a token is worth (RFC 7662), told to its own client and to its audience; to anybody else it is inactive.</summary>
public sealed class IntrospectionEndpoint(
    IClients clients, IReplays replays, ISigningKeys keys, IGrants grants, ProtocolOptions options, TimeProvider clock)
{
    private readonly AuthenticateClient _authenticate = new(clients, new(replays, options, clock));
    private readonly AccessTokens _accessTokens = new(keys, grants, options, clock);

    public async ValueTask<ProtocolResponse> RunAsync(ProtocolRequest request)
    {
        var parameters = Parameters.Read(request, ParameterTable.AboutToken);
        if (parameters.Fault is { } fault)
        {
            return ProtocolResponse.Error(400, fault);
        }

        var (client, refusal) = await _authenticate.RunAsync(request, parameters);
        if (client is null)
        {
            return refusal!;
        }

        if (client.IsPublic)
        {
            return ProtocolResponse.Error(401, ProtocolError.InvalidClient("Only a client that authenticates may ask."));
        }

        return parameters["token"] is not { } token
            ? ProtocolResponse.Error(400, ProtocolError.InvalidRequest("token is missing."))
            : await _accessTokens.ReadLivingAsync(token, request.Cancel) is { } claims && IsForIt(client, claims)
                ? ProtocolResponse.Json(200, json => WriteActive(json, claims))
                : ProtocolResponse.Json(200, json => json.WriteBoolean("active", false));
    }

    private static bool IsForIt(Client client, JsonElement claims) =>
        JwtText.Of(claims, "client_id") == client.Id
        || JwtText.Includes(claims, "aud", client.Id)
        || client.Resources.Any(resource => JwtText.Includes(claims, "aud", resource));

    private static void WriteActive(Utf8JsonWriter json, JsonElement claims)
    {
        json.WriteBoolean("active", true);
        json.WriteString("token_type", "Bearer");
        foreach (var claim in claims.EnumerateObject())
        {
            claim.WriteTo(json);
        }
    }
}
