using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Dpop;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Pushed;

/// <summary>Takes an authorization request from the client itself (RFC 9126), with the same rules as the browser's, before the browser comes.</summary>
public sealed class PushedRequestEndpoint(
    IClients clients, IReplays replays, IPushedRequests store, ISeal seal, ProtocolOptions options, TimeProvider clock)
{
    private const string Key = "dpop_jkt";

    private readonly AuthenticateClient _authenticate = new(clients, new(clients, replays, options, clock));
    private readonly DpopProofs _proofs = new(replays, seal, options, clock);
    private readonly PushedRequestStore _store = new(store, seal, clock);

    public async ValueTask<ProtocolResponse> RunAsync(ProtocolRequest request)
    {
        var parameters = Parameters.Read(request, ParameterTable.PushedRequest);
        if (parameters.Fault is { } fault)
        {
            return ProtocolResponse.Error(400, fault);
        }

        var (client, refusal) = await _authenticate.RunAsync(request, parameters);
        if (client is null)
        {
            return refusal!;
        }

        var (thumbprint, notProved) = await _proofs.AtEndpointAsync(request, client, options.PushedRequestEndpoint);
        if (notProved is not null)
        {
            return notProved;
        }

        var answer = FirstError(client, parameters, thumbprint) is { } error
            ? ProtocolResponse.Error(400, error)
            : await KeepAsync(request, client, thumbprint);
        return thumbprint is null ? answer : answer.With(DpopNonce.Header, _proofs.FreshNonce());
    }

    private static ProtocolError? FirstError(Client client, Parameters parameters, string? thumbprint) =>
        parameters["request_uri"] is not null ? ProtocolError.InvalidRequest("request_uri has no place in a pushed request.")
        : parameters["redirect_uri"] is not { } redirectUri || !RedirectUriCheck.IsRegistered(client, redirectUri)
            ? ProtocolError.InvalidRequest("redirect_uri is missing or not registered.")
        : thumbprint is not null && parameters[Key] is { } named && named != thumbprint
            ? ProtocolError.InvalidProof("dpop_jkt names another key than the proof shows.")
        : AuthorizeChecks.FirstError(new(client, redirectUri, parameters) { IsPushed = true });

    private async ValueTask<ProtocolResponse> KeepAsync(ProtocolRequest request, Client client, string? thumbprint)
    {
        // RFC 9449 section 10.1: the key of a proof at this endpoint counts as dpop_jkt.
        List<KeyValuePair<string, string>> kept = [new("client_id", client.Id)];
        kept.AddRange(request.Parameters.Where(p => p.Key is not "client_id" and not Key
            && ParameterTable.Authorize.Find(p.Key) is not null && !InternalParameters.Includes(p.Key)));
        if ((thumbprint ?? request.Parameters.FirstOrDefault(p => p.Key == Key).Value) is { } key)
        {
            kept.Add(new(Key, key));
        }

        var requestUri = await _store.AddAsync(client.Id, kept, request.Cancel);
        return ProtocolResponse.Json(201, json =>
        {
            json.WriteString("request_uri", requestUri);
            json.WriteNumber("expires_in", (int)PushedRequestStore.Lifetime.TotalSeconds);
        });
    }
}
