using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>An answer of the token endpoint that passed every rule (RFC 6749 section 5.1, OpenID Connect Core 3.1.3.3).</summary>
internal sealed record Tokens(string Access, SignedText Id, string IdText, string? Refresh, JsonElement Whole)
{
    public static async Task<Tokens> Check(HttpResponseMessage answer, Party party, string? nonce = IdToken.Nonce)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var whole = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("bearer", Text("token_type"), ignoreCase: true);
        Assert.InRange(whole.GetProperty("expires_in").GetInt32(), 1, 3600);
        var (access, id) = (Text("access_token")!, Text("id_token")!);

        // RFC 6750 section 2.1: the characters of b64token.
        Assert.Matches("^[A-Za-z0-9._~+/-]+=*$", access);
        Assert.NotEqual(access, id);
        var refresh = Text("refresh_token");
        Assert.All(refresh ?? "", c => Assert.InRange(c, '\x20', '\x7e'));
        return new(access, await IdToken.Check(id, party, access, nonce), id, refresh, whole);

        string? Text(string name) => whole.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    /// <summary>The error code of an answer that refuses (RFC 6749 section 5.2).</summary>
    public static async Task<string> Refusal(HttpResponseMessage answer)
    {
        Assert.InRange((int)answer.StatusCode, 400, 401);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var whole = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(whole.TryGetProperty("access_token", out _));
        var code = whole.GetProperty("error").GetString()!;
        Assert.Equal(answer.StatusCode == HttpStatusCode.Unauthorized, code == "invalid_client");
        return code;
    }
}
