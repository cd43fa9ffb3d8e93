using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Token;

namespace LakMuang.Protocol.Introspection;

/// <summary>A client gives a token back (RFC 7009). It hears 200 whether or not there was anything to revoke.</summary>
public sealed class RevocationEndpoint(
    IClients clients, IReplays replays, ISigningKeys keys, IGrants grants, ISeal seal, ProtocolOptions options, TimeProvider clock)
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

        if (parameters["token"] is not { } token)
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidRequest("token is missing."));
        }

        // An access token is not stored: giving it back ends the system session that it lives by.
        if (await _accessTokens.ReadLivingAsync(token, request.Cancel) is { } claims)
        {
            if (Jose.JwtText.Of(claims, "client_id") == client.Id && Jose.JwtText.Of(claims, "sid") is { } sid)
            {
                await grants.EndAsync(sid, request.Cancel);
            }
        }
        else if (RefreshToken.Open(seal, token) is { } refresh)
        {
            await grants.RevokeAsync(client.Id, refresh.Family, request.Cancel);
        }

        return ProtocolResponse.Empty(200);
    }
}
