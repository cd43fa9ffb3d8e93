using LakMuang.Protocol.Authorize;

namespace LakMuang.Tests.Protocol;

public sealed class AuthorizeRuleTests
{
    private readonly Engine _engine = new();

    [Theory]
    [InlineData("client_id", null)]
    [InlineData("client_id", "nobody")]
    [InlineData("client_id", "info\0")]
    [InlineData("client_id", "INFO")]
    [InlineData("redirect_uri", null)]
    [InlineData("redirect_uri", "https://evil.example/cb")]
    [InlineData("redirect_uri", "https://info.example/cb?more=1")]
    [InlineData("redirect_uri", "https://info.example/cb\0")]
    [InlineData("redirect_uri", "http://127.0.0.1:5000/cb")]
    public async Task A_request_without_a_trusted_client_and_address_stays_here(string name, string? value) =>
        Assert.IsType<AuthorizeOutcome.ErrorPage>(await _engine.AskAsync(Call.Ask("info", (name, value))));

    [Theory]
    [InlineData("client_id", "info")]
    [InlineData("redirect_uri", "https://info.example/cb")]
    [InlineData("redirect_uri", "https://evil.example/cb")]
    public async Task A_doubled_client_or_address_stays_here(string name, string value) =>
        Assert.IsType<AuthorizeOutcome.ErrorPage>(await _engine.AskAsync([.. Call.Ask(), new(name, value)]));

    [Theory]
    [InlineData("response_type", null, "invalid_request")]
    [InlineData("response_type", "", "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", "code id_token", "unsupported_response_type")]
    [InlineData("response_mode", "fragment", "invalid_request")]
    [InlineData("scope", null, "invalid_scope")]
    [InlineData("scope", "profile openidx", "invalid_scope")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("prompt", "none login", "invalid_request")]
    [InlineData("prompt", "create", "invalid_request")]
    [InlineData("max_age", "-1", "invalid_request")]
    [InlineData("max_age", "soon", "invalid_request")]
    [InlineData("max_age", "99999999999", "invalid_request")]
    [InlineData("claims", "{", "invalid_request")]
    [InlineData("claims", "[]", "invalid_request")]
    [InlineData("resource", "https://other.example", "invalid_target")]
    [InlineData("request", "eyJ", "request_not_supported")]
    [InlineData("request_uri", "https://info.example/r", "request_uri_not_supported")]
    [InlineData("registration", "{}", "registration_not_supported")]
    [InlineData("scope", "openid\0", "invalid_request")]
    [InlineData("nonce", "a\u001fb", "invalid_request")]
    [InlineData("nonce", "a\u007fb", "invalid_request")]
    [InlineData("state", "a\ufffdb", "invalid_request")]
    public async Task A_rule_that_is_broken_is_told_to_the_client(string name, string? value, string error)
    {
        var outcome = await _engine.AskAsync(Call.Ask("info", (name, value)));

        Assert.Equal(error, Read.Error(outcome));
        var response = ((AuthorizeOutcome.ErrorToClient)outcome).Response;
        Assert.Equal(Engine.Issuer, Read.Parameter(response, "iss"));
        Assert.Equal(name == "state" ? null : "s t&é", Read.Parameter(response, "state"));
    }

    [Theory]
    [InlineData("state", 2_000)]
    [InlineData("nonce", 256)]
    [InlineData("login_hint", 256)]
    public async Task A_parameter_may_be_as_long_as_the_table_says(string name, int longest)
    {
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask("info", (name, new string('x', longest)))));
        Assert.Equal("invalid_request", Read.Error(await _engine.AskAsync(Call.Ask("info", (name, new string('x', longest + 1))))));
    }

    [Theory]
    [InlineData("scope", "openid")]
    [InlineData("state", "other")]
    [InlineData("code_challenge", Engine.Challenge)]
    [InlineData("nonce", "n-1")]
    public async Task A_parameter_that_is_given_twice_is_refused(string name, string value) =>
        Assert.Equal("invalid_request", Read.Error(await _engine.AskAsync([.. Call.Ask(), new(name, value)])));

    [Fact]
    public async Task Two_resources_are_refused() =>
        Assert.Equal("invalid_target", Read.Error(await _engine.AskAsync(
            [.. Call.Ask(), new("resource", MemoryClients.Records), new("resource", MemoryClients.Records)])));

    [Fact]
    public async Task Unknown_parameters_are_ignored() =>
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync([.. Call.Ask(), new("utm", "a"), new("utm", "b\0")]));

    [Fact]
    public async Task A_flood_of_parameters_stays_here() =>
        Assert.IsType<AuthorizeOutcome.ErrorPage>(await _engine.AskAsync(
            [.. Call.Ask(), .. Enumerable.Repeat(new KeyValuePair<string, string>("x", "y"), 100)]));

    [Fact]
    public async Task A_client_without_the_grant_gets_no_code() =>
        Assert.Equal("unauthorized_client", Read.Error(await _engine.AskAsync(Call.Ask("records"))));

    [Fact]
    public async Task An_old_client_may_ask_without_pkce_but_never_with_a_weak_one()
    {
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask("old", ("code_challenge", null), ("code_challenge_method", null))));
        Assert.Equal("invalid_request", Read.Error(await _engine.AskAsync(Call.Ask("old", ("code_challenge_method", "plain")))));
    }

    [Fact]
    public async Task A_code_comes_with_state_and_issuer_in_the_query()
    {
        var issued = Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(
            Call.Ask("info", ("redirect_uri", "https://info.example/other?x=1")))).Response;

        Assert.False(issued.FormPost);
        Assert.Equal(["code", "state", "iss"], issued.Parameters.Select(p => p.Key));
        Assert.StartsWith("https://info.example/other?x=1&code=", issued.AsAddress(), StringComparison.Ordinal);
        Assert.EndsWith("&state=s%20t%26%C3%A9&iss=https%3A%2F%2Flakmuang.example", issued.AsAddress(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openid", true)]
    [InlineData("profile", false)]
    public async Task A_form_post_is_answered_by_a_form_even_when_it_fails(string scope, bool isIssued)
    {
        var outcome = await _engine.AskAsync(Call.Ask("info", ("response_mode", "form_post"), ("scope", scope)));

        Assert.Equal(isIssued, outcome is AuthorizeOutcome.Issue);
        Assert.True(((outcome as AuthorizeOutcome.Issue)?.Response ?? ((AuthorizeOutcome.ErrorToClient)outcome).Response).FormPost);
    }
}
