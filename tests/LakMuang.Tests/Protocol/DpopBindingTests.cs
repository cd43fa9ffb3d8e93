using LakMuang.TestKit;

namespace LakMuang.Tests.Protocol;

/// <summary>What a DPoP key is bound to, and where another key does not do (RFC 9449 sections 5 to 10).</summary>
public sealed class DpopBindingTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly DpopKey _key = new();
    private readonly DpopKey _other = new();

    public void Dispose()
    {
        _key.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task A_code_that_names_a_key_is_traded_with_that_key_only()
    {
        var code = await _engine.CodeAsync("info", ("dpop_jkt", _key.Thumbprint));

        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeWithKeyAsync("info", code, _other)));
        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeWithKeyAsync("info", code, null)));
        Assert.Equal(200, (await _engine.TradeWithKeyAsync("info", code, _key)).Status);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("********************************************")]
    public async Task A_dpop_jkt_that_is_no_thumbprint_is_refused(string key) =>
        Assert.Equal("invalid_request", Read.Error(await _engine.AskAsync(Call.Ask("info", ("dpop_jkt", key)))));

    [Fact]
    public async Task The_key_of_a_proof_at_PAR_binds_the_code()
    {
        var pushed = await _engine.Par.RunAsync(Call.Post(_engine.PushForm("app")) with { DPoP = _key.Proof(_engine.Clock.Now, Pushing.Par) });
        Assert.Equal(201, pushed.Status);
        var issued = (LakMuang.Protocol.Authorize.AuthorizeOutcome.Issue)await _engine.BrowseAsync("app", Read.Text(Read.Json(pushed), "request_uri")!);
        var code = Read.Parameter(issued.Response, "code")!;

        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeWithKeyAsync("app", code, _other)));
        Assert.Equal(200, (await _engine.TradeWithKeyAsync("app", code, _key)).Status);
    }

    [Fact]
    public async Task A_proof_at_PAR_must_be_of_the_key_that_dpop_jkt_names()
    {
        var form = _engine.PushForm("app", ("dpop_jkt", _other.Thumbprint));

        Assert.Equal("400 invalid_dpop_proof", Read.Error(await _engine.Par.RunAsync(
            Call.Post(form) with { DPoP = _key.Proof(_engine.Clock.Now, Pushing.Par) })));
        Assert.Equal("400 invalid_dpop_proof", Read.Error(await _engine.Par.RunAsync(
            Call.Post(form) with { DPoP = _other.Proof(_engine.Clock.Now, Pushing.Token) })));
    }

    [Fact]
    public async Task A_public_clients_refresh_token_goes_with_its_key()
    {
        var tokens = Read.Json(await _engine.TradeWithKeyAsync("app", await _engine.CodeAsync("app"), _key));

        Assert.Equal("400 invalid_grant", Read.Error(await _engine.RenewAsync("app", tokens, _other)));
        Assert.Equal("400 invalid_grant", Read.Error(await _engine.RenewAsync("app", tokens, null)));
        var renewed = Read.Json(await _engine.RenewAsync("app", tokens, _key));
        Assert.Equal("DPoP", Read.Text(renewed, "token_type"));
        Assert.Equal("400 invalid_grant", Read.Error(await _engine.RenewAsync("app", renewed, _other)));
    }

    [Fact]
    public async Task A_confidential_clients_refresh_token_takes_any_key_and_the_access_token_is_bound_to_the_one_shown()
    {
        var tokens = Read.Json(await _engine.TradeWithKeyAsync("info", await _engine.CodeAsync(), _key));
        var renewed = Read.Json(await _engine.RenewAsync("info", tokens, _other));

        Assert.Equal(_other.Thumbprint, Read.Text(Read.Claims(Read.Text(renewed, "access_token")!).GetProperty("cnf"), "jkt"));
    }

    [Fact]
    public async Task A_client_that_acts_for_itself_may_bind_its_token_too()
    {
        var tokens = Read.Json(await _engine.CallTokenAsync("info", _key, [new("grant_type", "client_credentials")]));

        Assert.Equal("DPoP", Read.Text(tokens, "token_type"));
        Assert.Equal(_key.Thumbprint, Read.Text(Read.Claims(Read.Text(tokens, "access_token")!).GetProperty("cnf"), "jkt"));
    }

    [Fact]
    public async Task Userinfo_takes_a_bound_token_with_a_proof_for_that_very_token_only()
    {
        var (token, another) = (await BoundTokenAsync(), await BoundTokenAsync());

        Assert.Equal(200, (await _engine.AskUserInfoAsync(token, _key)).Status);
        Assert.Equal("401 invalid_dpop_proof", Read.Error(await _engine.AskUserInfoAsync(token, null)));
        Assert.Equal("401 invalid_token", Read.Error(await _engine.AskUserInfoAsync(token, _other)));
        Assert.Equal("401 invalid_dpop_proof", Read.Error(await _engine.AskUserInfoAsync(token, _key, proof: ("ath", null))));
        Assert.Equal("401 invalid_dpop_proof", Read.Error(await _engine.AskUserInfoAsync(token, _key, proof: ("htm", "POST"))));
        Assert.Equal("401 invalid_dpop_proof", Read.Error(await _engine.UserInfo.RunAsync(Call.Get([]) with
        {
            Authorization = "DPoP " + token,
            DPoP = _key.Proof(_engine.Clock.Now, Pushing.UserInfo, "GET", another),
        })));
    }

    [Fact]
    public async Task A_bound_token_is_no_bearer_token_and_a_bearer_token_is_not_bound()
    {
        var bound = await BoundTokenAsync();
        var refused = await _engine.AskUserInfoAsync(bound, _key, "Bearer");

        Assert.Equal("401 invalid_token", Read.Error(refused));
        Assert.StartsWith("DPoP realm=\"LakMuang\", algs=\"ES256 PS256\"", Pushing.Header(refused, "WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form(null, ("access_token", bound)))));
        Assert.Equal("401 invalid_token", Read.Error(await _engine.AskUserInfoAsync(Read.Text(await _engine.TokensAsync(), "access_token")!, _key)));
    }

    [Fact]
    public async Task Without_a_token_userinfo_names_both_ways() => Assert.Equal(
        ["Bearer realm=\"LakMuang\"", "DPoP realm=\"LakMuang\", algs=\"ES256 PS256\""],
        (await _engine.UserInfo.RunAsync(Call.Form(null))).Headers.Where(h => h.Key == "WWW-Authenticate").Select(h => h.Value));

    [Fact]
    public async Task A_client_that_is_registered_for_nonces_needs_a_fresh_one_everywhere()
    {
        var code = await _engine.PushedCodeAsync("vault");
        var asked = await _engine.TradeWithKeyAsync("vault", code, _key);
        var nonce = Pushing.Header(asked, "DPoP-Nonce")!;
        Assert.Equal("400 use_dpop_nonce", Read.Error(asked));
        Assert.Equal("400 use_dpop_nonce", Read.Error(await _engine.TradeWithKeyAsync("vault", code, _key, ("nonce", "made-up"))));
        Assert.Equal("400 use_dpop_nonce", Read.Error(await _engine.Par.RunAsync(
            Call.Post(_engine.PushForm("vault"), Call.Basic("vault")) with { DPoP = _key.Proof(_engine.Clock.Now, Pushing.Par) })));

        var token = Read.Text(Read.Json(await _engine.TradeWithKeyAsync("vault", code, _key, ("nonce", nonce))), "access_token")!;
        var atUserInfo = await _engine.AskUserInfoAsync(token, _key);
        Assert.Equal("401 use_dpop_nonce", Read.Error(atUserInfo));
        Assert.Equal(200, (await _engine.AskUserInfoAsync(token, _key, proof: ("nonce", Pushing.Header(atUserInfo, "DPoP-Nonce")))).Status);
    }

    [Fact]
    public async Task A_nonce_grows_old_and_where_one_is_shown_it_counts_for_everybody()
    {
        var nonce = Pushing.Header(await _engine.TradeWithKeyAsync("info", await _engine.CodeAsync(), _key), "DPoP-Nonce")!;
        _engine.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(200, (await _engine.TradeWithKeyAsync("info", await _engine.CodeAsync(), _key, ("nonce", nonce))).Status);

        _engine.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("400 use_dpop_nonce", Read.Error(await _engine.TradeWithKeyAsync("info", await _engine.CodeAsync(), _key, ("nonce", nonce))));
    }

    [Fact]
    public async Task A_client_that_is_registered_for_DPoP_gets_nothing_without_a_proof() =>
        Assert.Equal("400 invalid_dpop_proof", Read.Error(await _engine.TradeWithKeyAsync("vault", await _engine.PushedCodeAsync("vault"), null)));

    private async Task<string> BoundTokenAsync() =>
        Read.Text(Read.Json(await _engine.TradeWithKeyAsync("info", await _engine.CodeAsync(), _key)), "access_token")!;
}
