using System.Text.Json.Nodes;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Fapi;

/// <summary>private_key_jwt, as strictly as the profile wants it (FAPI 2.0 section 5.3.2.1; RFC 7523 section 3).</summary>
[Collection(ConformanceServer.Name)]
public sealed class AssertionTests(LakMuangServer server)
{
    public static TheoryData<string, JsonNode?> Faults(string set) => set switch
    {
        "audience" => new()
        {
            { "aud", "https://elsewhere.example" }, { "aud", "token_endpoint" }, { "aud", "pushed_authorization_request_endpoint" }, { "aud", "[issuer]" }, { "aud", null },
        },
        _ => new() { { "exp", -300 }, { "exp", null }, { "nbf", 90 }, { "iat", 90 }, { "sub", null }, { "iss", null }, { "jti", null } },
    };

    [Theory]
    [Module("fapi2-security-profile-final-ensure-client-assertion-with-wrong-aud-fails")]
    [MemberData(nameof(Faults), "audience")]
    public async Task The_audience_is_the_issuer_alone_as_a_text(string claim, JsonNode? value) => await Refused(claim, value);

    [Theory]
    [Module("fapi2-security-profile-final-ensure-client-assertion-with-exp-is-5-minutes-in-past-fails")]
    [Module("fapi2-security-profile-final-ensure-client-assertion-with-no-sub-fails")]
    [Module("fapi2-security-profile-final-ensure-invalid-client-assertions-fail")]
    [MemberData(nameof(Faults), "rest")]
    public async Task An_assertion_that_lacks_something_or_is_not_of_now_is_refused(string claim, JsonNode? value) => await Refused(claim, value);

    [Fact]
    [Module("fapi2-security-profile-final-ensure-invalid-client-assertions-fail")]
    public async Task A_clock_that_is_eight_seconds_ahead_is_borne_with()
    {
        using var party = await FapiParty.RegisterAsync(server);
        var ahead = party.Provider.Now.ToUnixTimeSeconds() + 8;

        await FapiParty.RequestUri(await party.PushAsync(("client_assertion", party.Assertion(("iat", ahead), ("nbf", ahead)))));
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-signed-client-assertion-with-RS256-fails")]
    public async Task RS256_is_refused_even_where_the_key_could_do_it()
    {
        using var visit = await FapiVisit.BeginAsync(server, "PS256");
        var code = await visit.CodeAsync();
        visit.Party.Identity.Algorithm = "RS256";

        using var pushed = await visit.Party.PushAsync();
        using var redeemed = await visit.Party.RedeemAsync(code);

        Assert.Equal("invalid_client", await Tokens.Refusal(pushed));
        Assert.Equal("invalid_client", await Tokens.Refusal(redeemed));
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-client-assertion-in-token-endpoint")]
    public async Task Without_an_assertion_there_is_no_token_and_with_one_twice_neither()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        var code = await visit.CodeAsync();
        using var without = await visit.Party.RedeemAsync(code, ("client_assertion", null), ("client_assertion_type", null), ("client_id", visit.Party.Id));
        Assert.Equal("invalid_client", await Tokens.Refusal(without));

        var assertion = visit.Party.Assertion();
        await FapiParty.RequestUri(await visit.Party.PushAsync(("client_assertion", assertion)));
        using var again = await visit.Party.PushAsync(("client_assertion", assertion));
        Assert.Equal("invalid_client", await Tokens.Refusal(again));
    }

    private async Task Refused(string claim, JsonNode? value)
    {
        using var party = await FapiParty.RegisterAsync(server);
        var now = party.Provider.Now.ToUnixTimeSeconds();
        var changed = value is null ? null
            : value.GetValueKind() is System.Text.Json.JsonValueKind.Number ? now + value.GetValue<int>()
            : Named(party.Provider, value.GetValue<string>());

        using var answer = await party.PushAsync(("client_assertion", party.Assertion((claim, changed))), ("client_id", claim == "sub" ? null : party.Id));

        Assert.Equal("invalid_client", await Tokens.Refusal(answer));
    }

    // An endpoint stands for its address.
    private static JsonNode? Named(Provider provider, string word) => word == "[issuer]" ? new JsonArray(provider["issuer"])
        : provider.Metadata.TryGetProperty(word, out var endpoint) ? endpoint.GetString()
        : word;
}
