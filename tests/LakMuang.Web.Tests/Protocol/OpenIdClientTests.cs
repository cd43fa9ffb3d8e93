using System.Diagnostics;
using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>npm's openid-client, which knows nothing of us, registers, signs a person in, refreshes and revokes.</summary>
public sealed class OpenIdClientTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    [Trait("Client", "openid-client")]
    public async Task A_foreign_relying_party_signs_a_person_in()
    {
        await _world.Systems();
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        using var party = Process.Start(new ProcessStartInfo(
            "node",
            [
                Path.Combine(Clone.Folder, "tests", "LakMuang.Web.Tests", "Protocol", "openid-client.mjs"),
                server.Address.AbsoluteUri.TrimEnd('/'), LakMuangServer.InitialAccessToken, RelyingParty.RedirectUri,
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaints = party.StandardError.ReadToEndAsync();
        var address = await party.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await complaints);

        var entered = await _world.SignIn(browser, officer, new Uri(address).PathAndQuery, RelyingParty.RedirectUri);
        await party.StandardInput.WriteLineAsync(entered.Address.AbsoluteUri);
        var said = await party.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await complaints);
        using var result = JsonDocument.Parse(said);

        Assert.Equal(officer.Email!.Value.Value, result.RootElement.GetProperty("userinfo").GetProperty("email").GetString());
        Assert.False(result.RootElement.GetProperty("claims").TryGetProperty("email", out _));
        Assert.True(result.RootElement.GetProperty("refreshed").GetBoolean());
        Assert.Equal("invalid_grant", result.RootElement.GetProperty("afterRevocation").GetString());
    }
}
