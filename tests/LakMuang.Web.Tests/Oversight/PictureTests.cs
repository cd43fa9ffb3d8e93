using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Oversight.Contracts;
using LakMuang.Staff;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>An office sees where help is needed first, and everything that is left lying below it (B-4, L2-1, L2-4).</summary>
public sealed class PictureTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_province_sees_its_districts_and_who_lacks_an_admin_and_nothing_of_other_provinces()
    {
        var land = await Country.Of(server);
        var overseer = await land.Person(land.Province, roles: ["overseer"]);
        await land.Person(land.Town, Office.SsoAdmin);
        var second = await land.Agency(AgencyType.DistrictOffice, land.Province);
        await land.Person(second, Office.SsoAdmin);

        // A province is looked at in the moment of asking: no night has to pass.
        var picture = await Show(land, overseer, land.Province);

        Assert.Equal([land.District, second], picture.Lines.Select(l => l.Office.Id));
        Assert.Equal((2, 1, 50), (picture.Lines[0].Agencies, picture.Lines[0].WithAdmin, picture.Lines[0].Percent));
        Assert.Equal((0, 0, 100), (picture.Lines[1].Agencies, picture.Lines[1].WithAdmin, picture.Lines[1].Percent));
        Assert.Equal((2, 1), (picture.Direct!.Agencies, picture.Direct.WithAdmin));
        Assert.Equal((4, 2), (picture.All.Agencies, picture.All.WithAdmin));
        Assert.Equal("agency.not-yours", await land.Try<ShowPicture, Picture>(show => show.RunAsync(land.As(overseer), land.OtherProvince, Ct)) is { } no ? no.Code : null);
    }

    [Fact]
    public async Task The_numbers_of_a_province_are_those_of_its_tile_and_of_the_work_list()
    {
        var land = await Country.Of(server);
        var (@operator, overseer) = (await land.Person(land.Root, roles: ["dla-operator"]), await land.Person(land.Province, roles: ["overseer"]));
        await land.Person(land.Town, Office.SsoAdmin);
        await Scan(land);

        var (country, province) = (await Show(land, @operator, land.Root), await Show(land, overseer, land.Province));
        var tile = country.Lines.Single(l => l.Office.Id == land.Province);
        Assert.Equal((province.All.Agencies, province.All.WithAdmin, province.All.Of(WorkKind.NoAdmin)), (tile.Agencies, tile.WithAdmin, tile.Of(WorkKind.NoAdmin)));
        Assert.Equal(country.All.Agencies, country.Lines.Sum(l => l.Agencies) + country.Direct!.Agencies);

        // The root is in the list, since nobody above it looks after it; so it is in the picture.
        foreach (var (by, office, picture) in new[] { (@operator, land.Root, country), (overseer, land.Province, province) })
        {
            var list = await server.Ask<ListBelow, Result<WorkPage>>(use => use.RunAsync(land.As(by), office, null, WorkKind.NoAdmin, 1, Ct));
            Assert.True(list.Ok(out var page, out _));
            Assert.Equal(page.Total, picture.All.Of(WorkKind.NoAdmin));
        }
    }

    [Fact]
    public async Task The_trend_remembers_how_it_was_in_the_weeks_before()
    {
        var land = await Country.Of(server);
        var overseer = await land.Person(land.Province, roles: ["overseer"]);
        await Scan(land);
        await server.PassAsync(TimeSpan.FromDays(7));
        foreach (var agency in new[] { land.District, land.Town, land.Neighbour })
        {
            await land.Person(agency, Office.SsoAdmin);
        }

        await Scan(land);

        var trend = (await Show(land, overseer, land.Province)).Trend;
        Assert.Equal((0.0, 100.0), (trend[^2].Percent, trend[^1].Percent));
    }

    [Fact]
    public async Task What_an_agency_leaves_lying_comes_into_the_work_list_of_the_office_above()
    {
        var land = await Country.Of(server);
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        var (admin, leaver, colleague) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        var applicant = Guid.CreateVersion7();
        await Registration(land, applicant);
        Assert.Null(await land.Try<ReportLeaver, Guid>(use => use.RunAsync(land.As(colleague), land.Town, leaver.Id, ThaiDate.Day(server.Clock.GetUtcNow()), "ย้ายแล้ว", Ct)));
        var stopped = await land.Person(land.Town);
        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(admin), land.Town, stopped.Id, new(ReasonOfSuspension.Misuse, "สงสัยการใช้งาน", null), Ct)));
        Assert.DoesNotContain(await Kinds(land, overseer), k => k is WorkKind.UnansweredReport or WorkKind.OverdueSuspension or WorkKind.WaitingRegistration);

        await server.PassAsync(TimeSpan.FromDays(9));
        await server.Ask<ClimbLeaverReports, bool>(climb => climb.RunAsync(land.Job(), Ct));

        var kinds = await Kinds(land, overseer);
        Assert.Contains(WorkKind.UnansweredReport, kinds);
        Assert.Contains(WorkKind.OverdueSuspension, kinds);
        Assert.Contains(WorkKind.WaitingRegistration, kinds);
    }

    [Fact]
    public async Task Pages_that_end_within_a_kind_leave_out_no_line_and_repeat_none()
    {
        var land = await Country.Of(server);
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        (FindingKind Kind, int Count)[] open = [(FindingKind.NoAdmin, 13), (FindingKind.LetterEnded, 7), (FindingKind.OneAdmin, 26), (FindingKind.TermEnding, 3)];
        for (var number = 0; number < open.Max(o => o.Count); number++)
        {
            var agency = await land.Agency(AgencyType.SubdistrictAdministration, land.District);
            foreach (var (kind, _) in open.Where(o => o.Count > number))
            {
                await server.Sql<int>(
                    "INSERT INTO finding (id, agency, kind, office, since, at_office_since) VALUES (gen_random_uuid(), $1, $2, $3, lakmuang_now(), lakmuang_now())", agency.Value, $"{kind}", land.District.Value);
            }
        }

        var (paged, whole) = (new List<Guid>(), new List<Guid>());
        for (var page = 1; page <= 4; page++)
        {
            var list = await server.Ask<ListBelow, Result<WorkPage>>(use => use.RunAsync(land.As(overseer), land.District, null, null, page, Ct));
            Assert.True(list.Ok(out var view, out _));
            Assert.Equal(49, view.Total);
            paged.AddRange(view.Lines.Select(l => l.Id));
        }

        (int, DateTimeOffset, Guid)? after = null;
        Portion<WorkLine> portion;
        do
        {
            Assert.True((await server.Ask<ListBelow, Result<Portion<WorkLine>>>(use => use.NextAsync(land.As(overseer), land.District, null, null, after, 8, Ct))).Ok(out portion!, out _));
            whole.AddRange(portion.Lines.Select(l => l.Id));
            after = ((int)portion.Lines[^1].Kind, portion.Lines[^1].Since, portion.Lines[^1].Id);
        }
        while (portion.HasMore);

        Assert.Equal(49, whole.Distinct().Count());
        Assert.Equal(whole, paged);
    }

    private async Task Registration(Country land, Guid id) => await server.Sql<int>(
        """
        INSERT INTO registration (id, reference, source, state, citizen_id, lookup, title, given_name, family_name, agency, position, unit, remark, opinion, started_at, submitted_at, version)
        SELECT $1, 'TESTREF', 'Invitation', 'Submitted', '\x00', '\x00', 'นาย', 'รอ', 'นาน', $2, 'นิติกร', '', '', '', lakmuang_now(), lakmuang_now(), 1
        """, id, land.Town.Value);

    private async Task<List<WorkKind>> Kinds(Country land, Somebody by) => [.. (await Lines(land, by)).Select(l => l.Kind)];

    private async Task<IReadOnlyList<WorkLine>> Lines(Country land, Somebody by)
    {
        var result = await server.Ask<ListBelow, Result<WorkPage>>(list => list.RunAsync(land.As(by), land.District, null, null, 1, Ct));
        Assert.True(result.Ok(out var page, out _));
        return page.Lines;
    }

    private async Task<Picture> Show(Country land, Somebody by, AgencyId office)
    {
        var result = await server.Ask<ShowPicture, Result<Picture>>(show => show.RunAsync(land.As(by), office, Ct));
        Assert.True(result.Ok(out var picture, out _));
        return picture;
    }

    private Task<ScanResult?> Scan(Country land) => server.Ask<ScanAllAgencies, ScanResult?>(scan => scan.NowAsync(land.Job(), Ct));
}
