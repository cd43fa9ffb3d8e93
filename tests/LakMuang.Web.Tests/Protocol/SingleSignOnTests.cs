using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>A linked system, signed in through real HTTP against the stored state.</summary>
public sealed class SingleSignOnTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_signed_in_person_gets_a_code_and_the_system_learns_who_they_are()
    {
        var officer = await _world.Person(groups: ["info-viewer", "info-editor"]);
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");

        var page = await _world.SignIn(browser, officer, info.AuthorizeAddress(), until: RelyingParty.RedirectUri);
        Assert.Equal("s1", page.Query("state"));
        Assert.Equal(server.Address.AbsoluteUri.TrimEnd('/'), page.Query("iss"));
        var tokens = await RelyingParty.Json(await info.Redeem(page.Query("code")!));
        var claims = await RelyingParty.Json(await info.UserInfo(tokens.GetProperty("access_token").GetString()!));

        Assert.Equal(["info-editor", "info-viewer"], claims.GetProperty("groups").EnumerateArray().Select(g => g.GetString()));
        Assert.Equal("subdistrict_municipality", claims.GetProperty("agency_type").GetString());
        Assert.Equal("urn:lakmuang:level:2", claims.GetProperty("acr").GetString());
        Assert.DoesNotContain(officer.CitizenId.Digits, claims.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_right_the_person_sees_why_and_the_client_gets_access_denied()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person());

        var page = await browser.Get(info.AuthorizeAddress());

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("ท่านยังไม่มีสิทธิเข้าใช้", page.Text, StringComparison.Ordinal);
        Assert.Contains("error=access_denied", page.Link("กลับไปที่"), StringComparison.Ordinal);
        Assert.Equal("/requests/new", page.Link("ยื่นคำขอใช้ระบบ"));
    }

    [Fact]
    public async Task A_system_with_a_higher_floor_asks_for_ThaID_and_the_session_goes_on()
    {
        var officer = await _world.Person(groups: ["ktb-maker", "info-viewer"]);
        using var browser = server.NewBrowser();
        using var bank = await RelyingParty.For(server, "ktb");
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, officer);
        var before = await RelyingParty.Json(await info.Redeem(await info.Code(browser)));

        var page = await browser.Get(bank.AuthorizeAddress());
        Assert.Contains("ต้องยืนยันตัวตนที่มั่นคงกว่าเดิม", page.Text, StringComparison.Ordinal);
        var entered = await new ThaIdJourney(server).SignIn(browser, officer, page.Query("to")!, RelyingParty.RedirectUri);

        var after = await RelyingParty.Json(await bank.Redeem(entered.Query("code")!));
        Assert.Equal(["mfa", "otp", "pwd"], MethodsOf(after).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await info.UserInfo(before.GetProperty("access_token").GetString()!)).StatusCode);
    }

    [Fact]
    public async Task Where_a_password_is_enough_at_home_a_stricter_system_asks_for_the_code_that_is_missing()
    {
        var officer = await _world.Person(enforced: false, groups: "elaas-maker");
        using var browser = server.NewBrowser();
        using var elaas = await RelyingParty.For(server, "elaas");
        await _world.SignIn(browser, officer);

        var page = await browser.Get(elaas.AuthorizeAddress());
        Assert.Contains("ต้องยืนยันตัวตนสองขั้น", page.Text, StringComparison.Ordinal);
        await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        var entered = await browser.Submit(RelyingParty.RedirectUri, ("Code", await _world.MailOf(officer).Code()));

        Assert.NotNull(entered.Query("code"));
    }

    [Fact]
    public async Task A_code_works_once_and_a_replay_ends_what_came_of_it()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(groups: "info-viewer"));
        var code = await info.Code(browser);
        var tokens = await RelyingParty.Json(await info.Redeem(code));

        var replay = await info.Redeem(code);

        Assert.Equal("invalid_grant", (await RelyingParty.Json(replay)).GetProperty("error").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(tokens.GetProperty("access_token").GetString()!)).StatusCode);
    }

    [Fact]
    public async Task Of_twenty_redemptions_at_once_one_succeeds()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(groups: "info-viewer"));
        var code = await info.Code(browser);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => info.Redeem(code)));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Refresh_tokens_rotate_and_an_old_one_revokes_the_family()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(groups: "info-viewer"));
        var first = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));
        var second = await RelyingParty.Json(await info.Refresh(Token(first)));
        var third = await RelyingParty.Json(await info.Refresh(Token(second)));

        var reuse = await info.Refresh(Token(first));

        Assert.Equal("invalid_grant", (await RelyingParty.Json(reuse)).GetProperty("error").GetString());
        Assert.False((await info.Refresh(Token(third))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_lost_answer_to_a_rotation_may_be_asked_for_again_within_ten_seconds()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(groups: "info-viewer"));
        var first = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));
        await info.Refresh(Token(first));

        var retry = await info.Refresh(Token(first));
        Assert.True(retry.IsSuccessStatusCode);

        await server.PassAsync(TimeSpan.FromSeconds(11));
        Assert.False((await info.Refresh(Token(first))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Refresh_tokens_outlive_a_sign_out_and_end_with_the_right()
    {
        var officer = await _world.Person(groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, officer);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));
        await browser.Get("/sign-out");
        await browser.Submit();
        var next = await info.Refresh(Token(tokens));
        Assert.True(next.IsSuccessStatusCode);

        await _world.Do<Agencies.RecordDeparture>(leave =>
            leave.RunAsync(_world.Act(), officer.Id, officer.Agency, Agencies.Contracts.EndOfPost.Transfer, TestContext.Current.CancellationToken));

        Assert.False((await info.Refresh(Token(await RelyingParty.Json(next)))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Prompt_none_never_shows_a_page()
    {
        using var nobody = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");

        var page = await nobody.Get(info.AuthorizeAddress(extra: "&prompt=none"), until: RelyingParty.RedirectUri);

        Assert.Equal("login_required", page.Query("error"));
    }

    [Fact]
    public async Task Prompt_login_asks_again_once_and_then_goes_on()
    {
        var officer = await _world.Person(enforced: false, groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, officer);

        var page = await browser.Get(info.AuthorizeAddress(extra: "&prompt=login"));
        Assert.Contains("กรุณายืนยันตัวตนอีกครั้ง", page.Text, StringComparison.Ordinal);
        var entered = await browser.Submit(RelyingParty.RedirectUri, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));

        Assert.NotNull(entered.Query("code"));
    }

    [Theory]
    [InlineData("client_id=nobody")]
    [InlineData("client_id=%00")]
    [InlineData("response_type=code")]
    public async Task An_unknown_client_or_address_gets_a_page_and_never_a_redirect(string query)
    {
        using var browser = server.NewBrowser();

        var page = await browser.Get($"/oauth2/authorize?{query}&redirect_uri=https%3A%2F%2Fevil.example%2F");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(server.Address.Authority, page.Address.Authority);
        Assert.Contains("เปิดระบบจากลิงก์นี้ไม่ได้", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_page_lets_its_form_lead_to_the_waiting_system_only()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await browser.Get(info.AuthorizeAddress());

        using var answer = await browser.Http.GetAsync(browser.Page.Address);

        Assert.EndsWith("form-action 'self' http://localhost:9", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static string Token(System.Text.Json.JsonElement answer) => answer.GetProperty("refresh_token").GetString()!;

    /// <summary>amr of an id_token (RFC 8176).</summary>
    private static IEnumerable<string?> MethodsOf(System.Text.Json.JsonElement tokens)
    {
        using var claims = System.Text.Json.JsonDocument.Parse(
            System.Buffers.Text.Base64Url.DecodeFromChars(tokens.GetProperty("id_token").GetString()!.Split('.')[1]));
        return [.. claims.RootElement.GetProperty("amr").EnumerateArray().Select(m => m.GetString())];
    }
}
