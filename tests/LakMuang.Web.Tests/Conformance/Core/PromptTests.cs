using System.Buffers.Text;
using System.Net;
using System.Text;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Core;

/// <summary>How the person is asked: prompt, max_age, hints and wishes (OpenID Connect Core 3.1.2.1).</summary>
[Collection(ConformanceServer.Name)]
public sealed class PromptTests(LakMuangServer server)
{
    [Theory]
    [Module("oidcc-display-page")]
    [Module("oidcc-display-popup")]
    [InlineData("page")]
    [InlineData("popup")]
    public async Task A_wish_for_the_shape_of_the_page_does_no_harm(string display)
    {
        using var visit = await Visit.BeginAsync(server);

        await visit.TokensAsync(("display", display));
    }

    [Fact]
    [Module("oidcc-prompt-login")]
    public async Task Prompt_login_asks_a_person_who_is_signed_in_to_sign_in_again()
    {
        using var visit = await Visit.BeginAsync(server);
        var first = await visit.TokensAsync(("max_age", "10000"));
        await server.PassAsync(TimeSpan.FromSeconds(2));

        var page = await visit.GoAsync(("prompt", "login"));
        Assert.Equal("/sign-in", page.Address.AbsolutePath);
        var code = Answer.Code(await visit.FinishAsync(page), visit.Party.Provider);
        var second = await Tokens.Check(await visit.Party.RedeemAsync(code), visit.Party);

        Assert.Equal(first.Id["sub"], second.Id["sub"]);
        Assert.True(second.Id.Instant("auth_time") > first.Id.Instant("auth_time"));
    }

    [Fact]
    [Module("oidcc-prompt-none-not-logged-in")]
    public async Task Prompt_none_without_a_session_answers_login_required()
    {
        using var visit = await Visit.BeginAsync(server);

        var error = Answer.Error(await visit.GoAsync(("prompt", "none")), visit.Party.Provider);

        Assert.Equal("login_required", error);
    }

    [Fact]
    [Module("oidcc-prompt-none-logged-in")]
    public async Task Prompt_none_with_a_session_answers_at_once_for_the_same_sign_in()
    {
        using var visit = await Visit.BeginAsync(server);
        var first = await visit.TokensAsync(("max_age", "15000"));

        var page = await visit.GoAsync(("prompt", "none"), ("max_age", "15000"));
        var second = await Tokens.Check(await visit.Party.RedeemAsync(Answer.Code(page, visit.Party.Provider)), visit.Party);

        Assert.Equal(first.Id["sub"], second.Id["sub"]);
        Assert.Equal(first.Id.Instant("auth_time"), second.Id.Instant("auth_time"));
    }

    [Fact]
    [Module("oidcc-max-age-1")]
    public async Task A_sign_in_that_is_older_than_max_age_is_asked_for_again()
    {
        using var visit = await Visit.BeginAsync(server);
        var first = await visit.TokensAsync();
        await server.PassAsync(TimeSpan.FromSeconds(3));

        var page = await visit.GoAsync(("max_age", "1"));
        Assert.Equal("/sign-in", page.Address.AbsolutePath);
        var code = Answer.Code(await visit.FinishAsync(page), visit.Party.Provider);
        var second = await Tokens.Check(await visit.Party.RedeemAsync(code), visit.Party);

        Assert.Equal(first.Id["sub"], second.Id["sub"]);
        Assert.InRange(second.Id.Instant("auth_time"), first.Id.Instant("auth_time").AddSeconds(1), second.Id.Instant("iat"));
    }

    [Fact]
    [Module("oidcc-max-age-10000")]
    public async Task A_sign_in_that_is_younger_than_max_age_is_enough()
    {
        using var visit = await Visit.BeginAsync(server);
        var first = await visit.TokensAsync();

        var page = await visit.GoAsync(("max_age", "10000"));
        var second = await Tokens.Check(await visit.Party.RedeemAsync(Answer.Code(page, visit.Party.Provider)), visit.Party);

        Assert.Equal(first.Id["sub"], second.Id["sub"]);
        Assert.Equal(first.Id.Instant("auth_time"), second.Id.Instant("auth_time"));
    }

    [Fact]
    [Module("oidcc-id-token-hint")]
    public async Task With_a_hint_and_prompt_none_the_same_person_comes_back_and_nobody_else()
    {
        using var visit = await Visit.BeginAsync(server);
        using var other = await Visit.BeginAsync(server);
        var first = await visit.TokensAsync();
        var foreign = await other.TokensAsync();

        var page = await visit.GoAsync(("prompt", "none"), ("id_token_hint", first.IdText));
        var second = await Tokens.Check(await visit.Party.RedeemAsync(Answer.Code(page, visit.Party.Provider)), visit.Party);
        Assert.Equal(first.Id["sub"], second.Id["sub"]);

        page = await visit.GoAsync(("prompt", "none"), ("id_token_hint", foreign.IdText));
        Assert.Equal("login_required", Answer.Error(page, visit.Party.Provider));
    }

    [Theory]
    [Module("oidcc-login-hint")]
    [Module("oidcc-ui-locales")]
    [Module("oidcc-claims-locales")]
    [Module("oidcc-ensure-request-with-acr-values-succeeds")]
    [InlineData("login_hint", "buffy@localhost")]
    [InlineData("ui_locales", "se en")]
    [InlineData("claims_locales", "se")]
    [InlineData("acr_values", "1 2")]
    [InlineData("acr_values", "urn:lakmuang:level:2")]
    public async Task A_wish_that_cannot_be_met_does_no_harm(string name, string value)
    {
        using var visit = await Visit.BeginAsync(server);

        var tokens = await visit.TokensAsync((name, value));

        // Our level is above the one of the suite's that the metadata does not name.
        Assert.Equal("urn:lakmuang:level:2", tokens.Id["acr"]);
        Assert.Contains(tokens.Id["acr"], visit.Party.Provider.List("acr_values_supported"));
    }

    [Theory]
    [Module("oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported")]
    [InlineData("request_uri", "https://rp.example/request.jwt", "request_uri_not_supported")]
    public async Task A_request_by_reference_is_refused_as_unsupported(string name, string value, string error) => await Refused(error, (name, value));

    [Theory]
    [Module("oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported")]
    [InlineData("request", "eyJhbGciOiJub25lIn0.e30.", "request_not_supported")]
    public async Task A_request_object_is_refused_as_unsupported(string name, string value, string error) => await Refused(error, (name, value));

    [Fact]
    [Module("oidcc-ensure-request-object-with-redirect-uri")]
    public async Task A_request_object_does_not_mend_a_redirect_uri_that_is_not_registered()
    {
        using var visit = await Visit.BeginAsync(server);
        var inside = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"redirect_uri":"{{Party.Callback}}"}"""));

        var page = await visit.GoAsync(("redirect_uri", Party.Callback + "-bad"), ("request", $"eyJhbGciOiJub25lIn0.{inside}."));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(server.Address.Authority, page.Address.Authority);
    }

    private async Task Refused(string error, (string Name, string? Value) parameter)
    {
        using var visit = await Visit.BeginAsync(server);

        Assert.Equal(error, Answer.Error(await visit.GoAsync(parameter), visit.Party.Provider));
        Assert.False(visit.Party.Provider.Metadata.GetProperty($"{parameter.Name}_parameter_supported").GetBoolean());
    }
}
