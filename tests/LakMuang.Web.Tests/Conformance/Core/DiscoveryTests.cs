using System.Buffers.Text;
using System.Text.Json;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Core;

/// <summary>What the provider says of itself (OpenID Connect Discovery 1.0 sections 3 and 4, RFC 8414).</summary>
[Collection(ConformanceServer.Name)]
public sealed class DiscoveryTests(LakMuangServer server)
{
    [Fact]
    [Module("oidcc-discovery-endpoint-verification")]
    public async Task The_metadata_name_every_endpoint_and_nothing_that_is_not_true()
    {
        var provider = await Provider.ReadAsync(server);

        Assert.Equal(server.Address.AbsoluteUri.TrimEnd('/'), provider["issuer"]);
        foreach (var endpoint in provider.Metadata.EnumerateObject().Where(m => m.Name.EndsWith("_endpoint", StringComparison.Ordinal) || m.Name == "jwks_uri"))
        {
            // Loopback stands for https here, as in every test.
            Assert.StartsWith(provider["issuer"] + "/", endpoint.Value.GetString(), StringComparison.Ordinal);
            Assert.DoesNotContain('#', endpoint.Value.GetString()!);
        }

        string[] required = ["authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri", "registration_endpoint", "end_session_endpoint"];
        Assert.All(required, name => Assert.True(Uri.IsWellFormedUriString(provider[name], UriKind.Absolute)));
        Assert.Contains("code", provider.List("response_types_supported"));
        Assert.Contains("openid", provider.List("scopes_supported"));
        Assert.Contains("RS256", provider.List("id_token_signing_alg_values_supported"));
        Assert.DoesNotContain("none", provider.List("id_token_signing_alg_values_supported"));
        Assert.Subset(new HashSet<string>(["pairwise", "public"]), provider.List("subject_types_supported").ToHashSet());
        Assert.Contains("authorization_code", provider.List("grant_types_supported"));
        Assert.Contains("client_secret_basic", provider.List("token_endpoint_auth_methods_supported"));
        Assert.Contains("S256", provider.List("code_challenge_methods_supported"));
        Assert.Superset(new HashSet<string>(["sub", "iss", "auth_time", "acr"]), provider.List("claims_supported").ToHashSet());
        Assert.All(provider.List("scopes_supported"), scope => Assert.Matches("^[!#-\\[\\]-~]+$", scope));
        Assert.All(provider.List("ui_locales_supported"), locale => Assert.Matches("^[a-z]{2,3}(-[A-Z]{2})?$", locale));
        Assert.False(provider.Metadata.GetProperty("request_uri_parameter_supported").GetBoolean());
    }

    [Fact]
    [Module("oidcc-discovery-endpoint-verification")]
    public async Task The_keys_are_public_distinct_and_strong()
    {
        var provider = await Provider.ReadAsync(server);
        var keys = (await provider.KeysAsync()).GetProperty("keys").EnumerateArray().ToList();

        Assert.NotEmpty(keys);
        Assert.Distinct(keys.Select(k => k.GetProperty("kid").GetString()));
        Assert.Superset(provider.List("id_token_signing_alg_values_supported").ToHashSet(), keys.Select(k => k.GetProperty("alg").GetString()!).ToHashSet());
        foreach (var key in keys)
        {
            Assert.Equal("sig", key.GetProperty("use").GetString());
            Assert.All((string[])["d", "p", "q", "dp", "dq", "qi", "k"], secret => Assert.False(key.TryGetProperty(secret, out _)));
            if (key.GetProperty("kty").GetString() == "EC")
            {
                Assert.Equal((32, 32), (Length(key, "x"), Length(key, "y")));
            }
            else
            {
                Assert.True(Length(key, "n") >= 256);
            }
        }
    }

    [Fact]
    [Module("oidcc-rp-initiated-logout-discovery-endpoint-verification")]
    public async Task The_metadata_name_the_place_to_sign_out()
    {
        var provider = await Provider.ReadAsync(server);

        Assert.StartsWith(provider["issuer"] + "/", provider["end_session_endpoint"], StringComparison.Ordinal);
    }

    [Fact]
    [Module("oidcc-backchannel-logout-discovery-endpoint-verification")]
    public async Task The_metadata_promise_to_tell_of_ended_sessions()
    {
        var provider = await Provider.ReadAsync(server);

        Assert.True(provider.Metadata.GetProperty("backchannel_logout_supported").GetBoolean());
        Assert.True(provider.Metadata.GetProperty("backchannel_logout_session_supported").GetBoolean());
    }

    private static int Length(JsonElement key, string member) => Base64Url.DecodeFromChars(key.GetProperty(member).GetString()).Length;
}
