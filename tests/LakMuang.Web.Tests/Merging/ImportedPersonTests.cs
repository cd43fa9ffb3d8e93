using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Merging;

/// <summary>Whoever was imported takes that record when ThaID proves the same number, and never gets a second one (L2-1).</summary>
public sealed class ImportedPersonTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly ThaIdJourney _thaId = new(server);

    [Fact]
    public async Task Somebody_imported_signs_in_with_ThaID_and_is_that_person_with_the_imported_post()
    {
        var (land, imported) = await Imported();
        using var browser = server.NewBrowser();

        var home = await _thaId.SignIn(browser, imported, "/");

        Assert.Equal("/", home.Address.AbsolutePath);
        Assert.Contains("นักวิชาการ", home.Text, StringComparison.Ordinal);
        Assert.Equal("ThaId", await server.Sql<string>("SELECT identity_source FROM person WHERE id = $1", imported.Id.Value));
        Assert.Equal("Active", await server.Sql<string>("SELECT state FROM account WHERE id = $1", imported.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM appointment WHERE agency = $1", land.Town.Value));
        using var again = server.NewBrowser();
        Assert.Equal("/account", (await _thaId.SignIn(again, imported, "/account")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_record_that_somebody_uses_with_a_mailbox_is_not_taken()
    {
        var (_, imported) = await Imported();
        await server.Sql<int>("UPDATE person SET email_verified_at = now() WHERE id = $1", imported.Id.Value);
        using var browser = server.NewBrowser();

        var page = await _thaId.SignIn(browser, imported, "/");

        Assert.StartsWith("/register", page.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("None", await server.Sql<string>("SELECT identity_source FROM person WHERE id = $1", imported.Id.Value));
    }

    [Fact]
    public async Task Whoever_holds_no_post_any_more_registers_and_is_no_second_person_either()
    {
        var (_, imported) = await Imported();
        await server.Sql<int>("UPDATE appointment SET ended_at = now(), ended_because = 'Other' WHERE id = $1", imported.Appointment);
        using var browser = server.NewBrowser();

        Assert.StartsWith("/register", (await _thaId.SignIn(browser, imported, "/")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_browsers_at_once_open_one_account()
    {
        var (_, imported) = await Imported();
        using var one = server.NewBrowser();
        using var other = server.NewBrowser();

        var pages = await Task.WhenAll(_thaId.SignIn(one, imported, "/account"), _thaId.SignIn(other, imported, "/account"));

        Assert.All(pages, page => Assert.True((int)page.Status < 500));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM account WHERE id = $1", imported.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'ImportedPersonProved' AND subject = $1", imported.Id.Value));
    }

    private async Task<(Country Land, Somebody Imported)> Imported()
    {
        var land = await Country.Of(server);
        var one = await land.Person(land.Town, account: false);
        await new MergeDesk(server, land).Unprove(one);
        await server.Sql<int>("UPDATE person SET email_verified_at = NULL WHERE id = $1", one.Id.Value);
        return (land, one);
    }
}
