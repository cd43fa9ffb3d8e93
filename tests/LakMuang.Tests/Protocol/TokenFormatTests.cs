using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using LakMuang.Protocol;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Jose;

namespace LakMuang.Tests.Protocol;

/// <summary>Opaque access tokens, signed introspection answers (RFC 9701), and audiences.</summary>
public sealed class TokenFormatTests
{
    private const string Signed = "application/token-introspection+jwt";

    private readonly Engine _engine = new();

    [Fact]
    public async Task An_opaque_token_tells_nothing_and_works_everywhere()
    {
        var token = Read.Text(await _engine.TokensAsync("box"), "access_token")!;

        Assert.DoesNotContain('.', token);
        Assert.DoesNotContain("somchai", Encoding.Latin1.GetString(Base64Url.DecodeFromChars(token)), StringComparison.Ordinal);
        var answer = await _engine.UserInfo.RunAsync(Call.Form("Bearer " + token));
        Assert.Equal(("somchai-at-box", "สมชาย ใจดี"), (Read.Text(Read.Json(answer), "sub"), Read.Text(Read.Json(answer), "name")));
        Assert.Equal("box", Read.Text(await AboutAsync("box", token), "client_id"));
        Assert.Equal("""{"active":false}""", (await AboutAsync("info", token)).GetRawText());
        Assert.Equal(200, (await _engine.Revocation.RunAsync(Call.Form(Call.Basic("box"), ("token", token)))).Status);
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + token))));
    }

    [Fact]
    public async Task An_opaque_token_expires_and_is_no_other_sealed_text()
    {
        var tokens = await _engine.TokensAsync("box");
        var (token, refresh) = (Read.Text(tokens, "access_token")!, Read.Text(tokens, "refresh_token")!);
        var code = await _engine.CodeAsync("box");

        foreach (var other in (string[])[refresh, code, _engine.Seal.Close("access-token", "[]"u8), token[..^2] + (token[^2] == 'A' ? 'B' : 'A') + token[^1]])
        {
            Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + other))));
        }

        _engine.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + token))));
    }

    [Fact]
    public async Task A_signed_answer_is_for_the_one_who_asks_and_no_token()
    {
        var token = Read.Text(await _engine.TokensAsync("info", ("resource", MemoryClients.Records)), "access_token")!;
        var answer = await _engine.Introspection.RunAsync(About("records", token) with { Accept = Signed });
        var jwt = Encoding.ASCII.GetString(answer.Body.Span);
        var claims = Read.Claims(jwt);

        Assert.Equal((Signed, "token-introspection+jwt", "RS256"), (answer.ContentType, Read.Text(Read.Header(jwt), "typ"), Read.Text(Read.Header(jwt), "alg")));
        Assert.NotNull(new OwnTokens(_engine.Keys).Read(jwt, "token-introspection+jwt"));
        Assert.Equal(["iss", "aud", "iat", "token_introspection"], claims.EnumerateObject().Select(c => c.Name));
        Assert.Equal((Engine.Issuer, "records"), (Read.Text(claims, "iss"), Read.Text(claims, "aud")));
        Assert.Equal(("True", "info"), (Read.Text(claims.GetProperty("token_introspection"), "active"), Read.Text(claims.GetProperty("token_introspection"), "client_id")));
        Assert.Equal("401 invalid_token", Read.Error(await _engine.UserInfo.RunAsync(Call.Form("Bearer " + jwt))));
    }

    [Fact]
    public async Task A_signed_answer_hides_the_tokens_of_others_as_well()
    {
        var token = Read.Text(await _engine.TokensAsync(), "access_token")!;
        var answer = await _engine.Introspection.RunAsync(About("old", token) with { Accept = $"text/html, {Signed};q=0.9" });

        Assert.Equal("""{"active":false}""", Read.Claims(Encoding.ASCII.GetString(answer.Body.Span)).GetProperty("token_introspection").GetRawText());
    }

    [Fact]
    public async Task Who_may_ask_for_a_resource_is_not_yet_that_resource()
    {
        var token = Read.Text(await _engine.TokensAsync("info", ("resource", MemoryClients.Records)), "access_token")!;

        Assert.Equal("""{"active":false}""", (await AboutAsync("box", token)).GetRawText());
        Assert.Equal("True", Read.Text(await AboutAsync("records", token), "active"));
    }

    [Fact]
    public void In_an_old_registration_resources_still_mean_both()
    {
        var old = new ClientMetadata { Resources = [MemoryClients.Records] };

        Assert.Equal([MemoryClients.Records], old.ToClient("a", []).Identifiers);
        Assert.Empty((old with { ResourceServerIdentifiers = [] }).ToClient("a", []).Identifiers);
    }

    [Fact]
    public async Task A_refresh_names_the_granted_resource_or_none()
    {
        var tokens = await _engine.TokensAsync("info", ("resource", MemoryClients.Records));

        Assert.Equal("400 invalid_target", Read.Error(await _engine.RenewAsync("info", tokens, null, ("resource", "https://other.example"))));
        var renewed = Read.Json(await _engine.RenewAsync("info", tokens, null, ("resource", MemoryClients.Records)));
        Assert.Equal(MemoryClients.Records, Read.Text(Read.Claims(Read.Text(renewed, "access_token")!), "aud"));
        Assert.Equal("400 invalid_target", Read.Error(await _engine.RenewAsync("info", await _engine.TokensAsync(), null, ("resource", MemoryClients.Records))));
    }

    private async Task<JsonElement> AboutAsync(string client, string token) => Read.Json(await _engine.Introspection.RunAsync(About(client, token)));

    private static ProtocolRequest About(string client, string token) => Call.Form(Call.Basic(client), ("token", token));
}
