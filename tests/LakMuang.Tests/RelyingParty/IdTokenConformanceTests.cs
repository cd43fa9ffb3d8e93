using System.Net;
using System.Text.Json.Nodes;

namespace LakMuang.Tests.RelyingParty;

/// <summary>The package under the relying-party modules of the OpenID Foundation's conformance suite.</summary>
public sealed class IdTokenConformanceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("iss", "http://elsewhere.example", Traits = ["Module", "oidcc-client-test-invalid-iss"])]
    [InlineData("aud", "another", Traits = ["Module", "oidcc-client-test-invalid-aud"])]
    [InlineData("aud", null, Traits = ["Module", "oidcc-client-test-missing-aud"])]
    [InlineData("iat", null, Traits = ["Module", "oidcc-client-test-missing-iat"])]
    [InlineData("sub", null, Traits = ["Module", "oidcc-client-test-missing-sub"])]
    [InlineData("nonce", "another", Traits = ["Module", "oidcc-client-test-nonce-invalid"])]
    [InlineData("nonce", null)]
    [InlineData("exp", null)]
    [InlineData("azp", "another")]
    [InlineData("test_alg", "none", Traits = ["Module", "oidcc-client-test-idtoken-sig-none"])]
    [InlineData("test_alg", "HS256")]
    public async Task An_id_token_with_a_wrong_or_missing_claim_is_refused(string claim, string? value)
    {
        await using var vendor = await VendorUnderTest.StartAsync();
        vendor.Provider.ChangeIdToken = token =>
        {
            token.Remove(claim);
            if (value is not null)
            {
                token[claim] = value;
            }
        };

        await RefusedAsync(vendor);
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("RS256", Traits = ["Module", "oidcc-client-test-idtoken-sig-rs256"])]
    [InlineData("PS256")]
    public async Task A_configured_algorithm_is_accepted_and_the_others_are_not(string alg)
    {
        await using var vendor = await VendorUnderTest.StartAsync("--LakMuang:SigningAlgorithm", alg);
        vendor.Provider.Keys.WithRsa = true;
        vendor.Provider.ChangeIdToken = token => token["test_alg"] = alg;
        await AcceptedAsync(vendor);

        vendor.Provider.ChangeIdToken = token => token["test_alg"] = alg == "ES256" ? "RS256" : "ES256";
        await RefusedAsync(vendor);
    }

    [Fact]
    [Trait("Module", "oidcc-client-test-invalid-sig-es256")]
    public async Task A_signature_of_another_key_is_refused()
    {
        await using var vendor = await VendorUnderTest.StartAsync();
        using var foreign = new FakeKeys();
        vendor.Provider.ChangeIdToken = token => token["marked"] = true;
        vendor.Provider.ChangeCompact = compact =>
        {
            var payload = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(compact.Split('.')[1]))!.AsObject();
            return foreign.Sign(payload);
        };

        await RefusedAsync(vendor);
    }

    [Fact]
    [Trait("Module", "oidcc-client-test-kid-absent-single-jwks")]
    public async Task Without_a_kid_the_only_key_serves()
    {
        await using var vendor = await VendorUnderTest.StartAsync();
        vendor.Provider.Keys.Header["kid"] = null;
        await AcceptedAsync(vendor);
    }

    [Fact]
    [Trait("Module", "oidcc-client-test-kid-absent-multiple-jwks")]
    public async Task Without_a_kid_several_fitting_keys_are_a_refusal()
    {
        await using var vendor = await VendorUnderTest.StartAsync();
        vendor.Provider.Keys.WithRsa = true;
        vendor.Provider.Keys.Header["kid"] = null;
        vendor.Provider.ChangeIdToken = token => token["test_alg"] = "RS256";
        await RefusedAsync(vendor);
    }

    [Fact]
    [Trait("Module", "oidcc-client-test-signing-key-rotation")]
    public async Task A_rotated_key_is_fetched_and_invented_kids_do_not_hammer_the_provider()
    {
        await using var vendor = await VendorUnderTest.StartAsync();
        await AcceptedAsync(vendor);
        vendor.Provider.Keys.Rotate();
        await AcceptedAsync(vendor);
        Assert.Equal(2, vendor.Provider.KeysFetched);

        for (var i = 0; i < 5; i++)
        {
            vendor.Provider.Keys.Header["kid"] = $"invented-{i}";
            await RefusedAsync(vendor);
        }

        Assert.Equal(2, vendor.Provider.KeysFetched);
    }

    [Fact]
    [Trait("Module", "oidcc-client-test-discovery-issuer-mismatch")]
    public async Task A_discovery_document_of_another_issuer_stops_the_sign_in()
    {
        await using var vendor = await VendorUnderTest.StartAsync();
        vendor.Provider.ChangeDiscovery = document => document["issuer"] = "http://elsewhere.example";
        await RefusedAsync(vendor, "unreachable");
        Assert.Empty(vendor.Provider.Asked);
    }

    [Fact]
    [Trait("Module", "oidcc-client-test-userinfo-invalid-sub")]
    public async Task Userinfo_of_another_person_is_refused()
    {
        await using var vendor = await VendorUnderTest.StartAsync();
        vendor.Provider.UserInfo["sub"] = "person-2";
        await RefusedAsync(vendor);
    }

    [Theory]
    [InlineData("crit", """["b64"]""")]
    [InlineData("typ", "\"at+jwt\"")]
    [InlineData("typ", "\"logout+jwt\"")]
    public async Task An_id_token_that_is_marked_as_something_else_is_refused(string name, string json)
    {
        await using var vendor = await VendorUnderTest.StartAsync();
        vendor.Provider.Keys.Header[name] = JsonNode.Parse(json);
        await RefusedAsync(vendor);
    }

    private static async Task AcceptedAsync(VendorUnderTest vendor)
    {
        using var browser = vendor.Browser();
        Assert.Contains("sub=person-1", await browser.GetStringAsync("/mine", Ct), StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(VendorUnderTest vendor, string reason = "refused")
    {
        using var browser = vendor.Browser();
        using var answer = await browser.GetAsync("/mine", Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(reason, await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal("nobody", await browser.GetStringAsync("/", Ct));
    }
}
