using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Jose;

namespace LakMuang.Tests.Protocol;

public sealed class RegistrationCheckTests
{
    [Theory]
    [InlineData("https://a.example/cb")]
    [InlineData("https://a.example:8443/cb?system=1")]
    public void An_https_address_is_registered(string uri)
    {
        Assert.Null(Error(uri, "web"));
        Assert.Null(Error(uri, "native"));
    }

    [Theory]
    [InlineData("http://a.example/cb")]
    [InlineData("https://a.example/cb#x")]
    [InlineData("https://a.example/cb#")]
    [InlineData("https://user@a.example/cb")]
    [InlineData("https://user:pw@a.example/cb")]
    [InlineData("https://*.example/cb")]
    [InlineData("https://a.example/*")]
    [InlineData("https://a.example/x/../cb")]
    [InlineData("https://a.example\\@evil.example/cb")]
    [InlineData("https://a.example/c b")]
    [InlineData("https://a.example/cb\n")]
    [InlineData("https://")]
    [InlineData("https:")]
    [InlineData("//a.example/cb")]
    [InlineData("/cb")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://10.0.0.1/cb")]
    [InlineData("http://localhost.evil.example/cb")]
    public void An_address_with_a_trick_is_refused_from_everybody(string? uri)
    {
        Assert.Equal("invalid_redirect_uri", Error(uri!, "web", allowLoopback: true));
        Assert.Equal("invalid_redirect_uri", Error(uri!, "native", allowLoopback: true));
        Assert.Equal("invalid_redirect_uri", RegistrationChecks.FirstError(
            new() { RedirectUris = ["https://a.example/cb"], PostLogoutRedirectUris = [uri!] }, CallableAddresses.PublicOnly)?.Code);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/cb")]
    [InlineData("http://[::1]/cb")]
    [InlineData("http://localhost:5000/cb")]
    public void Loopback_is_for_native_apps_and_development(string uri)
    {
        Assert.Equal("invalid_redirect_uri", Error(uri, "web"));
        Assert.Null(Error(uri, "web", allowLoopback: true));
        Assert.Null(Error(uri, "native"));
    }

    [Theory]
    [InlineData("th.go.example.app:/cb", null)]
    [InlineData("myapp:/cb", "invalid_redirect_uri")]
    public void A_scheme_of_ones_own_is_for_native_apps_and_names_a_domain(string uri, string? error)
    {
        Assert.Equal(error, Error(uri, "native"));
        Assert.Equal("invalid_redirect_uri", Error(uri, "web", allowLoopback: true));
    }

    [Fact]
    public void Addresses_are_needed_and_not_endless()
    {
        Assert.Equal("invalid_redirect_uri", RegistrationChecks.FirstError(new(), CallableAddresses.PublicOnly)?.Code);
        Assert.Equal("invalid_redirect_uri", RegistrationChecks.FirstError(
            new() { RedirectUris = [.. Enumerable.Range(0, 21).Select(i => $"https://a.example/{i}")] }, CallableAddresses.PublicOnly)?.Code);
        Assert.Null(RegistrationChecks.FirstError(new() { GrantTypes = ["client_credentials"] }, CallableAddresses.PublicOnly));
    }

    [Fact]
    public void Only_strong_public_keys_are_registered()
    {
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var rsa = RSA.Create(2048);
        using var weak = RSA.Create(1024);
        var (q, p, short1024) = (ec.ExportParameters(true), rsa.ExportParameters(false), weak.ExportParameters(false).Modulus!);
        var (x, y, n) = (Text(q.Q.X!), Text(q.Q.Y!), Text(p.Modulus!));

        Assert.NotNull(Keys($$"""{"kty":"EC","crv":"P-256","kid":"a","x":"{{x}}","y":"{{y}}"}"""));
        Assert.NotNull(Keys($$"""{"kty":"RSA","n":"{{n}}","e":"AQAB"}"""));
        Assert.Null(Keys($$"""{"kty":"EC","crv":"P-256","x":"{{x}}","y":"{{y}}","d":"{{Text(q.D!)}}"}"""));
        Assert.Null(Keys("""{"kty":"oct","k":"AAAA"}"""));
        Assert.Null(Keys($$"""{"kty":"EC","crv":"P-256","x":"{{x}}","y":"{{x}}"}"""));
        Assert.Null(Keys($$"""{"kty":"EC","crv":"P-384","x":"{{x}}","y":"{{y}}"}"""));
        Assert.Null(Keys($$"""{"kty":"RSA","n":"{{Text(short1024)}}","e":"AQAB"}"""));
        Assert.Null(Keys($$"""{"kty":"RSA","n":"{{Text([.. new byte[128], .. short1024])}}","e":"AQAB"}"""));
        Assert.Null(Keys($$"""{"kty":"RSA","n":"{{n}}","e":"AQ"}"""));
        Assert.Null(Keys($$"""{"kty":"RSA","n":"{{n}}","e":"Ag"}"""));
        Assert.Null(Keys($$"""{"kty":"RSA","n":"{{n}}"}"""));
        Assert.Null(Keys("7"));
    }

    [Theory]
    [InlineData("https://rp.example/keys", true)]
    [InlineData("https://93.184.216.34/keys", true)]
    [InlineData("https://10.20.0.5/keys", true)]
    [InlineData("https://10.1.2.3/keys", false)]
    [InlineData("https://127.0.0.1/keys", false)]
    [InlineData("https://2130706433/keys", false)]
    [InlineData("https://0x7f.1/keys", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://[::1]/keys", false)]
    [InlineData("https://[::ffff:10.1.2.3]/keys", false)]
    [InlineData("http://rp.example/keys", false)]
    [InlineData("https://user@rp.example/keys", false)]
    public void What_the_server_would_call_is_public_or_in_a_network_that_operators_named(string uri, bool isTaken)
    {
        var callable = new CallableAddresses(false, [System.Net.IPNetwork.Parse("10.20.0.0/16")]);
        var client = new ClientMetadata { GrantTypes = ["client_credentials"] };

        Assert.Equal(isTaken, RegistrationChecks.FirstError(client with { JwksUri = uri }, callable) is null);
        Assert.Equal(isTaken, RegistrationChecks.FirstError(client with { BackChannelLogoutUri = uri }, callable) is null);
    }

    private static IReadOnlyDictionary<string, AsymmetricAlgorithm>? Keys(string jwk)
    {
        using var document = JsonDocument.Parse($$"""{"keys":[{{jwk}}]}""");
        return JwkSet.Read(document.RootElement);
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private static string? Error(string uri, string type, bool allowLoopback = false) =>
        RegistrationChecks.FirstError(new() { RedirectUris = [uri], ApplicationType = type }, new(allowLoopback, []))?.Code;
}
