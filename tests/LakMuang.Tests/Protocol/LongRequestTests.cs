using LakMuang.Protocol.Authorize;
using Microsoft.AspNetCore.WebUtilities;
using Pair = System.Collections.Generic.KeyValuePair<string, string>;

namespace LakMuang.Tests.Protocol;

/// <summary>A request that is too long to be carried through sign-in waits on the server.</summary>
public sealed class LongRequestTests
{
    private static readonly string _claims = $$$"""{"userinfo":{"{{{new string('x', 6_000)}}}":null}}""";

    private readonly Engine _engine = new();

    [Fact]
    public async Task A_long_request_is_resumed_by_a_short_reference_and_says_the_same()
    {
        _engine.Entitlement = new(true, ["a", "b"], 1, "");
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(
            await _engine.AskAsync(Call.Ask("info", ("claims", _claims), ("prompt", "login"), ("login_hint", "1101700000000"))));
        Assert.InRange(needed.Resume.Length, 1, 500);
        Assert.Single(_engine.Pushed.Kept);

        _engine.Clock.Pass(TimeSpan.FromMinutes(59));
        _engine.SignIn();
        var choice = Assert.IsType<AuthorizeOutcome.AgencyChoiceNeeded>(await _engine.AskAsync(Query(needed.Resume)));
        var issued = Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync([.. Query(choice.Resume), new("lm_agency", "b")]));

        Assert.Equal("s t&é", Read.Parameter(issued.Response, "state"));
        Assert.Single(_engine.Pushed.Kept);
    }

    [Fact]
    public async Task A_reload_after_the_code_brings_another_as_the_long_address_would()
    {
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask("info", ("claims", _claims), ("prompt", "login"))));
        _engine.SignIn();

        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Query(needed.Resume)));
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Query(needed.Resume)));
    }

    [Fact]
    public async Task A_reference_ends_after_an_hour_and_belongs_to_one_client()
    {
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask("info", ("claims", _claims), ("prompt", "login"))));
        var reference = Query(needed.Resume).Single(p => p.Key == "request_uri").Value;
        _engine.SignIn();

        Refused(await _engine.BrowseAsync("old", reference));
        _engine.Clock.Pass(TimeSpan.FromHours(1));
        Refused(await _engine.AskAsync(Query(needed.Resume)));
    }

    [Fact]
    public async Task A_client_that_must_push_gains_nothing_from_what_its_browser_brought()
    {
        Assert.Equal("invalid_request", Read.Error(await _engine.AskAsync(Call.Ask("vault", ("claims", _claims), ("prompt", "login")))));
        Assert.Empty(_engine.Pushed.Kept);
    }

    [Fact]
    public async Task A_broken_long_request_is_refused_and_not_kept()
    {
        _engine.Session = null;

        Assert.Equal("invalid_request", Read.Error(await _engine.AskAsync(Call.Ask("info", ("claims", _claims[1..])))));
        Assert.Empty(_engine.Pushed.Kept);
    }

    private static IEnumerable<Pair> Query(string resume) =>
        QueryHelpers.ParseQuery(resume).SelectMany(p => p.Value.Select(v => new Pair(p.Key, v!)));

    private static void Refused(AuthorizeOutcome outcome) =>
        Assert.Equal("invalid_request_uri", Assert.IsType<AuthorizeOutcome.ErrorPage>(outcome).Error.Code);
}
