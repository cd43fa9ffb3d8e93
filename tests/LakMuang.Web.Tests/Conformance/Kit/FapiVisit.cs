using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>A person who is signed in already, at a client of the FAPI 2.0 Security Profile.</summary>
internal sealed class FapiVisit(FapiParty party, TestBrowser browser) : IDisposable
{
    public FapiParty Party => party;

    public TestBrowser Browser => browser;

    public static async Task<FapiVisit> BeginAsync(LakMuangServer server, string algorithm = "ES256")
    {
        var visit = new FapiVisit(await FapiParty.RegisterAsync(server, algorithm), server.NewBrowser());
        var world = server.NewWorld();
        await world.SignIn(visit.Browser, await world.Person());
        return visit;
    }

    public async Task<TestPage> GoAsync(params (string Name, string? Value)[] changes) =>
        await browser.Get(await party.AddressAsync(changes), Kit.Party.Callback);

    public async Task<string> CodeAsync(params (string Name, string? Value)[] changes) => Answer.Code(await GoAsync(changes), party.Provider);

    /// <summary>Tokens that are bound to the client's key.</summary>
    public async Task<JsonElement> TokensAsync(params (string Name, string? Value)[] changes) =>
        await TokensOf(await party.RedeemAsync(await CodeAsync(changes)));

    public static async Task<JsonElement> TokensOf(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var whole = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("DPoP", whole.GetProperty("token_type").GetString(), ignoreCase: true);
        return whole;
    }

    public async Task<HttpStatusCode> UserInfoStatusAsync(JsonElement tokens)
    {
        var token = tokens.GetProperty("access_token").GetString()!;
        using var answer = await party.UserInfoAsync(token, party.Proof("userinfo_endpoint", "GET", token));
        return answer.StatusCode;
    }

    public void Dispose()
    {
        party.Dispose();
        browser.Dispose();
    }
}
