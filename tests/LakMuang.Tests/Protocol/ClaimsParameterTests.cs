using LakMuang.Protocol.Authorize;

namespace LakMuang.Tests.Protocol;

/// <summary>The claims parameter (OpenID Connect Core 5.5), and levels that must be reached.</summary>
public sealed class ClaimsParameterTests
{
    private readonly Engine _engine = new();

    [Fact]
    public async Task A_claim_asked_for_by_name_is_released_when_the_client_may_use_its_scope()
    {
        var tokens = await _engine.TokensAsync("info", ("scope", "openid offline_access"), (
            "claims", """{"userinfo":{"email":{"essential":true},"name":null,"name#en":null,"pid":null,"groups":null,"made up":null,"acr":null}}"""));
        await AskUserInfoAsync(Read.Text(tokens, "access_token")!);
        Assert.Equal(["email", "name", "name#en"], _engine.ClaimsByName);

        var renewed = Read.Json(await _engine.RenewAsync("info", tokens, null));
        await AskUserInfoAsync(Read.Text(renewed, "access_token")!);
        Assert.Equal(["email", "name", "name#en"], _engine.ClaimsByName);
    }

    [Fact]
    public async Task Nothing_personal_gets_into_the_id_token_however_it_is_asked_for()
    {
        var usual = Read.Claims(Read.Text(await _engine.TokensAsync("info", ("scope", "openid")), "id_token")!);
        var asked = Read.Claims(Read.Text(
            await _engine.TokensAsync("info", ("scope", "openid"), ("claims", """{"id_token":{"email":{"essential":true},"name":null,"pid":null}}""")), "id_token")!);

        Assert.Equal(usual.EnumerateObject().Select(c => c.Name), asked.EnumerateObject().Select(c => c.Name));
    }

    [Theory]
    [InlineData("""{"userinfo":[]}""")]
    [InlineData("""{"userinfo":null}""")]
    [InlineData("""{"userinfo":{"name":true}}""")]
    [InlineData("""{"userinfo":{"name":"x"}}""")]
    [InlineData("""{"id_token":{"acr":{"essential":"yes"}}}""")]
    [InlineData("""{"id_token":{"acr":{"values":"x"}}}""")]
    [InlineData("""{"id_token":{"acr":null,"acr":null}}""")]
    [InlineData("""{"id_token":{"acr":{"value":"\ud800"}}}""")]
    public async Task A_form_that_section_5_5_does_not_know_is_refused(string claims) =>
        Assert.Equal("invalid_request", Read.Error(await _engine.AskAsync(Call.Ask("info", ("claims", claims)))));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"other":7,"userinfo":{},"id_token":{"auth_time":{"essential":true},"acr":{"values":[7,null,"urn:other"]}}}""")]
    [InlineData("""{"id_token":{"acr":{"essential":true}}}""")]
    public async Task What_asks_for_nothing_unusual_changes_nothing(string claims) =>
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask("info", ("claims", claims))));

    [Theory]
    [InlineData("""{"id_token":{"acr":{"essential":true,"values":["urn:lakmuang:level:3"]}}}""")]
    [InlineData("""{"id_token":{"acr":{"essential":true,"values":["urn:other","urn:lakmuang:level:4","urn:lakmuang:level:3"]}}}""")]
    [InlineData("""{"id_token":{"acr":{"essential":true,"value":"urn:lakmuang:level:3"}}}""")]
    [InlineData("""{"id_token":{"acr":{"values":["urn:lakmuang:level:3"]}}}""")]
    public async Task A_level_in_the_claims_is_asked_of_the_sign_in(string claims)
    {
        Assert.Equal(3, Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask("info", ("claims", claims)))).MinimumLevel);
        _engine.Session = null;
        Assert.Equal(3, Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask("info", ("claims", claims)))).MinimumLevel);
        _engine.SignIn(level: 3);
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask("info", ("claims", claims))));
    }

    [Fact]
    public async Task One_of_several_essential_levels_is_enough() => Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask(
        "info", ("claims", """{"id_token":{"acr":{"essential":true,"values":["urn:lakmuang:level:3","urn:lakmuang:level:2"]}}}"""))));

    [Theory]
    [InlineData("urn:lakmuang:level:4")]
    [InlineData("urn:other")]
    public async Task An_essential_level_that_cannot_be_reached_fails_before_anybody_signs_in(string level)
    {
        var claims = """{"id_token":{"acr":{"essential":true,"values":["LEVEL"]}}}""".Replace("LEVEL", level, StringComparison.Ordinal);
        Assert.Equal("unmet_authentication_requirements", Read.Error(await _engine.AskAsync(Call.Ask("info", ("claims", claims)))));
        _engine.Session = null;
        Assert.Equal("unmet_authentication_requirements", Read.Error(await _engine.AskAsync(Call.Ask("info", ("claims", claims)))));
    }

    [Theory]
    [InlineData("consent")]
    [InlineData("none")]
    public async Task A_systems_floor_that_nobody_can_reach_asks_nobody_for_ever(string prompt)
    {
        _engine.Entitlement = new(true, [], 4, "");
        var asked = ("prompt", prompt);

        Assert.Equal("unmet_authentication_requirements", Read.Error(await _engine.AskAsync(Call.Ask("info", asked))));
        _engine.SignIn(level: 4);
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask("info", asked)));
    }

    [Theory]
    [InlineData("""{"id_token":{"sub":{"value":"somchai-at-info"}}}""", true)]
    [InlineData("""{"id_token":{"sub":{"value":"somying-at-info"}}}""", false)]
    [InlineData("""{"userinfo":{"sub":{"value":"somying-at-info"}}}""", false)]
    public async Task A_client_that_wants_one_person_gets_no_other(string claims, bool isIssued)
    {
        var outcome = await _engine.AskAsync(Call.Ask("info", ("claims", claims)));

        Assert.Equal(isIssued, outcome is AuthorizeOutcome.Issue);
        Assert.Equal(!isIssued, outcome is AuthorizeOutcome.ErrorToClient && Read.Error(outcome) == "login_required");
    }

    [Theory]
    [InlineData("ui_locales", "th en")]
    [InlineData("claims_locales", "th")]
    [InlineData("display", "popup")]
    [InlineData("login_hint", "1101700000000")]
    [InlineData("prompt", "consent")]
    public async Task Wishes_about_the_looks_are_taken(string name, string value) =>
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask("info", (name, value))));

    [Fact]
    public async Task A_hint_about_the_person_gets_into_no_address_of_ours()
    {
        _engine.Session = null;
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask("info", ("login_hint", "1101700000000"))));

        Assert.DoesNotContain("1101700000000", needed.Resume, StringComparison.Ordinal);
    }

    private async Task AskUserInfoAsync(string token) => Assert.Equal(200, (await _engine.UserInfo.RunAsync(Call.Form("Bearer " + token))).Status);
}
