using System.Net;
using System.Text.Json.Nodes;
using LakMuang.Client.DPoP;

namespace LakMuang.Tests.RelyingParty;

/// <summary>An API of a vendor takes LakMuang's access tokens and refuses all others (RFC 9068, 9449, 9470).</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private ApiUnderTest _api = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _api = await ApiUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_good_token_says_who_calls()
    {
        using var answer = await _api.GetAsync("/who", _api.Token());
        Assert.Equal("person-1 of app-1", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Without_a_token_the_challenge_names_no_error()
    {
        using var answer = await _api.GetAsync("/who", null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer, DPoP algs=\"ES256 PS256\"", answer.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("iss", "http://elsewhere.example")]
    [InlineData("aud", "https://another.example")]
    [InlineData("aud", null)]
    [InlineData("exp", null)]
    [InlineData("iat", null)]
    [InlineData("sub", null)]
    [InlineData("client_id", null)]
    public async Task A_token_with_a_wrong_claim_is_refused(string claim, string? value)
    {
        using var answer = await _api.GetAsync("/who", _api.Token(token =>
        {
            token.Remove(claim);
            if (value is not null)
            {
                token[claim] = value;
            }
        }));
        Refused(answer, "invalid_token");
    }

    [Theory]
    [InlineData("ES256", null)]
    [InlineData("ES256", "JWT")]
    [InlineData("none", "at+jwt")]
    [InlineData("HS256", "at+jwt")]
    [InlineData("RS256", "at+jwt")]
    public async Task A_token_of_another_type_or_algorithm_is_refused(string alg, string? typ)
    {
        using var answer = await _api.GetAsync("/who", _api.Token(alg: alg, typ: typ));
        Refused(answer, "invalid_token");
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        using var answer = await _api.GetAsync("/who", _api.Token(token => token["exp"] = FakeProvider.Now() - 60));
        Refused(answer, "invalid_token");
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        using var allowed = await _api.GetAsync("/read", _api.Token());
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        using var answer = await _api.GetAsync("/write", _api.Token());
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Bearer error=\"insufficient_scope\", scope=\"write\"", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_low_level_is_answered_with_the_level_that_is_needed()
    {
        using var answer = await _api.GetAsync("/approve", _api.Token());
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var challenge = answer.Headers.WwwAuthenticate.ToString();
        Assert.Contains("error=\"insufficient_user_authentication\"", challenge, StringComparison.Ordinal);
        Assert.Contains("acr_values=\"urn:lakmuang:level:3\"", challenge, StringComparison.Ordinal);
        Assert.Contains("max_age=\"300\"", challenge, StringComparison.Ordinal);

        using var high = await _api.GetAsync("/approve", _api.Token(token => token["acr"] = "urn:lakmuang:level:3"));
        Assert.Equal(HttpStatusCode.OK, high.StatusCode);
    }

    [Fact]
    public async Task A_rotated_key_is_fetched()
    {
        using var before = await _api.GetAsync("/who", _api.Token());
        _api.Provider.Keys.Rotate();
        using var after = await _api.GetAsync("/who", _api.Token());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_fetched_nobody_is_told_that_the_token_is_bad()
    {
        _api.Provider.ChangeDiscovery = document => document.Clear();
        using var answer = await _api.GetAsync("/who", _api.Token());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_bound_token_works_with_its_proof_once()
    {
        var key = SigningSecret.New();
        var token = Bound(key);
        var proof = Prove(key, token);
        using var first = await _api.GetAsync("/who", token, proof);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var replayed = await _api.GetAsync("/who", token, proof);
        Refused(replayed, "invalid_dpop_proof");
    }

    [Theory]
    [InlineData("another key")]
    [InlineData("another token")]
    [InlineData("another path")]
    [InlineData("another method")]
    [InlineData("an hour old")]
    [InlineData("no proof")]
    public async Task A_proof_for_something_else_is_refused(string fault)
    {
        var key = SigningSecret.New();
        var token = Bound(key);
        var proof = fault switch
        {
            "another key" => Prove(SigningSecret.New(), token),
            "another token" => Prove(key, "at"),
            "another path" => Prove(key, token, path: "/read"),
            "another method" => Prove(key, token, HttpMethod.Post),
            "an hour old" => Prove(key, token, ago: TimeSpan.FromHours(1)),
            _ => "",
        };
        using var answer = await _api.GetAsync("/who", token, proof);
        Refused(answer, "invalid_dpop_proof");
    }

    [Fact]
    public async Task A_bound_token_sent_as_bearer_is_refused_and_so_is_a_bearer_token_with_a_proof()
    {
        var key = SigningSecret.New();
        using var stolen = await _api.GetAsync("/who", Bound(key));
        Refused(stolen, "invalid_token");
        var token = _api.Token();
        using var unbound = await _api.GetAsync("/who", token, Prove(key, token));
        Refused(unbound, "invalid_token");
    }

    [Fact]
    public async Task The_package_calls_the_api_with_the_persons_token_and_proof()
    {
        await using var vendor = await VendorUnderTest.StartAsync(
            "--LakMuang:UseDPoP", "true", "--LakMuang:Scopes", "openid offline_access", "--LakMuang:Resource", ApiUnderTest.Audience, "--Api", _api.Address);
        vendor.Provider.Tokens.DPoP = true;
        using var browser = vendor.Browser();

        // The fake provider's tokens are not JWTs: what is seen here is what the API receives.
        Assert.Equal("200 DPoP at2 proved", await browser.GetStringAsync("/call?path=/echo", Ct));
        Assert.Equal(ApiUnderTest.Audience, vendor.Provider.Tokens.Resource);
        Assert.StartsWith("200 -", await browser.GetStringAsync($"/call?path={_api.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/echo", Ct), StringComparison.Ordinal);
    }

    private static void Refused(HttpResponseMessage answer, string error)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains($"error=\"{error}\"", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private string Bound(SigningSecret key) => _api.Token(token => token["cnf"] = new JsonObject { ["jkt"] = key.Thumbprint() });

    private string Prove(SigningSecret key, string token, HttpMethod? method = null, string path = "/who", TimeSpan ago = default) =>
        Proof.Make(key, method ?? HttpMethod.Get, new Uri(_api.Address + path), token, null, TimeProvider.System.GetUtcNow() - ago);
}
