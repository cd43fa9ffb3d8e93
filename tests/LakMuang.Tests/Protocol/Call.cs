using System.Text;
using LakMuang.Protocol;
using Pair = System.Collections.Generic.KeyValuePair<string, string>;

namespace LakMuang.Tests.Protocol;

/// <summary>Requests in order, that tests bend by one parameter: null takes it away.</summary>
internal static class Call
{
    public static ProtocolRequest Get(IEnumerable<Pair> parameters) => new("GET", [.. parameters], null, null, null, TestContext.Current.CancellationToken);

    public static ProtocolRequest Post(IEnumerable<Pair> parameters, string? authorization = null) =>
        new("POST", [.. parameters], authorization, "application/x-www-form-urlencoded", null, TestContext.Current.CancellationToken);

    public static ProtocolRequest Form(string? authorization, params (string Name, string? Value)[] parameters) => Post(Bend([], parameters), authorization);

    /// <summary>An authorization request.</summary>
    public static List<Pair> Ask(string client = "info", params (string Name, string? Value)[] changes) => Bend(
        [
            new("client_id", client), new("redirect_uri", MemoryClients.Of(client).RedirectUris[0]), new("response_type", "code"),
            new("scope", "openid profile offline_access"), new("state", "s t&é"), new("nonce", "n-1"),
            new("code_challenge", Engine.Challenge), new("code_challenge_method", "S256"),
        ],
        changes);

    /// <summary>A code for tokens, by the client's own way of proving itself (but for private_key_jwt).</summary>
    public static ProtocolRequest Trade(string client, string code, params (string Name, string? Value)[] changes)
    {
        List<Pair> form =
        [
            new("grant_type", "authorization_code"), new("code", code), new("code_verifier", Engine.Verifier),
            new("redirect_uri", MemoryClients.Of(client).RedirectUris[0]),
        ];
        return MemoryClients.Of(client).IsPublic
            ? Post(Bend([.. form, new("client_id", client)], changes))
            : Post(Bend(form, changes), Basic(client));
    }

    public static string Basic(string id, string secret = MemoryClients.Secret) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}"));

    public static List<Pair> Bend(IEnumerable<Pair> parameters, params (string Name, string? Value)[] changes)
    {
        var bent = parameters.ToList();
        foreach (var (name, value) in changes)
        {
            bent.RemoveAll(p => p.Key == name);
            if (value is not null)
            {
                bent.Add(new(name, value));
            }
        }

        return bent;
    }
}
