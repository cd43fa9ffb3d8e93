using System.Net;
using FsCheck;
using FsCheck.Fluent;
using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Invitations;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Joining;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>Invariant 5 on two nodes at once: the codes of joining count once, and a form that comes twice is one form.</summary>
public sealed class JoiningCodeProperty(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void An_invitation_makes_one_registration()
    {
        using var node = server.SecondNode();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3),
            Prop.ForAll(Gen.Choose(2, 5).ToArbitrary(), racers => RegistrationsAfterRace(node, racers).GetAwaiter().GetResult() == 1));
    }

    [Fact]
    public void Six_digits_prove_a_mailbox_once()
    {
        using var node = server.SecondNode();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(4),
            Prop.ForAll(Gen.Choose(2, 5).ToArbitrary(), racers => ProofsAfterRace(node, racers).GetAwaiter().GetResult() == 1));
    }

    [Fact]
    public async Task An_invitation_is_accepted_or_taken_back_and_never_both()
    {
        using var node = server.SecondNode();
        var (admin, _) = await AdminAsync();
        var joiners = new Joiners(server);
        var act = _world.Act() with { Job = null, By = admin.Id, Level = 3 };
        for (var i = 0; i < 4; i++)
        {
            var email = $"b{Guid.CreateVersion7():N}@tests.example";
            Assert.True((await joiners.InviteAsync(act, admin.Agency, Joiners.NewNumber(), email)).Ok(out var id, out _));
            var code = await joiners.CodeAsync(email);
            await using var elsewhere = node.Services.CreateAsyncScope();

            await Task.WhenAll(
                Task.Run(() => joiners.AcceptAsync(code), Ct),
                Task.Run(() => elsewhere.ServiceProvider.GetRequiredService<InvitePerson>().WithdrawAsync(act, admin.Agency, id, Ct), Ct));

            Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM invitation WHERE id = $1 AND (used_at IS NULL) <> (withdrawn_at IS NULL)", id));
        }
    }

    [Fact]
    public async Task Each_step_of_a_registration_that_is_sent_twice_at_once_is_kept_and_breaks_nothing()
    {
        using var node = server.SecondNode();
        var (_, code) = await AdminAsync();
        using var newcomer = new Joining.Newcomer(server);
        var browser = newcomer.Browser;
        await newcomer.Begin();

        await Twice(node, browser, "/register/contact", "Email", ("Email", newcomer.Email), ("Mobile", ""));
        await browser.Get("/register/email");
        await browser.Submit(null, ("Code", await newcomer.Mail.Code()));
        await Twice(node, browser, $"/register/agency?agency={code}", "Position", ("Position", "นักวิชาการ"), ("Unit", ""));
        await Twice(node, browser, "/register/rights", "Groups", ("Groups", "info-viewer"));
        await browser.Get("/register/evidence");
        await browser.Attach("Files", "คำสั่ง.pdf", Samples.Pdf);
        await browser.Get("/register/check");
        await Both(server, node, browser, browser.Page.Forms[0].Action, browser.Page.Forms[0].Fields);

        Assert.Equal("/register/status", (await browser.Get("/register/status")).Address.AbsolutePath);
        var id = await server.Sql<Guid>("SELECT id FROM registration WHERE agency = (SELECT id FROM agency WHERE code = $1) AND state = 'Submitted'", code);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'RegistrationSubmitted' AND details ->> 'registration' = $1", id.ToString()));
    }

    private async Task<long> RegistrationsAfterRace(LakMuangNode node, int racers)
    {
        var (admin, _) = await AdminAsync();
        var joiners = new Joiners(server);
        var email = $"r{Guid.CreateVersion7():N}@tests.example";
        await joiners.InviteAsync(_world.Act() with { Job = null, By = admin.Id, Level = 3 }, admin.Agency, Joiners.NewNumber(), email);
        var code = await joiners.CodeAsync(email);
        var browsers = Enumerable.Range(0, racers).Select(_ => server.NewBrowser()).ToList();
        foreach (var browser in browsers)
        {
            await browser.Get("/invited");
            await browser.Submit(null, ("Code", code));
        }

        var answers = await Task.WhenAll(browsers.Select((browser, i) =>
        {
            var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("Password"));
            return PostAsync(
                browser, new(i % 2 == 0 ? server.Address : node.Address, form.Action),
                new Dictionary<string, string>(form.Fields) { ["Password"] = Joiners.Password, ["PasswordAgain"] = Joiners.Password });
        }));
        browsers.ForEach(browser => browser.Dispose());
        Assert.Single(answers, status => status is HttpStatusCode.Redirect);
        return await server.Sql<long>("SELECT count(*) FROM registration WHERE agency = $1", admin.Agency.Value);
    }

    private async Task<long> ProofsAfterRace(LakMuangNode node, int racers)
    {
        using var newcomer = new Joining.Newcomer(server);
        await newcomer.Begin();
        await newcomer.Browser.Submit(null, ("Email", newcomer.Email), ("Mobile", ""));
        var form = newcomer.Browser.Page.Forms.First(f => f.Fields.ContainsKey("Code"));
        var fields = new Dictionary<string, string>(form.Fields) { ["Code"] = await newcomer.Mail.Code() };
        var before = await Passed();

        await Task.WhenAll(Enumerable.Range(0, racers).Select(i => PostAsync(newcomer.Browser, new(i % 2 == 0 ? server.Address : node.Address, form.Action), fields)));

        return await Passed() - before;
    }

    private async Task Twice(LakMuangNode node, TestBrowser browser, string address, string field, params IEnumerable<(string Name, string Value)> values)
    {
        var page = await browser.Get(address);
        var form = page.Forms.First(f => f.Fields.ContainsKey(field));
        var fields = new Dictionary<string, string>(form.Fields);
        foreach (var (name, value) in values)
        {
            fields[name] = value;
        }

        await Both(server, node, browser, form.Action, fields);
    }

    private static Task<HttpStatusCode[]> Both(LakMuangServer server, LakMuangNode node, TestBrowser browser, string action, IEnumerable<KeyValuePair<string, string>> fields) =>
        Task.WhenAll(PostAsync(browser, new(server.Address, action), fields), PostAsync(browser, new(node.Address, action), fields));

    private static async Task<HttpStatusCode> PostAsync(TestBrowser browser, Uri address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var body = new FormUrlEncodedContent(fields);
        using var answer = await browser.Http.PostAsync(address, body, Ct);
        Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
        return answer.StatusCode;
    }

    private Task<long> Passed() => server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'MailboxCheckPassed'");

    private async Task<(Somebody Admin, string Code)> AdminAsync()
    {
        var admin = await server.NewWorld().Person(office: Office.SsoAdmin);
        await _world.Systems();
        return (admin, await _world.CodeOf(admin));
    }
}
