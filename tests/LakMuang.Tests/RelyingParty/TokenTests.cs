using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace LakMuang.Tests.RelyingParty;

/// <summary>Refresh, pushed requests, private_key_jwt, DPoP and sessions of several processes.</summary>
public sealed class TokenTests
{
    private const string Offline = "openid profile offline_access";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dead_tokens_are_refreshed_one_at_a_time()
    {
        await using var vendor = await VendorUnderTest.StartAsync("--LakMuang:Scopes", Offline);
        vendor.Provider.Tokens.ExpiresIn = 0;
        using var browser = vendor.Browser();
        await browser.GetStringAsync("/mine", Ct);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.GetStringAsync("/mine", Ct)));

        Assert.True(vendor.Provider.Tokens.Refreshes >= 8);
        Assert.Equal(1, vendor.Provider.Tokens.RefreshesAtOnce);
        Assert.Equal("signed in", await browser.GetStringAsync("/", Ct));
    }

    [Fact]
    public async Task A_refused_refresh_ends_the_session_here()
    {
        await using var vendor = await VendorUnderTest.StartAsync("--LakMuang:Scopes", Offline);
        vendor.Provider.Tokens.ExpiresIn = 0;
        using var browser = vendor.Browser();
        await browser.GetStringAsync("/mine", Ct);
        vendor.Provider.Tokens.RefreshStatus = 400;

        Assert.Equal("nobody", await browser.GetStringAsync("/", Ct));
        Assert.Equal("nobody", await browser.GetStringAsync("/", Ct));
        Assert.Equal(1, vendor.Provider.Tokens.Refreshes - 1);
    }

    [Fact]
    public async Task While_LakMuang_is_away_the_session_goes_on()
    {
        await using var vendor = await VendorUnderTest.StartAsync("--LakMuang:Scopes", Offline);
        vendor.Provider.Tokens.ExpiresIn = 0;
        using var browser = vendor.Browser();
        await browser.GetStringAsync("/mine", Ct);
        vendor.Provider.Tokens.RefreshStatus = 503;

        Assert.Equal("signed in", await browser.GetStringAsync("/", Ct));
    }

    [Fact]
    public async Task A_pushed_request_leaves_nothing_in_the_address_but_a_reference()
    {
        await using var vendor = await VendorUnderTest.StartAsync();
        vendor.Provider.ChangeDiscovery = document => document["require_pushed_authorization_requests"] = true;
        using var browser = vendor.Browser();

        Assert.Contains("sub=person-1", await browser.GetStringAsync("/mine", Ct), StringComparison.Ordinal);

        Assert.Equal(["client_id", "request_uri"], vendor.Provider.Carried.Order());
        Assert.Equal("code", vendor.Provider.Asked["response_type"]);
    }

    [Fact]
    public async Task A_system_can_sign_its_name_instead_of_keeping_a_secret()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await using var vendor = await VendorUnderTest.StartAsync(
            "--LakMuang:ClientSecret", "", "--LakMuang:PrivateKey", key.ExportPkcs8PrivateKeyPem(), "--LakMuang:UsePushedRequests", "true");
        vendor.Provider.Tokens.ClientKey = key.ExportSubjectPublicKeyInfoPem();
        using var browser = vendor.Browser();
        Assert.Contains("sub=person-1", await browser.GetStringAsync("/mine", Ct), StringComparison.Ordinal);

        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        vendor.Provider.Tokens.ClientKey = other.ExportSubjectPublicKeyInfoPem();
        using var second = vendor.Browser();
        using var refused = await second.GetAsync("/mine", Ct);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonce-1")]
    public async Task With_DPoP_token_userinfo_and_refresh_carry_proofs_of_one_key(string? nonce)
    {
        await using var vendor = await VendorUnderTest.StartAsync("--LakMuang:UseDPoP", "true", "--LakMuang:Scopes", Offline);
        (vendor.Provider.Tokens.DPoP, vendor.Provider.Tokens.Proofs.Nonce, vendor.Provider.Tokens.ExpiresIn) = (true, nonce, 0);
        using var browser = vendor.Browser();

        Assert.Contains("sub=person-1", await browser.GetStringAsync("/mine", Ct), StringComparison.Ordinal);
        Assert.Equal(1, vendor.Provider.Tokens.Refreshes);
    }

    [Fact]
    public async Task A_bearer_token_in_answer_to_a_proof_is_refused()
    {
        await using var vendor = await VendorUnderTest.StartAsync("--LakMuang:UseDPoP", "true");
        using var browser = vendor.Browser();
        using var refused = await browser.GetAsync("/mine", Ct);
        Assert.Equal("refused", await refused.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Several_processes_share_sessions_and_logouts_through_one_cache()
    {
        var keys = Directory.CreateTempSubdirectory("vendor-keys-").FullName;
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        await using var provider = await FakeProvider.StartAsync();
        await using var first = await VendorUnderTest.BesideAsync(provider, cache, keys);
        await using var second = await VendorUnderTest.BesideAsync(provider, cache, keys);

        // Cookies know no ports: both are the same site to this browser.
        var jar = new CookieContainer();
        using var browser = first.Browser(jar: jar);
        using var elsewhere = second.Browser(jar: jar);
        await browser.GetStringAsync("/mine", Ct);
        Assert.Equal("signed in", await elsewhere.GetStringAsync("/", Ct));

        var token = provider.Sign(provider.LogoutToken());
        using var caller = second.Browser();
        using var ended = await caller.PostAsync("/backchannel-logout", new FormUrlEncodedContent([new("logout_token", token)]), Ct);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        Assert.Equal("nobody", await browser.GetStringAsync("/", Ct));

        using var other = first.Browser();
        using var replayed = await other.PostAsync("/backchannel-logout", new FormUrlEncodedContent([new("logout_token", token)]), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, replayed.StatusCode);
        Directory.Delete(keys, recursive: true);
    }
}
