using LakMuang.Accounts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>Every night each agency is looked at; what is wrong is found once, climbs while nobody mends it, and is closed when cured (B-4).</summary>
public sealed class ScanTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_kind_of_trouble_is_found_once()
    {
        var land = await Country.Of(server);
        var today = ThaiDate.Day(server.Clock.GetUtcNow());
        await land.Person(land.Town, Office.SsoAdmin, until: today.AddDays(20));

        var suspended = await land.Person(land.Neighbour, Office.SsoAdmin);
        await server.Ask<SuspendAccount, bool>(async use => (await use.RunAsync(land.Job(), suspended.Id, Ct)).Problem is null);
        await land.Person(land.Far, Office.SsoAdmin);
        await land.Person(land.Far, Office.SsoAdmin);

        await Scan(land);
        await Scan(land);

        Assert.Equal("OneAdmin,TermEnding", await Open(land.Town));
        Assert.Equal("NoAdmin", await Open(land.Neighbour));
        Assert.Null(await Open(land.Far));
    }

    [Fact]
    public async Task An_admin_near_the_last_day_of_service_is_found()
    {
        var land = await Country.Of(server);
        var today = ThaiDate.Day(server.Clock.GetUtcNow());
        var (one, two) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin));
        await Scan(land);
        Assert.Null(await Open(land.Town));

        await server.Sql<int>("UPDATE person SET retires_on = $2 WHERE id = $1", one.Id.Value, today.AddDays(91));
        await Scan(land);
        Assert.Null(await Open(land.Town));

        await server.Sql<int>("UPDATE person SET retires_on = $2 WHERE id = $1", two.Id.Value, today.AddDays(90));
        await Scan(land);
        Assert.Equal("AdminRetiring", await Open(land.Town));
    }

    [Fact]
    public async Task An_admin_without_a_credential_that_works_is_no_admin()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        await server.Sql<int>("UPDATE person SET citizen_id_lookup = NULL WHERE id = $1", admin.Id.Value);
        await Scan(land);
        Assert.Equal("OneAdmin", await Open(land.Town));

        await server.Sql<int>("DELETE FROM password WHERE person = $1", admin.Id.Value);
        await Scan(land);
        Assert.Equal("NoAdmin", await Open(land.Town));
    }

    [Fact]
    public async Task An_admin_whose_letter_has_ended_is_found_and_is_no_admin_and_a_new_letter_cures_it()
    {
        var land = await Country.Of(server);
        var (one, two) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin));
        await Scan(land);
        Assert.Null(await Open(land.Town));

        // As it comes from the old register: the letter has ended, and nobody has looked at what rests on it.
        await server.Sql<int>("UPDATE letter SET state = 'Withdrawn' WHERE id = $1", one.Letter.Value);
        await Scan(land);
        Assert.Equal("LetterEnded,OneAdmin", await Open(land.Town));
        Assert.False(await land.IsAdmin(one, land.Town));
        Assert.Equal(two.Id, Assert.Single(await server.Ask<IOffices, IReadOnlyList<PersonId>>(offices => offices.HoldersAsync(Office.SsoAdmin, land.Town, Ct))));

        await server.Sql<int>("UPDATE appointment SET letter = $2 WHERE id = $1", one.Appointment, two.Letter.Value);
        await Scan(land);
        Assert.Null(await Open(land.Town));
    }

    [Fact]
    public async Task The_very_first_look_waits_for_no_night_and_the_next_one_does()
    {
        var land = await Country.Of(server);
        await server.Sql<int>("DELETE FROM scanned_night");
        var evening = ThaiDate.StartOf(ThaiDate.Day(server.Clock.GetUtcNow())).AddMinutes(30);
        Act Turn(int days) => Act.OfJob("scan", evening.AddDays(days));

        await server.Ask<ScanAllAgencies, bool>(scan => scan.NightlyAsync(Turn(0), Ct));
        Assert.Equal("NoAdmin", await Open(land.Town));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM scanned_night"));

        await server.Ask<ScanAllAgencies, bool>(scan => scan.NightlyAsync(Turn(1), Ct));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM scanned_night"));
    }

    [Fact]
    public async Task An_unanswered_finding_climbs_from_district_to_province_to_department_and_each_office_hears_once()
    {
        var land = await Country.Of(server);
        var (district, province) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Province, roles: ["overseer"]));
        await Scan(land);
        Assert.Equal(land.District.Value, await OfficeOf(land.Town));
        Assert.Equal((1, 1), (await Mails(district), await Mails(province)));

        await Scan(land);
        await server.PassAsync(TimeSpan.FromDays(6));
        await Scan(land);
        Assert.Equal(land.District.Value, await OfficeOf(land.Town));
        Assert.Equal(1, await Mails(district));

        await server.PassAsync(TimeSpan.FromDays(1));
        await Scan(land);
        Assert.Equal(land.Province.Value, await OfficeOf(land.Town));
        var before = await Mails(province);
        await Scan(land);
        Assert.Equal(before, await Mails(province));

        await server.PassAsync(TimeSpan.FromDays(7));
        await Scan(land);
        Assert.Equal(land.Root.Value, await OfficeOf(land.Town));
        await server.PassAsync(TimeSpan.FromDays(30));
        await Scan(land);
        Assert.Equal(land.Root.Value, await OfficeOf(land.Town));
        Assert.Equal(1, await Mails(district));
    }

    [Fact]
    public async Task An_office_without_any_overseer_is_passed_over()
    {
        var land = await Country.Of(server);
        await land.Person(land.Province, roles: ["overseer"]);

        await Scan(land);

        Assert.Equal(land.Province.Value, await OfficeOf(land.Town));
        Assert.Equal(land.Root.Value, await OfficeOf(land.Far));
    }

    [Fact]
    public async Task What_is_cured_is_closed_and_kept()
    {
        var land = await Country.Of(server);
        await Scan(land);
        Assert.Equal("NoAdmin", await Open(land.Town));

        await land.Person(land.Town, Office.SsoAdmin);
        await land.Person(land.Town, Office.SsoAdmin);
        await Scan(land);

        Assert.Null(await Open(land.Town));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM finding WHERE agency = $1 AND closed_at IS NOT NULL", land.Town.Value));
    }

    [Fact]
    public async Task A_mail_to_an_overseer_holds_figures_and_no_names()
    {
        var land = await Country.Of(server);
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        await Scan(land);

        var mail = await land.MailOf(overseer).Text();

        Assert.Contains("มีผู้ดูแลคนเดียว: 1 หน่วยงาน", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("ทดสอบ" + admin.CitizenId.Digits[6..12].TrimStart('0'), mail, StringComparison.Ordinal);
        Assert.DoesNotContain(admin.CitizenId.Digits, mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_nodes_do_a_night_once()
    {
        var land = await Country.Of(server);
        await server.PassAsync(TimeSpan.FromDays(1));
        await using var node = server.SecondNode();
        await using var elsewhere = node.Services.CreateAsyncScope();

        await Task.WhenAll(
            server.Ask<ScanAllAgencies, bool>(scan => scan.NightlyAsync(Noon(), Ct)),
            Task.Run(() => elsewhere.ServiceProvider.GetRequiredService<ScanAllAgencies>().NightlyAsync(Noon(), Ct), Ct));
        await server.Ask<ScanAllAgencies, bool>(scan => scan.NightlyAsync(Noon(), Ct));

        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM scanned_night WHERE day = $1", ThaiDate.Day(Noon().At)));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM finding WHERE agency = $1", land.Town.Value));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 25620714"));

        // Whatever the hour of the test: at noon the night is over.
        Act Noon() => land.Job() with { At = ThaiDate.StartOf(ThaiDate.Day(server.Clock.GetUtcNow())).AddHours(12) };
    }

    private Task<ScanResult?> Scan(Country land) => server.Ask<ScanAllAgencies, ScanResult?>(scan => scan.NowAsync(land.Job(), Ct));

    private Task<string?> Open(AgencyId agency) => server.Sql<string>(
        "SELECT string_agg(kind, ',' ORDER BY kind) FROM finding WHERE agency = $1 AND closed_at IS NULL", agency.Value);

    private Task<Guid> OfficeOf(AgencyId agency) => server.Sql<Guid>("SELECT office FROM finding WHERE agency = $1 AND closed_at IS NULL", agency.Value);

    private Task<long> Mails(Somebody person) => server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key LIKE 'oversight:%:' || $1", person.Id.Value.ToString("N"));
}
