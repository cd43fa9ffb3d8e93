using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>The token endpoint (RFC 6749 section 3.2): proves the client, then one of three grants.</summary>
public sealed class TokenEndpoint
{
    private readonly AuthenticateClient _authenticate;
    private readonly CodeGrant _code;
    private readonly RefreshGrant _refresh;
    private readonly ClientCredentialsGrant _clientCredentials;

    public TokenEndpoint(
        IClients clients, IGrants grants, ISeal seal, ISigningKeys keys, IReplays replays,
        ProtocolOptions options, TimeProvider clock)
    {
        var tokens = new IssueTokens(keys, options, clock);
        _authenticate = new(clients, new(replays, options, clock));
        _code = new(grants, seal, tokens, options, clock);
        _refresh = new(grants, seal, tokens, options);
        _clientCredentials = new(tokens, options);
    }

    public async ValueTask<ProtocolResponse> RunAsync(ProtocolRequest request)
    {
        var parameters = Parameters.Read(request, ParameterTable.TokenRequest);
        if (parameters.Fault is { } fault)
        {
            return ProtocolResponse.Error(400, fault);
        }

        if (parameters["grant_type"] is not { } grantType)
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidRequest("grant_type is missing."));
        }

        var (client, refusal) = await _authenticate.RunAsync(request, parameters);
        if (client is null)
        {
            return refusal!;
        }

        if (grantType is not ("authorization_code" or "refresh_token" or "client_credentials"))
        {
            return ProtocolResponse.Error(400, new("unsupported_grant_type", "Only authorization_code, refresh_token and client_credentials are supported."));
        }

        return client.GrantTypes.Contains(grantType)
            ? grantType switch
            {
                "authorization_code" => await _code.RunAsync(client, parameters, request.Cancel),
                "refresh_token" => await _refresh.RunAsync(client, parameters, request.Cancel),
                _ => _clientCredentials.Run(client, parameters),
            }
            : ProtocolResponse.Error(400, new("unauthorized_client", $"The client is not registered for {grantType}."));
    }
}
