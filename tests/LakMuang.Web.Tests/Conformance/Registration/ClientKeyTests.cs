using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Registration;

/// <summary>A client changes its keys while its refresh tokens live on.</summary>
[Collection(ConformanceServer.Name)]
public sealed class ClientKeyTests(LakMuangServer server)
{
    [Fact]
    [Module("oidcc-refresh-token-rp-key-rotation")]
    public async Task A_new_key_that_is_published_is_known_at_once_and_the_old_one_no_more()
    {
        using var old = new KeyPair("RS256");
        using var fresh = new KeyPair("RS256");
        await using var published = await PublishedKeys.StartAsync(old);
        using var visit = await Visit.BeginAsync(server, ("token_endpoint_auth_method", "private_key_jwt"), ("jwks_uri", published.Address));
        visit.Party.Key = old;
        var tokens = await visit.TokensAsync(("scope", "openid offline_access"), ("prompt", "consent"));

        (published.Key, visit.Party.Key) = (fresh, fresh);
        using var answer = await visit.Party.RefreshAsync(tokens.Refresh!);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        visit.Party.Key = old;
        using var refused = await visit.Party.RefreshAsync(tokens.Refresh!);
        Assert.Equal("invalid_client", await Tokens.Refusal(refused));
    }

    [Fact]
    public async Task A_new_key_is_known_at_once_and_the_old_one_no_more()
    {
        using var old = new KeyPair("RS256");
        using var fresh = new KeyPair("RS256");
        using var visit = await Visit.BeginAsync(server, ("token_endpoint_auth_method", "private_key_jwt"), ("jwks", old.Set()));
        visit.Party.Key = old;
        var tokens = await visit.TokensAsync(("scope", "openid offline_access"), ("prompt", "consent"));

        await ReplaceAsync(visit.Party, fresh);
        using var refused = await visit.Party.RefreshAsync(tokens.Refresh!);
        Assert.Equal("invalid_client", await Tokens.Refusal(refused));
        visit.Party.Key = fresh;
        using var answer = await visit.Party.RefreshAsync(tokens.Refresh!);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task ReplaceAsync(Party party, KeyPair key)
    {
        string[] servers = ["registration_access_token", "registration_client_uri", "client_id_issued_at", "client_secret_expires_at", "client_secret"];
        var body = JsonNode.Parse(party.Registered.GetRawText())!.AsObject();
        foreach (var member in servers)
        {
            body.Remove(member);
        }

        body["jwks"] = key.Set();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, party.Registered.GetProperty("registration_client_uri").GetString()) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", party.Registered.GetProperty("registration_access_token").GetString());
        using var answer = await http.SendAsync(request);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }
}
