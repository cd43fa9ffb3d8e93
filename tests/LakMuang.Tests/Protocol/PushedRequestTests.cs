using LakMuang.Protocol;
using LakMuang.Protocol.Authorize;
using Microsoft.AspNetCore.WebUtilities;
using Pair = System.Collections.Generic.KeyValuePair<string, string>;

namespace LakMuang.Tests.Protocol;

/// <summary>Pushed authorization requests (RFC 9126).</summary>
public sealed class PushedRequestTests
{
    private readonly Engine _engine = new();

    [Theory]
    [InlineData("info")]
    [InlineData("app")]
    [InlineData("signer")]
    public async Task A_pushed_request_is_answered_like_one_that_the_browser_brings(string client)
    {
        var answer = await _engine.PushAsync(client);
        var requestUri = Read.Text(Read.Json(answer), "request_uri")!;

        Assert.Equal((201, "60"), (answer.Status, Read.Text(Read.Json(answer), "expires_in")));
        Assert.Matches("^urn:ietf:params:oauth:request_uri:[A-Za-z0-9_-]{43}$", requestUri);
        var issued = Assert.IsType<AuthorizeOutcome.Issue>(await _engine.BrowseAsync(client, requestUri)).Response;
        Assert.Equal((MemoryClients.Of(client).RedirectUris[0], "s t&é"), (issued.RedirectUri, Read.Parameter(issued, "state")));
    }

    [Fact]
    public async Task What_stands_beside_the_request_uri_is_ignored()
    {
        var requestUri = await _engine.PushedAsync("info");
        var issued = Assert.IsType<AuthorizeOutcome.Issue>(await _engine.BrowseAsync(
            "info", requestUri, ("state", "evil"), ("redirect_uri", "https://evil.example/cb"), ("scope", "pid\0"), ("prompt", "login"))).Response;

        Assert.Equal(("https://info.example/cb", "s t&é"), (issued.RedirectUri, Read.Parameter(issued, "state")));
    }

