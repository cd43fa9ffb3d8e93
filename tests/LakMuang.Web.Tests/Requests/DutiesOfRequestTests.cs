using System.Net;
using LakMuang.Access.Conflicts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Api;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Requests;

/// <summary>Duties that one person may not hold are kept apart from the request on: when it is sent, while it waits, and when it is decided (B-6).</summary>
public sealed class DutiesOfRequestTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Apart = "access.duty.conflict";

    [Fact]
    public async Task What_one_person_may_not_do_is_refused_on_sending_with_what_stands_against_it_and_what_helps()
    {
        var (desk, catalogue, code) = await Begin();
        await catalogue.Rule($"{code}-a", $"{code}-b");
        Assert.Null(await catalogue.Give(desk.Clerk, $"{code}-a"));

        var (id, refused) = await desk.Send(desk.Clerk, Form(desk, code, RequestKind.AddGroups, "b", "c"));

        Assert.Equal((Apart, "Groups"), (refused?.Code, refused?.Field));
        foreach (var said in new[] { "กลุ่ม b", "กลุ่ม a", "ผู้จัดทำและผู้อนุมัติต้องเป็นคนละคน", "ยื่นโดยไม่เลือกกลุ่มนี้", "ให้สิทธิเดิมสิ้นสุดก่อน", "ข้อยกเว้นเป็นหนังสือ" })
        {
            Assert.Contains(said, refused!.Message.Th, StringComparison.Ordinal);
        }

        foreach (var said in new[] { "Group b", "Group a", "Who makes does not approve.", "Ask without it", "have the other right ended", "exception by letter" })
        {
            Assert.Contains(said, refused!.Message.En, StringComparison.Ordinal);
        }

        Assert.Equal("Draft", await desk.State(id));
        Assert.Null((await desk.Send(desk.Clerk, Form(desk, code, RequestKind.AddGroups, "c"))).Problem);
    }

    [Fact]
    public async Task Two_groups_that_one_person_may_not_hold_are_not_asked_for_together_though_other_people_decide_on_each()
    {
        var (desk, catalogue, code) = await Begin();
        await catalogue.Rule($"{code}-a", $"{code}-b", DutyWeight.Block);
        await server.Sql<int>("UPDATE user_group SET decider = 'UnitHead' WHERE code = $1", $"{code}-b");

        var refused = (await desk.Send(desk.Clerk, Form(desk, code, RequestKind.NewUser, "a", "b"))).Problem;

        Assert.Equal(Apart, refused?.Code);
        Assert.Contains("ที่ขอมาด้วยกัน", refused!.Message.Th, StringComparison.Ordinal);
        Assert.Contains("กติกานี้ยกเว้นไม่ได้", refused.Message.Th, StringComparison.Ordinal);
        Assert.Null((await desk.Send(desk.Clerk, Form(desk, code, RequestKind.NewUser, "a"))).Problem);
    }

    [Fact]
    public async Task Rights_to_come_count_on_the_days_that_both_would_be_held()
    {
        var (desk, catalogue, code) = await Begin();
        await catalogue.Rule($"{code}-a", $"{code}-b");
        Assert.Null(await catalogue.Give(desk.Clerk, $"{code}-a", catalogue.Today.AddDays(20)));

        Assert.Equal(Apart, (await desk.Send(desk.Clerk, Form(desk, code, RequestKind.AddGroups, "b"))).Problem?.Code);
        Assert.Equal(Apart, (await desk.Send(desk.Clerk, Form(desk, code, RequestKind.AddGroups, "b") with { Until = catalogue.Today.AddDays(20) })).Problem?.Code);
        Assert.Null((await desk.Send(desk.Clerk, Form(desk, code, RequestKind.AddGroups, "b") with { Until = catalogue.Today.AddDays(19) })).Problem);
    }

    [Fact]
    public async Task Under_an_exception_by_letter_it_is_sent_and_approved_and_when_that_has_ended_it_is_refused()
    {
        var (desk, catalogue, code) = await Begin();
        var rule = await catalogue.Rule($"{code}-a", $"{code}-b");
        var above = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        Assert.Null(await catalogue.Give(desk.Clerk, $"{code}-a"));
        Assert.Null(await catalogue.Excuse(above, rule, desk.Clerk, catalogue.Today.AddDays(30)));

        var id = await desk.Sent(desk.Clerk, Form(desk, code, RequestKind.AddGroups, "b"));
        Assert.Empty((await Seen(desk, id)).Against);
        await server.Sql<int>("UPDATE duty_excuse SET ended_at = lakmuang_now() WHERE rule = $1", rule);
        Assert.Contains($"{code}-b", (await Seen(desk, id)).Against);
        Assert.Equal(Apart, (await desk.Approve(desk.Admin, id, [$"{code}-b"]))?.Code);

        Assert.Null(await catalogue.Excuse(above, rule, desk.Clerk, catalogue.Today.AddDays(30)));
        Assert.Null(await desk.Approve(desk.Admin, id, [$"{code}-b"]));
        Assert.Equal(1, await desk.Rights(desk.Clerk, $"{code}-b"));
    }

    [Fact]
    public async Task A_head_of_finance_asks_for_what_others_may_not_in_their_own_agency()
    {
        var (desk, catalogue, code) = await Begin();
        await catalogue.Rule($"{code}-a", $"{code}-b", exceptHead: true);
        Assert.Null(await catalogue.Give(desk.Clerk, $"{code}-a"));
        Assert.Null(await catalogue.Give(desk.Chief, $"{code}-a"));

        Assert.Equal(Apart, (await desk.Send(desk.Clerk, Form(desk, code, RequestKind.AddGroups, "b"))).Problem?.Code);
        var id = await desk.Sent(desk.Chief, Form(desk, code, RequestKind.AddGroups, "b") with { Beneficiary = desk.Chief.Id });
        Assert.Null(await desk.Approve(desk.Admin, id, [$"{code}-b"]));
    }

    [Fact]
    public async Task A_conflict_that_came_while_it_waited_is_marked_for_the_decider_before_they_press_approve()
    {
        var (desk, catalogue, code) = await Begin();
        var id = await desk.Sent(desk.Clerk, Form(desk, code, RequestKind.NewUser, "b"));
        await catalogue.Rule($"{code}-a", $"{code}-b");
        await catalogue.Rule($"{code}-b", $"{code}-c");
        using var admin = server.NewBrowser();
        Assert.Equal([$"{code}-a", $"{code}-c"], (await Seen(desk, id)).Against.Keys.Order(StringComparer.Ordinal));

        Assert.Null(await catalogue.Give(desk.Clerk, $"{code}-a"));

        Assert.Equal([$"{code}-b"], (await Seen(desk, id)).Against.Keys);
        var page = await new ThaIdJourney(server).SignIn(admin, desk.Admin, $"/requests/{id}");
        Assert.Matches($"value=\"{code}-b\"[^<]*>.*ขัดหลักแยกหน้าที่.*คนเดียวทำพร้อมกับ", page.Html.ReplaceLineEndings(" ").Split("</label>").Single(l => l.Contains($"value=\"{code}-b\"", StringComparison.Ordinal)));
        var refused = await admin.Submit(page.Forms.First(f => f.Fields.ContainsKey("Remark")), null, ("Groups", $"{code}-b"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(0, await desk.Rights(desk.Clerk, $"{code}-b"));

        using var api = await ApiDesk.Of(server, desk.Admin);
        var against = Assert.Single((await api.Get($"/requests/{id}")).Json.GetProperty("against").EnumerateArray());
        Assert.Equal($"{code}-b", against.GetProperty("group").GetString());
        Assert.Contains("กลุ่ม a", against.GetProperty("reason").GetProperty("th").GetString(), StringComparison.Ordinal);
        Assert.Empty((await Seen(desk, id, desk.Clerk)).Against);
    }

    [Fact]
    public async Task The_sender_is_told_beside_the_groups_and_finds_all_that_was_typed()
    {
        var (desk, catalogue, code) = await Begin();
        await catalogue.Rule($"{code}-a", $"{code}-b");
        Assert.Null(await catalogue.Give(desk.Clerk, $"{code}-a"));
        using var clerk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(clerk, desk.Clerk, $"/requests/new?system={code}");

        var refused = await clerk.Submit(
            clerk.Page.Forms.First(f => f.Fields.ContainsKey("Why")), null, ("Kind", "AddGroups"), ("Groups", $"{code}-b"), ("Why", "ตรวจฎีกาแทนผู้ลาคลอด"), ("Order", "คำสั่งที่ 9/2569"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("href=\"#Groups\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("ยื่นโดยไม่เลือกกลุ่มนี้", refused.Text, StringComparison.Ordinal);
        Assert.Contains("ตรวจฎีกาแทนผู้ลาคลอด</textarea>", refused.Html, StringComparison.Ordinal);
        Assert.Equal("คำสั่งที่ 9/2569", refused.Forms.First(f => f.Fields.ContainsKey("Why")).Fields["Order"]);
        Assert.Matches($"value=\"{code}-b\"[^>]*checked|checked[^>]*value=\"{code}-b\"", refused.Html);
    }

    [Fact]
    public async Task Whoever_asks_for_a_colleague_is_not_told_where_else_they_work()
    {
        var (desk, catalogue, code) = await Begin();
        await catalogue.Rule($"{code}-a", $"{code}-b", reach: DutyReach.Anywhere);
        var colleague = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await catalogue.Give(colleague, $"{code}-a", agency: desk.Land.Neighbour));

        var refused = (await desk.Send(desk.Clerk, Form(desk, code, RequestKind.NewUser, "b") with { Beneficiary = colleague.Id })).Problem;

        Assert.Equal(Apart, refused?.Code);
        Assert.Contains("ในหน่วยงานอื่น", refused!.Message.Th, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Land.CodeOf(desk.Land.Neighbour), refused.Message.Th, StringComparison.Ordinal);
    }

    private static RequestForm Form(RequestDesk desk, string code, RequestKind kind, params string[] groups) =>
        desk.Form(desk.Clerk, [.. groups.Select(g => $"{code}-{g}")], kind) with { System = code };

    private static async Task<RequestView> Seen(RequestDesk desk, Guid id, Somebody? by = null)
    {
        var shown = await desk.Land.Ask<ShowRequest, Result<RequestView>>(show => show.RunAsync(desk.Land.As(by ?? desk.Admin), id, default));
        return shown.Ok(out var view, out var problem) ? view : throw new InvalidOperationException(problem.Code);
    }

    private async Task<(RequestDesk Desk, CatalogueDesk Catalogue, string Code)> Begin()
    {
        var (desk, catalogue) = (await RequestDesk.Of(server), await CatalogueDesk.Of(server));
        return (desk, catalogue, await catalogue.System());
    }
}
