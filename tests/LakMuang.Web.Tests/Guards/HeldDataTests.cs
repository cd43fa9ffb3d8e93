using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.Storage;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Guards;

/// <summary>A person sees and takes along everything that is held about them, and who looked; no room can forget to answer (PDPA).</summary>
public sealed class HeldDataTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_column_with_a_persons_id_is_answered_for_by_its_room()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var answered = scope.ServiceProvider.GetServices<IHoldsPersonalData>().SelectMany(room => room.Columns.Keys).Order(StringComparer.Ordinal);
        var model = scope.ServiceProvider.GetRequiredService<LakMuangDb>().Model;

        var held =
            from table in model.GetEntityTypes()
            from property in table.GetProperties()
            where property.ClrType == typeof(PersonId) || property.ClrType == typeof(PersonId?)
            select $"{table.GetTableName()}.{property.GetColumnName()}";

        Assert.Equal(held.Distinct().Order(StringComparer.Ordinal), answered);
    }

    [Fact]
    public async Task Every_section_that_a_room_promises_is_told_and_every_row_is_as_long_as_its_heads()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        await using var scope = server.Services.CreateAsyncScope();
        var rooms = scope.ServiceProvider.GetServices<IHoldsPersonalData>().ToList();
        List<HeldData> told = [];
        foreach (var room in rooms)
        {
            told.AddRange(await room.OfAsync(officer.Id, Ct));
        }

        Assert.Empty(rooms.SelectMany(room => room.Columns.Values).Except(told.Select(section => section.Code)));
        Assert.Equal(told.Count, told.Select(section => section.Code).Distinct().Count());
        Assert.All(told, section => Assert.All(section.Rows, row => Assert.Equal(section.Columns.Count, row.Count)));
    }

    [Fact]
    public async Task The_page_names_who_looked_and_when_and_masks_what_the_copy_has_whole()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        await server.Sql<int>("UPDATE appointment SET position = '=1+1' WHERE id = $1", officer.Appointment);
        await land.Ask<LakMuang.Staff.ShowStaffMember, Result<LakMuang.Staff.StaffMember>>(show => show.RunAsync(land.As(admin) with { Agency = land.Town }, land.Town, officer.Id, Ct));
        Assert.Null(await land.Try<UnmaskCitizenId, CitizenId>(use => use.RunAsync(
            land.As(admin) with { Agency = land.Town }, land.Town, officer.Id, ReasonToUnmask.SameName, "มีผู้ชื่อซ้ำกันสองคน", Ct)));
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer, "/account/privacy");

        var page = browser.Page;
        var name = await server.Sql<string>("SELECT family_name FROM person WHERE id = $1", admin.Id.Value);
        Assert.Contains(name!, page.Text, StringComparison.Ordinal);
        Assert.Contains("ดูเลขประจำตัวเต็ม", page.Text, StringComparison.Ordinal);
        Assert.Contains("มีผู้ชื่อซ้ำกันสองคน", page.Text, StringComparison.Ordinal);
        Assert.Contains("เปิดหน้าข้อมูลของท่าน", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(officer.CitizenId.Digits, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(officer.Email!.Value.Value, page.Html, StringComparison.Ordinal);

        var csv = await browser.Submit(page.Forms.First(f => f.Action.EndsWith("Csv", StringComparison.Ordinal)), null);
        Assert.Contains(officer.CitizenId.Digits, csv.Html, StringComparison.Ordinal);
        Assert.Contains("'=1+1", csv.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1+1", csv.Html, StringComparison.Ordinal);
        browser.GoBackTo(page);
        using var json = JsonDocument.Parse((await browser.Submit(page.Forms.First(f => f.Action.EndsWith("Json", StringComparison.Ordinal)), null)).Html);
        Assert.Equal(officer.CitizenId.Digits, json.RootElement.GetProperty("identity")[0].GetProperty("citizen_id").GetString());
        Assert.Equal("info", json.RootElement.GetProperty("rights")[0].GetProperty("system").GetString());
        Assert.NotEqual(0, json.RootElement.GetProperty("sessions").GetArrayLength());
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'OwnDataCopied' AND subject = $1", officer.Id.Value));
        Assert.DoesNotContain(server.Log, line => line.Contains(officer.CitizenId.Digits, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_alone_takes_no_copy_and_nobody_sees_the_data_of_others()
    {
        var land = await Country.Of(server);
        var (officer, other) = (await land.Person(land.Town), await land.Person(land.Town));
        using var browser = server.NewBrowser();
        await server.NewWorld().SignIn(browser, officer, "/account/privacy");
        Assert.DoesNotContain(other.CitizenId.Masked, browser.Page.Text, StringComparison.Ordinal);

        var refused = await browser.Submit(browser.Page.Forms.First(f => f.Action.EndsWith("Csv", StringComparison.Ordinal)), null);

        Assert.DoesNotContain(officer.CitizenId.Digits, refused.Html, StringComparison.Ordinal);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'OwnDataCopied' AND subject = $1", officer.Id.Value));
    }
}
