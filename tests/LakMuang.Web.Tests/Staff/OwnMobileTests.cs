using System.Net;
using System.Security.Cryptography;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Staff;

/// <summary>A mobile number is proved by six digits in a text message: once, in time, by one person, and never for much money (L5-1).</summary>
public sealed class OwnMobileTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly SmsInbox _inbox = new(server);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_number_is_proved_on_the_page_and_the_old_telephone_and_the_mailbox_are_told()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        var (mobile, old) = (Number(), Number());
        await Prove(land, officer, old);
        await server.PassAsync(TimeSpan.FromSeconds(61));
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer, "/account/mobile");

        var sent = await browser.Submit(null, ("Mobile", $"+66 {mobile[1..3]}-{mobile[3..6]}-{mobile[6..]}"));
        Assert.Contains($"{mobile[..2]}x-xxx-x{mobile[^3..]}", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mobile, sent.Html, StringComparison.Ordinal);
        Assert.Contains("autocomplete=\"one-time-code\"", sent.Html, StringComparison.Ordinal);
        Assert.Contains("inputmode=\"numeric\"", sent.Html, StringComparison.Ordinal);
        var text = await _inbox.Text(mobile);
        Assert.Contains($"({await server.Sql<string>("SELECT reference FROM mobile_check WHERE person = $1 ORDER BY sent_at DESC LIMIT 1", officer.Id.Value)})", text, StringComparison.Ordinal);
        Assert.Equal(1, LakMuang.Notifications.Contracts.SmsLength.PartsOf(text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(null, ("Code", "000000"))).Status);
        var done = await browser.Submit(null, ("Code", await _inbox.Code(mobile)));

        Assert.Contains("ยืนยันเบอร์มือถือแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal(mobile, await Proved(land, officer));
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'MobileVerified' AND subject = $1 AND by_person = $1", officer.Id.Value));
        Assert.Equal(CarePost.MobileGone, await _inbox.Text(old, 2));
        Assert.Equal(1, LakMuang.Notifications.Contracts.SmsLength.PartsOf(CarePost.MobileGone));
        Assert.Contains("เบอร์มือถือของท่านถูกเปลี่ยน", await land.MailOf(officer).Text(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_once_and_only_for_ten_minutes()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        var mobile = Number();
        await Send(land, officer, mobile);
        var code = await _inbox.Code(mobile);
        await server.PassAsync(TimeSpan.FromMinutes(10));
        Assert.Equal("mobile.code.wrong", await Verify(land, officer, code));

        await Send(land, officer, mobile);
        var second = await _inbox.Code(mobile, 2);
        Assert.Null(await Verify(land, officer, second));
        Assert.Equal("mobile.code.wrong", await Verify(land, officer, second));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'MobileCheckRefused' AND subject = $1", officer.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'MobileVerified' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_waits_ten_minutes()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        var mobile = Number();
        await Send(land, officer, mobile);
        var code = await _inbox.Code(mobile);
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.Equal("mobile.code.wrong", await Verify(land, officer, code == "111111" ? "222222" : "111111"));
        }

        Assert.Equal("email-check.no-tries", await Verify(land, officer, code));
    }

    [Fact]
    public async Task A_code_for_a_number_before_or_for_a_record_that_an_administrator_changed_meanwhile_proves_nothing()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var (first, second) = (Number(), Number());
        await Send(land, officer, first);
        await server.PassAsync(TimeSpan.FromSeconds(61));
        await Send(land, officer, second);
        var codes = (First: await _inbox.Code(first), Second: await _inbox.Code(second));
        Assert.Equal("mobile.code.wrong", await Verify(land, officer, codes.First));

        await Correct(land, admin, officer, Number());
        Assert.Equal("mobile.other", await Verify(land, officer, codes.Second));
        Assert.Null(await Proved(land, officer));
    }

    [Fact]
    public async Task One_code_typed_on_two_nodes_at_once_is_one_proof()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        var mobile = Number();
        await Send(land, officer, mobile);
        var code = await _inbox.Code(mobile);
        await using var other = server.SecondNode();

        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => VerifyOn(n % 2 == 0 ? server.Services : other.Services, land.As(officer), code)));

        Assert.Single(said, problem => problem is null);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'MobileVerified' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task One_number_is_proved_by_one_person_though_two_prove_it_at_once_on_two_nodes()
    {
        var land = await Country.Of(server);
        var (one, two) = (await land.Person(land.Town), await land.Person(land.Neighbour));
        var mobile = Number();
        await Send(land, one, mobile);
        await Send(land, two, mobile);
        await _inbox.Text(mobile, 2);
        var texts = await _inbox.To(mobile);
        var codes = new Dictionary<Somebody, string>();
        foreach (var who in new[] { one, two })
        {
            var reference = await server.Sql<string>("SELECT reference FROM mobile_check WHERE person = $1", who.Id.Value);
            codes[who] = texts.Single(t => t.Contains($"({reference})", StringComparison.Ordinal))[..6];
        }

        await using var other = server.SecondNode();
        var said = await Task.WhenAll(VerifyOn(server.Services, land.As(one), codes[one]), VerifyOn(other.Services, land.As(two), codes[two]));

        Assert.Single(said, problem => problem is null);
        Assert.Contains(said, problem => problem is "mobile.taken" or "mobile.stale");
        Assert.Single(new[] { await Proved(land, one), await Proved(land, two) }, number => number == mobile);
    }

    [Fact]
    public async Task A_number_that_somebody_else_has_proved_is_refused_at_its_field_until_their_record_is_corrected()
    {
        var land = await Country.Of(server);
        var (admin, holder, other) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        var mobile = Number();
        await Prove(land, holder, mobile);

        var refused = await TrySend(land, other, mobile);
        Assert.Equal(("mobile.taken", "Mobile"), (refused?.Code, refused?.Field));
        await Correct(land, admin, holder, Number());
        Assert.Null(await Proved(land, holder));

        await Send(land, other, mobile);
        Assert.Null(await Verify(land, other, await _inbox.Code(mobile, 2)));
        Assert.Equal(mobile, await Proved(land, other));
    }

    [Fact]
    public async Task The_same_form_twice_within_a_minute_is_one_message()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        var mobile = Number();
        await using var other = server.SecondNode();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => SendOn(n % 2 == 0 ? server.Services : other.Services, land.As(officer), mobile)));
        Assert.Null(await TrySend(land, officer, mobile));
        Assert.Equal("mobile.too-soon", (await TrySend(land, officer, Number()))?.Code);

        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM mobile_check WHERE person = $1", officer.Id.Value));
        Assert.Single(await Sent(mobile));
    }

    [Fact]
    public async Task A_day_has_few_messages_for_a_number_whoever_asks_and_few_for_a_person_whatever_the_number()
    {
        var land = await Country.Of(server);
        var (officer, other) = (await land.Person(land.Town), await land.Person(land.Town));
        var mobile = Number();
        for (var sends = 0; sends < 5; sends++)
        {
            await Send(land, officer, mobile);
            await server.PassAsync(TimeSpan.FromSeconds(61));
        }

        Assert.Equal("mobile.sends", (await TrySend(land, officer, mobile))?.Code);
        Assert.Equal("mobile.sends", (await TrySend(land, other, mobile))?.Code);
        for (var sends = 0; sends < 4; sends++)
        {
            await server.PassAsync(TimeSpan.FromSeconds(61));
            await Send(land, officer, Number());
        }

        await server.PassAsync(TimeSpan.FromSeconds(61));
        Assert.Equal("mobile.sends", (await TrySend(land, officer, Number()))?.Code);
    }

    [Fact]
    public async Task Nobody_learns_by_a_list_of_numbers_which_of_them_are_proved()
    {
        var land = await Country.Of(server);
        var (holder, curious) = (await land.Person(land.Town), await land.Person(land.Town));
        var mobile = Number();
        await Prove(land, holder, mobile);
        for (var tries = 0; tries < 20; tries++)
        {
            Assert.Equal("mobile.taken", (await TrySend(land, curious, mobile))?.Code);
        }

        Assert.Equal("mobile.tried", (await TrySend(land, curious, mobile))?.Code);
        Assert.Equal("mobile.tried", (await TrySend(land, curious, Number()))?.Code);
    }

    [Fact]
    public async Task A_weak_or_an_old_sign_in_and_numbers_that_receive_no_messages_get_no_code()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        var now = server.Clock.GetUtcNow();

        Assert.Equal("mobile.stronger-sign-in", (await land.Try<ProveOwnMobile, SentMobileCode>(use => use.SendAsync(land.As(officer, level: 2), now, Number(), Ct)))?.Code);
        Assert.Equal("mobile.stronger-sign-in", (await land.Try<ProveOwnMobile, PersonId>(use => use.VerifyAsync(land.As(officer, level: 2), "123456", Ct)))?.Code);
        Assert.Equal("mobile.sign-in-again", (await land.Try<ProveOwnMobile, SentMobileCode>(use => use.SendAsync(land.As(officer), now.AddMinutes(-15), Number(), Ct)))?.Code);
        foreach (var wrong in new[] { "", "021234567", "0712345678", "+6581234567", "08123456789", "+1 202 555 0100" })
        {
            Assert.Equal("mobile.wrong", (await TrySend(land, officer, wrong))?.Code);
        }

        await server.Sql<int>("UPDATE person SET identity_source = 'Evidence' WHERE id = $1", officer.Id.Value);
        Assert.Null(await land.Try<ProveOwnMobile, SentMobileCode>(use => use.SendAsync(land.As(officer, level: 2), now, Number(), Ct)));
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_the_page_asks_for_a_new_sign_in_and_comes_back()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer, "/account/mobile");
        await server.PassAsync(TimeSpan.FromMinutes(16));

        var page = await browser.Get("/account/mobile?to=/requests");

        Assert.DoesNotContain(page.Forms, f => f.Fields.ContainsKey("Mobile"));
        Assert.Equal("/sign-in?to=%2Faccount%2Fmobile%3Fto%3D%252Frequests&why=more&level=3", page.Link("ยืนยันตัวตนอีกครั้ง"));
        Assert.Equal("/requests", page.Link("กลับไปที่ค้างไว้"));
        Assert.DoesNotContain("กลับไปที่ค้างไว้", (await browser.Get("/account/mobile?to=//evil.example")).Text, StringComparison.Ordinal);
    }

    private static string Number() => $"09{RandomNumberGenerator.GetInt32(10_000_000, 100_000_000)}";

    private async Task Prove(Country land, Somebody who, string mobile)
    {
        await Send(land, who, mobile);
        Assert.Null(await Verify(land, who, await _inbox.Code(mobile)));
    }

    private async Task Send(Country land, Somebody who, string mobile) => Assert.Null(await TrySend(land, who, mobile));

    private Task<Problem?> TrySend(Country land, Somebody who, string mobile) =>
        land.Try<ProveOwnMobile, SentMobileCode>(use => use.SendAsync(land.As(who), server.Clock.GetUtcNow(), mobile, Ct));

    private static async Task<string?> Verify(Country land, Somebody who, string code) =>
        (await land.Try<ProveOwnMobile, PersonId>(use => use.VerifyAsync(land.As(who), code, Ct)))?.Code;

    private static async Task<string?> VerifyOn(IServiceProvider node, Act act, string code)
    {
        await using var scope = node.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ProveOwnMobile>().VerifyAsync(act, code, Ct)).Problem?.Code;
    }

    private async Task SendOn(IServiceProvider node, Act act, string mobile)
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProveOwnMobile>().SendAsync(act, server.Clock.GetUtcNow(), mobile, Ct);
    }

    // Nothing more is on its way once the outbox is empty.
    private async Task<IReadOnlyList<string>> Sent(string mobile)
    {
        await _inbox.Text(mobile);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await server.Sql<long>("SELECT count(*) FROM outbox_message WHERE kind = 'sms' AND delivered_at IS NULL AND given_up_at IS NULL") > 0)
        {
            await tick.WaitForNextTickAsync(Ct);
        }

        return await _inbox.To(mobile);
    }

    private static async Task<string?> Proved(Country land, Somebody who) =>
        await land.Ask<IPeople, Contact>(people => people.ContactOfAsync(who.Id, Ct)) is { MobileVerified: true } contact ? contact.Mobile : null;

    private static async Task Correct(Country land, Somebody by, Somebody whom, string mobile) => Assert.Empty((await land.Ask<CorrectPerson, CorrectionOutcome>(use => use.RunAsync(
        land.As(by), land.Town, whom.Id, new(new Dictionary<string, string?> { [PersonField.Mobile] = mobile }, new Dictionary<string, string>()), Ct))).Problems);
}
