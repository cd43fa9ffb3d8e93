using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Core;

/// <summary>Codes are good once; refresh tokens are good for their client.</summary>
[Collection(ConformanceServer.Name)]
public sealed class CodeTests(LakMuangServer server)
{
    [Theory]
    [Module("oidcc-codereuse")]
    [Module("oidcc-codereuse-30seconds")]
    [InlineData(0)]
    [InlineData(30)]
    public async Task A_code_that_comes_again_is_refused_and_what_came_of_it_ends(int seconds)
    {
        using var visit = await Visit.BeginAsync(server);
        var code = Answer.Code(await visit.EnterAsync(), visit.Party.Provider);
        var tokens = await Tokens.Check(await visit.Party.RedeemAsync(code), visit.Party);
        await server.PassAsync(TimeSpan.FromSeconds(seconds));

        using var again = await visit.Party.RedeemAsync(code);

        Assert.Equal("invalid_grant", await Tokens.Refusal(again));
        using var asked = await visit.Party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        Assert.Contains("invalid_token", asked.Headers.WwwAuthenticate.Single(h => h.Scheme == "Bearer").Parameter, StringComparison.Ordinal);
    }

    [Fact]
    [Module("oidcc-ensure-request-with-valid-pkce-succeeds")]
    public async Task A_challenge_that_was_sent_must_be_answered()
    {
        const string verifier = "a-verifier-of-43-characters-or-more.~_0123456789";
        using var visit = await Visit.BeginAsync(server);
        (string, string?)[] request =
            [("code_challenge_method", "S256"), ("code_challenge", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))))];
        var first = Answer.Code(await visit.EnterAsync(request), visit.Party.Provider);
        await Tokens.Check(await visit.Party.RedeemAsync(first, ("code_verifier", verifier)), visit.Party);

        var second = Answer.Code(await visit.EnterAsync(request), visit.Party.Provider);
        using var without = await visit.Party.RedeemAsync(second);
        Assert.Equal("invalid_grant", await Tokens.Refusal(without));
        var third = Answer.Code(await visit.EnterAsync(request), visit.Party.Provider);
        using var wrong = await visit.Party.RedeemAsync(third, ("code_verifier", verifier + "x"));
        Assert.Equal("invalid_grant", await Tokens.Refusal(wrong));
    }

    [Fact]
    [Module("oidcc-refresh-token")]
    public async Task A_refresh_token_brings_tokens_for_the_same_person_and_for_its_own_client_alone()
    {
        using var visit = await Visit.BeginAsync(server);
        using var other = await Party.RegisterAsync(server);
        var first = await visit.TokensAsync(("scope", "openid offline_access"), ("prompt", "consent"));

        using var stolen = await other.RefreshAsync(first.Refresh!);
        Assert.Equal("invalid_grant", await Tokens.Refusal(stolen));
        using var answer = await visit.Party.RefreshAsync(first.Refresh!);

        // OpenID Connect Core 12.2: an id_token of a refresh has iss, sub, aud and auth_time of the first, and no nonce is needed.
        var nonce = await Nonce(answer);
        var second = await Tokens.Check(answer, visit.Party, nonce);
        Assert.True(nonce is null or IdToken.Nonce);
        Assert.NotEqual(first.Access, second.Access);
        Assert.Equal((first.Id["iss"], first.Id["sub"]), (second.Id["iss"], second.Id["sub"]));
        Assert.Equal(first.Id.Instant("auth_time"), second.Id.Instant("auth_time"));
        await visit.UserInfoAsync(second);
        Assert.Contains("refresh_token", visit.Party.Provider.List("grant_types_supported"));
    }

    private static async Task<string?> Nonce(HttpResponseMessage answer)
    {
        var whole = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(await answer.Content.ReadAsStringAsync());
        var claims = Base64Url.DecodeFromChars(whole.GetProperty("id_token").GetString()!.Split('.')[1]);
        return System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(claims).TryGetProperty("nonce", out var nonce) ? nonce.GetString() : null;
    }
}
