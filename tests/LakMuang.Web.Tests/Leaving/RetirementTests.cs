using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Leaving;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Moving;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Leaving;

/// <summary>The end of service by age, of a term and of acting come by themselves at 00:00 in Bangkok, job or no job (B-2).</summary>
public sealed class RetirementTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_the_end_of_the_fiscal_year_age_ends_every_post_but_the_elected_before_any_job_and_the_job_writes_it_down_once()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        var end = new DateOnly(desk.Today.AddMonths(3).Year, 9, 30);
        var (admin, mayor, stays) = (await land.Person(land.Town, Office.SsoAdmin, ["info-viewer"]), await land.Person(land.Town, Office.Mayor), await land.Person(land.Town));
        await RetiresOn(admin, end);
        await RetiresOn(mayor, end);
        await server.Sql<int>("UPDATE appointment SET is_elected = true WHERE person = $1", mayor.Id.Value);
        using var info = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await desk.GoTo(end, new(23, 40));
        await new ThaIdJourney(server).SignIn(browser, admin);
        await info.Redeem(await info.Code(browser));
        await desk.GoTo(end, new(23, 59));
        Assert.False(await Job(land));
        Assert.Equal((true, true), (await land.IsAdmin(admin, land.Town), await desk.MayEnter(admin, land.Town)));

        await desk.GoTo(end.AddDays(1), new(0, 0, 1));

        Assert.Equal((false, false), (await land.IsAdmin(admin, land.Town), await desk.MayEnter(admin, land.Town)));
        Assert.Empty(await desk.HoldsAt(admin));
        Assert.Equal([land.Town.Value], await desk.HoldsAt(mayor));
        Assert.Equal([land.Town.Value], await desk.HoldsAt(stays));
        await using var node = server.SecondNode();
        await Task.WhenAll(Job(land), JobOn(node, land), Job(land));

        Assert.Equal("Retirement", await server.Sql<string>("SELECT ended_because FROM appointment WHERE id = $1", admin.Appointment));
        Assert.Equal("Ended", await desk.RightAt(admin, land.Town));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonLeftPost' AND subject = $1", admin.Id.Value));
        Assert.Equal(end, await server.Sql<DateOnly>("SELECT last_day FROM departure WHERE person = $1 AND because = 'Retirement' AND letter IS NULL", admin.Id.Value));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM system_session WHERE person = $1 AND ended_at IS NULL", admin.Id.Value));
        Assert.Null(await server.Sql<DateTimeOffset?>("SELECT ended_at FROM appointment WHERE id = $1", mayor.Appointment));
    }

    [Fact]
    public async Task What_somebody_elected_does_beside_it_is_not_foretold_to_end_and_no_right_on_it_is_cut_by_age()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        var mayor = await land.Person(land.Town, Office.Mayor);
        var end = desk.Today.AddDays(60);
        await RetiresOn(mayor, end);
        await server.Sql<int>("UPDATE appointment SET is_elected = true WHERE person = $1", mayor.Id.Value);
        await server.Sql<int>("""
            INSERT INTO appointment (id, person, agency, kind, position, unit, office, is_elected, from_day, letter)
            SELECT gen_random_uuid(), person, agency, 'Assigned', position, unit, 'SsoAdmin', false, from_day, letter FROM appointment WHERE id = $1
            """, mayor.Appointment);
        var side = await server.Sql<Guid>("SELECT id FROM appointment WHERE person = $1 AND office = 'SsoAdmin'", mayor.Id.Value);

        Assert.Empty(await land.Ask<ILastDays, IReadOnlyList<EndingPost>>(use => use.OfPersonAsync(mayor.Id, desk.Today, end.AddDays(30), Ct)));
        Assert.Equal((0, null), (await Counted(), await ShownFor(mayor)));
        Assert.Null((await land.Ask<IPosts, TermOfPost?>(use => use.TermAsync(side, Ct)))?.Until);

        // Without the elected post age counts.
        await server.Sql<int>("UPDATE appointment SET until_day = $2 WHERE id = $1", mayor.Appointment, end.AddDays(-10));
        Assert.Equal(end, (await land.Ask<IPosts, TermOfPost?>(use => use.TermAsync(side, Ct)))?.Until);
        Assert.Contains(await land.Ask<ILastDays, IReadOnlyList<EndingPost>>(use => use.OfPersonAsync(mayor.Id, desk.Today, end.AddDays(30), Ct)), p => p.Appointment == side && p.IsByAge);
        Assert.Equal((1, end), (await Counted(), await ShownFor(mayor)));

        async Task<int> Counted() => (await land.Ask<ILastDays, IReadOnlyDictionary<AgencyId, int>>(use =>
            use.CountAsync([land.Town], end.AddDays(-5), end.AddDays(5), Ct))).GetValueOrDefault(land.Town);

        async Task<DateOnly?> ShownFor(Somebody who) =>
            (await land.Ask<IPosts, IReadOnlyList<Holding>>(use => use.HoldersAsync([Office.SsoAdmin], [land.Town], Ct))).Single(h => h.Person == who.Id).RetiresOn;
    }

    [Theory]
    [InlineData("1967-10-01", "2027-09-30")]
    [InlineData("1967-10-02", "2028-09-30")]
    [InlineData("1968-02-29", "2028-09-30")]
    [InlineData("1972-02-29", "2032-09-30")]
    public void Who_is_born_on_the_first_of_October_leaves_a_year_before_who_is_born_on_the_second(string born, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), Retirement.LastDay(DateOnly.Parse(born, null)));

    [Fact]
    public async Task An_acting_post_ends_when_the_leap_day_is_over_and_the_forecast_has_said_so()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        var year = desk.Today.Year + 1;
        while (!DateTime.IsLeapYear(year))
        {
            year++;
        }

        var leap = new DateOnly(year, 2, 29);
        var acting = await land.Person(land.Town, Office.Clerk, until: leap);
        await server.Sql<int>("UPDATE appointment SET kind = 'Acting' WHERE id = $1", acting.Appointment);
        await desk.GoTo(leap.AddDays(-30), new(9, 0));
        var admin = await land.Person(land.Town, Office.SsoAdmin);

        var forecast = await land.Ask<ForecastLeavers, Result<ForecastOfAgency>>(use => use.RunAsync(land.As(admin), land.Town, Ct));
        Assert.True(forecast.Ok(out var view, out _));
        Assert.Equal((leap, WhyLeaving.EndOfActing), view.Lines.Where(l => l.Person == acting.Id).Select(l => (l.On, l.Because)).Single());
        await desk.GoTo(leap, new(23, 59, 59));
        Assert.Equal([land.Town.Value], await desk.HoldsAt(acting));
        await desk.GoTo(leap.AddDays(1), new(0, 0, 1));
        Assert.Empty(await desk.HoldsAt(acting));
    }

    private Task<int> RetiresOn(Somebody one, DateOnly day) => server.Sql<int>("UPDATE person SET retires_on = $2 WHERE id = $1", one.Id.Value, day);

    private static Task<bool> Job(Country land) => land.Ask<RetireOnTheDay, bool>(use => use.RunAsync(land.Job(), Ct));

    private static async Task<bool> JobOn(LakMuangNode node, Country land)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RetireOnTheDay>().RunAsync(land.Job(), Ct);
    }
}
