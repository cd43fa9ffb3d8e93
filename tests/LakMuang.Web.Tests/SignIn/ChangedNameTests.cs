using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.SignIn;

/// <summary>A name that ThaID proves takes the place of the one that it had proved before, and of no other; the old one is kept (L1-2, L2-1).</summary>
public sealed class ChangedNameTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly ThaIdJourney _thaId = new(server);

    [Fact]
    public async Task Another_name_from_ThaID_is_taken_over_at_sign_in_and_history_says_so_without_it()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var before = await NameOf(officer);
        using var browser = server.NewBrowser();

        await _thaId.Answer(browser, "approve", officer.CitizenId.Digits, "/account");

        Assert.Equal("นายทดสอบ ไม่ปรากฏ", await NameOf(officer));
        Assert.Equal("", await server.Sql<string>("SELECT family_name_en FROM person WHERE id = $1", officer.Id.Value));
        Assert.Contains("นายทดสอบ ไม่ปรากฏ", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal(before, await server.Sql<string>("SELECT title || given_name || ' ' || family_name FROM past_name WHERE person = $1", officer.Id.Value));
        var details = await server.Sql<string>("SELECT details::text FROM audit_entry WHERE what = 'NameChangedByThaId' AND subject = $1", officer.Id.Value);
        Assert.Contains("Title Given Family", details, StringComparison.Ordinal);
        Assert.DoesNotContain("ทดสอบ", details, StringComparison.Ordinal);
        Assert.Contains(before!, (await browser.Get("/account/privacy")).Text, StringComparison.Ordinal);
        using var desk = server.NewBrowser();
        await _thaId.SignIn(desk, admin, $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}");
        Assert.Contains("ชื่อเปลี่ยนตาม ThaID", desk.Page.Text, StringComparison.Ordinal);

        await _thaId.Answer(browser, "approve", officer.CitizenId.Digits, "/account");
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM past_name WHERE person = $1", officer.Id.Value));
    }

    [Fact]
    public async Task A_name_that_ThaID_had_not_proved_and_one_that_it_does_not_tell_stay()
    {
        var land = await Country.Of(server);
        var (seen, silent) = (await land.Person(land.Town), await land.Person(land.Town));
        await server.Sql<int>("UPDATE person SET identity_source = 'Evidence' WHERE id = $1", seen.Id.Value);
        var (ofSeen, ofSilent) = (await NameOf(seen), await NameOf(silent));
        using var one = server.NewBrowser();
        using var other = server.NewBrowser();

        await _thaId.Answer(one, "approve", seen.CitizenId.Digits, "/account");
        await _thaId.SignIn(other, silent, "/account");

        Assert.Equal((ofSeen, ofSilent), (await NameOf(seen), await NameOf(silent)));
    }

    [Fact]
    public async Task Whoever_may_not_come_in_keeps_the_name()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        await server.Sql<int>("UPDATE account SET state = 'Suspended' WHERE id = $1", officer.Id.Value);
        var before = await NameOf(officer);
        using var browser = server.NewBrowser();

        await _thaId.Answer(browser, "approve", officer.CitizenId.Digits, "/account");

        Assert.Equal(before, await NameOf(officer));
    }

    [Fact]
    public async Task Two_browsers_at_once_keep_the_old_name_once()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        using var one = server.NewBrowser();
        using var other = server.NewBrowser();

        var pages = await Task.WhenAll(
            _thaId.Answer(one, "approve", officer.CitizenId.Digits, "/account"), _thaId.Answer(other, "approve", officer.CitizenId.Digits, "/account"));

        Assert.All(pages, page => Assert.Equal("/account", page.Address.AbsolutePath));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM past_name WHERE person = $1", officer.Id.Value));
    }

    private Task<string?> NameOf(Somebody one) => server.Sql<string>("SELECT title || given_name || ' ' || family_name FROM person WHERE id = $1", one.Id.Value);
}
