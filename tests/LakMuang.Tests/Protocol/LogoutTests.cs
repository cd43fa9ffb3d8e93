using System.Buffers.Text;
using System.Text;
using LakMuang.Protocol.Logout;

namespace LakMuang.Tests.Protocol;

public sealed class LogoutTests
{
    private const string Bye = "https://info.example/bye";

    private readonly Engine _engine = new();

    [Fact]
    public async Task A_valid_hint_names_the_session_and_the_way_back()
    {
        var hint = await HintAsync();
        var sid = Read.Text(Read.Claims(hint), "sid");

        Assert.Equal(new LogoutOutcome.LogOut(sid!, "info", null), await AskAsync(("id_token_hint", hint)));
        Assert.Equal(
            new LogoutOutcome.LogOut(sid!, "info", Bye + "?state=a%20%26b"),
            await AskAsync(("id_token_hint", hint), ("client_id", "info"), ("post_logout_redirect_uri", Bye), ("state", "a &b")));
    }

    [Fact]
    public async Task An_expired_hint_is_as_good_as_a_fresh_one()
    {
        var hint = await HintAsync();
        _engine.Clock.Pass(TimeSpan.FromDays(1));

        Assert.IsType<LogoutOutcome.LogOut>(await AskAsync(("id_token_hint", hint), ("post_logout_redirect_uri", Bye)));
    }

    [Fact]
    public async Task Without_a_hint_the_person_is_asked()
    {
        Assert.Equal(new LogoutOutcome.ConfirmLogout(null, null), await AskAsync());
        Assert.Equal(new LogoutOutcome.ConfirmLogout(null, null), await AskAsync(("state", "x")));
        Assert.Equal(new LogoutOutcome.ConfirmLogout("info", Bye), await AskAsync(("client_id", "info"), ("post_logout_redirect_uri", Bye)));
    }

    [Fact]
    public async Task A_hint_that_is_not_our_id_token_is_refused()
    {
        var tokens = await _engine.TokensAsync();
        var hint = Read.Text(tokens, "id_token")!;
        var parts = hint.Split('.');
        var otherClaims = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"sid":"other","aud":"info"}"""));
        var none = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT"}"""));
        var logoutToken = new LogoutToken(_engine.Keys, _engine.Options, _engine.Clock).For(MemoryClients.Of("info"), "x", "y");

        foreach (var bad in (string[])
            ["x", "a.b.c", $"{parts[0]}.{otherClaims}.{parts[2]}", $"{none}.{parts[1]}.", $"{parts[0]}.{parts[1]}.", Read.Text(tokens, "access_token")!, logoutToken])
        {
            Assert.IsType<LogoutOutcome.ErrorPage>(await AskAsync(("id_token_hint", bad)));
        }
    }

    [Theory]
    [InlineData("client_id", "old")]
    [InlineData("client_id", "nobody")]
    [InlineData("post_logout_redirect_uri", "https://info.example/cb")]
    [InlineData("post_logout_redirect_uri", "https://info.example/bye/")]
    [InlineData("post_logout_redirect_uri", "https://evil.example/bye")]
    [InlineData("state", "a\0b")]
    public async Task A_hint_does_not_excuse_the_rest(string name, string value) =>
        Assert.IsType<LogoutOutcome.ErrorPage>(await AskAsync(("id_token_hint", await HintAsync()), (name, value)));

    [Theory]
    [InlineData(null)]
    [InlineData("nobody")]
    [InlineData("old")]
    public async Task An_address_belongs_to_a_client(string? client) =>
        Assert.IsType<LogoutOutcome.ErrorPage>(await AskAsync(("client_id", client), ("post_logout_redirect_uri", Bye)));

    [Theory]
    [InlineData("info", "ES256")]
    [InlineData("old", "RS256")]
    public void A_logout_token_follows_back_channel_logout(string client, string algorithm)
    {
        var token = new LogoutToken(_engine.Keys, _engine.Options, _engine.Clock).For(MemoryClients.Of(client), "sub-1", "sid-1");
        var claims = Read.Claims(token);

        Assert.Equal((algorithm, "logout+jwt"), (Read.Text(Read.Header(token), "alg"), Read.Text(Read.Header(token), "typ")));
        Assert.Equal(["iss", "sub", "aud", "iat", "exp", "jti", "sid", "events"], claims.EnumerateObject().Select(c => c.Name));
        Assert.Equal((client, "sub-1", "sid-1"), (Read.Text(claims, "aud"), Read.Text(claims, "sub"), Read.Text(claims, "sid")));
        Assert.Equal("""{"http://schemas.openid.net/event/backchannel-logout":{}}""", Read.Text(claims, "events"));
        Assert.Equal(120, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }

    private async Task<string> HintAsync() => Read.Text(await _engine.TokensAsync(), "id_token")!;

    private ValueTask<LogoutOutcome> AskAsync(params (string, string?)[] parameters) => _engine.Logout.RunAsync(Call.Get(Call.Bend([], parameters)));
}
