using LakMuang.Protocol;
using LakMuang.Protocol.Authorize;
using Microsoft.AspNetCore.WebUtilities;
using Pair = System.Collections.Generic.KeyValuePair<string, string>;

namespace LakMuang.Tests.Protocol;

public sealed class AuthorizePersonTests
{
    private readonly Engine _engine = new();

    [Fact]
    public async Task Nobody_signed_in_must_sign_in_and_returns_to_the_same_request()
    {
        _engine.Session = null;
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask()));

        Assert.Equal(SignInReason.None, needed.Reason);
        _engine.SignIn();
        Assert.Equal("s t&é", Read.Parameter(Assert.IsType<AuthorizeOutcome.Issue>(await ReturnAsync(needed)).Response, "state"));
    }

    [Fact]
    public async Task A_silent_request_never_shows_anything()
    {
        var silent = ("prompt", "none");
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask("info", silent)));

        _engine.Entitlement = new(true, ["a", "b"], 1, "");
        Assert.Equal("account_selection_required", Read.Error(await _engine.AskAsync(Call.Ask("info", silent))));
        _engine.Entitlement = new(true, [], 3, "");
        Assert.Equal("interaction_required", Read.Error(await _engine.AskAsync(Call.Ask("info", silent))));
        _engine.Entitlement = new(false, [], 1, "");
        Assert.Equal("access_denied", Read.Error(await _engine.AskAsync(Call.Ask("info", silent))));
        _engine.Clock.Pass(TimeSpan.FromSeconds(61));
        Assert.Equal("login_required", Read.Error(await _engine.AskAsync(Call.Ask("info", silent, ("max_age", "60")))));
        _engine.Session = null;
        Assert.Equal("login_required", Read.Error(await _engine.AskAsync(Call.Ask("info", silent))));
    }

    [Fact]
    public async Task Who_has_no_right_is_told_here_and_may_go_back_with_access_denied()
    {
        _engine.Entitlement = new(false, [], 1, "");
        var denied = Assert.IsType<AuthorizeOutcome.NotEntitled>(await _engine.AskAsync(Call.Ask()));

        Assert.Equal("access_denied", Read.Parameter(denied.IfTheyGoBack, "error"));
        Assert.Equal("s t&é", Read.Parameter(denied.IfTheyGoBack, "state"));
        Assert.Equal(Engine.Issuer, Read.Parameter(denied.IfTheyGoBack, "iss"));
    }

    [Theory]
    [InlineData("prompt", "login")]
    [InlineData("prompt", "select_account")]
    [InlineData("max_age", "0")]
    public async Task Signing_in_again_is_asked_once(string name, string value)
    {
        _engine.Clock.Pass(TimeSpan.FromMinutes(5));
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask("info", (name, value))));
        Assert.Equal(SignInReason.Reauthenticate, needed.Reason);

        _engine.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.IsType<AuthorizeOutcome.SignInNeeded>(await ReturnAsync(needed));
        _engine.SignIn();
        _engine.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.IsType<AuthorizeOutcome.Issue>(await ReturnAsync(needed));
    }

    [Fact]
    public async Task A_marker_of_another_client_is_ignored()
    {
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask("old", ("prompt", "login"))));
        var marker = Query(needed).Single(p => p.Key == InternalParameters.After).Value;
        _engine.SignIn();

        Assert.IsType<AuthorizeOutcome.Issue>(await ReturnAsync(needed));
        Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(
            Call.Ask("info", ("prompt", "login"), (InternalParameters.After, marker))));
    }

    [Theory]
    [InlineData("state", "another")]
    [InlineData("state", null)]
    [InlineData("nonce", "n-2")]
    [InlineData("code_challenge", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("max_age", "0")]
    public async Task A_marker_serves_no_other_request_of_the_same_client(string name, string? value)
    {
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask("info", ("prompt", "login"))));
        var marker = Query(needed).Single(p => p.Key == InternalParameters.After).Value;
        _engine.SignIn();

        Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(
            Call.Ask("info", ("prompt", "login"), (name, value), (InternalParameters.After, marker))));
        Assert.IsType<AuthorizeOutcome.Issue>(await ReturnAsync(needed));
    }

    [Fact]
    public async Task A_marker_of_one_pushed_request_serves_no_other()
    {
        var (first, second) = (await _engine.PushedAsync("info", ("prompt", "login")), await _engine.PushedAsync("info", ("prompt", "login")));
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.BrowseAsync("info", first));
        var marker = Query(needed).Single(p => p.Key == InternalParameters.After).Value;
        _engine.SignIn();

        Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.BrowseAsync("info", second, (InternalParameters.After, marker)));
        Assert.IsType<AuthorizeOutcome.Issue>(await ReturnAsync(needed));
    }

    [Fact]
    public async Task A_marker_is_ignored_when_forged_or_old()
    {
        Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(
            Call.Ask("info", ("prompt", "login"), (InternalParameters.After, "AAAA"))));
        var sealedElsewhere = _engine.Seal.Close("authorization-code", new byte[40]);
        Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(
            Call.Ask("info", ("prompt", "login"), (InternalParameters.After, sealedElsewhere))));

        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask("info", ("prompt", "login"))));
        _engine.SignIn();
        _engine.Clock.Pass(TimeSpan.FromHours(1));
        Assert.IsType<AuthorizeOutcome.SignInNeeded>(await ReturnAsync(needed));
    }

    [Theory]
    [InlineData("urn:lakmuang:level:3", 1, 3)]
    [InlineData("urn:lakmuang:level:4", 1, 3)]
    [InlineData("urn:other urn:lakmuang:level:3", 1, 3)]
    [InlineData("urn:lakmuang:level:1", 3, 3)]
    [InlineData(null, 3, 3)]
    public async Task A_stronger_sign_in_is_asked_for_by_wish_or_floor(string? wish, int floor, int level)
    {
        _engine.Entitlement = new(true, [], floor, "");
        var needed = Assert.IsType<AuthorizeOutcome.SignInNeeded>(await _engine.AskAsync(Call.Ask("info", ("acr_values", wish))));

        Assert.Equal((SignInReason.HigherLevel, level), (needed.Reason, needed.MinimumLevel));
        _engine.SignIn(level: 3);
        Assert.IsType<AuthorizeOutcome.Issue>(await ReturnAsync(needed));
    }

    [Theory]
    [InlineData("urn:lakmuang:level:9")]
    [InlineData("urn:lakmuang:level:33")]
    [InlineData("urn:other")]
    public async Task A_level_that_is_not_ours_is_ignored(string wish) =>
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask("info", ("acr_values", wish))));

    [Fact]
    public async Task A_wish_beyond_what_can_be_reached_here_is_not_asked_of_the_sign_in()
    {
        _engine.Session = null;

        Assert.Equal(3, Assert.IsType<AuthorizeOutcome.SignInNeeded>(
            await _engine.AskAsync(Call.Ask("info", ("acr_values", "urn:lakmuang:level:4")))).MinimumLevel);
    }

    [Fact]
    public async Task The_only_hat_is_worn_without_asking()
    {
        _engine.Entitlement = new(true, ["only"], 1, "");
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask("info", (InternalParameters.Agency, "other"))));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("c", false)]
    [InlineData("b", true)]
    public async Task Of_several_hats_only_one_of_the_persons_own_can_be_worn(string? hat, bool isWorn)
    {
        _engine.Entitlement = new(true, ["a", "b"], 1, "");
        var outcome = await _engine.AskAsync(Call.Ask("info", (InternalParameters.Agency, hat)));

        Assert.Equal(isWorn, outcome is AuthorizeOutcome.Issue);
        Assert.Equal(!isWorn, outcome is AuthorizeOutcome.AgencyChoiceNeeded { Agencies: ["a", "b"] });
    }

    [Fact]
    public async Task A_choice_that_does_not_hold_any_more_gives_way_to_the_next()
    {
        _engine.Entitlement = new(true, ["a", "b"], 1, "");
        var choice = Assert.IsType<AuthorizeOutcome.AgencyChoiceNeeded>(await _engine.AskAsync(Call.Ask("info", (InternalParameters.Agency, "c"))));

        var query = QueryHelpers.ParseQuery($"{choice.Resume}&{InternalParameters.Agency}=b").SelectMany(p => p.Value.Select(v => new Pair(p.Key, v!)));
        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(query));
    }

    [Fact]
    public async Task A_hint_counts_only_when_it_is_an_id_token_about_the_person_who_is_signed_in()
    {
        var tokens = await _engine.TokensAsync();
        var (hint, accessToken) = (Read.Text(tokens, "id_token"), Read.Text(tokens, "access_token"));

        Assert.IsType<AuthorizeOutcome.Issue>(await _engine.AskAsync(Call.Ask("info", ("id_token_hint", hint))));
        Assert.Equal("login_required", Read.Error(await _engine.AskAsync(Call.Ask("info", ("id_token_hint", accessToken)))));
        Assert.Equal("login_required", Read.Error(await _engine.AskAsync(Call.Ask("old", ("id_token_hint", hint)))));
        Assert.Equal("login_required", Read.Error(await _engine.AskAsync(Call.Ask("info", ("id_token_hint", hint + "x")))));
        _engine.SignIn("somying");
        Assert.Equal("login_required", Read.Error(await _engine.AskAsync(Call.Ask("info", ("id_token_hint", hint)))));
    }

    private static IEnumerable<Pair> Query(AuthorizeOutcome.SignInNeeded needed) =>
        QueryHelpers.ParseQuery(needed.Resume).SelectMany(p => p.Value.Select(v => new Pair(p.Key, v!)));

    private ValueTask<AuthorizeOutcome> ReturnAsync(AuthorizeOutcome.SignInNeeded needed) => _engine.AskAsync(Query(needed));
}
