using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Oversight.Contracts;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Tree;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>A unit without a head is shown, told and escalated, whatever made it so (invariant 4).</summary>
public sealed class VacancyTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_head_who_leaves_without_a_handover_leaves_a_vacancy_that_is_told_and_climbs()
    {
        var desk = await HeadDesk.Of(server);
        var overseer = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        await desk.Jobs();
        Assert.Equal(0, await desk.Vacancies());

        Assert.Null(await desk.Land.Try<EndPosts, int>(use => use.RunAsync(
            desk.Land.As(desk.Admin), desk.Land.Town, desk.Chief.Id, new(EndOfPost.Resignation, desk.Today.AddDays(-1), GrantingDesk.Letter()), default)));
        await desk.Jobs();
        await desk.Jobs();

        Assert.Equal(1, await desk.Vacancies());
        Assert.Contains("ว่าง", await desk.Land.MailOf(desk.Admin).Text(), StringComparison.Ordinal);
        await desk.Pass(6);
        await desk.Jobs();
        Assert.Equal(desk.Land.District.Value, await server.Sql<Guid>("SELECT at_office FROM headship_vacancy WHERE agency = $1 AND ended_at IS NULL", desk.Land.Town.Value));
        Assert.Contains("ว่าง", await desk.Land.MailOf(overseer).Text(), StringComparison.Ordinal);
        var work = await server.Ask<ListBelow, Result<WorkPage>>(list => list.RunAsync(desk.Land.As(overseer), desk.Land.District, null, WorkKind.VacantHead, 1, default));
        Assert.True(work.Ok(out var page, out var problem), problem?.Code);
        Assert.Contains(page.Lines, l => l.Agency.Id == desk.Land.Town);

        Assert.Null((await desk.Plan(desk.Admin, desk.Next, AppointmentKind.Acting)).Problem);
        await desk.Jobs();
        Assert.Equal(0, await desk.Vacancies());
        Assert.Equal("Acting HeadOfFinance", await server.Sql<string>(
            "SELECT concat(p.kind, ' ', p.office) FROM access_grant g JOIN appointment p ON p.id = g.appointment WHERE g.holder = $1 AND g.user_group = $2", desk.Next.Id.Value, HeadDesk.Head));
    }

    [Fact]
    public async Task A_suspended_head_makes_a_vacancy_and_the_end_of_the_suspension_fills_it()
    {
        var desk = await HeadDesk.Of(server);
        Assert.Null(await desk.Suspend(desk.Chief));
        await desk.Jobs();
        Assert.Equal(1, await desk.Vacancies());

        Assert.Null(await desk.Reinstate(desk.Chief));
        await desk.Jobs();
        Assert.Equal(0, await desk.Vacancies());
    }

    [Theory]
    [InlineData("merged")]
    [InlineData("dissolved")]
    [InlineData("UPDATE information_system SET state = 'Retired' WHERE code = 'elaas'")]
    [InlineData("UPDATE information_system SET serves = '{CityMunicipality}' WHERE code = 'elaas'")]
    [InlineData("UPDATE user_group SET valid_until = '2026-01-01' WHERE code = 'elaas-treasurer'")]
    public async Task A_vacancy_of_what_is_gone_ends_and_stays_ended(string end)
    {
        var desk = await HeadDesk.Of(server);
        Assert.Null(await desk.Land.Try<EndPosts, int>(use => use.RunAsync(
            desk.Land.As(desk.Admin), desk.Land.Town, desk.Chief.Id, new(EndOfPost.Resignation, desk.Today.AddDays(-1), GrantingDesk.Letter()), default)));
        await desk.Jobs();
        Assert.Equal(1, await desk.Vacancies());
        var tree = await Desk.Of(server, desk.Land);
        try
        {
            switch (end)
            {
                case "merged":
                    Assert.Null((await tree.Change(TreeChangeKind.Merge, desk.Land.Town, into: desk.Land.Neighbour)).Problem);
                    break;
                case "dissolved":
                    Assert.Null((await tree.Change(TreeChangeKind.Dissolve, desk.Land.Town, people: FateOfPeople.End)).Problem);
                    break;
                default:
                    await server.Sql<int>(end);
                    break;
            }

            await desk.Jobs();
            await desk.Pass(3);
            await desk.Jobs();

            Assert.Equal(0, await desk.Vacancies());
            Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM headship_vacancy WHERE agency = $1", desk.Land.Town.Value));
            Assert.Equal("HeadshipUnwanted", await server.Sql<string>(
                "SELECT string_agg(DISTINCT what, ' ') FROM audit_entry WHERE what IN ('HeadshipFilled', 'HeadshipUnwanted') AND details::text LIKE '%' || $1::text || '%'", desk.Land.Town.Value));
        }
        finally
        {
            await server.Sql<int>("UPDATE information_system SET state = 'Live', serves = '{}' WHERE code = 'elaas'");
            await server.Sql<int>("UPDATE user_group SET valid_until = NULL WHERE code = 'elaas-treasurer'");
        }
    }

    [Fact]
    public async Task A_handover_of_today_is_no_vacancy()
    {
        var desk = await HeadDesk.Of(server);
        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 2)).Problem);
        Assert.Null(await desk.Land.Try<EndPosts, int>(use => use.RunAsync(
            desk.Land.As(desk.Admin), desk.Land.Town, desk.Chief.Id, new(EndOfPost.Transfer, desk.Today.AddDays(1), GrantingDesk.Letter()), default)));

        await desk.Pass(2);
        await desk.Jobs();

        Assert.True(await desk.IsHead(desk.Deputy));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM headship_vacancy WHERE agency = $1", desk.Land.Town.Value));
    }
}
