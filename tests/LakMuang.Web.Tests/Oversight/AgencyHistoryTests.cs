using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>What the offices above do in an agency is seen by the agency (L2-1).</summary>
public sealed class AgencyHistoryTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task An_agency_sees_what_the_office_above_did_there_by_name_and_office()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        var home = $"/agencies/{land.CodeOf(land.Town)}";
        using var above = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(above, overseer, $"{home}/people/{officer.Id.Value}");
        using var own = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(own, admin, $"{home}/people/{officer.Id.Value}");

        var all = await own.Get($"{home}/history");
        var fromAbove = await own.Get($"{home}/history?by=above");

        var office = $"หน่วยงานทดสอบ{land.CodeOf(land.District)}";
        Assert.Equal(2, Count(all.Text, "ดูข้อมูลบุคคล"));
        Assert.Equal(1, Count(fromAbove.Text, "ดูข้อมูลบุคคล"));
        Assert.Contains(office, fromAbove.Text, StringComparison.Ordinal);
        Assert.Contains(await NameOf(overseer), fromAbove.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(office, (await own.Get($"{home}/history?by=above&before=1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_worked_here_once_and_oversees_today_is_shown_among_those_above()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        await server.Sql<int>("""
            INSERT INTO appointment (id, person, agency, kind, position, unit, is_elected, from_day, until_day, letter)
            SELECT gen_random_uuid(), person, $2, 'Substantive', position, unit, false, '2020-01-05', '2021-01-31', letter FROM appointment WHERE person = $1
            """, overseer.Id.Value, land.Town.Value);
        var home = $"/agencies/{land.CodeOf(land.Town)}";
        using var above = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(above, overseer, $"{home}/people/{officer.Id.Value}");
        using var own = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(own, admin, $"{home}/people/{officer.Id.Value}");

        Assert.Equal(1, Count((await own.Get($"{home}/history?by=above")).Text, "ดูข้อมูลบุคคล"));
        Assert.Equal(2, Count((await own.Get($"{home}/history")).Text, "ดูข้อมูลบุคคล"));
    }

    [Fact]
    public async Task What_was_done_for_other_agencies_is_not_seen_and_strangers_see_nothing()
    {
        var land = await Country.Of(server);
        var (admin, neighbour) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Neighbour, Office.SsoAdmin));
        var officer = await land.Person(land.Town);
        using var own = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(own, admin, $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}");
        using var next = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(next, neighbour, $"/agencies/{land.CodeOf(land.Neighbour)}/history");

        Assert.DoesNotContain("ดูข้อมูลบุคคล", next.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await next.Get($"/agencies/{land.CodeOf(land.Town)}/history")).Status);
    }

    [Theory]
    [InlineData("?before=x&by=%00")]
    [InlineData("?before=-1")]
    [InlineData("?before=99999999999999999999999")]
    public async Task Addresses_changed_by_hand_are_read_as_the_first_page(string query)
    {
        var land = await Country.Of(server);
        using var own = server.NewBrowser();
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        Assert.Equal(HttpStatusCode.OK, (await new ThaIdJourney(server).SignIn(own, admin, $"/agencies/{land.CodeOf(land.Town)}/history")).Status);
        Assert.Equal(HttpStatusCode.OK, (await own.Get($"/agencies/{land.CodeOf(land.Town)}/history{query}")).Status);
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;

    private async Task<string> NameOf(Somebody somebody) => await server.Sql<string>("SELECT family_name FROM person WHERE id = $1", somebody.Id.Value) ?? "";
}
