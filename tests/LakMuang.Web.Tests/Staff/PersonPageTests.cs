using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Staff;

/// <summary>The page of a person names the letter under every post and right, and leaves a trace of who looked (B-1, PDPA).</summary>
public sealed class PersonPageTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task Every_right_stands_beside_its_letter_and_no_number_in_the_clear()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));

        var page = await Open(land, admin, officer);

        Assert.Contains("ระบบ info", page.Text, StringComparison.Ordinal);
        Assert.Contains((await server.Sql<string>("SELECT number FROM letter WHERE id = $1", officer.Letter.Value))!, page.Text, StringComparison.Ordinal);
        Assert.Contains(officer.CitizenId.Masked, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(officer.CitizenId.Digits, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(officer.Email!.Value.Value, page.Html, StringComparison.Ordinal);
        Assert.Contains("ระงับทันที", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, await server.Sql<long>(
            "SELECT count(*) FROM audit_entry WHERE what = 'PersonLookedAt' AND subject = $1 AND by_person = $2", officer.Id.Value, admin.Id.Value));
    }

    [Fact]
    public async Task An_auditor_reads_and_is_offered_nothing_to_do()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);

        var page = await Open(land, await land.Person(land.Root, roles: ["auditor"]), officer);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("ระงับทันที", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_somebody_who_moved_away_the_old_agency_sees_its_own_time_only()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        await server.Sql<int>("UPDATE appointment SET ended_at = now(), ended_because = 'Transfer' WHERE id = $1", officer.Appointment);
        await server.Ask<LakMuang.Agencies.LoadDirectory, bool>(async load =>
        {
            await load.AppointmentsAsync(
                [new(Guid.CreateVersion7(), officer.Id, land.Far, AppointmentKind.Substantive, "ตำแหน่งใหม่", "", null, new(2026, 1, 5), null, officer.Letter)], default);
            return true;
        });

        var page = await Open(land, admin, officer);

        Assert.Contains("ย้ายไปหน่วยงานอื่นแล้ว", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ตำแหน่งใหม่", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("อีเมล", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ระงับทันที", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_another_agency_is_not_there()
    {
        var land = await Country.Of(server);

        Assert.Equal(HttpStatusCode.NotFound, (await Open(land, await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Neighbour))).Status);
    }

    [Fact]
    public async Task Two_linked_systems_that_look_within_a_quarter_of_an_hour_are_two_looks_and_the_same_one_twice_is_one()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);

        foreach (var client in new[] { "payroll", "payroll", "archive" })
        {
            await server.NewWorld().Do<NoteLook>(look => look.RunAsync(
                new Act { At = server.Clock.GetUtcNow(), Client = client }, land.Town, officer.Id, default));
        }

        Assert.Equal("archive payroll", await server.Sql<string>(
            "SELECT string_agg(by_client, ' ' ORDER BY by_client) FROM audit_entry WHERE what = 'PersonLookedAt' AND subject = $1", officer.Id.Value));
    }

    private async Task<TestPage> Open(Country land, Somebody by, Somebody whom)
    {
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, by, "/account");
        return await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people/{whom.Id.Value}");
    }
}
