
namespace LakMuang.Tests.Protocol;

public sealed class CodeGrantTests
{
    private const string OtherVerifier = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private readonly Engine _engine = new();

    [Theory]
    [InlineData("info")]
    [InlineData("app")]
    public async Task A_code_is_traded_for_tokens(string client)
    {
        var answer = await _engine.TradeAsync(client, await _engine.CodeAsync(client));

        Assert.Equal(200, answer.Status);
        Assert.Contains(new("Cache-Control", "no-store"), answer.Headers);
        var json = Read.Json(answer);
        Assert.Equal("Bearer", Read.Text(json, "token_type"));
        Assert.Equal("300", Read.Text(json, "expires_in"));
        Assert.Equal(client == "info" ? "openid profile offline_access" : "openid offline_access", Read.Text(json, "scope"));
        Assert.NotNull(Read.Text(json, "refresh_token"));
    }

    [Fact]
    public async Task Without_offline_access_there_is_no_refresh_token() =>
        Assert.Null(Read.Text(await _engine.TokensAsync("info", ("scope", "openid")), "refresh_token"));

    [Theory]
    [InlineData("code_verifier", OtherVerifier)]
    [InlineData("code_verifier", Engine.Challenge)]
    [InlineData("code_verifier", "short")]
    [InlineData("code_verifier", null)]
    [InlineData("redirect_uri", "https://info.example/other?x=1")]
    [InlineData("redirect_uri", null)]
    [InlineData("code", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("code", "not a code")]
    public async Task A_trade_that_does_not_fit_the_code_is_refused(string name, string? value) =>
        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeAsync("info", await _engine.CodeAsync(), (name, value))));

    [Fact]
    public async Task A_missing_code_is_an_invalid_request() =>
        Assert.Equal("400 invalid_request", Read.Error(await _engine.TradeAsync("info", "x", ("code", null))));

    [Fact]
    public async Task A_verifier_where_none_was_promised_is_refused()
    {
        var code = await _engine.CodeAsync("old", ("code_challenge", null), ("code_challenge_method", null));

        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeAsync("old", code)));
        Assert.Equal(200, (await _engine.TradeAsync("old", code, ("code_verifier", null))).Status);
    }

    [Fact]
    public async Task A_code_of_another_client_is_refused() =>
        Assert.Equal("400 invalid_grant", Read.Error(
            await _engine.TradeAsync("old", await _engine.CodeAsync(), ("redirect_uri", "https://info.example/cb"))));

    [Fact]
    public async Task A_code_lives_for_sixty_seconds()
    {
        var (early, late) = (await _engine.CodeAsync(), await _engine.CodeAsync());
        _engine.Clock.Pass(TimeSpan.FromSeconds(59));
        Assert.Equal(200, (await _engine.TradeAsync("info", early)).Status);
        _engine.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeAsync("info", late)));
    }

    [Fact]
    public async Task A_replayed_code_is_refused_and_ends_what_came_of_it()
    {
        var code = await _engine.CodeAsync();
        var accessToken = Read.Text(Read.Json(await _engine.TradeAsync("info", code)), "access_token");
        Assert.Equal(200, (await _engine.UserInfo.RunAsync(Call.Form("Bearer " + accessToken))).Status);

        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeAsync("info", code)));
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + accessToken))));
    }

    [Fact]
    public async Task A_failed_trade_does_not_spend_the_code()
    {
        var code = await _engine.CodeAsync();
        await _engine.TradeAsync("info", code, ("code_verifier", OtherVerifier));

        Assert.Equal(200, (await _engine.TradeAsync("info", code)).Status);
    }

    [Fact]
    public async Task A_tampered_code_is_refused()
    {
        var code = await _engine.CodeAsync();
        for (var i = 0; i < code.Length; i += 7)
        {
            var tampered = code[..i] + (code[i] == 'A' ? 'B' : 'A') + code[(i + 1)..];
            Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeAsync("info", tampered)));
        }
    }

    [Fact]
    public async Task What_was_sealed_for_another_purpose_is_no_code()
    {
        var code = await _engine.CodeAsync();
        var resealed = _engine.Seal.Close("authorize-after", _engine.Seal.Open("authorization-code", code)!);

        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeAsync("info", resealed)));
    }

    [Fact]
    public async Task A_code_is_worth_nothing_once_the_session_or_the_right_has_ended()
    {
        var code = await _engine.CodeAsync();
        _engine.Grants.PersonIsEntitled = false;
        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeAsync("info", code)));
        _engine.Grants.SessionHasEnded = true;
        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeAsync("info", code)));
    }

    [Fact]
    public async Task A_resource_is_the_audience_and_cannot_be_changed_at_the_trade()
    {
        var asked = ("resource", MemoryClients.Records);
        Assert.Equal("400 invalid_target", Read.Error(
            await _engine.TradeAsync("info", await _engine.CodeAsync(), ("resource", MemoryClients.Records))));
        Assert.Equal("400 invalid_target", Read.Error(await _engine.Token.RunAsync(
            Call.Post([.. Call.Trade("info", await _engine.CodeAsync("info", asked), asked).Parameters, new("resource", "https://evil.example")], Call.Basic("info")))));

        var json = Read.Json(await _engine.TradeAsync("info", await _engine.CodeAsync("info", asked), asked));
        Assert.Equal(MemoryClients.Records, Read.Text(Read.Claims(Read.Text(json, "access_token")!), "aud"));
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + Read.Text(json, "access_token")))));
    }

    [Theory]
    [InlineData("grant_type", null, "400 invalid_request")]
    [InlineData("grant_type", "password", "400 unsupported_grant_type")]
    [InlineData("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "400 unsupported_grant_type")]
    [InlineData("code", "a\0b", "400 invalid_request")]
    [InlineData("client_id", "old", "401 invalid_client")]
    public async Task A_token_request_out_of_order_is_refused(string name, string? value, string error) =>
        Assert.Equal(error, Read.Error(await _engine.TradeAsync("info", await _engine.CodeAsync(), (name, value))));

    [Fact]
    public async Task A_grant_that_the_client_is_not_registered_for_is_refused() =>
        Assert.Equal("400 unauthorized_client", Read.Error(
            await _engine.TradeAsync("old", "x", ("grant_type", "client_credentials"))));

    [Fact]
    public async Task A_doubled_parameter_is_refused() =>
        Assert.Equal("400 invalid_request", Read.Error(await _engine.Token.RunAsync(
            Call.Post([.. Call.Trade("info", await _engine.CodeAsync()).Parameters, new("code", "x")], Call.Basic("info")))));
}
