using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>Nobody heads a unit, for good or acting, beside a duty that a rule keeps apart from it (B-6).</summary>
public sealed class DutiesOfHeadTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Apart = "access.duty.conflict";

    [Fact]
    public async Task Whoever_holds_the_other_duty_neither_acts_today_nor_on_a_later_day_nor_files_form_1()
    {
        var (desk, catalogue, rule) = await Begin(exceptHead: false);
        Assert.Null(await catalogue.Give(desk.Deputy, HeadDesk.Reader));

        Assert.Equal(Apart, (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem?.Code);
        Assert.Equal(Apart, (await desk.File(desk.Deputy)).Problem?.Code);
        Assert.True((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 2)).Ok(out var id, out var problem), problem?.Code);
        await desk.Pass(2);
        await desk.Jobs();

        Assert.Equal("Stuck", await desk.LegsOf(id));
        Assert.Equal(Apart, await server.Sql<string>("SELECT because FROM handover_leg WHERE handover = $1", id));
        Assert.True(await desk.IsHead(desk.Chief));
        Assert.False(await desk.IsHead(desk.Deputy));

        await catalogue.End(desk.Deputy, HeadDesk.Reader);
        Assert.Null(await desk.TryAgain(desk.Admin, id));
        Assert.True(await desk.IsHead(desk.Deputy));
        await EndRule(rule);
    }

    [Fact]
    public async Task The_rule_that_spares_heads_of_finance_spares_whoever_acts_for_one()
    {
        var (desk, catalogue, rule) = await Begin(exceptHead: true);
        Assert.Null(await catalogue.Give(desk.Deputy, HeadDesk.Reader));

        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem);

        Assert.True(await desk.IsHead(desk.Deputy));
        await EndRule(rule);
    }

    private Task<int> EndRule(Guid rule) => server.Sql<int>("UPDATE duty_rule SET ended_at = lakmuang_now() WHERE id = $1", rule);

    private async Task<(HeadDesk Desk, CatalogueDesk Catalogue, Guid Rule)> Begin(bool exceptHead)
    {
        var (desk, catalogue) = (await HeadDesk.Of(server), await CatalogueDesk.Of(server));
        return (desk, catalogue, await catalogue.Rule(HeadDesk.Head, HeadDesk.Reader, exceptHead: exceptHead));
    }
}
