using System.Text.Json;
using LakMuang.Protocol;

namespace LakMuang.Tests.Protocol;

public sealed class RefreshGrantTests
{
    private readonly Engine _engine = new();

    [Theory]
    [InlineData("info")]
    [InlineData("app")]
    public async Task A_refresh_token_is_rotated_at_every_use(string client)
    {
        var first = await _engine.TokensAsync(client);
        var second = Read.Json(await RefreshAsync(client, first));
        var third = Read.Json(await RefreshAsync(client, second));

        Assert.Equal(3, new[] { first, second, third }.Select(t => Read.Text(t, "refresh_token")).Distinct().Count());
        Assert.Equal(
            Read.Text(Read.Claims(Read.Text(first, "id_token")!), "sid"), Read.Text(Read.Claims(Read.Text(third, "id_token")!), "sid"));
    }

    [Fact]
    public async Task A_reused_token_ends_its_family()
    {
        var first = await _engine.TokensAsync("app");
        var second = Read.Json(await RefreshAsync("app", first));

        Assert.Equal("400 invalid_grant", Read.Error(await RefreshAsync("app", first)));
        Assert.Equal("400 invalid_grant", Read.Error(await RefreshAsync("app", second)));
    }

    [Fact]
    public async Task Only_a_confidential_client_may_retry_and_only_for_ten_seconds()
    {
        var first = await _engine.TokensAsync();
        await RefreshAsync("info", first);
        _engine.Clock.Pass(TimeSpan.FromSeconds(9));
        Assert.Equal(200, (await RefreshAsync("info", first)).Status);
        _engine.Clock.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal("400 invalid_grant", Read.Error(await RefreshAsync("info", first)));
    }

    [Fact]
    public async Task Two_threads_that_refresh_at_once_hold_the_same_next_token()
    {
        var first = await _engine.TokensAsync();
        var (one, other) = (Read.Json(await RefreshAsync("info", first)), Read.Json(await RefreshAsync("info", first)));

        Assert.Equal(Read.Text(one, "refresh_token"), Read.Text(other, "refresh_token"));
        Assert.NotEqual(Read.Text(first, "refresh_token"), Read.Text(one, "refresh_token"));
        Assert.Equal(200, (await RefreshAsync("info", one)).Status);
        Assert.Equal(200, (await RefreshAsync("info", other)).Status);
    }

    [Fact]
    public async Task The_scope_can_be_narrowed_and_not_widened()
    {
        var first = await _engine.TokensAsync();
        var narrowed = Read.Json(await RefreshAsync("info", first, ("scope", "openid")));

        Assert.Equal("openid", Read.Text(Read.Claims(Read.Text(narrowed, "access_token")!), "scope"));
        Assert.Equal("400 invalid_scope", Read.Error(await RefreshAsync("info", narrowed, ("scope", "openid email"))));
    }

    [Fact]
    public async Task A_scope_that_the_client_never_has_does_not_spend_the_token()
    {
        var first = await _engine.TokensAsync("app");

        Assert.Equal("400 invalid_scope", Read.Error(await RefreshAsync("app", first, ("scope", "openid pid"))));
        Assert.Equal(200, (await RefreshAsync("app", first)).Status);
    }

    [Fact]
    public async Task A_refresh_token_serves_its_own_client_only() =>
        Assert.Equal("400 invalid_grant", Read.Error(await RefreshAsync("app", await _engine.TokensAsync())));

    [Fact]
    public async Task Whoever_lost_the_right_gets_no_new_tokens()
    {
        var first = await _engine.TokensAsync();
        _engine.Grants.PersonIsEntitled = false;
        Assert.Equal("400 invalid_grant", Read.Error(await RefreshAsync("info", first)));
    }

    [Fact]
    public async Task The_id_token_of_a_refresh_speaks_of_the_first_sign_in()
    {
        var first = await _engine.TokensAsync();
        _engine.Clock.Pass(TimeSpan.FromHours(1));
        var claims = Read.Claims(Read.Text(Read.Json(await RefreshAsync("info", first)), "id_token")!);

        Assert.Equal(Read.Text(Read.Claims(Read.Text(first, "id_token")!), "auth_time"), Read.Text(claims, "auth_time"));
        Assert.Equal(_engine.Clock.Now.ToUnixTimeSeconds(), claims.GetProperty("iat").GetInt64());
    }

    [Theory]
    [InlineData(null, "400 invalid_request")]
    [InlineData("x", "400 invalid_grant")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "400 invalid_grant")]
    [InlineData("                                                                ", "400 invalid_grant")]
    public async Task A_text_that_is_no_refresh_token_is_refused(string? token, string error) =>
        Assert.Equal(error, Read.Error(await _engine.Token.RunAsync(
            Call.Form(Call.Basic("info"), ("grant_type", "refresh_token"), ("refresh_token", token)))));

    private ValueTask<ProtocolResponse> RefreshAsync(string client, JsonElement tokens, params (string, string?)[] changes)
    {
        (string, string?)[] form = [("grant_type", "refresh_token"), ("refresh_token", Read.Text(tokens, "refresh_token")), .. changes];
        return _engine.Token.RunAsync(client == "app" ? Call.Form(null, [("client_id", "app"), .. form]) : Call.Form(Call.Basic(client), form));
    }
}
