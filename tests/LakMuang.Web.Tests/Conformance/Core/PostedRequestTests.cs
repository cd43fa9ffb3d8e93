using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Core;

/// <summary>Authorization requests by POST, as a browser sends them from another site, and long ones (OpenID Connect Core 3.1.2.1).</summary>
[Collection(ConformanceServer.Name)]
public sealed class PostedRequestTests(LakMuangServer server)
{
    // About 6 KB, and three times that in an address.
    private static readonly string _longClaims =
        "{\"userinfo\":{" + string.Join(',', Enumerable.Range(10, 40).Select(i => $"{new string(' ', 140)}\"x{i}\":null")) + "}}";

    [Theory]
    [InlineData("none")]
    [InlineData(null)]
    public async Task A_posted_request_finds_the_session_as_one_by_address_does(string? prompt)
    {
        using var visit = await Visit.BeginAsync(server);
        var first = await visit.TokensAsync();

        var page = await PostAsync(visit, ("prompt", prompt));
        var second = await Tokens.Check(await visit.Party.RedeemAsync(Answer.Code(page, visit.Party.Provider)), visit.Party);

        Assert.Equal(first.Id["sub"], second.Id["sub"]);
    }

    [Fact]
    public async Task A_long_posted_request_finds_the_session_too()
    {
        using var visit = await Visit.BeginAsync(server);
        await visit.TokensAsync();

        Answer.Code(await PostAsync(visit, ("prompt", "none"), ("claims", _longClaims)), visit.Party.Provider);
    }

    [Fact]
    public async Task A_posted_silent_request_without_a_session_answers_login_required()
    {
        using var visit = await Visit.BeginAsync(server);

        Assert.Equal("login_required", Answer.Error(await PostAsync(visit, ("prompt", "none")), visit.Party.Provider));
    }

    [Fact]
    public async Task A_posted_request_comes_again_by_303_and_without_what_may_be_a_citizen_id()
    {
        using var visit = await Visit.BeginAsync(server);
        using var browser = new TestBrowser(server.Address, takesCookies: false);

        using var answer = await browser.Http.PostAsync(
            new Uri(visit.Party.Provider["authorization_endpoint"]), new FormUrlEncodedContent(visit.Party.Request(("login_hint", "1101700000000"))));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/oauth2/authorize?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("1101700000000", answer.Headers.Location.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claims", "{")]
    [InlineData("max_age", "x")]
    public async Task A_posted_request_that_is_out_of_order_is_refused_at_once(string name, string value)
    {
        using var visit = await Visit.BeginAsync(server);

        var page = await PostAsync(visit, (name, value));

        Assert.Equal("invalid_request", page.Query("error"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Six_kilobytes_of_claims_survive_the_sign_in(bool isPosted)
    {
        using var visit = await Visit.BeginAsync(server);
        Assert.InRange(_longClaims.Length, 6_000, 8_192);

        var page = isPosted ? await PostAsync(visit, ("claims", _longClaims)) : await visit.GoAsync(("claims", _longClaims));
        Assert.Equal("/sign-in", page.Address.AbsolutePath);
        Assert.InRange(page.Address.AbsoluteUri.Length, 1, 2_000);

        // The page knows which system waits, and so to which address its form may lead (form-action).
        Assert.Contains("ระบบ open", page.Text, StringComparison.Ordinal);

        Answer.Code(await visit.FinishAsync(page), visit.Party.Provider);
    }

    private static Task<TestPage> PostAsync(Visit visit, params (string Name, string? Value)[] request) => visit.Browser.PostFromElsewhere(
        visit.Party.Provider["authorization_endpoint"], visit.Party.Request(request), Party.Callback);
}
