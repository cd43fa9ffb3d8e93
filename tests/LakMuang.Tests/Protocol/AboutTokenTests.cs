using System.Text.Json;
using LakMuang.Protocol;
using LakMuang.Protocol.Jose;

namespace LakMuang.Tests.Protocol;

public sealed class AboutTokenTests
{
    private readonly Engine _engine = new();

    [Fact]
    public async Task Userinfo_takes_the_token_from_header_or_form()
    {
        var token = await AccessTokenAsync();

        var answer = await _engine.UserInfo.RunAsync(Call.Form("Bearer " + token));
        Assert.Equal(("somchai-at-info", "สมชาย ใจดี"), (Read.Text(Read.Json(answer), "sub"), Read.Text(Read.Json(answer), "name")));
        Assert.Equal(200, (await _engine.UserInfo.RunAsync(Call.Form(null, ("access_token", token)))).Status);
    }

    [Fact]
    public async Task Userinfo_refuses_a_token_in_two_places_or_in_the_address()
    {
        var token = await AccessTokenAsync();

        Assert.Equal("400 invalid_request", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + token, ("access_token", token)))));
        Assert.Equal(401, (await _engine.UserInfo.RunAsync(Call.Get([new("access_token", token)]))).Status);
    }

    [Fact]
    public async Task Without_a_token_userinfo_only_says_how_to_ask()
    {
        var answer = await _engine.UserInfo.RunAsync(Call.Form(null));

        Assert.Equal("401 ", Read.Error(answer));
        Assert.Contains(new("WWW-Authenticate", "Bearer realm=\"LakMuang\""), answer.Headers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJcdWQ4MDAifQ.e30.AAAA")]
    public async Task Userinfo_refuses_what_is_no_token(string token) =>
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + token))));

    [Fact]
    public async Task Userinfo_refuses_an_id_token_and_the_token_of_a_client_itself()
    {
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(
            Call.Form("Bearer " + Read.Text(await _engine.TokensAsync(), "id_token")))));
        var own = Read.Json(await _engine.Token.RunAsync(Call.Form(Call.Basic("info"), ("grant_type", "client_credentials"))));
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + Read.Text(own, "access_token")))));
    }

    [Fact]
    public async Task Userinfo_refuses_a_token_that_has_expired_or_whose_session_is_dead()
    {
        var (expiring, revoked) = (await AccessTokenAsync(), await AccessTokenAsync());
        Assert.Equal(200, (await _engine.Revocation.RunAsync(About("info", revoked))).Status);
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + revoked))));

        _engine.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + expiring))));
    }

    [Fact]
    public async Task A_token_of_another_issuer_is_refused_though_our_key_signed_it()
    {
        var foreign = Jwt.Write(_engine.Keys.Current("ES256")!, "at+jwt", json =>
        {
            json.WriteString("iss", "https://other.example");
            json.WriteString("aud", Engine.Issuer);
            json.WriteString("sub", "x");
            json.WriteNumber("exp", _engine.Clock.Now.ToUnixTimeSeconds() + 60);
        });

        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + foreign))));
    }

    [Fact]
    public async Task Introspection_answers_the_tokens_client_and_audience_only()
    {
        var token = await AccessTokenAsync(("resource", MemoryClients.Records));

        Assert.Equal("info", Read.Text(await IntrospectAsync("info", token), "client_id"));
        Assert.Equal("True", Read.Text(await IntrospectAsync("records", token), "active"));
        Assert.Equal("""{"active":false}""", (await IntrospectAsync("old", token)).GetRawText());
        Assert.Equal("""{"active":false}""", (await IntrospectAsync("records", await AccessTokenAsync())).GetRawText());
    }

    [Fact]
    public async Task Introspection_is_inactive_for_anything_but_a_live_access_token()
    {
        var tokens = await _engine.TokensAsync();
        var token = Read.Text(tokens, "access_token")!;
        Assert.Equal("False", Read.Text(await IntrospectAsync("info", "x"), "active"));
        Assert.Equal("False", Read.Text(await IntrospectAsync("info", Read.Text(tokens, "id_token")!), "active"));
        Assert.Equal("True", Read.Text(await IntrospectAsync("info", token), "active"));
        _engine.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal("""{"active":false}""", (await IntrospectAsync("info", token)).GetRawText());
    }

    [Fact]
    public async Task Only_a_client_that_proves_itself_may_ask()
    {
        var token = await AccessTokenAsync();
        Assert.Equal("401 invalid_client", Read.Error(await _engine.Introspection.RunAsync(Call.Form(null, ("token", token), ("client_id", "app")))));
        Assert.Equal("401 invalid_client", Read.Error(await _engine.Introspection.RunAsync(Call.Form(null, ("token", token)))));
        Assert.Equal("401 invalid_client", Read.Error(await _engine.Revocation.RunAsync(Call.Form(Call.Basic("info", "x"), ("token", token)))));
        Assert.Equal("400 invalid_request", Read.Error(await _engine.Introspection.RunAsync(Call.Form(Call.Basic("info")))));
        Assert.Equal("400 invalid_request", Read.Error(await _engine.Revocation.RunAsync(Call.Form(Call.Basic("info")))));
        Assert.Equal("400 invalid_request", Read.Error(await _engine.Revocation.RunAsync(Call.Form(Call.Basic("info"), ("token", "a\0")))));
    }

    [Fact]
    public async Task A_client_revokes_its_own_tokens_and_nobody_elses()
    {
        var tokens = await _engine.TokensAsync();
        var (access, refresh) = (Read.Text(tokens, "access_token")!, Read.Text(tokens, "refresh_token")!);
        var renew = Call.Form(Call.Basic("info"), ("grant_type", "refresh_token"), ("refresh_token", refresh));

        foreach (var token in (string[])[access, refresh, "unknown"])
        {
            Assert.Equal(200, (await _engine.Revocation.RunAsync(About("old", token))).Status);
        }

        Assert.Equal("True", Read.Text(await IntrospectAsync("info", access), "active"));
        Assert.Equal(200, (await _engine.Revocation.RunAsync(About("info", refresh))).Status);
        Assert.Equal("400 invalid_grant", Read.Error(await _engine.Token.RunAsync(renew)));
        Assert.Equal(200, (await _engine.Revocation.RunAsync(About("info", access))).Status);
        Assert.Equal("False", Read.Text(await IntrospectAsync("info", access), "active"));
    }

    private async Task<string> AccessTokenAsync(params (string, string?)[] changes) =>
        Read.Text(await _engine.TokensAsync("info", changes), "access_token")!;

    private async Task<JsonElement> IntrospectAsync(string client, string token)
    {
        var answer = await _engine.Introspection.RunAsync(About(client, token));
        Assert.Equal(200, answer.Status);
        return Read.Json(answer);
    }

    private static ProtocolRequest About(string client, string token) => Call.Form(Call.Basic(client), ("token", token));
}
