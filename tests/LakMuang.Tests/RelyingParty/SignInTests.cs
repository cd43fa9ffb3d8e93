using System.Net;
using System.Text.Json.Nodes;

namespace LakMuang.Tests.RelyingParty;

public sealed class SignInTests : IAsyncLifetime
{
    private InfoUnderTest _info = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _info = await InfoUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _info.DisposeAsync();

    [Fact]
    public async Task A_person_signs_in_and_sees_name_agency_and_group()
    {
        using var browser = _info.Browser();

        var page = await browser.GetStringAsync("/record", Ct);

        Assert.Contains("สมหญิง ใจดี", page, StringComparison.Ordinal);
        Assert.Contains("เทศบาลตำบลตัวอย่าง", page, StringComparison.Ordinal);
        Assert.Contains("ผู้บันทึกข้อมูล", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iss", "http://elsewhere.example")]
    [InlineData("aud", "another")]
    [InlineData("nonce", "another")]
    [InlineData("sub", "person-2")]
    [InlineData("at_hash", "another")]
    [InlineData("exp", 1_000_000)]
    [InlineData("iat", 30_000_000_000)]
    [InlineData("test_alg", "none")]
    [InlineData("test_alg", "HS256")]
    [InlineData("test_alg", "RS256")]
    public async Task A_wrong_id_token_is_refused_with_a_sentence(string claim, object value)
    {
        _info.Provider.ChangeIdToken = t => t[claim] = JsonValue.Create(value);
        await RefusedAsync(HttpStatusCode.BadRequest, "ไม่ผ่านการตรวจสอบ");
    }

    [Fact]
    public async Task A_changed_signature_is_refused()
    {
        _info.Provider.ChangeCompact = t => t[..^10] + (t[^10] == 'A' ? 'B' : 'A') + t[^9..];
        await RefusedAsync(HttpStatusCode.BadRequest, "ไม่ผ่านการตรวจสอบ");
    }

    [Fact]
    public async Task An_answer_of_another_issuer_is_refused()
    {
        _info.Provider.ChangeAnswer = url => url[..url.IndexOf("&iss=", StringComparison.Ordinal)] + "&iss=http://elsewhere.example";
        await RefusedAsync(HttpStatusCode.BadRequest, "ไม่ผ่านการตรวจสอบ");
    }

    [Fact]
    public async Task A_forged_state_is_refused()
    {
        _info.Provider.ChangeAnswer = url => url.Replace("state=", "state=x", StringComparison.Ordinal);
        await RefusedAsync(HttpStatusCode.BadRequest, "กรุณาเริ่มใหม่");
    }

    [Fact]
    public async Task A_denial_leads_to_a_friendly_page()
    {
        _info.Provider.ChangeAnswer = url => url.Replace("code=", "error=access_denied&x=", StringComparison.Ordinal);
        await RefusedAsync(HttpStatusCode.Forbidden, "ยังไม่ได้รับสิทธิ");
    }

    [Fact]
    public async Task Two_tabs_sign_in_side_by_side()
    {
        using var browser = _info.Browser(follow: false);
        using var first = await browser.GetAsync("/record", Ct);
        using var second = await browser.GetAsync("/record/edit", Ct);
        using var firstAnswer = await browser.GetAsync(first.Headers.Location, Ct);
        using var secondAnswer = await browser.GetAsync(second.Headers.Location, Ct);

        using var firstBack = await browser.GetAsync(firstAnswer.Headers.Location, Ct);
        using var secondBack = await browser.GetAsync(secondAnswer.Headers.Location, Ct);

        Assert.Equal("/record", firstBack.Headers.Location?.OriginalString);
        Assert.Equal("/record/edit", secondBack.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Signing_out_goes_by_the_provider_and_comes_back_signed_out()
    {
        using var browser = _info.Browser();

        using var answer = await InfoUnderTest.SignOutAsync(browser);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/", answer.RequestMessage?.RequestUri?.AbsolutePath);
        Assert.True(_info.Provider.SawLogout);
        Assert.DoesNotContain("ออกจากระบบ", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private async Task RefusedAsync(HttpStatusCode status, string sentence)
    {
        using var browser = _info.Browser();
        using var answer = await browser.GetAsync("/record", Ct);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }
}
