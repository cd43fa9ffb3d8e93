using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Foreign;

/// <summary>npm's oauth4webapi, which checks each answer by its RFC and takes nothing on trust.</summary>
public sealed class OAuth4WebApiTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    [Trait("Client", "oauth4webapi")]
    public async Task A_strict_client_finds_nothing_to_object_to_with_a_secret_or_with_keys()
    {
        var world = server.NewWorld();
        await world.Systems();
        var officer = await world.Person();
        var (issuer, email) = (server.Address.AbsoluteUri.TrimEnd('/'), officer.Email!.Value.Value);
        using var browser = server.NewBrowser();
        using var client = new NodeClient("oauth4webapi.mjs", issuer, LakMuangServer.InitialAccessToken, RelyingParty.RedirectUri);

        await client.Tell((await world.SignIn(browser, officer, new Uri(await client.Hear()).PathAndQuery, RelyingParty.RedirectUri)).Address.AbsoluteUri);
        await client.Tell((await browser.Get(new Uri(await client.Hear()).PathAndQuery, RelyingParty.RedirectUri)).Address.AbsoluteUri);
        using var said = JsonDocument.Parse(await client.Hear());
        var (secret, keys) = (said.RootElement.GetProperty("secret"), said.RootElement.GetProperty("keys"));

        Assert.Equal(email, secret.GetProperty("userinfo").GetProperty("email").GetString());
        Assert.Equal(secret.GetProperty("sub").GetString(), secret.GetProperty("accessToken").GetProperty("sub").GetString());
        Assert.True(secret.GetProperty("plain").GetProperty("active").GetBoolean());
        Assert.True(secret.GetProperty("signed").GetProperty("active").GetBoolean());
        Assert.StartsWith("application/token-introspection+jwt", secret.GetProperty("signed").GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal("invalid_grant", secret.GetProperty("afterRevocation").GetString());
        Assert.Equal("bearer", secret.GetProperty("forItself").GetString());

        Assert.Equal(email, keys.GetProperty("userinfo").GetProperty("email").GetString());
        Assert.Equal("dpop", keys.GetProperty("type").GetString());
        Assert.Equal(401, keys.GetProperty("asBearer").GetInt32());

        // The first call is refused for want of a nonce; from then on each answer brings the next one.
        Assert.Equal(1, keys.GetProperty("nonces").GetInt32());

        // Clients that register themselves cannot put their records together.
        Assert.NotEqual(secret.GetProperty("sub").GetString(), keys.GetProperty("sub").GetString());
    }
}
