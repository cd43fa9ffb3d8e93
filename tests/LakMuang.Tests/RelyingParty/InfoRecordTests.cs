using System.Net;
using System.Text.Json.Nodes;

namespace LakMuang.Tests.RelyingParty;

public sealed class InfoRecordTests : IAsyncLifetime
{
    private InfoUnderTest _info = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _info = await InfoUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _info.DisposeAsync();

    [Fact]
    public async Task An_editor_saves_and_thai_digits_are_understood()
    {
        using var browser = _info.Browser();

        using var answer = await InfoUnderTest.PostRecordAsync(browser, "0", ("male", "๑,๒๕๐"));

        var page = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("บันทึกแล้ว", page, StringComparison.Ordinal);
        Assert.Contains("<dd>1250</dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_value_is_named_at_its_field_and_kept()
    {
        using var browser = _info.Browser();

        using var answer = await InfoUnderTest.PostRecordAsync(browser, "0", ("male", "หลายคน"));

        var page = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("id=\"male-error\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"หลายคน\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_save_is_shown_not_overwritten()
    {
        using var browser = _info.Browser();
        using var first = await InfoUnderTest.PostRecordAsync(browser, "0", ("male", "10"));

        using var late = await InfoUnderTest.PostRecordAsync(browser, "0", ("male", "99"));

        Assert.Contains("มีผู้อื่นบันทึกข้อมูล", await late.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("<dd>10</dd>", await browser.GetStringAsync("/record", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_made_post_by_a_viewer_is_refused()
    {
        _info.Provider.UserInfo["groups"] = new JsonArray("info-viewer");
        using var browser = _info.Browser();

        using var answer = await InfoUnderTest.PostRecordAsync(browser, "0", ("male", "987654"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("ท่านไม่มีสิทธิทำรายการนี้", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var page = await browser.GetStringAsync("/record", Ct);
        Assert.DoesNotContain("987654", page.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("/record/edit", page, StringComparison.Ordinal);
    }
}
