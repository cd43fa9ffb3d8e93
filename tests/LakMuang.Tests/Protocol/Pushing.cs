using System.Text.Json;
using System.Text.Json.Nodes;
using LakMuang.Protocol;
using LakMuang.Protocol.Authorize;
using LakMuang.TestKit;
using Pair = System.Collections.Generic.KeyValuePair<string, string>;

namespace LakMuang.Tests.Protocol;

/// <summary>Requests by PAR, and what clients with keys do.</summary>
internal static class Pushing
{
    public const string Par = Engine.Issuer + "/oauth2/par";
    public const string Token = Engine.Issuer + "/oauth2/token";
    public const string UserInfo = Engine.Issuer + "/oauth2/userinfo";

    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public static readonly DpopKey BankKey = new(MemoryClients.SignerKey);

    public static List<Pair> PushForm(this Engine engine, string client, params (string Name, string? Value)[] changes) =>
        Call.Bend([.. Call.Ask(client), .. engine.ProofOf(client).Where(p => p.Key != "client_id")], changes);

    public static ValueTask<ProtocolResponse> PushAsync(this Engine engine, string client, params (string Name, string? Value)[] changes) =>
        engine.Par.RunAsync(Call.Post(engine.PushForm(client, changes), HeaderOf(client)));

    public static async Task<string> PushedAsync(this Engine engine, string client, params (string Name, string? Value)[] changes)
    {
        var answer = await engine.PushAsync(client, changes);
        Assert.Equal(201, answer.Status);
        return Read.Text(Read.Json(answer), "request_uri")!;
    }

    public static ValueTask<AuthorizeOutcome> BrowseAsync(this Engine engine, string client, string requestUri, params (string, string?)[] more) =>
        engine.AskAsync(Call.Bend([new("client_id", client), new("request_uri", requestUri)], more));

    public static async Task<string> PushedCodeAsync(this Engine engine, string client, params (string Name, string? Value)[] changes) => Read.Parameter(
        Assert.IsType<AuthorizeOutcome.Issue>(await engine.BrowseAsync(client, await engine.PushedAsync(client, changes))).Response, "code")!;

    /// <summary>A call to the token endpoint, proved as the client does it, with a DPoP proof where there is a key.</summary>
    public static ValueTask<ProtocolResponse> CallTokenAsync(
        this Engine engine, string client, DpopKey? key, IEnumerable<Pair> form, params (string Name, JsonNode? Value)[] proof) => engine.Token.RunAsync(
            Call.Post([.. form, .. engine.ProofOf(client)], HeaderOf(client)) with { DPoP = key?.Proof(engine.Clock.Now, Token, changes: proof) });

    public static ValueTask<ProtocolResponse> TradeWithKeyAsync(
        this Engine engine, string client, string code, DpopKey? key, params (string Name, JsonNode? Value)[] proof) => engine.CallTokenAsync(
            client, key,
            [
                new("grant_type", "authorization_code"), new("code", code), new("code_verifier", Engine.Verifier),
                new("redirect_uri", MemoryClients.Of(client).RedirectUris[0]),
            ],
            proof);

    public static ValueTask<ProtocolResponse> RenewAsync(this Engine engine, string client, JsonElement tokens, DpopKey? key, params (string, string?)[] more) =>
        engine.CallTokenAsync(
            client, key, Call.Bend([new("grant_type", "refresh_token"), new("refresh_token", Read.Text(tokens, "refresh_token")!)], more));

    public static ValueTask<ProtocolResponse> AskUserInfoAsync(
        this Engine engine, string token, DpopKey? key, string scheme = "DPoP", params (string Name, JsonNode? Value)[] proof) => engine.UserInfo.RunAsync(
            Call.Get([]) with { Authorization = $"{scheme} {token}", DPoP = key?.Proof(engine.Clock.Now, UserInfo, "GET", token, proof) });

    public static string? HeaderOf(string client) => client is "app" or "bank" or "signer" ? null : Call.Basic(client);

    public static string? Header(ProtocolResponse response, string name) =>
        response.Headers.Where(h => h.Key == name).Select(h => h.Value).SingleOrDefault();

    public static List<Pair> ProofOf(this Engine engine, string client) => client switch
    {
        "app" => [new("client_id", client)],
        "bank" or "signer" =>
        [
            new("client_assertion_type", AssertionType),
            new("client_assertion", BankKey.Assertion(engine.Clock.Now, client, Engine.Issuer, ("header.kid", "k1"))),
        ],
        _ => [],
    };
}
