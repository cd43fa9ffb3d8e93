using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Token;

namespace LakMuang.Protocol.Introspection;

/// <summary>A client gives a token back (RFC 7009). It hears 200 whether or not there was anything to revoke.</summary>
public sealed class RevocationEndpoint(
    IClients clients, IReplays replays, ISigningKeys keys, IGrants grants, ISeal seal, ProtocolOptions options, TimeProvider clock)
{
    private readonly AboutTokenCall _call = new(clients, replays, options, clock);
    private readonly AccessTokens _accessTokens = new(keys, seal, grants, options, clock);

    public async ValueTask<ProtocolResponse> RunAsync(ProtocolRequest request)
    {
        var (client, token, refusal) = await _call.ReadAsync(request, isForPublic: true);
        if (client is null)
        {
            return refusal!;
        }

        // An access token is not stored: giving it back ends the system session that it lives by.
        if (await _accessTokens.ReadLivingAsync(token, request.Cancel) is { } claims)
        {
            if (JwtText.Of(claims, "client_id") == client.Id && JwtText.Of(claims, "sid") is { } sid)
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