    [Fact]
    public async Task A_request_uri_is_used_up_when_its_code_is_issued_and_a_reload_before_that_works()
    {
        _engine.Session = null;
        var requestUri = await _engine.PushedAsync("info");
        Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.BrowseAsync("info", requestUri));
        Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.BrowseAsync("info", requestUri));
        _engine.SignIn();

        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.BrowseAsync("info", requestUri));
        Refused(await _engine.BrowseAsync("info", requestUri));
    }

    [Fact]
    public async Task A_request_uri_is_of_no_use_to_another_client_nor_when_made_up()
    {
        var requestUri = await _engine.PushedAsync("info");

        Refused(await _engine.BrowseAsync("app", requestUri));
        Refused(await _engine.BrowseAsync("info", requestUri[..^1]));
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.BrowseAsync("info", requestUri));
    }

    [Fact]
    public async Task A_row_that_is_moved_to_another_client_opens_for_nobody()
    {
        var requestUri = await _engine.PushedAsync("info");
        var (id, row) = _engine.Pushed.Kept.Single();
        _engine.Pushed.Kept[id] = row with { Client = "old" };

        Refused(await _engine.BrowseAsync("old", requestUri));
    }

    [Fact]
    public async Task The_browser_must_come_within_a_minute()
    {
        var requestUri = await _engine.PushedAsync("info");
        _engine.Clock.Pass(TimeSpan.FromSeconds(60));

        Refused(await _engine.BrowseAsync("info", requestUri));
    }

    [Fact]
    public async Task Who_came_in_time_may_take_an_hour_to_sign_in_and_to_choose_a_hat()
    {
        _engine.Session = null;
        _engine.Entitlement = new(true, ["a", "b"], 1, "");
        var requestUri = await _engine.PushedAsync("info");
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.BrowseAsync("info", requestUri));
        _engine.Clock.Pass(TimeSpan.FromMinutes(30));
        _engine.SignIn();
        var choice = Assert.IsType<AuthorizeOutcome.AgencyChoiceNeeded>(await _engine.AskAsync(Query(needed.Resume)));
        _engine.Clock.Pass(TimeSpan.FromMinutes(29));

        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync([.. Query(choice.Resume), new(InternalParameters.Agency, "b")]));
    }

    [Fact]
    public async Task The_hour_is_not_prolonged_by_reloading_and_belongs_to_one_request()
    {
        _engine.Session = null;
        var (requestUri, other) = (await _engine.PushedAsync("info"), await _engine.PushedAsync("info"));
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.BrowseAsync("info", requestUri));
        _engine.Clock.Pass(TimeSpan.FromMinutes(40));
        var marker = Query(needed.Resume).Single(p => p.Key == InternalParameters.Started).Value;
        Refused(await _engine.BrowseAsync("info", other, (InternalParameters.Started, marker)));
        needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Query(needed.Resume)));
        _engine.Clock.Pass(TimeSpan.FromMinutes(21));

        Refused(await _engine.AskAsync(Query(needed.Resume)));
    }

    [Fact]
    public async Task Signing_in_again_is_asked_once_of_a_pushed_request_too()
    {
        var requestUri = await _engine.PushedAsync("info", ("prompt", "login"), ("login_hint", "1101700000000"));
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.BrowseAsync("info", requestUri, ("login_hint", "1101700000000")));
        _engine.Clock.Pass(TimeSpan.FromMinutes(2));
        _engine.SignIn();

        Assert.DoesNotContain("1101700000000", needed.Resume, StringComparison.Ordinal);
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Query(needed.Resume)));
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("redirect_uri", "https://evil.example/cb", "invalid_request")]
    [InlineData("redirect_uri", null, "invalid_request")]
    [InlineData("request_uri", "urn:ietf:params:oauth:request_uri:AAAA", "invalid_request")]
    [InlineData("request_uri", "https://info.example/r", "invalid_request")]
    [InlineData("request", "eyJ", "request_not_supported")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("scope", "profile", "invalid_scope")]
    [InlineData("resource", "https://other.example", "invalid_target")]
    [InlineData("prompt", "none login", "invalid_request")]
    [InlineData("state", "a\0", "invalid_request")]
    public async Task A_rule_that_is_broken_is_told_at_once(string name, string? value, string error)
    {
        Assert.Equal($"400 {error}", Read.Error(await _engine.PushAsync("info", (name, value))));
        Assert.Empty(_engine.Pushed.Kept);
    }

    [Fact]
    public async Task Only_the_client_itself_can_push()
    {
        var form = _engine.PushForm("info");

        Assert.Equal("401 invalid_client", Read.Error(await _engine.Par.RunAsync(Call.Post(form))));
        Assert.Equal("401 invalid_client", Read.Error(await _engine.Par.RunAsync(Call.Post(form, Call.Basic("info", "wrong")))));
        Assert.Equal("401 invalid_client", Read.Error(await _engine.Par.RunAsync(Call.Post(form, Call.Basic("old")))));
        Assert.Equal("400 unauthorized_client", Read.Error(await _engine.PushAsync("records")));
    }

    [Fact]
    public async Task Neither_the_clients_secret_nor_our_own_parameters_are_kept()
    {
        _engine.Entitlement = new(true, ["a", "b"], 1, "");
        var answer = await _engine.Par.RunAsync(Call.Post(
            [.. Call.Ask(), new("client_secret", MemoryClients.Secret), new(InternalParameters.Agency, "b")]));
        Assert.Equal(201, answer.Status);

        Assert.IsType<AuthorizeOutcome.AgencyChoiceNeeded>(await _engine.BrowseAsync("info", Read.Text(Read.Json(answer), "request_uri")!));
    }

    [Fact]
    public async Task A_client_that_must_push_cannot_ask_by_the_browser()
    {
        Assert.Equal("invalid_request", Read.Error(await _engine.AskAsync(Call.Ask("vault"))));
        Assert.Equal("invalid_request", Read.Error(await _engine.AskAsync(Call.Ask("bank"))));
    }

    private static IEnumerable<Pair> Query(string resume) =>
        QueryHelpers.ParseQuery(resume).SelectMany(p => p.Value.Select(v => new Pair(p.Key, v!)));

    private static void Refused(AuthorizeOutcome outcome) =>
        Assert.Equal("invalid_request_uri", Assert.IsType<AuthorizeOutcome.ErrorPage>(outcome).Error.Code);
}
