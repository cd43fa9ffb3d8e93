using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Faults;

/// <summary>kill -9 between the decision and the mail (invariant 8), and a mail server that is down.</summary>
public sealed class CrashTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_code_that_was_promised_before_kill_9_arrives_after_the_restart()
    {
        var officer = await _world.Person();
        (string, string)[] settings = [("ConnectionStrings__LakMuang", server.ConnectionString), ("LakMuang__DataFolder", server.DataFolder)];

        // Nothing listens on port 9: the promise is written, and no mail can leave.
        await using var first = await WebProcess.Start([.. settings, ("LakMuang__Mail__Host", "localhost"), ("LakMuang__Mail__Port", "9")]);
        await server.StopAsync();
        using var browser = new TestBrowser(first.Address);
        await browser.Get("/sign-in");
        var waiting = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        Assert.Contains("กรอกรหัส 6 หลัก", waiting.Text, StringComparison.Ordinal);
        await first.Kill();
        Assert.Empty(_world.MailOf(officer).All);

        // A claim that died with its worker is due again after the lease.
        await using var second = await WebProcess.Start([.. settings, ("LakMuang__Mail__PickupDirectory", server.MailFolder)]);
        await server.PassAsync(TimeSpan.FromMinutes(3));

        Assert.Matches("^[0-9]{6}$", await _world.MailOf(officer).Code());
    }
}

public sealed class LateMailTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task While_mail_cannot_leave_the_page_says_that_the_code_may_be_late_and_offers_ThaID()
    {
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in");
        await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        await _world.MailOf(officer).Code();
        await server.Sql<int>("UPDATE outbox_message SET delivered_at = NULL, tries = 3, due_at = lakmuang_now() + interval '1 hour' WHERE kind = 'mail'");

        var page = await browser.Get(browser.Page.Address.PathAndQuery);

        Assert.Contains("รหัสอาจมาถึงช้า", page.Text, StringComparison.Ordinal);
        Assert.Contains("เปลี่ยนไปใช้ ThaID", page.Text, StringComparison.Ordinal);
    }
}
