using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Introspection;

/// <summary>How introspection (RFC 7662) and revocation (RFC 7009) begin: parameters in order, a client that proves itself, a token.</summary>
internal sealed class AboutTokenCall(IClients clients, IReplays replays, ProtocolOptions options, TimeProvider clock)
{
    private readonly AuthenticateClient _authenticate = new(clients, new(clients, replays, options, clock));

    /// <returns>Client and token, or the answer that refuses the call.</returns>
    public async ValueTask<(Client? Client, string Token, ProtocolResponse? Refusal)> ReadAsync(ProtocolRequest request, bool isForPublic)
    {
        var parameters = Parameters.Read(request, ParameterTable.AboutToken);
        if (parameters.Fault is { } fault)
        {
            return (null, "", ProtocolResponse.Error(400, fault));
        }

        var (client, refusal) = await _authenticate.RunAsync(request, parameters);
        if (client is { IsPublic: true } && !isForPublic)
        {
            refusal = ProtocolResponse.Error(401, ProtocolError.InvalidClient("Only a client that authenticates may ask."));
        }

        return refusal is not null ? (null, "", refusal)
            : parameters["token"] is { } token ? (client, token, null)
            : (null, "", ProtocolResponse.Error(400, ProtocolError.InvalidRequest("token is missing.")));
    }
}
