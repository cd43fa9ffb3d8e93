using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Dpop;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>The token endpoint (RFC 6749 section 3.2): proves the client, then one of three grants.</summary>
public sealed class TokenEndpoint
{
    private readonly AuthenticateClient _authenticate;
    private readonly DpopProofs _proofs;
    private readonly string _address;
    private readonly CodeGrant _code;
    private readonly RefreshGrant _refresh;
    private readonly ClientCredentialsGrant _clientCredentials;

    public TokenEndpoint(
        IClients clients, IGrants grants, ISeal seal, ISigningKeys keys, IReplays replays,
        ProtocolOptions options, TimeProvider clock)
    {
        var tokens = new IssueTokens(keys, seal, options, clock);
        (_proofs, _address) = (new(replays, seal, options, clock), options.TokenEndpoint);
        _authenticate = new(clients, new(clients, replays, options, clock));
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

        if (!client.GrantTypes.Contains(grantType))
        {
            return ProtocolResponse.Error(400, new("unauthorized_client", $"The client is not registered for {grantType}."));
        }

        return await WithKeyAsync(request, parameters, client, grantType);
    }

    private async ValueTask<ProtocolResponse> WithKeyAsync(ProtocolRequest request, Parameters parameters, Client client, string grantType)
    {
        var (key, refusal) = await _proofs.AtEndpointAsync(request, client, _address);
        if (refusal is not null)
        {
            return refusal;
        }

        if (key is null && client.MustProveKey)
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidProof("The client is registered for DPoP, and shows no proof."))
                .With(DpopNonce.Header, _proofs.FreshNonce());
        }

        var answer = grantType switch
        {
            "authorization_code" => await _code.RunAsync(client, parameters, key, request.Cancel),
            "refresh_token" => await _refresh.RunAsync(client, parameters, key, request.Cancel),
            _ => _clientCredentials.Run(client, parameters, key),
        };
        return key is null ? answer : answer.With(DpopNonce.Header, _proofs.FreshNonce());
    }
}
