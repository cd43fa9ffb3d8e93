using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Clients;
using Registered = LakMuang.Protocol.Clients.Client;

namespace LakMuang.Tests.Protocol;

public sealed class AuthorizeCheckTests
{
    // RFC 7636 appendix B.
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static readonly Registered Web = new()
    {
        Id = "info",
        Authentication = ClientAuthentication.ClientSecretBasic,
        RedirectUris = ["https://info.example/cb"],
    };

    private static readonly Registered Native = new()
    {
        Id = "app",
        Authentication = ClientAuthentication.None,
        IsNative = true,
        RequirePkce = false,
        RedirectUris = ["http://127.0.0.1/cb"],
    };

    [Theory]
    [InlineData("https://info.example/cb/")]
    [InlineData("https://INFO.example/cb")]
    [InlineData("https://info.example/x/../cb")]
    [InlineData("https://info.example@evil.example/cb")]
    [InlineData("https://info.example/cb#x")]
    [InlineData("https://info.example/%63b")]
    [InlineData("https://info.example:443/cb")]
    public void A_redirect_uri_that_is_not_exact_is_refused(string asked) =>
        Assert.False(RedirectUriCheck.IsRegistered(Web, asked));

    [Fact]
    public void The_registered_redirect_uri_is_accepted() =>
        Assert.True(RedirectUriCheck.IsRegistered(Web, "https://info.example/cb"));

    [Theory]
    [InlineData("http://127.0.0.1:51234/cb", true)]
    [InlineData("http://127.0.0.1:51234/other", false)]
    [InlineData("http://127.0.0.1:1@evil.example/cb", false)]
    [InlineData("http://127.0.0.1.evil.example/cb", false)]
    [InlineData("http://127.0.0.1:99999/cb", false)]
    [InlineData("http://localhost:51234/cb", false)]
    public void Only_the_loopback_port_of_a_native_app_is_free(string asked, bool accepted) =>
        Assert.Equal(accepted, RedirectUriCheck.IsRegistered(Native, asked));

    [Theory]
    [InlineData(Challenge, "plain")]
    [InlineData(Challenge, null)]
    [InlineData(null, "S256")]
    [InlineData(null, null)]
    [InlineData("short", "S256")]
    public void A_request_with_weak_or_missing_pkce_is_refused(string? challenge, string? method) =>
        Assert.Equal("invalid_request", PkceCheck.Request(Web, challenge, method)?.Code);

    [Fact]
    public void A_public_client_cannot_be_excused_from_pkce() => Assert.NotNull(PkceCheck.Request(Native, null, null));

    [Theory]
    [InlineData(Challenge, Verifier, true)]
    [InlineData(Challenge, null, false)]
    [InlineData(Challenge, Challenge, false)]
    [InlineData(null, Verifier, false)]
    [InlineData(null, null, true)]
    public void Only_the_verifier_of_the_challenge_redeems(string? challenge, string? verifier, bool accepted) =>
        Assert.Equal(accepted, PkceCheck.Verifies(challenge, verifier));
}
