using System.Net;
using System.Text.Json;
using LakMuang.Agencies;
using LakMuang.Secrets;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Core;

/// <summary>What is told of a person: by scope, by claim, and by which way of asking (OpenID Connect Core 5).</summary>
[Collection(ConformanceServer.Name)]
public sealed class ClaimTests(LakMuangServer server)
{
    [Fact]
    [Module("oidcc-userinfo-get")]
    public async Task Userinfo_answers_GET_with_the_token_in_the_header() => await Ask(HttpMethod.Get, inForm: false);

    [Fact]
    [Module("oidcc-userinfo-post-header")]
    public async Task Userinfo_answers_POST_with_the_token_in_the_header() => await Ask(HttpMethod.Post, inForm: false);

    [Fact]
    [Module("oidcc-userinfo-post-body")]
    public async Task Userinfo_answers_POST_with_the_token_in_the_form() => await Ask(HttpMethod.Post, inForm: true);

    [Fact]
    [Module("oidcc-userinfo-get")]
    public async Task Userinfo_takes_no_token_from_the_address_and_none_that_is_not_a_token()
    {
        using var visit = await Visit.BeginAsync(server);
        var tokens = await visit.TokensAsync();
        using var http = new HttpClient();

        using var inAddress = await http.GetAsync(new Uri($"{visit.Party.Provider["userinfo_endpoint"]}?access_token={tokens.Access}"));
        using var idToken = await visit.Party.UserInfoAsync(tokens.IdText);
        using var nonsense = await visit.Party.UserInfoAsync("nonsense");

        Assert.All([inAddress, idToken, nonsense], answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.All([inAddress, idToken, nonsense], answer => Assert.Contains(answer.Headers.WwwAuthenticate, h => h.Scheme == "Bearer"));
    }

    [Theory]
    [Module("oidcc-scope-profile")]
    [InlineData("openid profile", "name", "given_name", "family_name")]
    public async Task The_scope_profile_tells_names(string scope, params string[] told) => await Told(scope, told);

    [Theory]
    [Module("oidcc-scope-email")]
    [InlineData("openid email", "email", "email_verified")]
    public async Task The_scope_email_tells_the_address_and_whether_it_was_confirmed(string scope, params string[] told) => await Told(scope, told);

    [Theory]
    [Module("oidcc-scope-phone")]
    [InlineData("openid phone", "phone_number", "phone_number_verified")]
    public async Task The_scope_phone_tells_the_number_and_whether_it_was_confirmed(string scope, params string[] told) => await Told(scope, told);

    [Theory]
    [Module("oidcc-scope-address")]
    [InlineData("openid address")]
    public async Task The_scope_address_is_not_offered_and_does_no_harm(string scope, params string[] told) => await Told(scope, told);

    [Theory]
    [Module("oidcc-scope-all")]
    [InlineData("openid profile email address phone", "name", "given_name", "family_name", "email", "email_verified", "phone_number", "phone_number_verified")]
    public async Task All_scopes_together_tell_all(string scope, params string[] told) => await Told(scope, told);

    [Fact]
    [Module("oidcc-claims-essential")]
    public async Task A_claim_asked_for_by_name_is_told_at_userinfo_and_no_other()
    {
        using var visit = await Visit.BeginAsync(server);

        var claims = await visit.UserInfoAsync(await visit.TokensAsync(("claims", """{"userinfo":{"name":{"essential":true}}}""")));

        Assert.NotEqual("", claims.GetProperty("name").GetString());
        Assert.False(claims.TryGetProperty("given_name", out _) || claims.TryGetProperty("email", out _));
    }

    private async Task Ask(HttpMethod method, bool inForm)
    {
        using var visit = await Visit.BeginAsync(server);

        var claims = await visit.UserInfoAsync(await visit.TokensAsync(("scope", "openid profile")), method, inForm);

        Assert.NotEqual("", claims.GetProperty("name").GetString());
    }

    private async Task Told(string scope, string[] told)
    {
        using var visit = await Visit.BeginAsync(server);
        await GiveMobile(visit.Person);

        var tokens = await visit.TokensAsync(("scope", scope));
        var claims = await visit.UserInfoAsync(tokens);

        string[] standard = ["name", "given_name", "family_name", "email", "email_verified", "phone_number", "phone_number_verified", "address"];
        Assert.Equal(told.Order(), standard.Where(name => claims.TryGetProperty(name, out _)).Order());
        Assert.All(told, name => Assert.Equal(
            name.EndsWith("_verified", StringComparison.Ordinal) ? JsonValueKind.True : JsonValueKind.String, claims.GetProperty(name).ValueKind));
        Assert.Subset(visit.Party.Provider.List("claims_supported").ToHashSet(), told.ToHashSet());
        if (told.Contains("phone_number"))
        {
            Assert.Equal("+66812345678", claims.GetProperty("phone_number").GetString());
        }

        // RFC 6749 section 5.1: where fewer scopes are granted than were asked for, the answer says which.
        var granted = scope.Split(' ').Where(s => s != "address");
        Assert.True(tokens.Whole.TryGetProperty("scope", out var said) ? said.GetString()!.Split(' ').Order().SequenceEqual(granted.Order()) : !scope.Contains("address", StringComparison.Ordinal));

        // No names or contacts in what may travel in an address.
        Assert.All(standard, name => Assert.False(tokens.Id.Claims.TryGetProperty(name, out _)));
    }

    private async Task GiveMobile(Somebody person)
    {
        var box = await server.Ask<Vault, byte[]>(vault => Task.FromResult(vault.Seal("0812345678", Person.MobileColumn).Box));
        await server.Sql<object>("UPDATE person SET mobile = $2, mobile_verified_at = now() WHERE id = $1", person.Id.Value, box);
    }
}
