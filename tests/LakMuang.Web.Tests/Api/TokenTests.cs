using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Api;

/// <summary>The API lets in by an access token for it, with the scope, from a session that lives (invariant 2), and by nothing else.</summary>
public sealed class TokenTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_person_acts_with_the_scope_and_the_own_right_together()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        using var desk = await ApiDesk.Of(server, admin);

        var people = await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people");
        var elsewhere = await desk.Get($"/agencies/{land.CodeOf(land.Neighbour)}/people");

        Assert.Equal(HttpStatusCode.OK, people.Status);
        Assert.Contains(people.Items, p => p.GetProperty("person").GetGuid() == officer.Id.Value);
        Assert.Equal("no-store", people.Raw.Headers.CacheControl?.ToString());
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (elsewhere.Status, elsewhere.Code));
        Assert.Equal("application/problem+json", elsewhere.Raw.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(elsewhere.Json.GetProperty("message").GetProperty("th").GetString()!);
    }

    [Fact]
    public async Task Without_a_token_or_with_a_cookie_alone_nobody_comes_in()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        using var desk = await ApiDesk.Of(server, admin);
        var path = $"/api/v1/agencies/{land.CodeOf(land.Town)}/people";

        using var cookie = await desk.Browser!.Http.GetAsync(new Uri(path, UriKind.Relative));
        desk.Token = "";
        var nothing = await desk.Get(path);
        desk.Token = "eyJhbGciOiJub25lIn0.e30.";
        var unsigned = await desk.Get(path);

        Assert.Equal(HttpStatusCode.Unauthorized, cookie.StatusCode);
        Assert.Equal((HttpStatusCode.Unauthorized, "api.token"), (nothing.Status, nothing.Code));
        Assert.Contains("DPoP", nothing.Challenge, StringComparison.Ordinal);
        Assert.DoesNotContain("error=", nothing.Challenge, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.Status);
        Assert.Contains("invalid_token", unsigned.Challenge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_for_somebody_else_opens_nothing_here_and_one_from_here_opens_nothing_there()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        using var desk = await ApiDesk.Of(server, admin);
        using var userInfo = await desk.Party.UserInfo(desk.Token);

        var code = (await desk.Browser!.Get(desk.Party.AuthorizeAddress("openid people.read"), until: RelyingParty.RedirectUri)).Query("code")!;
        desk.Token = (await RelyingParty.Json(await desk.Party.Redeem(code))).GetProperty("access_token").GetString()!;
        var answer = await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people");

        Assert.Equal(HttpStatusCode.Unauthorized, userInfo.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_named()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        using var desk = await ApiDesk.Of(server, admin, "agencies.read");

        var answer = await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people");

        Assert.Equal((HttpStatusCode.Forbidden, "api.scope"), (answer.Status, answer.Code));
        Assert.Contains("error=\"insufficient_scope\"", answer.Challenge, StringComparison.Ordinal);
        Assert.Contains("scope=\"people.read\"", answer.Challenge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_on_others_asks_for_a_stronger_sign_in()
    {
        var world = server.NewWorld();
        var admin = await world.Person(office: Office.SsoAdmin);
        var officer = await world.Person();
        using var desk = await ApiDesk.Weakly(server, world, admin);
        var path = $"/agencies/{await world.CodeOf(admin)}/people/{officer.Id.Value}";

        var read = await desk.Get(path);
        var work = await desk.Post($"{path}/suspension", new { because = "misuse", reason = "ทดสอบระดับการเข้าสู่ระบบ" });

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal((HttpStatusCode.Unauthorized, "agency.stronger-sign-in"), (work.Status, work.Code));
        Assert.Contains("error=\"insufficient_user_authentication\"", work.Challenge, StringComparison.Ordinal);
        Assert.Contains("acr_values=\"urn:lakmuang:level:3\"", work.Challenge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_dead_the_moment_its_person_is_suspended()
    {
        var land = await Country.Of(server);
        var (admin, other) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin));
        using var desk = await ApiDesk.Of(server, admin);
        var path = $"/agencies/{land.CodeOf(land.Town)}/people";
        Assert.Equal(HttpStatusCode.OK, (await desk.Get(path)).Status);

        Assert.Null(await land.Try<SuspendPerson, Guid>(suspend => suspend.RunAsync(
            land.As(other), land.Town, admin.Id, new(ReasonOfSuspension.Misuse, "ทดสอบการระงับ", null), TestContext.Current.CancellationToken)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Get(path)).Status);
    }

    [Fact]
    public async Task A_token_is_dead_the_moment_its_person_signs_out_even_where_a_refresh_token_lives_on()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        using var desk = await ApiDesk.Of(server, admin, $"offline_access {ApiDesk.AllScopes}");
        var path = $"/agencies/{land.CodeOf(land.Town)}/people";
        Assert.Equal(HttpStatusCode.OK, (await desk.Get(path)).Status);

        await desk.Browser!.Get("/sign-out");
        await desk.Browser.Submit();

        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Get(path)).Status);
    }

    [Fact]
    public async Task A_client_that_is_closed_takes_its_tokens_with_it_at_once()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        using var desk = await ApiDesk.Of(server, admin);
        await using var second = server.SecondNode();

        await server.Ask<DisableClient, Result<string>>(disable => disable.RunAsync(
            Act.OfJob("test", server.Clock.GetUtcNow()), desk.Party.Id, ReasonToDisable.Misuse, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Get("/agencies")).Status);
        using var there = new HttpRequestMessage(HttpMethod.Get, new Uri(second.Address, "/api/v1/agencies"));
        there.Headers.Authorization = new("Bearer", desk.Token);
        using var answer = await desk.Http.SendAsync(there);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_right_that_ends_in_the_clients_system_takes_the_token_with_it()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin, roles: ["info-viewer"]);
        using var desk = await ApiDesk.Of(server, admin, party: await ApiDesk.Register(server, "info"));
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/agencies")).Status);

        await server.Sql<int>("UPDATE access_grant SET until_day = '2026-01-06' WHERE holder = $1 AND system = 'info'", admin.Id.Value);

        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Get("/agencies")).Status);
    }

    [Fact]
    public async Task A_token_bound_to_a_key_asks_for_its_proof_for_this_very_call_once()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        var audience = ApiDesk.Audience(server);
        using var party = await KeyedParty.For(server, "open", m => m with
        {
            AuthorizationDetailsTypes = [],
            Scope = "openid agencies.read",
            Resources = [audience],
            DpopBoundAccessTokens = true,
        });
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer, "/account");
        var page = await browser.Get(await party.PushedAddress(("scope", "openid agencies.read"), ("resource", audience)), until: RelyingParty.RedirectUri);
        var token = (await RelyingParty.Json(await party.Redeem(page.Query("code")!, party.Key))).GetProperty("access_token").GetString()!;
        var at = $"{server.Address.AbsoluteUri.TrimEnd('/')}/api/v1/agencies";
        string Proof(string address, string method = "GET") => party.Key.Proof(server.Clock.GetUtcNow(), address, method, token);
        using var http = new HttpClient { BaseAddress = server.Address };
        async Task<HttpStatusCode> Call(string scheme, string? proof)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agencies?limit=1");
            request.Headers.Authorization = new(scheme, token);
            if (proof is not null)
            {
                request.Headers.Add("DPoP", proof);
            }

            using var answer = await http.SendAsync(request);
            Assert.True(answer.StatusCode != HttpStatusCode.OK || answer.Headers.Contains("DPoP-Nonce"));
            Assert.True(answer.StatusCode == HttpStatusCode.OK || answer.Headers.WwwAuthenticate.ToString().StartsWith("DPoP", StringComparison.Ordinal));
            return answer.StatusCode;
        }

        var good = Proof(at);
        Assert.Equal(HttpStatusCode.OK, await Call("DPoP", good));
        Assert.Equal(HttpStatusCode.Unauthorized, await Call("DPoP", good));
        Assert.Equal(HttpStatusCode.Unauthorized, await Call("DPoP", Proof($"{at}/0000")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Call("DPoP", Proof(at, "POST")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Call("DPoP", null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Call("Bearer", Proof(at)));
        using var thief = new DpopKey();
        Assert.Equal(HttpStatusCode.Unauthorized, await Call("DPoP", thief.Proof(server.Clock.GetUtcNow(), at, "GET", token)));
    }
}
