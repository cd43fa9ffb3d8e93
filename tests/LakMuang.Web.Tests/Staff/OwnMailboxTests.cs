using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Staff;

/// <summary>After an administrator has corrected an address, its owner confirms it with ThaID and six digits (L1-5).</summary>
public sealed class OwnMailboxTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_corrected_mailbox_is_confirmed_by_the_code_that_went_there()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var box = $"new{officer.CitizenId.Digits}@tests.example";
        await Correct(land, admin, officer, box);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer, "/account/email");
        await browser.Submit(Sends(browser), null);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(null, ("Code", "000000"))).Status);
        await browser.Submit(null, ("Code", await new Mailbox(server.MailFolder, box).Code()));

        Assert.Equal("/account", browser.Page.Address.AbsolutePath);
        Assert.NotNull(await server.Sql<DateTime?>("SELECT email_verified_at FROM person WHERE id = $1", officer.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'MailboxVerified' AND subject = $1 AND by_person = $1", officer.Id.Value));
    }

    [Fact]
    public async Task A_code_for_an_address_that_was_changed_meanwhile_confirms_nothing()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var box = $"first{officer.CitizenId.Digits}@tests.example";
        await Correct(land, admin, officer, box);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer, "/account/email");
        await browser.Submit(Sends(browser), null);
        var code = await new Mailbox(server.MailFolder, box).Code();
        await Correct(land, admin, officer, $"second{officer.CitizenId.Digits}@tests.example");

        Assert.Equal("mailbox.other", (await land.Try<VerifyOwnMailbox, PersonId>(use => use.VerifyAsync(land.As(officer), code, Ct)))?.Code);
        Assert.Null(await server.Sql<DateTime?>("SELECT email_verified_at FROM person WHERE id = $1", officer.Id.Value));
    }

    [Fact]
    public async Task A_password_alone_confirms_nothing()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);

        Assert.Equal("agency.stronger-sign-in", (await land.Try<VerifyOwnMailbox, PersonId>(use => use.VerifyAsync(land.As(officer, level: 1), "123456", Ct)))?.Code);
        Assert.Equal("mailbox.nothing", (await land.Try<VerifyOwnMailbox, LakMuang.Credentials.Contracts.EmailCheck>(use => use.SendAsync(land.As(officer), Ct)))?.Code);
    }

    private static TestForm Sends(TestBrowser browser) => browser.Page.Forms.First(f => f.Action.EndsWith("Send", StringComparison.Ordinal));

    private static Task<CorrectionOutcome> Correct(Country land, Somebody by, Somebody whom, string email) => land.Ask<CorrectPerson, CorrectionOutcome>(use => use.RunAsync(
        land.As(by), land.Town, whom.Id, new(new Dictionary<string, string?> { [PersonField.Email] = email }, new Dictionary<string, string>()), Ct));
}
