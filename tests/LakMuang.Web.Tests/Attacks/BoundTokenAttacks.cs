using System.Net;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>Pushed requests and bound tokens in the wrong hands (RFC 9126 section 7, RFC 9449 section 11).</summary>
public sealed class BoundTokenAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_stolen_token_is_worth_nothing_without_its_key_and_a_stolen_proof_nothing_a_second_time()
    {
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));

        // Weak: a bearer token works for whoever holds it, as often as they like.
        using var weak = await RelyingParty.For(server, "info");
        var bearer = (await RelyingParty.Json(await weak.Redeem(await weak.Code(browser)))).GetProperty("access_token").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await weak.UserInfo(bearer)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await weak.UserInfo(bearer)).StatusCode);

        using var party = await KeyedParty.For(server, "info");
        var code = (await browser.Get(await party.PushedAddress(), until: RelyingParty.RedirectUri)).Query("code")!;
        var token = (await RelyingParty.Json(await party.Redeem(code, party.Key))).GetProperty("access_token").GetString()!;
        var proof = party.UserInfoProof(token);

        Assert.Equal(HttpStatusCode.Unauthorized, (await weak.UserInfo(token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await party.UserInfo(token, proof)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfo(token, proof)).StatusCode);
    }

    [Fact]
    public async Task A_pushed_request_of_one_client_is_of_no_use_to_another()
    {
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));
        using var party = await KeyedParty.For(server, "info");
        using var thief = await KeyedParty.For(server, "info");
        var address = await party.PushedAddress();

        var stolen = await browser.Get(address.Replace(party.Id, thief.Id, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, stolen.Status);
        Assert.Equal(server.Address.Authority, stolen.Address.Authority);

        Assert.NotNull((await browser.Get(address, until: RelyingParty.RedirectUri)).Query("code"));
    }
}
