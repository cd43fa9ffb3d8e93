using System.Net;
using LakMuang.Access.Templates;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Granting;

/// <summary>What is proposed for a position: kept under letters, seen before it is given, and never given by itself (L2-1).</summary>
public sealed class TemplateTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operator_adds_a_template_after_seeing_whom_it_is_about_and_ends_it_again()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var position = await Post(await desk.Land.Person(desk.Land.Town), $"นายช่าง{code}ชำนาญงาน");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, desk.First, "/admin/templates/new");
        (string, string)[] fields = [("Position", position[..^8]), ("Types", "SubdistrictMunicipality"), ("Groups", $"{code}-a"), ("Number", $"มท 0806/แม่แบบ 1{code}"), ("LetterDate", "5 ม.ค. 2569")];

        var empty = await browser.Submit(Form(browser), null, ("Position", "น"), ("Number", "มท 0806/7"), ("LetterDate", "5 ม.ค. 2569"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("กรอกชื่อตำแหน่ง อย่างน้อย 3 ตัวอักษร", empty.Text, StringComparison.Ordinal);
        await browser.Get("/admin/templates/new");
        var shown = await browser.Submit(Form(browser), null, fields);
        Assert.Contains("ขณะนี้มี 1 คน ใน 1 หน่วยงาน", shown.Text, StringComparison.Ordinal);
        var saved = await browser.Submit(Form(browser), null, fields);
        Assert.Equal("/admin/templates", saved.Address.AbsolutePath);
        Assert.Contains(position[..^8], saved.Text, StringComparison.Ordinal);

        var id = await server.Sql<Guid>("SELECT id FROM position_template WHERE position = $1", position[..^8]);
        await browser.Get($"/admin/templates/{id}/end");
        await browser.Submit(Form(browser), null, ("Number", $"มท 0806/แม่แบบ 2{code}"), ("LetterDate", "5 ม.ค. 2569"));
        Assert.True(await server.Sql<bool>("SELECT ended_at IS NOT NULL FROM position_template WHERE id = $1", id));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/admin/templates/{id}/end")).Status);
    }

    [Fact]
    public async Task What_is_proposed_is_ticked_beforehand_and_given_by_a_decision_alone()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var (admin, officer) = (await desk.Land.Person(desk.Land.Town, Office.SsoAdmin), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await Add(desk, await Post(officer, $"นิติกร{code}"), $"{code}-a", $"{code}-b"));
        using var browser = server.NewBrowser();
        var path = $"/agencies/{desk.Land.CodeOf(desk.Land.Town)}/people/{officer.Id.Value}";
        await new ThaIdJourney(server).SignIn(browser, admin, path);

        Assert.Contains("แม่แบบเสนอสิทธิที่บุคคลนี้ยังไม่มี", browser.Page.Text, StringComparison.Ordinal);
        var page = await browser.Get($"{path}/rights/new?fill=template");
        Assert.Contains("เลือกตามข้อเสนอให้แล้ว", page.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1", officer.Id.Value));
        var refused = await browser.Submit(Form(browser), null, ("Groups", $"{code}-a"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1", officer.Id.Value));
        await browser.Get($"{path}/rights/new?fill=template");
        await browser.Submit(Form(browser), null, ("Groups", $"{code}-a"), ("Reason", "ตามตำแหน่ง"), ("Number", $"คำสั่ง แม่แบบ 3{code}"), ("LetterDate", "5 ม.ค. 2569"));

        Assert.Equal($"{code}-a", await server.Sql<string>("SELECT string_agg(user_group, ',') FROM access_grant WHERE holder = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Duties_kept_apart_closed_systems_and_types_that_are_not_served_are_not_proposed()
    {
        var desk = await CatalogueDesk.Of(server);
        var (open, draft) = (await desk.System(), await desk.System(LakMuang.Access.SystemState.Draft));
        var (admin, officer) = (await desk.Land.Person(desk.Land.Town, Office.SsoAdmin), await desk.Land.Person(desk.Land.Town));
        await desk.Rule($"{open}-a", $"{open}-b");
        Assert.Null(await Add(desk, await Post(officer, $"พัสดุ{open}"), $"{open}-a", $"{open}-b", $"{open}-c", $"{draft}-a"));
        await server.Sql<int>("UPDATE user_group SET serves = '{CityMunicipality}' WHERE code = $1", $"{open}-c");
        Assert.Null(await desk.Give(officer, $"{open}-a"));

        var proposed = Value(await desk.Land.Ask<ProposeRights, Result<IReadOnlyList<ProposedRight>>>(use => use.RunAsync(desk.Land.As(admin), desk.Land.Town, officer.Id, Ct)));

        Assert.Equal([$"{open}-a held", $"{open}-b apart"], proposed.Select(p => $"{p.Group.Code} {(p.IsHeld ? "held" : p.Obstacle is null ? "free" : "apart")}"));
    }

    [Fact]
    public async Task A_template_ends_with_its_letter_and_nobody_but_operators_keeps_one()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var stranger = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        Assert.Equal("agency.not-yours", (await desk.Land.Try<KeepTemplates, Guid>(use => use.AddAsync(
            desk.Land.As(stranger), new("นิติกร", null, [], [$"{code}-a"]), CatalogueDesk.Letter(), Ct)))?.Code);
        Assert.Equal("template.group-gone", await Add(desk, "นิติกร", "dla-operator"));
        Assert.Equal("template.position", await Add(desk, "น", $"{code}-a"));
        Assert.Null(await Add(desk, $"ถอน{code}", $"{code}-a"));
        var letter = await server.Sql<Guid>("SELECT letter FROM position_template WHERE position = $1", $"ถอน{code}");

        var rests = await desk.Land.Ask<LakMuang.Agencies.WhatRestsOn, LakMuang.Agencies.RestingView>(use => use.RunAsync(new(letter), Ct));
        Assert.Null(await desk.Land.Try<LakMuang.Agencies.WithdrawLetter, int>(use => use.RunAsync(
            desk.Act, desk.Land.Root, new(letter), ReasonToWithdraw.Revoked, rests.Digest, Ct)));

        Assert.True(await server.Sql<bool>("SELECT ended_at IS NOT NULL FROM position_template WHERE letter = $1", letter));
    }

    private static TestForm Form(TestBrowser browser) => browser.Page.Forms.First(f => f.Fields.ContainsKey("Number"));

    private static async Task<string?> Add(CatalogueDesk desk, string position, params string[] groups) => (await desk.Land.Try<KeepTemplates, Guid>(use => use.AddAsync(
        desk.Act, new(position, null, [], groups), CatalogueDesk.Letter(), Ct)))?.Code;

    private async Task<string> Post(Somebody person, string position)
    {
        await server.Sql<int>("UPDATE appointment SET position = $2 WHERE id = $1", person.Appointment, position);
        return position;
    }

    private static T Value<T>(Result<T> result) => result.Ok(out var value, out var problem) ? value : throw new InvalidOperationException(problem.Code);
}
