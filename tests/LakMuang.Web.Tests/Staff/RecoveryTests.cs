using System.Net;
using System.Text.RegularExpressions;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Recovering;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Staff;

/// <summary>Whoever administers others and has lost every way in comes back by two deciders and a day, and anybody concerned stops it (L2-1).</summary>
public sealed partial class RecoveryTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Proposed_by_one_above_and_confirmed_by_another_the_admin_is_in_again_a_day_later_by_a_mailbox_of_their_own()
    {
        var (land, first, second, lost) = await Begin();
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{lost.Id.Value}/recovery";
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, first, path);
        var sent = await desk.Attach("File", "", [], ("Email", Mailbox(lost)), ("Reason", "โทรศัพท์หายและอีเมลเดิมปิด"), ("HasMet", "true"), ("Number", Letter().Number!), ("LetterDate", "1 พ.ย. 2569"));
        Assert.Contains("เสนอแล้ว", sent.Text, StringComparison.Ordinal);
        Assert.Contains("รอท่านตัดสิน", await land.MailOf(second).Text(), StringComparison.Ordinal);
        using var other = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(other, second, $"/agencies/{land.CodeOf(land.Province)}/below");
        await other.Get($"/agencies/{land.CodeOf(land.Town)}/people/{await CaseOf(lost)}/recovery");
        Assert.EndsWith(path, other.Page.Address.AbsolutePath, StringComparison.Ordinal);

        Assert.Contains("ยืนยันแล้ว", (await other.Submit(other.Page.Forms.First(f => f.Action.Contains("Confirm", StringComparison.Ordinal)), null)).Text, StringComparison.Ordinal);
        await server.PassAsync(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));
        await Job(land);

        Assert.Equal("Done", await StateOf(lost));
        var code = TypedCode().Match(await new Mailbox(server.MailFolder, Mailbox(lost)).Text()).Value;
        using var back = server.NewBrowser();
        await back.Get("/new-password");
        Assert.Contains("ตั้งรหัสผ่านใหม่แล้ว", (await back.Submit(null, ("Code", code), ("Password", "another-horse-10"), ("PasswordAgain", "another-horse-10"))).Text, StringComparison.Ordinal);
        Assert.True(await server.Sql<bool>("SELECT email_verified_at IS NOT NULL FROM person WHERE id = $1", lost.Id.Value));
        Assert.True(EmailAddress.TryParse(Mailbox(lost), out var address));
        await server.Sql<int>("UPDATE agency SET second_step_from = '2026-01-01' WHERE id = $1", land.Town.Value);
        await back.Get("/account");
        await back.Submit(null, ("CitizenId", lost.CitizenId.Digits), ("Password", "another-horse-10"));
        await back.Submit(null, ("Code", await new Mailbox(server.MailFolder, address.Value).Code(3)));
        Assert.Equal("/account", back.Page.Address.AbsolutePath);

        // What two people restored is a way in, and no more: work on others takes ThaID as before.
        Assert.StartsWith("/sign-in", (await back.Get($"/agencies/{land.CodeOf(land.Town)}/people/{lost.Id.Value}/access")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_day_is_over_by_the_databases_clock_nothing_happens()
    {
        var (land, first, second, lost) = await Begin();
        await Confirmed(land, first, second, lost);

        await server.PassAsync(TimeSpan.FromHours(23));
        await Job(land);
        Assert.Equal("Confirmed", await StateOf(lost));
        Assert.True(await server.Sql<bool>("SELECT email_verified_at IS NOT NULL FROM person WHERE id = $1", lost.Id.Value));

        await server.PassAsync(TimeSpan.FromMinutes(61));
        await Task.WhenAll(Job(land), JobOnAnotherNode(land));
        Assert.Equal("Done", await StateOf(lost));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'RecoveryCarriedOut' AND subject = $1", lost.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM password_renewal WHERE person = $1", lost.Id.Value));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM password WHERE person = $1", lost.Id.Value));
        Assert.True(await server.Sql<bool>("SELECT email IS NULL AND stop_hash IS NULL FROM recovery WHERE person = $1", lost.Id.Value));
    }

    [Fact]
    public async Task Nobody_decides_alone_for_themselves_from_inside_the_agency_or_beside_it()
    {
        var (land, first, second, lost) = await Begin();
        var (colleague, inside) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        await server.NewWorld().Grant(inside with { Agency = land.District }, "overseer");
        var far = await land.Person(land.OtherProvince, roles: ["overseer"]);

        Assert.Equal("agency.not-yours", (await Propose(land, colleague, lost)).Problem?.Code);
        Assert.Equal("agency.not-yours", (await Propose(land, far, lost)).Problem?.Code);
        Assert.Equal("recovery.own-agency", (await Propose(land, inside, lost)).Problem?.Code);
        Assert.Equal("recovery.ordinary", (await Propose(land, first, await land.Person(land.Town))).Problem?.Code);
        Assert.Equal("staff.not-here", (await Propose(land, first, second)).Problem?.Code);
        Assert.True((await Propose(land, first, lost)).Ok(out var id, out _));
        Assert.Equal("recovery.open", (await Propose(land, second, lost)).Problem?.Code);
        Assert.Equal("recovery.four-eyes", (await Decide(land, first, lost, id)).Problem?.Code);
        Assert.Equal("agency.not-yours", (await Decide(land, colleague, lost, id)).Problem?.Code);
        Assert.Equal("agency.stronger-sign-in", (await Decide(land, second, lost, id, level: 2)).Problem?.Code);
        Assert.Null((await Decide(land, second, lost, id, confirm: false)).Problem);
        Assert.Equal("Refused", await StateOf(lost));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'RecoveryDecisionRefused' AND subject = $1 AND because = 'recovery.four-eyes'", lost.Id.Value));
    }

    [Fact]
    public async Task Of_whoever_oversees_others_only_those_above_all_of_that_decide()
    {
        var (land, first, second, _) = await Begin();
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        var @operator = await land.Person(land.Root, roles: ["dla-operator"]);
        var central = await land.Person(land.Town, Office.SsoAdmin);
        await server.NewWorld().Grant(central with { Agency = land.Root }, "auditor");

        Assert.Equal("agency.not-yours", (await Propose(land, await land.Person(land.District, roles: ["overseer"]), overseer, land.District)).Problem?.Code);
        Assert.Null((await Propose(land, second, overseer, land.District)).Problem);
        Assert.Equal("recovery.not-above", (await Propose(land, first, central)).Problem?.Code);
        Assert.True((await Propose(land, @operator, central)).Ok(out var id, out _));
        Assert.Equal("recovery.not-above", (await Decide(land, second, central, id)).Problem?.Code);
        Assert.Null((await Decide(land, await land.Person(land.Root, roles: ["dla-operator"]), central, id)).Problem);
        Assert.Equal("recovery.own", (await Propose(land, @operator, @operator, land.Root)).Problem?.Code);
    }

    [Fact]
    public async Task The_code_of_a_mail_stops_it_without_signing_in_and_once()
    {
        var (land, first, second, lost) = await Begin();
        var colleague = await land.Person(land.Town, Office.SsoAdmin);
        await Confirmed(land, first, second, lost);
        var code = TypedCode().Match(await land.MailOf(colleague).Text()).Value;
        Assert.Contains(code, await land.MailOf(lost).Text(2), StringComparison.Ordinal);
        using var browser = server.NewBrowser();
        await browser.Get("/stop-recovery");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(null, ("Code", "AAAA-AAAA-AAAA"))).Status);
        Assert.Contains("จบเรื่องแล้ว", (await browser.Submit(null, ("Code", code.ToLowerInvariant()))).Text, StringComparison.Ordinal);

        Assert.Equal("Stopped", await StateOf(lost));
        await browser.Get("/stop-recovery");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(null, ("Code", code))).Status);
        await server.PassAsync(TimeSpan.FromHours(25));
        await Job(land);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM password WHERE person = $1", lost.Id.Value));
        Assert.Contains("ไม่มีผล", await land.MailOf(second).Text(3), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log, line => line.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_person_sees_it_at_home_and_stops_it_from_their_session()
    {
        var (land, first, second, lost) = await Begin();
        await Confirmed(land, first, second, lost);
        using var browser = server.NewBrowser();
        await server.NewWorld().SignIn(browser, lost, "/");
        Assert.Contains("มีผู้ขอกู้คืนบัญชีของท่าน", browser.Page.Text, StringComparison.Ordinal);
        await browser.Get("/account/recovery");

        var done = await browser.Submit(browser.Page.Forms.First(f => f.Action == "/account/recovery"), null);

        Assert.Contains("หยุดแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal("NotMe", await server.Sql<string>("SELECT because FROM recovery WHERE person = $1", lost.Id.Value));
    }

    [Fact]
    public async Task A_colleague_stops_it_on_the_page_of_the_person()
    {
        var (land, first, second, lost) = await Begin();
        var colleague = await land.Person(land.Town, Office.SsoAdmin);
        await Confirmed(land, first, second, lost);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, colleague, $"/agencies/{land.CodeOf(land.Town)}/people/{lost.Id.Value}");
        await browser.Get(browser.Page.Link("ดูหรือหยุด"));

        await browser.Submit(browser.Page.Forms.First(f => f.Action.EndsWith("stop-recovery", StringComparison.Ordinal)), null);

        Assert.Equal("Doubted", await server.Sql<string>("SELECT because FROM recovery WHERE person = $1", lost.Id.Value));
    }

    [Fact]
    public async Task A_sign_in_a_suspended_decider_and_a_withdrawn_letter_each_end_it()
    {
        var (land, first, second, lost) = await Begin();
        var others = new[] { await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin) };
        await Confirmed(land, first, second, lost);
        var third = await land.Person(land.Province, roles: ["overseer"]);
        await Confirmed(land, third, second, others[0]);
        await Confirmed(land, first, second, others[1]);
        var letter = new LetterId(await server.Sql<Guid>("SELECT letter FROM recovery WHERE person = $1", others[1].Id.Value));
        var seen = await land.Ask<WhatRestsOn, RestingView>(what => what.RunAsync(letter, Ct));
        Assert.Null(await land.Try<WithdrawLetter, int>(use => use.RunAsync(land.As(first), land.Town, letter, ReasonToWithdraw.Revoked, seen.Digest, Ct)));
        await server.PassAsync(TimeSpan.FromHours(23));
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, lost, "/account");
        await server.Sql<int>("UPDATE account SET state = 'Suspended' WHERE id = $1", third.Id.Value);

        await server.PassAsync(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(1));
        await Job(land);

        Assert.Equal("SignedIn AccountStopped LetterWithdrawn", $"{await BecauseOf(lost)} {await BecauseOf(others[0])} {await BecauseOf(others[1])}");
    }

    [Fact]
    public async Task Two_who_confirm_at_once_and_one_who_stops_meanwhile_leave_one_answer()
    {
        var (land, first, second, lost) = await Begin();
        var third = await land.Person(land.Province, roles: ["overseer"]);
        Assert.True((await Propose(land, first, lost)).Ok(out var id, out _));

        var confirmed = await Task.WhenAll(Decide(land, second, lost, id), Decide(land, third, lost, id));
        Assert.Single(confirmed, c => c.Problem is null);
        await server.PassAsync(TimeSpan.FromHours(25));
        var stop = server.Ask<StopRecovery, Result<RecoveryState>>(use => use.OwnAsync(land.As(lost), Ct));
        await Task.WhenAll(stop, Job(land), JobOnAnotherNode(land));

        var isDone = await StateOf(lost) == "Done";
        Assert.Equal(isDone ? "recovery.over" : null, (await stop).Problem?.Code);
        Assert.Equal(isDone ? 0 : 1, await server.Sql<long>("SELECT count(*) FROM password WHERE person = $1", lost.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what IN ('RecoveryCarriedOut', 'RecoveryEnded') AND subject = $1", lost.Id.Value));
    }

    private static GivenLetter Letter() => new($"กค {Interlocked.Increment(ref _letters)}/2569", new(2026, 11, 1), null, null);

    private static string Mailbox(Somebody one) => $"new{one.CitizenId.Digits}@tests.example";

    private static Task<Result<Guid>> Propose(Country land, Somebody by, Somebody whom, AgencyId? at = null) => land.Ask<ProposeRecovery, Result<Guid>>(use => use.RunAsync(
        land.As(by), at ?? land.Town, whom.Id, new(Mailbox(whom), "โทรศัพท์หายและอีเมลเดิมปิด", true, Letter()), Ct));

    private static Task<Result<RecoveryState>> Decide(Country land, Somebody by, Somebody whom, Guid id, bool confirm = true, int level = 3) =>
        land.Ask<DecideRecovery, Result<RecoveryState>>(use => use.RunAsync(land.As(by, level), land.Town, whom.Id, id, confirm, Ct));

    private static async Task Confirmed(Country land, Somebody first, Somebody second, Somebody lost)
    {
        Assert.True((await Propose(land, first, lost)).Ok(out var id, out var problem), problem?.Code);
        Assert.Null((await Decide(land, second, lost, id)).Problem);
    }

    private static Task<bool> Job(Country land) => land.Ask<CarryOutRecoveries, bool>(carry => carry.RunAsync(land.Job(), Ct));

    private async Task JobOnAnotherNode(Country land)
    {
        await using var node = server.SecondNode();
        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CarryOutRecoveries>().RunAsync(land.Job(), Ct);
    }

    private Task<string?> StateOf(Somebody one) => server.Sql<string>("SELECT state FROM recovery WHERE person = $1", one.Id.Value);

    private Task<string?> BecauseOf(Somebody one) => server.Sql<string>("SELECT because FROM recovery WHERE person = $1", one.Id.Value);

    private Task<Guid> CaseOf(Somebody one) => server.Sql<Guid>("SELECT id FROM recovery WHERE person = $1", one.Id.Value);

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex TypedCode();

    private async Task<(Country Land, Somebody First, Somebody Second, Somebody Lost)> Begin()
    {
        var land = await Country.Of(server);
        return (land, await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Province, roles: ["overseer"]), await land.Person(land.Town, Office.SsoAdmin));
    }
}
