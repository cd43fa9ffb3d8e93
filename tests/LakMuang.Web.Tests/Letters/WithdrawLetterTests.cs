using System.Net;
using LakMuang.Access.Contracts;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Letters;

/// <summary>What falls with a letter is shown first, and falls in one commit.</summary>
public sealed class WithdrawLetterTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task The_preview_names_what_falls_and_the_withdrawal_takes_it_with_it()
    {
        var world = server.NewWorld();
        using var register = await Register.Open(server, world);
        var officer = await world.Person(enforced: false, groups: ["info-viewer", "elaas-maker"]);
        using var info = await RelyingParty.For(server, "info");
        using var officersBrowser = server.NewBrowser();
        await world.SignIn(officersBrowser, officer);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(officersBrowser)));

        var preview = await register.Browser.Get($"{register.Place}/{officer.Letter.Value}/withdraw");
        Assert.Contains("ได้รับผลกระทบ 3 รายการ", preview.Text, StringComparison.Ordinal);
        Assert.Contains("นักวิชาการ", preview.Text, StringComparison.Ordinal);
        Assert.Contains("ระบบ elaas", preview.Text, StringComparison.Ordinal);
        var after = await register.Browser.Submit(null, ("Reason", "Revoked"));

        Assert.Contains("ถอนหนังสือแล้ว มีผลกับ 3 รายการ", after.Text, StringComparison.Ordinal);
        Assert.Contains("ผู้ออกหนังสือยกเลิก", after.Text, StringComparison.Ordinal);
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND state = 'Suspended' AND suspended_at IS NOT NULL", officer.Id.Value));
        Assert.Equal("LetterWithdrawn", await server.Sql<string>("SELECT ended_because FROM appointment WHERE id = $1", officer.Appointment));
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(tokens.GetProperty("access_token").GetString()!)).StatusCode);
        Assert.False((await server.Ask<IEntitlements, Entry?>(e => e.EntryAsync(officer.Id, "info", default)))!.MayEnter);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'LetterWithdrawn' AND authority = $1", officer.Letter.Value));
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'GrantSuspended' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Whoever_agreed_to_another_list_is_shown_the_new_one_and_nothing_is_withdrawn()
    {
        var world = server.NewWorld();
        using var register = await Register.Open(server, world);
        var officer = await world.Person(enforced: false, groups: "info-viewer");
        await register.Browser.Get($"{register.Place}/{officer.Letter.Value}/withdraw");
        await world.Grant(officer, "elaas-maker");

        var shown = await register.Browser.Submit(null, ("Reason", "Revoked"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.Contains("ยังไม่มีการถอน", shown.Text, StringComparison.Ordinal);
        Assert.Contains("ได้รับผลกระทบ 3 รายการ", shown.Text, StringComparison.Ordinal);
        Assert.Equal("Living", await server.Sql<string>("SELECT state FROM letter WHERE id = $1", officer.Letter.Value));
        Assert.Contains("ถอนหนังสือแล้ว", (await register.Browser.Submit(null, ("Reason", "Revoked"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_on_another_appointment_falls_with_its_own_letter_alone()
    {
        var world = server.NewWorld();
        using var register = await Register.Open(server, world);
        var officer = await world.Person(enforced: false, groups: "info-viewer");
        var letter = await register.Letter(Register.NewNumber());
        await world.Grant(officer with { Letter = new(letter) }, "elaas-maker");

        await register.Browser.Get($"{register.Place}/{letter}/withdraw");
        await register.Browser.Submit(null, ("Reason", "Replaced"));

        Assert.Equal("Suspended", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1 AND system = 'elaas'", officer.Id.Value));
        Assert.Equal("Active", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1 AND system = 'info'", officer.Id.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("Nonsense")]
    public async Task Without_a_reason_nothing_is_withdrawn(string reason)
    {
        using var register = await Register.Open(server);
        var letter = await register.Letter(Register.NewNumber());
        await register.Browser.Get($"{register.Place}/{letter}/withdraw");

        var page = await register.Browser.Submit(null, ("Reason", reason));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Living", await server.Sql<string>("SELECT state FROM letter WHERE id = $1", letter));
    }

    [Fact]
    public async Task Of_two_withdrawals_at_once_the_second_finds_it_done()
    {
        using var register = await Register.Open(server);
        var letter = new LetterId(await register.Letter(Register.NewNumber()));
        var act = server.NewWorld().Act();
        var seen = (await server.Ask<WhatRestsOn, RestingView>(rests => rests.RunAsync(letter, default))).Digest;

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.Ask<WithdrawLetter, Result<int>>(
            withdraw => withdraw.RunAsync(act, register.Admin.Agency, letter, ReasonToWithdraw.Replaced, seen, default))));

        Assert.Single(results, r => r.Problem is null);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'LetterWithdrawn' AND details ->> 'letter' LIKE '%' || $1 || '%'", $"{letter.Value}"));
    }
}
