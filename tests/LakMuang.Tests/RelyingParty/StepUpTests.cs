using System.Net;

namespace LakMuang.Tests.RelyingParty;

/// <summary>A stronger sign-in for one page (RFC 9470), and roles.</summary>
public sealed class StepUpTests : IAsyncLifetime
{
    private VendorUnderTest _vendor = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _vendor = await VendorUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _vendor.DisposeAsync();

    [Fact]
    public async Task Groups_are_roles_and_agency_and_positions_are_claims()
    {
        using var browser = _vendor.Browser();
        var mine = await browser.GetStringAsync("/mine", Ct);
        Assert.Contains("agency_code=6500101", mine, StringComparison.Ordinal);
        Assert.Contains("positions=นักวิชาการคอมพิวเตอร์", mine, StringComparison.Ordinal);
        Assert.Contains("acr=urn:lakmuang:level:2", mine, StringComparison.Ordinal);
        Assert.Equal("edited", await browser.GetStringAsync("/edit", Ct));
        using var refused = await browser.GetAsync("/rule", Ct);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_page_that_needs_level_3_leads_through_LakMuang_and_back_to_itself()
    {
        using var browser = _vendor.Browser();
        await browser.GetStringAsync("/mine", Ct);

        Assert.Equal("approved", await browser.GetStringAsync("/approve?id=7", Ct));

        Assert.Equal("urn:lakmuang:level:3", _vendor.Provider.Asked["acr_values"]);
        Assert.Equal("300", _vendor.Provider.Asked["max_age"]);
    }

    [Fact]
    public async Task The_session_lives_on_while_the_person_is_away_for_a_step_up()
    {
        using var browser = _vendor.Browser(follow: false);
        await SignInAsync(browser);
        using var away = await browser.GetAsync("/approve?id=7", Ct);
        Assert.StartsWith(_vendor.Provider.Issuer, away.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("signed in", await browser.GetStringAsync("/", Ct));

        using var answered = await browser.GetAsync(away.Headers.Location, Ct);
        using var back = await browser.GetAsync(answered.Headers.Location, Ct);
        Assert.Equal("/approve?id=7", back.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task After_a_POST_the_person_comes_back_to_the_form()
    {
        using var browser = _vendor.Browser(follow: false);
        await SignInAsync(browser);
        using var form = new HttpRequestMessage(HttpMethod.Post, "/pay") { Content = new FormUrlEncodedContent([new("amount", "1")]) };
        form.Headers.Referrer = new Uri($"{_vendor.Address}/pay?draft=9");
        using var away = await browser.SendAsync(form, Ct);
        using var answered = await browser.GetAsync(away.Headers.Location, Ct);
        using var back = await browser.GetAsync(answered.Headers.Location, Ct);
        Assert.Equal("/pay?draft=9", back.Headers.Location?.OriginalString);

        using var again = await browser.PostAsync("/pay", new FormUrlEncodedContent([new("amount", "1")]), Ct);
        Assert.Equal("paid", await again.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task A_step_up_that_brings_no_higher_level_ends_with_a_reason_and_not_in_a_circle()
    {
        using var browser = _vendor.Browser();
        await browser.GetStringAsync("/mine", Ct);
        _vendor.Provider.ChangeIdToken = token => token["acr"] = "urn:lakmuang:level:2";
        await EndsWithAsync(browser, "level_not_reached");
    }

    [Fact]
    public async Task A_step_up_that_brings_another_person_changes_nothing()
    {
        using var browser = _vendor.Browser();
        await browser.GetStringAsync("/mine", Ct);
        _vendor.Provider.UserInfo["sub"] = "person-2";
        _vendor.Provider.ChangeIdToken = token => token["sub"] = "person-2";
        await EndsWithAsync(browser, "another_person");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-3600)]
    public async Task A_sign_in_older_than_max_age_is_refused(int? ago)
    {
        using var browser = _vendor.Browser();
        await browser.GetStringAsync("/mine", Ct);
        _vendor.Provider.ChangeIdToken = token =>
        {
            token.Remove("auth_time");
            if (ago is { } seconds)
            {
                token["auth_time"] = FakeProvider.Now() + seconds;
            }
        };
        await EndsWithAsync(browser, "refused");
    }

    [Fact]
    public async Task The_session_gets_a_new_id_with_the_step_up_and_the_old_id_is_dead()
    {
        var jar = new CookieContainer();
        using var browser = _vendor.Browser(jar: jar);
        await browser.GetStringAsync("/mine", Ct);
        var before = jar.GetCookies(new Uri(_vendor.Address))["lakmuang-client"]!.Value;
        await browser.GetStringAsync("/approve", Ct);

        var old = new CookieContainer();
        old.Add(new Cookie("lakmuang-client", before, "/", "127.0.0.1"));
        using var thief = _vendor.Browser(jar: old);
        Assert.Equal("nobody", await thief.GetStringAsync("/", Ct));
        Assert.Equal("signed in", await browser.GetStringAsync("/", Ct));
    }

    private static async Task EndsWithAsync(HttpClient browser, string reason)
    {
        using var answer = await browser.GetAsync("/approve", Ct);
        Assert.Equal(reason, await answer.Content.ReadAsStringAsync(Ct));
        Assert.Contains("sub=person-1", await browser.GetStringAsync("/mine", Ct), StringComparison.Ordinal);
    }

    private static async Task SignInAsync(HttpClient browser)
    {
        using var away = await browser.GetAsync("/mine", Ct);
        using var answered = await browser.GetAsync(away.Headers.Location, Ct);
        using var back = await browser.GetAsync(answered.Headers.Location, Ct);
        Assert.Equal("/mine", back.Headers.Location?.OriginalString);
    }
}
