using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Merging;

/// <summary>Two records of one person become one: everything follows to the proved one, both are signed out, the old one leads on (B-1, invariants 1 and 2).</summary>
public sealed class MergeTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seen_and_confirmed_on_the_page_everything_follows_and_both_records_are_signed_out()
    {
        var (land, desk, above, kept, gone) = await Begin();
        await server.NewWorld().Grant(kept, "elaas-maker");
        using var info = await RelyingParty.For(server, "info");
        using var elaas = await RelyingParty.For(server, "elaas");
        using var one = server.NewBrowser();
        using var other = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(one, kept, "/account");
        await new ThaIdJourney(server).SignIn(other, gone, "/account");
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(other, "openid offline_access")));
        var code = await elaas.Code(one);
        await desk.Unprove(gone, kept);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, above, $"/agencies/{land.CodeOf(land.Town)}/people/{gone.Id.Value}/merge");
        Assert.Contains("เลขเดียวกัน", browser.Page.Text, StringComparison.Ordinal);
        await browser.Get($"/agencies/{land.CodeOf(land.Town)}/people/{gone.Id.Value}/merge/{kept.Id.Value}");
        Assert.Contains("info-viewer", browser.Page.Text, StringComparison.Ordinal);

        var done = await browser.Submit(browser.Page.Forms.First(f => f.Fields.ContainsKey("Seen")), null, ("Reason", "เจ้าตัวแสดงบัตรประชาชน"));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("รวมระเบียนแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal($"{kept.Id.Value}", await desk.Into(gone));
        Assert.Equal("/sign-in", (await one.Get("/account")).Address.AbsolutePath);
        Assert.Equal("/sign-in", (await other.Get("/account")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(tokens.GetProperty("access_token").GetString()!)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await elaas.Redeem(code)).StatusCode);
        Assert.Equal("Closed", await desk.AccountOf(gone));
        Assert.Equal(2, await desk.Rights(kept, "Active"));
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND appointment_is_held(id)", kept.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PeopleMerged' AND details::text LIKE '%' || $1 || '%'", $"{gone.Id.Value}"));
        Assert.EndsWith($"/people/{kept.Id.Value}", (await browser.Get($"/agencies/{land.CodeOf(land.Town)}/people/{gone.Id.Value}")).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("รวมเป็นหนึ่ง", await land.MailOf(kept).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_post_and_the_same_group_do_not_become_two()
    {
        var land = await Country.Of(server);
        var desk = new MergeDesk(server, land);
        var above = await land.Person(land.Province, roles: ["overseer"]);
        var (kept, gone) = (await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town, roles: ["info-viewer", "info-editor"]));
        await desk.Unprove(gone, kept);

        Assert.Null((await desk.Merge(above, kept, gone)).Problem);

        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND appointment_is_held(id)", kept.Id.Value));
        Assert.Equal(2, await desk.Rights(kept, "Active"));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND state = 'Active' AND NOT appointment_is_held(appointment)", kept.Id.Value));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1", gone.Id.Value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Suspended_on_one_side_it_is_suspended_after(bool isKept)
    {
        var (land, desk, above, kept, gone) = await Begin();
        await desk.Unprove(gone, kept);
        var stopped = isKept ? kept : gone;
        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(
            land.As(above), land.Town, stopped.Id, new(ReasonOfSuspension.Misuse, "ตรวจสอบอยู่", null), Ct)));

        Assert.True((await desk.Pair(above, kept, gone)).Ok(out var pair, out _) && pair.SuspensionWins);
        Assert.Null((await desk.Merge(above, kept, gone)).Problem);

        Assert.Equal("Suspended", await desk.AccountOf(kept));
        Assert.Equal(0, await desk.Rights(kept, "Active"));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM suspension WHERE person = $1 AND lifted_at IS NULL", kept.Id.Value));
        Assert.Null(await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(above), land.Town, kept.Id, "ตรวจสอบแล้ว", Ct)));
        Assert.Equal(1, await desk.Rights(kept, "Active"));
    }

    [Fact]
    public async Task Suspended_on_both_sides_one_suspension_remains()
    {
        var (land, desk, above, kept, gone) = await Begin();
        await desk.Unprove(gone, kept);
        foreach (var one in new[] { kept, gone })
        {
            Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(
                land.As(above), land.Town, one.Id, new(ReasonOfSuspension.Misuse, "ตรวจสอบอยู่", null), Ct)));
        }

        Assert.Null((await desk.Merge(above, gone, kept)).Problem);

        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM suspension WHERE person = $1 AND lifted_at IS NULL", kept.Id.Value));
        Assert.Equal("Suspended", await desk.AccountOf(kept));
    }

    [Fact]
    public async Task Two_proved_numbers_two_unproved_ones_and_other_numbers_without_a_letter_are_refused()
    {
        var (land, desk, above, kept, gone) = await Begin();

        Assert.Equal("merge.two-numbers", (await desk.Merge(above, kept, gone)).Problem?.Code);
        await desk.Unprove(gone);
        Assert.Equal("merge.letter", (await desk.Merge(above, kept, gone)).Problem?.Code);
        Assert.Equal("merge.changed", (await desk.Merge(above, kept, gone, MergeDesk.Letter(), "ของเก่า")).Problem?.Code);
        var other = await land.Person(land.Town);
        await desk.Unprove(other);
        Assert.Equal("merge.unproved", (await desk.Merge(above, other, gone)).Problem?.Code);
        Assert.Null((await desk.Merge(above, kept, gone, MergeDesk.Letter())).Problem);
        Assert.Equal("merge.not-there", (await desk.Merge(above, kept, gone, MergeDesk.Letter(), "x")).Problem?.Code);
    }

    [Fact]
    public async Task Only_somebody_above_all_agencies_of_both_merges_and_nobody_their_own()
    {
        var (land, desk, above, kept, gone) = await Begin();
        await desk.Unprove(gone, kept);
        var elsewhere = await land.Person(land.Far);
        await desk.Unprove(elsewhere, kept);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var roled = await land.Person(land.Town, roles: ["auditor"]);
        await desk.Unprove(roled, kept);

        Assert.Equal("agency.not-yours", (await desk.Merge(admin, kept, gone)).Problem?.Code);
        Assert.Equal("merge.not-both", (await desk.Merge(above, kept, elsewhere)).Problem?.Code);
        Assert.Equal("merge.not-there", (await desk.Merge(above, kept, gone, at: land.Neighbour)).Problem?.Code);
        Assert.Equal("merge.role", (await desk.Merge(above, kept, roled)).Problem?.Code);
        Assert.Null((await desk.Merge(await land.Person(land.Root, roles: ["dla-operator"]), kept, elsewhere)).Problem);
    }

    [Fact]
    public async Task Merged_twice_at_once_and_in_a_chain_on_two_nodes_each_record_goes_once()
    {
        var (land, desk, above, kept, gone) = await Begin();
        var third = await land.Person(land.Town);
        await desk.Unprove(gone, kept);
        await desk.Unprove(third, kept);
        var seen = (await desk.Pair(above, kept, gone)).Ok(out var pair, out _) ? pair.Seen : "";
        await using var node = server.SecondNode();

        var answers = await Task.WhenAll(
            desk.Merge(above, kept, gone, seen: seen), desk.Merge(above, gone, kept, seen: seen, node: node.Services), desk.Merge(above, gone, third));

        Assert.Equal(1, answers.Count(a => a.Problem is null));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM record_merge WHERE gone = $1", gone.Id.Value));
        Assert.Null((await desk.Merge(above, third, kept)).Problem);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM person p JOIN person q ON q.id = p.merged_into WHERE p.merged_into = $1 AND q.merged_into IS NOT NULL", kept.Id.Value));
    }

    private async Task<(Country Land, MergeDesk Desk, Somebody Above, Somebody Kept, Somebody Gone)> Begin()
    {
        var land = await Country.Of(server);
        var above = await land.Person(land.District, roles: ["overseer"]);
        var (kept, gone) = (await land.Person(land.Town, roles: ["ktb-maker"]), await land.Person(land.Town, roles: ["info-viewer"]));
        await server.Sql<int>("UPDATE access_grant SET state = 'Ended', ended_at = now(), ended_because = 'Revoked' WHERE holder = $1", kept.Id.Value);
        await server.Sql<int>("UPDATE appointment SET position = 'เจ้าพนักงานธุรการ' WHERE id = $1", gone.Appointment);
        return (land, new(server, land), above, kept, gone);
    }
}
